# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht organisation add`: the one way in when nobody is in yet."""

import pytest
from django.utils import timezone

from dijkwacht.accounts.actions import open_invitation
from dijkwacht.config.cli import main
from dijkwacht.config.prepare import NotReady
from dijkwacht.organisations.models import Organisation
from dijkwacht.organisations.public import load_known_bodies
from dijkwacht.tenancy.public import system_scope

pytestmark = pytest.mark.django_db
WHO = ("--person", "Anna de Wit", "--email", "anna@ameland.example")


@pytest.fixture(autouse=True)
def _list():
    with system_scope():
        load_known_bodies()
        yield


def add(*arguments: str) -> int:
    return main(["organisation", "add", *WHO, *arguments])


def test_the_printed_link_lets_the_first_coordinator_in(capsys):
    assert add("--code", "gm0060") == 0

    secret = capsys.readouterr().out.rstrip("/\n").rpartition("/")[2]
    invitation = open_invitation(secret=secret, at=timezone.now())
    assert (invitation.email, invitation.role) == ("anna@ameland.example", "coordinator")


def test_a_body_that_is_no_municipality_has_a_name_and_a_kind(capsys):
    assert (
        add(
            "--name",
            "Omgevingsdienst Noord",
            "--kind",
            "joint_body",
            "--joint-kind",
            "omgevingsdienst",
            "--role",
            "application_manager",
        )
        == 0
    )
    assert Organisation.objects.get().kind == "joint_body"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--code", "GM9999"], "Gemeente “GM9999” staat niet in de landelijke lijst."),
        (["--name", "Zonder soort"], "Geef --code van een gemeente, of --name en --kind"),
        (["--name", "Samen", "--kind", "joint_body"], "Geef --joint-kind bij een joint_body, en alleen daarbij."),
        ([], "Geef --code van een gemeente, of --name en --kind"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(arguments, reason):
    with pytest.raises(NotReady, match=reason):
        add(*arguments)
    assert not Organisation.objects.exists()


def test_an_organisation_is_taken_into_use_once(capsys):
    add("--code", "GM0060")

    with pytest.raises(NotReady, match="Er is al een organisatie met code GM0060"):
        add("--code", "GM0060")
    assert Organisation.objects.count() == 1
