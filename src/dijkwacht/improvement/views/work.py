# SPDX-License-Identifier: EUPL-1.2
"""One action: everything that a step needs on one screen, and all that can be done with it."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Advice
from dijkwacht.audit import public as audit
from dijkwacht.files import public as files
from dijkwacht.files.values import FileRefused
from dijkwacht.improvement.actions import planning, steps, work
from dijkwacht.improvement.domain.aids import AidCard, aid_cards
from dijkwacht.improvement.domain.closing import Proposal, one_sentence_is_enough, proposals
from dijkwacht.improvement.domain.ownership import is_own_official_owner
from dijkwacht.improvement.domain.permissions import (
    may_change_action,
    may_lead_plan,
    may_see_action,
    may_see_plan,
    may_work_on,
)
from dijkwacht.improvement.domain.phrasing import reply_words
from dijkwacht.improvement.domain.plan_page import answered, placed_rows
from dijkwacht.improvement.domain.risk import risk_per_action
from dijkwacht.improvement.forms.plan import (
    ActionForm,
    DocumentForm,
    DropForm,
    ElsewhereForm,
    FinishForm,
    HoldForm,
    OwnActionForm,
    ReplyForm,
    StepsForm,
    TickForm,
    filled_in,
)
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.queries.documents import document_for, documents_of
from dijkwacht.improvement.queries.offers import offered
from dijkwacht.improvement.values import ActionLine, HoldKind, PlanNow, ReplyKind
from dijkwacht.improvement.views.begun import needs_plan
from dijkwacht.knowledge.public import aids_for, library, practices_of_measure
from dijkwacht.knowledge.values import Measure
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import Frame
from dijkwacht.values.hours import hours_words
from dijkwacht.values.phrasing import euro_words
from dijkwacht.values.verdicts import NotFound, require
from dijkwacht.values.weeks import monday, sunday


@require_GET
def action_show(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Why, the next step, a text to start from, who can help, done."""
    plan, action = _action(request, action_id)
    require(may_see_action(request.actor, action))
    audit.record(request.actor, "action.read", action_id)
    return render(request, "improvement/action_show.html", _shown(request, plan, action))


def _with_faults(
    request: ActorRequest, plan: PlanNow, action: ActionLine, faulty: TickForm | ReplyForm
) -> HttpResponse:
    """The same page again, with what somebody typed and what is wrong with it."""
    name = "tick_form" if isinstance(faulty, TickForm) else "reply_form"
    context = {**_shown(request, plan, action), name: faulty, "faulty": faulty}
    return render(request, "improvement/action_show.html", context, status=422)


def _shown(request: ActorRequest, plan: PlanNow, action: ActionLine) -> dict[str, object]:
    """What the page of an action shows."""
    seen = timetables.planned(request.actor.organisation_id, plan)
    measure = _measure(plan, action)
    step = action.next_step
    leads, sees = bool(may_lead_plan(request.actor)), bool(may_see_plan(request.actor))
    return {
        "action": action,
        "step": step,
        "step_number": action.number_of(step) if step else 0,
        "step_hours": hours_words(step.minutes) if step and step.minutes else "",
        "hours": hours_words(action.minutes) if action.minutes else "",
        "measure": measure,
        "aids": _aids(request, plan, measure, step.position if step else 0) if measure else (),
        "practices": practices_of_measure(measure.slug) if measure else (),
        "place": next((one for one in placed_rows(plan, seen.timetable) if one.action.id == action.id), None)
        if action.is_open and sees
        else None,
        "answered": answered(action),
        "holds": [one for one in plan.holds if one.item == action.id],
        "replies": [one for one in plan.replies if one.action == action.id],
        "first": _first(request, plan, action),
        "checks": [one for one in plan.actions if one.checks == action.id],
        "documents": documents_of(request.actor.organisation_id, action.id),
        "risk": risk_per_action(plan.actions).get(action.id, 0),
        "costs": _costs(action),
        "asks_owner": action.is_open and is_own_official_owner(action),
        "may_lead": leads,
        "may_see_plan": sees,
        "may_work": bool(may_work_on(request.actor, action)),
        "may_change": bool(may_change_action(request.actor, action)),
        "reply_kinds": ReplyKind,
        "tick_form": TickForm(),
        "reply_form": ReplyForm(),
    }


def _first(request: ActorRequest, plan: PlanNow, action: ActionLine) -> list[ActionLine]:
    """What must come first, as far as this person may know of it: a title gives a weak spot away."""
    found = [plan.by_id[one] for one in action.after if one in plan.by_id]
    return [one for one in found if may_see_action(request.actor, one)]


