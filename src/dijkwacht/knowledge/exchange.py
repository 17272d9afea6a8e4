# SPDX-License-Identifier: EUPL-1.2
"""Content files in: YAML 1.2 text becomes frozen values, or a list of faults with their lines."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dijkwacht.knowledge.domain.checks import remarks
from dijkwacht.knowledge.domain.faults import ContentFaults, Fault
from dijkwacht.knowledge.domain.released import Key, Version, changed, lock_text, read_lock
from dijkwacht.knowledge.values import (
    Activity,
    Aid,
    FirstHours,
    Indicator,
    Instrument,
    Letter,
    Library,
    Measure,
    NationalFigure,
    OwnInstrument,
    Practice,
    Process,
    Questionnaire,
    Readings,
    RoomPrivacy,
    Service,
    SignalCard,
    SituationCard,
    Talk,
)

KINDS: dict[str, type] = {
    "indicators": Indicator,
    "measures": Measure,
    "instruments": Instrument,
    "services": Service,
    "situations": SituationCard,
    "first_hours": FirstHours,
    "practices": Practice,
    "aids": Aid,
    "activities": Activity,
    "talks": Talk,
    "letters": Letter,
    "privacy": RoomPrivacy,
    "processes": Process,
    "signals": SignalCard,
    "questionnaires": Questionnaire,
    "readings": Readings,
    "figures": NationalFigure,
}
_OWN = "own_instruments"
"""What an organisation writes itself: a kind of file that lies nowhere in the library."""
CONTENT = Path(__file__).resolve().parents[3] / "content"
LOCK = "released.lock"
MOST_DEPTH = 20

_DUTCH = {
    "missing": "Deze regel ontbreekt.",
    "unexpected_keyword_argument": "Deze sleutel kennen wij niet.",
    "string_type": "Hier hoort tekst.",
    "int_type": "Hier hoort een heel getal.",
    "float_type": "Hier hoort een getal.",
    "bool_type": "Hier hoort true of false.",
    "tuple_type": "Hier hoort een lijst.",
    "dict_type": "Hier horen sleutels met waarden.",
    "dataclass_type": "Hier horen sleutels met waarden.",
}
_UNTRANSLATED = {"nl": "De Nederlandse tekst ontbreekt.", "en": "De Engelse tekst ontbreekt."}


LineOf = Callable[[tuple[str | int, ...]], int]


class NoYaml(Exception):
    """The text is no YAML 1.2; carries a Dutch sentence and the line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Core(yaml.CSafeLoader):
    """YAML 1.2 core schema: `no` is a word, `0060` is text, a date stays text until a field asks for one."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", list("-0123456789")),
    ("tag:yaml.org,2002:float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", list("-0123456789")),
):
    _Core.add_implicit_resolver(_tag, re.compile(_pattern), _first)


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter((KINDS | {_OWN: OwnInstrument})[kind])


@dataclass(frozen=True, kw_only=True)
class ReadItem:
    """One content item, the line of each of its top-level keys, and the digest of what is written."""

    item: Any
    lines: dict[str, int]
    digest: str


@cache
def library(root: Path = CONTENT) -> Library:
    """All content below `root`, read once.

    Raises ContentFaults with every fault found; a library with a fault is not used at all.
    """
    return _read(root)[0]


def _read(root: Path) -> tuple[Library, list[Version]]:
    """The content as it lies there now, and the version of each item. Raises ContentFaults."""
    faults: list[Fault] = []
    found: dict[tuple[str, str], tuple[str, ReadItem]] = {}
    for kind in KINDS:
        for path in sorted((root / kind).glob("*.yaml")):
            file = f"{kind}/{path.name}"
            try:
                read = read_item(path.read_text(encoding="utf-8"), kind=kind, file=file)
            except ContentFaults as wrong:
                faults.extend(wrong.faults)
                continue
            slug = read.item.slug
            if slug != path.stem:
                message = f"De slug is “{slug}”, het bestand heet anders."
                faults.append(Fault(file=file, line=read.lines["slug"], message=message))
            found[kind, slug] = (file, read)
    content: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for (kind, slug), (_, read) in found.items():
        content[kind][slug] = read.item
    whole = Library(**content)
    for kind, slug, key, message in remarks(whole):
        file, read = found[kind, slug]
        faults.append(Fault(file=file, line=read.lines.get(key, 1), message=message))
    if faults:
        raise ContentFaults(faults)
    return whole, [_version(kind, file, read) for (kind, _), (file, read) in found.items()]


def _version(kind: str, file: str, read: ReadItem) -> Version:
    return Version(
        item=f"{kind}/{read.item.slug}",
        version=str(read.item.version),
        digest=read.digest,
        file=file,
        line=read.lines["version"],
    )


def read_item(text: str, *, kind: str, file: str) -> ReadItem:
    """One content item as it stands in a file.

    Raises ContentFaults when the text is no YAML, or not an item of this kind.
    """
    item, data, line_of = _item(text, kind, file)
    return ReadItem(item=item, lines={key: line_of((key,)) for key in data}, digest=digest(data))


def read_own_instrument(text: str) -> tuple[OwnInstrument, LineOf]:
    """An instrument that an organisation wrote, and the line of each place in its file. Raises ContentFaults."""
    item, _, line_of = _item(text, _OWN, "")
    return item, line_of


def _item(text: str, kind: str, file: str) -> tuple[Any, Any, LineOf]:
    """The item, the plain data it was made of, and where that stood. Raises ContentFaults."""
    try:
        data, line_of, doubles = _parsed(text)
    except NoYaml as error:
        raise ContentFaults([Fault(file=file, line=error.line, message=str(error))]) from error
    faults = [Fault(file=file, line=line, message=f"“{key}” staat er twee keer.") for key, line in doubles]
    try:
        item = _adapter(kind).validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        faults += [Fault(file=file, line=line_of(one["loc"]), message=_message(one)) for one in error.errors()]
    if faults:
        raise ContentFaults(faults)
    return item, data, line_of


def checked(root: Path = CONTENT) -> Library:
    """The library, with all that was released left as it was. Raises ContentFaults."""
    whole, current = _read(root)
    _refuse_changes(current, _released(root))
    return whole


def release(root: Path = CONTENT) -> int:
    """Lock every item in its version; returns how many were not locked before.

    Raises ContentFaults when the content has a fault or something released was changed; then nothing is written.
    """
    _, current = _read(root)
    released = _released(root)
    _refuse_changes(current, released)
    whole = released | {version.key: version.digest for version in current}
    if whole != released:
        (root / LOCK).write_text(lock_text(whole), encoding="utf-8")
    return len(whole) - len(released)


def _refuse_changes(current: Iterable[Version], released: Mapping[Key, str]) -> None:
    faults = [
        Fault(file=one.file, line=one.line, message=f"Versie {one.version} is uitgebracht. Verhoog “version”.")
        for one in changed(current, released)
    ]
    if faults:
        raise ContentFaults(faults)


def _released(root: Path) -> dict[Key, str]:
    path = root / LOCK
    return read_lock(path.read_text(encoding="utf-8"), file=LOCK) if path.exists() else {}


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind of content, made of the dataclasses that read it."""
    made = _adapter(kind).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def parse(text: str) -> tuple[Any, LineOf]:
    """YAML 1.2 data and a function from a place in it to its line. Raises NoYaml, also for a key that stands twice."""
    data, line_of, doubles = _parsed(text)
    if doubles:
        key, line = doubles[0]
        raise NoYaml(f"“{key}” staat er twee keer.", line)
    return data, line_of


