# SPDX-License-Identifier: EUPL-1.2
"""What an invented room voted, with a row for every length."""

from typing import Final

from dijkwacht.ui.domain.vote_shares import VotePart, VoteRow
from dijkwacht.values.levels import Level, Silence

ROWS: Final = (
    VoteRow(reading=Level.ABSENT, part=VotePart.PART, words="een deel"),
    VoteRow(reading=Level.PAPER, part=VotePart.MOST, words="de meesten, misschien allen"),
    VoteRow(reading=Level.IN_USE, part=VotePart.PART, words="een deel"),
    VoteRow(reading=Level.PROVEN, part=VotePart.PART, words="een deel"),
    VoteRow(reading=Silence.UNKNOWN, part=VotePart.FEW, words="hooguit twee"),
)
