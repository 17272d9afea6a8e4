# SPDX-License-Identifier: EUPL-1.2
"""What leaves and enters: sealed bytes, and codes on paper."""