def _parsed(text: str) -> tuple[Any, LineOf, list[tuple[str, int]]]:
    try:
        _refuse_tricks(text)
        loader = _Core(text)
        try:
            node = loader.get_single_node()
            data = None if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise NoYaml(f"Geen geldige YAML: {error.problem}.", line) from error
    except (yaml.YAMLError, ValueError) as error:
        raise NoYaml("Geen geldige YAML.", 1) from error
    return data, lambda place: _line(node, place), list(_doubles(node))


def _refuse_tricks(text: str) -> None:
    """What no honest file needs: aliases and tags, which can blow up, and depths at which the parser crashes.

    Raises NoYaml. Events come one by one, so this is safe to do before anything is built.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Core):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if getattr(event, "anchor", None):
            raise NoYaml("Verwijzingen met & en * lezen wij niet.", line)
        if getattr(event, "tag", None):
            raise NoYaml("Aanduidingen met ! lezen wij niet.", line)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MOST_DEPTH:
            raise NoYaml("Dit bestand is te diep genest.", line)


def _doubles(node: yaml.Node | None) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise NoYaml("Een sleutel is een woord.", key.start_mark.line + 1)
            if key.value in seen:
                yield key.value, key.start_mark.line + 1
            seen.add(key.value)
            yield from _doubles(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _doubles(value)


def _line(node: yaml.Node | None, place: tuple[str | int, ...]) -> int:
    """The line of the deepest part of `place` that the text holds."""
    if node is None:
        return 1
    line: int = node.start_mark.line + 1
    for part in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def _message(fault: ErrorDetails) -> str:
    place = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "enum":
        return f"{place}: kies {fault.get('ctx', {}).get('expected', '')}."
    if fault["type"] == "missing" and fault["loc"][-1] in _UNTRANSLATED:
        return f"{place}: {_UNTRANSLATED[str(fault['loc'][-1])]}"
    return f"{place}: {_DUTCH.get(fault['type'], fault['msg'])}"


def snapshot(instrument: Instrument, of: Library) -> dict[str, Any]:
    """The exact texts of an instrument and its indicators as plain data, for a round to keep."""
    slugs = sorted({slug for question in instrument.questions for slug in question.indicators})
    return instrument_json(instrument, [of.indicators[slug] for slug in slugs])


def instrument_json(instrument: Instrument, indicators: Iterable[Indicator]) -> dict[str, Any]:
    """An instrument and some indicators as plain data; `from_snapshot` reads it back."""
    return {
        "instrument": _adapter("instruments").dump_python(instrument, mode="json"),
        "indicators": [_adapter("indicators").dump_python(one, mode="json") for one in indicators],
    }


def own_instrument_data(instrument: OwnInstrument) -> dict[str, Any]:
    """An own instrument as its file writes it: what is as usual is left out."""
    plain: dict[str, Any] = _adapter(_OWN).dump_python(instrument, mode="json", exclude_defaults=True)
    return plain


def from_snapshot(kept: dict[str, Any]) -> tuple[Instrument, dict[str, Indicator]]:
    """What `snapshot` kept, as values again."""
    indicators = [_adapter("indicators").validate_python(one) for one in kept["indicators"]]
    return _adapter("instruments").validate_python(kept["instrument"]), {one.slug: one for one in indicators}


def process_json(process: Process) -> dict[str, Any]:
    """A process as plain data, for an organisation to keep."""
    kept: dict[str, Any] = _adapter("processes").dump_python(process, mode="json")
    return kept


def process_from(kept: dict[str, Any]) -> Process:
    """What `process_json` kept, as a value again."""
    process: Process = _adapter("processes").validate_python(kept)
    return process


def digest(data: Any) -> str:
    """SHA-256 of plain data in one fixed spelling."""
    return sha256(json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
