# SPDX-License-Identifier: EUPL-1.2
"""A page as a signed-in person opens it: its time over HTTP, and what it asks of the database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.d1 import Town
from bench.figures import Figures, say
from bench.processes import cpu_seconds
from bench.signed_in import asking, client, visitor
from bench.visitors import together
from dijkwacht.accounts.models import Person

_SECONDS = 20.0


@dataclass(frozen=True, kw_only=True)
class Page:
    """An address, and words that stand on the page when it is right."""

    path: str
    words: Sequence[str]


def opened(
    figures: Figures, person: Person, town: Town, page: Page, *, port: int, pids: Sequence[int], most: int
) -> Figures:
    """The page so many times, after once that does not count; once means that the first one counts."""
    browser = visitor(port, person, town)

    def succeeds(_turn: int) -> bool:
        found = browser.get(page.path)
        return found.status == 200 and all(one in found.text for one in page.words)

    if most > 1:
        browser.get(page.path)
    before = cpu_seconds(pids)
    lap = together([succeeds], most=most, seconds=_SECONDS)
    after = cpu_seconds(pids)
    browser.close()
    in_process = client(person, town)
    in_process.get(page.path)
    with asking() as asked:
        in_process.get(page.path)
    return say(
        replace(
            figures,
            times=lap.times,
            cpu=None if before is None or after is None else (after - before) * 1000 / max(1, lap.operations),
            operations=lap.operations,
            failures=lap.failures,
            statements=asked.statements,
            sql_bytes=asked.sql_bytes,
        )
    )
