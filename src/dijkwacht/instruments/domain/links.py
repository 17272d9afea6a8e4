# SPDX-License-Identifier: EUPL-1.2
"""The second reading of each link from a question to an indicator of the library (docs/rules/second-reading.md)."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from dijkwacht.instruments.values import Link, LinkJudgement, OwnContent, ShownLink
from dijkwacht.knowledge.values import Indicator, Question


def links_of(content: OwnContent, indicators: Mapping[str, Indicator]) -> Iterator[tuple[Link, Question, Indicator]]:
    """Every link to an indicator of the library, in the order of the questions.

    An indicator of its own was written for its question, and nothing else was ever answered on it: it needs no second
    reading.
    """
    for question in content.instrument.questions:
        for slug in question.indicators:
            if slug not in content.own and slug in indicators:
                yield Link(question.slug, slug), question, indicators[slug]


def basis_of(question: Question, indicator: Indicator) -> str:
    """A digest of all that a second reader weighs: question, help, statement, level texts, unit and version.

    Another word in any of these, and the reading no longer holds.
    """
    texts = (question.slug, question.text, question.help, indicator.slug, str(indicator.version), indicator.statement)
    levels = (indicator.levels.absent, indicator.levels.paper, indicator.levels.in_use, indicator.levels.proven)
    return sha256("\x1f".join((*texts, *levels, indicator.scope.value)).encode()).hexdigest()


def shown_links(
    content: OwnContent, indicators: Mapping[str, Indicator], judgements: Iterable[LinkJudgement]
) -> tuple[ShownLink, ...]:
    """Each link with the judgement that still holds for its words."""
    by_basis = {one.basis: one for one in judgements}
    return tuple(
        ShownLink(
            link=link,
            question=question,
            indicator=indicator,
            basis=(basis := basis_of(question, indicator)),
            judgement=by_basis.get(basis),
        )
        for link, question, indicator in links_of(content, indicators)
    )


def unread(links: Iterable[ShownLink]) -> tuple[ShownLink, ...]:
    """Those of which nobody said yet whether they fit."""
    return tuple(one for one in links if one.judgement is None)


def unfit(links: Iterable[ShownLink]) -> tuple[ShownLink, ...]:
    """Those that a second reader found not to fit."""
    return tuple(one for one in links if one.judgement is not None and not one.judgement.fits)


def fitting(links: Iterable[ShownLink]) -> frozenset[Link]:
    """Those that a second reader found to fit: only these count as an answer that was given already."""
    return frozenset(one.link for one in links if one.judgement is not None and one.judgement.fits)
