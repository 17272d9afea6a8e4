# SPDX-License-Identifier: EUPL-1.2
"""Processes in the workbook of the house: another department, who does a step, and processes of its own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from dijkwacht.documents.values import Row
from dijkwacht.knowledge.values import Acquaintance, Process, ProcessStep, StepKind, VngCategory
from dijkwacht.processes.domain.card_words import STEP_WORDS, VNG_WORDS
from dijkwacht.processes.domain.file_reading import FileReader
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.workbook import Part, PlannedProcess, Tally

FEWEST_STEPS, MOST_STEPS = 4, 9
"""As many as fit a card; the library keeps the same."""
LONGEST_WHO, LONGEST_TITLE, LONGEST_WHAT = 28, 14, 60
_SLUG: Final = re.compile(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*")
"""No longer than the tables hold."""
_FIRST_OWN_NUMBER: Final = 101
"""Above those of the library, so that a new card there does not take the number of an own one."""
_ACQUAINTANCE: Final = Acquaintance(
    question="Kent u de aanvrager, privé of van een vereniging?",
    then="Zeg het vóór u begint en doe geen enkele stap.",
    takes_over="een collega die niet later in dezelfde zaak een stap doet",
)


def planned_processes(reader: FileReader, rows: Sequence[Row]) -> tuple[tuple[PlannedProcess, ...], Tally]:
    """What changes and what is new, with a tally of the sheet."""
    here = {one.slug: one for one in reader.present.processes}
    planned, added, changed, left = [], [], [], 0
    number = max([_FIRST_OWN_NUMBER - 1, *(one.content.number for one in here.values())])
    for slug, group in groupby(rows, key=lambda row: reader.text(row, "process", is_needed=True)):
        told = list(group)
        process = here.get(slug)
        if process is None:
            number += 1
            planned.append(_own(reader, slug, told, number=number))
            added.append(planned[-1].content.title)
            continue
        wanted = _changed(reader, process, told)
        if (wanted.content, wanted.department_id) == (process.content, process.department_id):
            left += 1
            continue
        planned.append(wanted)
        changed.append(process.content.title)
    _refuse_twice(reader, rows)
    tally = Tally(part=Part.PROCESSES, added=tuple(added), changed=tuple(changed), left=left)
    return tuple(planned), tally


def _changed(reader: FileReader, process: HouseProcess, rows: Iterable[Row]) -> PlannedProcess:
    """Only the department, who does a step, and by whom outside."""
    steps = {step.slug: step for step in process.content.steps}
    department_id = process.department_id
    for row in rows:
        department_id = reader.department(row) or department_id
        slug = reader.text(row, "step")
        if slug not in steps:
            reader.fault(row, "step", "Deze stap kent dit proces niet. Voeg haar toe bij het proces zelf.", slug)
            continue
        steps[slug] = _with_who(reader, row, steps[slug])
    content = replace(process.content, steps=tuple(steps[step.slug] for step in process.content.steps))
    return PlannedProcess(id=process.id, content=content, department_id=department_id)


def _with_who(reader: FileReader, row: Row, step: ProcessStep) -> ProcessStep:
    who, done_by = reader.text(row, "who", longest=LONGEST_WHO), reader.text(row, "done_by")
    if done_by and not step.is_outside:
        reader.fault(row, "done_by", "Deze stap wordt in huis gedaan. Schrijf bij “wie” wie dat doet.", done_by)
    return replace(step, who=who or step.who, done_by=done_by or step.done_by)


def _own(reader: FileReader, slug: str, rows: Sequence[Row], *, number: int) -> PlannedProcess:
    """A process that the library does not have, with its steps; what is weak in it, one writes at the process."""
    first = rows[0]
    if slug and not _SLUG.fullmatch(slug):
        reader.fault(first, "process", "Gebruik kleine letters, cijfers en streepjes, zoals eigen-controle.", slug)
    if slug in reader.present.slugs:
        reader.fault(first, "process", "Dit proces is hier gestopt. Neem het terug bij Processen.", slug)
    elif slug in reader.present.library:
        # Written as an own process it would hide the card and the rules of law of the library.
        reader.fault(first, "process", "Dit proces staat in de bibliotheek. Neem het eerst over bij Processen.", slug)
    if not FEWEST_STEPS <= len(rows) <= MOST_STEPS:
        remedy = f"Een proces heeft {FEWEST_STEPS} tot {MOST_STEPS} stappen. Dit zijn er {len(rows)}."
        reader.fault(first, "step", remedy)
    vng = reader.choice(first, "vng", VNG_WORDS)
    if vng is None and not reader.text(first, "vng"):
        reader.fault(first, "vng", f"Een nieuw proces heeft een soort werk. Kies uit: {', '.join(VNG_WORDS.values())}.")
    content = Process(
        slug=slug,
        version=1,
        number=number,
        title=reader.text(first, "title", longest=80, is_needed=True),
        subtitle="",
        departments=tuple(filter(None, [reader.text(first, "department").lower()])),
        vng=vng or VngCategory.GRANTING,
        steps=tuple(_own_step(reader, row) for row in rows),
        rules=(),
        weak_spots=(),
        look_out=(),
        do=(),
        controls=(),
        small_variant="",
        gone_wrong="",
        acquaintance=_ACQUAINTANCE,
        owner="",
        contact="",
        first_step="",
        sources=(),
        checked_on=reader.today,
    )
    return PlannedProcess(id=None, content=content, department_id=reader.department(first))


def _own_step(reader: FileReader, row: Row) -> ProcessStep:
    slug, done_by = reader.text(row, "step"), reader.text(row, "done_by")
    if not _SLUG.fullmatch(slug):
        reader.fault(row, "step", "Gebruik kleine letters, cijfers en streepjes, zoals eerste-controle.", slug)
    kind = reader.choice(row, "kind", STEP_WORDS)
    if kind is None and not reader.text(row, "kind"):
        reader.fault(row, "kind", f"Een nieuwe stap heeft een soort. Kies uit: {', '.join(STEP_WORDS.values())}.")
    return ProcessStep(
        slug=slug,
        title=reader.text(row, "step_title", longest=LONGEST_TITLE, is_needed=True),
        kind=kind or StepKind.CHECK,
        who=reader.text(row, "who", longest=LONGEST_WHO, is_needed=not done_by),
        what=reader.text(row, "what", longest=LONGEST_WHAT),
        is_outside=bool(done_by),
        done_by=done_by,
    )


def _refuse_twice(reader: FileReader, rows: Iterable[Row]) -> None:
    """A step that stands twice would say two things; so would a process whose rows do not stand together."""
    seen: set[tuple[str, str]] = set()
    last, closed = "", set[str]()
    for row in rows:
        slug, step = reader.text(row, "process"), reader.text(row, "step")
        if (slug, step) in seen:
            reader.fault(row, "step", "Deze stap staat er al. Laat één regel staan.", step)
        elif slug in closed:
            reader.fault(row, "process", "Zet de regels van één proces onder elkaar.", slug)
        if last and last != slug:
            closed.add(last)
        seen.add((slug, step))
        last = slug
