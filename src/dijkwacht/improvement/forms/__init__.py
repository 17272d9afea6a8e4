# SPDX-License-Identifier: EUPL-1.2
"""What people fill in, turned from text into values: for the plan, and for letters."""
