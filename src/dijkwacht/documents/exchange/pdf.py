# SPDX-License-Identifier: EUPL-1.2
"""Typst: a template and data become a tagged PDF, or a drawing becomes a picture. Nothing on the disk is read but our own."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from dijkwacht.documents.exchange.plain import plain

ROOM = Path(__file__).resolve().parents[1]
FONTS = ROOM / "fonts"
ROOT = ROOM / "typst"
"""The only folder that a template can read: the house style, in `house.typ`."""

KEPT_FOR = 10
"""Documents after which Typst forgets what it laid out."""
DATA = "data.json"
MAIN = "main.typ"
_DRAWING = """
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#set text(font: "Dijkwacht Sans")
#image("drawing.svg", width: eval(sys.inputs.width))
"""


def pdf(template: str, data: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """A PDF that holds to PDF/UA-1 as far as Typst checks it.

    `data` reaches the template as data.json, so that text in it is never markup; `files` stand beside it by
    name. Raises ValueError for a file name with a folder in it, typst.TypstError for a template that is wrong
    or makes an inaccessible document.
    """
    for name in files:
        if Path(name).name != name or name in (MAIN, DATA):
            raise ValueError(f"“{name}” is no name for a file beside the template.")
    told = json.dumps(plain(data), ensure_ascii=False, allow_nan=False)
    return _compiled({**files, MAIN: template.encode(), DATA: told.encode()}, format="pdf", pdf_standards=["ua-1"])


def picture(svg: str, *, width: float, dots_per_inch: int = 192) -> bytes:
    """A PNG of a drawing on white, `width` millimetres wide."""
    return _compiled(
        {MAIN: _DRAWING.encode(), "drawing.svg": svg.encode()},
        format="png",
        ppi=dots_per_inch,
        sys_inputs={"width": f"{width}mm"},
    )


def _compiled(files: dict[str, bytes], **options: Any) -> bytes:
    made: bytes = _compiler(files).compile(**options)
    _forget()
    return made


def _compiler(files: dict[str, bytes]) -> Any:
    # The stubs of typst do not know that several files may be given by name.
    return typst.Compiler(files, root=ROOT, font_paths=_fonts(), ignore_system_fonts=True)  # type: ignore[type-var]


def _forget() -> None:
    """Lets go of what Typst remembers of a document for the next ten, some 45 MB for a report: measured, 40 ms.

    Ten reports would otherwise hold half a gigabyte, and keep their words in memory longer than needed.
    """
    for _ in range(KEPT_FOR + 1):
        _compiler({MAIN: b" "}).compile(format="svg")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
