# SPDX-License-Identifier: EUPL-1.2
"""Pages about people: coming in, one's own account, who else there is, and what was done."""

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from allauth.account.views import LoginView, LogoutView, PasswordChangeView
from allauth.mfa.adapter import get_adapter as second_factor_adapter
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts import actions, demo, queries
from dijkwacht.accounts.actions import LinkEnded
from dijkwacht.accounts.domain import permissions
from dijkwacht.accounts.domain.roles import LABELS
from dijkwacht.accounts.domain.secrets import Ended, explanation
from dijkwacht.accounts.forms import (
    CHOOSABLE,
    ChangePasswordForm,
    InviteForm,
    NameForm,
    PasswordForm,
    RoleForm,
    SignInForm,
)
from dijkwacht.accounts.middleware import LINK, choose, open_without_organisation, open_without_second_factor
from dijkwacht.audit.public import log_of, record, state_of
from dijkwacht.organisations.public import cards, departments_of
from dijkwacht.organisations.values import Card
from dijkwacht.tenancy.public import ActorRequest, person_scope
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import Conflict, require

if TYPE_CHECKING:
    from dijkwacht.accounts.models import Person

_LOG_SIZE = 50
_MOST_DIGITS = 18


class SignIn(LoginView):  # type: ignore[misc]  # untyped upstream
    """Password first; in the demo the cast stands below, to be chosen from."""

    template_name = "accounts/sign_in.html"
    form_class = SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        connect = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
        found: dict[str, Any] = super().get_context_data(**kwargs)
        return found | {"cast": demo.cast() if settings.DIJKWACHT_DEMO else [], "connect": connect}


class SignOut(LogoutView):  # type: ignore[misc]  # untyped upstream
    """Also ends a session that a personal link began."""

    template_name = "accounts/sign_out.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ARG002  Django's signature
        answer: HttpResponseBase = self.render_to_response(self.get_context_data(**kwargs))
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: HttpResponseBase = super().post(request, *args, **kwargs)
        request.session.flush()
        return answer


class PasswordChange(PasswordChangeView):  # type: ignore[misc]  # untyped upstream
    """For who has a password; others come in through their organisation."""

    template_name = "accounts/password_change.html"
    form_class = ChangePasswordForm
    success_url = reverse_lazy("accounts:account")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not cast("Person", request.user).has_usable_password():
            return redirect("accounts:account")
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer


class RecoveryCodes(ViewRecoveryCodesView):  # type: ignore[misc]  # untyped upstream
    template_name = "accounts/recovery_codes.html"


class PasskeyRemove(RemoveWebAuthnView):  # type: ignore[misc]  # untyped upstream
    """As django-allauth removes it, except for the last second factor."""

    template_name = "accounts/passkey_remove.html"
    success_url = reverse_lazy("accounts:second-factor")

    def form_valid(self, form: Any) -> HttpResponseBase:
        if not second_factor_adapter().can_delete_authenticator(self.get_object()):
            raise Conflict("Dit is uw enige tweede stap. Voeg eerst een andere toe.")
        answer: HttpResponseBase = super().form_valid(form)
        return answer


@require_GET
@login_not_required
def by_invitation(request: HttpRequest) -> HttpResponse:
    """Where others have a form to sign up, we explain that there is none."""
    return render(request, "accounts/by_invitation.html")


