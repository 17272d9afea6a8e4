# SPDX-License-Identifier: EUPL-1.2
"""Where letters go, how long they are kept, and who may see them."""
