# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG002  Signatures are those of django-allauth, whether we use all of it or not.
"""What Dijkwacht wants otherwise than django-allauth does by itself: nobody signs himself up, and we speak Dutch."""

import base64
import hashlib
import time
from typing import Any, ClassVar, NoReturn
from urllib.parse import urlsplit

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context as current
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from dijkwacht.accounts import queries
from dijkwacht.accounts.middleware import LINK, ORGANISATION, SECOND_FACTOR

# Each begins with the subject. A letter about a change carries no link: who did not do it must type the address.
_NOTICE = "\n\nDeed u dit niet zelf? Neem dan meteen contact op met de applicatiebeheerder van uw organisatie.\n"
_LETTERS: dict[str, tuple[str, str]] = {
    "account/email/password_reset_key": (
        "Nieuw wachtwoord voor Dijkwacht",
        (
            "U vroeg om een nieuw wachtwoord. Open deze link om het te kiezen:\n{password_reset_url}\n\n"
            "Vroeg u dit niet? Dan hoeft u niets te doen.\n"
        ),
    ),
    "account/email/unknown_account": (
        "Geen account bij Dijkwacht",
        (
            "Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres. Er is hier geen account met dit adres.\n\n"
            "Vroeg u dit zelf? Probeer het dan met een ander e-mailadres, of vraag uw coördinator om een uitnodiging.\n"
        ),
    ),
    "account/email/password_changed": (
        "Uw wachtwoord is gewijzigd",
        "Uw wachtwoord voor Dijkwacht is gewijzigd." + _NOTICE,
    ),
    "account/email/password_reset": (
        "Uw wachtwoord is gewijzigd",
        "Uw wachtwoord voor Dijkwacht is gewijzigd." + _NOTICE,
    ),
    "mfa/email/totp_activated": (
        "Tweede stap ingesteld",
        "U logt bij Dijkwacht voortaan ook in met een code uit een app." + _NOTICE,
    ),
    "mfa/email/totp_deactivated": (
        "Code-app verwijderd",
        "De code-app is verwijderd uit uw account bij Dijkwacht." + _NOTICE,
    ),
    "mfa/email/webauthn_added": (
        "Toegangssleutel toegevoegd",
        "Aan uw account bij Dijkwacht is een toegangssleutel (passkey) toegevoegd." + _NOTICE,
    ),
    "mfa/email/webauthn_removed": (
        "Toegangssleutel verwijderd",
        "Uit uw account bij Dijkwacht is een toegangssleutel (passkey) verwijderd." + _NOTICE,
    ),
    "mfa/email/recovery_codes_generated": (
        "Nieuwe herstelcodes",
        "Voor uw account bij Dijkwacht zijn nieuwe herstelcodes gemaakt. De oude werken niet meer." + _NOTICE,
    ),
    "socialaccount/email/account_connected": (
        "Inloggen via uw organisatie",
        "U kunt bij Dijkwacht voortaan inloggen via uw organisatie." + _NOTICE,
    ),
}

_WAYS = {
    "reauthenticate": "Vul uw wachtwoord in",
    "mfa_reauthenticate": "Vul een code in",
    "mfa_reauthenticate:webauthn": "Gebruik uw toegangssleutel (passkey)",
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # untyped upstream, as are the next two
    """Sign-in with password, by invitation only."""

    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Dit account is gesloten. Vraag de coördinator van uw organisatie om hulp.",
        "email_password_mismatch": "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord.",
        "incorrect_code": "Deze code klopt niet. Wacht op de volgende code in de app en vul die in.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "invalid_password_reset": "Deze link is al gebruikt of te oud. Vraag een nieuwe aan.",
        "rate_limited": "U probeert het te vaak achter elkaar. Wacht een paar minuten.",
        "too_many_login_attempts": "Het is te vaak mislukt. Wacht vijf minuten en probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, str]]:
        return [one | {"description": _WAYS[one["id"]]} for one in super().get_reauthentication_methods(user)]

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        # What an earlier visitor of this browser had chosen or proven does not pass to the next.
        for key in (LINK, ORGANISATION, SECOND_FACTOR):
            request.session.pop(key, None)
        super().login(request, user)

    def is_safe_url(self, url: str) -> bool:
        """After signing in one stays on this site: another that this machine may answer for is another site."""
        here = current.request
        return url_has_allowed_host_and_scheme(url, allowed_hosts={here.get_host()}, require_https=here.is_secure())

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At our own address, whatever address the request claimed to come in by."""
        return f"{settings.DIJKWACHT_ADDRESS}{urlsplit(super().get_reset_password_from_key_url(key)).path}"

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Raises KeyError for a letter that nobody wrote in Dutch."""
        subject, text = _LETTERS[template_prefix]
        to = [email] if isinstance(email, str) else email
        return EmailMessage(subject, text.format(**context), self.get_from_email(), to, headers=headers)

    def add_message(self, *args: Any, message: str | None = None, **kwargs: Any) -> None:
        """Only errors are shown as messages; of the rest the page itself gives proof."""
        if message:
            super().add_message(*args, message=message, **kwargs)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not within minutes of coming in, and not while setting up the first second factor."""
        proofs = get_authentication_records(current.request, current.request.user)
        if any(time.time() - proof["at"] < app_settings.REAUTHENTICATION_TIMEOUT for proof in proofs):
            return False
        return app != "allauth.mfa" or queries.has_second_factor(current.request.user.pk)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        return _refusal(request, "Dit account is gesloten", "Vraag de coördinator van uw organisatie om hulp.")


class ConnectAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # untyped upstream
    """Sign-in through the organisation's own OpenID Connect provider, for addresses that were let in before."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Refuses whom we do not know, and tying the provider's account to the one that is signed in by chance."""
        if sociallogin.state.get("process") != "login" or not sociallogin.is_existing:
            raise ImmediateHttpResponse(
                _refusal(
                    request,
                    "Wij kennen dit e-mailadres niet",
                    "Uw organisatie heeft u herkend, maar er is hier geen account met uw e-mailadres, "
                    "of uw organisatie heeft dat adres niet bevestigd. Vraag uw coördinator om een uitnodiging.",
                )
            )

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> NoReturn:
        raise ImmediateHttpResponse(
            _refusal(
                request,
                "Inloggen via uw organisatie is niet gelukt",
                "Probeer het nog een keer. Lukt het weer niet, log dan in met uw wachtwoord of vraag uw ICT-afdeling.",
            )
        )


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # untyped upstream
    """Code app, passkeys and recovery codes; the last way in cannot be thrown away."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Dit is uw enige tweede stap. Voeg eerst een andere toe.",
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text).decode()

    def build_totp_svg(self, url: str) -> str:
        """The drawing alone, to stand in the page: the content policy allows no data addresses."""
        drawing: str = super().build_totp_svg(url)
        return drawing[drawing.index("<svg") :]

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=kinds)
        is_left: bool = others.exclude(pk=authenticator.pk).exists()
        return is_left

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": current.request.get_host().partition(":")[0], "name": "Dijkwacht"}


def _cipher() -> Fernet:
    """Second factors cannot be read from a stolen database alone; they need the secret key beside it."""
    key = hashlib.sha256(b"dijkwacht second factor" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def _refusal(request: HttpRequest, title: str, text: str) -> HttpResponse:
    return render(request, "accounts/refused.html", {"title": title, "text": text}, status=403)
