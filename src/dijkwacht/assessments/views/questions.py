# SPDX-License-Identifier: EUPL-1.2
"""Pages on which questions are answered: by the coordinator, and by a colleague who was asked for his part."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.public import open_to_links
from dijkwacht.accounts.values import PersonCard
from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.actions import AnswerOvertaken
from dijkwacht.assessments.domain.answers import shown_words
from dijkwacht.assessments.domain.pages import Place, also_in, ends_the_start, form_value, level_options, place_of
from dijkwacht.assessments.domain.permissions import (
    ANSWERS_OWN_PART,
    may_answer,
    may_change_round,
    may_coordinate,
    may_see_other_sources,
    may_see_result,
)
from dijkwacht.assessments.forms import NOTE_LENGTH, SECOND_SOURCE, AnswerForm, AskForm, EraseForm
from dijkwacht.assessments.queries import AskedQuestion, QuestionSheet, Remark, Round
from dijkwacht.files import public as files
from dijkwacht.files.values import FileRefused
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Instrument
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
    return _show(request, sheet, place, form=_form(request, sheet))


@open_to_links
@require_POST
def answer_save(request: ActorRequest, round_id: UUID, question: str) -> HttpResponse:
    """Save and go on; with htmx only say that it is saved. What cannot be saved comes back whole."""
    asked = queries.asked_question(
        request.actor, round_id, question, department=_department(request), scan=_scan(request)
    )
    place = _place(request, asked)
    require(_may_answer(request, asked))
    form = AnswerForm(request.POST, request.FILES, indicators=asked.indicators, today=_today(request))
    if not form.is_valid() or not asked.department_takes_part:
        if request.htmx and form.waits_for_reason:
            return HttpResponse(render_to_string("assessments/question_show.html#waiting"))
        return _again(request, round_id, question, status=422)
    try:
        saved = actions.save_answers(
            actor=request.actor,
            round_=asked.round,
            question=question,
            source_id=_chosen_source(request, round_id),
            answers=form.answers,
            versions={one.slug: one.version for one in asked.indicators},
            choice=form.chosen,
            file_id=_proof(request, form),
            asked_again=asked.asked_again,
            at=request.at,
        )
    except AnswerOvertaken as overtaken:
        return _again(request, round_id, question, overtaken=overtaken, status=409)
    except FileRefused as refused:
        return _again(request, round_id, question, refused=refused, status=422)
    if request.htmx:
        return _saved(request, asked, saved)
    return redirect(_after(request, asked.round.id, asked.instrument, place))


@open_to_links
@require_POST
def draft_save(request: ActorRequest, round_id: UUID, question: str) -> HttpResponse:
    """Keep the words that somebody is writing; a level that was not sent stays unsaid."""
    asked = queries.asked_question(request.actor, round_id, question, scan=_scan(request))
    _place(request, asked)
    require(_may_answer(request, asked))
    names = ["note", "link", "used_on", "unit", *(f"from_{one.slug}" for one in asked.indicators)]
    # PostgreSQL keeps no null character.
    fields = {name: request.POST.get(name, "")[:NOTE_LENGTH].replace("\0", "") for name in names}
    fields["source"] = str(_chosen_source(request, round_id) or "")
    actions.save_draft(actor=request.actor, round_=asked.round, question=question, fields=fields, at=request.at)
    context = {"drafted_at": timezone.localtime(request.at)}
    return HttpResponse(render_to_string("assessments/question_show.html#drafted", context))


@open_to_links
@require_POST
def observation_confirm(request: ActorRequest, round_id: UUID, observation_id: int) -> HttpResponse:
    """“Klopt nog”: what was said before, said again."""
    question = request.POST.get("question", "")
    sheet, place = _sheet(request, round_id, question)
    require(_may_answer(request, sheet))
    said = next((one for one in sheet.earlier if one.id == observation_id), None)
    if said is None:
        raise NotFound
    actions.confirm_observation(
        actor=request.actor,
        round_=sheet.round,
        observation_id=observation_id,
        version=next(one.version for one in sheet.indicators if one.slug == said.indicator),
        at=request.at,
    )
    return redirect(_after(request, round_id, sheet.instrument, place))


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
    require(may_change_round(request.actor, is_closed=round_.closed_at is not None))
    row = queries.instrument_row(request.actor, round_id, request.GET.get("scan", ""))
    instrument, _texts = queries.content_of(row)
    people = _colleagues(request)
    form = AskForm(
        request.POST or None,
        initial={"questions": request.GET.getlist("vraag")},
        instrument=instrument,
        people=[(one.id, one.name) for one in people.values()],
    )
    if request.method == "POST" and form.is_valid():
        _ask(request, round_, form, people)
        return redirect("assessments:round-show", round_id)
    context = {"round": round_, "form": form, "choices": form.by_pillar}
    return render(request, "assessments/colleague_ask.html", context, status=422 if form.is_bound else 200)


def _colleagues(request: ActorRequest) -> dict[str, PersonCard]:
    """Who has an account and may answer a part, by the key that the form sends."""
    organisation_id, today = request.actor.organisation_id, timezone.localdate(request.at)
    answering = accounts.people_with(organisation_id, ANSWERS_OWN_PART, today)
    return {str(one.id): one for one in accounts.people_of(organisation_id, today) if one.id in answering}


def _ask(request: ActorRequest, round_: Round, form: AskForm, people: Mapping[str, PersonCard]) -> None:
    data = form.cleaned_data
    person = people.get(data.get("person", ""))
    if person is not None:
        actions.ask_person(
            actor=request.actor,
            round_=round_,
            person=person,
            questions=data["questions"],
            address=f"{settings.DIJKWACHT_ADDRESS}{reverse('assessments:question-list')}",
            at=request.at,
        )
        return
    actions.ask_colleague(
        actor=request.actor,
        round_=round_,
        position=data["position"],
        email=data["email"],
        questions=data["questions"],
        address=f"{settings.DIJKWACHT_ADDRESS}{reverse('accounts:link-open', args=['SECRET'])}",
        at=request.at,
    )


def _sheet(request: ActorRequest, round_id: UUID, question: str) -> tuple[QuestionSheet, Place]:
    """A question that this person may see, and its place in his walk. Raises NotFound for any other."""
    sheet = queries.question_sheet(
        request.actor,
        round_id,
        question,
        source_id=_chosen_source(request, round_id),
        unit_key=request.POST.get("unit", request.GET.get("afdeling")),
        scan=_scan(request),
        at=request.at,
    )
    return sheet, _place(request, sheet)


def _place(request: ActorRequest, asked: AskedQuestion | QuestionSheet) -> Place:
    """Where the question stands in this person's walk. Raises NotFound when it is not in it."""
    sees_all = may_see_other_sources(request.actor, asked.round.id)
    place = place_of(asked.instrument, asked.question.slug, only=None if sees_all else asked.assigned)
    if place is None:
        raise NotFound
    return place


