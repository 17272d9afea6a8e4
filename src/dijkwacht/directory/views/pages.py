# SPDX-License-Identifier: EUPL-1.2
"""The pages of the front door, which know nobody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from dijkwacht.accounts.public import open_without_trace
from dijkwacht.directory import queries
from dijkwacht.directory.domain.lines import contact_line, service_line
from dijkwacht.directory.domain.whom_to_call import EVERYONE, by_phase, call_list, call_lists, served
from dijkwacht.directory.forms import PHASES, reader_label
from dijkwacht.directory.values import CallList, Line, OwnContact, Sheet
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Advice, Audience, ContactRole, Service, Situation, SituationCard
from dijkwacht.organisations.public import all_cards, card_by_slug, look_links
from dijkwacht.organisations.values import Card, LookLinks
from dijkwacht.tenancy.public import ActorRequest, scope
from dijkwacht.ui.values import Frame
from dijkwacht.values.organisations import OrganisationKind, Territory
from dijkwacht.values.verdicts import NotFound

NOWHERE = {"nl": "landelijk", "en": "national"}
ASKED = {"nl": "voor", "en": "for"}
READER_CODES: dict[str, dict[str, Audience]] = {
    "nl": {
        "bestuurder": Audience.OFFICE_HOLDER,
        "raadslid": Audience.REPRESENTATIVE,
        "medewerker": Audience.OFFICIAL,
        "gezin": Audience.FAMILY,
    },
    "en": {
        "executive": Audience.OFFICE_HOLDER,
        "councillor": Audience.REPRESENTATIVE,
        "staff": Audience.OFFICIAL,
        "family": Audience.FAMILY,
    },
}
MOST_SHOWN = 12
NO_LOOK = LookLinks(name="", logo_url="", logo_text="", stylesheet_url="")

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, kw_only=True)
class _Door:
    """At whose front door the reader stands; no organisation is the door for the whole country."""

    request: ActorRequest
    language: str
    place: str
    organisation: Card | None
    look: LookLinks
    contacts: tuple[OwnContact, ...]

    @property
    def kind(self) -> OrganisationKind:
        return self.organisation.description.kind if self.organisation else OrganisationKind.MUNICIPALITY

    @property
    def territory(self) -> Territory:
        return self.organisation.description.territory if self.organisation else Territory.EUROPEAN

    @property
    def services(self) -> tuple[Service, ...]:
        """Those that work here, for whomever: first who answers now, then who can be rung."""
        found = served(library().services.values(), audience=None, territory=self.territory)
        return tuple(sorted(found, key=lambda one: (not one.urgent, not one.phone)))

    def lines(self, found: Sequence[Service | OwnContact]) -> list[Line]:
        """Each as the reader sees it today."""
        on = timezone.localdate(self.request.at)
        return [
            contact_line(one, on=on)
            if isinstance(one, OwnContact)
            else service_line(one, language=self.language, on=on)
            for one in found
        ]

    def advice(self, items: Sequence[Advice]) -> list[str]:
        """What holds on this soil, in this language."""
        return [one.of(self.language) for one in items if one.holds_in(self.territory)]


def front_door(view: View) -> View:
    """Open to all, in the language of the address, and without a trace."""

    @open_without_trace
    @wraps(view)
    def answer(request: ActorRequest, language: str, **names: str) -> HttpResponse:
        with translation.override(language):
            try:
                response = view(request, language, **names)
            except NotFound:
                door = _door(request, language, NOWHERE[language])
                response = _page(door, "directory/unknown.html", status=404, other=("find", {}))
        response.headers["Content-Language"] = language
        return response

    return answer


@front_door
def find(request: ActorRequest, language: str) -> HttpResponse:
    """The door for the whole country, and the way to that of one's own organisation."""
    door = _door(request, language, NOWHERE[language])
    wanted = request.GET.get("q", "").strip()
    there = all_cards(timezone.localdate(request.at))
    found = [one for one in there if wanted.casefold() in one.name.casefold()]
    return _page(
        door,
        "directory/find.html",
        other=("find", {}),
        wanted=wanted,
        found=found if wanted or len(there) <= MOST_SHOWN else [],
        situations=_situations(door),
        **_now(door),
    )


@front_door
def door(request: ActorRequest, language: str, place: str) -> HttpResponse:
    """The door of one organisation: what is going on, and whom to speak now."""
    here = _door(request, language, place)
    return _page(
        here,
        "directory/door.html",
        other=("door", {}),
        situations=_situations(here),
        **_now(here),
        contacts=here.lines([one for one in here.contacts if one.details.role is not ContactRole.EMERGENCY]),
        has_confidant=any(one.details.role is ContactRole.CONFIDANT for one in here.contacts),
    )


