# SPDX-License-Identifier: EUPL-1.2
"""What somebody fills in while he writes an instrument."""
