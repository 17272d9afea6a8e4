# SPDX-License-Identifier: EUPL-1.2
"""A letter as a Word file, on the paper of the organisation or in our own look. Slow work: not inside a transaction."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.documents import public as documents
from dijkwacht.documents.values import Block, Dress, Envelope, Picture
from dijkwacht.improvement.domain.letters import label
from dijkwacht.knowledge.values import Letter
from dijkwacht.organisations import public as organisations
from dijkwacht.ui import public as ui
from dijkwacht.values.actors import Actor
from dijkwacht.values.phrasing import day_words, moment_words

LOGO_HEIGHT, WIDEST_LOGO = 14.0, 60.0
"""Millimetres in the head of the page."""
_DRAWN_WIDTH = 60.0
_PNG_SIZES = slice(16, 24)


@dataclass(frozen=True, kw_only=True)
class Copy:
    """For whom a copy is, its number, and the sentence about secrecy; empty when nobody imposed it."""

    reader: Confidentiality
    number: int
    secrecy: str
    made_at: datetime


def letter_file(actor: Actor, letter: Letter, blocks: Sequence[Block], *, organisation: str, copy: Copy) -> bytes:
    """The .docx, in the organisation's own template when it brought one."""
    template = organisations.letter_template(actor.organisation_id)
    envelope = Envelope(
        title=letter.title,
        organisation=organisation,
        on=day_words(timezone.localdate(copy.made_at)),
        reader=letter.reader,
        label=label(copy.reader),
        foot=_foot(actor, copy, is_own_paper=template is not None),
        dress=Dress() if template else _dress(actor.organisation_id, organisation),
    )
    return documents.letter(template, blocks, envelope)


def _foot(actor: Actor, copy: Copy, *, is_own_paper: bool) -> tuple[str, ...]:
    """A confidential copy names itself on every page; a public one leaves the paper of the organisation alone."""
    name = f"Gemaakt met Dijkwacht · {label(copy.reader)}"
    if copy.reader is Confidentiality.PUBLIC:
        return () if is_own_paper else (name,)
    moment = moment_words(timezone.localtime(copy.made_at))
    lines = (f"{name} · Exemplaar {copy.number} · {actor.name}, {moment}", copy.secrecy)
    return tuple(line for line in lines if line)


def _dress(organisation_id: UUID, organisation: str) -> Dress:
    dress = organisations.dress_of(organisation_id)
    colour = ui.theme_of(dress.brand_colour).action if dress.brand_colour else ""
    if not dress.logo:
        return Dress(colour=colour)
    is_drawn = "svg" in dress.logo_type
    png = documents.picture(dress.logo.decode(), width=_DRAWN_WIDTH) if is_drawn else dress.logo
    alt = dress.logo_text or f"Logo van {organisation}"
    return Dress(colour=colour, logo=Picture(png=png, width=_logo_width(png), alt=alt))


def _logo_width(png: bytes) -> float:
    """As high as the head allows, and never wider than it leaves room for."""
    width: int
    height: int
    width, height = struct.unpack(">II", png[_PNG_SIZES])
    return min(WIDEST_LOGO, LOGO_HEIGHT * width / height)
