# SPDX-License-Identifier: EUPL-1.2
"""The one story that the demo tells: filled through the real actions of each room, and recognised by its mark."""
