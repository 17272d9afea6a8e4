# SPDX-License-Identifier: EUPL-1.2
"""Which three things come next."""
