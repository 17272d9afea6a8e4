# SPDX-License-Identifier: EUPL-1.2
"""What stands on the page for all staff, and to whom its address belongs."""

from uuid import UUID

from dijkwacht.awareness import models
from dijkwacht.awareness.domain.themes import every_theme
from dijkwacht.awareness.values import NewsItem, PageLink, ThemePost
from dijkwacht.knowledge.values import Theme
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound


def posts_of(organisation_id: UUID) -> tuple[ThemePost, ...]:
    """Contact and lead of every theme, also those that nobody filled in."""
    rows = models.ThemePost.objects.filter(organisation_id=organisation_id)
    return every_theme(
        ThemePost(theme=Theme(one.theme), contact=one.contact, phone=one.phone, mail=one.mail, lead=one.lead)
        for one in rows
    )


def news_of(organisation_id: UUID) -> list[NewsItem]:
    """All news, newest first."""
    rows = models.NewsItem.objects.filter(organisation_id=organisation_id).order_by("-on", "-written_at")
    return [_news(one) for one in rows]


def news_for(actor: Actor, news_id: UUID) -> NewsItem:
    """A news item of the actor's organisation; raises NotFound."""
    row = models.NewsItem.objects.filter(organisation_id=actor.organisation_id, id=news_id).first()
    if row is None:
        raise NotFound
    return _news(row)


def link_of(organisation_id: UUID) -> PageLink | None:
    """The address without sign-in, or None when nobody ever made one."""
    row = models.PageLink.objects.filter(organisation_id=organisation_id).first()
    return PageLink(secret=row.secret, is_open=row.is_open, renewed_at=row.renewed_at) if row else None


def organisation_behind(secret: str) -> UUID:
    """Whose page this is, under the system's scope: that is what we are finding out. Raises NotFound when switched off."""
    found = (
        models.PageLink.objects.filter(secret=secret, is_open=True).values_list("organisation_id", flat=True).first()
    )
    if found is None:
        raise NotFound
    return found


def _news(row: models.NewsItem) -> NewsItem:
    return NewsItem(id=row.id, title=row.title, text=row.text, on=row.on)
