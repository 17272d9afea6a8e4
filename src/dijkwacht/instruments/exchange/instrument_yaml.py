# SPDX-License-Identifier: EUPL-1.2
"""An own instrument as a file (docs/formats/own-instrument.md): export equals import, and every fault has its line."""

from dataclasses import dataclass, fields
from typing import Any, Final

import yaml

from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.values import Around, OwnContent
from dijkwacht.knowledge.public import ContentFaults, own_instrument_data, read_own_instrument
from dijkwacht.knowledge.values import Instrument, OwnInstrument

MOST_BYTES: Final = 500_000
_WIDTH: Final = 110
_KEYS: Final = tuple(one.name for one in fields(Instrument))


@dataclass(frozen=True, kw_only=True, order=True)
class FileFault:
    """What is wrong in a file, and on which line."""

    line: int
    message: str


class InstrumentFaults(Exception):
    """A file that cannot be used; carries every fault that was found, in the order of its lines."""

    def __init__(self, faults: list[FileFault]) -> None:
        super().__init__("\n".join(f"{one.line}: {one.message}" for one in faults))
        self.faults = sorted(set(faults))


def text_of(raw: bytes) -> str:
    """What stands in an upload. Raises InstrumentFaults when it is too large, or no text."""
    if len(raw) > MOST_BYTES:
        raise InstrumentFaults([FileFault(line=1, message="Dit bestand is te groot. Het mag 500 kB zijn.")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InstrumentFaults([FileFault(line=line, message="Dit is geen tekst. Bewaar het als UTF-8.")]) from error


def slug_of(text: str) -> str:
    """Which instrument a file is about, before it is read; empty when that cannot be told."""
    try:
        return read_own_instrument(text)[0].slug
    except ContentFaults:
        return ""


def read_instrument(text: str, around: Around) -> OwnContent:
    """The instrument in a file, all of it or nothing. Raises InstrumentFaults."""
    try:
        found, line_of = read_own_instrument(text)
    except ContentFaults as wrong:
        raise InstrumentFaults([FileFault(line=one.line, message=one.message) for one in wrong.faults]) from wrong
    content = _content(found)
    faults = [FileFault(line=line_of(place), message=message) for place, message in faults_of(content, around)]
    if faults:
        raise InstrumentFaults(faults)
    return content


def written(content: OwnContent) -> str:
    """The file that `read_instrument` reads back as the same."""
    values = {key: getattr(content.instrument, key) for key in _KEYS}
    plain = own_instrument_data(OwnInstrument(**values, own_indicators=content.indicators))
    return yaml.dump(plain, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _content(found: OwnInstrument) -> OwnContent:
    values = {key: getattr(found, key) for key in _KEYS}
    return OwnContent(instrument=Instrument(**values), indicators=found.own_indicators)


class _Writer(yaml.SafeDumper):
    """Never an alias: the reader refuses them, for they can blow up."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  its parent asks about each value
        return True
