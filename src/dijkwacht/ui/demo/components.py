# SPDX-License-Identifier: EUPL-1.2
"""The invented examples that the gallery shows: municipality Waterrijk, as in all pictures of the look."""

from dataclasses import replace
from typing import Final

from django import forms

from dijkwacht.ui.domain.bars import Distribution
from dijkwacht.ui.domain.change import Change
from dijkwacht.ui.domain.contrast import Contrast, Mark
from dijkwacht.ui.domain.dike import AgreedLevel, Dike, Pillar
from dijkwacht.ui.domain.phases import PhasePillar
from dijkwacht.ui.values import Choice, Column, Frame, Key, LevelOption, Link, MenuItem, Table
from dijkwacht.values.levels import Level

FRAME: Final = Frame(
    organisation_name="Gemeente Waterrijk",
    menu=tuple(
        MenuItem(title=title, url=f"#{title.lower().replace(' ', '-')}", is_active=title == "Metingen")
        for title in ("Deze week", "Metingen", "Processen", "Plan", "Melden", "Leren")
    ),
    account_name="S. de Wit",
    account_url="#account",
    search_url="#zoeken",
    help_url="#hulp",
    sign_out_url="#uit",
    home_url="/ui/",
    version="1.0",
    footer=tuple(
        Link(title=title, url=f"#{title.split()[0].lower()}")
        for title in ("Toegankelijkheid", "Privacy", "Wat wij bewaren")
    ),
)
BARE_FRAME: Final = Frame(organisation_name=FRAME.organisation_name, home_url=FRAME.home_url)
CRUMBS: Final = (Link(title="Metingen", url="#metingen"), Link(title="Weerbaarheidsscan najaar 2026", url="#meting"))

_COUNTS: Final = (
    # name, absent, on paper, in use, proven, unknown
    ("Bewustwording en organisatie", 3, 8, 7, 3, 3),
    ("Informatiepositie", 5, 6, 3, 1, 5),
    ("Beleid en handhaving", 1, 6, 7, 8, 1),
    ("Integriteit en veilige werkomgeving", 2, 10, 7, 4, 2),
    ("Communicatie", 3, 3, 2, 0, 5),
)


def _pillar(name: str, absent: int, paper: int, in_use: int, proven: int, unknown: int) -> Pillar:
    known = absent + paper + in_use + proven
    sum_ = paper + 2 * in_use + 3 * proven
    shares = tuple(part / known if known else 0.0 for part in (paper + in_use + proven, in_use + proven, proven))
    total = known + unknown
    return Pillar(
        name=name,
        known=known,
        total=total,
        shares=(shares[0], shares[1], shares[2]),
        low=sum_ / total if total else 0,
        high=(sum_ + 3 * unknown) / total if total else 3,
    )


_PILLARS: Final = tuple(_pillar(*counts) for counts in _COUNTS)
_AGREED: Final = AgreedLevel(level=Level.IN_USE, decision="besluit college 14 april")

DIKE: Final = Dike(pillars=_PILLARS, agreed=_AGREED)
DIKE_WITH_GAP: Final = Dike(
    pillars=(_PILLARS[0], _pillar("Informatiepositie", 0, 0, 0, 0, 20), _pillar("Beleid en handhaving", 0, 0, 0, 0, 0),
             *_PILLARS[3:])
)  # fmt: skip
DIKE_AGAIN: Final = Dike(
    pillars=tuple(
        replace(pillar, before=before) for pillar, before in zip(_PILLARS, (1.1, 1.4, 1.95, None, 0.2), strict=True)
    ),
    agreed=_AGREED,
)
CHANGES: Final = (
    Change(topic="Bewustwording", now=1.5, before=1.1, told="21 van 24 bekend, toen 12"),
    Change(topic="Informatiepositie", now=1.0, before=1.4, told="15 van 20 bekend, toen 20"),
    Change(topic="Beleid en handhaving", now=2.0, before=1.95, told="22 van 23 bekend, toen 22"),
    Change(topic="Communicatie", now=0.9, before=None, told="8 van 13 bekend, toen geen"),
    Change(topic="Nazorg", now=None, before=2.2, told="0 van 4 bekend, toen 4"),
)
TEN_STEPS: Final = Dike(
    pillars=tuple(_pillar(f"Stap {place}", place % 3, 4, place % 4, place % 2, place % 5) for place in range(1, 11)),
    agreed=_AGREED,
)
NO_DIKE: Final = Dike(pillars=tuple(_pillar(name, 0, 0, 0, 0, sum(counts)) for name, *counts in _COUNTS))
DISTRIBUTION: Final = Distribution(proven=4, in_use=7, paper=10, absent=2, unknown=2)
NO_DISTRIBUTION: Final = Distribution(proven=0, in_use=0, paper=0, absent=0)

