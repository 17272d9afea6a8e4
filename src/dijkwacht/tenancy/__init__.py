# SPDX-License-Identifier: EUPL-1.2
"""Keeps organisations apart: the key on every row, the scope of a request, and row-level security as second lock."""
