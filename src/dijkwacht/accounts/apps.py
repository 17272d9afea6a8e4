# SPDX-License-Identifier: EUPL-1.2
"""Registers the accounts with Django, and says in Dutch what the log notes about them."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "dijkwacht.accounts"

    def ready(self) -> None:
        from dijkwacht.audit.public import name_events

        name_events(
            {
                "person.entered": "logde in",
                "person.entered-demo": "logde in in de demo",
                "person.invited": "nodigde iemand uit",
                "invitation.revoked": "trok een uitnodiging in",
                "invitation.accepted": "nam een uitnodiging aan",
                "role.granted": "gaf iemand een rol",
                "role.revoked": "trok een rol in",
                "second-factor.reset": "herstelde iemands tweede stap",
                "link.created": "maakte een persoonlijke link",
                "link.revoked": "trok een persoonlijke link in",
                "link.opened": "opende een persoonlijke link",
                "log.read": "las het logboek",
                "people.read": "bekeek wie een account heeft",
            }
        )
