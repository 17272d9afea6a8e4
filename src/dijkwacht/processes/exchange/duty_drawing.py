# SPDX-License-Identifier: EUPL-1.2
"""From who does what to the drawing of the house."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString

from dijkwacht.knowledge.values import Process, StepKind, Strictness
from dijkwacht.processes.values.duties import Conflict, Duty, DutyKind, House, StepKey
from dijkwacht.ui import public as ui


def drawings(
    process: Process,
    duties: Sequence[Duty],
    house: House,
    conflicts: Sequence[Conflict],
    *,
    id_: str,
    text: str,
    lent: Mapping[str, str],
) -> dict[str, Any]:
    """The picture for desk and phone and the same as a table; `lent` says of whom is borrowed where he comes from."""
    picture = picture_of(process, duties, house, conflicts, lent=lent)
    return {
        "text": text,
        "desk": SafeString(ui.duty_picture(picture, id_=id_, title=text)),
        "phone": SafeString(ui.duty_picture_phone(picture, id_=f"{id_}-telefoon", title=text)),
        "numbered": ui.steps_numbered(picture),
        "table": ui.duty_table(picture, caption=text),
    }


def picture_of(
    process: Process,
    duties: Sequence[Duty],
    house: House,
    conflicts: Sequence[Conflict],
    *,
    lent: Mapping[str, str],
) -> ui.DutyPicture:
    """People × steps of one process. Conflicts are numbered from 1 in their order, as in the list beside the picture.

    Steps done outside the house are left out. The rows stand in the order of the house, people lent by others last.
    """
    steps = [one for one in process.steps if not one.is_outside]
    ruled = {slug for rule in process.rules if rule.strictness is Strictness.STRICT for slug in rule.steps}
    texts = {one.code: one.position for one in house.staff} | dict(lent)
    kinds = {(one.code, one.step): one.kind for one in duties}
    codes = sorted(
        {one.code for one in duties if one.step.process == process.slug}, key=lambda code: (code in lent, code)
    )
    rows = tuple(
        ui.DutyRow(
            code=code,
            text=texts.get(code, ""),
            marks=tuple(
                _mark(kinds.get((code, StepKey(process=process.slug, step=one.slug))), is_lent=code in lent)
                for one in steps
            ),
        )
        for code in codes
    )
    return ui.DutyPicture(
        steps=tuple(
            ui.DutyStep(title=one.title, is_ruled=one.slug in ruled, is_apart=one.kind is StepKind.SUPERVISE)
            for one in steps
        ),
        rows=rows,
        brackets=tuple(_brackets(conflicts, codes, [one.slug for one in steps])),
    )


def _brackets(conflicts: Sequence[Conflict], codes: Sequence[str], steps: Sequence[str]) -> list[ui.DutyBracket]:
    """Only what can be drawn over one row: a conflict between two people stands in the list alone."""
    return [
        ui.DutyBracket(
            number=number,
            row=codes.index(one.codes[0]),
            steps=tuple(sorted(steps.index(step) for step in one.steps if step in steps)),
        )
        for number, one in enumerate(conflicts, start=1)
        if len(one.codes) == 1 and one.codes[0] in codes and any(step in steps for step in one.steps)
    ]


def _mark(kind: DutyKind | None, *, is_lent: bool) -> ui.DutyMark:
    if kind is None:
        return ui.DutyMark.NONE
    if is_lent:
        return ui.DutyMark.LENT
    return ui.DutyMark.REGULAR if kind is DutyKind.REGULAR else ui.DutyMark.REPLACEMENT
