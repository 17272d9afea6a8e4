# SPDX-License-Identifier: EUPL-1.2
"""Pages on which questions are answered: by the coordinator, and by a colleague who was asked for his part."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts.public import open_to_links
from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.actions import AnswerOvertaken
from dijkwacht.assessments.domain.pages import Place, also_in, ends_the_start, form_value, level_options, place_of
from dijkwacht.assessments.domain.permissions import may_answer, may_coordinate, may_see_other_sources, may_see_result
from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.forms import AnswerForm, AskForm, EraseForm
from dijkwacht.assessments.queries import QuestionSheet
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, Verdict, require


@open_to_links
@require_GET
def question_list(request: ActorRequest) -> HttpResponse:
    """The questions that were put to this person, in every open round."""
    return render(request, "assessments/question_list.html", {"parts": queries.parts_of(request.actor, at=request.at)})


@open_to_links
@require_GET
def question_show(request: ActorRequest, round_id: UUID, question: str) -> HttpResponse:
    sheet, place = _sheet(request, round_id, question)
    return _show(request, sheet, place, form=_form(sheet))


@open_to_links
@require_POST
def answer_save(request: ActorRequest, round_id: UUID, question: str) -> HttpResponse:
    sheet, place = _sheet(request, round_id, question)
    require(_may_answer(request, sheet, question))
    form = _form(sheet, request.POST)
    if not form.is_valid():
        return _show(request, sheet, place, form=form, status=422)
    try:
        actions.save_answers(
            actor=request.actor,
            round_=sheet.round,
            question=question,
            source_id=_chosen_source(request, round_id),
            answers=form.answers,
            versions={one.slug: one.version for one in sheet.indicators},
            choice=form.chosen,
            at=request.at,
        )
    except AnswerOvertaken as overtaken:
        return _show(request, sheet, place, form=form, overtaken=overtaken, status=409)
    if request.htmx:
        sheet, place = _sheet(request, round_id, question)
        return _show(request, sheet, place, form=_form(sheet), part="#saved")
    return redirect(_after(sheet, place, sees_result=bool(may_see_result(request.actor, round_id))))


@open_to_links
@require_POST
def draft_save(request: ActorRequest, round_id: UUID, question: str) -> HttpResponse:
    """Keep the words that somebody is writing; a level that was not sent stays unsaid."""
    round_ = queries.round_for(request.actor, round_id)
    assigned = queries.assigned_to(request.actor, round_id)
    is_closed = round_.closed_at is not None
    require(may_answer(request.actor, round_id=round_id, is_closed=is_closed, question=question, assigned=assigned))
    fields = {name: request.POST.get(name, "") for name in ("note", "link", "used_on")}
    actions.save_draft(actor=request.actor, round_=round_, question=question, fields=fields, at=request.at)
    return render(request, "assessments/question_show.html#drafted", {"drafted_at": timezone.localtime(request.at)})


@open_to_links
@require_POST
def observation_confirm(request: ActorRequest, round_id: UUID, observation_id: int) -> HttpResponse:
    """“Klopt nog”: what was said before, said again."""
    question = request.POST.get("question", "")
    sheet, place = _sheet(request, round_id, question)
    require(_may_answer(request, sheet, question))
    if observation_id not in {one.id for one in sheet.earlier}:
        raise NotFound
    actions.confirm_observation(actor=request.actor, round_=sheet.round, observation_id=observation_id, at=request.at)
    return redirect(_after(sheet, place, sees_result=bool(may_see_result(request.actor, round_id))))


@require_POST
def observation_withdraw(request: ActorRequest, round_id: UUID, observation_id: int) -> HttpResponse:
    queries.round_for(request.actor, round_id)
    indicator = actions.withdraw_observation(actor=request.actor, observation_id=observation_id, at=request.at)
    return redirect("assessments:indicator-show", round_id, indicator)


@require_http_methods(["GET", "POST"])
def note_erase(request: ActorRequest, round_id: UUID, observation_id: int) -> HttpResponse:
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    remark = queries.remark_for(request.actor, observation_id)
    form = EraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.erase_note(actor=request.actor, observation_id=observation_id, reason=reason, at=request.at)
        return redirect("assessments:indicator-show", round_id, remark.indicator)
    context = {"round": round_, "remark": remark, "form": form}
    return render(request, "assessments/note_erase.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def colleague_ask(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Give a part of the questions to a colleague, who needs no account."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    instrument, _texts = queries.content_of(
        queries.instrument_row(request.actor, round_id, request.GET.get("scan", ""))
    )
    form = AskForm(request.POST or None, initial={"questions": request.GET.getlist("vraag")}, instrument=instrument)
    if request.method == "POST" and form.is_valid():
        actions.ask_colleague(
            actor=request.actor,
            round_=round_,
            position=form.cleaned_data["position"],
            email=form.cleaned_data["email"],
            questions=form.cleaned_data["questions"],
            address=f"{settings.DIJKWACHT_ADDRESS}{reverse('accounts:link-open', args=['SECRET'])}",
            at=request.at,
        )
        return redirect("assessments:round-show", round_id)
    context = {"round": round_, "form": form, "instrument": instrument}
    return render(request, "assessments/colleague_ask.html", context, status=422 if form.is_bound else 200)


def _sheet(request: ActorRequest, round_id: UUID, question: str) -> tuple[QuestionSheet, Place]:
    """A question that this person may see, and its place in his walk. Raises NotFound for any other."""
    sheet = queries.question_sheet(
        request.actor, round_id, question, source_id=_chosen_source(request, round_id), at=request.at
    )
    sees_all = may_see_other_sources(request.actor, round_id)
    place = place_of(sheet.instrument, question, only=None if sees_all else sheet.assigned)
    if place is None:
        raise NotFound
    return sheet, place


def _chosen_source(request: ActorRequest, round_id: UUID) -> UUID | None:
    """The source that the coordinator speaks for; everybody else speaks for himself."""
    text = request.POST.get("source", "") or request.GET.get("bron", "")
    if not text or not may_see_other_sources(request.actor, round_id):
        return None
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound from error


def _may_answer(request: ActorRequest, sheet: QuestionSheet, question: str) -> Verdict:
    return may_answer(
        request.actor,
        round_id=sheet.round.id,
        is_closed=sheet.round.closed_at is not None,
        question=question,
        assigned=sheet.assigned,
    )


def _form(sheet: QuestionSheet, data: QueryDict | None = None) -> AnswerForm:
    """What stands of the chosen source, with the draft of this person over it."""
    initial: dict[str, object] = {"source": sheet.source_key}
    for indicator in sheet.indicators:
        standing = sheet.own.get(indicator.slug)
        if standing:
            initial[f"level_{indicator.slug}"] = form_value(standing.reading)
            initial[f"from_{indicator.slug}"] = standing.id
            initial["note"] = initial.get("note") or standing.note
            initial["link"] = initial.get("link") or standing.link
    initial.update({name: value for name, value in sheet.draft.items() if value})
    return AnswerForm(data, initial=initial, indicators=sheet.indicators, units=sheet.units)


def _show(
    request: ActorRequest,
    sheet: QuestionSheet,
    place: Place,
    *,
    form: AnswerForm,
    overtaken: AnswerOvertaken | None = None,
    part: str = "",
    status: int = 200,
) -> HttpResponse:
    sees_others = bool(may_see_other_sources(request.actor, sheet.round.id))
    context = {
        "round": sheet.round,
        "instrument": sheet.instrument,
        "place": place,
        "also_in": also_in(place.question, library().instruments, but=sheet.instrument.slug),
        "form": form,
        "blocks": [
            {
                "legend": _("Wat ziet u?") if len(sheet.indicators) == 1 else indicator.statement,
                "hint": "" if len(sheet.indicators) == 1 else indicator.why,
                "options": level_options(indicator, None),
                "field": form[f"level_{indicator.slug}"],
                "from_field": form[f"from_{indicator.slug}"],
                "chosen": form[f"level_{indicator.slug}"].value() or "",
            }
            for indicator in sheet.indicators
        ],
        "sources": sheet.sources if sees_others else [],
        "source": sheet.source,
        "sees_others": sees_others,
        "others": sheet.others if sees_others else [],
        "contrasts": sheet.contrasts if sees_others else [],
        "others_kind": "pinching" if sheet.contrasts else "plain",
        "others_summary": _others_summary(sheet),
        "is_part": bool(part),
        "earlier": sheet.earlier,
        "may_answer": _may_answer(request, sheet, place.question.slug),
        "overtaken": overtaken,
        "overtaken_word": LEVEL_WORDS[overtaken.standing.reading] if overtaken else "",
        "saved_at": timezone.localtime(request.at) if part else sheet.saved_at,
        "may_coordinate": bool(may_coordinate(request.actor)),
    }
    return render(request, f"assessments/question_show.html{part}", context, status=status)


def _after(sheet: QuestionSheet, place: Place, *, sees_result: bool) -> str:
    """On to the next question; to the first measure after the start; back to the list after the last."""
    round_id = sheet.round.id
    if sees_result and ends_the_start(sheet.instrument, place.question.slug):
        return reverse("assessments:start-done", args=[round_id])
    if place.next:
        return reverse("assessments:question-show", args=[round_id, place.next])
    return reverse("assessments:round-show", args=[round_id])


def _others_summary(sheet: QuestionSheet) -> str:
    """What stands on the fold on a phone: how many sources, and whether they agree."""
    count = len(sheet.others)
    said = _("Eén andere bron") if count == 1 else _("%(count)s andere bronnen") % {"count": count}
    return said + (_(", papier en praktijk verschillen") if sheet.contrasts else "")
