# SPDX-License-Identifier: EUPL-1.2
"""The front door for everyone, and the contacts for those who keep them."""
