# SPDX-License-Identifier: EUPL-1.2
"""How somebody hears of his week: one mail on a day of his choice, and his own calendar."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.public import moment
from dijkwacht.home import actions, queries
from dijkwacht.home.domain.permissions import may_follow_plan, may_have_post
from dijkwacht.home.exchange.calendar import calendar
from dijkwacht.home.forms import DigestForm
from dijkwacht.improvement import public as improvement
from dijkwacht.tenancy.public import ActorRequest, scope, system_scope
from dijkwacht.values.verdicts import NotFound, require


@require_http_methods(["GET", "POST"])
def post_show(request: ActorRequest) -> HttpResponse:
    """Choose the day of the mail; see which calendars read along."""
    require(may_have_post(request.actor))
    return _page(request)


def _page(request: ActorRequest, *, secret: str = "") -> HttpResponse:
    actor = request.actor
    if actor.person_id is None:
        raise NotFound
    chosen = queries.digest_of(actor.organisation_id, actor.person_id)
    form = DigestForm(
        request.POST if request.method == "POST" and not secret else None,
        initial={"weekday": "" if chosen.weekday is None else str(chosen.weekday)},
    )
    if form.is_bound and form.is_valid():
        day = form.cleaned_data["weekday"]
        actions.choose_digest(actor=actor, weekday=int(day) if day else None)
        return redirect("home:post-show")
    context = {
        "form": form,
        "feeds": queries.feeds_of(actor.organisation_id, actor.person_id),
        "may_follow_plan": bool(may_follow_plan(actor)),
        "feed_address": f"{settings.DIJKWACHT_ADDRESS}{reverse('home:feed-read', args=[secret])}" if secret else "",
    }
    return render(request, "home/post_show.html", context, status=422 if form.errors else 200)


@require_POST
def feed_make(request: ActorRequest) -> HttpResponse:
    """A new address for a calendar; it is shown this once."""
    secret = actions.make_feed(
        actor=request.actor,
        is_whole_plan="plan" in request.POST,
        shows_titles="titles" in request.POST,
        at=request.at,
    )
    return _page(request, secret=secret)


@require_POST
def feed_end(request: ActorRequest) -> HttpResponse:
    actions.end_feed(actor=request.actor, is_whole_plan="plan" in request.POST)
    return redirect("home:post-show")


@login_not_required
@require_safe
def feed_read(request: HttpRequest, secret: str) -> HttpResponse:
    """What a calendar program fetches: no session, only the secret. Who lost his role reads nothing any more."""
    at = moment()
    with system_scope():
        feed = queries.feed_with(secret)
    with scope(feed.organisation_id):
        actor = accounts.actor_of(feed.organisation_id, feed.person_id, at=at)
        if actor is None or (feed.is_whole_plan and not may_follow_plan(actor)):
            raise NotFound
        entries = (
            improvement.agenda_of_plan(feed.organisation_id, shows_titles=feed.shows_titles, at=at)
            if feed.is_whole_plan
            else improvement.agenda_of(feed.organisation_id, feed.person_id, shows_titles=feed.shows_titles, at=at)
        )
    content = calendar(
        entries,
        name=_("Dijkwacht, het plan") if feed.is_whole_plan else _("Dijkwacht, mijn week"),
        organisation_id=feed.organisation_id,
        address=settings.DIJKWACHT_ADDRESS,
        action_address=actions.action_address(),
        at=at,
    )
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
