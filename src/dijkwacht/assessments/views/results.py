# SPDX-License-Identifier: EUPL-1.2
"""Pages that say what follows from the answers, why, and what to do first; and the report."""

import json
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.applicability import size_class
from dijkwacht.assessments.domain.between_rounds import between, versions_words
from dijkwacht.assessments.domain.headline import headline, picture
from dijkwacht.assessments.domain.pages import level_options
from dijkwacht.assessments.domain.permissions import (
    READING,
    may_coordinate,
    may_see_other_sources,
    may_see_progress,
    may_see_result,
)
from dijkwacht.assessments.domain.phase_page import has_phases
from dijkwacht.assessments.domain.result_page import (
    accepted_rows,
    contrast_rows,
    finding_rows,
    foundation_words,
    indicator_page,
    lifted_words,
    measure_rows,
)
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.domain.secrecy import Secrecy, secrecy
from dijkwacht.assessments.domain.words import LEVEL_WORDS, OWNER_WORDS, own_words, tells_statuses, words_of
from dijkwacht.assessments.exchange import assessment_json, drawings
from dijkwacht.assessments.exchange.change_drawings import BEFORE, with_last_time
from dijkwacht.assessments.exchange.own_look import own_look
from dijkwacht.assessments.exchange.report_files import FORMS, report_file
from dijkwacht.assessments.exchange.report_screen import report_screen
from dijkwacht.assessments.forms import AcceptForm, AgreeForm, ReportForm
from dijkwacht.assessments.queries import Measured, Remark
from dijkwacht.assessments.values import Confidentiality, Standing
from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.knowledge.public import library, practices_for, practices_of_measure
from dijkwacht.knowledge.values import SizeClass
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui import public as ui
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import NotFound, require

SHOWN = 7
"""Rows that stand open on the result page; the others are folded away below them."""


