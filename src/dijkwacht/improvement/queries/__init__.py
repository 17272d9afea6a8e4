# SPDX-License-Identifier: EUPL-1.2
"""What the room reads. Each query names its organisation; rows become values here."""
