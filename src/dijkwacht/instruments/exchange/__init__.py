# SPDX-License-Identifier: EUPL-1.2
"""Own instruments as files, in and out."""
