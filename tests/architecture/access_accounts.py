# SPDX-License-Identifier: EUPL-1.2
"""Who may open the pages of accounts and organisations: (name, arguments from the world, status per person)."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from dijkwacht.accounts.models import Invitation, Membership, PersonalLink
from dijkwacht.accounts.public import create_link, invite_person
from dijkwacht.organisations.models import Look
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Role
from tests.support.word_files import keep_template
from tests.support.world import World

SIGNED_IN = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")
type Arguments = Callable[[World], dict[str, Any]]


def nothing(_: World) -> dict[str, Any]:
    """No arguments."""
    return {}


def a_role(world: World) -> dict[str, Any]:
    """Bram's."""
    with system_scope():
        return {"membership_id": Membership.objects.get(person_id=world.bram.id).id}


def a_department(world: World) -> dict[str, Any]:
    """One of Waterrijk."""
    return {"department_id": world.civil_affairs}


def an_invitation(world: World) -> dict[str, Any]:
    """One that is open."""
    return {"secret": _invite(world)}


def an_invitation_key(world: World) -> dict[str, Any]:
    """The same by its key."""
    _invite(world)
    with system_scope():
        return {"invitation_id": Invitation.objects.latest("invited_at").id}


def a_link(world: World) -> dict[str, Any]:
    """A personal link that works."""
    return {"secret": _link(world)}


def a_link_key(world: World) -> dict[str, Any]:
    """The same by its key."""
    _link(world)
    with system_scope():
        return {"link_id": PersonalLink.objects.latest("created_at").id}


def a_person(world: World) -> dict[str, Any]:
    """Somebody of the cast."""
    return {"person_id": world.anna.id}


def a_look(world: World) -> dict[str, Any]:
    """A logo and a style sheet of Waterrijk, under one digest."""
    digest = "0123456789abcdef"
    with scope(world.waterrijk):
        Look.objects.update_or_create(
            organisation_id=world.waterrijk,
            defaults={"logo_digest": digest, "logo_type": "image/png", "stylesheet_digest": digest},
        )
    return {"organisation_id": world.waterrijk, "digest": digest}


def a_letter_template(world: World) -> dict[str, Any]:
    """Waterrijk brought one of its own."""
    keep_template(world)
    return {}


def given(**arguments: object) -> Arguments:
    """Fixed arguments."""
    return lambda _: arguments


def _invite(world: World) -> str:
    with scope(world.waterrijk):
        return invite_person(
            actor=world.anna.actor,
            name="Karin Postma",
            email="karin@voorbeeld.example",
            role=Role.READER,
            address="https://dijkwacht.example",
            at=timezone.now(),
        )


def _link(world: World) -> str:
    with scope(world.waterrijk):
        return create_link(
            actor=world.anna.actor,
            purpose="answers",
            round_id=world.round_id,
            position="teamleider",
            email="team@voorbeeld.example",
            at=timezone.now(),
        ).secret


def signed_in(status: int) -> dict[str, int]:
    """The same for who is signed in; a visitor is sent to the sign-in page."""
    return dict.fromkeys(SIGNED_IN, status) | {"visitor": 302}


def open_to_all(status: int) -> dict[str, int]:
    """The same for everybody."""
    return dict.fromkeys((*SIGNED_IN, "visitor"), status)


def only(*names: str, **others: int) -> dict[str, int]:
    """200 for these, 403 for the rest who are signed in, unless said otherwise."""
    return signed_in(403) | dict.fromkeys(names, 200) | others


ROWS: list[tuple[str, Arguments, dict[str, int]]] = [
    ("accounts:account", nothing, signed_in(200)),
    ("accounts:second-factor", nothing, signed_in(200)),
    ("accounts:organisation-choose", nothing, signed_in(200)),
    ("accounts:people", nothing, only("anna", "eva", "frank")),
    ("accounts:person-invite", nothing, only("anna", "eva", "frank")),
    ("accounts:invitation-revoke", an_invitation_key, signed_in(405)),
    ("accounts:role-revoke", a_role, only("anna", "frank", eva=404)),
    ("accounts:role-grant", a_role, only("anna", "frank", eva=404)),
    ("accounts:second-factor-reset", a_role, only("anna", "frank", eva=404)),
    ("accounts:link-revoke", a_link_key, signed_in(405)),
    ("accounts:log", nothing, only("anna", "eva")),
    ("accounts:invitation-accept", an_invitation, open_to_all(200)),
    ("accounts:link-open", a_link, open_to_all(200)),
    ("accounts:link-ended", given(why="expired"), open_to_all(410)),
    ("accounts:demo-enter", a_person, open_to_all(405)),
    ("account_login", nothing, signed_in(302) | {"visitor": 200}),
    ("account_signup", nothing, open_to_all(200)),
    ("account_logout", nothing, open_to_all(200)),
    ("account_reset_password", nothing, open_to_all(200)),
    ("account_reset_password_done", nothing, open_to_all(200)),
    ("account_reset_password_from_key", given(uidb36="0", key="set-password"), open_to_all(200)),
    ("account_reset_password_from_key_done", nothing, open_to_all(200)),
    # The cast has no password to change, nothing to prove itself with again, and no second step to remove.
    ("account_change_password", nothing, signed_in(302)),
    ("account_reauthenticate", nothing, signed_in(403)),
    ("mfa_authenticate", nothing, open_to_all(302)),
    ("mfa_login_webauthn", nothing, open_to_all(302)),
    ("mfa_reauthenticate", nothing, signed_in(403)),
    ("mfa_reauthenticate_webauthn", nothing, signed_in(403)),
    ("mfa_index", nothing, signed_in(200)),
    ("mfa_list_webauthn", nothing, signed_in(200)),
    ("mfa_activate_totp", nothing, signed_in(200)),
    ("mfa_deactivate_totp", nothing, signed_in(404)),
    ("mfa_add_webauthn", nothing, signed_in(200)),
    ("mfa_remove_webauthn", given(pk=1), signed_in(404)),
    ("mfa_view_recovery_codes", nothing, signed_in(404)),
    ("mfa_generate_recovery_codes", nothing, signed_in(200)),
    ("openid_connect_login", given(provider_id="organisatie"), open_to_all(405)),
    ("openid_connect_callback", given(provider_id="organisatie"), open_to_all(404)),
    ("organisations:organisation", nothing, signed_in(200) | {"gijs": 403}),
    ("organisations:organisation-describe", nothing, only("anna", "eva")),
    ("organisations:department-add", nothing, only("anna", "eva")),
    ("organisations:department-change", a_department, only("anna", eva=404)),
    ("organisations:look-change", nothing, only("anna", "eva", "frank")),
    ("organisations:letter-template", nothing, only("anna", "eva", "frank")),
    ("organisations:letter-template-trial", nothing, only("anna", "eva", "frank")),
    ("organisations:letter-template-file", a_letter_template, only("anna", "frank", eva=404)),
    ("organisations:letter-template-drop", nothing, signed_in(405)),
    ("organisations:look-logo", a_look, open_to_all(200)),
    ("organisations:look-stylesheet", a_look, open_to_all(200)),
]
