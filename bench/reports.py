# SPDX-License-Identifier: EUPL-1.2
"""W5: the report of one organisation as PDF, Word and Excel, beside the same document made of data that lie ready."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

import pypdfium2
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from bench.d1 import D1
from bench.figures import Figures, say
from bench.processes import cpu_seconds
from bench.signed_in import asking, client, form_token, visitor
from bench.visitors import Visitor, together
from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.report_parts import Report
from dijkwacht.assessments.exchange.report_files import FORMS, report_file
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor, Role

_LONGEST = 500.0
_SECONDS = 20.0


def make_reports(data: D1, *, port: int, pids: Sequence[int], database: str, most: int) -> list[Figures]:
    """Each form over HTTP, the working version; it succeeds when it opens and holds every indicator."""
    person, town = data.locals[0], data.town_of(0)
    path = reverse("assessments:report-make", args=[town.round_id])
    browser = visitor(port, person, town)
    token = form_token(browser.get(path))
    ready = _ready(data)
    found = []
    for form in FORMS:
        fields = {"confidentiality": Confidentiality.WORKING.value, "form": form, "body": ""}
        made: list[bytes] = []
        deed = _deed(browser, path, fields | {"csrfmiddlewaretoken": token}, made)
        together([deed], most=1, seconds=_SECONDS)
        before = cpu_seconds(pids)
        lap = together([deed], most=most, seconds=_SECONDS)
        after = cpu_seconds(pids)
        in_process = client(person, town)
        with asking() as asked:
            in_process.post(path, fields)
        figures = Figures(
            workload="W5",
            database=database,
            what=f"report as {form}",
            times=lap.times,
            cpu=None if before is None or after is None else (after - before) * 1000 / max(1, lap.operations),
            statements=asked.statements,
            sql_bytes=asked.sql_bytes,
            operations=lap.operations,
            failures=lap.failures + sum(not _is_whole(data, form, content) for content in made),
            limit=_limit(ready, form, times=most),
        )
        if form != "xlsx":
            figures = figures.judged("≤ 0.5 s", meets=figures.median <= _LONGEST)
        found.append(say(figures))
    browser.close()
    return found


def _deed(browser: Visitor, path: str, fields: dict[str, str], made: list[bytes]) -> Callable[[int], bool]:
    def make(_turn: int) -> bool:
        page = browser.post(path, fields)
        made.append(page.body)
        return page.status == 200

    return make


def _is_whole(data: D1, form: str, content: bytes) -> bool:
    """Whether the statement of every indicator stands in it, wherever a line was broken."""
    text = _close(_TEXTS[form](content))
    return all(_close(one.statement) in text for one in data.indicators)


def _close(text: str) -> str:
    """Without spaces, soft hyphens, and the sign that a PDF reader gives for a hyphen at the end of a line."""
    return re.sub(r"[\s\u00ad\ufffe]", "", text)


def _text_of_pdf(content: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))


def _text_of_word(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())


def _text_of_workbook(content: bytes) -> str:
    sheets = load_workbook(io.BytesIO(content), read_only=True)
    return "\n".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)


_TEXTS: dict[str, Callable[[bytes], str]] = {
    "pdf": _text_of_pdf,
    "docx": _text_of_word,
    "xlsx": _text_of_workbook,
}


def _ready(data: D1) -> Report:
    """Everything that the report says, derived beforehand."""
    town, at = data.town_of(0), timezone.now()
    actor = Actor(
        organisation_id=town.id, person_id=data.locals[0].pk, name="Bank", roles=frozenset({Role.COORDINATOR})
    )
    with scope(town.id):
        seen = queries.measured(actor, queries.round_for(actor, town.round_id), at=at)
        return queries.report_of(actor, seen, confidentiality=Confidentiality.WORKING, secrecy=None, number=1, at=at)


def _limit(ready: Report, form: str, *, times: int) -> float:
    """Milliseconds to lay out that report, in this process; the median."""
    found = []
    for _ in range(times + 1):
        start = perf_counter()
        report_file(ready, form=FORMS[form])
        found.append((perf_counter() - start) * 1000)
    return median(found[1:])
