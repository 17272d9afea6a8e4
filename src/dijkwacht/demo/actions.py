# SPDX-License-Identifier: EUPL-1.2
"""Tells the whole story of the demo, town by town, through the `demo` module of each room."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts import demo as accounts
from dijkwacht.accounts.values import Guest
from dijkwacht.assessments import demo as assessments
from dijkwacht.awareness import demo as awareness
from dijkwacht.demo.models import Story
from dijkwacht.directory import demo as directory
from dijkwacht.improvement import demo as improvement
from dijkwacht.instruments import demo as instruments
from dijkwacht.knowledge.public import CONTENT
from dijkwacht.organisations import demo as organisations
from dijkwacht.organisations.demo import AMELAND, ZALTBOMMEL, Towns
from dijkwacht.processes import demo as processes
from dijkwacht.surveys import demo as surveys
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict
from dijkwacht.workshops import demo as workshops

_HERE: Final = Path(__file__).parent
_ASKED: Final[dict[str, Sequence[str]]] = {
    "R. Timmer": ("names-in-messages", "address-investigation"),
    "L. Bosman": ("threatened-office-holders",),
    "N. Kuiper": ("aftercare", "leaders-example"),
    "T. Haverkamp": ("displacement-watched", "outskirts-visited"),
}
_BEGUN: Final = {
    "scan-follow-up": Level.ABSENT,
    "capacity-available": Level.PAPER,
    "signal-process": Level.ABSENT,
}
_CASES: Final = {
    AMELAND: (
        "ameland-2021.yaml",
        "Ameland (gepubliceerde casus)",
        "Gepubliceerde casus: burgemeester van Ameland in Code Geel nr. 13, RIEC-LIEC, 2021",
    ),
    ZALTBOMMEL: (
        "zaltbommel-2024.yaml",
        "Zaltbommel (gepubliceerde casus)",
        "Gepubliceerde casus: Rekenkamer Zaltbommel over de aanpak van ondermijning, NVRR, 2024",
    ),
}


def fill(at: datetime) -> None:
    """Tell the story as it stands on the day of `at`: all of it or nothing, the same on the same day.

    The national list of municipalities must be loaded. Raises Conflict outside the demo.
    """
    if not settings.DIJKWACHT_DEMO:
        raise Conflict("Het verhaal van de demo komt alleen in een demo. Zet DIJKWACHT_DEMO op 1.")
    today = timezone.localdate(at)
    long_ago = _morning(today - timedelta(days=500))
    with system_scope(), transaction.atomic():
        towns = organisations.found_towns(year=today.year - 1)
        people = accounts.register_cast(at=long_ago)
        actors = _give_roles(towns, people, at=long_ago)
        _tell_waterrijk(towns, people, actors, today=today)
        organisations.furnish_dijkerveen(actors["F. Brandsma"])
        assessments.begin_quick_scan(actors["F. Brandsma"], levels=_BEGUN, at=_morning(today - timedelta(days=1)))
        organisations.furnish_oosterveen(actors["P. Jager"])
        processes.tell_exchange(actors[accounts.COORDINATOR], actors["P. Jager"], today=today)
        for code, (file, shown_name, title) in _CASES.items():
            _tell_case(towns.ameland if code == AMELAND else towns.zaltbommel, code, file, shown_name, title)
        Story.objects.create(filled_on=today)


def _give_roles(towns: Towns, people: dict[str, UUID], *, at: datetime) -> dict[str, Actor]:
    """Everybody in his own town or towns; who has departments gets his role once they are there."""
    return {
        member.name: accounts.give_role(people[member.name], role, organisation_id=towns.named(town), at=at)
        for member in accounts.CAST
        if not member.departments
        for town, role in member.roles.items()
    }


def _tell_waterrijk(towns: Towns, people: dict[str, UUID], actors: dict[str, Actor], *, today: date) -> None:
    coordinator = actors[accounts.COORDINATOR]
    departments = organisations.furnish_waterrijk(coordinator)
    begun = _morning(today - timedelta(days=490))
    for member in accounts.CAST:
        if member.departments:
            accounts.give_role(
                people[member.name],
                member.roles["waterrijk"],
                organisation_id=towns.waterrijk,
                departments=[departments[name] for name in member.departments],
                at=begun,
            )
    directory.name_contacts(coordinator, today=today)

    before = assessments.read_story(_text("waterrijk_before.yaml"), instrument=assessments.QUICK_SCAN)
    now = assessments.read_story(_text("waterrijk.yaml"), today=today)
    assessments.tell_year_before(coordinator, before.moved_by(now.moved))
    round_id = assessments.tell_round(coordinator, now, departments=departments, today=today)
    accounts.give_role(
        people[accounts.GUEST],
        Role.GUEST_ADVISER,
        organisation_id=towns.waterrijk,
        guest=Guest(round_id=round_id, until=today + timedelta(weeks=6)),
        at=_morning(today - timedelta(days=20)),
    )
    assessments.ask_around(
        coordinator,
        round_id,
        people={people[name]: questions for name, questions in _ASKED.items()},
        address=f"{settings.DIJKWACHT_ADDRESS}{reverse('accounts:link-open', args=['SECRET'])}",
        today=today,
    )
    workshops.tell_workshops(coordinator, round_id, today=today)
    own = _text("evenementen.yaml").decode()
    instruments.tell_instrument(coordinator, actors["N. Kuiper"], own, at=_morning(today - timedelta(weeks=5)))
    instruments.begin_next(coordinator, at=_morning(today - timedelta(days=6)))
    processes.tell_processes(coordinator, departments=departments, today=today)
    processes.tell_circumstances(coordinator, at=_morning(today - timedelta(weeks=7)))
    processes.tell_positions(coordinator, departments=departments, today=today)
    processes.tell_duties(coordinator, today=today)
    surveys.tell_surveys(coordinator, actors["L. Bosman"], departments=departments, today=today)
    improvement.make_plan(coordinator, cast=people, today=today)
    cast = awareness.Cast(coordinator=coordinator, hrm=actors["N. Kuiper"], council_clerk=actors["L. Bosman"])
    awareness.tell_programme(cast, departments=departments, today=today)


def _tell_case(organisation_id: UUID, code: str, file: str, shown_name: str, title: str) -> None:
    """Nobody coordinates here: the published words are taken in by the demo itself."""
    teller = Actor(organisation_id=organisation_id, roles=frozenset({Role.COORDINATOR}), name="Dijkwacht")
    story = assessments.read_story((CONTENT / "examples" / file).read_bytes())
    organisations.tell_case(teller, code=code, shown_name=shown_name, features=story.features)
    assessments.tell_case(teller, story, title=title)


def _text(name: str) -> bytes:
    return (_HERE / name).read_bytes()


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))
