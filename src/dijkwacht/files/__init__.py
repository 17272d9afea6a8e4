# SPDX-License-Identifier: EUPL-1.2
"""Uploads: checked for what they are, kept under the digest of their content, and only ever handed out by a view."""
