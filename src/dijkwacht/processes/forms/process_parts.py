# SPDX-License-Identifier: EUPL-1.2
"""The parts of a process as somebody fills them in: its texts, a step, an own rule, a weak spot, rules left out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.public import PROCESS_LENGTHS
from dijkwacht.knowledge.values import (
    RuleKind,
    SeparationRule,
)
from dijkwacht.processes.domain.card_words import (
    CIRCUMSTANCE_WORDS,
    INTENT_WORDS,
    NATURE_WORDS,
    RULE_WORDS,
    STEP_WORDS,
    VNG_WORDS,
    WHENCE_WORDS,
)
from dijkwacht.processes.forms.fields import choose
from dijkwacht.values.phrasing import capital

_REQUIRED: Final = {"required": _("Vul dit in.")}
_ASKED_RULES: Final = (RuleKind.DIFFERENT_PERSONS, RuleKind.TWO_PERSONS, RuleKind.SUPERVISOR, RuleKind.ROTATION)


def _line(label: Any, place: str, **more: Any) -> forms.CharField:
    """A text of one line that fits its place on the card. Checked here and not by the browser, which would cut it."""
    return forms.CharField(label=label, validators=[_fits(place)], error_messages=_REQUIRED, **more)


def _block(label: Any, rows: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), error_messages=_REQUIRED, **more)


def _fits(place: str) -> MaxLengthValidator:
    return MaxLengthValidator(
        PROCESS_LENGTHS[place], _("Dit zijn %(show_value)d tekens; op de kaart passen er %(limit_value)d.")
    )


def _choices(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(one.value, capital(word)) for one, word in words.items()]


class TextsForm(forms.Form):
    """What stands around the steps."""

    title = forms.CharField(label=_("Naam van het proces"), max_length=60, error_messages=_REQUIRED)
    subtitle = _line(
        _("Van wat tot wat?"), "subtitle", help_text=_("Eén regel, bijvoorbeeld: van aanvraag tot uitreiking.")
    )
    department = forms.ChoiceField(label=_("Welke afdeling doet dit?"), required=False)
    look_out = _block(_("Let hierop"), 4, help_text=_("Drie of vier dingen, elk op een eigen regel."))
    do = _block(_("Dit doet u"), 4, help_text=_("Drie of vier dingen, elk op een eigen regel."))
    small_variant = _block(_("Met weinig mensen"), 5)
    gone_wrong = _block(_("Gaat het mis?"), 4, help_text=_("Het alarmnummer zet de kaart er zelf bij."))
    question = forms.CharField(label=_("De vraag naar bekenden"), max_length=120, error_messages=_REQUIRED)
    then = _block(_("Wat doet wie de aanvrager kent?"), 2)
    takes_over = forms.CharField(label=_("Wie neemt het dan over?"), max_length=160, error_messages=_REQUIRED)
    owner = forms.CharField(
        label=_("Eigenaar"), max_length=80, help_text=_("Een functie, geen naam."), error_messages=_REQUIRED
    )
    contact = forms.CharField(
        label=_("Vraag of melding"), max_length=80, help_text=_("Bij welke functie?"), error_messages=_REQUIRED
    )
    first_step = forms.CharField(label=_("Eerste stap nu"), max_length=120, error_messages=_REQUIRED)

    def __init__(self, *args: Any, departments: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "department", [("", _("nog niet gekozen")), *departments])


class OwnTextsForm(TextsForm):
    """Of an own process also what it is sorted by."""

    departments = forms.CharField(
        label=_("Voor welke soort afdeling is de kaart?"),
        help_text=_("Bijvoorbeeld: burgerzaken, financiën."),
        max_length=120,
        error_messages=_REQUIRED,
    )
    vng = forms.ChoiceField(label=_("Wat voor werk is het?"), choices=_choices(VNG_WORDS))
    field_order = ["title", "subtitle", "department", "departments", "vng"]


class StepForm(forms.Form):
    """One step."""

    slug = forms.SlugField(widget=forms.HiddenInput, required=False)
    title = _line(_("Naam van de stap"), "step", help_text=_("Eén of twee woorden."))
    kind = forms.ChoiceField(label=_("Wat voor stap is het?"), choices=_choices(STEP_WORDS))
    who = _line(_("Wie doet het?"), "who", help_text=_("Een functie, geen naam."))
    what = _line(_("Wat gebeurt er?"), "what")
    has_outside_contact = forms.BooleanField(label=_("Hierbij is contact met mensen van buiten"), required=False)
    needs_mandate = forms.BooleanField(label=_("Hiervoor is mandaat nodig"), required=False)
    is_outside = forms.BooleanField(label=_("Een ander doet dit voor ons"), required=False)
    done_by = forms.CharField(label=_("Welke organisatie of welk bedrijf?"), max_length=80, required=False)
    answers_for_it = forms.CharField(label=_("Wie hier staat daarvoor in?"), max_length=80, required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("is_outside"):
            for name, message in (
                ("done_by", _("Zeg wie deze stap buiten huis doet.")),
                ("answers_for_it", _("Zeg welke functie hier ervoor instaat.")),
            ):
                if not found.get(name):
                    self.add_error(name, message)
        return found


class OwnRuleForm(forms.Form):
    """A rule that one agreed here. Steps are named by their number, so that a new step can be named too."""

    slug = forms.SlugField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        label=_("Wat spreekt u af?"), choices=[(one.value, capital(RULE_WORDS[one])) for one in _ASKED_RULES]
    )
    steps = forms.CharField(
        label=_("Voor welke stappen?"), help_text=_("Nummers, bijvoorbeeld 1 en 3."), error_messages=_REQUIRED
    )
    others = forms.CharField(
        label=_("Waar mag wie toezicht houdt niet aan meedoen?"),
        help_text=_("Nummers. Alleen bij “toezicht doet niet mee”."),
        required=False,
    )
    months = forms.IntegerField(
        label=_("Na hoeveel maanden wisselt u?"),
        help_text=_("Alleen bij “op tijd wisselen”."),
        min_value=1,
        max_value=240,
        required=False,
    )
    short = _line(_("In een paar woorden"), "short")
    text = _line(_("De regel"), "rule")
    source = forms.CharField(
        label=_("Waar staat dit?"),
        help_text=_("Bijvoorbeeld een besluit of werkinstructie, met de datum."),
        max_length=200,
        error_messages=_REQUIRED,
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for kind, name, message in (
            (RuleKind.SUPERVISOR, "others", _("Zeg aan welke stappen het toezicht niet meedoet.")),
            (RuleKind.ROTATION, "months", _("Zeg na hoeveel maanden iemand wisselt.")),
        ):
            if found.get("kind") == kind.value and not found.get(name):
                self.add_error(name, message)
        return found


class WeakSpotForm(forms.Form):
    """A weak spot of an own process, and what stops it."""

    slug = forms.SlugField(widget=forms.HiddenInput, required=False)
    text = _line(_("Waar is het zwak?"), "line")
    circumstance = forms.ChoiceField(label=_("Waar ligt het aan?"), choices=_choices(CIRCUMSTANCE_WORDS))
    origin = forms.ChoiceField(label=_("Waar komt het gevaar vandaan?"), choices=_choices(WHENCE_WORDS))
    intent = forms.ChoiceField(label=_("Met opzet?"), choices=_choices(INTENT_WORDS))
    nature = forms.ChoiceField(label=_("Waar zit het?"), choices=_choices(NATURE_WORDS))
    control = forms.CharField(label=_("Wat houdt het tegen?"), max_length=160, required=False)


class LeftOutForm(forms.Form):
    """Which advised rules of the library are not kept here, and why."""

    def __init__(self, *args: Any, rules: Iterable[SeparationRule], left_out: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rules = list(rules)
        for one in self.rules:
            self.fields[f"weg-{one.slug}"] = forms.BooleanField(
                label=_("Deze regel gebruiken wij hier niet"), required=False, initial=one.slug in left_out
            )
            self.fields[f"reden-{one.slug}"] = forms.CharField(
                label=_("Waarom niet?"), max_length=300, required=False, initial=left_out.get(one.slug, "")
            )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for one in self.rules:
            if found.get(f"weg-{one.slug}") and not found.get(f"reden-{one.slug}"):
                self.add_error(f"reden-{one.slug}", _("Schrijf in één zin op waarom."))
        return found

    @property
    def left_out(self) -> dict[str, str]:
        """Slug and reason."""
        found = self.cleaned_data
        return {one.slug: found[f"reden-{one.slug}"] for one in self.rules if found[f"weg-{one.slug}"]}

    def rows(self) -> list[tuple[SeparationRule, BoundField, BoundField]]:
        return [(one, self[f"weg-{one.slug}"], self[f"reden-{one.slug}"]) for one in self.rules]
