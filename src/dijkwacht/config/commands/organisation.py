# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht organisation`: take an organisation into use and let its first person in; the rest happens on screen."""

import argparse
from typing import Any
from uuid import UUID

from dijkwacht.config import prepare
from dijkwacht.organisations.values import Description
from dijkwacht.values.actors import Role
from dijkwacht.values.organisations import OrganisationKind

_FIRST_ROLES = (Role.COORDINATOR, Role.APPLICATION_MANAGER)


def add(commands: Any) -> None:
    deeds = commands.add_parser("organisation", help="organisaties").add_subparsers(dest="deed", required=True)
    parser = deeds.add_parser("add", help="neem een organisatie in gebruik en nodig de eerste persoon uit")
    parser.add_argument("--code", help="gemeente uit de landelijke lijst, bijvoorbeeld GM0060")
    parser.add_argument("--name", help="naam van een andere organisatie")
    parser.add_argument("--kind", choices=[kind.value for kind in OrganisationKind], help="soort van die organisatie")
    parser.add_argument(
        "--joint-kind", default="", metavar="SOORT", help="bij joint_body, bijvoorbeeld omgevingsdienst"
    )
    parser.add_argument("--person", required=True, metavar="NAAM", help="wie als eerste binnenkomt")
    parser.add_argument("--email", required=True, metavar="ADRES")
    parser.add_argument("--role", choices=[role.value for role in _FIRST_ROLES], default=Role.COORDINATOR.value)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the link of the invitation too: there may be no mail server yet."""
    prepare.set_up()
    from django.conf import settings
    from django.db import transaction
    from django.utils import timezone

    from dijkwacht.accounts.public import invite_first_person
    from dijkwacht.tenancy.public import system_scope

    with system_scope(), transaction.atomic():
        secret = invite_first_person(
            organisation_id=_register(options),
            name=options.person,
            email=options.email,
            role=Role(options.role),
            address=settings.DIJKWACHT_ADDRESS,
            at=timezone.now(),
        )
    print(f"{options.person} is uitgenodigd. De link werkt veertien dagen, één keer:")
    print(f"{settings.DIJKWACHT_ADDRESS}/uitnodiging/{secret}/")
    return 0


def _register(options: argparse.Namespace) -> UUID:
    from dijkwacht.organisations.public import register_known_body, register_organisation
    from dijkwacht.values.verdicts import Conflict, NotFound

    try:
        if options.code:
            return register_known_body(options.code.upper())
        if options.name and options.kind:
            return register_organisation(name=options.name, code="", described=_described(options))
    except NotFound as error:
        raise prepare.NotReady(f"Gemeente “{options.code}” staat niet in de landelijke lijst.") from error
    except Conflict as error:
        raise prepare.NotReady(str(error)) from error
    raise prepare.NotReady("Geef --code van een gemeente, of --name en --kind van een andere organisatie.")


def _described(options: argparse.Namespace) -> Description:
    kind = OrganisationKind(options.kind)
    if (kind is OrganisationKind.JOINT_BODY) != bool(options.joint_kind):
        raise prepare.NotReady("Geef --joint-kind bij een joint_body, en alleen daarbij.")
    return Description(kind=kind, joint_kind=options.joint_kind)
