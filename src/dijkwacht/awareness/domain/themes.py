# SPDX-License-Identifier: EUPL-1.2
"""Per theme one contact and one lead (FACTS 2024, structurele aandacht, punt 2). An empty post is a finding."""

from collections.abc import Iterable

from dijkwacht.awareness.values import Post, ThemeGap, ThemePost
from dijkwacht.knowledge.values import Theme


def every_theme(posts: Iterable[ThemePost]) -> tuple[ThemePost, ...]:
    """One post per theme in their fixed order; empty where nobody filled it in."""
    known = {one.theme: one for one in posts}
    return tuple(known.get(theme, ThemePost(theme=theme)) for theme in Theme)


def gaps_in(posts: Iterable[ThemePost]) -> tuple[ThemeGap, ...]:
    """What is missing, theme by theme, the contact before the lead."""
    return tuple(
        ThemeGap(theme=one.theme, missing=post)
        for one in every_theme(posts)
        for post, name in ((Post.CONTACT, one.contact), (Post.LEAD, one.lead))
        if not name
    )


def dialled(phone: str) -> str:
    """A number as a telephone wants it: figures, and the plus of another country."""
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")
