# SPDX-License-Identifier: EUPL-1.2
"""Collects the words of pages that are also in English into the catalogues of their rooms, and compiles those.

It needs no msgfmt. `scripts/messages.py` adds new words (empty), drops those that are gone and compiles; `--check`
changes nothing and fails when a word lacks its English or a compiled file is not that of its catalogue.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
from django.conf import settings
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[1] / "src" / "dijkwacht"
# What a visitor of the front door sees, and who answers a questionnaire; of the components only those that they use.
PLACES = {
    "directory": (
        *sorted((SOURCE / "directory").rglob("*.py")),
        *sorted((SOURCE / "directory" / "templates").rglob("*.html")),
        SOURCE / "ui" / "templates" / "ui" / "base.html",
        SOURCE / "ui" / "templates" / "ui" / "phone_number" / "phone_number.html",
    ),
    "surveys": (
        SOURCE / "surveys" / "views" / "answering.py",
        *sorted((SOURCE / "surveys" / "templates" / "surveys").glob("answer_*.html")),
        SOURCE / "ui" / "templatetags" / "ui.py",
        SOURCE / "ui" / "templates" / "ui" / "autosave_state" / "autosave_state.html",
    ),
}
FUNCTIONS = {"_", "gettext", "gettext_lazy"}
IN_TEMPLATE = re.compile(r"""gettext\((u'(?:[^'\\]|\\.)*'|u"(?:[^"\\]|\\.)*")\)""")


def words_of(path: Path) -> Iterator[str]:
    """Every text in a file that is looked up in a catalogue."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        yield from (ast.literal_eval(found) for found in IN_TEMPLATE.findall(templatize(text)))
        return
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str() as said), *_]) if name in FUNCTIONS:
                yield said


def catalogue_of(room: str) -> Path:
    return SOURCE / room / "locale" / "en" / "LC_MESSAGES" / "django.po"


def words(room: str) -> dict[str, list[str]]:
    """Each text once, in the order of the files, with the files in which it stands."""
    found: dict[str, list[str]] = {}
    for path in PLACES[room]:
        for said in words_of(path):
            places = found.setdefault(said, [])
            name = path.relative_to(SOURCE).as_posix()
            if name not in places:
                places.append(name)
    return found


def faults(room: str) -> list[str]:
    """What is wrong with the catalogue of a room as it stands."""
    path = catalogue_of(room)
    wanted, catalogue = set(words(room)), {one.msgid: one.msgstr for one in polib.pofile(str(path))}
    found = [f"niet in de catalogus: {said}" for said in sorted(wanted - set(catalogue))]
    found += [f"staat nergens meer: {said}" for said in sorted(set(catalogue) - wanted)]
    found += [f"zonder Engels: {said}" for said, english in catalogue.items() if not english.strip()]
    made = path.with_suffix(".mo")
    compiled = {one.msgid: one.msgstr for one in polib.mofile(str(made))} if made.exists() else {}
    if compiled != catalogue:
        found.append(f"{room}: {made.name} hoort niet bij {path.name}: voer scripts/messages.py uit")
    return found


def renew(room: str) -> None:
    """Bring the catalogue of a room up to the sources, keeping what was translated, and compile it."""
    path = catalogue_of(room)
    known = {one.msgid: one.msgstr for one in polib.pofile(str(path))} if path.exists() else {}
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for said, places in words(room).items():
        flags = ["python-format"] if re.search(r"%\(\w+\)s", said) else []
        catalogue.append(
            polib.POEntry(
                msgid=said, msgstr=known.get(said, ""), occurrences=[(place, "") for place in places], flags=flags
            )
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(path))
    catalogue.save_as_mofile(str(path.with_suffix(".mo")))


def main() -> int:
    settings.configure(USE_I18N=True)
    if "--check" not in sys.argv[1:]:
        for room in PLACES:
            renew(room)
    found = [fault for room in PLACES for fault in faults(room)]
    print(*found, sep="\n", file=sys.stderr)
    return len(found)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