def _aids(request: ActorRequest, plan: PlanNow, measure: Measure, step: int) -> tuple[AidCard, ...]:
    full_name = organisations.look_links(request.actor.organisation_id, plan.today).name
    return aid_cards(
        aids_for(measure.slug, step),
        full_name=full_name,
        in_sentence=Frame(organisation_name=full_name).organisation_in_sentence,
        name=organisations.card(request.actor.organisation_id, plan.today).name,
    )


def _costs(action: ActionLine) -> str:
    once = f"{euro_words(action.costs_once)} eenmalig" if action.costs_once else ""
    yearly = f"{euro_words(action.costs_per_year)} per jaar" if action.costs_per_year else ""
    return ", ".join(one for one in (once, yearly) if one)


@require_POST
def step_done(request: ActorRequest, action_id: UUID, position: int) -> HttpResponse:
    """Tick a step; the last one leads to the question what came of it."""
    plan, action = _action(request, action_id)
    require(may_work_on(request.actor, action))
    form = TickForm(request.POST)
    if not form.is_valid():
        return _with_faults(request, plan, action, form)
    real = form.cleaned_data["hours"]
    steps.tick_step(actor=request.actor, action_id=action_id, position=position, real_minutes=real, at=request.at)
    is_last = [one.position for one in action.steps if one.done_on is None] in ([position], [])
    return redirect("improvement:action-finish" if is_last else "improvement:action-show", action_id)


@require_POST
def step_undo(request: ActorRequest, action_id: UUID, position: int) -> HttpResponse:
    _one(request, action_id)
    steps.untick_step(actor=request.actor, action_id=action_id, position=position, at=request.at)
    return redirect("improvement:action-show", action_id)