@front_door
def situation(request: ActorRequest, language: str, place: str, situation: str) -> HttpResponse:
    """What to do now, and whom to call; for one kind of reader or for all."""
    here = _door(request, language, place)
    card = _card(language, situation)
    audience = _audience(request, language)
    return _page(
        here,
        "directory/situation.html",
        other=("situation", {"situation": card.path}),
        audience=audience,
        card=card,
        title=card.title.of(language),
        lead=card.lead.of(language),
        do=here.advice(card.do),
        avoid=here.advice(card.avoid),
        know=here.advice(card.know),
        notes=[
            (reader_label(one, here.kind), here.advice(card.notes.get(one, ())))
            for one in ([audience] if audience else Audience)
            if here.advice(card.notes.get(one, ()))
        ],
        readers=_readers(here, audience),
        calls=_calls(here, card, audience),
        has_first_hours=card.slug in library().first_hours,
        is_danger=card.slug == Situation.DANGER,
    )


@front_door
def first_hours(request: ActorRequest, language: str, place: str) -> HttpResponse:
    """Threatened: the first 24 hours, for the person, for the organisation and for the family."""
    here = _door(request, language, place)
    card = library().first_hours[Situation.THREATENED]
    threatened = library().situations[Situation.THREATENED]
    audience = _audience(request, language)
    return _page(
        here,
        "directory/first_hours.html",
        other=("first-hours", {}),
        audience=audience,
        title=card.title.of(language),
        lead=card.lead.of(language),
        moments=[
            (moment.title.of(language), here.advice(moment.person), here.advice(moment.organisation))
            for moment in card.moments
        ],
        family=here.advice(card.family),
        readers=_readers(here, audience),
        calls=_calls(here, threatened, audience),
        threatened=threatened.path.of(language),
    )


@front_door
def services(request: ActorRequest, language: str, place: str) -> HttpResponse:
    """All help there is, by phase; for one kind of reader or for all."""
    here = _door(request, language, place)
    audience = _audience(request, language)
    for_reader = served(here.services, audience=audience, territory=here.territory)
    return _page(
        here,
        "directory/services.html",
        other=("services", {}),
        audience=audience,
        readers=_readers(here, audience),
        phases=[(PHASES[phase], here.lines(found)) for phase, found in by_phase(for_reader)],
    )


@front_door
def sheet(request: ActorRequest, language: str, place: str) -> HttpResponse:
    """Everything on one side of A4, to hang up or to keep."""
    here = _door(request, language, place)
    return _page(here, "directory/sheet.html", other=("sheet", {}), **_sheet(here))


def sheet_of(request: ActorRequest, place: str) -> Sheet:
    """The same sheet in Dutch, for a document; under no scope of its own. Raises NotFound."""
    here = _door(request, "nl", place)
    told = _sheet(here)
    emergency = _emergency(here)
    return Sheet(
        name=here.organisation.name if here.organisation else "",
        emergency=emergency.phone if emergency else "",
        title_threatened=told["title_threatened"],
        do=tuple(told["do"]),
        avoid=tuple(told["avoid"]),
        helper=tuple(told["helper"]),
        contacts=tuple(told["contacts"]),
        numbers=tuple(told["numbers"]),
        address=told["address"],
        on=told["on"],
    )


def _sheet(here: _Door) -> dict[str, Any]:
    threatened = library().situations[Situation.THREATENED]
    first_minutes = library().first_hours[Situation.THREATENED].moments[0]
    return {
        "contacts": here.lines([one for one in here.contacts if one.details.role is not ContactRole.EMERGENCY]),
        "numbers": here.lines(_numbers(here)),
        "do": here.advice(threatened.do),
        "avoid": here.advice(threatened.avoid),
        "helper": here.advice(first_minutes.organisation),
        "title_threatened": threatened.title.of(here.language),
        "address": here.request.build_absolute_uri(_address("door", here.language, place=here.place)),
        "on": timezone.localdate(here.request.at),
    }


def _door(request: ActorRequest, language: str, place: str) -> _Door:
    """Raises NotFound when no organisation has, or had, this address."""
    if place == NOWHERE[language]:
        return _Door(request=request, language=language, place=place, organisation=None, look=NO_LOOK, contacts=())
    on = timezone.localdate(request.at)
    organisation = card_by_slug(place, on)
    with scope(organisation.id):
        return _Door(
            request=request,
            language=language,
            place=organisation.slug,
            organisation=organisation,
            look=look_links(organisation.id, on),
            contacts=tuple(queries.public_contacts(organisation.id)),
        )


