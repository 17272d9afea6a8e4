# SPDX-License-Identifier: EUPL-1.2
"""Takes in a logo: only what draws stays, so that a file from outside can be shown as a picture without harm."""

import struct
import zlib
from typing import Final
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from dijkwacht.organisations.domain.drawing import ATTRIBUTES, ELEMENTS, is_harmless, presentation
from dijkwacht.organisations.values import Logo

LARGEST: Final = 200_000
_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
# Chunks that make the picture; texts, places and times of making are left behind.
_PNG_KEPT: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA")
_PNG_LARGEST_SIDE: Final = 4000
_DEEPEST: Final = 50


class LogoRefused(ValueError):
    """The file is no logo that we can show; carries a Dutch sentence."""


def cleaned_logo(content: bytes) -> Logo:
    """The picture without anything that does not draw. What it is follows from the content, never from a file's name.

    Raises LogoRefused.
    """
    if len(content) > LARGEST:
        raise LogoRefused(f"Dit bestand is te groot. Een logo mag hooguit {LARGEST // 1000} kB zijn.")
    if content.startswith(_PNG_SIGNATURE):
        return Logo(content=_png(content), media_type="image/png")
    if b"<svg" in content[:4000]:
        return Logo(content=_svg(content), media_type="image/svg+xml")
    raise LogoRefused("Dit is geen SVG of PNG. Kies een ander bestand.")


def _png(content: bytes) -> bytes:
    kept, place, ended = [_PNG_SIGNATURE], len(_PNG_SIGNATURE), False
    while place + 12 <= len(content) and not ended:
        (length,) = struct.unpack(">I", content[place : place + 4])
        whole = content[place : place + 12 + length]
        kind, body = whole[4:8], whole[8:-4]
        if len(whole) != 12 + length or struct.unpack(">I", whole[-4:])[0] != zlib.crc32(kind + body):
            raise LogoRefused("Deze PNG is beschadigd. Kies een ander bestand.")
        if len(kept) == 1:
            _check_size(kind, body)
        if kind in _PNG_KEPT:
            kept.append(whole)
        place, ended = place + len(whole), kind == b"IEND"
    if not ended:
        raise LogoRefused("Deze PNG is niet compleet. Kies een ander bestand.")
    return b"".join(kept)


def _check_size(kind: bytes, body: bytes) -> None:
    if kind != b"IHDR" or len(body) != 13:
        raise LogoRefused("Deze PNG is beschadigd. Kies een ander bestand.")
    if not all(0 < side <= _PNG_LARGEST_SIDE for side in struct.unpack(">II", body[:8])):
        raise LogoRefused(f"Deze PNG is te breed of te hoog. Hooguit {_PNG_LARGEST_SIDE} beeldpunten.")


def _svg(content: bytes) -> bytes:
    try:
        root = fromstring(content, forbid_dtd=False)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise LogoRefused("Deze SVG kunnen wij niet lezen. Sla hem opnieuw op als gewone SVG.") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise LogoRefused("Dit is geen SVG. Kies een ander bestand.")
    drawn = _drawn(root)
    if drawn is None or len(drawn) == 0:
        raise LogoRefused("In deze SVG staat geen tekening.")
    register_namespace("", _SVG)
    written: bytes = tostring(drawn, encoding="utf-8")
    return written


def _drawn(element: Element, depth: int = 0) -> Element | None:
    """The element with its harmless attributes and drawing children; None when it does not draw.

    Raises LogoRefused below a depth that no logo needs: whoever walks such a tree falls over it.
    """
    if depth > _DEEPEST:
        raise LogoRefused("Deze SVG zit te diep in elkaar. Sla hem opnieuw op als gewone SVG.")
    name = element.tag.removeprefix(f"{{{_SVG}}}") if isinstance(element.tag, str) else ""
    if name not in ELEMENTS:
        return None
    clean = Element(f"{{{_SVG}}}{name}", _attributes(element))
    clean.text = element.text if name in ("title", "desc", "text", "tspan") else None
    clean.extend(child for one in element if (child := _drawn(one, depth + 1)) is not None)
    return clean


def _attributes(element: Element) -> dict[str, str]:
    given = dict(element.attrib)
    given |= presentation(given.pop("style", ""))
    if _XLINK in given:
        given["href"] = given.pop(_XLINK)
    return {name: value for name, value in given.items() if name in ATTRIBUTES and is_harmless(name, value)}
