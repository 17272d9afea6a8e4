# SPDX-License-Identifier: EUPL-1.2
"""What may be logged, and how the entries hang together."""
