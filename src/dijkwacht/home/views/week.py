# SPDX-License-Identifier: EUPL-1.2
"""The start page: at most three things to do."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dijkwacht.accounts.public import open_to_links
from dijkwacht.assessments import public as assessments
from dijkwacht.awareness import public as awareness
from dijkwacht.directory import public as directory
from dijkwacht.home.domain.next_things import CONTRAST, State, lead_of, next_things, time_words, title_of
from dijkwacht.home.domain.permissions import may_follow_plan
from dijkwacht.home.domain.planned import planned_things
from dijkwacht.home.queries import waiting_for
from dijkwacht.home.values import Thing
from dijkwacht.improvement import public as improvement
from dijkwacht.improvement.values import ThisWeek
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui import public as ui
from dijkwacht.values.actors import Role


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
    week = improvement.week_of(actor, at=request.at) if actor.person_id else None
    state = State(
        actor=actor,
        hints=hints,
        own_contacts=own_contacts,
        stale_contacts=stale_contacts,
        open_questions=assessments.open_questions(actor, at=request.at),
        has_plan=week is not None,
        planned=planned_things(week, today=today, person_id=actor.person_id) if week else (),
        cards_to_read=tuple(str(one) for one in awareness.cards_to_read(actor)),
        theme_gaps=len(awareness.begun_gaps(actor.organisation_id)) if actor.has(Role.COORDINATOR) else 0,
        waiting=waiting_for(actor, on=today),
        is_away=week is not None and week.is_away,
    )
    things = next_things(state)
    context = {
        "title": title_of(things),
        "lead": lead_of(things, hints, week),
        "rows": [_row(number, thing) for number, thing in enumerate(things, start=1)],
        "hints": hints,
        "dike": mark_safe(hints.small_dike),  # noqa: S308  our own drawing
        "today": today,
        "week": week,
        "hours": _hours(things, week) if week and week.available else None,
        "may_see_plan": bool(may_follow_plan(actor)),
    }
    return render(request, "home/week.html", context)


def _hours(things: tuple[Thing, ...], week: ThisWeek) -> dict[str, object]:
    """The bar below the list: what the things of the plan take of the hours of this week."""
    minutes = {one.action.id: one.minutes for one in week.things}
    parts = [
        ui.HoursPart(number=number, minutes=minutes[one.url_args[0]])
        for number, one in enumerate(things, start=1)
        if one.url_args and one.url_args[0] in minutes
    ]
    others = week.planned - sum(part.minutes for part in parts)
    if others > 0:
        parts.append(ui.HoursPart(number=0, minutes=others, name=_("verder in het plan")))
    return {"parts": parts, "available": week.available}


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