_FIVE_PHASES: Final = ("Eerste hulp", "Kansen zien", "Plan uitvoeren", "Samen in het netwerk", "Regie in het netwerk")
PHASES: Final = {
    "vol": tuple(
        PhasePillar(name=name, phases=_FIVE_PHASES, number=number, known=known, total=20, before=before)
        for (name, *_), number, known, before in zip(
            _COUNTS, (3, 2, 4, 3, 0), (18, 15, 20, 19, 6), (2, 2, 4, 4, None), strict=True
        )
    ),
    "eigen": (
        PhasePillar(name="Onze mensen", phases=("Willen", "Kunnen", "Doen"), number=1, known=9, total=10),
        PhasePillar(name="Onze gebouwen", phases=("Open", "Op slot"), number=2, known=4, total=5, before=0),
    ),
}
PHASE_KEYS: Final = (
    Key(swatch="phase_built", word="bereikt"),
    Key(swatch="phase_open", word="nog niet bereikt"),
    Key(swatch="now", word="nu"),
    Key(swatch="before", word="vorige keer"),
    Key(swatch="unknown", word="nog te weinig bekend"),
)

CONTRASTS: Final = (
    Contrast(
        topic="Medewerkers kennen het agressieprotocol",
        url="#agressieprotocol",
        paper=Level.PROVEN,
        practice=Level.PAPER,
        marks=(
            Mark(kind="document", level=Level.PROVEN),
            Mark(kind="self_assessment", level=Level.IN_USE),
            Mark(kind="survey", level=Level.PAPER),
        ),
    ),
    Contrast(
        topic="Aanvraag en uitreiking van een paspoort zijn gescheiden",
        paper=Level.IN_USE,
        practice=Level.ABSENT,
        marks=(Mark(kind="document", level=Level.IN_USE), Mark(kind="interview", level=Level.ABSENT)),
    ),
    Contrast(
        topic="Toegang tot systemen wordt elk jaar nagelopen",
        paper=Level.IN_USE,
        practice=Level.PAPER,
        marks=(
            Mark(kind="document", level=Level.IN_USE),
            Mark(kind="investigation", level=Level.PAPER),
            Mark(kind="register", level=Level.PAPER),
        ),
    ),
    Contrast(
        topic="Nevenfuncties komen elk jaar ter sprake",
        paper=Level.ABSENT,
        practice=Level.IN_USE,
        marks=(Mark(kind="document", level=Level.ABSENT), Mark(kind="expert_session", level=Level.IN_USE)),
    ),
)
LAYER_KEYS: Final = (
    Key(swatch="proven", word="werkt ook aantoonbaar"),
    Key(swatch="in_use", word="is ook ingevoerd"),
    Key(swatch="paper", word="staat op papier"),
    Key(swatch="unknown", word="nog niet bekend"),
    Key(swatch="range", word="kan nog zo uitvallen"),
)
SOURCE_KEYS: Final = (
    Key(swatch="document", word="document"),
    Key(swatch="paper_above", word="papier hoger dan praktijk"),
    Key(swatch="practice_above", word="praktijk hoger dan papier"),
    Key(swatch="agreed", word="afgesproken peil"),
)
LEVELS: Final = (
    LevelOption(
        value="0", level=0, word="Niet geregeld", audit_word="afwezig",
        text="Er is geen protocol, of niemand weet of het er is.",
    ),
    LevelOption(
        value="1", level=1, word="Op papier", audit_word="opzet", text="Het protocol is vastgesteld en staat op intranet."
    ),
    LevelOption(
        value="2", level=2, word="Ingevoerd", audit_word="bestaan",
        text="Teams hebben het besproken. Nieuwe collega’s krijgen het uitgelegd.",
    ),
    LevelOption(
        value="3", level=3, word="Werkt aantoonbaar", audit_word="werking",
        text="Na een voorval is het gevolgd, of het is het afgelopen jaar geoefend. Dat is te zien in een verslag.",
    ),
)  # fmt: skip
CHOICES: Final = (
    Choice(value="named", word="Met mijn naam", text="De ontvanger kan u bellen en samen met u een afspraak maken."),
    Choice(value="confidential", word="Vertrouwelijk", text="Alleen de vertrouwenspersoon ziet uw naam."),
    Choice(
        value="anonymous", word="Zonder naam",
        text="Niemand weet wie u bent. U krijgt een code van acht woorden om het antwoord te lezen.",
    ),
)  # fmt: skip
TABLE: Final = Table(
    caption="waarnemingen-waterrijk.xlsx, proef om 11.04 uur",
    columns=(
        Column(title="Regel", kind="head"),
        Column(title="Kolom"),
        Column(title="Er staat"),
        Column(title="Zo lost u het op"),
        Column(title="Uren", kind="number"),
    ),
    rows=(
        (
            "14",
            "niveau",
            "“goed”",
            "Kies niet geregeld, op papier, ingevoerd, werkt aantoonbaar, n.v.t. of onbekend.",
            "1,5",
        ),
        ("37", "onderdeel", "IND-204", "Dit onderdeel bestaat niet in versie 1.2. Bedoelt u IND-024?", "12"),
        ("52", "datum", "31-02-2026", "Deze datum bestaat niet.", "0,5"),
    ),
)


