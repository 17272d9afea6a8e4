# SPDX-License-Identifier: EUPL-1.2
"""Keeping the page for all staff: whom to ask, news, and the address without sign-in."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.awareness import queries
from dijkwacht.awareness.domain.permissions import may_keep_page
from dijkwacht.awareness.domain.themes import gaps_in
from dijkwacht.awareness.models import NewsItem, PageLink, ThemePost
from dijkwacht.awareness.values import ThemePost as Post
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@transaction.atomic
def name_theme_posts(*, actor: Actor, posts: Iterable[Post]) -> None:
    """Contact and lead per theme, all at once. Raises Refused."""
    require(may_keep_page(actor))
    named = list(posts)
    for post in named:
        ThemePost.objects.update_or_create(
            organisation_id=actor.organisation_id,
            theme=post.theme,
            defaults={"contact": post.contact, "phone": post.phone, "mail": post.mail, "lead": post.lead},
        )
    record(actor, "themes.changed", gaps=len(gaps_in(named)))


@transaction.atomic
def write_news(*, actor: Actor, title: str, text: str, on: date, at: datetime) -> UUID:
    """A news item of that day; returns its key. Raises Refused."""
    require(may_keep_page(actor))
    row = NewsItem.objects.create(
        organisation_id=actor.organisation_id,
        title=title,
        text=text,
        on=on,
        written_at=at,
        written_by=actor.person_id,
    )
    record(actor, "news.written", row)
    return row.id


@transaction.atomic
def change_news(*, actor: Actor, news_id: UUID, title: str, text: str, on: date) -> None:
    """Other words or another day. Raises NotFound, Refused."""
    require(may_keep_page(actor))
    found = queries.news_for(actor, news_id)
    NewsItem.objects.filter(organisation_id=actor.organisation_id, id=found.id).update(title=title, text=text, on=on)
    record(actor, "news.changed", news_id)


@transaction.atomic
def remove_news(*, actor: Actor, news_id: UUID) -> None:
    """Take a news item away for good. Raises NotFound, Refused."""
    require(may_keep_page(actor))
    found = queries.news_for(actor, news_id)
    NewsItem.objects.filter(organisation_id=actor.organisation_id, id=found.id).delete()
    record(actor, "news.removed", news_id)


@transaction.atomic
def renew_link(*, actor: Actor, at: datetime) -> str:
    """A new address without sign-in; the old one stops at once. Returns its last part. Raises Refused."""
    require(may_keep_page(actor))
    secret = secrets.token_urlsafe(32)
    PageLink.objects.update_or_create(
        organisation_id=actor.organisation_id,
        defaults={"secret": secret, "is_open": True, "renewed_at": at, "renewed_by": actor.person_id},
    )
    record(actor, "page_link.renewed")
    return secret


@transaction.atomic
def close_link(*, actor: Actor) -> None:
    """Switch the address without sign-in off. Raises Refused."""
    require(may_keep_page(actor))
    PageLink.objects.filter(organisation_id=actor.organisation_id).update(is_open=False)
    record(actor, "page_link.closed")
