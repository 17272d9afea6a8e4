# SPDX-License-Identifier: EUPL-1.2
"""The own instrument of Waterrijk: taken in from a file, read by a colleague, published. All of it is invented."""

from datetime import datetime

from dijkwacht.instruments.actions.files import take_in_instrument
from dijkwacht.instruments.actions.publishing import NewJudgement, judge_links, publish_version
from dijkwacht.instruments.exchange.instrument_yaml import read_instrument
from dijkwacht.instruments.queries.own import around_of, own_card, shown_links_of
from dijkwacht.knowledge.public import digest, instrument_json
from dijkwacht.values.actors import Actor

_BECAUSE = "De niveaus gaan over hetzelfde werk en hetzelfde huis als de vraag."
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