@require_POST
@login_not_required
def demo_enter(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Be one of the demo's cast. Outside the demo this address does not exist."""
    if not settings.DIJKWACHT_DEMO:
        raise Http404
    person = queries.demo_person(person_id)
    request.session.flush()
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect(settings.LOGIN_REDIRECT_URL)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "POST"])
@login_not_required
def invitation_accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Choose a password, or only say yes when there is an account already."""
    at = cast("ActorRequest", request).at
    try:
        invitation = actions.open_invitation(secret=secret, at=at)
        is_known = queries.person_by_email(invitation.email) is not None
        form = PasswordForm(request.POST if request.method == "POST" else None, person=queries.newcomer(invitation))
        if request.method == "POST" and (is_known or form.is_valid()):
            actions.accept_invitation(
                secret=secret, password=form.cleaned_data.get("password", "") if not is_known else "", at=at
            )
            return redirect("account_login")
    except LinkEnded as ended:
        return link_ended(request, ended.why.value)
    page = {"invitation": invitation, "role": LABELS[Role(invitation.role)], "form": None if is_known else form}
    return render(request, "accounts/invitation_accept.html", page, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@login_not_required
def link_open(request: HttpRequest, secret: str) -> HttpResponse:
    """Begin a session that is good for one link only. By POST, so that a mail scanner does not use it up or log it."""
    if request.method == "GET":
        return render(request, "accounts/link_open.html", {"secret": secret})
    try:
        holder = actions.open_link(secret=secret, at=cast("ActorRequest", request).at)
    except LinkEnded as ended:
        return link_ended(request, ended.why.value)
    request.session.flush()
    request.session[LINK] = [str(holder.organisation_id), str(holder.link_id)]
    return redirect(settings.LOGIN_REDIRECT_URL)


@login_not_required
def link_ended(request: HttpRequest, why: str) -> HttpResponse:
    """Says why a link no longer works and what to do."""
    if why not in Ended:
        raise Http404
    title, text = explanation(Ended(why))
    return render(request, "accounts/refused.html", {"title": title, "text": text}, status=410)


@open_without_second_factor
@require_GET
def second_factor(request: HttpRequest) -> HttpResponse:
    """Which second steps somebody has; the first page for who has none yet."""
    person = cast("Person", request.user)
    page = {
        "factors": queries.second_factors_of(person.pk),
        "is_demo": settings.DIJKWACHT_DEMO and person.is_demo,
    }
    return render(request, "accounts/second_factor.html", page)


@open_without_organisation
@require_http_methods(["GET", "POST"])
def account(request: ActorRequest) -> HttpResponse:
    """One's own name, second step and organisations."""
    person = cast("Person", request.user)
    form = NameForm(request.POST if request.method == "POST" else None, initial={"name": person.name})
    if request.method == "POST" and form.is_valid():
        actions.rename_person(person=person, name=form.cleaned_data["name"])
        return redirect("accounts:account")
    page = {"form": form, "person": person, "organisations": _organisations(request, person)}
    return render(request, "accounts/account.html", page, status=422 if form.errors else 200)


@open_without_organisation
@require_http_methods(["GET", "POST"])
def organisation_choose(request: ActorRequest) -> HttpResponse:
    """For which organisation somebody works from now on."""
    person = cast("Person", request.user)
    organisations = _organisations(request, person)
    if request.method == "POST":
        wanted = request.POST.get("organisation", "")
        if wanted not in {str(one.id) for one in organisations}:
            raise Http404
        choose(request, UUID(wanted))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/organisation_choose.html", {"organisations": organisations})


@require_GET
def people(request: ActorRequest) -> HttpResponse:
    """Who has an account as what, who was invited, and which links are out."""
    actor = request.actor
    require(permissions.may_see_people(actor))
    record(actor, "people.read")
    lines = queries.memberships_of(actor.organisation_id, timezone.localdate(request.at))
    page = {
        "memberships": [(line, LABELS[line.role]) for line in lines],
        "invitations": [(one, LABELS[one.role]) for one in queries.invitations_of(actor.organisation_id, request.at)],
        "links": queries.links_of(actor.organisation_id) if permissions.may_send_links(actor) else [],
        "may_see_log": permissions.may_see_log(actor),
        "at": request.at,
        "own_id": actor.person_id,
    }
    return render(request, "accounts/people.html", page)