def _page(
    door: _Door,
    template: str,
    *,
    other: tuple[str, dict[str, Any]],
    status: int = 200,
    audience: Audience | None = None,
    **page: Any,
) -> HttpResponse:
    """The rendered page; `other` is its URL name, with what differs per language, for the link to the other one."""
    context = {
        **page,
        "audience": _code(door.language, audience),
        "language": door.language,
        "place": door.place,
        "organisation": door.organisation,
        "emergency": _emergency(door),
        "danger_path": library().situations[Situation.DANGER].path.of(door.language),
        "frame": Frame(
            organisation_name=door.look.name,
            logo_url=door.look.logo_url,
            theme_url=door.look.stylesheet_url,
            home_url=_address("find", door.language),
            english=door.language == "en",
        ),
        "other_address": _other_language(door, other, audience),
    }
    return HttpResponse(render_to_string(template, context), status=status)


def _other_language(door: _Door, other: tuple[str, dict[str, Any]], audience: Audience | None) -> str:
    language = "en" if door.language == "nl" else "nl"
    name, names = other
    names = {key: phrase.of(language) for key, phrase in names.items()}
    if name != "find":
        names["place"] = door.place if door.organisation else NOWHERE[language]
    query = f"?{ASKED[language]}={_code(language, audience)}" if audience else ""
    return _address(name, language, **names) + query


def _address(name: str, language: str, **names: str) -> str:
    return reverse(f"directory:{name}", kwargs={"language": language, **names})


def _situations(door: _Door) -> list[dict[str, str]]:
    """The six sentences in the first person; danger has its own block."""
    cards = [library().situations[one] for one in Situation if one is not Situation.DANGER]
    return [
        {
            "title": card.title.of(door.language),
            "hint": card.hint.of(door.language),
            "path": card.path.of(door.language),
        }
        for card in cards
    ]


def _card(language: str, path: str) -> SituationCard:
    """Raises NotFound when no situation has this address."""
    found = next((card for card in library().situations.values() if card.path.of(language) == path), None)
    if found is None:
        raise NotFound
    return found


def _audience(request: HttpRequest, language: str) -> Audience | None:
    return READER_CODES[language].get(request.GET.get(ASKED[language], ""))


def _code(language: str, audience: Audience | None) -> str:
    return next((code for code, one in READER_CODES[language].items() if one is audience), "")


def _readers(door: _Door, chosen: Audience | None) -> list[dict[str, Any]]:
    """The links with which a reader says who he is; the first takes it back."""
    return [
        {
            "label": reader_label(one, door.kind),
            "query": f"?{ASKED[door.language]}={code}",
            "is_chosen": one is chosen,
        }
        for code, one in READER_CODES[door.language].items()
    ]


def _calls(door: _Door, card: SituationCard, audience: Audience | None) -> list[dict[str, Any]]:
    """Lists of whom to call, each with the readers it is for; what holds for everyone names no readers."""
    known, contacts = library().services, door.contacts
    if audience:
        lists: Sequence[CallList] = [
            call_list(card, audience=audience, territory=door.territory, services=known, contacts=contacts)
        ]
    else:
        lists = call_lists(card, territory=door.territory, services=known, contacts=contacts)
    found = [
        {
            "readers": [] if one.audiences == EVERYONE else [reader_label(who, door.kind) for who in one.audiences],
            "contacts": door.lines(_without_emergency(one)),
            "services": door.lines([service for service in one.services if service != _emergency_service(door)]),
        }
        for one in lists
    ]
    return [one for one in found if one["contacts"] or one["services"]]


def _without_emergency(found: CallList) -> list[OwnContact]:
    """Without the number that stands in the danger block already."""
    return [one for one in found.contacts if one.details.role is not ContactRole.EMERGENCY]


def _now(door: _Door) -> dict[str, Any]:
    """Who answers now, besides the emergency number, and the day on which the oldest of them was checked."""
    found = [one for one in _numbers(door) if one.urgent]
    return {"urgent": door.lines(found), "urgent_checked_on": min((one.checked_on for one in found), default=None)}


def _numbers(door: _Door) -> list[Service]:
    """Services that can be rung, without the emergency number, which has its own block."""
    return [one for one in door.services if one.phone and one != _emergency_service(door)]


def _emergency_service(door: _Door) -> Service | None:
    """The national emergency number, where it holds; the islands have their own, which we do not know."""
    service = library().services["emergency-number"]
    return service if door.territory in service.territories else None


def _emergency(door: _Door) -> Line | None:
    """The number for danger: the national one where it holds, else the island's own, else none."""
    found = door.lines([*filter(None, [_emergency_service(door)]), *_emergency_contacts(door)])
    return found[0] if found else None


def _emergency_contacts(door: _Door) -> list[OwnContact]:
    return [one for one in door.contacts if one.details.role is ContactRole.EMERGENCY]
