# SPDX-License-Identifier: EUPL-1.2
"""Takes in a Word template from outside: only what is text, type and pictures, with the content field in its place.

What a document could fetch or run when somebody opens it is refused, not taken out: the owner must know that his file
holds it.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from docx import Document
from docx.document import Document as Word
from docx.opc.exceptions import PackageNotFoundError

from dijkwacht.documents.exchange.trial import trial_letter
from dijkwacht.documents.exchange.word_fields import CONTENT, OPTIONAL, content_places, fields_in
from dijkwacht.documents.values import LARGEST_TEMPLATE, TEMPLATE_TOO_LARGE, TemplateRefused

LARGEST_UNPACKED: Final = 50_000_000
MOST_PARTS: Final = 1_000

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_BROKEN: Final = "Dit bestand is beschadigd. Open het in Word, bewaar het opnieuw als .docx en kies het nog eens."
_MACROS: Final = "In dit bestand zitten macro’s. Bewaar het in Word als gewoon document (.docx), zonder macro’s."
_OBJECTS: Final = (
    "In dit bestand zit een ander bestand, bijvoorbeeld een Excel-blad of een knop. Haal het weg en bewaar het opnieuw."
)
_REMOTE: Final = (
    "Dit bestand haalt iets van buiten op als iemand het opent: {what}. Maak die koppeling los, bewaar het bestand "
    "opnieuw en kies het nog eens."
)
_KINDS: Final = {
    "attachedTemplate": "een gekoppeld sjabloon (in Word: Bestand, Opties, Invoegtoepassingen, Sjablonen)",
    "image": "een gekoppelde afbeelding",
}
_XML: Final = (".xml", ".rels")
_PICTURES_AND_FONTS: Final = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".odttf",
)  # fmt: skip
_FOLDERS_OF_OBJECTS: Final = ("word/embeddings/", "word/activeX/")
_SAFE_LINKS: Final = ("https://", "http://", "mailto:", "tel:", "#")
_FETCHING: Final = re.compile(r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\b")


def check_template(content: bytes) -> None:
    """Silent when letters can be made with it. Raises TemplateRefused."""
    if len(content) > LARGEST_TEMPLATE:
        raise TemplateRefused(TEMPLATE_TOO_LARGE)
    if content.startswith(_OLD_OFFICE):
        raise TemplateRefused(
            "Dit is een oud Word-bestand of een bestand met een wachtwoord. Bewaar het zonder wachtwoord als .docx."
        )
    if not content.startswith(b"PK"):
        raise TemplateRefused("Dit is geen Word-bestand. Kies een bestand dat u in Word als .docx bewaarde.")
    _check_parts(content)
    _check_use(content)


def _check_parts(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as parts:
            _check_size(parts)
            names = parts.namelist()
            if "word/document.xml" not in names:
                raise TemplateRefused("Dit is geen Word-bestand. Kies een bestand dat u in Word als .docx bewaarde.")
            if any(name.endswith(("vbaProject.bin", "vbaData.xml")) for name in names):
                raise TemplateRefused(_MACROS)
            if any(name.startswith(_FOLDERS_OF_OBJECTS) or not _is_known(name) for name in names):
                raise TemplateRefused(_OBJECTS)
            if len({name.lower() for name in names}) < len(names):
                # Word and we might each read another of the two.
                raise TemplateRefused(_BROKEN)
            for name in names:
                if name.lower().endswith(_XML):
                    _check_part(name, fromstring(parts.read(name), forbid_dtd=True))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ParseError) as error:
        raise TemplateRefused(_BROKEN) from error
    except DefusedXmlException as error:
        raise TemplateRefused(_BROKEN) from error


def _is_known(name: str) -> bool:
    """Text, pictures, fonts and what Word remembers of a printer; a folder has no ending."""
    return (
        name.endswith("/")
        or name.startswith("word/printerSettings/")
        or name.lower().endswith((*_XML, *_PICTURES_AND_FONTS))
    )


def _check_size(parts: ZipFile) -> None:
    """By what the file says of itself: of each part, no more than it says is unpacked."""
    found = parts.infolist()
    if len(found) > MOST_PARTS or sum(one.file_size for one in found) > LARGEST_UNPACKED:
        raise TemplateRefused(
            f"Dit bestand is uitgepakt groter dan {LARGEST_UNPACKED // 1_000_000} MB. Maak afbeeldingen kleiner of haal ze weg."
        )


def _check_part(name: str, root: Element) -> None:
    if name == "[Content_Types].xml":
        _check_kinds(root)
    elif name.endswith(".rels"):
        for relation in root:
            _check_relation(relation)
    else:
        _check_instructions(root)


def _check_kinds(root: Element) -> None:
    """Text must be called text: a part with another ending was not looked into."""
    kinds = {one.get("ContentType", "") for one in root}
    told = [(one.get("PartName") or f".{one.get('Extension')}", one.get("ContentType", "")) for one in root]
    if any(kind.endswith("xml") and not name.lower().endswith(_XML) for name, kind in told):
        raise TemplateRefused(_BROKEN)
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds):
        raise TemplateRefused(_MACROS)
    if _TEMPLATE in kinds:
        raise TemplateRefused("Dit is een Word-sjabloon (.dotx). Open het en bewaar het als gewoon document (.docx).")
    if _DOCUMENT not in kinds:
        raise TemplateRefused(_BROKEN)


def _check_relation(relation: Element) -> None:
    kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
    if kind in ("oleObject", "package", "control", "aFChunk", "subDocument"):
        raise TemplateRefused(_OBJECTS)
    if relation.get("TargetMode") != "External":
        return
    if kind == "hyperlink" and target.lower().startswith(_SAFE_LINKS):
        return
    raise TemplateRefused(_REMOTE.format(what=_KINDS.get(kind, "een koppeling naar een ander bestand")))


def _check_instructions(root: Element) -> None:
    for instruction in _instructions(root):
        found = _FETCHING.match(instruction.upper())
        if found:
            raise TemplateRefused(_REMOTE.format(what=f"een veld van de soort {found[1]}"))


def _instructions(root: Element) -> Iterator[str]:
    """What each field of Word is told to do. Word may cut one instruction into pieces, and put a field in a field."""
    open_fields: list[str] = []
    for one in root.iter():
        match _local(one):
            case "fldSimple":
                yield from one.attrib.values()
            case "fldChar" if "begin" in one.attrib.values():
                open_fields.append("")
            case "instrText":
                open_fields[-1:] = ["".join(open_fields[-1:]) + (one.text or "")]
            case "fldChar" if open_fields and "end" in one.attrib.values():
                yield open_fields.pop()
    yield from open_fields


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _check_use(content: bytes) -> None:
    """Whatever the file holds: a letter can be made with it, or it is refused now and not when somebody needs one."""
    try:
        _check_fields(Document(BytesIO(content)))
        trial_letter(content, organisation="", on="")
    except TemplateRefused:
        raise
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, IndexError, TypeError, SyntaxError) as error:
        raise TemplateRefused(_BROKEN) from error


def _check_fields(document: Word) -> None:
    counted = Counter(fields_in(document))
    places = content_places(document)
    if counted[CONTENT] > 1:
        raise TemplateRefused("Het veld {{ inhoud }} staat er meer dan één keer. Laat er één staan.")
    if not counted[CONTENT]:
        raise TemplateRefused(
            "Het veld {{ inhoud }} ontbreekt. Zet {{ inhoud }} in een eigen alinea, op de plek waar de tekst moet komen."
        )
    if not places:
        raise TemplateRefused(
            "Zet {{ inhoud }} in een eigen alinea van de tekst zelf: zonder andere woorden erbij, en niet in een kop- of "
            "voettekst of een tekstvak."
        )
    unknown = [name for name in counted if name != CONTENT and name not in OPTIONAL]
    if unknown:
        known = ", ".join(f"{{{{ {name} }}}}" for name in (CONTENT, *OPTIONAL))
        raise TemplateRefused(f"Het veld {{{{ {unknown[0][:40]} }}}} kennen wij niet. U kunt gebruiken: {known}.")
