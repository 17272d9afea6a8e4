# SPDX-License-Identifier: EUPL-1.2
"""Codes on paper: eight slips on a side of A4, to cut out and draw blind. Made in memory, and kept nowhere."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage

from dijkwacht.documents.public import pdf
from dijkwacht.surveys.domain.codes import in_groups, in_picture

_TEMPLATE: Final = Path(__file__).parent / "codes.typ"
_PATTERN: Final = 2


def codes_pdf(codes: Sequence[str], *, title: str, organisation: str, address: str, face: dict[str, str]) -> bytes:
    """A slip per code, in the order given. `address` is where one answers; `face` are the colours of the organisation."""
    slips = [{"code": in_groups(code), "picture": f"{number}.svg"} for number, code in enumerate(codes)]
    told = {
        "title": title,
        "organisation": organisation,
        "address": address.removeprefix("https://").removeprefix("http://"),
        "look": face,
        "slips": slips,
    }
    pictures = {f"{number}.svg": _picture(in_picture(address, code)) for number, code in enumerate(codes)}
    return pdf(_TEMPLATE.read_text(encoding="utf-8"), told, pictures)


def _picture(words: str) -> bytes:
    # One pattern for all: to look for the prettiest of eight takes ten times as long, and every reader reads each of them.
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=10, border=0, mask_pattern=_PATTERN)
    made.add_data(words)
    svg = BytesIO()
    made.make_image(image_factory=SvgPathImage).save(svg)
    return svg.getvalue()
