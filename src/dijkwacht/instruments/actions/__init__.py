# SPDX-License-Identifier: EUPL-1.2
"""Writing, publishing, reading a second time, and taking in a file."""
