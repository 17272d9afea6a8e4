# SPDX-License-Identifier: EUPL-1.2
"""A logo from outside keeps its drawing and loses all else."""

import struct
import zlib

import pytest

from dijkwacht.organisations.exchange.logos import LARGEST, LogoRefused, cleaned_logo

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def svg(inside, head=HEAD):
    return cleaned_logo(f"{head}{inside}</svg>".encode()).content.decode()


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*extra, size=(2, 2)):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\x00\x00\x00" * 2))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + pixels + chunk(b"IEND", b"")


def test_a_drawing_stays():
    kept = svg('<g fill="#0a5568"><path d="M0 0h10v10z" transform="scale(1)"/></g>')
    assert 'd="M0 0h10v10z"' in kept
    assert 'fill="#0a5568"' in kept
    assert 'viewBox="0 0 10 10"' in kept


def test_a_style_attribute_becomes_attributes():
    kept = svg('<rect width="4" height="4" style="fill:#abc;stroke-width:2;behavior:url(x)"/>')
    assert 'fill="#abc"' in kept
    assert 'stroke-width="2"' in kept
    assert "style" not in kept
    assert "behavior" not in kept


@pytest.mark.parametrize(
    ("harm", "trace"),
    [
        ("<script>alert(1)</script>", "alert"),
        ('<path d="M0 0" onload="alert(1)"/>', "alert"),
        ("<style>@import url(https://elders.example)</style>", "elders"),
        ('<image href="https://elders.example/a.png"/>', "elders"),
        ('<use xlink:href="https://elders.example/a.svg#a"/>', "elders"),
        ('<a href="javascript:alert(1)"><path d="M0 0"/></a>', "alert"),
        ("<foreignObject><div>tekst</div></foreignObject>", "tekst"),
        ('<rect fill="url(https://elders.example#a)"/>', "elders"),
        ("<rect fill=\"url( 'https://elders.example#a')\"/>", "elders"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "alert"),
    ],
)
def test_what_does_not_draw_goes(harm, trace):
    assert trace not in svg(f'{harm}<path d="M1 1"/>')


def test_a_reference_within_the_picture_stays():
    assert 'fill="url(#a)"' in svg('<rect fill="url(#a)"/>')
    assert 'href="#a"' in svg('<use xlink:href="#a"/>')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html></html>",
        b"<svg",
        f"{HEAD}</svg>".encode(),
        f"{HEAD}<script/></svg>".encode(),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + f"{HEAD}<path d='&a;'/></svg>".encode(),
        b"GIF89a" + b"\x00" * 40,
        b"\x89PNG\r\n\x1a\n",
        png()[:-6],
        png()[:30] + b"\xff" + png()[31:],
        png(size=(90_000, 2)),
        b"<svg" + b" " * LARGEST,
    ],
)
def test_what_is_no_logo_is_refused_with_a_sentence(content):
    with pytest.raises(LogoRefused, match=r"\.$"):
        cleaned_logo(content)


def test_a_png_loses_its_texts():
    logo = cleaned_logo(png(chunk(b"tEXt", b"Author\x00Anna")))
    assert logo.media_type == "image/png"
    assert logo.content == png()
