# SPDX-License-Identifier: EUPL-1.2
"""The library: typed, sourced Dutch content that every other room reads."""