class GalleryForm(forms.Form):
    """One of each kind of field; bound to what is wrong, it shows every error."""

    hours = forms.IntegerField(
        label="Hoeveel uur per week heeft u?",
        min_value=0,
        max_value=40,
        # Text, not a number box: a browser throws away what is no number, and one wants to see what one typed.
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Vul een getal in van 0 tot 40, bijvoorbeeld 4."},
    )
    title = forms.CharField(label="Naam van de meting", max_length=120, initial="Weerbaarheidsscan najaar 2026")
    seen = forms.CharField(
        label="Waar blijkt dat uit?",
        help_text="Schrijf geen namen op. Een functie is genoeg.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op waar u dit zag."},
    )
    role = forms.ChoiceField(
        label="Rol",
        choices=[("", "Kies een rol"), ("coordinator", "Coördinator"), ("reader", "Lezer")],
        error_messages={"required": "Kies een rol."},
    )
    seen_on = forms.DateField(
        label="Datum van het bewijs",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "Deze datum bestaat niet."},
    )
    report = forms.FileField(label="Rapport", required=False, help_text="PDF of Word, ten hoogste 10 MB.")
    instruments = forms.MultipleChoiceField(
        label="Welke vragen?",
        help_text="Eén antwoord telt in elke scan mee.",
        widget=forms.CheckboxSelectMultiple,
        choices=[("quick", "Snelle scan, 18 vragen"), ("full", "Weerbaarheidsscan, 105 vragen")],
        error_messages={"required": "Kies ten minste één scan."},
    )
    agrees = forms.TypedChoiceField(
        label="Klopt dit nog?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ja, dit klopt nog"), ("no", "Nee, nu is het anders")],
        error_messages={"required": "Kies ja of nee."},
    )
    remind = forms.BooleanField(label="Herinner mij over een week", required=False)


NO_SCORE: Final = "–"


def wrong_form() -> GalleryForm:
    return GalleryForm({"fout-hours": "vier", "fout-title": ""}, prefix="fout")


def pillar_table(dike: Dike) -> Table:
    """The dike as a table: the same figures, with what is known beside every score."""
    return Table(
        columns=(
            Column(title="Pijler", kind="head"),
            Column(title="Gemiddeld niveau", kind="number"),
            Column(title="Bekend"),
            Column(title="Kan uitvallen tussen"),
        ),
        rows=[
            (
                pillar.name,
                f"{pillar.score:.1f}".replace(".", ",") if pillar.is_known else NO_SCORE,
                pillar.coverage,
                f"{pillar.low:.1f} en {pillar.high:.1f}".replace(".", ","),
            )
            for pillar in dike.pillars
        ],
    )
