# SPDX-License-Identifier: EUPL-1.2
"""Talk guides: which there are, one on screen or on paper, and recording that one was held."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.awareness import actions
from dijkwacht.awareness.domain.permissions import may_hold, may_read_staff_page, may_read_talk
from dijkwacht.awareness.domain.words import PUBLIC_WORDS, THEME_WORDS, minutes_words
from dijkwacht.awareness.exchange.talk_pdf import talk_pdf
from dijkwacht.awareness.views.around import show, show_form, today_of
from dijkwacht.awareness.views.turns import hold_form
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Public, Talk, Theme
from dijkwacht.organisations.public import face_of, look_links
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require


@require_GET
def talk_list(request: ActorRequest) -> HttpResponse:
    """All guides under their theme, or only those for one audience."""
    require(may_read_staff_page(request.actor))
    readable = [one for one in library().talks.values() if may_read_talk(request.actor, one.audience)]
    wanted = request.GET.get("voor", "")
    found = [one for one in readable if wanted in ("", one.audience.value)]
    page = {
        "themes": [
            (title, [line | {"url": reverse("awareness:talk-show", args=[line["slug"]])} for line in lines])
            for title, lines in talks_by_theme(found)
        ],
        "audiences": [
            (one.value, PUBLIC_WORDS[one]) for one in Public if any(talk.audience is one for talk in readable)
        ],
        "wanted": wanted,
    }
    return show(request, "awareness/talk_list.html", page)


@require_GET
def talk_show(request: ActorRequest, slug: str) -> HttpResponse:
    """One guide, to read along on a telephone."""
    talk = _talk(request, slug)
    page = {**talk_page(talk), "may_hold": bool(may_hold(request.actor, talk.audience))}
    return show(request, "awareness/talk_show.html", page)


@require_GET
def talk_paper(request: ActorRequest, slug: str) -> HttpResponse:
    """The same as PDF."""
    talk = _talk(request, slug)
    organisation_id = request.actor.organisation_id
    name = look_links(organisation_id, today_of(request)).name
    return attachment(talk_pdf(talk, organisation=name, face=face_of(organisation_id)), f"{talk.slug}.pdf")


@require_http_methods(["GET", "POST"])
def talk_hold(request: ActorRequest, slug: str) -> HttpResponse:
    """Record that a talk was held: in the programme if it was planned there."""
    talk = _talk(request, slug)
    require(may_hold(request.actor, talk.audience))
    form = hold_form(request, talk.audience)
    if request.method == "POST" and form.is_valid():
        on = form.cleaned_data["on"]
        actions.hold_talk(
            actor=request.actor,
            talk=talk,
            on=on,
            attendance=form.attendance,
            today=today_of(request),
            at=request.at,
        )
        messages.success(request, _("Vastgelegd. Het telt mee in de dekking."))
        return redirect("awareness:programme-year", on.year)
    return show_form(request, "awareness/talk_hold.html", {"form": form, "talk": talk})


def talks_by_theme(talks: Sequence[Talk]) -> list[tuple[str, list[dict[str, str]]]]:
    """Guides under the name of their theme; a theme without one is left out."""
    grouped = ((theme, [talk_line(one) for one in talks if one.theme is theme]) for theme in Theme)
    return [(THEME_WORDS[theme], lines) for theme, lines in grouped if lines]


def talk_line(talk: Talk) -> dict[str, str]:
    """A guide as a list shows it."""
    return {
        "slug": talk.slug,
        "title": talk.title,
        "text": f"{PUBLIC_WORDS[talk.audience].capitalize()} · {minutes_words(talk.minutes)}",
    }


def talk_page(talk: Talk) -> dict[str, Any]:
    """What a page needs to show one guide."""
    return {
        "talk": talk,
        "theme": THEME_WORDS[talk.theme],
        "audience": PUBLIC_WORDS[talk.audience],
        "minutes": minutes_words(talk.minutes),
    }


def attachment(content: bytes, name: str) -> HttpResponse:
    """A PDF to keep."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _talk(request: ActorRequest, slug: str) -> Talk:
    """Raises NotFound, Refused."""
    talk = library().talks.get(slug)
    if talk is None:
        raise NotFound
    require(may_read_talk(request.actor, talk.audience))
    return talk
