# SPDX-License-Identifier: EUPL-1.2
"""What people say of a position, its access and mandates, and of the privacy check. Only the title is compulsory."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import Process
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.processes.domain.position_words import SCALE_WORDS, SCREENING_WORDS, step_words
from dijkwacht.processes.forms.fields import choose, not_later
from dijkwacht.processes.queries.house import step_key
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import PrivacySubject, ScaleBand, Screening
from dijkwacht.processes.values.positions import AccessLine, NewPosition, PrivacyRecord
from dijkwacht.ui.public import DayField

_NOTHING = "none"
_YES_NO = [("", _("nog niet bekend")), ("yes", _("ja")), ("no", _("nee"))]


class PositionForm(forms.Form):
    """A function, not a person."""

    title = forms.CharField(
        label=_("Functie"),
        help_text=_("Bijvoorbeeld: medewerker Burgerzaken. Geen naam van een mens."),
        max_length=120,
        error_messages={"required": _("Schrijf op welke functie het is.")},
    )
    department = forms.ChoiceField(
        label=_("Afdeling"),
        help_text=_("De leidinggevende van deze afdeling ziet de functie dan ook."),
        required=False,
    )
    holders = forms.IntegerField(
        label=_("Hoeveel mensen vervullen haar?"),
        help_text=_("Waarom: met één mens is er geen vervanger en geen tweede paar ogen."),
        min_value=0,
        max_value=2000,
        required=False,
        error_messages={
            "invalid": _("Schrijf een heel getal, bijvoorbeeld 3."),
            "min_value": _("Schrijf een getal vanaf 0."),
            "max_value": _("Schrijf een getal tot en met 2000."),
        },
    )
    scale_band = forms.ChoiceField(
        label=_("Salarisschaal"),
        help_text=_("Waarom: wie weinig verdient, kan vaak bij de gevoeligste systemen. Ruwe groepen zijn genoeg."),
        choices=[(one.value, word) for one, word in SCALE_WORDS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    has_outside_contact = forms.ChoiceField(
        label=_("Heeft deze functie contact met inwoners of bedrijven?"),
        help_text=_("Waarom: daar begint druk of verleiding van buiten."),
        choices=_YES_NO,
        widget=forms.RadioSelect,
        required=False,
    )
    screening = forms.MultipleChoiceField(
        label=_("Wat wordt er nagegaan vóór iemand begint, of later nog eens?"),
        help_text=_(
            "Waarom: bij de start gebeurt dit vaak wel, later en bij inhuur zelden. Laat leeg wat u niet weet."
        ),
        choices=[*((one.value, word) for one, word in SCREENING_WORDS.items()), (_NOTHING, _("niets hiervan"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, departments: Iterable[DepartmentCard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("geen of nog niet bekend")), *((str(one.id), one.name) for one in departments)]
        choose(self, "department", choices)

    def clean_screening(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["screening"]
        if _NOTHING in chosen and len(chosen) > 1:
            raise forms.ValidationError(_("Kies “niets hiervan”, of wat er wél wordt nagegaan."))
        return chosen

    @property
    def told(self) -> NewPosition:
        found = self.cleaned_data
        return NewPosition(
            title=" ".join(found["title"].split()),
            department_id=UUID(found["department"]) if found["department"] else None,
            holders=found["holders"],
            scale_band=ScaleBand(found["scale_band"]),
            has_outside_contact={"yes": True, "no": False}.get(found["has_outside_contact"]),
            screening=_screening(found["screening"]),
        )


class AccessForm(forms.Form):
    """What a position may do in one system."""

    system = forms.CharField(
        label=_("Systeem"),
        help_text=_("Bijvoorbeeld: BRP, zaaksysteem, financieel systeem."),
        max_length=80,
        error_messages={"required": _("Schrijf op welk systeem het is.")},
    )
    right = forms.CharField(
        label=_("Wat mag de functie daarin?"),
        help_text=_("Bijvoorbeeld: inzien, wijzigen, betalen klaarzetten."),
        max_length=80,
        required=False,
    )
    step = forms.ChoiceField(
        label=_("Voor welke stap is dat nodig?"),
        help_text=_("Waarom: toegang die bij geen stap hoort, kan weg. Dat is de goedkoopste maatregel die er is."),
        required=False,
    )

    def __init__(self, *args: Any, processes: Sequence[Process], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "step", [("", _("weet ik nog niet")), *_grouped(processes)])

    @property
    def line(self) -> AccessLine:
        found = self.cleaned_data
        return AccessLine(
            system=" ".join(found["system"].split()),
            right=" ".join(found["right"].split()),
            step=step_key(found["step"]) if found["step"] else None,
        )


class MandatesForm(forms.Form):
    """The steps that need a mandate in writing, of which the position has those that are ticked."""

    steps = forms.MultipleChoiceField(
        label=_("Voor welke stappen heeft deze functie een mandaat op papier?"),
        help_text=_("Alleen stappen waarvoor een mandaat nodig is, staan hier."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, steps: Sequence[StepKey], processes: Mapping[str, Process], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "steps", [(str(one), step_words(one, processes)) for one in steps])

    @property
    def chosen(self) -> frozenset[StepKey]:
        return frozenset(map(step_key, self.cleaned_data["steps"]))


class PrivacyForm(forms.Form):
    """That the organisation weighed the privacy of its staff, and what came out."""

    on = DayField(label=_("Wanneer is de privacytoets gedaan?"))
    decided_by = forms.CharField(
        label=_("Wie besloot dat het mag?"),
        help_text=_("Een functie of orgaan, geen naam. Bijvoorbeeld: gemeentesecretaris, na advies van de FG."),
        max_length=120,
        error_messages={"required": _("Schrijf op wie dit besloot.")},
    )
    summary = forms.CharField(
        label=_("Wat is de uitkomst?"),
        help_text=_(
            "In een paar zinnen: waarvoor, wie het ziet, hoe lang het blijft, en wat de ondernemingsraad vond."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=500,
        error_messages={"required": _("Schrijf de uitkomst op.")},
    )

    def __init__(self, *args: Any, subject: PrivacySubject, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = subject
        self.today = today

    def clean_on(self) -> date:
        return not_later(self.cleaned_data["on"], self.today)

    @property
    def record(self) -> PrivacyRecord:
        found = self.cleaned_data
        return PrivacyRecord(
            subject=self.subject, on=found["on"], decided_by=found["decided_by"], summary=found["summary"]
        )


def position_filled_in(told: NewPosition) -> dict[str, Any]:
    """The form's first values for a position that exists."""
    screening = [] if told.screening is None else [one.value for one in sorted(told.screening)] or [_NOTHING]
    return {
        "title": told.title,
        "department": str(told.department_id or ""),
        "holders": told.holders,
        "scale_band": told.scale_band.value,
        "has_outside_contact": {True: "yes", False: "no", None: ""}[told.has_outside_contact],
        "screening": screening,
    }


def _screening(chosen: list[str]) -> frozenset[Screening] | None:
    """Nothing ticked was not asked; “none of these” is an answer."""
    return frozenset(Screening(one) for one in chosen if one != _NOTHING) if chosen else None


def _grouped(processes: Iterable[Process]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The steps that are done in this house, below the title of their process."""
    return [
        (
            process.title,
            [
                (str(StepKey(process=process.slug, step=step.slug)), step.title)
                for step in process.steps
                if not step.is_outside
            ],
        )
        for process in processes
    ]