def _chosen_source(request: ActorRequest, round_id: UUID) -> UUID | None:
    """The source that the coordinator speaks for; everybody else speaks for himself."""
    text = request.POST.get("source", "") or request.GET.get("bron", "")
    is_second = request.POST.get("choice") == SECOND_SOURCE
    if not text or is_second or not may_see_other_sources(request.actor, round_id):
        return None
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound from error


def _department(request: ActorRequest) -> UUID | None:
    """The department that was sent; what is no key at all is refused by the form."""
    try:
        return UUID(request.POST.get("unit", ""))
    except ValueError:
        return None


def _proof(request: ActorRequest, form: AnswerForm) -> UUID | None:
    """The file beside the answer. It comes with the form itself only: htmx saves each level that is tried."""
    upload = form.cleaned_data["proof"]
    if upload is None or request.htmx or not form.answers:
        return None
    actor = request.actor
    return files.store(upload, organisation_id=actor.organisation_id, by=actor.person_id, at=request.at).id


def _scan(request: ActorRequest) -> str:
    """The instrument from which this person came to the question; empty for the first that has it."""
    return request.GET.get("scan", "")


def _query(request: ActorRequest) -> str:
    """The same as the end of an address."""
    return f"?scan={quote(_scan(request))}" if _scan(request) else ""


def _may_answer(request: ActorRequest, asked: AskedQuestion | QuestionSheet) -> Verdict:
    return may_answer(
        request.actor,
        round_id=asked.round.id,
        is_closed=asked.round.closed_at is not None,
        question=asked.question.slug,
        assigned=asked.assigned,
    )


def _form(request: ActorRequest, sheet: QuestionSheet, *, is_sent: bool = False) -> AnswerForm:
    """What stands of the chosen source, with what this person was writing over it; or what was sent."""
    initial: dict[str, object] = {"source": sheet.source_key, "unit": sheet.unit_key}
    initial["note"], initial["link"] = shown_words((one.note, one.link) for one in _own(sheet))
    initial["used_on"] = next((one.used_on for one in _own(sheet) if one.used_on), None)
    for slug, standing in sheet.own.items():
        # On other level texts it is no answer yet: he chooses again, or says that it still holds.
        if standing.id not in sheet.asked_again:
            initial[f"level_{slug}"] = form_value(standing.reading)
        initial[f"from_{slug}"] = standing.id
    initial.update(sheet.draft)
    data = (request.POST, request.FILES) if is_sent else ()
    return AnswerForm(*data, initial=initial, indicators=sheet.indicators, units=sheet.units, today=_today(request))


