# SPDX-License-Identifier: EUPL-1.2
"""Commands for developers of the look."""