@require_http_methods(["GET", "POST"])
def person_invite(request: ActorRequest) -> HttpResponse:
    """Invite somebody by mail."""
    require(permissions.may_see_people(request.actor))
    form = InviteForm(request.POST if request.method == "POST" else None, **_role_choices(request))
    if request.method == "POST" and form.is_valid():
        actions.invite_person(
            actor=request.actor,
            name=form.cleaned_data["name"],
            email=form.cleaned_data["email"],
            role=form.chosen_role,
            departments=form.chosen_departments,
            address=settings.DIJKWACHT_ADDRESS,
            at=request.at,
        )
        return redirect("accounts:people")
    return render(request, "accounts/person_invite.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def role_grant(request: ActorRequest, membership_id: UUID) -> HttpResponse:
    """A further role for somebody who is already there."""
    require(permissions.may_see_people(request.actor))
    person = queries.membership_for(request.actor, membership_id).person
    form = RoleForm(request.POST if request.method == "POST" else None, **_role_choices(request))
    if request.method == "POST" and form.is_valid():
        actions.grant_role(
            actor=request.actor,
            person_id=person.pk,
            role=form.chosen_role,
            departments=form.chosen_departments,
            at=request.at,
        )
        return redirect("accounts:people")
    return render(
        request, "accounts/role_grant.html", {"form": form, "person": person}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def role_revoke(request: ActorRequest, membership_id: UUID) -> HttpResponse:
    """Take a role back, after asking."""
    require(permissions.may_see_people(request.actor))
    membership = queries.membership_for(request.actor, membership_id)
    if request.method == "POST":
        actions.revoke_role(actor=request.actor, membership_id=membership_id, at=request.at)
        return redirect("accounts:people")
    page = {"person": membership.person, "role": LABELS[Role(membership.role)]}
    return render(request, "accounts/role_revoke.html", page)


@require_http_methods(["GET", "POST"])
def second_factor_reset(request: ActorRequest, membership_id: UUID) -> HttpResponse:
    """Help somebody who lost his telephone, after asking."""
    membership = queries.membership_for(request.actor, membership_id)
    require(permissions.may_reset_second_factor(request.actor, person_id=membership.person_id))
    if request.method == "POST":
        actions.reset_second_factor(actor=request.actor, membership_id=membership_id)
        return redirect("accounts:people")
    return render(request, "accounts/second_factor_reset.html", {"person": membership.person})


@require_POST
def invitation_revoke(request: ActorRequest, invitation_id: UUID) -> HttpResponse:
    """Take an invitation back."""
    actions.revoke_invitation(actor=request.actor, invitation_id=invitation_id, at=request.at)
    return redirect("accounts:people")


@require_POST
def link_revoke(request: ActorRequest, link_id: UUID) -> HttpResponse:
    """End a personal link."""
    actions.revoke_link(actor=request.actor, link_id=link_id, at=request.at)
    return redirect("accounts:people")


@require_GET
def log(request: ActorRequest) -> HttpResponse:
    """Who did and read what, newest first, and whether the chain is whole."""
    actor = request.actor
    require(permissions.may_see_log(actor))
    before = request.GET.get("voor", "")
    older_than = int(before) if before.isdecimal() and len(before) <= _MOST_DIGITS else None
    lines = log_of(actor.organisation_id, before=older_than, size=_LOG_SIZE)
    names = queries.names_of(actor.organisation_id, {line.person_id for line in lines if line.person_id})
    positions = {link.id: link.position for link in queries.links_of(actor.organisation_id)}
    record(actor, "log.read")
    page = {
        "lines": [(line, _who(line.person_id, line.link_id, names, positions)) for line in lines],
        "older": lines[-1].entry_id if len(lines) == _LOG_SIZE else None,
        "state": state_of(actor.organisation_id) if not before else None,
    }
    return render(request, "accounts/log.html", page)


def _who(person_id: UUID | None, link_id: UUID | None, names: dict[UUID, str], positions: dict[UUID, str]) -> str:
    if link_id:
        return f"{positions.get(link_id, 'Iemand')} (met een persoonlijke link)"
    return names.get(person_id, "Iemand zonder account hier") if person_id else "Dijkwacht zelf"


def _organisations(request: ActorRequest, person: "Person") -> list[Card]:
    on = timezone.localdate(request.at)
    with person_scope(person.pk):
        found = queries.organisations_of(person.pk, on)
    return cards(found, on)


def _role_choices(request: ActorRequest) -> dict[str, Any]:
    has_coordinator = queries.coordinators(request.actor.organisation_id, timezone.localdate(request.at)) > 0
    roles = [role for role in CHOOSABLE if permissions.may_grant(request.actor, role, has_coordinator=has_coordinator)]
    return {"roles": roles, "departments": departments_of(request.actor.organisation_id)}
