# SPDX-License-Identifier: EUPL-1.2
"""Who may be what, and how long a way in stays open."""
