# SPDX-License-Identifier: EUPL-1.2
"""Answers are sealed before they are stored: each survey has a key of its own, and each draft a key that only its code makes.

Who has the database has no answers: the key of a survey is itself sealed with the installation's secret, which is not
in it. docs/decisions/2026-11-22-anonymous-surveys.md says why AES-GCM and not age.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from dijkwacht.surveys.domain.codes import code_from
from dijkwacht.values.verdicts import Conflict

_NONCE = 12
_FORMAT = b"dijkwacht-survey/1"


class SealBroken(Exception):
    """What was sealed cannot be opened: another secret, another survey, or bytes that were changed."""


class OtherSecret(SealBroken, Conflict):
    """The installation's secret is another one than when the survey opened; carries a Dutch sentence."""

    def __init__(self) -> None:
        super().__init__(
            "De antwoorden op deze vragenlijst gaan niet meer open: de server heeft een andere geheime sleutel dan toen "
            "zij openging. Vraag de beheerder de oude sleutel terug te zetten."
        )


@dataclass(frozen=True, kw_only=True)
class CodeKeys:
    """What one code makes: how it is recognised, where its draft lies, and the key of that draft."""

    lookup: str
    draft_lookup: str
    draft_key: bytes


def new_codes(number: int) -> list[str]:
    """So many codes that nobody can guess."""
    return [code_from(secrets.token_bytes(10)) for _ in range(number)]


def keys_of(code: str, survey_id: UUID) -> CodeKeys:
    """Three values that tell nothing of each other or of the code."""
    made = HKDF(algorithm=SHA256(), length=96, salt=survey_id.bytes, info=_FORMAT + b" code").derive(code.encode())
    return CodeKeys(lookup=_hashed(made[:32]), draft_lookup=_hashed(made[32:64]), draft_key=made[64:])


def new_key(survey_id: UUID) -> bytes:
    """A random key for one survey, sealed with the installation's secret."""
    return sealed(secrets.token_bytes(32), key=_installation_key(), survey_id=survey_id, what="key")


@lru_cache(maxsize=64)
def opened_key(sealed_key: bytes, survey_id: UUID) -> bytes:
    """The key that `new_key` sealed. Raises OtherSecret."""
    try:
        return opened(sealed_key, key=_installation_key(), survey_id=survey_id, what="key")
    except SealBroken as error:
        raise OtherSecret from error


def sealed(content: bytes, *, key: bytes, survey_id: UUID, what: str) -> bytes:
    """The content under a key, bound to its survey and its purpose (`what`)."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, _bound(survey_id, what))


def opened(content: bytes, *, key: bytes, survey_id: UUID, what: str) -> bytes:
    """What `sealed` sealed. Raises SealBroken."""
    try:
        return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], _bound(survey_id, what))
    except InvalidTag as error:
        raise SealBroken from error


def _bound(survey_id: UUID, what: str) -> bytes:
    return b" ".join((_FORMAT, survey_id.bytes, what.encode()))


def _installation_key() -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), _FORMAT + b" installation", hashlib.sha256)


def _hashed(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()
