# SPDX-License-Identifier: EUPL-1.2
"""Observations that come in by file: raw rows become values, or a list of every row that is wrong and how to mend it."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from enum import StrEnum

from dijkwacht.assessments.domain.words import FEATURE_WORDS, KIND_WORDS
from dijkwacht.assessments.values import AgreedLevel, Facts, Observation, Recommendation, SourceKind, Unit
from dijkwacht.documents.values import FileFaults, Row, RowFault
from dijkwacht.knowledge.values import Instrument, Library, Scope
from dijkwacht.values.days import read_day
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.organisations import TERRITORY_WORDS, Feature

READINGS: Mapping[str, Reading] = {
    **dict.fromkeys(("0", "absent", "niet geregeld", "afwezig"), Level.ABSENT),
    **dict.fromkeys(("1", "paper", "op papier", "opzet"), Level.PAPER),
    **dict.fromkeys(("2", "in_use", "ingevoerd", "bestaan"), Level.IN_USE),
    **dict.fromkeys(("3", "proven", "werkt aantoonbaar", "werking"), Level.PROVEN),
    **dict.fromkeys(("nvt", "n.v.t.", "niet van toepassing"), Silence.NOT_APPLICABLE),
    **dict.fromkeys(("unknown", "onbekend", "weet ik nog niet"), Silence.UNKNOWN),
}
SOURCE_KINDS: Mapping[str, SourceKind] = {
    **{kind.value: kind for kind in SourceKind},
    "document": SourceKind.DOCUMENT,
    "eigen inschatting": SourceKind.SELF_ASSESSMENT,
    "gesprek": SourceKind.INTERVIEW,
    "groepsgesprek": SourceKind.GROUP_TALK,
    "antwoord van een afdeling": SourceKind.DEPARTMENT_INTAKE,
    "expertsessie": SourceKind.EXPERT_SESSION,
    "enquête": SourceKind.SURVEY,
    "onderzoek": SourceKind.INVESTIGATION,
    "eigen registratie": SourceKind.REGISTER,
}
_AGREEABLE = {word: level for word, level in READINGS.items() if isinstance(level, Level) and level is not Level.ABSENT}
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){1,2}")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LONG = 4000
LONGEST = {
    "id": 80,
    "unit": 60,
    "function": 120,
    "title": 200,
    "source": 200,
    "agreed_decision": 200,
    "text": 500,
    "url": 500,
}
"""Characters per cell, by column; what fits in the tables."""
CHOOSE_LEVEL = "Kies niet geregeld, op papier, ingevoerd, werkt aantoonbaar, n.v.t. of onbekend."
CHOOSE_KIND = (
    "Kies document, eigen inschatting, gesprek, groepsgesprek, antwoord van een afdeling, expertsessie, "
    "enquête, onderzoek of eigen registratie."
)


@dataclass(frozen=True, kw_only=True)
class RawFile:
    """A file as it was read, before anything in it was believed."""

    head: Row
    sources: tuple[Row, ...]
    observations: tuple[Row, ...]
    recommendations: tuple[Row, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    """What the reader of the file calls each column, for the faults."""


@dataclass(frozen=True, kw_only=True)
class SourceEntry:
    id: str
    kind: SourceKind
    title: str
    on: date
    function: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class ObservationEntry:
    source: str
    indicator: str
    reading: Reading
    evidence_on: date
    unit: Unit
    note: str = ""
    used_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Intake:
    """A file that holds together."""

    organisation: str
    at: date | None
    facts: Mapping[str, object]
    agreed: AgreedLevel
    units: tuple[Unit, ...]
    sources: tuple[SourceEntry, ...]
    observations: tuple[ObservationEntry, ...]
    recommendations: tuple[Recommendation, ...]

    @property
    def newest(self) -> date | None:
        """The day of the youngest evidence."""
        return max((one.evidence_on for one in self.observations), default=None)

    def facts_over(self, known: Facts) -> Facts:
        """The facts that we know, with what the file says on top."""
        values = {name: getattr(known, name) for name in Facts.__dataclass_fields__}
        return Facts(**{**values, **self.facts})


@dataclass(frozen=True, kw_only=True)
class House:
    """What a file meets in the organisation that takes it in.

    `names` are its code and its name, `departments` its keys by name, `sources` what it has by kind, title and day.
    """

    names: Collection[str]
    departments: Mapping[str, str]
    sources: Collection[tuple[SourceKind, str, date]]
    today: date


class _Reader:
    """Reads cells and keeps every fault, so that one dry run names them all."""

    def __init__(self, columns: Mapping[str, str], house: House | None) -> None:
        self.faults: list[RowFault] = []
        self.house = house
        self._columns = columns

    def fault(self, row: Row, column: str, remedy: str, found: object = "") -> None:
        shown = found.isoformat() if isinstance(found, date) else str(found)
        name = self._columns.get(column, column)
        self.faults.append(RowFault(sheet=row.sheet, row=row.row, column=name, found=shown[:80], remedy=remedy))

    def text(self, row: Row, column: str, *, required: bool = False) -> str:
        text = _text(row, column)
        if required and not text:
            self.fault(row, column, "Vul dit in.")
        if len(text) > LONGEST.get(column, LONG):
            self.fault(row, column, f"Dit is te lang. Er passen {LONGEST.get(column, LONG)} tekens.", text)
        if _UNPRINTABLE.search(text):
            self.fault(row, column, "Hier staan tekens die geen tekst zijn. Typ dit opnieuw.")
        return text

    def address(self, row: Row, column: str) -> str:
        text = self.text(row, column)
        if text and not _ADDRESS.fullmatch(text):
            self.fault(row, column, "Dit is geen adres. Begin met https://.", text)
        return text

    def day(self, row: Row, column: str) -> date | None:
        day = self._day(row, column)
        if day is not None and self.house is not None and day > self.house.today:
            self.fault(row, column, "Deze dag moet nog komen.", day)
        return day

    def _day(self, row: Row, column: str) -> date | None:
        value = row.cells.get(column)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        try:
            return read_day(str(value))
        except ValueError:
            self.fault(row, column, "Deze datum bestaat niet. Schrijf bijvoorbeeld 31-01-2026.", value)
            return None

    def required_day(self, row: Row, column: str, remedy: str) -> date | None:
        if not self.text(row, column):
            self.fault(row, column, remedy)
            return None
        return self.day(row, column)

    def number(self, row: Row, column: str) -> int | None:
        text = self.text(row, column)
        if text and not _WHOLE_NUMBER.fullmatch(text):
            self.fault(row, column, "Vul een heel getal in, of laat dit leeg.", text)
            return None
        return int(text.replace(".", "")) if text else None

    def choice[T](self, row: Row, column: str, choices: Mapping[str, T], remedy: str) -> T | None:
        text = self.text(row, column).lower()
        if text not in choices:
            self.fault(row, column, remedy, self.text(row, column))
            return None
        return choices[text]


def _text(row: Row, column: str) -> str:
    value = row.cells.get(column)
    return "" if value is None else str(value).strip()


def read_intake(
    raw: RawFile, *, library: Library, instrument: Instrument | None = None, house: House | None = None
) -> Intake:
    """The file as values. Raises FileFaults with every faulty row; then nothing of it is used.

    With `house` it must also fit the organisation: be about it, name its departments, and bring nothing twice.
    """
    reader = _Reader(raw.columns, house)
    _check_version(reader, raw.head, instrument)
    with_level_sources, with_level = _advice_with_level(raw, library)
    rows = (*raw.sources, *with_level_sources)
    sources = _sources(reader, rows)
    observations = _observations(
        reader,
        (*raw.observations, *with_level),
        {source.id: source for source in sources},
        library,
        listed={reader.text(row, "id") for row in rows},
    )
    intake = Intake(
        organisation=_organisation(reader, raw.head),
        at=reader.day(raw.head, "as_at"),
        facts=_facts(reader, raw.head),
        agreed=_agreed(reader, raw.head),
        units=_units(raw.head),
        sources=tuple(sources),
        observations=tuple(observations),
        recommendations=tuple(_recommendations(reader, raw.recommendations, library)),
    )
    if reader.faults:
        raise FileFaults(reader.faults)
    return intake


def _organisation(reader: _Reader, head: Row) -> str:
    text = reader.text(head, "organisation", required=True)
    house = reader.house
    if text and house is not None and text.casefold() not in {name.casefold() for name in house.names}:
        reader.fault(head, "organisation", "Dit bestand gaat over een andere organisatie.", text)
    return text


def _check_version(reader: _Reader, head: Row, instrument: Instrument | None) -> None:
    slug, version = reader.text(head, "instrument"), reader.text(head, "instrument_version")
    if instrument is None or not slug or slug != instrument.slug or not version or version == instrument.version:
        return
    remedy = (
        f"Dit bestand hoort bij versie {version}; hier geldt versie {instrument.version}. Maak een nieuw leeg bestand."
    )
    reader.fault(head, "instrument_version", remedy, version)


def _sources(reader: _Reader, rows: Iterable[Row]) -> list[SourceEntry]:
    found: dict[str, SourceEntry] = {}
    for row in rows:
        id_ = reader.text(row, "id", required=True)
        kind = reader.choice(row, "kind", SOURCE_KINDS, CHOOSE_KIND)
        title = reader.text(row, "title", required=True)
        on = reader.required_day(row, "on", "Vul de datum van de bron in.")
        if id_ in found:
            reader.fault(row, "id", "Deze bron staat er al. Geef elke bron een eigen kenmerk.", id_)
        if reader.house is not None and (kind, title, on) in reader.house.sources:
            remedy = "Deze bron is al overgenomen. Haal haar uit dit bestand, of geef haar een andere titel."
            reader.fault(row, "title", remedy, title)
        if id_ and kind and on:
            found[id_] = SourceEntry(
                id=id_,
                kind=kind,
                title=title,
                on=on,
                function=reader.text(row, "function"),
                url=reader.address(row, "url"),
            )
    return list(found.values())


def _observations(
    reader: _Reader,
    rows: Iterable[Row],
    sources: Mapping[str, SourceEntry],
    library: Library,
    *,
    listed: Collection[str],
) -> list[ObservationEntry]:
    """`listed` are all sources in the file; one that is wrong itself is no fault of the rows that name it."""
    found: dict[tuple[str, str, Unit], ObservationEntry] = {}
    for row in rows:
        if reader.text(row, "source") not in listed:
            reader.fault(row, "source", "Deze bron staat niet in de lijst met bronnen.", reader.text(row, "source"))
        entry = _observation(reader, row, sources, library)
        if entry is None:
            continue
        key = entry.source, entry.indicator, entry.unit
        if key in found:
            reader.fault(row, "indicator", "Deze bron zei hier al iets over. Laat één regel staan.", entry.indicator)
        found[key] = entry
    return list(found.values())


def _observation(
    reader: _Reader, row: Row, sources: Mapping[str, SourceEntry], library: Library
) -> ObservationEntry | None:
    slug = reader.text(row, "indicator", required=True)
    source = sources.get(reader.text(row, "source"))
    if slug and slug not in library.indicators:
        reader.fault(row, "indicator", _unknown_indicator(slug, library.indicators), slug)
    reading = reader.choice(row, "level", READINGS, CHOOSE_LEVEL)
    note = reader.text(row, "note")
    if reading is Silence.NOT_APPLICABLE and not note:
        reader.fault(row, "note", "Schrijf op waarom dit niet van toepassing is.")
    evidence_on, used_on = reader.day(row, "evidence_on"), reader.day(row, "used_on")
    unit = _unit(reader, row, library.indicators[slug].scope) if slug in library.indicators else None
    if source is None or reading is None or unit is None:
        return None
    return ObservationEntry(
        source=source.id,
        indicator=slug,
        reading=reading,
        evidence_on=evidence_on or source.on,
        unit=unit,
        note=note,
        used_on=used_on,
    )


def _unit(reader: _Reader, row: Row, scope: Scope) -> Unit:
    """A named department or process; the whole house when the cell is empty or the indicator looks at the house."""
    text = reader.text(row, "unit")
    if not text or scope is Scope.ORGANISATION:
        return Unit(Scope.ORGANISATION)
    if scope is not Scope.DEPARTMENT or reader.house is None:
        return Unit(scope, text.casefold(), text)
    keys = {name.casefold(): (key, name) for name, key in reader.house.departments.items()}
    if text.casefold() not in keys:
        reader.fault(row, "unit", "Deze afdeling kennen wij niet. Voeg haar eerst toe bij Organisatie.", text)
    return Unit(scope, *keys.get(text.casefold(), (text.casefold(), text)))


def _unknown_indicator(slug: str, known: Collection[str]) -> str:
    near = get_close_matches(slug, known, n=1)
    return "Dit onderdeel bestaat niet." + (f" Bedoelt u {near[0]}?" if near else "")


def _units(head: Row) -> tuple[Unit, ...]:
    return tuple(Unit(Scope.DEPARTMENT, name.casefold(), name) for name in _listed(head.cells.get("departments")))


def _listed(cell: object) -> list[str]:
    """A list of YAML, or the parts of a cell with ; between them."""
    parts = cell if isinstance(cell, list | tuple) else str("" if cell is None else cell).split(";")
    return [str(part).strip() for part in parts if str(part).strip()]


def _facts(reader: _Reader, head: Row) -> dict[str, object]:
    """Only what the file says; what it leaves out keeps the value that we know."""
    found: dict[str, object] = {
        "inhabitants": reader.number(head, "inhabitants"),
        "staff": reader.number(head, "staff"),
        "name": reader.text(head, "name") or None,
    }
    found["kind"] = _one_of(reader, head, "kind", KIND_WORDS)
    found["territory"] = _one_of(reader, head, "territory", TERRITORY_WORDS)
    if head.cells.get("features") is not None:
        known = {**{one.value: one for one in Feature}, **{word: one for one, word in FEATURE_WORDS.items()}}
        names = [name.lower() for name in _listed(head.cells["features"])]
        for name in names:
            if name not in known:
                reader.fault(head, "features", f"Kies uit {', '.join(FEATURE_WORDS.values())}.", name)
        found["features"] = frozenset(known[name] for name in names if name in known)
    return {name: value for name, value in found.items() if value is not None}


def _one_of[T: StrEnum](reader: _Reader, head: Row, column: str, words: Mapping[T, str]) -> T | None:
    """By its stored value or its Dutch word; nothing when the cell is empty."""
    if not reader.text(head, column):
        return None
    known = {**{one.value: one for one in words}, **{word.lower(): one for one, word in words.items()}}
    return reader.choice(head, column, known, f"Kies uit {', '.join(words.values())}.")


def _agreed(reader: _Reader, head: Row) -> AgreedLevel:
    text = reader.text(head, "agreed_level")
    if not text:
        return AgreedLevel()
    level = reader.choice(head, "agreed_level", _AGREEABLE, "Kies op papier, ingevoerd of werkt aantoonbaar.")
    on = reader.required_day(head, "agreed_on", "Vul de datum van het besluit in.")
    if level is None:
        return AgreedLevel()
    return AgreedLevel(level=level, decided_on=on, decision=reader.text(head, "agreed_decision"))


def _advice_with_level(raw: RawFile, library: Library) -> tuple[list[Row], list[Row]]:
    """Advice that says how things stand is an observation too: rows of sources, and rows of observations.

    A report that is already among the sources, by title and day, is not entered again.
    """
    ids = {(_text(row, "title"), _text(row, "on")): _text(row, "id") for row in raw.sources}
    sources: list[Row] = []
    observations: list[Row] = []
    for row in raw.recommendations:
        slug, report, on, level = (_text(row, column) for column in ("indicator", "source", "on", "level"))
        if not level or slug not in library.indicators or not report or not on:
            continue
        if (report, on) not in ids:
            ids[report, on] = f"{report} ({on})"
            cells = {"id": ids[report, on], "kind": SourceKind.INVESTIGATION.value, "title": report}
            sources.append(replace(row, cells={**cells, "on": row.cells["on"]}))
        seen = {"source": ids[report, on], "indicator": slug, "level": level, "note": _text(row, "text")}
        observations.append(replace(row, cells=seen))
    return sources, observations


def _recommendations(reader: _Reader, rows: Iterable[Row], library: Library) -> Iterable[Recommendation]:
    for row in rows:
        text, source = reader.text(row, "text", required=True), reader.text(row, "source", required=True)
        on = reader.required_day(row, "on", "Vul de datum van het rapport in.")
        slug = reader.text(row, "indicator")
        if slug and slug not in library.indicators:
            reader.fault(row, "indicator", _unknown_indicator(slug, library.indicators), slug)
        if on:
            yield Recommendation(text=text, source=source, source_on=on, indicator=slug)


def as_observations(intake: Intake, library: Library) -> tuple[Observation, ...]:
    """The observations of a file as if each was recorded on the day of its evidence, in the order of the file."""
    kinds = {source.id: source.kind for source in intake.sources}
    return tuple(
        Observation(
            id=f"{number:06d}",
            source=one.source,
            source_kind=kinds[one.source],
            indicator=one.indicator,
            indicator_version=library.indicators[one.indicator].version,
            unit=one.unit,
            reading=one.reading,
            evidence_on=one.evidence_on,
            used_on=one.used_on,
            recorded_at=datetime.combine(one.evidence_on, time(), UTC),
        )
        for number, one in enumerate(intake.observations)
    )
