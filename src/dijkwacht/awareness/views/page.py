# SPDX-License-Identifier: EUPL-1.2
"""The page for all staff behind the sign-in, and what the coordinator keeps of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.awareness import actions, queries
from dijkwacht.awareness.domain.permissions import may_keep_page, may_read_staff_page
from dijkwacht.awareness.domain.programme import first_of, for_staff, month_later
from dijkwacht.awareness.domain.talks import SHOWN, talks_of_month
from dijkwacht.awareness.domain.themes import dialled, gaps_in
from dijkwacht.awareness.domain.words import ASK_INSTEAD, FOR_ALL_STAFF, SITUATION_OF, THEME_TEXTS, THEME_WORDS
from dijkwacht.awareness.forms import NewsForm, ThemesForm, news_filled_in
from dijkwacht.awareness.values import Post, ThemePost
from dijkwacht.awareness.views.around import show, show_form, today_of
from dijkwacht.awareness.views.cases import case_line
from dijkwacht.awareness.views.talks import talk_line
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Talk
from dijkwacht.organisations.public import card
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require

_MONTHS_AHEAD = 12
_NEWS_SHOWN = 5
_CASES_SHOWN = 6
_MISSING = {Post.CONTACT: "contact", Post.LEAD: "trekker"}


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the links of the page go: behind the sign-in, or beside the page without one."""

    talks: str
    talk: str
    case: str
    cards: str
    secret: str = ""

    def talks_url(self) -> str:
        return reverse(self.talks, args=[self.secret] if self.secret else [])

    def talk_url(self, slug: str) -> str:
        return reverse(self.talk, args=[self.secret, slug] if self.secret else [slug])

    def cards_url(self) -> str:
        return reverse(self.cards, args=[self.secret] if self.secret else [])

    def case_url(self, case_id: UUID) -> str:
        return reverse(self.case, args=[self.secret, case_id] if self.secret else [case_id])


INSIDE = Addresses(
    talks="awareness:talk-list",
    talk="awareness:talk-show",
    case="awareness:case-show",
    cards="processes:card-list",
)


@require_GET
def page_show(request: ActorRequest) -> HttpResponse:
    """Whom to ask, what comes, what was learned: the same for everybody who works here."""
    require(may_read_staff_page(request.actor))
    page = staff_page(request.actor.organisation_id, today_of(request), INSIDE)
    return show(request, "awareness/page_show.html", page | {"may_keep": bool(may_keep_page(request.actor))})


@require_GET
def page_keep(request: ActorRequest) -> HttpResponse:
    """What the coordinator keeps: the posts that are empty, the news, and the address without sign-in."""
    require(may_keep_page(request.actor))
    organisation_id = request.actor.organisation_id
    link = queries.link_of(organisation_id)
    gaps = gaps_in(queries.posts_of(organisation_id))
    page = {
        "gaps": gaps,
        "themes": [
            (title, [_MISSING[one.missing] for one in gaps if one.theme is theme])
            for theme, title in THEME_WORDS.items()
            if any(one.theme is theme for one in gaps)
        ],
        "news": queries.news_of(organisation_id),
        "link": link,
        "address": request.build_absolute_uri(reverse("awareness:page-open", args=[link.secret])) if link else "",
    }
    return show(request, "awareness/page_keep.html", page)


@require_http_methods(["GET", "POST"])
def themes_change(request: ActorRequest) -> HttpResponse:
    """Contact and lead of every theme."""
    require(may_keep_page(request.actor))
    form = ThemesForm(request.POST or None, posts=queries.posts_of(request.actor.organisation_id))
    if request.method == "POST" and form.is_valid():
        actions.name_theme_posts(actor=request.actor, posts=form.posts)
        return redirect("awareness:page-show")
    return show_form(request, "awareness/themes_change.html", {"form": form})


