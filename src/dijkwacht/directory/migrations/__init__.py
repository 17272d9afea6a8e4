# SPDX-License-Identifier: EUPL-1.2
"""Changes to the tables of this room, in order."""
