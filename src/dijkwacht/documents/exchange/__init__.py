# SPDX-License-Identifier: EUPL-1.2
"""The makers, one per kind of file."""
