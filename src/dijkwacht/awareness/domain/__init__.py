# SPDX-License-Identifier: EUPL-1.2
"""What comes when, what was reached where, and who may do what; pure functions."""
