# SPDX-License-Identifier: EUPL-1.2
"""Django's own fields in our look: the setting FORM_RENDERER points to `Renderer` here."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import (
    BaseForm,
    BaseFormSet,
    BoundField,
    CheckboxInput,
    ChoiceField,
    DateField,
    DateInput,
    FileField,
    Form,
    RadioSelect,
    Select,
    Textarea,
    Widget,
    formset_factory,
)
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import ChoiceWidget, FileInput, SelectMultiple
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _


class Renderer(DjangoTemplates):
    """`{{ form }}` and `{{ form.name.as_field_group }}` look like `{% field field=form.name %}`."""

    form_template_name = "ui/field/form.html"
    field_template_name = "ui/field/group.html"


class DayInput(DateInput):
    """The browser's own way to choose a day."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class UploadField(FileField):
    """A file that is read and not kept. Of one that is too large nothing is read."""

    default_error_messages: ClassVar = {
        "required": _("Kies een bestand."),
        "empty": _("Dit bestand is leeg."),
    }

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        most = settings.DIJKWACHT_UPLOAD_MEGABYTES
        if upload and (upload.size or 0) > most * 1024 * 1024:
            told = _("Dit bestand is te groot. U kunt hoogstens %(most)s MB tegelijk sturen.")
            raise ValidationError(told % {"most": most})
        return upload


class DayField(DateField):
    """A day, with messages that say what to do."""

    widget = DayInput
    default_error_messages: ClassVar = {
        "required": _("Vul de datum in."),
        "invalid": _("Deze datum bestaat niet."),
    }


_MOST_ROWS: Final = 30


class Rows(BaseFormSet):  # type: ignore[type-arg]  # only the stubs know it as generic
    """Rows that can be taken away and, where the formset says so, put in another order."""

    deletion_widget = CheckboxInput

    def add_fields(self, form: Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Haal dit weg")
        for field in form.fields.values():
            if isinstance(field, ChoiceField):
                # So that a row in which nothing was written does not seem filled in.
                field.initial = next(iter(field.widget.choices))[0]
        if self.can_order:
            form.fields["ORDER"].label = _("Plaats in de rij")

    @property
    def kept(self) -> list[dict[str, Any]]:
        """What the filled rows say that stay, in their order."""
        rows = [one.cleaned_data for one in self.forms if one.cleaned_data and not one.cleaned_data.get("DELETE")]
        return sorted(rows, key=lambda one: one.get("ORDER") or len(rows))


def rows_of(form: type[Form], *, blank: int = 0, can_order: bool = False) -> Any:
    """A formset with so many empty rows to begin with."""
    return formset_factory(
        form, formset=Rows, extra=blank, can_delete=True, can_order=can_order,
        max_num=_MOST_ROWS, absolute_max=_MOST_ROWS,
    )  # fmt: skip


def unfolded(rows: Any) -> list[tuple[Any, bool]]:
    """Each row, and whether it stands open: with a fault, and the first that is empty."""
    told = [
        (one, one.initial or any(one[name].value() for name in ("title", "text", "phase") if name in one.fields))
        for one in rows
    ]
    blank = next((one for one, is_filled in told if not is_filled), None)
    return [(one, one is blank or bool(one.errors)) for one, _filled in told]


def with_row_more(data: Any, kind: str) -> Any:
    """What was filled in, with an empty row behind it where the button asked for one."""
    more = data.copy()
    number = str(data.get(f"{kind}-TOTAL_FORMS", ""))
    if number.isdecimal():
        more[f"{kind}-TOTAL_FORMS"] = str(int(number) + 1)
    return more


# The first that fits counts; a select is a ChoiceWidget too, so it stands before the groups of boxes.
_CLASSES = (
    (Textarea, "utrecht-textarea"),
    (SelectMultiple, "field__list"),
    (Select, "utrecht-select"),
    (FileInput, "field__file"),
    ((CheckboxInput, ChoiceWidget), "field__box"),
)


def classes(widget: Widget) -> str:
    """The classes of NL Design System for a widget; boxes have none there and get our own.

    Without `--html-input` and its like: those colour a field red by `:invalid`, before anyone has typed.
    """
    found = (names for kinds, names in _CLASSES if isinstance(widget, kinds))
    return next(found, "utrecht-textbox")


def _is_group(widget: Widget) -> bool:
    """Radio buttons or boxes: `RadioSelect` and `CheckboxSelectMultiple`, which Django makes no selects."""
    return isinstance(widget, ChoiceWidget) and not isinstance(widget, Select)


def describe(field: BoundField, *, label: str = "", hint: str = "") -> Mapping[str, object]:
    """What the template of a field needs: its kind, texts, errors and the ids that tie them together."""
    kind = (
        "group" if _is_group(field.field.widget) else "box" if isinstance(field.field.widget, CheckboxInput) else "line"
    )
    return {
        "kind": kind,
        "id": field.id_for_label if kind != "group" else field.auto_id,
        "label": label or field.label,
        "hint": hint or field.help_text,
        "errors": list(field.errors),
        "hint_id": f"{field.auto_id}_helptext",
        "error_id": f"{field.auto_id}_error",
        "is_hidden": field.is_hidden,
        "is_optional": not field.field.required and kind != "box" and not _offers_none(field),
        "described_by": _described_by(field, hint),
    }


def _offers_none(field: BoundField) -> bool:
    """Whether one of the choices to press is "none of these": then nobody has to hear that he may pass it over."""
    return isinstance(field.field.widget, RadioSelect) and "" in dict(field.field.widget.choices)


def _described_by(field: BoundField, hint: str) -> str:
    hint_id = f"{field.auto_id}_helptext" if hint or field.help_text else ""
    error_id = f"{field.auto_id}_error" if field.errors else ""
    return " ".join(one for one in (hint_id, error_id) if one)


def widget(field: BoundField, *, hint: str = "") -> SafeString:
    """The control itself. What describes it includes a hint that only the page gave."""
    given = field.field.widget.attrs.get("class", "")
    attributes: dict[str, str | bool] = {"class": f"{classes(field.field.widget)} {given}".strip()}
    if not _is_group(field.field.widget) and (described_by := _described_by(field, hint)):
        attributes["aria-describedby"] = described_by
    return field.as_widget(attrs=attributes)


def invalid_fields(form: BaseForm) -> list[tuple[str, str]]:
    """(id of the control, label and message) of every error, in the order of the form."""
    return [(_first_control(bound), _named(bound, str(message))) for bound in form for message in bound.errors]


def _named(bound: BoundField, message: str) -> str:
    """A label that is a question carries its own sign; two signs in a row read badly."""
    label = str(bound.label or "")
    return f"{label} {message}" if label.endswith(("?", ":", ".")) else f"{label}: {message}"


def _first_control(bound: BoundField) -> str:
    return f"{bound.auto_id}_0" if _is_group(bound.field.widget) else bound.id_for_label
