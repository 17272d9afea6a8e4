# SPDX-License-Identifier: EUPL-1.2
"""Cards and the map on paper and in drawings, and files of the room."""
