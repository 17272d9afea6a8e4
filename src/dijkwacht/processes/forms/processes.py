# SPDX-License-Identifier: EUPL-1.2
"""What people tick: which processes to take over, and which changes of the library."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.changes import Part
from dijkwacht.processes.domain.choosing import likely_department


class TakeForm(forms.Form):
    """Processes to take over, each with the department that does it."""

    def __init__(
        self,
        *args: Any,
        processes: Sequence[Process],
        departments: Mapping[UUID, str],
        ticked: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._processes = processes
        for one in processes:
            likely = likely_department(one, departments)
            self.fields[f"neem-{one.slug}"] = forms.BooleanField(
                label=one.title, help_text=one.subtitle, required=False, initial=one.slug in ticked
            )
            self.fields[f"afdeling-{one.slug}"] = department_field(departments, initial=likely)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not any(found.get(f"neem-{one.slug}") for one in self._processes):
            raise forms.ValidationError(_("Vink ten minste één proces aan."))
        return found

    @property
    def chosen(self) -> list[Process]:
        return [one for one in self._processes if self.cleaned_data[f"neem-{one.slug}"]]

    @property
    def departments(self) -> dict[str, UUID | None]:
        return {one.slug: department_of(self.cleaned_data[f"afdeling-{one.slug}"]) for one in self.chosen}

    def rows(self) -> list[tuple[Process, forms.BoundField, forms.BoundField]]:
        """Each process with its box and its department."""
        return [(one, self[f"neem-{one.slug}"], self[f"afdeling-{one.slug}"]) for one in self._processes]


class RenewForm(forms.Form):
    """Which changes of the library to take over. A rule of law comes along by itself and has no box."""

    def __init__(self, *args: Any, parts: Sequence[Part], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._parts = parts
        for place, one in enumerate(parts):
            if not one.is_law:
                self.fields[f"neem-{place}"] = forms.BooleanField(
                    label=_("Neem dit over"), required=False, initial=not one.is_adapted
                )

    @property
    def taken(self) -> list[str]:
        return [one.key for place, one in enumerate(self._parts) if self.cleaned_data.get(f"neem-{place}")]

    def rows(self) -> list[tuple[Part, forms.BoundField | None]]:
        """Each part with its box."""
        return [(one, None if one.is_law else self[f"neem-{place}"]) for place, one in enumerate(self._parts)]


def department_field(departments: Mapping[UUID, str], *, initial: UUID | None) -> forms.ChoiceField:
    """A department, or none yet."""
    choices = [("", _("nog niet gekozen")), *((str(id_), name) for id_, name in departments.items())]
    return forms.ChoiceField(
        label=_("Welke afdeling doet dit?"), choices=choices, required=False, initial=str(initial or "")
    )


def department_of(answer: str) -> UUID | None:
    return UUID(answer) if answer else None
