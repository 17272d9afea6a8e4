# SPDX-License-Identifier: EUPL-1.2
"""Makes the generated documents again; tests/architecture/test_documents.py compares them with what is committed.

The pictures of the manual come from a browser test, which walks the demo story.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dijkwacht.knowledge.domain.shared import Sharing, sharing
from dijkwacht.knowledge.exchange import library, schema
from dijkwacht.processes.exchange import duties_json
from dijkwacht.processes.exchange.duties_types import DutiesFile, DutiesResult

ROOT = Path(__file__).resolve().parent.parent
ANSWER_ONCE = Path("docs/rules/answer-once.md")
FIGURE, END_OF_FIGURE = "<!-- figure -->", "<!-- /figure -->"
SCHEMAS = {
    "indicator": "indicators",
    "measure": "measures",
    "instrument": "instruments",
    "service": "services",
    "aid": "aids",
    "activity": "activities",
    "talk": "talks",
    "practice": "practices",
    "letter": "letters",
    "privacy": "privacy",
    "process": "processes",
    "signals": "signals",
    "questionnaire": "questionnaires",
    "figure": "figures",
    "readings": "readings",
}


def content_schema(kind: str) -> str:
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def answer_once_page() -> str:
    """The page with the figure of today's content between its marks; the rest stays as people wrote it."""
    before, _, rest = (ROOT / ANSWER_ONCE).read_text(encoding="utf-8").partition(FIGURE)
    _, _, after = rest.partition(END_OF_FIGURE)
    return f"{before}{FIGURE}\n{_figure(sharing(library()))}\n{END_OF_FIGURE}{after}"


def _figure(found: Sharing) -> str:
    """One line per thing that is counted."""
    told = (
        f"- {found.instruments} instruments ask {found.questions} questions, with {found.points} level choices.",
        f"- Together they need **{found.answers} unique answers: {found.percent} % of their questions**.",
        f"- {found.unread} links wait for a second reading and count as not shared.",
    )
    return "\n".join(told)


def duties_schema(kind: type[DutiesFile | DutiesResult]) -> str:
    return json.dumps(duties_json.schema(kind), ensure_ascii=False, indent=2) + "\n"


DOCUMENTS: dict[Path, Callable[[], str]] = {
    Path(f"docs/formats/{name}.schema.json"): partial(content_schema, kind) for name, kind in SCHEMAS.items()
} | {
    ANSWER_ONCE: answer_once_page,
    Path("docs/formats/own-instrument.schema.json"): partial(content_schema, "own_instruments"),
    Path("docs/formats/duties.schema.json"): partial(duties_schema, DutiesFile),
    Path("docs/formats/duties-result.schema.json"): partial(duties_schema, DutiesResult),
}


def draw_pictures() -> None:
    """docs/manual/*.png; stops with pytest's own words when a page does not open."""
    command = (sys.executable, "-m", "pytest", "-q", "tests/browser/test_manual_pictures.py", "-k", "opens")
    subprocess.run(command, cwd=ROOT, env=os.environ | {"DIJKWACHT_WRITE_PICTURES": "1"}, check=True)


def main() -> None:
    for path, text in DOCUMENTS.items():
        (ROOT / path).write_text(text(), encoding="utf-8")
        print(path)
    draw_pictures()


if __name__ == "__main__":
    main()
