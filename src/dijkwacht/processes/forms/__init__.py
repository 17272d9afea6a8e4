# SPDX-License-Identifier: EUPL-1.2
"""What people type about processes and positions, turned into values."""
