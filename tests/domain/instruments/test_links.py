# SPDX-License-Identifier: EUPL-1.2
"""The second reading; the examples are those of docs/rules/second-reading.md."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from dijkwacht.instruments.domain.links import basis_of, fitting, links_of, shown_links, unread
from dijkwacht.instruments.domain.permissions import may_judge_links, may_publish
from dijkwacht.instruments.values import LinkJudgement, OwnContent
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.actors import Actor, Role
from tests.support import own_content
from tests.support.rules import NONE, table

CONTENT = own_content.content()
TEXTS = library().indicators


def actor(role=Role.COORDINATOR, person=None):
    return Actor(organisation_id=UUID(int=9), roles=frozenset({role}), name="A", person_id=person or UUID(int=1))


def judged(content, number, *, fits=True):
    return [
        LinkJudgement(
            link=link,
            basis=basis_of(question, one),
            fits=fits,
            because="gelezen",
            read_on=date(2026, 11, 1),
            read_by=None,
        )
        for link, question, one in list(links_of(content, TEXTS))[:number]
    ]


def with_links(number):
    """The first question asks for so many indicators of the library, and for nothing else is asked."""
    pillar = CONTENT.instrument.pillars[0]
    slugs = sorted(TEXTS)[:number]
    question = replace(pillar.questions[0], indicators=(own_content.OWN_INDICATOR, *slugs))
    return OwnContent(
        instrument=replace(CONTENT.instrument, pillars=(replace(pillar, questions=(question,)),)),
        indicators=CONTENT.indicators,
    )


@pytest.mark.parametrize("row", table("second-reading", "May it be published"))
def test_may_it_be_published(row):
    fit, unfit, left = (int(row[name]) for name in ("fit", "unfit", "unread"))
    content = with_links(fit + unfit + left)
    every = judged(content, fit + unfit)
    said = [*every[:fit], *(replace(one, fits=False) for one in every[fit:])]
    links = shown_links(content, TEXTS, said)

    verdict = may_publish(actor(), faults=[], links=links, says_no_reader=row["no second reader"] == "ja")

    assert bool(verdict) == (row["published"] == "ja")
    assert len(unread(links)) == left
    if row["counting"] != NONE:
        assert len(fitting(links)) == int(row["counting"])


def test_what_is_not_whole_is_not_published_and_only_by_the_coordinator():
    assert not may_publish(actor(), faults=["x"], links=[], says_no_reader=True)
    assert not may_publish(actor(Role.READER), faults=[], links=[], says_no_reader=True)


def test_a_link_to_an_own_indicator_needs_no_reading():
    assert {link.indicator for link, _, _ in links_of(CONTENT, TEXTS)}.isdisjoint(CONTENT.own)
    assert len(list(links_of(CONTENT, TEXTS))) == 5


@pytest.mark.parametrize(
    "change",
    [
        lambda question, one: (replace(question, text="Anders?"), one),
        lambda question, one: (replace(question, help="Anders."), one),
        lambda question, one: (question, replace(one, statement="Anders.")),
        lambda question, one: (question, replace(one, version=one.version + 1)),
        lambda question, one: (question, replace(one, levels=replace(one.levels, paper="Anders."))),
        lambda question, one: (question, replace(one, scope=Scope.DEPARTMENT)),
    ],
)
def test_other_words_are_unread_again(change):
    _, question, one = next(links_of(CONTENT, TEXTS))

    assert basis_of(*change(question, one)) != basis_of(question, one)


def test_a_reading_holds_in_a_next_version_for_what_did_not_change():
    later = own_content.changed(CONTENT, version="2.0", title="Anders")

    assert unread(shown_links(later, TEXTS, judged(CONTENT, 99))) == ()


def test_who_wrote_it_is_not_its_second_reader():
    writer, other = uuid4(), uuid4()

    assert not may_judge_links(actor(person=writer), writers=[writer])
    assert may_judge_links(actor(Role.READER, other), writers=[writer])
    assert not may_judge_links(actor(Role.RESPONDENT, other), writers=[writer])
