# SPDX-License-Identifier: EUPL-1.2
"""Collects the words of the front door into its English catalogue and compiles that, on machines without msgfmt too.

`scripts/messages.py` adds new words (empty), drops those that are gone and compiles; `--check` changes nothing and
fails when a word lacks its English or the compiled file is not that of the catalogue.
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
CATALOGUE = SOURCE / "directory" / "locale" / "en" / "LC_MESSAGES" / "django.po"
COMPILED = CATALOGUE.with_suffix(".mo")
# What a visitor of the front door sees; of the components only those that it uses.
PLACES = (
    *sorted((SOURCE / "directory").rglob("*.py")),
    *sorted((SOURCE / "directory" / "templates").rglob("*.html")),
    SOURCE / "ui" / "templates" / "ui" / "base.html",
    SOURCE / "ui" / "templates" / "ui" / "phone_number" / "phone_number.html",
)
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


def words() -> dict[str, list[str]]:
    """Each text once, in the order of the files, with the files in which it stands."""
    found: dict[str, list[str]] = {}
    for path in PLACES:
        for said in words_of(path):
            places = found.setdefault(said, [])
            name = path.relative_to(SOURCE).as_posix()
            if name not in places:
                places.append(name)
    return found


def faults() -> list[str]:
    """What is wrong with the catalogue as it stands."""
    wanted, catalogue = set(words()), {one.msgid: one.msgstr for one in polib.pofile(str(CATALOGUE))}
    found = [f"niet in de catalogus: {said}" for said in sorted(wanted - set(catalogue))]
    found += [f"staat nergens meer: {said}" for said in sorted(set(catalogue) - wanted)]
    found += [f"zonder Engels: {said}" for said, english in catalogue.items() if not english.strip()]
    compiled = {one.msgid: one.msgstr for one in polib.mofile(str(COMPILED))} if COMPILED.exists() else {}
    if compiled != catalogue:
        found.append(f"{COMPILED.name} hoort niet bij {CATALOGUE.name}: voer scripts/messages.py uit")
    return found


def renew() -> None:
    """Bring the catalogue up to the sources, keeping what was translated, and compile it."""
    known = {one.msgid: one.msgstr for one in polib.pofile(str(CATALOGUE))} if CATALOGUE.exists() else {}
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for said, places in words().items():
        flags = ["python-format"] if re.search(r"%\(\w+\)s", said) else []
        catalogue.append(
            polib.POEntry(
                msgid=said, msgstr=known.get(said, ""), occurrences=[(place, "") for place in places], flags=flags
            )
        )
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(CATALOGUE))
    catalogue.save_as_mofile(str(COMPILED))


def main() -> int:
    settings.configure(USE_I18N=True)
    if "--check" not in sys.argv[1:]:
        renew()
    found = faults()
    print(*found, sep="\n", file=sys.stderr)
    return len(found)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
