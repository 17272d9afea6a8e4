# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house, and saying from there how a control works."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import HOUSE
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Control, Indicator
from dijkwacht.processes.actions.controls import ControlAnswer, assess_control
from dijkwacht.processes.domain.house_map import filtered, unit_of
from dijkwacht.processes.domain.map_words import count_of, headline, lead, spot_words
from dijkwacht.processes.domain.permissions import may_assess_control, may_read_map, may_take_processes
from dijkwacht.processes.exchange import map_drawing
from dijkwacht.processes.forms.house_map import AssessForm, FilterForm
from dijkwacht.processes.queries.house import process_for
from dijkwacht.processes.queries.house_map import picture_of
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.house_map import ControlState, MappedControl, MappedProcess, MappedSpot
from dijkwacht.processes.views.around import show, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import LevelOption
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import NotFound, require


@dataclass(frozen=True, kw_only=True)
class ControlLine:
    """A control in the list: how it stands in words, and where one says so oneself."""

    text: str
    words: str
    reading: object
    url: str
    on_house: bool


@dataclass(frozen=True, kw_only=True)
class SpotLine:
    """A weak spot in the list."""

    number: int
    text: str
    words: str
    controls: tuple[ControlLine, ...]


@dataclass(frozen=True, kw_only=True)
class ProcessBlock:
    """A process in the list; the heaviest stands open."""

    summary: str
    url: str
    is_open: bool
    spots: tuple[SpotLine, ...]


@require_GET
def map_show(request: ActorRequest) -> HttpResponse:
    """Processes × weak spots × controls, as far as the filter lets them through."""
    require(may_read_map(request.actor))
    form = FilterForm(request.GET)
    picture = picture_of(request.actor.organisation_id, at=request.at)
    mapped = filtered(picture.mapped, form.wanted())
    context = {
        "form": FilterForm(initial=request.GET.dict()),
        "is_filtered": any(request.GET.get(name) for name in form.fields),
        "headline": headline(mapped),
        "lead": lead(mapped),
        "mapped": mapped,
        "drawing": map_drawing.drawing(mapped),
        "table": map_drawing.table(mapped),
        "legend": map_drawing.LEGEND,
        "findings": picture.findings,
        "has_processes": bool(picture.mapped),
        "may_plan": bool(may_take_processes(request.actor)),
        "blocks": [_block(one, request.actor, is_open=not place) for place, one in enumerate(mapped)],
    }
    return show(request, "processes/map_show.html", context)


def _block(one: MappedProcess, actor: Actor, *, is_open: bool) -> ProcessBlock:
    held = count_of([one], ControlState.IN_ORDER)
    spots = "zwakke plek" if len(one.spots) == 1 else "zwakke plekken"
    return ProcessBlock(
        summary=f"{one.process.content.title}: {held} van {len(one.spots)} {spots} op orde",
        url=reverse("processes:process-show", args=[one.process.slug]),
        is_open=is_open,
        spots=tuple(_spot_line(spot, one.process, actor) for spot in one.spots),
    )


def _spot_line(spot: MappedSpot, process: HouseProcess, actor: Actor) -> SpotLine:
    return SpotLine(
        number=spot.number,
        text=spot.spot.text,
        words=spot_words(spot.spot),
        controls=tuple(_control_line(one, process, actor) for one in spot.controls),
    )


def _control_line(one: MappedControl, process: HouseProcess, actor: Actor) -> ControlLine:
    is_of_house = one.shown is not None and one.shown.unit == HOUSE
    asks = one.shown is not None and may_assess_control(actor, process.department_id, is_of_house=is_of_house)
    return ControlLine(
        text=one.control.text,
        words=map_drawing.control_words(one),
        reading=one.shown.reading if one.shown else None,
        url=reverse("processes:control-assess", args=[process.slug, one.control.slug]) if asks else "",
        on_house=is_of_house,
    )


@require_http_methods(["GET", "POST"])
def control_assess(request: ActorRequest, slug: str, control: str) -> HttpResponse:
    """A level for the indicator that says most of this control, with what it rests on."""
    require(may_read_map(request.actor))
    process = process_for(request.actor.organisation_id, slug)
    chosen = _control(process, control)
    indicator = _indicator(chosen, request.GET.get("indicator", ""))
    unit = unit_of(indicator, process.slug, process.department_id)
    require(may_assess_control(request.actor, process.department_id, is_of_house=unit == HOUSE))
    standing = assessments.own_estimate(request.actor, indicator.slug, unit)
    today = today_of(request)
    initial = {"on": today, "basis": "estimate", "started_from": standing.entry if standing else None}
    form = AssessForm(request.POST if request.method == "POST" else None, today=today, initial=initial)
    overtaken = None
    if request.method == "POST" and form.is_valid():
        try:
            assess_control(
                actor=request.actor,
                process=process,
                control=chosen,
                indicator=indicator,
                answer=_answer(form, request.POST.get("choice", "")),
                at=request.at,
            )
        except assessments.AnswerOvertaken as found:
            overtaken = found.standing
        else:
            return redirect("processes:map-show")
    context = {
        "form": form,
        "process": process,
        "control": chosen,
        "indicator": indicator,
        "others": [library().indicators[one] for one in _known(chosen) if one != indicator.slug],
        "options": _options(indicator),
        "chosen": request.POST.get("level", "") or (_form_value(standing.reading) if standing else ""),
        "standing": standing,
        "overtaken": overtaken,
        "on_house": unit == HOUSE,
    }
    status = 409 if overtaken else 422 if form.errors else 200
    return show(request, "processes/control_assess.html", context, status=status)


def _answer(form: AssessForm, choice: str) -> ControlAnswer:
    given = form.cleaned_data
    return ControlAnswer(
        reading=form.reading,
        is_sample=given["basis"] == "sample",
        on=given["on"],
        note=given["note"],
        started_from=given["started_from"],
        replaces_colleague=choice == "replace",
    )


def _control(process: HouseProcess, slug: str) -> Control:
    found = next((one for one in process.content.controls if one.slug == slug), None)
    if found is None:
        raise NotFound
    return found


def _known(control: Control) -> list[str]:
    return [one for one in control.indicators if one in library().indicators]


def _indicator(control: Control, asked: str) -> Indicator:
    """The one that was asked for, else the first. Raises NotFound for a control that nothing measures."""
    known = _known(control)
    if not known or (asked and asked not in known):
        raise NotFound
    return library().indicators[asked or known[0]]


def _options(indicator: Indicator) -> list[LevelOption]:
    return [
        LevelOption(
            value=str(level.value),
            word=assessments.level_word(level),
            text=indicator.levels.of(level),
            level=level.value,
        )
        for level in Level
    ]


def _form_value(reading: object) -> str:
    return str(reading.value) if isinstance(reading, Level) else "unknown"
