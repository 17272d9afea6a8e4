# SPDX-License-Identifier: EUPL-1.2
"""Turns what people type about their organisation into values."""

from dataclasses import replace
from typing import Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from dijkwacht.documents.public import check_template
from dijkwacht.documents.values import LARGEST_TEMPLATE, TEMPLATE_TOO_LARGE, TemplateRefused
from dijkwacht.organisations.exchange.logos import LogoRefused, cleaned_logo
from dijkwacht.organisations.values import Description, Logo
from dijkwacht.values.organisations import Feature

FEATURES: Final[dict[Feature, str]] = {
    Feature.OUTSKIRTS: "buitengebied met leegstaande stallen of schuren",
    Feature.BUSINESS_ESTATE: "een bedrijventerrein",
    Feature.HOLIDAY_PARK: "een vakantiepark",
    Feature.HARBOUR: "een haven",
    Feature.AIRPORT: "een vliegveld",
    Feature.BORDER: "een landsgrens",
    Feature.ISLAND: "een eiland",
    Feature.MARINA: "een jachthaven",
    Feature.MOTORWAY: "een snelweg of een knooppunt",
    Feature.LARGE_CITY: "een grote stad als buur",
}
_NONE: Final = "none"
_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Schrijf een kleur als # met zes tekens, bijvoorbeeld #0A5568.")
_NUMBER: Final = {
    "invalid": "Vul een heel getal in, zonder punten.",
    "min_value": "Vul een getal van nul of meer in.",
    "max_value": "Zoveel kunnen het er niet zijn. Kijk het getal na.",
}
_MOST_INHABITANTS: Final = 20_000_000
_MOST_STAFF: Final = 1_000_000


class FeaturesField(forms.TypedMultipleChoiceField):
    """What is around: a frozenset of features, empty for “niets hiervan”, None when nothing was ticked."""

    def __init__(self) -> None:
        super().__init__(
            label="Wat is er in uw omgeving",
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[*((feature.value, text) for feature, text in FEATURES.items()), (_NONE, "niets hiervan")],
            help_text="Weet u het niet, laat dan alles leeg. Dan vragen wij alles.",
        )

    @staticmethod
    def ticked(features: frozenset[Feature] | None) -> list[str]:
        """What is ticked at first for what is known."""
        return [] if features is None else [one.value for one in sorted(features)] or [_NONE]

    def clean(self, value: list[str]) -> frozenset[Feature] | None:
        chosen = super().clean(value)
        if _NONE in chosen and len(chosen) > 1:
            raise forms.ValidationError("Kies wat er is, of kies “niets hiervan”.")
        return frozenset(Feature(one) for one in chosen if one != _NONE) if chosen else None


class DescriptionForm(forms.Form):
    """The facts that decide which questions are asked. Nothing is compulsory."""

    inhabitants = forms.IntegerField(
        label="Inwoners", min_value=0, max_value=_MOST_INHABITANTS, required=False, error_messages=_NUMBER
    )
    inhabitants_year = forms.IntegerField(
        label="In welk jaar",
        min_value=1990,
        max_value=2100,
        required=False,
        error_messages={"invalid": "Vul een jaar in."},
    )
    staff_count = forms.IntegerField(
        label="Mensen in dienst",
        min_value=0,
        max_value=_MOST_STAFF,
        required=False,
        help_text="Ongeveer is goed genoeg.",
        error_messages=_NUMBER,
    )
    staff_counted_on = forms.DateField(
        label="Geteld op",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Vul een dag in als 21-11-2026."},
    )
    features = FeaturesField()

    @classmethod
    def initial_for(cls, described: Description) -> dict[str, object]:
        """What stands in the form at first."""
        return {
            "inhabitants": described.inhabitants,
            "inhabitants_year": described.inhabitants_year,
            "staff_count": described.staff_count,
            "staff_counted_on": described.staff_counted_on,
            "features": FeaturesField.ticked(described.features),
        }

    def clean(self) -> dict[str, object]:
        given = super().clean() or self.cleaned_data
        if given.get("inhabitants") is not None and given.get("inhabitants_year") is None:
            self.add_error("inhabitants_year", "Zeg ook van welk jaar dit aantal is.")
        return given

    def description(self, before: Description) -> Description:
        """The description with these facts; what the form does not ask stays."""
        given = self.cleaned_data
        return replace(
            before,
            inhabitants=given["inhabitants"],
            inhabitants_year=given["inhabitants_year"] if given["inhabitants"] is not None else None,
            staff_count=given["staff_count"],
            staff_counted_on=given["staff_counted_on"],
            features=given["features"],
        )


class DepartmentForm(forms.Form):
    """A department, with about how many people."""

    name = forms.CharField(label="Naam", max_length=80, error_messages={"required": "Vul een naam in."})
    head_count = forms.IntegerField(
        label="Aantal mensen",
        min_value=0,
        max_value=_MOST_STAFF,
        required=False,
        help_text="Ongeveer is goed genoeg.",
        error_messages=_NUMBER,
    )


class DepartmentChangeForm(DepartmentForm):
    """An existing department can also be put aside."""

    is_active = forms.BooleanField(
        label="Deze afdeling bestaat nog", required=False, help_text="Haal het vinkje weg als de afdeling is opgeheven."
    )


class LookForm(forms.Form):
    """Name, colours and logo."""

    shown_name = forms.CharField(
        label="Naam boven de pagina", max_length=80, required=False, help_text="Leeg is de officiële naam."
    )
    brand_colour = forms.CharField(
        label="Huiskleur", required=False, validators=[_COLOUR], help_text="Bijvoorbeeld #0A5568."
    )
    identity_colour = forms.CharField(
        label="Tweede kleur", required=False, validators=[_COLOUR], help_text="Voor een dunne lijn onder de kop."
    )
    logo = forms.FileField(
        label="Logo",
        required=False,
        help_text="SVG of PNG, hooguit 200 kB.",
        widget=forms.FileInput(attrs={"accept": ".svg,.png"}),
    )
    logo_text = forms.CharField(
        label="Wat staat er in het logo",
        max_length=120,
        required=False,
        help_text="Voor wie het niet ziet, bijvoorbeeld: Gemeente Waterrijk.",
    )

    def clean_logo(self) -> Logo | None:
        uploaded = self.cleaned_data["logo"]
        if uploaded is None:
            return None
        try:
            return cleaned_logo(uploaded.read())
        except LogoRefused as refused:
            raise forms.ValidationError(str(refused)) from refused


class LetterTemplateForm(forms.Form):
    """An own Word template for letters."""

    file = forms.FileField(
        label=_("Sjabloon"),
        help_text=_("Een Word-bestand (.docx) zonder macro’s, hooguit 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Kies een bestand."), "empty": _("Dit bestand is leeg.")},
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        """Of an upload that is too large nothing was kept, so there is nothing to read either."""
        upload: UploadedFile[bytes] = self.cleaned_data["file"]
        if (upload.size or 0) > LARGEST_TEMPLATE:
            raise forms.ValidationError(TEMPLATE_TOO_LARGE)
        try:
            check_template(upload.read())
        except TemplateRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return upload
