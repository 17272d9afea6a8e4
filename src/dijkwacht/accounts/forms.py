# SPDX-License-Identifier: EUPL-1.2
"""Turns what people type about accounts into values."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from dijkwacht.accounts.domain.roles import LABELS, MEANINGS
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.values.actors import Role

if TYPE_CHECKING:
    from dijkwacht.accounts.models import Person

_LONG_ENOUGH: Final = "Minstens 12 tekens. Een zin van vier woorden is goed te onthouden."
# A guest comes for one round, so he is invited from the page of that round.
CHOOSABLE = tuple(role for role in Role if role is not Role.GUEST_ADVISER)


class Dutch:
    """Our own words on a form of django-allauth: per field a label and a hint, and no text inside the box."""

    texts: ClassVar[Mapping[str, tuple[str, str]]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in self.texts.items():
            field = self.fields[name]  # type: ignore[attr-defined]  # the form beside which it is mixed in has them
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Dutch, account.LoginForm):  # type: ignore[misc]  # untyped upstream
    """The session ends with the browser, so there is nothing to remember."""

    texts: ClassVar = {"login": ("E-mailadres", ""), "password": ("Wachtwoord", "")}
    remember = forms.BooleanField(required=False, widget=forms.HiddenInput)


class PasswordAgainForm(Dutch, account.ReauthenticateForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {"password": ("Wachtwoord", "")}


class ForgottenForm(Dutch, account.ResetPasswordForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {"email": ("E-mailadres", "")}


class NewPasswordForm(Dutch, account.ResetPasswordKeyForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {"password1": ("Nieuw wachtwoord", ""), "password2": ("Nog een keer", "")}


class ChangePasswordForm(Dutch, account.ChangePasswordForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {
        "oldpassword": ("Uw huidige wachtwoord", ""),
        "password1": ("Nieuw wachtwoord", _LONG_ENOUGH),
        "password2": ("Nieuw wachtwoord, nog een keer", ""),
    }


class CodeForm(Dutch, factor.AuthenticateForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {"code": ("Code", "Zes cijfers uit de app, of een herstelcode.")}


class CodeAgainForm(Dutch, factor.ReauthenticateForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = CodeForm.texts


class CodeAppForm(Dutch, ActivateTOTPForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {"code": ("Code uit de app", "Zes cijfers.")}


class PasskeyForm(Dutch, AddWebAuthnForm):  # type: ignore[misc]  # untyped upstream
    texts: ClassVar = {
        "name": ("Naam", "Om hem later te herkennen, bijvoorbeeld: laptop van het werk."),
        "passwordless": ("Ook gebruiken om zonder wachtwoord in te loggen", ""),
    }


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
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["role"].choices = [  # type: ignore[attr-defined]  # a choice field
            (role.value, f"{LABELS[role]}: {MEANINGS[role]}") for role in roles
        ]
        choices = [(str(one.id), one.name) for one in departments if one.is_active]
        if choices:
            self.fields["departments"].choices = choices  # type: ignore[attr-defined]  # a choice field
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
        max_length=254,
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
        help_text=_LONG_ENOUGH,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        error_messages={"required": "Kies een wachtwoord."},
    )

    def __init__(self, *args: object, person: "Person", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
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
