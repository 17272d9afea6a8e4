# SPDX-License-Identifier: EUPL-1.2
"""What the coordinator fills in for the page for all staff."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from dijkwacht.awareness.domain.words import THEME_TEXTS, THEME_WORDS
from dijkwacht.awareness.values import NewsItem, ThemePost
from dijkwacht.ui.public import DayField

_PHONE = RegexValidator(r"^\+?[0-9][0-9 ()\-]{1,18}$", _("Schrijf een nummer met cijfers, spaties en streepjes."))


class ThemesForm(forms.Form):
    """Of every theme whom one asks and who drives it."""

    def __init__(self, *args: Any, posts: Iterable[ThemePost], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._themes = [one.theme for one in posts]
        for post in posts:
            for name, field in _post_fields(post).items():
                self.fields[f"{post.theme.value}-{name}"] = field

    @property
    def groups(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """Title and explanation of each theme with its four fields."""
        names = ("contact", "phone", "mail", "lead")
        return [
            (THEME_WORDS[one], THEME_TEXTS[one], [self[f"{one.value}-{name}"] for name in names])
            for one in self._themes
        ]

    @property
    def posts(self) -> list[ThemePost]:
        found = self.cleaned_data
        return [
            ThemePost(
                theme=one,
                contact=found[f"{one.value}-contact"],
                phone=found[f"{one.value}-phone"],
                mail=found[f"{one.value}-mail"],
                lead=found[f"{one.value}-lead"],
            )
            for one in self._themes
        ]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for one in self._themes:
            reached = found.get(f"{one.value}-phone") or found.get(f"{one.value}-mail")
            if reached and not found.get(f"{one.value}-contact"):
                self.add_error(f"{one.value}-contact", _("Schrijf op wie dit is."))
        return found


class NewsForm(forms.Form):
    """A short message, as plain text."""

    title = forms.CharField(
        label=_("Titel"), max_length=100, error_messages={"required": _("Geef het bericht een titel.")}
    )
    text = forms.CharField(
        label=_("Tekst"),
        help_text=_("Gewone tekst, een paar zinnen. Schrijf geen namen van collega’s of inwoners op."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=1200,
        error_messages={"required": _("Schrijf op wat collega’s moeten weten.")},
    )
    on = DayField(label=_("Datum bij het bericht"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError(
                _("Kies vandaag of een dag die al is geweest. Het bericht komt meteen op de pagina.")
            )
        return on


def news_filled_in(item: NewsItem) -> dict[str, Any]:
    """The form's first values for an item that exists."""
    return {"title": item.title, "text": item.text, "on": item.on}


def _post_fields(post: ThemePost) -> dict[str, forms.Field]:
    return {
        "contact": forms.CharField(
            label=_("Bij wie kunt u terecht?"),
            max_length=80,
            required=False,
            initial=post.contact,
        ),
        "phone": forms.CharField(
            label=_("Telefoon"), max_length=20, required=False, initial=post.phone, validators=[_PHONE]
        ),
        "mail": forms.EmailField(label=_("E-mail"), max_length=254, required=False, initial=post.mail),
        "lead": forms.CharField(
            label=_("Wie trekt dit thema?"),
            max_length=80,
            required=False,
            initial=post.lead,
        ),
    }
