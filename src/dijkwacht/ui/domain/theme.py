# SPDX-License-Identifier: EUPL-1.2
"""One brand colour becomes the five colours a municipality may set, each still readable.

The ramp keeps the hue of the brand in OKLCH and chooses lightness, because equal steps there look equal to the eye
(Björn Ottosson, "A perceptual color space for image processing", 2020). Contrast is that of WCAG 2.2, success criterion
1.4.3. Levels, patterns, water level, boei, nood, goed and focus are never themed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import atan2, cbrt, cos, hypot, sin
from typing import Final

READABLE: Final = 4.5
"""WCAG 2.2, 1.4.3 (AA), for text of the ordinary size."""
NEAR_DANGER: Final = 20.0
"""Distance to nood, as ΔE in CIELAB, under which a brand would make red mean two things."""

PAPIER: Final = "#FFFFFF"
LUCHT: Final = "#F2F5F4"
INKT: Final = "#11262E"
NOOD: Final = "#A4162C"
DARK_PAPIER: Final = "#14282F"
DARK_LUCHT: Final = "#0C1B21"
DARK_INKT: Final = "#E8F0F1"

_STEP: Final = 0.01
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")

Rgb = tuple[float, float, float]
Lch = tuple[float, float, float]


class NotAColour(ValueError):
    """The text is not a colour such as #0A5568."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """What a municipality asked for and what it gets; both are shown before saving.

    `action` is the light `water`. `identity` is the line under the header: the second colour, else the wished brand.
    """

    wished: str
    action: str
    action_hover: str
    haze: str
    dark_action: str
    dark_action_hover: str
    dark_haze: str
    identity: str
    ground: str = LUCHT

    @property
    def is_as_wished(self) -> bool:
        return self.action == self.wished


def theme_of(brand: str, *, second: str = "", ground: str = "") -> Theme:
    """The theme for a brand colour (#rrggbb), an optional second colour and an optional tint of the page background.

    The brand is darkened in steps until it reads on papier, ground and haze; near nood, ink takes its place. A ground
    that ink or secondary text cannot be read on is lightened until it is. Raises `NotAColour`.
    """
    wished = normal(brand)
    used_ground = _readable_ground(normal(ground)) if ground else LUCHT
    readable = _darkened(wished, (PAPIER, used_ground, _haze(wished)))
    # A light red may come near only when it is darkened, so both are held against nood.
    near_danger = min(distance(wished, NOOD), distance(readable, NOOD)) < NEAR_DANGER
    source = INKT if near_danger else wished
    haze = _haze(source)
    action = INKT if near_danger else readable
    dark_haze = _dark_haze(source)
    dark_action = DARK_INKT if near_danger else _lightened(wished, (DARK_PAPIER, DARK_LUCHT, dark_haze))
    return Theme(
        wished=wished,
        action=action,
        action_hover=_shifted(action, -0.13),
        haze=haze,
        dark_action=dark_action,
        dark_action_hover=_shifted(dark_action, +0.1),
        dark_haze=dark_haze,
        identity=normal(second) if second else wished,
        ground=used_ground,
    )


def stylesheet(theme: Theme) -> str:
    """The custom properties of a theme, to be served as a file of its own by hash."""
    light = {
        "water": theme.action,
        "diep": theme.action_hover,
        "waas": theme.haze,
        "lucht": theme.ground,
        "identiteit": theme.identity,
        "merk": theme.action,
    }
    dark = {
        "water": theme.dark_action,
        "diep": theme.dark_action_hover,
        "waas": theme.dark_haze,
        "lucht": DARK_LUCHT,
        "identiteit": theme.dark_action,
        "merk": theme.action,
    }
    # Forced colours choose for themselves, so a theme says nothing there.
    return (
        f"@media (forced-colors: none) {{ :root {{ {_properties(light)} }} }}\n"
        f"@media (forced-colors: none) and (prefers-color-scheme: dark) {{ :root {{ {_properties(dark)} }} }}\n"
        f"@media print {{ :root {{ --lucht: {PAPIER}; }} }}\n"
    )


def _properties(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def normal(colour: str) -> str:
    """The colour as #RRGGBB; raises `NotAColour`."""
    if not _HEX.match(colour):
        raise NotAColour(f"{colour!r} is geen kleur. Schrijf haar als #0A5568.")
    return colour.upper()


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str) -> float:
    """ΔE of 1976: the straight distance in CIELAB."""
    return hypot(*(a - b for a, b in zip(_lab(one), _lab(other), strict=True)))


# --- the guard -------------------------------------------------------------------------------------


def _reads_on(colour: str, grounds: Sequence[str]) -> bool:
    return all(contrast(colour, ground) >= READABLE for ground in grounds)


def _darkened(colour: str, grounds: Sequence[str]) -> str:
    """The first that reads, in steps of lightness from the wished colour to black."""
    return next(one for one in _steps(colour, -_STEP) if _reads_on(one, grounds))


def _lightened(colour: str, grounds: Sequence[str]) -> str:
    """The same towards white; it starts high enough to look like a colour of the night, not of the day."""
    lightness, chroma, hue = _oklch(colour)
    start = _hex_of((max(lightness, 0.75), min(chroma, 0.12), hue))
    return next(one for one in _steps(start, +_STEP) if _reads_on(one, grounds))


def _steps(colour: str, step: float) -> Iterator[str]:
    """The colour itself, then its neighbours up or down the ramp, and the end of the ramp last."""
    yield colour
    lightness, chroma, hue = _oklch(colour)
    while 0 < (lightness := lightness + step) < 1:
        yield _hex_of((lightness, chroma, hue))
    yield PAPIER if step > 0 else "#000000"


def _readable_ground(ground: str) -> str:
    secondary = "#46585F"
    return next(one for one in _steps(ground, +_STEP) if contrast(secondary, one) >= READABLE)


def _haze(colour: str) -> str:
    _, chroma, hue = _oklch(colour)
    return _hex_of((0.945, min(chroma, 0.013), hue))


def _dark_haze(colour: str) -> str:
    _, chroma, hue = _oklch(colour)
    return _hex_of((0.32, min(chroma, 0.035), hue))


def _shifted(colour: str, by: float) -> str:
    lightness, chroma, hue = _oklch(colour)
    return _hex_of((min(max(lightness + by, 0.12), 0.97), chroma, hue))


# --- colour spaces -----------------------------------------------------------------------------------


def _channels(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (red, green, blue)


def _linear(colour: str) -> Rgb:
    """SRGB without its curve (IEC 61966-2-1)."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in _channels(colour)
    )
    return (red, green, blue)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklch(colour: str) -> Lch:
    red, green, blue = _linear(colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return (lightness, hypot(a, b), atan2(b, a))


def _hex_of(colour: Lch) -> str:
    """The nearest colour a screen can show: chroma is lowered until all three channels fit."""
    lightness, chroma, hue = colour
    while not _fits(rgb := _linear_of((lightness, chroma, hue))) and chroma > 0:
        chroma = max(chroma - 0.004, 0)
    return "#" + "".join(f"{_byte(channel):02X}" for channel in rgb)


def _fits(rgb: Rgb) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in rgb)


def _byte(channel: float) -> int:
    channel = min(max(channel, 0), 1)
    curved = 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
    return round(255 * curved)


def _linear_of(colour: Lch) -> Rgb:
    lightness, chroma, hue = colour
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _lab(colour: str) -> tuple[float, float, float]:
    """CIELAB under D65."""
    red, green, blue = _linear(colour)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (cbrt(one) if one > 216 / 24389 else (24389 / 27 * one + 16) / 116 for one in (x, y, z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
