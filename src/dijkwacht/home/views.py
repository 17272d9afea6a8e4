# SPDX-License-Identifier: EUPL-1.2
"""The start page and the pages in the footer."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from dijkwacht.accounts.public import open_to_links
from dijkwacht.assessments import public as assessments
from dijkwacht.directory import public as directory
from dijkwacht.home.domain.next_things import CONTRAST, State, Thing, lead_of, next_things, time_words, title_of
from dijkwacht.tenancy.public import ActorRequest


@open_to_links
@require_GET
def week(request: ActorRequest) -> HttpResponse:
    """Deze week: at most three things, the first with the filled button."""
    actor = request.actor
    if actor.link_id:
        return redirect("assessments:question-list")
    today = timezone.localdate(request.at)
    own_contacts, stale_contacts = directory.contact_counts(actor.organisation_id, on=today)
    hints = assessments.start_hints(actor, at=request.at)
    state = State(
        actor=actor,
        hints=hints,
        own_contacts=own_contacts,
        stale_contacts=stale_contacts,
        open_questions=assessments.open_questions(actor, at=request.at),
    )
    things = next_things(state)
    context = {
        "title": title_of(things),
        "lead": lead_of(things, hints),
        "rows": [_row(number, thing) for number, thing in enumerate(things, start=1)],
        "hints": hints,
        "dike": mark_safe(hints.small_dike),  # noqa: S308  our own drawing
        "today": today,
    }
    return render(request, "home/week.html", context)


def _row(number: int, thing: Thing) -> dict[str, object]:
    """A thing as the page shows it: with its address, and its time in words."""
    address = reverse(thing.url_name, args=thing.url_args)
    return {
        "number": number,
        "title": thing.title,
        "url": address,
        "why": thing.why,
        "tag": thing.tag,
        "tag_kind": "pinching" if thing.tag == CONTRAST else "plain",
        "who": f"Met: {thing.who}" if thing.who else "",
        "time": time_words(thing.time),
        "button": thing.button,
        "is_post": thing.is_post,
    }


@login_not_required
@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "home/accessibility.html")


@login_not_required
@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "home/privacy.html")


@login_not_required
@require_GET
def retention(request: HttpRequest) -> HttpResponse:
    return render(request, "home/retention.html")