def _today(request: ActorRequest) -> date:
    return timezone.localdate(request.at)


def _own(sheet: QuestionSheet) -> list[Remark]:
    """In the order of the question."""
    return [sheet.own[one.slug] for one in sheet.indicators if one.slug in sheet.own]


def _again(
    request: ActorRequest,
    round_id: UUID,
    question: str,
    *,
    overtaken: AnswerOvertaken | None = None,
    refused: FileRefused | None = None,
    status: int,
) -> HttpResponse:
    """The whole page with what was sent still in it. htmx puts it in the place of the page, not of the small state."""
    sheet, place = _sheet(request, round_id, question)
    form = _form(request, sheet, is_sent=True)
    form.is_valid()
    if refused is not None:
        form.add_error("proof", str(refused))
    answer = _show(request, sheet, place, form=form, overtaken=overtaken, status=status)
    if request.htmx:
        answer["HX-Retarget"] = answer["HX-Reselect"] = "#inhoud"
        answer["HX-Reswap"] = "outerHTML"
    return answer


def _saved(request: ActorRequest, asked: AskedQuestion, saved: Mapping[str, int]) -> HttpResponse:
    """“Bewaard”, and the entries from which the form goes on. Without a frame, so without its statements."""
    initial = {f"from_{slug}": id_ for slug, id_ in saved.items()}
    form = AnswerForm(initial=initial, indicators=asked.indicators, today=_today(request))
    context = {
        "saved_at": timezone.localtime(request.at),
        "is_part": True,
        "blocks": [{"from_field": form[f"from_{one.slug}"]} for one in asked.indicators],
    }
    return HttpResponse(render_to_string("assessments/question_show.html#saved", context))


def _show(
    request: ActorRequest,
    sheet: QuestionSheet,
    place: Place,
    *,
    form: AnswerForm,
    overtaken: AnswerOvertaken | None = None,
    status: int = 200,
) -> HttpResponse:
    sees_others = bool(may_see_other_sources(request.actor, sheet.round.id))
    context = {
        "round": sheet.round,
        "instrument": sheet.instrument,
        "scan": _scan(request),
        "query": _query(request),
        "place": place,
        "also_in": also_in(place.question, library().instruments, but=sheet.instrument.slug),
        "form": form,
        "blocks": [
            {
                "legend": _("Wat ziet u?") if len(sheet.indicators) == 1 else indicator.statement,
                "hint": "" if len(sheet.indicators) == 1 else indicator.why,
                "options": level_options(indicator, sheet.instrument),
                "field": form[f"level_{indicator.slug}"],
                "from_field": form[f"from_{indicator.slug}"],
                "chosen": form[f"level_{indicator.slug}"].value() or "",
            }
            for indicator in sheet.indicators
        ],
        "sources": [one for one in sheet.sources if not one.is_own_words] if sees_others else [],
        "source": sheet.source,
        "source_key": sheet.source_key,
        "unit_key": sheet.unit_key,
        "units": sheet.units if "unit" in form.fields else (),
        "sees_others": sees_others,
        "others": sheet.others if sees_others else [],
        "contrasts": sheet.contrasts if sees_others else [],
        "others_kind": "pinching" if sheet.contrasts else "plain",
        "others_summary": _others_summary(sheet),
        "proof_ids": list(dict.fromkeys(one.words_id for one in _own(sheet) if one.file_id)),
        "has_proof_errors": bool({"proof", "link", "used_on"} & form.errors.keys()),
        "earlier": sheet.earlier,
        "may_answer": _may_answer(request, sheet),
        "overtaken": overtaken,
        "saved_at": None if overtaken or form.errors else sheet.saved_at,
        "may_coordinate": bool(may_coordinate(request.actor)),
    }
    return render(request, "assessments/question_show.html", context, status=status)


def _after(request: ActorRequest, round_id: UUID, instrument: Instrument, place: Place) -> str:
    """On to the next question; to the first measure after the start; back to the list after the last."""
    sees_result = bool(may_see_result(request.actor, round_id))
    if sees_result and ends_the_start(instrument, place.question.slug):
        return reverse("assessments:start-done", args=[round_id])
    if place.next:
        return reverse("assessments:question-show", args=[round_id, place.next]) + _query(request)
    return (
        reverse("assessments:round-show", args=[round_id]) + _query(request)
        if sees_result
        else reverse("assessments:question-list")
    )


def _others_summary(sheet: QuestionSheet) -> str:
    """What stands on the fold on a phone: how many sources, and whether they agree."""
    count = len(sheet.others)
    said = _("Eén andere bron") if count == 1 else _("%(count)s andere bronnen") % {"count": count}
    return said + (_(", papier en praktijk verschillen") if sheet.contrasts else "")
