# SPDX-License-Identifier: EUPL-1.2
"""Reads the tables of worked examples in docs/rules, so that a page and its test cannot drift apart."""

from pathlib import Path

RULES = Path(__file__).resolve().parents[2] / "docs" / "rules"
NONE = "–"


def table(page: str, heading: str) -> list[dict[str, str]]:
    """The rows below a heading of docs/rules/<page>.md, by column. Raises LookupError when there are none."""
    lines = iter((RULES / f"{page}.md").read_text(encoding="utf-8").splitlines())
    for line in lines:
        if line.lstrip("#").strip() == heading and line.startswith("#"):
            break
    rows = _table_lines(lines)
    if len(rows) < 3:
        raise LookupError(f"{page}.md has no table below “{heading}”")
    columns, _, *body = ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)
    return [dict(zip(columns, cells, strict=True)) for cells in body]


def listed(cell: str, separator: str = ",") -> list[str]:
    """The parts of a cell; a dash is an empty list."""
    return [] if cell == NONE else [part.strip() for part in cell.split(separator)]


def _table_lines(lines):
    """The lines of the first table, up to the next heading."""
    rows = []
    for line in lines:
        if line.startswith("#") or (rows and not line.startswith("|")):
            break
        if line.startswith("|"):
            rows.append(line)
    return rows
