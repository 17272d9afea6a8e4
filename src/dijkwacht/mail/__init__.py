# SPDX-License-Identifier: EUPL-1.2
"""Letters: written in the transaction of the deed they tell of, delivered afterwards, visible until then."""