@require_http_methods(["GET", "POST"])
def news_add(request: ActorRequest) -> HttpResponse:
    """A new message."""
    require(may_keep_page(request.actor))
    today = today_of(request)
    form = NewsForm(request.POST or None, initial={"on": today}, today=today)
    if request.method == "POST" and form.is_valid():
        actions.write_news(actor=request.actor, **form.cleaned_data, at=request.at)
        return redirect("awareness:page-show")
    return show_form(request, "awareness/news_add.html", {"form": form})


@require_http_methods(["GET", "POST"])
def news_change(request: ActorRequest, news_id: UUID) -> HttpResponse:
    """Other words for a message."""
    require(may_keep_page(request.actor))
    item = queries.news_for(request.actor, news_id)
    form = NewsForm(request.POST or None, initial=news_filled_in(item), today=today_of(request))
    if request.method == "POST" and form.is_valid():
        actions.change_news(actor=request.actor, news_id=news_id, **form.cleaned_data)
        return redirect("awareness:page-keep")
    return show_form(request, "awareness/news_change.html", {"form": form, "item": item})


@require_POST
def news_remove(request: ActorRequest, news_id: UUID) -> HttpResponse:
    """Take a message away."""
    actions.remove_news(actor=request.actor, news_id=news_id)
    return redirect("awareness:page-keep")


@require_POST
def link_renew(request: ActorRequest) -> HttpResponse:
    """A new address without sign-in."""
    actions.renew_link(actor=request.actor, at=request.at)
    messages.success(request, _("Het adres is nieuw. Zet het op intranet; een ouder adres werkt niet meer."))
    return redirect("awareness:page-keep")


@require_POST
def link_close(request: ActorRequest) -> HttpResponse:
    """Switch the address without sign-in off."""
    actions.close_link(actor=request.actor)
    messages.success(request, _("Het adres staat uit. Wie is ingelogd, ziet de pagina nog wel."))
    return redirect("awareness:page-keep")


def staff_page(organisation_id: UUID, today: date, addresses: Addresses) -> dict[str, Any]:
    """What stands on the page, the same with and without sign-in; under the scope of that organisation."""
    here = card(organisation_id, today)
    month = first_of(today)
    coming = queries.turns_around(organisation_id, first=month, last=month_later(month, _MONTHS_AHEAD), today=today)
    turns = for_staff(coming)
    cases = queries.cases_for_all_staff(organisation_id)
    now = [one for one in turns if one.month == month]
    talks = talks_for_staff()
    return {
        "organisation": here,
        "themes": [_theme(one, here.slug) for one in queries.posts_of(organisation_id)],
        "today": today,
        "turns": now,
        "next_turn": next((one for one in turns if one.month > month), None),
        "news": queries.news_of(organisation_id)[:_NEWS_SHOWN],
        "cases": [case_line(one) | {"url": addresses.case_url(one.id)} for one in cases[:_CASES_SHOWN]],
        "talks": [talk_line(one) | {"url": addresses.talk_url(one.slug)} for one in talks_of_month(talks, now, month)],
        "all_talks": addresses.talks_url() if len(talks) > SHOWN else "",
        "cards": addresses.cards_url(),
        "door": reverse("directory:door", kwargs={"language": "nl", "place": here.slug}),
    }


def talks_for_staff() -> list[Talk]:
    """The guides that are for teams and for all staff."""
    return [one for one in library().talks.values() if one.audience in FOR_ALL_STAFF]


def _theme(post: ThemePost, place: str) -> dict[str, Any]:
    """A theme with its post, whom to ask while that is empty, and where the front door says what to do."""
    situation = library().situations[SITUATION_OF[post.theme]]
    return {
        "title": THEME_WORDS[post.theme],
        "text": THEME_TEXTS[post.theme],
        "post": post,
        "dial": dialled(post.phone),
        "ask_instead": ASK_INSTEAD[post.theme],
        "what_to_do": situation.title.nl,
        "url": reverse(
            "directory:situation", kwargs={"language": "nl", "place": place, "situation": situation.path.nl}
        ),
    }
