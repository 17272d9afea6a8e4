# SPDX-License-Identifier: EUPL-1.2
"""The own instrument of Waterrijk: taken in from a file, read by a colleague, published. All of it is invented."""

from datetime import datetime

from dijkwacht.instruments.actions.drafts import add_question, begin_version
from dijkwacht.instruments.actions.files import take_in_instrument
from dijkwacht.instruments.actions.publishing import NewJudgement, judge_links, publish_version
from dijkwacht.instruments.exchange.instrument_yaml import read_instrument
from dijkwacht.instruments.queries.own import around_of, own_card, own_cards, shown_links_of
from dijkwacht.knowledge.public import digest, instrument_json
from dijkwacht.values.actors import Actor

_BECAUSE = "De niveaus gaan over hetzelfde werk en hetzelfde huis als de vraag."
_PILLAR = "avond-zelf"
_LEFT = "signal-process"
"""The link that the colleague did not come to, so that the page shows what that looks like."""


def tell_instrument(coordinator: Actor, reader: Actor, text: str, *, at: datetime) -> None:
    """Published, with one link that nobody read."""
    content = read_instrument(text, around_of(coordinator.organisation_id, ""))
    slug = content.instrument.slug
    take_in_instrument(actor=coordinator, content=content, at=at)
    card = own_card(coordinator.organisation_id, slug)
    links = shown_links_of(coordinator.organisation_id, card.id, content)
    said = [NewJudgement(basis=one.basis, fits=True, because=_BECAUSE) for one in links if one.link.indicator != _LEFT]
    judge_links(actor=reader, slug=slug, said=said, at=at)
    seen = digest(instrument_json(content.instrument, content.indicators))
    publish_version(actor=coordinator, slug=slug, says_no_reader=True, seen=seen, at=at)


def begin_next(coordinator: Actor, *, at: datetime) -> None:
    """A draft of the next version, with one question more that waits for what it asks for."""
    slug = next(one.slug for one in own_cards(coordinator.organisation_id))
    begin_version(actor=coordinator, slug=slug, at=at)
    add_question(
        actor=coordinator,
        slug=slug,
        text="Weten wij van elke standplaats wie er die avond verkoopt?",
        help_="Vraag de lijst van het laatste evenement op, en leg die naast wie er stond.",
        pillar=_PILLAR,
        place=3,
        at=at,
    )