@require_POST
def action_reply(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """“Lukt niet”, “later”, “hulp nodig”: one press is enough, words are welcome."""
    plan, action = _action(request, action_id)
    require(may_work_on(request.actor, action))
    kind, form = request.POST.get("kind", ""), ReplyForm(request.POST)
    if kind not in set(ReplyKind):
        raise NotFound
    if not form.is_valid():
        return _with_faults(request, plan, action, form)
    note = form.cleaned_data["note"]
    steps.reply(actor=request.actor, action_id=action_id, kind=ReplyKind(kind), note=note, at=request.at)
    said = reply_words(ReplyKind(kind), action.title, today=timezone.localdate(request.at))
    messages.success(request, said)
    return redirect("home:week") if kind == ReplyKind.LATER else redirect("improvement:action-show", action_id)


@require_POST
def reply_answer(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """The coordinator dealt with it."""
    _one(request, action_id)
    steps.answer_replies(actor=request.actor, action_id=action_id, at=request.at)
    return redirect("improvement:action-show", action_id)


@require_http_methods(["GET", "POST"])
@needs_plan
def action_add(request: ActorRequest) -> HttpResponse:
    """An action by hand, for a finding or for nothing in particular."""
    require(may_lead_plan(request.actor))
    plan = _plan(request)
    finding = request.POST.get("finding") or request.GET.get("bevinding", "")
    advice = offered(request.actor, at=request.at) if finding else None
    found = advice.by_key.get(finding) if advice else None
    coordinator = plan.coordinator
    form = OwnActionForm(
        request.POST or None,
        plan=plan,
        initial={"why": found.words if found else "", "owner": coordinator.id if coordinator else ""},
    )
    if request.method == "POST" and form.is_valid():
        made = work.add_own_action(
            actor=request.actor,
            details=form.details,
            risk=int(form.cleaned_data["risk"]),
            steps=form.step_lines,
            finding=finding,
            advice=advice,
            at=request.at,
        )
        return redirect("improvement:action-show", made)
    context = {"form": form, "finding": finding, "found": found}
    return render(request, "improvement/action_add.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@needs_plan
def elsewhere_add(request: ActorRequest) -> HttpResponse:
    """Recommendations of an audit or an earlier scan, straight into the plan."""
    require(may_lead_plan(request.actor))
    _plan(request)
    form = ElsewhereForm(request.POST or None, today=timezone.localdate(request.at))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        work.add_advice_from_elsewhere(
            actor=request.actor,
            source=data["source"],
            on=data["on"],
            texts=data["texts"],
            minutes=data["hours"],
            at=request.at,
        )
        return redirect("improvement:plan-show")
    return render(request, "improvement/elsewhere_add.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@needs_plan
def measure_choose(request: ActorRequest) -> HttpResponse:
    """From findings to actions: the first measures are ticked already."""
    require(may_lead_plan(request.actor))
    plan = _plan(request)
    advice = offered(request.actor, at=request.at)
    if request.method == "POST":
        slugs = [one for one in request.POST.getlist("measure") if one in library().measures]
        work.add_measures(actor=request.actor, slugs=slugs, advice=advice, at=request.at)
        return redirect("improvement:plan-show")
    return render(request, "improvement/measure_choose.html", _choice(plan, advice))


def _choice(plan: PlanNow, advice: Advice | None) -> dict[str, object]:
    """Measures that answer something, those advised first; what is in the plan already is not offered again."""
    present = {one.measure for one in plan.open_actions}
    if advice is None:
        return {"advice": None}
    first = [slug for slug in advice.first_measures if slug not in present]
    rest = sorted(
        (slug for slug in advice.lifts if slug not in present and slug not in first),
        key=lambda slug: (-sum(advice.lifts[slug].values()), slug),
    )
    of_processes = [one for one in advice.findings if one.kind is None]
    keys = {one.key for one in of_processes}
    here = [slug for slug in rest if keys & advice.lifts[slug].keys()]
    others = [slug for slug in rest if slug not in here]
    answered = {key for risks in advice.lifts.values() for key in risks} | {
        one.key for action in plan.open_actions for one in action.findings
    }
    return {
        "advice": advice,
        "first": [_offered(slug, advice) for slug in first],
        "processes": [_offered(slug, advice) for slug in here],
        "without_measure": [one for one in of_processes if one.key not in answered],
        "others": [_offered(slug, advice) for slug in others],
        "others_words": _("Toon nog %(count)s maatregelen") % {"count": len(others)},
    }


def _offered(slug: str, advice: Advice) -> dict[str, object]:
    measure = library().measures[slug]
    hours = measure.small_variant.hours if advice.is_small else measure.hours_once
    answered = [one for one in advice.findings if one.key in advice.lifts.get(slug, {})]
    return {
        "measure": measure,
        "owner": assessments.owner_word(measure.owner),
        "hours": hours_words(round((hours.owner + hours.coordinator) * 60)),
        "findings": answered,
    }


@require_http_methods(["GET", "POST"])
def action_change(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Other words, owners, days or costs."""
    plan, action = _action(request, action_id)
    require(may_change_action(request.actor, action))
    form = ActionForm(request.POST or None, plan=plan, own_id=action.id, initial=filled_in(action))
    if request.method == "POST" and form.is_valid():
        work.change_action(actor=request.actor, action_id=action_id, details=form.details, at=request.at)
        return redirect("improvement:action-show", action_id)
    context = {"form": form, "action": action}
    return render(request, "improvement/action_change.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def steps_change(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Other words or hours for the steps that are still to be done, steps more and steps fewer."""
    action = _one(request, action_id)
    require(may_change_action(request.actor, action))
    form = StepsForm(request.POST or None, action=action)
    if request.method == "POST" and form.is_valid():
        work.change_steps(actor=request.actor, action_id=action_id, steps=form.step_lines, at=request.at)
        return redirect("improvement:action-show", action_id)
    context = {"form": form, "action": action}
    return render(request, "improvement/steps_change.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def action_hold(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Fix, forbid or leave to the planner."""
    plan, action = _action(request, action_id)
    require(may_change_action(request.actor, action))
    form = HoldForm(request.POST or None, today=timezone.localdate(request.at))
    if request.method == "POST" and form.is_valid():
        _hold(request, action_id, form)
        return redirect("improvement:plan-show")
    context = {"form": form, "action": action, "holds": [one for one in plan.holds if one.item == action.id]}
    return render(request, "improvement/action_hold.html", context, status=422 if form.is_bound else 200)


def _hold(request: ActorRequest, action_id: UUID, form: HoldForm) -> None:
    data = form.cleaned_data
    if data["how"] == HoldForm.FREE:
        planning.release_action(actor=request.actor, action_id=action_id)
        return
    is_fixed = data["how"] == HoldForm.FIX
    planning.hold_action(
        actor=request.actor,
        action_id=action_id,
        kind=HoldKind.FIXED if is_fixed else HoldKind.FORBIDDEN,
        from_on=monday(data["from_on"]) if is_fixed else data["from_on"],
        until_on=sunday(data["from_on"]) if is_fixed else data["until_on"],
        at=request.at,
    )


@require_http_methods(["GET", "POST"])
def action_finish(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Did it help? What came of it, and what it shows."""
    plan, action = _action(request, action_id)
    require(may_work_on(request.actor, action))
    is_small = one_sentence_is_enough(action)
    form = FinishForm(
        request.POST or None,
        proposals=_proposals(request, plan, action),
        today=timezone.localdate(request.at),
        asks_proof=not is_small,
        initial={"on": timezone.localdate(request.at)},
    )
    if request.method == "POST" and form.is_valid():
        steps.finish_action(
            actor=request.actor,
            action_id=action_id,
            outcome=form.words,
            levels=form.levels,
            on=form.cleaned_data["on"],
            at=request.at,
        )
        return redirect("improvement:action-show", action_id)
    context = {"form": form, "action": action, "is_small": is_small, "proposals": form.proposals}
    return render(request, "improvement/action_finish.html", context, status=422 if form.is_bound else 200)


def _proposals(request: ActorRequest, plan: PlanNow, action: ActionLine) -> tuple[Proposal, ...]:
    """What is known already is not proposed again; an owner who may not read results simply sees all of it."""
    advice = assessments.advice(request.actor, at=request.at)
    return proposals(action, _measure(plan, action), library().indicators, advice.levels if advice else {})


@require_http_methods(["GET", "POST"])
def action_drop(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """It will not be done, on purpose."""
    action = _one(request, action_id)
    require(may_change_action(request.actor, action))
    form = DropForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        steps.drop_action(actor=request.actor, action_id=action_id, reason=form.cleaned_data["reason"], at=request.at)
        return redirect("improvement:plan-show")
    context = {"form": form, "action": action}
    return render(request, "improvement/action_drop.html", context, status=422 if form.is_bound else 200)


@require_POST
def action_reopen(request: ActorRequest, action_id: UUID) -> HttpResponse:
    _one(request, action_id)
    steps.reopen_action(actor=request.actor, action_id=action_id)
    return redirect("improvement:action-show", action_id)


@require_http_methods(["GET", "POST"])
def document_add(request: ActorRequest, action_id: UUID) -> HttpResponse:
    """Keep a document with an action."""
    action = _one(request, action_id)
    require(may_work_on(request.actor, action))
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and _kept(request, action_id, form):
        return redirect("improvement:action-show", action_id)
    context = {"form": form, "action": action}
    return render(request, "improvement/document_add.html", context, status=422 if form.is_bound else 200)


def _kept(request: ActorRequest, action_id: UUID, form: DocumentForm) -> bool:
    """Whether the document was kept; a file that is refused says why at its field."""
    upload, actor = form.cleaned_data["file"], request.actor
    try:
        stored = (
            files.store(upload, organisation_id=actor.organisation_id, by=actor.person_id, at=request.at)
            if upload
            else None
        )
    except FileRefused as refused:
        form.add_error("file", str(refused))
        return False
    work.add_document(
        actor=actor,
        action_id=action_id,
        title=form.cleaned_data["title"],
        url=form.cleaned_data["url"],
        file_id=stored.id if stored else None,
        at=request.at,
    )
    return True


@require_POST
def document_remove(request: ActorRequest, action_id: UUID, document_id: UUID) -> HttpResponse:
    """Keep it no longer."""
    work.remove_document(actor=request.actor, action_id=action_id, document_id=document_id, at=request.at)
    return redirect("improvement:action-show", action_id)


@require_GET
def document_file(request: ActorRequest, action_id: UUID, document_id: UUID) -> FileResponse:
    """The upload itself."""
    action = _one(request, action_id)
    require(may_see_action(request.actor, action))
    found = document_for(request.actor.organisation_id, action.id, document_id)
    audit.record(request.actor, "document.read", document_id)
    return files.response(files.find(request.actor.organisation_id, found))


def _plan(request: ActorRequest) -> PlanNow:
    return plans.plan_of(request.actor.organisation_id, today=timezone.localdate(request.at))


def _action(request: ActorRequest, action_id: UUID) -> tuple[PlanNow, ActionLine]:
    """The plan and one action of it; raises NotFound for another organisation's."""
    plan = _plan(request)
    found = plan.by_id.get(str(action_id))
    if found is None:
        raise NotFound
    return plan, found


def _one(request: ActorRequest, action_id: UUID) -> ActionLine:
    return _action(request, action_id)[1]


def _measure(plan: PlanNow, action: ActionLine) -> Measure | None:
    """The measure of an action; of a check that of the action it looks at."""
    looked_at = plan.by_id.get(action.checks, action)
    return library().measures.get(looked_at.measure)
