# SPDX-License-Identifier: EUPL-1.2
"""What the modules of components share: variants that exist, drawings as markup, the entries of a legend."""

from collections.abc import Collection, Sequence

from django.template import TemplateSyntaxError
from django.utils.safestring import SafeString, mark_safe

from dijkwacht.ui.domain.swatches import swatch
from dijkwacht.ui.values import Key


def one_of(value: str, allowed: Collection[str]) -> str:
    if value not in allowed:
        raise TemplateSyntaxError(f"{value!r} is none of {', '.join(allowed)}.")
    return value


def drawn(markup: str) -> SafeString:
    """Our own drawings: every text in them was escaped when it was drawn."""
    return mark_safe(markup)  # noqa: S308  drawing.text escapes


def legend_entries(keys: Sequence[Key]) -> list[tuple[SafeString, str]]:
    return [(drawn(swatch(key.swatch)), key.word) for key in keys]
