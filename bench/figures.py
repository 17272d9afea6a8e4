# SPDX-License-Identifier: EUPL-1.2
"""What was measured, as one line of a table: a median never stands without its range and its limit."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median, quantiles

HEADER = (
    "| workload | database | what | median (p5–p95) | per second | CPU per operation | statements | SQL "
    "| failures | memory | limit here | × limit | target | |"
)
RULE = "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"


@dataclass(frozen=True, kw_only=True)
class Figures:
    """One measured thing. Times in milliseconds, `sql_bytes` in bytes, `memory` in MiB; None was not measured.

    `limit` is the median of the same thing done as barely as it can be, in the same run. `meets` is None where no
    target was set.
    """

    workload: str
    database: str
    what: str
    times: tuple[float, ...] = ()
    per_second: float | None = None
    cpu: float | None = None
    statements: int | None = None
    sql_bytes: int | None = None
    operations: int = 0
    failures: int = 0
    memory: float | None = None
    limit: float | None = None
    target: str = ""
    meets: bool | None = None

    @property
    def median(self) -> float:
        return median(self.times)

    @property
    def spread(self) -> tuple[float, float]:
        """The fifth and the ninety-fifth of a hundred; of a few samples the least and the most."""
        if len(self.times) < 20:
            return min(self.times), max(self.times)
        cuts = quantiles(self.times, n=20)
        return cuts[0], cuts[-1]

    def row(self) -> str:
        """The line of the table."""
        cells = (
            self.workload,
            self.database,
            self.what,
            self.time_words(),
            _shown(self.per_second, "{:,.0f}"),
            _shown(self.cpu, "{:.1f} ms"),
            _shown(self.statements, "{}"),
            _shown(self.sql_bytes and self.sql_bytes / 1000, "{:.1f} kB"),
            f"{self.failures} of {self.operations}" if self.operations else "",
            _shown(self.memory, "{:.0f} MiB"),
            _milliseconds(self.limit) if self.limit else "",
            f"{self.median / self.limit:.1f}" if self.limit and self.times else "",
            self.target,
            {None: "", True: "met", False: "**missed**"}[self.meets],
        )
        return "| " + " | ".join(cells) + " |"

    def time_words(self) -> str:
        """Median and range; empty when no operation succeeded."""
        if not self.times:
            return ""
        low, high = self.spread
        if self.median >= 1000:
            low, high = low / 1000, high / 1000
        return _milliseconds(self.median) + (f" ({_number(low)}–{_number(high)})" if len(self.times) > 1 else "")

    def judged(self, target: str, *, meets: bool) -> "Figures":
        """The same with its target. An operation that failed meets none."""
        return replace(self, target=target, meets=meets and not self.failures)


def table(rows: Iterable[Figures]) -> str:
    """All lines in Markdown."""
    return "\n".join([HEADER, RULE, *(one.row() for one in rows)])


def keep(rows: Sequence[Figures], path: Path) -> None:
    """Hand the lines over to the process that prints the table."""
    path.write_text(json.dumps([asdict(one) for one in rows]), encoding="utf-8")


def kept(path: Path) -> list[Figures]:
    """What `keep` wrote; nothing when the process did not come that far."""
    if not path.exists():
        return []
    return [Figures(**one) for one in json.loads(path.read_text(encoding="utf-8"))]


def say(figures: Figures) -> Figures:
    """Print a line as soon as it is known: a long run shows where it is."""
    parts = [f"{figures.workload} {figures.database} {figures.what}: {figures.time_words()}"]
    if figures.per_second:
        parts.append(f"{figures.per_second:,.0f}/s")
    if figures.statements is not None:
        parts.append(f"{figures.statements} statements")
    if figures.failures:
        parts.append(f"{figures.failures} FAILED of {figures.operations}")
    print(" · ".join(parts), flush=True)
    return figures


def _shown(value: float | None, form: str) -> str:
    return "" if value is None else form.format(value)


def _milliseconds(value: float) -> str:
    return f"{value / 1000:.2f} s" if value >= 1000 else f"{_number(value)} ms"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
