# SPDX-License-Identifier: EUPL-1.2
"""People of an organisation, links for colleagues without account, and which pages such a link may open."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from dijkwacht.accounts import actions, demo, queries
from dijkwacht.accounts.actions import (
    LinkEnded,
    create_link,
    grant_first_role,
    grant_role,
    invite_first_person,
    invite_person,
    register_person,
    revoke_link,
)
from dijkwacht.accounts.domain.roles import LABELS
from dijkwacht.accounts.middleware import moment
from dijkwacht.accounts.queries import links_of, names_of, people_of, reading_in
from dijkwacht.values.actors import Actor, Role

__all__ = [
    "LinkEnded",
    "actor_for_link",
    "actor_of",
    "answered_without_trace",
    "create_link",
    "demo_cast",
    "grant_first_role",
    "grant_role",
    "guests_of",
    "invite_first_person",
    "invite_person",
    "links_of",
    "moment",
    "name_of",
    "names_of",
    "open_to_links",
    "open_without_trace",
    "people_of",
    "people_with",
    "reading_in",
    "register_person",
    "revoke_link",
    "role_label",
]


def open_to_links[View: Callable[..., object]](view: View) -> View:
    """Mark a view as one that the holder of a personal link may open; all others answer him 404."""
    view.open_to_links = True  # type: ignore[attr-defined]  # a mark on a function
    return view


def open_without_trace(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to all, to be read without a trace: no cache keeps it, and a link out does not tell where it was clicked.

    The view must not hand the request to its template, so that nothing in it can touch a session, cookie or message.
    """
    return _without_trace(require_safe(view))


def answered_without_trace(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The same for a view that takes a form. It has no mark against forgery, which would need a cookie.

    So what the form carries must itself be the secret that opens something, and be bound to no person.
    """
    return csrf_exempt(_without_trace(view))


def _without_trace(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @login_not_required
    @wraps(view)
    def answer(request: HttpRequest, **names: Any) -> HttpResponse:
        response = view(request, **names)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return answer


def actor_for_link(secret: str, at: datetime) -> Actor | None:
    """The respondent that a personal link makes of its holder, or None when it no longer works."""
    try:
        return actions.open_link(secret=secret, at=at)
    except LinkEnded:
        return None


def name_of(organisation_id: UUID, person_id: UUID) -> str:
    """The name of somebody who ever had a role here; empty for anybody else."""
    return names_of(organisation_id, [person_id]).get(person_id, "")


def people_with(organisation_id: UUID, roles: Collection[Role], on: date) -> dict[UUID, str]:
    """Names of those who hold one of the roles on the day, by name."""
    lines = queries.memberships_of(organisation_id, on)
    return {line.person.id: line.person.name for line in lines if line.role in roles and not line.is_over}


def guests_of(organisation_id: UUID, round_id: UUID, on: date) -> dict[str, date]:
    """Guest advisers of one round by name, with their last day: shown to all who work in that round."""
    return {
        line.person.name: line.until
        for line in queries.memberships_of(organisation_id, on)
        if line.role is Role.GUEST_ADVISER and line.round_id == round_id and line.until and not line.is_over
    }


def actor_of(organisation_id: UUID, person_id: UUID, *, at: datetime) -> Actor | None:
    """Somebody as he acts in an organisation now, for work that is done on his behalf; None without a role."""
    person = queries.person_for(organisation_id, person_id)
    return queries.actor_for(person, organisation_id, timezone.localdate(at)) if person else None


def role_label(role: Role) -> str:
    """The Dutch name of a role."""
    return LABELS[role]


def demo_cast() -> list[tuple[str, str]]:
    """Names of the demo's cast and what each is, in the order of the story."""
    return [(person.name, member.position if member else "") for person, member in demo.cast()]
