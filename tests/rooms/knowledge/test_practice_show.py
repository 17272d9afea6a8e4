# SPDX-License-Identifier: EUPL-1.2
"""One practice, with all that its source tells and nothing that it does not."""

from django.urls import reverse
from django.utils.html import escape

from dijkwacht.knowledge.domain.permissions import NO_CONTENT
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import NO_TROUBLE, SizeClass
from tests.support import rounds
from tests.support.rounds import text_of


def address(slug):
    return reverse("knowledge:practice-show", args=[slug])


def show(client, slug):
    return text_of(client.get(address(slug)))


def one(**properties):
    """The first practice of which these properties read so, as truth."""
    return next(
        practice
        for practice in library().practices.values()
        if all(bool(getattr(practice, name)) is value for name, value in properties.items())
    )


def test_it_tells_everything(world):
    practice = one(tells_trouble=True, cost=True, measures=True)

    page = show(world.anna.client(), practice.slug)

    told = (
        practice.title, practice.place, practice.period, practice.what, practice.why, *practice.how,
        practice.went_wrong, practice.lesson, practice.small_variant, practice.cost,
        *(library().indicators[slug].statement for slug in practice.indicators),
        *(library().measures[slug].title for slug in practice.measures),
        *(source.title for source in practice.sources),
        "Dit is ons eigen advies, niet dat van de bron.",
        f"Nagekeken op {practice.checked_on.day} november 2026.",
    )  # fmt: skip
    assert [text for text in told if escape(text) not in page] == []
    assert "De bron noemt geen uren of kosten." not in page


def test_what_the_source_does_not_tell_is_said_quietly(world):
    practice = one(tells_trouble=False, cost=False, hours=False)

    page = show(world.anna.client(), practice.slug)

    assert f'<p class="quiet">{NO_TROUBLE}</p>' in page
    assert '<p class="quiet">De bron noemt geen uren of kosten.</p>' in page


def test_trouble_that_is_told_is_not_quiet(world):
    practice = one(tells_trouble=True)

    assert f"<p>{escape(practice.went_wrong)}</p>" in show(world.anna.client(), practice.slug)


def test_a_size_is_named_where_it_is_not_for_all(world):
    for_small = next(one for one in library().practices.values() if one.sizes == (SizeClass.SMALL, SizeClass.MEDIUM))
    for_all = next(one for one in library().practices.values() if len(one.sizes) == len(SizeClass))

    assert "<strong>tot 20.000 inwoners, 20.000 tot 100.000 inwoners</strong>" in show(
        world.anna.client(), for_small.slug
    )
    assert "Omvang:" not in show(world.anna.client(), for_all.slug)


def test_every_practice_has_its_page(world):
    client = world.bram.client()

    assert [slug for slug in library().practices if client.get(address(slug)).status_code != 200] == []


def test_an_unknown_one_is_not_there(world):
    assert world.anna.client().get(address("nothing-like-it")).status_code == 404


def test_it_is_for_who_works_with_the_content_and_it_only_reads(world):
    practice = address(one(tells_trouble=True).slug)

    rounds.assert_guarded(
        world,
        practice,
        deed="get",
        refused={"dirk": NO_CONTENT.reason, "frank": NO_CONTENT.reason},
        other_town=200,
        wrong_method="post",
    )
    visitor = rounds.ask(world, rounds.start(world), [rounds.question()])
    assert visitor.get(practice).status_code == 404
