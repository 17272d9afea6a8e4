# SPDX-License-Identifier: EUPL-1.2
"""Pages about processes: find, allow, do, show."""
