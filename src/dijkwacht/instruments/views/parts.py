# SPDX-License-Identifier: EUPL-1.2
"""The editor: each part of a draft on a page of its own, without JavaScript."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.instruments.actions import drafts
from dijkwacht.instruments.actions.drafts import DraftOvertaken, words_of
from dijkwacht.instruments.domain import editing
from dijkwacht.instruments.domain.checks import MOST_INDICATORS
from dijkwacht.instruments.domain.editing import basis_of
from dijkwacht.instruments.domain.words import LEVEL_WORDS, SCOPE_WORDS
from dijkwacht.instruments.forms.indicators import IndicatorForm, filled_in
from dijkwacht.instruments.forms.parts import (
    GeneralForm,
    PartForm,
    PhaseRows,
    PillarRows,
    QuestionForm,
    RowsSummary,
    SearchForm,
    pillar_of,
    question_words,
    row_of,
    rule_of,
)
from dijkwacht.instruments.values import OwnContent
from dijkwacht.instruments.views.around import ADD, draft_of, show_form, show_overtaken
from dijkwacht.knowledge.public import indicators_about, library
from dijkwacht.knowledge.values import TOPIC_WORDS, Indicator
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.public import unfolded, with_row_more
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, NotFound

_MOST_FOUND = 15


@require_http_methods(["GET", "POST"])
def instrument_change(request: ActorRequest, slug: str) -> HttpResponse:
    """The head: name, whose it is, what it is about."""
    _card, draft = draft_of(request.actor, slug)
    general = editing.general_of(draft.content)
    initial = {name: getattr(general, name) for name in general.__dataclass_fields__}
    form = GeneralForm(request.POST or None, initial=initial | {"basis": basis_of(general)})
    page = {"form": form, "instrument": draft.content.instrument}
    if request.method == "POST" and form.is_valid():
        try:
            drafts.change_general(
                actor=request.actor,
                slug=slug,
                general=form.general,
                basis=form.cleaned_data["basis"],
                at=request.at,
            )
        except DraftOvertaken as told:
            return show_overtaken(request, "instruments/instrument_change.html", page, told)
        return _kept(request, slug, after="" if draft.content.instrument.pillars else "pillars-change")
    return show_form(request, "instruments/instrument_change.html", page, is_refused=form.is_bound)


@require_http_methods(["GET", "POST"])
def pillars_change(request: ActorRequest, slug: str) -> HttpResponse:
    """Add, rename, order and take away pillars. “Voeg toe” only adds a row."""
    _card, draft = draft_of(request.actor, slug)
    lines = editing.pillar_lines(draft.content)
    rows = PillarRows(_posted(request, "pillars"), prefix="pillars", initial=[_fields(one) for one in lines])
    head = PartForm(request.POST or None, initial={"basis": basis_of(lines)})
    page = _rows_page(draft.content, rows, head)
    if _keeps(request) and rows.is_valid() and head.is_valid():
        try:
            drafts.change_pillars(
                actor=request.actor,
                slug=slug,
                lines=[pillar_of(one) for one in rows.kept],
                basis=head.cleaned_data["basis"],
                at=request.at,
            )
        except Conflict as told:
            return show_overtaken(request, "instruments/pillars_change.html", page, told)
        return _kept(request, slug)
    return show_form(request, "instruments/pillars_change.html", page, is_refused=_keeps(request))


@require_http_methods(["GET", "POST"])
def phases_change(request: ActorRequest, slug: str, pillar: str) -> HttpResponse:
    """The phase rule of a pillar, the lowest phase first."""
    _card, draft = draft_of(request.actor, slug)
    found = draft.content.pillar(pillar)
    if found is None:
        raise NotFound
    texts = {**library().indicators, **draft.content.own}
    asked = dict.fromkeys(one for question in found.questions for one in question.indicators)
    names = [(one, texts[one].statement) for one in asked if one in texts]
    rows = PhaseRows(
        _posted(request, "phases"),
        prefix="phases",
        initial=[row_of(one) for one in found.phases],
        form_kwargs={"indicators": names},
    )
    head = PartForm(request.POST or None, initial={"basis": basis_of(found.phases)})
    page = {**_rows_page(draft.content, rows, head), "pillar": found}
    if _keeps(request) and rows.is_valid() and head.is_valid():
        try:
            drafts.change_phases(
                actor=request.actor,
                slug=slug,
                pillar=pillar,
                rules=[rule_of(one) for one in rows.kept],
                basis=head.cleaned_data["basis"],
                at=request.at,
            )
        except Conflict as told:
            return show_overtaken(request, "instruments/phases_change.html", page, told)
        return _kept(request, slug)
    return show_form(request, "instruments/phases_change.html", page, is_refused=_keeps(request))


@require_http_methods(["GET", "POST"])
def question_add(request: ActorRequest, slug: str) -> HttpResponse:
    """A new question; what it asks for is chosen on the next page."""
    _card, draft = draft_of(request.actor, slug)
    pillars = draft.content.instrument.pillars
    if not pillars:
        return redirect("instruments:pillars-change", slug)
    wanted = draft.content.pillar(request.GET.get("pijler", "")) or pillars[0]
    initial = {"pillar": wanted.slug, "place": len(wanted.questions) + 1}
    form = QuestionForm(request.POST or None, initial=initial, pillars=pillars)
    page = {"form": form, "instrument": draft.content.instrument}
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        made = drafts.add_question(
            actor=request.actor,
            slug=slug,
            text=data["text"],
            help_=data["help"],
            pillar=data["pillar"],
            place=data["place"],
            at=request.at,
        )
        return redirect("instruments:question-change", slug, made)
    return show_form(request, "instruments/question_add.html", page, is_refused=form.is_bound)


@require_http_methods(["GET", "POST"])
def question_change(request: ActorRequest, slug: str, question: str) -> HttpResponse:
    """Its words, what it asks for, and finding more in the library (`?words=…&topic=…`)."""
    _card, draft = draft_of(request.actor, slug)
    content = draft.content
    found = content.question(question)
    if found is None:
        raise NotFound
    pillar, asked = found
    form = QuestionForm(
        request.POST or None,
        initial=question_words(asked, pillar) | {"basis": basis_of(words_of(content, question))},
        pillars=content.instrument.pillars,
    )
    page = {
        "form": form,
        "instrument": content.instrument,
        "question": asked,
        "linked": [_shown(one, content) for one in asked.indicators],
        "is_full": len(asked.indicators) >= MOST_INDICATORS,
        **_search(request, asked.indicators),
    }
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            drafts.change_question(
                actor=request.actor,
                slug=slug,
                question=question,
                text=data["text"],
                help_=data["help"],
                pillar=data["pillar"],
                place=data["place"],
                basis=data["basis"],
                at=request.at,
            )
        except Conflict as told:
            return show_overtaken(request, "instruments/question_change.html", page, told)
        return _kept(request, slug)
    return show_form(request, "instruments/question_change.html", page, is_refused=form.is_bound)


@require_http_methods(["GET", "POST"])
def question_remove(request: ActorRequest, slug: str, question: str) -> HttpResponse:
    """Take a question away, after asking once."""
    _card, draft = draft_of(request.actor, slug)
    found = draft.content.question(question)
    if found is None:
        raise NotFound
    if request.method == "POST":
        drafts.remove_question(actor=request.actor, slug=slug, question=question, at=request.at)
        messages.success(request, _("De vraag is weg uit dit concept."))
        return redirect("instruments:instrument-show", slug)
    own = [one for one in found[1].indicators if one in draft.content.own]
    page = {"instrument": draft.content.instrument, "question": found[1], "own": len(own)}
    return render(request, "instruments/question_remove.html", page)


@require_GET
def indicator_view(request: ActorRequest, slug: str, question: str, indicator: str) -> HttpResponse:
    """An indicator of the library in full, before a question is linked to it: level texts and unit."""
    _card, draft = draft_of(request.actor, slug)
    found = draft.content.question(question)
    known = library().indicators.get(indicator)
    if found is None or known is None:
        raise NotFound
    page = {
        "instrument": draft.content.instrument,
        "question": found[1],
        "one": _shown(indicator, draft.content),
        "is_linked": indicator in found[1].indicators,
        "is_full": len(found[1].indicators) >= MOST_INDICATORS,
        "indicator": known,
    }
    return render(request, "instruments/indicator_view.html", page)


@require_POST
def link_add(request: ActorRequest, slug: str, question: str) -> HttpResponse:
    indicator = request.POST.get("indicator", "")
    drafts.link_indicator(actor=request.actor, slug=slug, question=question, indicator=indicator, at=request.at)
    messages.success(request, _("Het toetspunt hoort nu bij deze vraag."))
    return redirect(_to_links(slug, question))


@require_POST
def link_remove(request: ActorRequest, slug: str, question: str) -> HttpResponse:
    indicator = request.POST.get("indicator", "")
    drafts.unlink_indicator(actor=request.actor, slug=slug, question=question, indicator=indicator, at=request.at)
    messages.success(request, _("Het toetspunt hoort niet meer bij deze vraag."))
    return redirect(_to_links(slug, question))


@require_http_methods(["GET", "POST"])
def indicator_write(request: ActorRequest, slug: str, question: str) -> HttpResponse:
    """An indicator that the library does not have."""
    _card, draft = draft_of(request.actor, slug)
    found = draft.content.question(question)
    if found is None:
        raise NotFound
    form = IndicatorForm(request.POST or None, initial={"max_age_months": 24, "source": draft.content.instrument.label})
    page = {"form": form, "instrument": draft.content.instrument, "question": found[1]}
    if request.method == "POST" and form.is_valid():
        drafts.write_indicator(
            actor=request.actor, slug=slug, question=question, indicator=form.indicator(None), at=request.at
        )
        messages.success(request, _("Bewaard. Het toetspunt hoort bij deze vraag."))
        return redirect(_to_links(slug, question))
    return show_form(request, "instruments/indicator_write.html", page, is_refused=form.is_bound)


@require_http_methods(["GET", "POST"])
def indicator_change(request: ActorRequest, slug: str, indicator: str) -> HttpResponse:
    """An own indicator."""
    _card, draft = draft_of(request.actor, slug)
    before = draft.content.own.get(indicator)
    if before is None:
        raise NotFound
    form = IndicatorForm(request.POST or None, initial=filled_in(before) | {"basis": basis_of(before)})
    page = {"form": form, "instrument": draft.content.instrument, "question": None}
    if request.method == "POST" and form.is_valid():
        try:
            drafts.change_indicator(
                actor=request.actor,
                slug=slug,
                indicator=form.indicator(before),
                basis=form.cleaned_data["basis"],
                at=request.at,
            )
        except DraftOvertaken as told:
            return show_overtaken(request, "instruments/indicator_change.html", page, told)
        return _kept(request, slug)
    return show_form(request, "instruments/indicator_change.html", page, is_refused=form.is_bound)


def _kept(request: ActorRequest, slug: str, *, after: str = "") -> HttpResponse:
    messages.success(request, _("Bewaard."))
    return redirect(f"instruments:{after or 'instrument-show'}", slug)


def _keeps(request: ActorRequest) -> bool:
    return request.method == "POST" and not request.POST.get(ADD)


def _posted(request: ActorRequest, prefix: str) -> Any:
    """What was sent, with an empty row more where the button asked for one."""
    if request.method != "POST":
        return None
    return with_row_more(request.POST, prefix) if request.POST.get(ADD) else request.POST


def _rows_page(content: OwnContent, rows: Any, head: PartForm) -> dict[str, Any]:
    summary = RowsSummary(rows)
    return {
        "instrument": content.instrument,
        "rows": rows,
        "summary": summary,
        "open_rows": unfolded(rows),
        "head": head,
        "add": ADD,
    }


def _fields(line: editing.PillarLine) -> dict[str, str]:
    return {name: getattr(line, name) for name in line.__dataclass_fields__}


def _search(request: ActorRequest, linked: tuple[str, ...]) -> dict[str, Any]:
    """The form to seek with, and what it found: at most so many, for who gets more words it better."""
    form = SearchForm(request.GET if request.method == "GET" else {})
    if not form.is_asked:
        return {"search": form, "found": (), "more": 0, "is_sought": False}
    found = indicators_about(
        library().indicators.values(), words=form.cleaned_data["words"], topic=form.topic_asked, but=linked
    )
    shown = [(one, TOPIC_WORDS[one.topic], SCOPE_WORDS[one.scope]) for one in found[:_MOST_FOUND]]
    return {"search": form, "found": shown, "more": max(len(found) - _MOST_FOUND, 0), "is_sought": True}


def _shown(slug: str, content: OwnContent) -> dict[str, Any]:
    """An indicator as the editor shows it: level texts and unit, and whether it was written here."""
    one: Indicator | None = content.own.get(slug) or library().indicators.get(slug)
    if one is None:
        return {"slug": slug, "statement": slug, "is_own": False, "levels": [], "scope": "", "topic": ""}
    return {
        "slug": slug,
        "statement": one.statement,
        "is_own": slug in content.own,
        "levels": [(level.value, LEVEL_WORDS[level], one.levels.of(level)) for level in Level],
        "scope": SCOPE_WORDS[one.scope],
        "topic": TOPIC_WORDS[one.topic],
    }


def _to_links(slug: str, question: str) -> str:
    return f"{reverse('instruments:question-change', args=[slug, question])}#toetspunten"
