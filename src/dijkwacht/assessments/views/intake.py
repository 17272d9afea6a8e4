# SPDX-License-Identifier: EUPL-1.2
"""Pages about what answers rest on, and files in and out."""

from dataclasses import replace
from urllib.parse import quote
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.accounts.public import open_to_links
from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.intake import House
from dijkwacht.assessments.domain.permissions import (
    may_change_round,
    may_coordinate,
    may_see_other_sources,
    may_see_result,
)
from dijkwacht.assessments.exchange import observations_xlsx, paper
from dijkwacht.assessments.exchange.headless import read_content
from dijkwacht.assessments.forms import IntakeForm, SourceForm
from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.documents.values import FileFaults
from dijkwacht.files import public as files
from dijkwacht.files.values import FileRefused
from dijkwacht.instruments.values import OWN
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require


@require_GET
def source_list(request: ActorRequest) -> HttpResponse:
    require(may_coordinate(request.actor))
    context = {"sources": queries.sources_of(request.actor.organisation_id)}
    return render(request, "assessments/source_list.html", context)


@require_http_methods(["GET", "POST"])
def source_add(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Add a source; then go back to the question at which it was missed."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    question, scan = request.GET.get("vraag", ""), request.GET.get("scan", "")
    if question:
        queries.asked_question(request.actor, round_id, question, scan=scan)
    today = timezone.localdate(request.at)
    form = SourceForm(request.POST or None, request.FILES or None, initial={"on": today}, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            file_id = _stored(request, form)
        except FileRefused as refused:
            form.add_error("file", str(refused))
        else:
            new = form.new(file_id=file_id)
            added = actions.add_source(actor=request.actor, new=new, round_id=None, at=request.at)
            if question:
                answer = redirect("assessments:question-show", round_id, question)
                answer["Location"] += f"?bron={added.id}" + (f"&scan={quote(scan)}" if scan else "")
                return answer
            return redirect("assessments:source-list")
    context = {"round": round_, "form": form, "question": question}
    return render(request, "assessments/source_add.html", context, status=422 if form.is_bound else 200)


def _stored(request: ActorRequest, form: SourceForm) -> UUID | None:
    upload = form.cleaned_data["file"]
    if upload is None:
        return None
    actor = request.actor
    return files.store(upload, organisation_id=actor.organisation_id, by=actor.person_id, at=request.at).id


@require_GET
def source_file(request: ActorRequest, source_id: UUID) -> FileResponse:
    """The file behind a source, as an attachment, for who may see sources."""
    require(may_coordinate(request.actor))
    source = queries.source_for(request.actor, source_id)
    if source.file_id is None:
        raise NotFound
    audit.record(request.actor, "file.read", source)
    return files.response(files.find(request.actor.organisation_id, source.file_id))


@open_to_links
@require_GET
def observation_file(request: ActorRequest, round_id: UUID, observation_id: int) -> FileResponse:
    """The proof beside an answer, for who sees other sources, and for who brought it himself.

    Of what this round does not ask there is nothing here: a guest adviser sees one round, whatever number he tries.
    """
    queries.round_for(request.actor, round_id)
    remark = queries.remark_for(request.actor, observation_id)
    if not remark.is_by(request.actor):
        require(may_see_other_sources(request.actor, round_id))
    shapes = [queries.content_of(row)[0] for row in queries.instruments_of(request.actor, round_id)]
    asked = {slug for shape in shapes for question in shape.questions for slug in question.indicators}
    if remark.file_id is None or remark.indicator not in asked:
        raise NotFound
    audit.record(request.actor, "file.read", f"observation:{observation_id}")
    return files.response(files.find(request.actor.organisation_id, remark.file_id))


@require_http_methods(["GET", "POST"])
def intake_read(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """A file from elsewhere: first a trial that names every faulty row, then all of it or nothing."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_change_round(request.actor, is_closed=round_.closed_at is not None))
    instrument, texts = queries.content_of(queries.instrument_row(request.actor, round_id))
    # What is seen belongs to the organisation, so a file may also speak of what this round does not ask.
    texts = replace(
        texts, indicators={**queries.indicators_for(request.actor.organisation_id, [OWN]), **texts.indicators}
    )
    form = IntakeForm(request.POST or None, request.FILES or None)
    context: dict[str, object] = {"round": round_, "form": form, "instrument": instrument}
    if request.method != "POST" or not form.is_valid():
        return render(request, "assessments/intake_read.html", context, status=422 if form.is_bound else 200)

    upload = form.cleaned_data["file"]
    context["name"] = upload.name
    try:
        intake = read_content(
            upload.read(), name=upload.name, library=texts, instrument=instrument, house=_house(request)
        )
    except FileFaults as found:
        return render(request, "assessments/intake_read.html", context | {"faults": found.faults}, status=422)
    if request.POST.get("trial") == "1":
        return render(request, "assessments/intake_read.html", context | {"intake": intake})
    actions.take_in_file(actor=request.actor, intake=intake, round_=round_, library=texts, at=request.at)
    return redirect("assessments:round-show", round_id)


def _house(request: ActorRequest) -> House:
    """What the file must fit."""
    actor = request.actor
    facts = queries.facts_of(actor, at=request.at)
    sources = queries.sources_of(actor.organisation_id)
    return House(
        names=[name for name in (facts.code, facts.name) if name],
        departments={one.name: str(one.id) for one in organisations.departments_of(actor.organisation_id)},
        sources={(one.kind, one.title, one.on) for one in sources if not one.is_own_words},
        today=timezone.localdate(request.at),
    )


@require_GET
def intake_template(request: ActorRequest, round_id: UUID, instrument: str) -> HttpResponse:
    """An empty workbook to fill in, with every indicator of the instrument in the version of the round."""
    queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    found, texts = queries.content_of(queries.instrument_row(request.actor, round_id, instrument))
    facts = queries.facts_of(request.actor, at=request.at)
    content = observations_xlsx.template(found, texts, facts=facts, today=timezone.localdate(request.at))
    return attachment(content, f"waarnemingen-{instrument}.xlsx")


@require_GET
def observations_export(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """All that stands, as a workbook that can be read in again."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_coordinate(request.actor))
    audit.record(request.actor, "observations.exported", round_)
    intake = queries.as_intake(request.actor, round_, at=request.at)
    texts = queries.library_for(request.actor.organisation_id, [one.indicator for one in intake.observations])
    return attachment(observations_xlsx.filled(intake, texts), "waarnemingen.xlsx")


@require_GET
def paper_form(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """The questions on paper, to take to a talk where a screen would be in the way."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    require(may_see_other_sources(request.actor, round_id))
    instrument, texts = queries.content_of(queries.instrument_row(request.actor, round_id, request.GET.get("scan", "")))
    name = queries.facts_of(request.actor, at=request.at).name
    pillar = request.GET.get("pijler", "")
    if pillar and pillar not in {one.slug for one in instrument.pillars}:
        raise NotFound
    content = paper.paper_form(instrument, texts, organisation=name, title=round_.title, pillar=pillar)
    return attachment(content, f"vragen-{instrument.slug}.pdf")
