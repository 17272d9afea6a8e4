# SPDX-License-Identifier: EUPL-1.2
"""What stands around every page: the menu of the rooms that are there, for the person who looks."""

from importlib.metadata import version

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from dijkwacht.awareness.public import first_page
from dijkwacht.organisations.public import look_links
from dijkwacht.processes import public as processes
from dijkwacht.ui.values import Frame, Link, MenuItem
from dijkwacht.values.actors import Actor, Role

VERSION = version("dijkwacht")
_CONTENT = (
    Role.COORDINATOR, Role.MANAGER, Role.COUNCIL_CLERK, Role.HRM, Role.RESPONDENT, Role.READER, Role.GUEST_ADVISER,
)  # fmt: skip
_LEARNING = tuple(f"awareness:{name}" for name in ("programme-show", "page-show", "talk-list", "case-list"))
_UNDER = {
    "assessments:round-list": ("surveys:survey-list", "workshops:workshop-list", "instruments:instrument-list"),
    **dict.fromkeys(_LEARNING, (*_LEARNING, "knowledge:practice-list", "knowledge:figure-list")),
}
"""Which other pages stand under an entry of the menu; whoever opens one sees where he is."""


def frame(request: HttpRequest) -> dict[str, object]:
    """The frame of a page for a signed-in person; without one, the bare frame that touches no session."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return {"frame": Frame(version=VERSION, footer=_footer(), help_url=reverse("directory:find"))}
    look = look_links(actor.organisation_id, timezone.localdate(getattr(request, "at", None)))
    return {
        "frame": Frame(
            organisation_name=look.name,
            logo_url=look.logo_url,
            theme_url=look.stylesheet_url,
            menu=_menu(actor, request.path),
            account_name=actor.name,
            account_url=reverse("accounts:account") if actor.person_id else "",
            sign_out_url=reverse("account_logout"),
            help_url=reverse("directory:find"),
            home_url=reverse("home:week"),
            version=VERSION,
            footer=_footer(),
        )
    }


def _menu(actor: Actor, path: str) -> tuple[MenuItem, ...]:
    """A link holder has one page; an application manager has no content."""
    if actor.link_id:
        rooms = [(_("Uw vragen"), "assessments:question-list")]
    else:
        rooms = [(_("Deze week"), "home:week")]
        if actor.has(*_CONTENT):
            rooms.append((_("Metingen"), "assessments:round-list"))
        if of_processes := processes.first_page(actor):
            rooms.append((_("Processen"), of_processes))
        if actor.has(Role.COORDINATOR, Role.READER):
            rooms.append((_("Plan"), "improvement:plan-show"))
        if learning := first_page(actor):
            rooms.append((_("Leren"), learning))
        if actor.has(Role.COORDINATOR, Role.APPLICATION_MANAGER):
            rooms.append((_("Mensen"), "accounts:people"))
        if actor.has(Role.COORDINATOR):
            rooms.append((_("Contacten"), "directory:contacts"))
        if actor.has(Role.COORDINATOR, Role.APPLICATION_MANAGER):
            rooms.append((_("Organisatie"), "organisations:organisation"))
        if settings.DIJKWACHT_DEMO or actor.has(Role.APPLICATION_MANAGER):
            rooms.append((_("Berichten"), "mail:outbox"))
    return tuple(MenuItem(title=title, url=reverse(name), is_active=_is_within(path, name)) for title, name in rooms)


def _is_within(path: str, entry: str) -> bool:
    """Whether a page belongs to a menu entry, by the addresses of all pages that stand under that entry."""
    starts = {reverse(entry), *(reverse(name) for name in _UNDER.get(entry, ()))}
    return any(path == start or (start != "/" and path.startswith(start)) for start in starts)


def _footer() -> tuple[Link, ...]:
    return (
        Link(title=_("Toegankelijkheid"), url=reverse("home:accessibility")),
        Link(title=_("Privacy"), url=reverse("home:privacy")),
        Link(title=_("Wat wij bewaren"), url=reverse("home:retention")),
    )
