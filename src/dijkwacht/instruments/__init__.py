# SPDX-License-Identifier: EUPL-1.2
"""Instruments that an organisation writes itself: editor, file in and out, versions."""
