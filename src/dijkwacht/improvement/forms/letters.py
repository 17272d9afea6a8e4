# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about letters, turned from text into values."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.improvement.actions.letters import NewExport
from dijkwacht.improvement.domain.letters import label
from dijkwacht.knowledge.values import Letter, RoomPrivacy


class LetterForm(forms.Form):
    """For whom a letter is, and on what ground it is kept secret. Without `has_secrecy` nobody imposes any."""

    confidentiality = forms.ChoiceField(
        label=_("Voor wie is het stuk?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies voor wie het stuk is.")},
    )
    room = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        letter: Letter,
        readers: Sequence[Confidentiality],
        rooms: Sequence[RoomPrivacy],
        has_secrecy: bool,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._letter = letter
        self.fields["confidentiality"].choices = [(one.value, label(one)) for one in readers]  # type: ignore[attr-defined]  # a choice field
        self._rooms = {one.slug for one in rooms}
        if has_secrecy:
            self.fields.update(assessments.secrecy_fields())

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        assessments.check_secrecy(self, cleaned)
        if self._rooms and cleaned.get("room") not in self._rooms:
            self.add_error(None, _("Kies eerst over welke ruimte dit stuk gaat."))
        if cleaned.get("body") and cleaned.get("confidentiality") == Confidentiality.PUBLIC.value:
            self.add_error(
                "body", _("Een openbaar stuk kan niet geheim zijn. Kies “niemand”, of maak het stuk vertrouwelijk.")
            )
        return cleaned

    @property
    def chosen_room(self) -> str:
        """The room as it was sent, when there is such a room."""
        room = self.cleaned_data.get("room", "")
        return room if room in self._rooms else ""

    @property
    def new(self) -> NewExport:
        data = self.cleaned_data
        return NewExport(
            letter=self._letter,
            reader=Confidentiality(data["confidentiality"]),
            body=data.get("body", ""),
            grounds=tuple(data.get("grounds", ())),
            room=self.chosen_room,
        )
