# SPDX-License-Identifier: EUPL-1.2
"""Turns what people type about accounts into values."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import validate_password

from dijkwacht.accounts.domain.roles import LABELS, MEANINGS
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.values.actors import Role

if TYPE_CHECKING:
    from dijkwacht.accounts.models import Person

# A guest comes for one round, so he is invited from the page of that round.
CHOOSABLE = tuple(role for role in Role if role is not Role.GUEST_ADVISER)


class RoleForm(forms.Form):
    """A role, and the departments for which it answers."""

    role = forms.TypedChoiceField(
        label="Rol",
        coerce=Role,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een rol.", "invalid_choice": "Kies een rol uit de lijst."},
    )
    departments = forms.TypedMultipleChoiceField(
        label="Afdelingen",
        widget=forms.CheckboxSelectMultiple,
        coerce=UUID,
        required=False,
        help_text="Alleen voor wie namens een afdeling antwoordt.",
    )

    def __init__(
        self, *args: object, roles: Collection[Role], departments: Collection[DepartmentCard], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, f"{LABELS[role]}: {MEANINGS[role]}") for role in roles
        ]
        choices = [(str(one.id), one.name) for one in departments if one.is_active]
        if choices:
            self.fields["departments"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["departments"]

    @property
    def chosen_role(self) -> Role:
        role: Role = self.cleaned_data["role"]
        return role

    @property
    def chosen_departments(self) -> list[UUID]:
        return list(self.cleaned_data.get("departments", []))


class InviteForm(RoleForm):
    """Whom to invite, and as what."""

    name = forms.CharField(label="Naam", max_length=120, error_messages={"required": "Vul een naam in."})
    email = forms.EmailField(
        label="E-mailadres",
        help_text="Het adres van het werk.",
        error_messages={
            "required": "Vul een e-mailadres in.",
            "invalid": "Dit is geen e-mailadres. Een voorbeeld: naam@gemeente.nl",
        },
    )
    field_order = ("name", "email", "role", "departments")


class PasswordForm(forms.Form):
    """A first password, typed once: it can be made visible, and can be replaced by mail."""

    password = forms.CharField(
        label="Kies een wachtwoord",
        help_text="Minstens 12 tekens. Een zin van vier woorden is goed te onthouden.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        error_messages={"required": "Kies een wachtwoord."},
    )

    def __init__(self, *args: object, person: "Person", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._person = person

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self._person)
        return password


class NameForm(forms.Form):
    """One's own name."""

    name = forms.CharField(
        label="Uw naam",
        max_length=120,
        help_text="Zo ziet uw organisatie u.",
        error_messages={"required": "Vul uw naam in."},
    )
