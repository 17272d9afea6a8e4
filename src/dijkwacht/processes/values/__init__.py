# SPDX-License-Identifier: EUPL-1.2
"""Frozen types of the room, by subject."""
