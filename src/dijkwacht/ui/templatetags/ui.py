# SPDX-License-Identifier: EUPL-1.2
"""The components: `{% load ui %}`. Arguments are keyword-only, so a misspelt one fails at once.

A component sees only what it is handed: no request, no user, no model. Each has its folder in `templates/ui/` and stands
in every state on the gallery, `/ui/`. The table of names and arguments is in `README.md` of this room. The drawings of the
plan and of processes stand in `planning.py` and `processes.py` beside this file and are loaded with the rest.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from dijkwacht.ui.domain import bars, glyphs
from dijkwacht.ui.domain import mark as marks
from dijkwacht.ui.domain.change import Change, change_line
from dijkwacht.ui.domain.contrast import Contrast, axis, difference_in_words, dumbbell
from dijkwacht.ui.domain.dike import Pillar
from dijkwacht.ui.domain.shares import share_bar
from dijkwacht.ui.domain.words import LEVEL_WORDS, SOURCE_WORDS, dutch, reading_of
from dijkwacht.ui.forms import describe, invalid_fields, widget
from dijkwacht.ui.templatetags import planning, processes
from dijkwacht.ui.templatetags.markup import drawn, legend_entries, one_of
from dijkwacht.ui.values import Choice, Key, LevelChoice, Link, Table

register = template.Library()
register.tags |= planning.library.tags | processes.library.tags

BUTTONS: Final = {
    "primary": "utrecht-button--primary-action",
    "secondary": "utrecht-button--secondary-action",
    "quiet": "utrecht-button--secondary-action button--quiet",
    "danger": "utrecht-button--primary-action utrecht-button--danger",
    "link": "button--link",
}
NOTICES: Final = ("info", "pinching", "error", "done", "sealed")
TAGS: Final = ("plain", "info", "pinching", "done")
SAVES: Final = {
    "idle": ("", ""),
    "busy": ("busy", gettext_lazy("Bezig met bewaren")),
    "saved": ("saved", gettext_lazy("Bewaard")),
    "failed": ("alert", gettext_lazy("Niet bewaard. Probeer opnieuw")),
    "reason": ("", gettext_lazy("Nog niet bewaard. Schrijf op waarom dit niet van toepassing is.")),
}


# --- signs ----------------------------------------------------------------------------------------


@register.simple_tag
def icon(*, name: str) -> SafeString:
    """A sign that the font lacks: saved, busy, alert, lock, chevron, arrow, check, copy, phone."""
    return drawn(glyphs.icon(one_of(name, glyphs.ICONS)))


@register.simple_tag
def mark() -> SafeString:
    return drawn(marks.mark())


@register.inclusion_tag("ui/level_glyph/level_glyph.html")
def level_glyph(*, reading: object, word: str | None = None) -> Mapping[str, object]:
    """The gauge and its word. `reading`: a Level, a Silence, 0 to 3, "unknown", "nvt" or None."""
    known = reading_of(reading)
    return {"drawing": drawn(glyphs.level_glyph(known)), "word": LEVEL_WORDS[known] if word is None else word}


@register.inclusion_tag("ui/source_mark/source_mark.html")
def source_mark(*, kind: str, word: str | None = None) -> Mapping[str, object]:
    """The mark of a kind of source and its word; `kind` is the stored value, such as "interview"."""
    return {
        "drawing": drawn(glyphs.source_glyph(one_of(kind, SOURCE_WORDS))),
        "word": SOURCE_WORDS[kind] if word is None else word,
    }


@register.inclusion_tag("ui/tag/tag.html")
def tag(*, text: str, kind: str = "plain") -> Mapping[str, object]:
    """A short mark beside a title. "pinching" only for what pinches; a status is never red."""
    return {"text": text, "kind": one_of(kind, TAGS)}


# --- actions --------------------------------------------------------------------------------------


@register.inclusion_tag("ui/button/button.html")
def button(
    *,
    text: str,
    kind: str = "primary",
    name: str = "",
    value: str = "",
    form: str = "",
    refused: str = "",
    action: str = "",
) -> Mapping[str, object]:
    """A submit button. `refused` is the reason why it cannot be used now and stands beside it; `action` is a formaction."""
    return {
        "text": text,
        "classes": BUTTONS[one_of(kind, BUTTONS)],
        "name": name,
        "value": value,
        "form": form,
        "refused": refused,
        "action": action,
    }


@register.inclusion_tag("ui/button/link_button.html")
def link_button(*, text: str, url: str, kind: str = "secondary", is_download: bool = False) -> Mapping[str, object]:
    """A link that looks like a button: it goes somewhere and changes nothing."""
    return {"text": text, "url": url, "classes": BUTTONS[one_of(kind, BUTTONS)], "is_download": is_download}


@register.inclusion_tag("ui/way/way.html")
def way(*, title: str, url: str, text: str = "") -> Mapping[str, object]:
    """One row of a list of ways to go: a large link, what is behind it, an arrow."""
    return {"title": title, "url": url, "text": text}


@register.inclusion_tag("ui/copy_button/copy_button.html")
def copy_button(*, of: str, text: str = "Kopieer", copied: str = "Gekopieerd") -> Mapping[str, object]:
    """Copies the text or value of the element with id `of`; without script there is no button, and one selects by hand."""
    return {"of": of, "text": text, "copied": copied}


@register.inclusion_tag("ui/leave/leave.html")
def leave(*, url: str, text: str = "Snel weg") -> Mapping[str, object]:
    """The way out of the front door: to a neutral site, without leaving this page in the history."""
    return {"url": url, "text": text}


# --- messages -------------------------------------------------------------------------------------


@register.simple_block_tag
def notice(content: str, *, kind: str = "info", title: str = "", heading: str = "") -> SafeString:
    """A message on a light fill. `title` is bold before the text, `heading` is an h2 above it; "sealed" shows a lock."""
    return SafeString(
        render_to_string(
            "ui/notice/notice.html",
            {"content": content, "kind": one_of(kind, NOTICES), "title": title, "heading": heading},
        )
    )


@register.inclusion_tag("ui/error_summary/error_summary.html")
def error_summary(*, form: BaseForm | None = None, title: str = "", text: str = "") -> Mapping[str, object]:
    """The h1 of a page that could not be saved. `title` says what was not saved; every error links to its field."""
    return {
        "title": title or "Er is nog niets bewaard. Verbeter dit eerst.",
        "text": text,
        "general": list(form.non_field_errors()) if form is not None else [],
        "fields": invalid_fields(form) if form is not None else [],
        "is_shown": form is None or bool(form.errors),
    }


@register.simple_block_tag
def empty_state(content: str, *, title: str, text: str = "", figure: str = "") -> SafeString:
    """Nothing yet, and no bad news: the h1, one sentence, the figure in its unknown pattern, ways to begin."""
    return SafeString(
        render_to_string(
            "ui/empty_state/empty_state.html",
            {"content": content, "title": title, "text": text, "figure": drawn(figure)},
        )
    )


@register.inclusion_tag("ui/danger_block/danger_block.html")
def danger_block(
    *,
    title: str = "Gevaar op dit moment?",
    text: str = "Wacht niet. Melden kan later.",
    number: str = "112",
    action: str = "Bel 112",
) -> Mapping[str, object]:
    return {"title": title, "text": text, "number": number, "action": action}


@register.inclusion_tag("ui/phone_number/phone_number.html")
def phone_number(*, name: str, number: str, when: str = "", checked_on: date | None = None) -> Mapping[str, object]:
    """A number to ring, with the day on which it was last checked."""
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return {"name": name, "number": number, "digits": digits, "when": when, "checked_on": checked_on}


@register.inclusion_tag("ui/autosave_state/autosave_state.html")
def autosave_state(*, state: str = "idle", at: str = "") -> Mapping[str, object]:
    """What became of the draft: idle, busy, saved (with the time, such as 10.42), failed, or waiting for a reason."""
    sign, words = SAVES[one_of(state, SAVES)]
    coming = [(name, *SAVES[name]) for name in ("busy", "failed")]
    return {"state": state, "sign": sign, "words": words, "at": at, "coming": coming}


# --- forms ----------------------------------------------------------------------------------------


@register.inclusion_tag("ui/field/field.html")
def field(*, field: BoundField, label: str = "", hint: str = "", says_optional: bool = True) -> Mapping[str, object]:
    """Any bound field with its label, hint and errors. Groups become a fieldset.

    A form that only seeks says `says_optional=False`: nobody is asked for anything there.
    """
    described = describe(field, label=label, hint=hint)
    return {
        **described,
        "is_optional": described["is_optional"] and says_optional,
        "widget": widget(field, hint=hint),
    }


@register.inclusion_tag("ui/level_choice/level_choice.html")
def level_choice(
    *,
    name: str,
    legend: str,
    options: Sequence[LevelChoice],
    chosen: str = "",
    error: str = "",
    hint: str = "",
    silence: str = "both",
    id: str = "",  # noqa: A002  the attribute's own name
) -> Mapping[str, object]:
    """Radio cards for the levels, then "Weet ik nog niet" and "Niet van toepassing" at half width.

    `chosen` is a form value: "0" to "3", "unknown" or "nvt". `silence` is both, unknown or none.
    """
    one_of(silence, ("both", "unknown", "none"))
    silences = {"both": _SILENCES, "unknown": _SILENCES[:1], "none": ()}[silence]
    return {
        "name": name,
        "legend": legend,
        "error": error,
        "hint": hint,
        "id": id or f"id_{name}",
        "levels": [
            (option, drawn(glyphs.level_glyph(reading_of(option.level))), option.value == chosen) for option in options
        ],
        "silences": [
            (option, drawn(glyphs.level_glyph(reading_of(option.value))), option.value == chosen) for option in silences
        ],
    }


_SILENCES: Final = (
    Choice(value="unknown", word="Weet ik nog niet"),
    Choice(value="nvt", word="Niet van toepassing", text="met reden"),
)


@register.inclusion_tag("ui/choice_cards/choice_cards.html")
def choice_cards(
    *, name: str, legend: str, options: Sequence[Choice], chosen: str = "", error: str = "", hint: str = ""
) -> Mapping[str, object]:
    """Radio cards for any choice whose options need a sentence each."""
    return {"name": name, "legend": legend, "options": options, "chosen": chosen, "error": error, "hint": hint}


# --- where one is ---------------------------------------------------------------------------------


@register.inclusion_tag("ui/crumbs/crumbs.html")
def crumbs(*, links: Sequence[Link], here: str) -> Mapping[str, object]:
    return {"links": links, "here": here}


@register.inclusion_tag("ui/steps/steps.html")
def steps(*, current: int, total: int, label: str = "") -> Mapping[str, object]:
    """A row of dikes; `current` counts from 1, those before it are filled too."""
    return {
        "current": current,
        "total": total,
        "label": label,
        "drawing": drawn(bars.steps(current=current, total=total)),
    }


@register.inclusion_tag("ui/progress/progress.html")
def progress(*, answered: int, total: int, in_order: int, known: int) -> Mapping[str, object]:
    """Two bars, never one: how much is filled in, and how much of what is known is in order."""
    return {
        "answered": answered,
        "total": total,
        "in_order": in_order,
        "known": known,
        "answered_bar": drawn(bars.progress(part=answered, whole=total, paint="inkt")),
        "in_order_bar": drawn(bars.progress(part=in_order, whole=known, paint="niveau-3")),
    }


@register.inclusion_tag("ui/pagination/pagination.html")
def pagination(*, page: Page[Any], query: str = "", label: str = "Bladzijden") -> Mapping[str, object]:
    """Previous, next and where one is. `query` is the rest of the address, such as "q=agressie&"."""
    return {"page": page, "query": query, "label": label}


# --- content --------------------------------------------------------------------------------------


@register.inclusion_tag("ui/task_row/task_row.html")
def task_row(
    *,
    number: int,
    title: str,
    url: str,
    why: str = "",
    tag: str = "",
    tag_kind: str = "plain",
    who: str = "",
    time: str = "",
    action: str = "",
    action_url: str = "",
) -> Mapping[str, object]:
    """One of the things of this week. Only the first has a filled button."""
    return {
        "number": number,
        "title": title,
        "url": url,
        "why": why,
        "tag_text": tag,
        "tag_kind": one_of(tag_kind, TAGS),
        "who": who,
        "time": time,
        "action": action,
        "action_url": action_url or url,
        "action_kind": "primary" if number == 1 else "secondary",
    }


@register.inclusion_tag("ui/table/table.html")
def table(*, table: Table, kind: str = "plain") -> Mapping[str, object]:
    """Rows on lines; on a phone each row becomes a list with labels. "panel" puts it on white."""
    return {
        "table": table,
        "kind": one_of(kind, ("plain", "panel")),
        "rows": [list(zip(table.columns, row, strict=True)) for row in table.rows],
    }


@register.simple_block_tag
def details(content: str, *, summary: str, kind: str = "plain", is_open: bool = False) -> SafeString:
    """Something folded away. "pinching" when what is inside does not agree."""
    return SafeString(
        render_to_string(
            "ui/details/details.html",
            {"content": content, "summary": summary, "kind": one_of(kind, ("plain", "pinching")), "is_open": is_open},
        )
    )


@register.inclusion_tag("ui/chart/chart.html")
def chart(
    *,
    title: str,
    desk: str,
    table: Table,
    phone: str = "",
    text: str = "",
    legend: Sequence[Key] = (),
    more: Table | None = None,
    kind: str = "panel",
) -> Mapping[str, object]:
    """A figure: its title, the drawing for the desk and for the phone, a legend and the same as a table, or as two."""
    return {
        "title": title,
        "text": text,
        "desk": drawn(desk),
        "phone": drawn(phone),
        "legend": legend_entries(legend),
        "table": table,
        "more": more,
        "kind": one_of(kind, ("panel", "plain")),
    }


@register.inclusion_tag("ui/distribution/distribution.html")
def distribution(*, counts: bars.Distribution, title: str, id: str = "verdeling") -> Mapping[str, object]:  # noqa: A002  the attribute's own name
    """The bar of levels for desk and phone; the counts in words below are its table."""
    return {
        "desk": drawn(bars.level_distribution(counts, id_=id, title=title)),
        "phone": drawn(bars.level_distribution(counts, id_=f"{id}-telefoon", title=title, width=300)),
        "counted": [
            (reading, counts.words[reading], count)
            for reading, count in zip(bars.ORDER, counts.counts, strict=True)
            if count
        ],
    }


@register.inclusion_tag("ui/pillar_list/pillar_list.html")
def pillar_list(*, pillars: Sequence[Pillar], urls: Sequence[str] = (), kind: str = "phone") -> Mapping[str, object]:
    """What stands under a numbered dike: number, name, coverage and score. "phone" hides it where names fit in the drawing."""
    addresses = [*urls, *[""] * (len(pillars) - len(urls))]
    return {
        "rows": [
            (pillar, url, dutch(pillar.score) if pillar.is_known else "")
            for pillar, url in zip(pillars, addresses, strict=True)
        ],
        "kind": one_of(kind, ("phone", "always")),
    }


@register.inclusion_tag("ui/contrasts/contrasts.html")
def contrasts(*, rows: Sequence[Contrast], id: str = "verschil") -> Mapping[str, object]:  # noqa: A002  the attribute's own name
    """Paper against practice, a row for each contrast in the order given; `id` begins the ids of the drawings."""
    return {
        "axis": drawn(axis()),
        "kind": "contrasts",
        "rows": [
            (
                row,
                drawn(dumbbell(row, id_=f"{id}-{place}")),
                "less" if row.steps > 0 else "more",
                *difference_in_words(row),
            )
            for place, row in enumerate(rows, start=1)
        ],
    }


@register.inclusion_tag("ui/contrasts/contrasts.html")
def changes(*, rows: Sequence[Change], id: str = "verandering") -> Mapping[str, object]:  # noqa: A002  the attribute's own name
    """Then and now, a row for each score; `id` begins the ids of the drawings."""
    return {
        "axis": drawn(axis()),
        "kind": "changes",
        "rows": [
            (row, drawn(change_line(row, id_=f"{id}-{place}")), "same", row.words, row.told)
            for place, row in enumerate(rows, start=1)
        ],
    }


@register.inclusion_tag("ui/share/share.html")
def share(*, share: int | None, text: str = "") -> Mapping[str, object]:
    """A share of a group in whole percents with a few words beside it. None is hidden, and always looks the same."""
    return {"drawing": drawn(share_bar(share)), "share": share, "text": text}


@register.inclusion_tag("ui/legend/legend.html")
def legend(*, keys: Sequence[Key]) -> Mapping[str, object]:
    """What the fills of a figure mean; at most five."""
    return {"legend": legend_entries(keys)}
