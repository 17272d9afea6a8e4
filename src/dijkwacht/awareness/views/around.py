# SPDX-License-Identifier: EUPL-1.2
"""What every page of the room shares: the ways to its other pages, and the days it lives in."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dijkwacht.awareness.domain.permissions import may_keep_page, may_read_programme, may_read_staff_page
from dijkwacht.knowledge.public import may_see_practices
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import MenuItem
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

_YEARS = range(2000, 2101)


def show(request: ActorRequest, template: str, page: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The rendered page with the ways to the others."""
    return render(request, template, {**page, "ways": _ways(request.actor, request.path)}, status=status)


def show_form(request: ActorRequest, template: str, page: dict[str, Any]) -> HttpResponse:
    """The same for a page with a `form`, which comes back with 422 when that has a fault."""
    return show(request, template, page, status=422 if page["form"].errors else 200)


def today_of(request: ActorRequest) -> date:
    return timezone.localdate(request.at)


def known_year(year: int) -> int:
    """A year that dates can carry; raises NotFound for any other."""
    if year not in _YEARS:
        raise NotFound
    return year


def _ways(actor: Actor, path: str) -> list[MenuItem]:
    planned = [
        (_("Programma"), "awareness:programme-show"),
        (_("Dekking"), "awareness:coverage-show"),
        (_("Ambassadeurs"), "awareness:ambassadors-show"),
    ]
    read = [
        (_("Weerbaarheidspagina"), "awareness:page-show"),
        (_("Gesprekken"), "awareness:talk-list"),
        (_("Casuskaarten"), "awareness:case-list"),
    ]
    others = [(_("Voorbeelden van anderen"), "knowledge:practice-list")]
    kept = [(_("Beheer"), "awareness:page-keep")]
    ways = [
        *(planned if may_read_programme(actor) else []),
        *(read if may_read_staff_page(actor) else []),
        *(others if may_see_practices(actor) else []),
        *(kept if may_keep_page(actor) else []),
    ]
    addresses = [(title, reverse(name)) for title, name in ways]
    here = max((url for _, url in addresses if path.startswith(url)), key=len, default="")
    return [MenuItem(title=title, url=url, is_active=url == here) for title, url in addresses]
