# SPDX-License-Identifier: EUPL-1.2
"""Words that only a plan needs."""

from datetime import date, timedelta
from math import ceil

from dijkwacht.improvement.values import ReplyKind
from dijkwacht.values.phrasing import day_words, month_words, number_words
from dijkwacht.values.weeks import sunday


def about_hours(minutes: int) -> str:
    """Whole hours, upwards: “13 uur”. For what is a shortage anyhow."""
    return f"{ceil(minutes / 60)} uur"


def with_article(title: str) -> str:
    """A function within a sentence: “de griffier”, “het afdelingshoofd”; a department with a capital stands alone."""
    if not title or title[0].isupper():
        return title
    return f"{'het' if title.split(maxsplit=1)[0].endswith('hoofd') else 'de'} {title}"


def part_of_month(day: date) -> str:
    """“eind februari”, “begin maart”, “half april”: as precise as a plan is."""
    part = "begin" if day.day <= 10 else "half" if day.day <= 20 else "eind"
    return f"{part} {month_words(day).rsplit(' ', 1)[0]}"


def actions_words(number: int) -> str:
    """“één actie”, “drie acties”."""
    return f"{number_words(number)} {'actie' if number == 1 else 'acties'}"


def reply_words(kind: ReplyKind, title: str, *, today: date) -> str:
    """What happens now that somebody said that an action does not go; what waits is left alone until Monday."""
    back = day_words(sunday(today) + timedelta(days=1))
    return {
        ReplyKind.LATER: f"“{title}” blijft deze week liggen. Vanaf maandag {back} telt het weer mee.",
        ReplyKind.CANNOT: f"Bij “{title}” staat nu dat het niet lukt. De coördinator ziet dat. Tot maandag {back} blijft het liggen.",
        ReplyKind.HELP: f"Bij “{title}” staat nu dat er hulp nodig is. De coördinator ziet dat in het plan.",
    }[kind]
