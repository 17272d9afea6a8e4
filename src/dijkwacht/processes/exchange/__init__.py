# SPDX-License-Identifier: EUPL-1.2
"""Cards on paper, and the drawing that stands on them."""
