# SPDX-License-Identifier: EUPL-1.2
"""What leaves the room as a picture."""
