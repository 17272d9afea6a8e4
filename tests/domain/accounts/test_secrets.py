# SPDX-License-Identifier: EUPL-1.2
"""How long a secret link works, and why it does not."""

from datetime import UTC, datetime, timedelta

import pytest

from dijkwacht.accounts.domain.secrets import LIFETIME, Ended, Term, ended, explanation, hashed

MADE = datetime(2026, 5, 4, 12, tzinfo=UTC)


def term(*, revoked=None, used=None):
    return Term(expires_at=MADE + LIFETIME, revoked_at=revoked, used_at=used)


@pytest.mark.parametrize(
    ("link", "after", "why"),
    [
        (term(), timedelta(0), None),
        (term(), timedelta(days=13, hours=23), None),
        (term(), timedelta(days=14), Ended.EXPIRED),
        (term(revoked=MADE), timedelta(hours=1), Ended.REVOKED),
        (term(used=MADE), timedelta(hours=1), Ended.USED),
        (term(revoked=MADE, used=MADE), timedelta(days=20), Ended.REVOKED),
    ],
)
def test_a_link_ends(link, after, why):
    assert ended(link, MADE + after) is why


def test_only_the_hash_is_kept_and_it_does_not_contain_the_secret():
    assert hashed("geheim") != hashed("Geheim")
    assert "geheim" not in hashed("geheim")


@pytest.mark.parametrize("why", Ended)
def test_each_end_is_explained_with_what_to_do(why):
    title, text = explanation(why)
    assert title
    assert any(verb in text for verb in ("Vraag", "Open", "Log in"))
