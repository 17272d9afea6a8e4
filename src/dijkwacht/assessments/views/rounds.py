# SPDX-License-Identifier: EUPL-1.2
"""Pages about rounds: which there are, beginning one, how far it is, closing it."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.values import Guest
from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.actions import NewRound
from dijkwacht.assessments.domain.offering import LARGE_SCAN, QUICK_SCAN
from dijkwacht.assessments.domain.overview import overview_rows
from dijkwacht.assessments.domain.pages import first_open, pillar_lines
from dijkwacht.assessments.domain.permissions import (
    READING,
    may_coordinate,
    may_see_other_sources,
    may_see_result,
    may_see_round,
)
from dijkwacht.assessments.domain.phase_page import has_phases
from dijkwacht.assessments.domain.result_page import measure_rows
from dijkwacht.assessments.domain.scan_steps import scan_steps
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.exchange import drawings
from dijkwacht.assessments.forms import GuestForm, RoundForm
from dijkwacht.assessments.queries import Measured, Round
from dijkwacht.assessments.views.scan_steps import step_links
from dijkwacht.assessments.views.ways import ways_for
from dijkwacht.instruments.public import own_instruments
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Instrument
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest, person_scope
from dijkwacht.ui import public as ui
from dijkwacht.values.actors import Role
from dijkwacht.values.phrasing import day_words
from dijkwacht.values.verdicts import NotFound, require

_QUICK_SCAN_DAYS = 30
_GUEST_DAYS = 60


@require_GET
def round_list(request: ActorRequest) -> HttpResponse:
    actor = request.actor
    rounds = [one for one in queries.rounds_of(actor) if may_see_result(actor, one.id)]
    if not rounds and not actor.has(*READING, Role.GUEST_ADVISER):
        return redirect("assessments:question-list")
    summaries = actions.fresh_summaries(actor=actor, rounds=rounds, at=request.at)
    context = {
        "rounds": [(one, summaries[one.id]) for one in rounds],
        "may_coordinate": bool(may_coordinate(actor)),
        "answers": not actor.roles <= {Role.READER},
        "quick_scan": library().instruments[QUICK_SCAN],
        "empty_dike": "" if rounds else _empty_dike(),
        "sees_more": _sees_more(request),
        "ways": ways_for(actor),
    }
    return render(request, "assessments/round_list.html", context)


def _empty_dike() -> str:
    return ui.dike_profile(drawings.empty_dike(library().instruments[LARGE_SCAN]), id_="dijk-leeg")


@require_http_methods(["GET", "POST"])
def round_start(request: ActorRequest) -> HttpResponse:
    require(may_coordinate(request.actor))
    departments = organisations.departments_of(request.actor.organisation_id)
    offered = own_instruments(request.actor).beside(library())
    instruments = queries.offered_to(request.actor, offered, at=request.at)
    answered = queries.answered_of(request.actor, instruments, offered, at=request.at)
    form = RoundForm(
        request.POST or None,
        initial=_suggested(request),
        instruments=instruments,
        answered=answered,
        departments=[(one.id, one.name) for one in departments if one.is_active],
    )
    if request.method == "POST" and form.is_valid():
        started = actions.start_round(actor=request.actor, new=form.new, library=offered, at=request.at)
        return redirect("assessments:round-show", started.id)
    status = 422 if form.is_bound else 200
    context = {"form": form, "answered": answered.values()}
    return render(request, "assessments/round_start.html", context, status=status)


def _suggested(request: ActorRequest) -> dict[str, object]:
    today = timezone.localdate(request.at)
    season = _("voorjaar") if today.month <= 6 else _("najaar")
    return {
        "title": _("Meting %(season)s %(year)s") % {"season": season, "year": today.year},
        "instruments": [LARGE_SCAN],
        "period_from": today,
        "period_until": today + timedelta(days=90),
    }


@require_POST
def quick_scan_start(request: ActorRequest) -> HttpResponse:
    today = timezone.localdate(request.at)
    new = NewRound(
        title=_("Snelle scan %(day)s") % {"day": day_words(today)},
        period_from=today,
        period_until=today + timedelta(days=_QUICK_SCAN_DAYS),
        instruments=(QUICK_SCAN,),
    )
    started = actions.start_round(actor=request.actor, new=new, library=library(), at=request.at)
    first = library().instruments[QUICK_SCAN].start_with[0]
    return redirect("assessments:question-show", started.id, first)


@require_GET
def round_show(request: ActorRequest, round_id: UUID) -> HttpResponse:
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_round(request.actor, round_id))
    if not may_see_result(request.actor, round_id):
        return redirect("assessments:question-list")

    seen = queries.measured(request.actor, round_, at=request.at, instrument=request.GET.get("scan", ""))
    shapes = _shapes(request, round_id)
    context = {
        "round": round_,
        "instrument": seen.instrument,
        "query": f"?scan={seen.instrument.slug}" if request.GET.get("scan") else "",
        "shapes": [(one.slug, one.title) for one in shapes],
        "in_phases": next((one.slug for one in (seen.instrument, *shapes) if has_phases(one)), ""),
        "steps": [
            (one, step_links(one, round_id=round_id, scan=seen.instrument.slug))
            for one in scan_steps(seen.instrument, seen.assessment, round_id=str(round_id))
        ],
        "once": queries.answered_here(seen, at=round_.closed_at or request.at),
        "answers_all": bool(may_see_other_sources(request.actor, round_id)),
        "assessment": seen.assessment,
        "known": pillar_score(seen.assessment.questions).known,
        "pillars": pillar_lines(seen.instrument, seen.assessment, _asked(request, round_id)),
        "go_on_with": first_open(seen.instrument, seen.assessment),
        "may_coordinate": bool(may_coordinate(request.actor)),
        "newer": _newer(request, round_, seen),
        "guests": accounts.guests_of(request.actor.organisation_id, round_id, timezone.localdate(request.at)),
        "links": accounts.links_of(request.actor.organisation_id, round_id) if may_coordinate(request.actor) else [],
    }
    return render(request, "assessments/round_show.html", context)


def _newer(request: ActorRequest, round_: Round, seen: Measured) -> str:
    """The newer version to which who coordinates may move the round; empty when there is none."""
    if round_.closed_at is not None or not may_coordinate(request.actor):
        return ""
    return queries.newer_version(request.actor, seen.row)


def _shapes(request: ActorRequest, round_id: UUID) -> list[Instrument]:
    """The instruments in which this round can be seen."""
    return [queries.content_of(row)[0] for row in queries.instruments_of(request.actor, round_id)]


@require_http_methods(["GET", "POST"])
def guest_invite(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Let an adviser from outside look along in this round, until a day."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    today = timezone.localdate(request.at)
    form = GuestForm(request.POST or None, initial={"until": today + timedelta(days=_GUEST_DAYS)}, today=today)
    if request.method == "POST" and form.is_valid():
        accounts.invite_person(
            actor=request.actor,
            name=form.cleaned_data["name"],
            email=form.cleaned_data["email"],
            role=Role.GUEST_ADVISER,
            guest=Guest(round_id=round_id, until=form.cleaned_data["until"]),
            address=settings.DIJKWACHT_ADDRESS,
            at=request.at,
        )
        return redirect("assessments:round-show", round_id)
    context = {"round": round_, "form": form}
    return render(request, "assessments/guest_invite.html", context, status=422 if form.is_bound else 200)


def _asked(request: ActorRequest, round_id: UUID) -> dict[str, list[str]]:
    """Per question the positions that were asked."""
    organisation_id = request.actor.organisation_id
    assignments = queries.assignments_of(request.actor, round_id)
    names = {one.id: one.position for one in accounts.links_of(organisation_id, round_id)}
    names |= accounts.names_of(organisation_id, [one.person_id for one in assignments if one.person_id])
    found: dict[str, list[str]] = {}
    for one in assignments:
        who = one.link_id or one.person_id
        found.setdefault(one.question, []).append(names.get(who, "") if who else "")
    return found


@require_GET
def start_done(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """After the first three answers: one measure, and the way on."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    seen = queries.measured(request.actor, round_, at=request.at)
    rows = measure_rows(seen.assessment, seen.library)
    context = {
        "round": round_,
        "row": rows[0] if rows else None,
        "go_on_with": first_open(seen.instrument, seen.assessment),
        "left": len(seen.assessment.questions) - seen.assessment.filled_in,
    }
    return render(request, "assessments/start_done.html", context)


