# SPDX-License-Identifier: EUPL-1.2
"""Finding things of the library by words."""

import unicodedata
from collections.abc import Collection, Iterable

from dijkwacht.knowledge.values import Indicator, Topic


def indicators_about(
    indicators: Iterable[Indicator], *, words: str = "", topic: Topic | None = None, but: Collection[str] = ()
) -> tuple[Indicator, ...]:
    """Those in which every word stands, accents or not, less some; where the statement has them all comes first."""
    sought = plain(words).split()
    found = [
        (not has_all(one.statement, sought), plain(one.statement), one)
        for one in indicators
        if one.slug not in but and (topic is None or one.topic is topic) and has_all(_texts(one), sought)
    ]
    return tuple(one for _, _, one in sorted(found, key=lambda row: row[:2]))


def has_all(text: str, words: Collection[str]) -> bool:
    """Whether each of these plain words stands in the text."""
    searched = plain(text)
    return all(word in searched for word in words)


def plain(text: str) -> str:
    """Small letters without accents: who types “cafe” finds “café”."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def _texts(one: Indicator) -> str:
    levels = f"{one.levels.absent} {one.levels.paper} {one.levels.in_use} {one.levels.proven}"
    return f"{one.statement} {one.why} {one.test_question} {levels}"
