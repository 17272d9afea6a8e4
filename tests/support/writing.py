# SPDX-License-Identifier: EUPL-1.2
"""Own instruments for the tests, made by the real actions."""

from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dijkwacht.instruments.actions.drafts import begin_version
from dijkwacht.instruments.actions.files import take_in_instrument
from dijkwacht.instruments.actions.publishing import NewJudgement, judge_links, publish_version
from dijkwacht.instruments.models import InstrumentVersion
from dijkwacht.instruments.queries.own import own_card, shown_links_of
from dijkwacht.instruments.values import OwnCard, OwnContent
from dijkwacht.knowledge.public import digest, instrument_json
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor
from tests.support.own_content import (
    OWN_INDICATOR,
    QUESTION,
    SLUG,
    Change,
    another,
    changed,
    content,
    other_levels,
    text,
)
from tests.support.world import World

__all__ = [
    "OWN_INDICATOR", "QUESTION", "SLUG", "another", "begin", "card", "changed", "content", "hidden", "newer", "other_levels", "publish",
    "published", "read", "take_in", "text", "url",
]  # fmt: skip


def url(name: str, *arguments: object) -> str:
    """An address of the room."""
    return reverse(f"instruments:{name}", args=arguments)


def hidden(answer: object, name: str) -> str:
    """What a form of a page carries unseen."""
    page: str = answer.content.decode()  # type: ignore[attr-defined]  # Django's answer in a test
    return page.split(f'name="{name}" value="')[1].split('"', maxsplit=1)[0]


def take_in(actor: Actor, it: OwnContent | None = None) -> OwnCard:
    """A draft."""
    it = it or content()
    with scope(actor.organisation_id):
        take_in_instrument(actor=actor, content=it, at=timezone.now())
    return card(actor.organisation_id, it.instrument.slug)


def card(organisation_id: UUID, slug: str = SLUG) -> OwnCard:
    with scope(organisation_id):
        return own_card(organisation_id, slug)


def read(actor: Actor, *, fits: bool = True, but: str = "", slug: str = SLUG) -> None:
    """A second reader says the same of every link, save those to one indicator."""
    with scope(actor.organisation_id):
        here = own_card(actor.organisation_id, slug)
        links = shown_links_of(actor.organisation_id, here.id, here.newest.content)
        said = [
            NewJudgement(basis=one.basis, fits=fits, because="nagelezen") for one in links if one.link.indicator != but
        ]
        judge_links(actor=actor, slug=slug, said=said, at=timezone.now())


def publish(actor: Actor, *, slug: str = SLUG, says_no_reader: bool = True) -> OwnCard:
    with scope(actor.organisation_id):
        it = own_card(actor.organisation_id, slug).newest.content
        seen = digest(instrument_json(it.instrument, it.indicators))
        publish_version(actor=actor, slug=slug, says_no_reader=says_no_reader, seen=seen, at=timezone.now())
    return card(actor.organisation_id, slug)


def published(world: World, it: OwnContent | None = None) -> OwnCard:
    """Published in Waterrijk, unread."""
    here = take_in(world.anna.actor, it)
    return publish(world.anna.actor, slug=here.slug)


def begin(actor: Actor, slug: str = SLUG) -> OwnCard:
    """A draft of the next version."""
    with scope(actor.organisation_id):
        begin_version(actor=actor, slug=slug, at=timezone.now())
    return card(actor.organisation_id, slug)


def newer(world: World, change: Change = other_levels) -> OwnCard:
    """Version 2.0 in Waterrijk, changed where a test says so, else with other levels for one own indicator."""
    here = begin(world.anna.actor)
    assert here.draft
    made = change(here.draft.content)
    with scope(world.waterrijk):
        rows = InstrumentVersion.objects.filter(organisation_id=world.waterrijk, id=here.draft.id)
        plain = instrument_json(made.instrument, made.indicators)
        rows.update(content=plain, digest=digest(plain))
    return publish(world.anna.actor)
