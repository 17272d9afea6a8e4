# SPDX-License-Identifier: EUPL-1.2
"""Activities and case cards of Waterrijk, made by the real actions, and pages read as words."""

import re
from dataclasses import replace
from html import unescape
from uuid import UUID

from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from dijkwacht.awareness import actions
from dijkwacht.tenancy.public import scope
from tests.support.programme import CASE, OWN
from tests.support.world import World


def text_of(answer: HttpResponseBase) -> str:
    """The words of a page, without its markup."""
    plain = re.sub(r"<(?:script|style).*?</(?:script|style)>", " ", answer.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", plain))).strip()


def address(name: str, *arguments: object) -> str:
    return reverse(f"awareness:{name}", args=arguments)


def add(world: World, **other: object) -> UUID:
    """An own activity in the programme of Waterrijk, by its coordinator."""
    with scope(world.waterrijk):
        return actions.add_activity(actor=world.anna.actor, new=replace(OWN, **other), at=timezone.now())


def write_case(world: World, **other: object) -> UUID:
    """A draft by the HRM adviser of Waterrijk."""
    with scope(world.waterrijk):
        return actions.write_case(actor=world.joost.actor, text=replace(CASE, **other), at=timezone.now())


def send_case(world: World, **other: object) -> UUID:
    """The same, for the coordinator to read."""
    case_id = write_case(world, **other)
    with scope(world.waterrijk):
        actions.send_case(actor=world.joost.actor, case_id=case_id, reader=world.anna.id, on=timezone.localdate())
    return case_id


def release_case(world: World, **other: object) -> UUID:
    """The same, read and released."""
    case_id = send_case(world, **other)
    with scope(world.waterrijk):
        actions.release_case(actor=world.anna.actor, case_id=case_id, at=timezone.now())
    return case_id


def open_link(world: World) -> str:
    """The last part of the address without sign-in."""
    with scope(world.waterrijk):
        return actions.renew_link(actor=world.anna.actor, at=timezone.now())


def statuses(world: World, url: str) -> dict[int, set[str]]:
    """What each of the cast gets at an address, by status."""
    found: dict[int, set[str]] = {}
    for name, one in world.everybody().items():
        found.setdefault(one.client().get(url).status_code, set()).add(name)
    return found