@require_GET
def result_show(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """The conclusion first, then the dike, paper against practice, what to begin with, and all findings."""
    seen = _measured(request, round_id)
    audit.record(request.actor, "result.read", seen.round)
    now, before = queries.moment_of(seen), queries.moment_before(request.actor, seen)
    drawn = drawings.dike(seen.assessment, seen.instrument)
    drawn = with_last_time(drawn, between(before, now)) if before else drawn
    total = pillar_score(seen.assessment.questions)
    standing = _standing(seen)
    findings = finding_rows(seen.assessment.findings, seen.library, words_of(seen.instrument))
    contrasts = [
        drawings.contrast(row, reverse("assessments:indicator-show", args=[round_id, row.indicator]))
        for row in contrast_rows(seen.assessment, seen.library)
    ]
    context = {
        "round": seen.round,
        **_chosen(request),
        "headline": headline(picture(seen.assessment, seen.instrument)),
        "profile": ui.dike_profile(drawn, id_="dijk"),
        "profile_phone": ui.dike_profile_phone(drawn, id_="dijk-smal"),
        "profile_table": drawings.dike_table(drawn),
        "profile_legend": (*drawings.LEGEND, BEFORE) if _shows_last_time(drawn) else drawings.LEGEND,
        "profile_caption": versions_words(now, before),
        "may_see_progress": before is not None and bool(may_see_progress(request.actor)),
        "instrument": seen.instrument,
        "pillars": drawn.pillars,
        **_statuses(seen),
        "source_legend": drawings.source_legend({one.observation.source_kind for one in standing}),
        "has_phases": has_phases(seen.instrument),
        "known": total.known,
        "asked": total.asked,
        "not_applicable": total.not_applicable,
        "contrast_count": len(contrasts),
        "finding_count": len(findings),
        "more_contrasts_words": _more(len(contrasts) - SHOWN, _("verschillen")),
        "more_findings_words": _more(len(findings) - SHOWN, _("bevindingen")),
        "contrasts": contrasts[:SHOWN],
        "more_contrasts": contrasts[SHOWN:],
        "measures": measure_rows(seen.assessment, seen.library),
        "lifted_share": lifted_words(seen.assessment),
        "findings": findings[:SHOWN],
        "more_findings": findings[SHOWN:],
        "accepted": accepted_rows(seen.assessment, seen.library),
        "source_kinds": {one.observation.source_kind for one in standing},
        "observation_count": len(standing),
        "oldest": min((one.evidence_on for one in standing), default=None),
        "may_coordinate": bool(may_coordinate(request.actor)),
    }
    return render(request, "assessments/result_show.html", context)


def _statuses(seen: Measured) -> dict[str, object]:
    """For a norm: how many points per status of each theme, and what its words mean elsewhere. Nothing for a scan."""
    if not tells_statuses(seen.instrument):
        return {}
    titles = {pillar.slug: pillar.title for pillar in seen.instrument.pillars}
    return {
        "statuses": [
            (
                titles[one.pillar],
                f"thema-{one.pillar}",
                drawings.statuses(one, seen.instrument),
                one.score.not_applicable,
            )
            for one in seen.assessment.pillars
        ],
        "status_table": drawings.status_table(seen.assessment, seen.instrument),
        "own_words": own_words(seen.instrument),
    }


def _shows_last_time(drawn: ui.Dike) -> bool:
    return any(pillar.before is not None for pillar in drawn.pillars)


@require_GET
def indicator_show(request: ActorRequest, round_id: UUID, indicator: str) -> HttpResponse:
    """Why this level: the rule, step by step, down to each observation."""
    seen = _measured(request, round_id, asking=indicator)
    result = seen.assessment.indicators.get(indicator)
    if result is None:
        raise NotFound
    sees_notes = bool(may_see_other_sources(request.actor, round_id))
    if sees_notes:
        audit.record(request.actor, "notes.read", seen.round, indicator=indicator)
    context = {
        "round": seen.round,
        "instrument": seen.instrument,
        "indicator": seen.library.indicators[indicator],
        "options": level_options(seen.library.indicators[indicator], seen.instrument),
        "foundation": foundation_words(result),
        "own_words": own_words(seen.instrument),
        "page": indicator_page(result, seen.library.indicators[indicator], seen.assessment, seen.instrument),
        "history": _history(request, seen, indicator) if sees_notes else [],
        "measures": [one for one in seen.library.measures.values() if indicator in one.raises],
        "practices": practices_for([indicator], size=size_class(seen.assessment.facts)),
        "may_coordinate": bool(may_coordinate(request.actor)),
    }
    return render(request, "assessments/indicator_show.html", context)


def _history(request: ActorRequest, seen: Measured, indicator: str) -> list[Remark]:
    """What was said until the round closed, or until now."""
    return queries.history_of(request.actor.organisation_id, indicator, at=seen.round.closed_at or request.at)


@require_GET
def measure_show(request: ActorRequest, round_id: UUID, measure: str) -> HttpResponse:
    """One measure: why, the steps, who, how many hours, and the variant for a small municipality."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    found = library().measures.get(measure)
    if found is None:
        raise NotFound
    size = size_class(queries.facts_of(request.actor, at=request.at))
    raised = [
        (library().indicators[slug], Level(level), bool(queries.instrument_asking(request.actor, round_id, slug)))
        for slug, level in found.raises.items()
    ]
    context = {
        "round": round_,
        "measure": found,
        "raised": raised,
        "owner": OWNER_WORDS[found.owner],
        "is_small": size is SizeClass.SMALL,
        "practices": practices_of_measure(measure, size=size),
    }
    return render(request, "assessments/measure_show.html", context)


@require_http_methods(["GET", "POST"])
def finding_accept(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Bewust zo gelaten: who decides, why, until when."""
    require(may_coordinate(request.actor))
    seen = _measured(request, round_id)
    key = request.POST.get("finding") or request.GET.get("bevinding", "")
    row = next((one for one in finding_rows(seen.assessment.findings, seen.library) if key in one.keys), None)
    if row is None:
        raise NotFound
    form = AcceptForm(request.POST or None, initial={"finding": key}, today=timezone.localdate(request.at))
    if request.method == "POST" and form.is_valid():
        actions.accept_findings(actor=request.actor, findings=row.keys, decision=form.decision, at=request.at)
        return redirect("assessments:result-show", round_id)
    context = {"round": seen.round, "form": form, "row": row}
    return render(request, "assessments/finding_accept.html", context, status=422 if form.is_bound else 200)


@require_POST
def finding_reopen(request: ActorRequest, round_id: UUID) -> HttpResponse:
    queries.round_for(request.actor, round_id)
    finding = request.POST.get("finding", "")
    # PostgreSQL would not even look for a null character.
    if "\0" in finding:
        raise NotFound
    actions.reopen_finding(actor=request.actor, finding=finding, at=request.at)
    return redirect("assessments:result-show", round_id)


@require_http_methods(["GET", "POST"])
def level_agree(request: ActorRequest) -> HttpResponse:
    """Record the level that the college agreed on, with its decision and date."""
    require(may_coordinate(request.actor))
    instrument = library().instruments["weerbaarheidsscan"]
    form = AgreeForm(
        request.POST or None,
        pillars=instrument.pillars,
        today=timezone.localdate(request.at),
        initial={"level": str(Level.IN_USE.value)},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        pillar = data["pillar"]
        actions.agree_level(
            actor=request.actor,
            level=Level(int(data["level"])),
            decided_on=data["decided_on"],
            decision=data["decision"],
            pillar=pillar,
            instrument=instrument.slug if pillar else "",
            at=request.at,
        )
        return redirect("assessments:round-list")
    agreed = queries.agreed_level(request.actor.organisation_id, instrument.slug, on=timezone.localdate(request.at))
    context = {"form": form, "agreed": agreed, "agreed_word": LEVEL_WORDS[agreed.level]}
    return render(request, "assessments/level_agree.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def report_make(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Choose for whom the report is; the answer is the file."""
    seen = _measured(request, round_id)
    form = ReportForm(request.POST or None, initial={"confidentiality": Confidentiality.MANAGEMENT.value})
    if request.method == "POST" and form.is_valid():
        return _download(request, seen, form)
    context = {
        "round": seen.round,
        "form": form,
        "levels": list(Confidentiality),
        **_chosen(request),
        "exports": queries.exports_of(request.actor, round_id),
        "may_make_letters": request.actor.has(*READING),
    }
    return render(request, "assessments/report_make.html", context, status=422 if form.is_bound else 200)


def _download(request: ActorRequest, seen: Measured, form: ReportForm) -> HttpResponse:
    data = form.cleaned_data
    level = Confidentiality(data["confidentiality"])
    number = actions.note_export(
        actor=request.actor,
        round_=seen.round,
        confidentiality=level.value,
        form=data["form"],
        ground=",".join(data["grounds"]),
        body=data["body"],
        at=request.at,
    )
    made = queries.report_of(
        request.actor, seen, confidentiality=level, secrecy=_secrecy(request, form), number=number, at=request.at
    )
    if data["form"] == "json":
        content = _json(seen)
    else:
        content = report_file(made, form=FORMS[data["form"]], look=own_look(request.actor))
    name = f"{slugify(seen.assessment.facts.name)}-{slugify(seen.round.title)}-{slugify(level.words)}.{data['form']}"
    return attachment(content, name)


def _json(seen: Measured) -> bytes:
    """The whole derivation; the form lets only the working version through."""
    plain = assessment_json.plain(seen.assessment, library=seen.library, instrument=seen.instrument)
    return json.dumps(plain, ensure_ascii=False, indent=2).encode()


def _secrecy(request: ActorRequest, form: ReportForm) -> Secrecy | None:
    data = form.cleaned_data
    if not data["body"]:
        return None
    facts = queries.facts_of(request.actor, at=request.at)
    return secrecy(body=data["body"], grounds=data["grounds"], kind=facts.kind, territory=facts.territory)


@require_GET
def report_show(request: ActorRequest, round_id: UUID, confidentiality: str) -> HttpResponse:
    """The report on screen, at one level of confidentiality."""
    if confidentiality not in {one.value for one in Confidentiality}:
        raise NotFound
    seen = _measured(request, round_id)
    level = Confidentiality(confidentiality)
    audit.record(request.actor, "report.read", seen.round, confidentiality=level.value)
    made = queries.report_of(request.actor, seen, confidentiality=level, secrecy=None, number=0, at=request.at)
    context = {
        "round": seen.round,
        "report": report_screen(made),
        "level": level,
        "levels": list(Confidentiality),
        **_chosen(request),
    }
    return render(request, "assessments/report_show.html", context)


def _measured(request: ActorRequest, round_id: UUID, *, asking: str = "") -> Measured:
    """The round as it stands now; a closed one as it stood when it closed.

    In the instrument that was chosen, else in the first, or in the first that asks for an indicator.
    """
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    chosen = _scan(request) or (queries.instrument_asking(request.actor, round_id, asking) if asking else "")
    return queries.measured(request.actor, round_, at=round_.closed_at or request.at, instrument=chosen)


def _scan(request: HttpRequest) -> str:
    return request.GET.get("scan", "")


def _chosen(request: HttpRequest) -> dict[str, str]:
    """The instrument that was chosen, so that the links of a page stay in it."""
    scan = _scan(request)
    return {"scan": scan, "query": f"?scan={quote(scan)}" if scan else ""}


def _standing(seen: Measured) -> list[Standing]:
    """Every observation that stands, once: one of the whole house counts in each department."""
    found = {
        one.observation.id: one
        for result in seen.assessment.indicators.values()
        for unit in result.units
        for one in unit.standing
    }
    return list(found.values())


def _more(count: int, what: str) -> str:
    """What stands on the fold of a long list."""
    return _("Toon nog %(count)s %(what)s") % {"count": count, "what": what}
