# SPDX-License-Identifier: EUPL-1.2
"""The publish gate: what may be told of groups of people, and the register of what was told."""
