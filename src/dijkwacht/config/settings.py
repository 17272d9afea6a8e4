# SPDX-License-Identifier: EUPL-1.2
"""Django's settings, all from the environment; `docs/guides/settings.md` explains each, and a test compares."""

import secrets
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.utils.csp import CSP

from dijkwacht.config.environment import Environment, SettingFault

environment = Environment()
SOURCE = Path(__file__).resolve().parents[1]
PROJECT = SOURCE.parents[1]

DIJKWACHT_DEMO = environment.flag("DEMO")
DIJKWACHT_DATA = Path(environment.text("DATA", str(PROJECT / "var" / ("demo" if DIJKWACHT_DEMO else "data"))))
DIJKWACHT_ADDRESS = environment.address("ADDRESS", "http://127.0.0.1:8000")
DIJKWACHT_TODAY = environment.day("TODAY") if DIJKWACHT_DEMO else ""
DIJKWACHT_WEB_PROCESSES = environment.number("WEB_PROCESSES", 2)
DIJKWACHT_UPLOAD_MEGABYTES = environment.number("UPLOAD_MEGABYTES", 10)

DEBUG = environment.flag("DEBUG")


def _secret_key() -> str:
    """The key from the environment; the demo and a developer make their own beside the data."""
    if not (DIJKWACHT_DEMO or DEBUG):
        return environment.text("SECRET_KEY")
    kept = DIJKWACHT_DATA / "secret-key"
    if not kept.exists():
        DIJKWACHT_DATA.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return environment.text("SECRET_KEY", kept.read_text())


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = environment.names("HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = [DIJKWACHT_ADDRESS]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "dijkwacht.ui",
    "dijkwacht.tenancy",
    "dijkwacht.audit",
    "dijkwacht.jobs",
    "dijkwacht.files",
    "dijkwacht.mail",
    "dijkwacht.documents",
    "dijkwacht.organisations",
    "dijkwacht.accounts",
    "dijkwacht.disclosure",
    "dijkwacht.knowledge",
    "dijkwacht.directory",
    "dijkwacht.instruments",
    "dijkwacht.assessments",
    "dijkwacht.workshops",
    "dijkwacht.surveys",
    "dijkwacht.improvement",
    "dijkwacht.processes",
    "dijkwacht.awareness",
    "dijkwacht.home",
    "dijkwacht.demo",
    "dijkwacht.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dijkwacht.accounts.middleware.ActorMiddleware",
    "dijkwacht.config.middleware.AnswerMiddleware",
]

ROOT_URLCONF = "dijkwacht.config.urls"
WSGI_APPLICATION = "dijkwacht.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SOURCE / "config" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "dijkwacht.config.frame.frame",
            ],
        },
    }
]
FORM_RENDERER = "dijkwacht.ui.forms.Renderer"

# --- database -----------------------------------------------------------------------------------

_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # FULL, not NORMAL: an answer that was acknowledged survives a power cut. What is deleted is overwritten: votes and
    # responses of people may not be found back in the file.
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
        "PRAGMA cache_size=-20000; PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY;"
        "PRAGMA journal_size_limit=67108864"
    ),
}


def _database() -> dict[str, object]:
    address = environment.text("DATABASE", f"sqlite:///{DIJKWACHT_DATA / 'dijkwacht.sqlite3'}")
    try:
        database = dict(dj_database_url.parse(address, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        raise SettingFault(
            "DIJKWACHT_DATABASE",
            "begin met sqlite:/// of postgres://, bijvoorbeeld postgres://naam:wachtwoord@server/dijkwacht.",
        ) from error
    match database["ENGINE"]:
        case "django.db.backends.sqlite3":
            Path(str(database["NAME"])).parent.mkdir(parents=True, exist_ok=True)
            database["OPTIONS"] = _SQLITE
        case "django.db.backends.postgresql":
            pass
        case _:
            raise SettingFault("DIJKWACHT_DATABASE", "alleen SQLite (sqlite:///) en PostgreSQL (postgres://) werken.")
    return database


DATABASES = {"default": _database()}
# Beside the database, so that the limits on signing in count over all web processes.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DIJKWACHT_DATA / "cache"}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people and sign-in -------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:week"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "dijkwacht.accounts.adapter.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "dijkwacht.accounts.adapter.ConnectAdapter"
MFA_ADAPTER = "dijkwacht.accounts.adapter.SecondFactorAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Dijkwacht"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DIJKWACHT_DEMO or DEBUG
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_LOGIN_ON_GET = False

DIJKWACHT_CONNECT_SERVER = environment.address("CONNECT_SERVER")
DIJKWACHT_CONNECT_SECOND_FACTOR = environment.flag("CONNECT_SECOND_FACTOR")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "organisatie",
                "name": environment.text("CONNECT_NAME", "uw organisatie"),
                "client_id": environment.text("CONNECT_CLIENT"),
                "secret": environment.text("CONNECT_SECRET"),
                "settings": {"server_url": DIJKWACHT_CONNECT_SERVER},
            }
        ]
        if DIJKWACHT_CONNECT_SERVER
        else [],
    }
}

# --- background work and mail --------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "OPTIONS": {}}}
DIJKWACHT_MAIL_SERVER = environment.text("MAIL_SERVER", "")
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", "dijkwacht@localhost")
MAILERS = {"default": {"BACKEND": "dijkwacht.mail.backend.OutboxBackend"}}

# To standard error, where the service's journal takes it; Django's own default shows errors to nobody outside DEBUG.
# Refused and missing pages are left out, being no fault of ours; where an address is told, its secret is taken out.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "dijkwacht.config.journal.JournalFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"journal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["journal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["journal"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},
    },
}

# --- language, files, safety ---------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [SOURCE / "config" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = environment.text("STATIC", str(PROJECT / "static-build"))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DIJKWACHT_DATA / "files"},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["dijkwacht.files.exchange.LimitedUpload"]


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


_SECURE = DIJKWACHT_ADDRESS.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _SECURE
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "dijkwacht_sessie", "dijkwacht_formulier"
CSRF_FAILURE_VIEW = "dijkwacht.config.middleware.no_token"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
_BEHIND_PROXY = environment.flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _BEHIND_PROXY else None
# All visitors come from the proxy's address; counted by that, one who guesses passwords would lock out everybody.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _BEHIND_PROXY else 0
SECURE_SSL_REDIRECT = _SECURE
SECURE_HSTS_SECONDS = 31_536_000 if _SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    # Chromium also holds the redirect that answers a form to this, so the sign-in of the organisation is named.
    "form-action": [CSP.SELF, *([_origin(DIJKWACHT_CONNECT_SERVER)] if DIJKWACHT_CONNECT_SERVER else [])],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
