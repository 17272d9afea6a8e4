# SPDX-License-Identifier: EUPL-1.2
"""The start page and the pages in the footer."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from dijkwacht.accounts.public import open_to_links
from dijkwacht.assessments import public as assessments
from dijkwacht.directory import public as directory
from dijkwacht.home.domain.next_things import State, next_things
from dijkwacht.tenancy.public import ActorRequest


@open_to_links
@require_GET
def week(request: ActorRequest) -> HttpResponse:
    """Deze week: at most three things, the first with the filled button."""
    actor = request.actor
    if actor.link_id:
        return redirect("assessments:question-list")
    today = timezone.localdate(request.at)
    contacts = directory.contact_counts(actor.organisation_id, today)
    hints = assessments.start_hints(actor, at=request.at)
    state = State(
        actor=actor,
        hints=hints,
        own_contacts=contacts.total,
        stale_contacts=contacts.stale,
        open_questions=assessments.open_questions(actor, at=request.at),
    )
    context = {
        "things": next_things(state),
        "hints": hints,
        "dike": assessments.small_dike(hints),
        "today": today,
    }
    return render(request, "home/week.html", context)


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
