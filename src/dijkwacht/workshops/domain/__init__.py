# SPDX-License-Identifier: EUPL-1.2
"""The rules of a workshop: what to put to it, what to show of a vote, who may lead. No database, no clock."""
