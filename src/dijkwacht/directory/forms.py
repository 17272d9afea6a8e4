# SPDX-License-Identifier: EUPL-1.2
"""Words for roles and readers, and the form in which a coordinator describes a contact."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dijkwacht.directory.values import ContactDetails
from dijkwacht.knowledge.values import Audience, ContactRole, HelpPhase
from dijkwacht.values.organisations import OrganisationKind

ROLES: dict[ContactRole, Promise] = {
    ContactRole.CONFIDANT: _("Vertrouwenspersoon"),
    ContactRole.REPORTING_POINT: _("Meldpunt"),
    ContactRole.AGGRESSION_COORDINATOR: _("Coördinator agressie en geweld"),
    ContactRole.SAFETY_DUTY: _("Piketdienst openbare orde en veiligheid"),
    ContactRole.POLICE: _("Contactpersoon bij de politie"),
    ContactRole.MAYOR: _("Burgemeester of kabinet"),
    ContactRole.MUNICIPAL_SECRETARY: _("Secretaris"),
    ContactRole.COUNCIL_CLERK: _("Griffier"),
    ContactRole.INFORMATION_SECURITY: _("Informatiebeveiliger (CISO)"),
    ContactRole.AFTERCARE: _("Opvang en nazorg"),
    ContactRole.EMERGENCY: _("Alarmnummer van het eiland"),
}
READERS: dict[Audience, Promise] = {
    Audience.OFFICE_HOLDER: _("Bestuurder"),
    Audience.REPRESENTATIVE: _("Volksvertegenwoordiger"),
    Audience.OFFICIAL: _("Medewerker"),
    Audience.FAMILY: _("Gezin"),
}
REPRESENTATIVES: dict[OrganisationKind, Promise] = {
    OrganisationKind.MUNICIPALITY: _("Raadslid"),
    OrganisationKind.PROVINCE: _("Statenlid"),
    OrganisationKind.WATER_BOARD: _("Lid van het algemeen bestuur"),
    OrganisationKind.PUBLIC_BODY: _("Lid van de eilandsraad"),
}
PHASES: dict[HelpPhase, Promise] = {
    HelpPhase.PREVENTION: _("Vooraf (preventie)"),
    HelpPhase.REACTION: _("Als er iets gebeurt (reactie)"),
    HelpPhase.AFTERCARE: _("Daarna (nazorg)"),
}


def reader_label(audience: Audience, kind: OrganisationKind) -> Promise:
    """What a reader calls himself; a representative is called as in his own kind of body."""
    if audience is Audience.REPRESENTATIVE:
        return REPRESENTATIVES.get(kind, READERS[audience])
    return READERS[audience]


class ContactForm(forms.Form):
    """A contact, and for whom it is meant. A valid form has `details`."""

    role = forms.ChoiceField(label=_("Wat is deze contactpersoon?"), choices=[(one.value, ROLES[one]) for one in ROLES])
    title = forms.CharField(
        label=_("Naam op de pagina"),
        help_text=_(
            "Bijvoorbeeld “Vertrouwenspersoon” of “Meldpunt integriteit”. Een eigen naam mag, maar hoeft niet."
        ),
        max_length=80,
        error_messages={"required": _("Schrijf de naam op die mensen op de pagina zien.")},
    )
    explanation = forms.CharField(
        label=_("Waarvoor kunt u hier terecht?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        required=False,
    )
    phone = forms.CharField(
        label=_("Telefoon"),
        max_length=20,
        required=False,
        validators=[
            RegexValidator(r"^\+?[0-9][0-9 ()\-]{1,18}$", _("Schrijf een nummer met cijfers, spaties en streepjes."))
        ],
    )
    mail = forms.EmailField(label=_("E-mail"), required=False, max_length=254)
    hours = forms.CharField(
        label=_("Wanneer bereikbaar"),
        help_text=_("Bijvoorbeeld “werkdagen van 9 tot 17 uur”."),
        max_length=80,
        required=False,
    )
    place = forms.CharField(
        label=_("Waar te vinden"), help_text=_("Bijvoorbeeld “kamer 2.14”."), max_length=80, required=False
    )
    audiences = forms.MultipleChoiceField(
        label=_("Voor wie?"),
        help_text=_("Niets aangekruist is voor iedereen."),
        choices=[(one.value, READERS[one]) for one in READERS],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    is_public = forms.BooleanField(
        label=_("Toon op de openbare pagina"),
        help_text=_("Zonder kruisje zien alleen mensen met een account deze contactpersoon."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not self.errors and not (found.get("phone") or found.get("mail") or found.get("place")):
            self.add_error("phone", _("Vul een telefoonnummer, een e-mailadres of een plaats in."))
        return found

    @property
    def details(self) -> ContactDetails:
        found = self.cleaned_data
        return ContactDetails(
            role=ContactRole(found["role"]),
            title=found["title"],
            explanation=found["explanation"],
            phone=found["phone"],
            mail=found["mail"],
            hours=found["hours"],
            place=found["place"],
            audiences=frozenset(map(Audience, found["audiences"])),
            is_public=found["is_public"],
        )


def filled_in(details: ContactDetails) -> dict[str, Any]:
    """The form's first values for a contact that exists."""
    return {
        "role": details.role.value,
        "title": details.title,
        "explanation": details.explanation,
        "phone": details.phone,
        "mail": details.mail,
        "hours": details.hours,
        "place": details.place,
        "audiences": sorted(details.audiences),
        "is_public": details.is_public,
    }
