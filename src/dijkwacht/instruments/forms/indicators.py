# SPDX-License-Identifier: EUPL-1.2
"""An own indicator as somebody fills it in: as whole as those of the library."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.instruments.domain.checks import LONGEST
from dijkwacht.instruments.domain.words import (
    CIRCUMSTANCE_WORDS,
    INTENT_WORDS,
    NATURE_WORDS,
    ORIGIN_WORDS,
    SCOPE_WORDS,
    SENSITIVITY_WORDS,
)
from dijkwacht.instruments.forms.parts import REQUIRED, PartForm, block
from dijkwacht.instruments.values import OWN
from dijkwacht.knowledge.values import (
    TOPIC_WORDS,
    Circumstance,
    Dimension,
    Indicator,
    Intent,
    LevelTexts,
    Nature,
    Origin,
    Scope,
    Sensitivity,
    Source,
    Topic,
)
from dijkwacht.values.phrasing import capital

_WEIGHTS: Final = [("1", _("1: telt mee")), ("2", _("2: weegt zwaar")), ("3", _("3: weegt het zwaarst"))]
_LEVELS: Final = ("absent", "paper", "in_use", "proven")


def _choices(words: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(one.value, capital(word)) for one, word in words.items()]


def _one_of(label: Any, words: Mapping[Any, str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=_choices(words))


class IndicatorForm(PartForm):
    """Everything that an indicator says."""

    statement = forms.CharField(
        label=_("De stelling"),
        max_length=LONGEST["statement"],
        help_text=_("Zo is het als het goed is. Eén ding, te zien en na te vragen."),
        error_messages=REQUIRED,
    )
    why = block(_("Waarom doet dit ertoe?"), 3)
    absent = block(_("Zo ziet niet geregeld eruit"), 2)
    paper = block(_("Zo ziet op papier eruit"), 2)
    in_use = block(_("Zo ziet ingevoerd eruit"), 2)
    proven = block(_("Zo ziet werkt aantoonbaar eruit"), 2)
    test_question = block(
        _("Proefvraag"), 2, most=LONGEST["test_question"], help_text=_("Leg die aan drie collega’s voor.")
    )
    proof = block(_("Waaraan is het te zien?"), 3, help_text=_("Elk bewijs op een eigen regel."))
    informants = block(_("Wie weet het?"), 3, help_text=_("Functies, geen namen. Elk op een eigen regel."))
    topic = _one_of(_("Onderwerp"), TOPIC_WORDS)
    scope = _one_of(_("Waarvan geeft u antwoord?"), SCOPE_WORDS)
    circumstance = _one_of(_("Waar ligt het aan?"), CIRCUMSTANCE_WORDS)
    origin = _one_of(_("Waar komt het gevaar vandaan?"), ORIGIN_WORDS)
    intent = _one_of(_("Met opzet?"), INTENT_WORDS)
    nature = _one_of(_("Waar zit het?"), NATURE_WORDS)
    weight = forms.TypedChoiceField(label=_("Hoe zwaar weegt het?"), choices=_WEIGHTS, coerce=int)
    weight_reason = block(_("Waarom weegt het zo?"), 2, most=LONGEST["weight_reason"])
    max_age_months = forms.IntegerField(
        label=_("Hoeveel maanden blijft een antwoord gelden?"), min_value=1, max_value=120, error_messages=REQUIRED
    )
    sensitivity = _one_of(_("Wie mag een laag niveau lezen?"), SENSITIVITY_WORDS)
    paper_suffices = forms.BooleanField(label=_("Een document is hier genoeg"), required=False)
    source = forms.CharField(
        label=_("Waar komt dit vandaan?"),
        max_length=LONGEST["title"],
        help_text=_("Een besluit, een rapport of eigen ervaring, met het jaar."),
        error_messages=REQUIRED,
    )

    def indicator(self, before: Indicator | None) -> Indicator:
        """What was filled in. Of one that was there already all that no field asks for stays."""
        found = self.cleaned_data
        texts: dict[str, Any] = {name: found[name] for name in ("statement", "why", "test_question", "weight_reason")}
        texts |= {name: _lines(found[name]) for name in ("proof", "informants")}
        texts |= {name: found[name] for name in ("weight", "max_age_months", "paper_suffices")}
        texts |= {
            "topic": Topic(found["topic"]),
            "scope": Scope(found["scope"]),
            "sensitivity": Sensitivity(found["sensitivity"]),
            "levels": LevelTexts(**{name: found[name] for name in _LEVELS}),
            "dimension": Dimension(
                circumstance=Circumstance(found["circumstance"]),
                origin=Origin(found["origin"]),
                intent=Intent(found["intent"]),
                nature=Nature(found["nature"]),
            ),
        }
        if before is None:
            return Indicator(slug=OWN, version=1, sources=(Source(title=found["source"]),), **texts)
        first = replace(before.sources[0], title=found["source"]) if before.sources else Source(title=found["source"])
        return replace(before, sources=(first, *before.sources[1:]), **texts)


def filled_in(one: Indicator) -> dict[str, Any]:
    """An indicator as its form shows it."""
    plain = ("statement", "why", "test_question", "weight_reason", "weight", "max_age_months", "paper_suffices")
    chosen: tuple[tuple[str, StrEnum], ...] = (
        ("topic", one.topic),
        ("scope", one.scope),
        ("sensitivity", one.sensitivity),
        ("circumstance", one.dimension.circumstance),
        ("origin", one.dimension.origin),
        ("intent", one.dimension.intent),
        ("nature", one.dimension.nature),
    )
    return (
        {name: getattr(one, name) for name in plain}
        | {name: getattr(one.levels, name) for name in _LEVELS}
        | {name: value.value for name, value in chosen}
        | {"proof": "\n".join(one.proof), "informants": "\n".join(one.informants)}
        | {"source": one.sources[0].title if one.sources else ""}
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
