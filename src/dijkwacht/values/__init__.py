# SPDX-License-Identifier: EUPL-1.2
"""Frozen types that three or more rooms share."""
