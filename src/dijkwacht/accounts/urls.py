# SPDX-License-Identifier: EUPL-1.2
"""Addresses of people and accounts, and the few of django-allauth's that we use, under the names it looks for."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount.providers.openid_connect import views as connect
from django.urls import path, re_path
from django.views.decorators.http import require_POST

from dijkwacht.accounts import forms, views
from dijkwacht.accounts.middleware import in_dutch
from dijkwacht.accounts.middleware import open_without_organisation as personal
from dijkwacht.accounts.middleware import open_without_second_factor as early
from dijkwacht.accounts.public import open_to_links

app_name = "accounts"

urlpatterns = [
    path("account/", views.account, name="account"),
    path("account/tweede-stap/", views.second_factor, name="second-factor"),
    path("account/organisatie/", views.organisation_choose, name="organisation-choose"),
    path("mensen/", views.people, name="people"),
    path("mensen/uitnodigen/", views.person_invite, name="person-invite"),
    path("mensen/uitnodiging/<uuid:invitation_id>/intrekken/", views.invitation_revoke, name="invitation-revoke"),
    path("mensen/rol/<uuid:membership_id>/intrekken/", views.role_revoke, name="role-revoke"),
    path("mensen/rol/<uuid:membership_id>/erbij/", views.role_grant, name="role-grant"),
    path("mensen/rol/<uuid:membership_id>/tweede-stap/", views.second_factor_reset, name="second-factor-reset"),
    path("mensen/link/<uuid:link_id>/intrekken/", views.link_revoke, name="link-revoke"),
    path("mensen/logboek/", views.log, name="log"),
    path("uitnodiging/<str:secret>/", views.invitation_accept, name="invitation-accept"),
    path("link/<str:secret>/", views.link_open, name="link-open"),
    path("link-werkt-niet/<str:why>/", views.link_ended, name="link-ended"),
    path("demo/word/<uuid:person_id>/", views.demo_enter, name="demo-enter"),
]

sign_in = [
    path("inloggen/", views.SignIn.as_view(), name="account_login"),
    path(
        "inloggen/code/",
        factor.AuthenticateView.as_view(form_class=forms.CodeForm, template_name="accounts/second_step.html"),
        name="mfa_authenticate",
    ),
    path("inloggen/toegangssleutel/", passkey.LoginWebAuthnView.as_view(), name="mfa_login_webauthn"),
    path("inloggen/via/<str:provider_id>/", require_POST(connect.login), name="openid_connect_login"),
    path("inloggen/via/<str:provider_id>/terug/", connect.callback, name="openid_connect_callback"),
    path("inloggen/op-uitnodiging/", views.by_invitation, name="account_signup"),
    path("uitloggen/", open_to_links(early(views.SignOut.as_view())), name="account_logout"),
    path(
        "wachtwoord/vergeten/",
        account.PasswordResetView.as_view(
            form_class=forms.ForgottenForm, template_name="accounts/password_forgotten.html"
        ),
        name="account_reset_password",
    ),
    path(
        "wachtwoord/vergeten/verstuurd/",
        account.PasswordResetDoneView.as_view(template_name="accounts/password_mailed.html"),
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.PasswordResetFromKeyView.as_view(
            form_class=forms.NewPasswordForm, template_name="accounts/password_new.html"
        ),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/nieuw/klaar/",
        account.PasswordResetFromKeyDoneView.as_view(template_name="accounts/password_done.html"),
        name="account_reset_password_from_key_done",
    ),
    path(
        "account/wachtwoord/",
        personal(views.PasswordChange.as_view()),
        name="account_change_password",
    ),
    path(
        "account/bevestigen/",
        early(
            account.ReauthenticateView.as_view(
                form_class=forms.PasswordAgainForm, template_name="accounts/reauthenticate.html"
            )
        ),
        name="account_reauthenticate",
    ),
    path(
        "account/bevestigen/code/",
        early(
            factor.ReauthenticateView.as_view(
                form_class=forms.CodeAgainForm, template_name="accounts/reauthenticate.html"
            )
        ),
        name="mfa_reauthenticate",
    ),
    path(
        "account/bevestigen/toegangssleutel/",
        early(passkey.ReauthenticateWebAuthnView.as_view(template_name="accounts/reauthenticate_passkey.html")),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/tweede-stap/overzicht/", views.second_factor, name="mfa_index"),
    path(
        "account/tweede-stap/app/",
        early(app.ActivateTOTPView.as_view(form_class=forms.CodeAppForm, template_name="accounts/code_app_add.html")),
        name="mfa_activate_totp",
    ),
    path(
        "account/tweede-stap/app/verwijderen/",
        personal(app.DeactivateTOTPView.as_view(template_name="accounts/code_app_remove.html")),
        name="mfa_deactivate_totp",
    ),
    path(
        "account/tweede-stap/toegangssleutel/",
        early(passkey.AddWebAuthnView.as_view(form_class=forms.PasskeyForm, template_name="accounts/passkey_add.html")),
        name="mfa_add_webauthn",
    ),
    path("account/tweede-stap/toegangssleutels/", views.second_factor, name="mfa_list_webauthn"),
    path(
        "account/tweede-stap/toegangssleutel/<int:pk>/verwijderen/",
        personal(views.PasskeyRemove.as_view()),
        name="mfa_remove_webauthn",
    ),
    path("account/herstelcodes/", early(views.RecoveryCodes.as_view()), name="mfa_view_recovery_codes"),
    path(
        "account/herstelcodes/nieuw/",
        personal(codes.GenerateRecoveryCodesView.as_view(template_name="accounts/recovery_codes_new.html")),
        name="mfa_generate_recovery_codes",
    ),
]

for pattern in (*urlpatterns, *sign_in):
    in_dutch(pattern.callback)
