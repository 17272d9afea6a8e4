# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the room share: a form that comes back with 422, and being told that a colleague was first."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from dijkwacht.accounts.public import name_of
from dijkwacht.instruments.actions.drafts import DraftOvertaken
from dijkwacht.instruments.domain.permissions import may_write_instruments
from dijkwacht.instruments.queries.own import own_card
from dijkwacht.instruments.values import OwnCard, VersionCard
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, require

ADD = "erbij"
"""The button that adds a row and keeps nothing."""


def show_form(request: ActorRequest, template: str, page: dict[str, Any], *, is_refused: bool) -> HttpResponse:
    """The page with what was typed still in it."""
    return render(request, template, {**page, "is_refused": is_refused}, status=422 if is_refused else 200)


def show_overtaken(request: ActorRequest, template: str, page: dict[str, Any], told: Conflict) -> HttpResponse:
    """The same, saying that nothing was kept and who was first."""
    name = ""
    if isinstance(told, DraftOvertaken) and told.by is not None and told.by != request.actor.person_id:
        name = name_of(request.actor.organisation_id, told.by)
    page = {**page, "overtaken": str(told), "overtaken_by": name, "here": request.path}
    return render(request, template, page, status=409)


def draft_of(actor: Actor, slug: str) -> tuple[OwnCard, VersionCard]:
    """An instrument and its draft, for who writes. Raises NotFound, Refused, Conflict without a draft."""
    card = own_card(actor.organisation_id, slug)
    require(may_write_instruments(actor))
    if card.draft is None:
        raise Conflict(_("Een gepubliceerde versie verandert nooit. Begin een nieuwe versie."))
    return card, card.draft
