# SPDX-License-Identifier: EUPL-1.2
"""Joins the stylesheets into the one that pages load: one request, no bundler, and each component keeps its own file."""

from pathlib import Path
from typing import Final

ROOM: Final = Path(__file__).parent
BUNDLE: Final = ROOM / "static" / "ui" / "dijkwacht.css"
# Hand-ordered: names first, then plain HTML, then pages. Components follow by name and do not depend on their order.
FIRST: Final = ("tokens", "base", "layout", "frame", "drawing")
LAST: Final = ("print",)


def bundle() -> str:
    """The stylesheet as text. What others wrote stands in a layer, so that any rule of ours wins."""
    own = [ROOM / "styles" / f"{name}.css" for name in FIRST]
    components = sorted((ROOM / "templates" / "ui").glob("*/*.css"))
    last = [ROOM / "styles" / f"{name}.css" for name in LAST]
    vendored = "\n".join(path.read_text() for path in sorted((ROOM / "styles" / "vendor").glob("*.css")))
    sheets = [path.read_text().strip() for path in (*own, *components, *last)]
    return "\n\n".join([_HEADER, f"@layer vendor {{\n{vendored}\n}}", *sheets]) + "\n"


_HEADER: Final = (
    "/* SPDX-License-Identifier: EUPL-1.2 */\n"
    "/* Made by `django-admin bundle_styles` from ui/styles and ui/templates; edit those. Parts of Utrecht: vendor/README.md. */"
)