@require_http_methods(["GET", "POST"])
def round_close(request: ActorRequest, round_id: UUID) -> HttpResponse:
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    if request.method == "POST":
        actions.close_round(actor=request.actor, round_=round_, at=request.at)
        return redirect("assessments:result-show", round_id)
    seen = queries.measured(request.actor, round_, at=request.at)
    return render(request, "assessments/round_close.html", {"round": round_, "assessment": seen.assessment})


@require_GET
def overview_show(request: ActorRequest) -> HttpResponse:
    """The newest round of every organisation in which this person may read results."""
    today = timezone.localdate(request.at)
    with person_scope(_person(request)):
        mine = accounts.reading_in(_person(request), READING, today)
        cards = organisations.cards(mine, today)
        lines = queries.overview_of(mine)
    facts = {one.id: queries.facts_from(one) for one in cards}
    standings = actions.fresh_overview(lines, facts=facts, actor=request.actor, at=request.at)
    rows = overview_rows({one.id: one.name for one in cards}, standings)
    return render(request, "assessments/overview_show.html", {"rows": rows})


def _sees_more(request: ActorRequest) -> bool:
    """Whether this person reads results in more than one organisation."""
    person = _person(request)
    with person_scope(person):
        mine = accounts.reading_in(person, READING, timezone.localdate(request.at))
        return mine.distinct().count() > 1


def _person(request: ActorRequest) -> UUID:
    """Whoever has an account; the holder of a personal link sees one round only."""
    if request.actor.person_id is None:
        raise NotFound
    return request.actor.person_id
