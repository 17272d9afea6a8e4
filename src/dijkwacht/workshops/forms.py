# SPDX-License-Identifier: EUPL-1.2
"""Forms of workshops: planning one, recording what was agreed, joining by a code, and a vote."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments.public import level_word
from dijkwacht.ui.public import DayField
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.workshops.domain.words import KIND_WORDS
from dijkwacht.workshops.values import Minority, NewWorkshop, Settlement, WorkshopKind

_MOST_POINTS: Final = 30
_UNDECIDED: Final = "none"
_LEVELS: Final = [(str(level.value), level_word(level)) for level in Level]


class PlanForm(forms.Form):
    """A workshop: what, when, with whom, and about which points."""

    title = forms.CharField(
        label=_("Hoe heet de werksessie?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: Gesprek met de balie. Zo heet zij straks ook als bron."),
        error_messages={"required": _("Geef de werksessie een naam.")},
    )
    kind = forms.ChoiceField(
        label=_("Wat voor werksessie is het?"),
        choices=[(kind.value, word) for kind, word in KIND_WORDS.items()],
        widget=forms.RadioSelect,
        help_text=_(
            "In een groepsgesprek praten mensen over hun eigen werk. Een expertsessie weegt de uitkomst: wat zij "
            "afspreekt, geldt in deze meting."
        ),
        error_messages={"required": _("Kies een groepsgesprek of een expertsessie.")},
    )
    planned_on = DayField(label=_("Wanneer is het?"))
    department = forms.ChoiceField(label=_("Over wie gaat het?"), required=False)
    functions = forms.CharField(
        label=_("Welke functies zijn erbij?"),
        max_length=120,
        help_text=_("Functies, geen namen. Bijvoorbeeld: drie medewerkers balie, teamleider, privacyfunctionaris."),
        error_messages={"required": _("Schrijf op welke functies erbij zijn.")},
    )
    indicators = forms.MultipleChoiceField(
        label=_("Waarover gaat het?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies ten minste één punt."),
            "invalid_choice": _("Een van de punten hoort niet bij deze meting. Kies opnieuw."),
        },
    )

    def __init__(
        self,
        *args: Any,
        departments: Iterable[tuple[str, str]],
        indicators: Sequence[str],
        proposed: Sequence[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._order = (*proposed, *indicators)
        self.fields["department"].choices = [("", _("De hele organisatie")), *departments]  # type: ignore[attr-defined]  # a choice field
        self.fields["indicators"].choices = [(slug, slug) for slug in indicators]  # type: ignore[attr-defined]  # a choice field

    def clean_indicators(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["indicators"]
        if len(chosen) > _MOST_POINTS:
            raise forms.ValidationError(_("Kies hooguit 30 punten. Met een kwartier per punt is dat al een hele dag."))
        return chosen

    @property
    def new(self) -> NewWorkshop:
        """What was filled in; points in the order of the proposal, and then in that of the round."""
        data = self.cleaned_data
        chosen = set(data["indicators"])
        return NewWorkshop(
            title=data["title"],
            kind=WorkshopKind(data["kind"]),
            planned_on=data["planned_on"],
            functions=data["functions"],
            department_id=UUID(data["department"]) if data["department"] else None,
            indicators=tuple(dict.fromkeys(slug for slug in self._order if slug in chosen)),
        )


class SettleForm(forms.Form):
    """What was agreed, and who sees it otherwise."""

    agreed = forms.ChoiceField(
        label=_("Wat is afgesproken?"),
        choices=[*_LEVELS, (_UNDECIDED, _UNDECIDED)],
        error_messages={
            "required": _("Kies een niveau, of “Wij zijn het nog niet eens”."),
            "invalid_choice": _("Kies een niveau, of “Wij zijn het nog niet eens”."),
        },
    )
    minority_level = forms.ChoiceField(
        label=_("Ziet iemand het anders? Op welk niveau?"),
        choices=[("", _("Niemand ziet het anders")), *_LEVELS],
        required=False,
    )
    minority_people = forms.IntegerField(
        label=_("Hoeveel mensen zien het zo?"),
        min_value=1,
        max_value=200,
        required=False,
        error_messages={
            "min_value": _("Vul een getal vanaf 1 in."),
            "max_value": _("Vul een getal tot en met 200 in."),
            "invalid": _("Vul een getal in, bijvoorbeeld 2."),
        },
    )
    minority_words = forms.CharField(
        label=_("Wat zien zij?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In hun woorden, zoals hardop gezegd, en zonder namen. Het staat straks bij de uitkomst."),
    )
    turn = forms.IntegerField(min_value=0, max_value=30_000, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        level = data.get("minority_level")
        if level and not data.get("minority_people") and "minority_people" not in self.errors:
            self.add_error("minority_people", _("Hoeveel mensen zien het zo? Een schatting mag."))
        if not level and (data.get("minority_people") or data.get("minority_words")):
            self.add_error("minority_level", _("Kies op welk niveau zij het zien."))
        if level and level == data.get("agreed"):
            self.add_error("minority_level", _("Dit is het niveau dat u afsprak. Kies een ander niveau."))
        return data

    @property
    def settled(self) -> Settlement:
        data = self.cleaned_data
        minority = None
        if data["minority_level"]:
            minority = Minority(
                level=Level(int(data["minority_level"])),
                people=data["minority_people"],
                words=" ".join(data["minority_words"].split()),
            )
        agreed = data["agreed"]
        return Settlement(level=None if agreed == _UNDECIDED else Level(int(agreed)), minority=minority)


class CodeForm(forms.Form):
    """The code that stands on the large screen."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("De acht tekens op het grote scherm. Hoofdletters en het streepje mogen, maar hoeven niet."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Typ de code die op het grote scherm staat.")},
    )


class VoteForm(forms.Form):
    """A vote on the point that stands on the screen."""

    point = forms.UUIDField(widget=forms.HiddenInput)
    level = forms.ChoiceField(
        choices=[*_LEVELS, (Silence.UNKNOWN.value, _("Weet ik niet"))],
        error_messages={
            "required": _("Kies een van de vijf. Weet u het niet? Kies dan “Weet ik niet”."),
            "invalid_choice": _("Kies een van de vijf. Weet u het niet? Kies dan “Weet ik niet”."),
        },
    )

    @property
    def choice(self) -> Reading:
        level: str = self.cleaned_data["level"]
        return Silence.UNKNOWN if level == Silence.UNKNOWN.value else Level(int(level))
