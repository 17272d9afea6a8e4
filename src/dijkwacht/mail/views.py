# SPDX-License-Identifier: EUPL-1.2
"""The outbox: readable in the demo, and elsewhere a place to see whether letters go out."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from dijkwacht.jobs.public import missed
from dijkwacht.mail import actions, queries
from dijkwacht.mail.domain import permissions
from dijkwacht.mail.domain.words import STATE_WORDS
from dijkwacht.mail.values import State
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_GET
def outbox(request: ActorRequest) -> HttpResponse:
    """The newest letters with their state; for the application manager also what the worker missed."""
    in_demo = settings.DIJKWACHT_DEMO
    require(permissions.may_see_outbox(request.actor, in_demo=in_demo))
    page = {
        "letters": [(letter, STATE_WORDS[letter.state]) for letter in queries.letters_of(request.actor)],
        "shown": queries.SHOWN,
        "in_demo": in_demo,
        "has_server": bool(settings.DIJKWACHT_MAIL_SERVER),
        "may_test": bool(permissions.may_send_test(request.actor)),
        "account_letters": [] if in_demo else _in_words(queries.account_letters(request.at)),
        "missed": [] if in_demo else missed(request.at),
    }
    return render(request, "mail/outbox.html", page)


@require_GET
def message(request: ActorRequest, message_id: UUID) -> HttpResponse:
    """One letter as its receiver reads it, in the demo only."""
    letter, body = queries.letter_for(request.actor, message_id)
    require(permissions.may_see_outbox(request.actor, in_demo=settings.DIJKWACHT_DEMO))
    require(permissions.may_read_letter(in_demo=settings.DIJKWACHT_DEMO))
    return render(request, "mail/message.html", {"letter": letter, "body": body, "state": STATE_WORDS[letter.state]})


@require_POST
def test_send(request: ActorRequest) -> HttpResponse:
    """A test letter to whoever asks."""
    actions.send_test(actor=request.actor, to=request.user.email, at=request.at)  # type: ignore[union-attr]  # he signed in
    return redirect("mail:outbox")


def _in_words(numbers: dict[State, int]) -> list[tuple[str, int]]:
    return [(STATE_WORDS[state], number) for state, number in numbers.items()]
