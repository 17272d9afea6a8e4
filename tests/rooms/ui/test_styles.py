# SPDX-License-Identifier: EUPL-1.2
"""One stylesheet, made of its parts, with the colours that the drawings carry."""

import hashlib
import re

from dijkwacht.ui.domain.drawing import PAINT
from dijkwacht.ui.exchange import BUNDLE, ROOM, bundle

TOKENS = (ROOM / "styles" / "tokens.css").read_text()
OWN = [*(ROOM / "styles").glob("*.css"), *(ROOM / "templates" / "ui").glob("*/*.css")]
NAMES = {"zacht": "inkt-zacht"}


def test_the_stylesheet_that_pages_load_is_made_of_its_parts():
    assert BUNDLE.read_text() == bundle(), "run: django-admin bundle_styles"


def test_every_colour_that_is_used_is_named_in_the_tokens():
    used = {name for path in OWN for name in re.findall(r"var\(--([a-z0-9-]+)", path.read_text())}
    named = set(re.findall(r"^\s*--([a-z0-9-]+):", TOKENS, re.MULTILINE))

    assert used - named == set()


def test_a_drawing_carries_the_light_colour_of_the_screen():
    light = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", TOKENS.split("@media (prefers-color-scheme: dark)")[0]))

    assert {name: light[NAMES.get(name, name)].upper() for name in PAINT} == dict(PAINT)


def test_every_paint_has_a_class_for_fill_and_for_stroke():
    rules = (ROOM / "styles" / "drawing.css").read_text()

    assert [one for name in PAINT for one in (f".fill-{name} ", f".stroke-{name} ") if one not in rules] == []


def test_nothing_is_loaded_from_elsewhere():
    assert re.findall(r"url\(\s*['\"]?(?:https?:|//|data:)", bundle()) == []


def test_every_file_that_the_stylesheet_names_is_there():
    named = re.findall(r'url\("([^"#]+)"\)', bundle())

    assert named
    assert [one for one in named if not (ROOM / "static" / "ui" / one).is_file()] == []


def test_what_others_made_is_as_it_is_written_down():
    """A changed copy, or a file without a licence, would be found here and not by a lawyer."""
    vendor = ROOM / "static" / "ui" / "vendor"
    written = dict(
        re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{16})` \|$", (vendor / "README.md").read_text(), re.MULTILINE)
    )
    files = {
        **{str(path.relative_to(vendor)): path for folder in ("fonts", "htmx") for path in (vendor / folder).iterdir()},
        **{f"ui/styles/vendor/{path.name}": path for path in (ROOM / "styles" / "vendor").iterdir()},
    }

    assert {name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for name, path in files.items()} == written
