# SPDX-License-Identifier: EUPL-1.2
"""Time that work takes, in whole minutes, as people say it."""


def hours_words(minutes: int) -> str:
    """Five quarters are “1 uur 15”, half an hour “30 min”, nothing “0 uur”."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min" if rest else "0 uur"
    return f"{hours} uur {rest}" if rest else f"{hours} uur"


def hours_of_words(part: int, whole: int) -> str:
    """“42 van 45 uur”; with minutes each says its own: “41 uur 30 van 45 uur”."""
    if part % 60 == 0 and whole % 60 == 0:
        return f"{part // 60} van {whole // 60} uur"
    return f"{hours_words(part)} van {hours_words(whole)}"
