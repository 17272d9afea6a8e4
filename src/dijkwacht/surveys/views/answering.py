# SPDX-License-Identifier: EUPL-1.2
"""Answering with a code: no account, no session, no cookie, nothing noted. One address for everybody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dijkwacht.accounts.public import answered_without_trace, open_without_trace
from dijkwacht.organisations.public import look_links
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import answering
from dijkwacht.surveys.actions.answering import CodeRefused, CodeUsed, SurveyClosed
from dijkwacht.surveys.domain.codes import read_code
from dijkwacht.surveys.domain.columns import UnknownAnswer, columns_of, packed, unpacked
from dijkwacht.surveys.domain.form import Part, parts_of
from dijkwacht.surveys.domain.shown import shown_to
from dijkwacht.surveys.values import SILENT, Announced, OpenSurvey
from dijkwacht.tenancy.public import ActorRequest, scope, system_scope
from dijkwacht.ui.values import Frame

_OTHER = {"nl": "en", "en": "nl"}

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, kw_only=True)
class _Door:
    """The survey at which a visitor stands, in his language."""

    request: ActorRequest
    survey: OpenSurvey
    address: str
    language: str

    @property
    def announced(self) -> Announced:
        return queries.announced_of(*self.survey.content)

    def url(self, name: str, language: str = "") -> str:
        return reverse(f"surveys:{name}", kwargs={"language": language or self.language, "address": self.address})

    def page(self, name: str, *, status: int = 200, **content: Any) -> HttpResponse:
        """A page of this door. The request stays out of it."""
        look = look_links(self.survey.organisation_id, timezone.localdate(self.request.at))
        frame = Frame(
            organisation_name=look.name,
            logo_url=look.logo_url,
            theme_url=look.stylesheet_url,
            home_url=self.url("answer-begin"),
            english=self.language == "en",
        )
        around = {
            "frame": frame,
            "language": self.language,
            "address": self.address,
            "title": self.announced.questionnaire.title.of(self.language),
            "closes_on": self.survey.closes_on,
            "other_address": self.url("answer-begin", _OTHER[self.language]),
        }
        return HttpResponse(render_to_string(f"surveys/{name}.html", around | content), status=status)


def visitors_door(view: View) -> View:
    """Under the scope of the organisation whose survey it is, in the language of the address."""

    @wraps(view)
    def answer(request: ActorRequest, language: str, address: str) -> HttpResponse:
        with translation.override(language):
            with system_scope():
                survey = queries.survey_behind(address, today=timezone.localdate(request.at))
            with scope(survey.organisation_id):
                response = view(_Door(request=request, survey=survey, address=address, language=language))
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        response.headers["Content-Language"] = language
        return response

    return answer


@open_without_trace
@visitors_door
def answer_begin(door: _Door) -> HttpResponse:
    """What one should know before the first question, and the place for the code."""
    return _begin(door)


@answered_without_trace
@require_POST
@visitors_door
def answer_form(door: _Door) -> HttpResponse:
    """All questions on one page, with what was filled in before with this code."""
    code = read_code(door.request.POST.get("code", ""))
    if code is None:
        return _begin(door, error=_("Dit is geen hele code. Neem alle zestien tekens van uw papier over."))
    try:
        kept = answering.draft_of(door.survey, code)
    except (CodeRefused, SurveyClosed) as refused:
        return _refused(door, refused)
    return _questions(door, code, unpacked(columns_of(door.announced), kept) if kept else {}, is_kept=kept is not None)


@answered_without_trace
@require_POST
@visitors_door
def answer_keep(door: _Door) -> HttpResponse:
    """Keep what was filled in so far; the page saves by itself, or somebody goes on another time."""
    return _with_answers(door, answering.save_draft, _kept)


@answered_without_trace
@require_POST
@visitors_door
def answer_send(door: _Door) -> HttpResponse:
    """Store the response; thanks are only said once it is stored."""
    return _with_answers(door, answering.send, _sent)


@open_without_trace
@visitors_door
def answer_thanks(door: _Door) -> HttpResponse:
    """It was sent. The page knows of nobody: it says the same to whoever opens it."""
    return door.page("answer_thanks")


def _with_answers(
    door: _Door,
    store: Callable[[OpenSurvey, str, bytes], None],
    stored: Callable[[_Door, str], HttpResponse],
) -> HttpResponse:
    code = read_code(door.request.POST.get("code", ""))
    if code is None:
        return _begin(door, error=_("Uw code ontbreekt. Vul hem opnieuw in; er is nog niets verstuurd."))
    columns = columns_of(door.announced)
    try:
        answers = packed(columns, door.request.POST)
    except UnknownAnswer:
        return _begin(
            door,
            error=_(
                "Dit formulier klopt niet: er stond een antwoord in dat niet bij de vraag hoort. Er is niets "
                "verstuurd. Vul uw code opnieuw in."
            ),
        )
    if store is answering.send and set(answers) == {SILENT}:
        return _questions(door, code, {}, is_empty=True)
    try:
        store(door.survey, code, answers)
    except (CodeRefused, SurveyClosed) as refused:
        return _refused(door, refused)
    return stored(door, code)


def _sent(door: _Door, code: str) -> HttpResponse:
    return HttpResponseRedirect(door.url("answer-thanks"), status=303)


def _kept(door: _Door, code: str) -> HttpResponse:
    """The page that saves by itself gets its sign; a person gets a page."""
    if door.request.headers.get("X-Autosave") == "true":
        at = timezone.localtime(door.request.at)
        return HttpResponse(render_to_string("surveys/_saved.html", {"at": f"{at:%H.%M}"}))
    return door.page("answer_kept")


def _begin(door: _Door, *, error: str = "") -> HttpResponse:
    if not door.survey.is_open:
        return _refused(door, SurveyClosed())
    content = {
        "intro": door.announced.questionnaire.intro.of(door.language),
        "minutes": door.announced.questionnaire.minutes,
    }
    told = shown_to(door.announced, door.language)
    return door.page("answer_begin", status=422 if error else 200, told=told, error=error, **content)


def _refused(door: _Door, refused: Exception) -> HttpResponse:
    """Closed is a page of its own; a code that opens nothing brings one back to the place for the code."""
    match refused:
        case SurveyClosed():
            return door.page("answer_closed", status=410)
        case CodeUsed():
            return _begin(
                door,
                error=_(
                    "Met deze code is al geantwoord. Dat kan één keer, en niemand kan terugvinden door wie. Hebt u "
                    "zelf nog niet geantwoord, vraag dan een nieuwe code aan wie de codes uitdeelt."
                ),
            )
        case _:
            return _begin(door, error=_("Deze code kennen wij niet. Kijk de tekens op uw papier nog eens na."))


def _questions(
    door: _Door, code: str, chosen: Mapping[str, str], *, is_kept: bool = False, is_empty: bool = False
) -> HttpResponse:
    parts = (
        _drawn(parts_of(door.announced, door.language, chosen))
        if chosen
        else _empty_parts(door.survey.content, door.language)
    )
    return door.page(
        "answer_form", status=422 if is_empty else 200, code=code, parts=parts, is_kept=is_kept, is_empty=is_empty
    )


@lru_cache(maxsize=32)
def _empty_parts(content: tuple[UUID, UUID, str], language: str) -> str:
    """The questions with nothing filled in: the same for everybody, so drawn once."""
    return _drawn(parts_of(queries.announced_of(*content), language))


def _drawn(parts: tuple[Part, ...]) -> str:
    return render_to_string("surveys/_parts.html", {"parts": parts})
