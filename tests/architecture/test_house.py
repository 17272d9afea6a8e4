# SPDX-License-Identifier: EUPL-1.2
"""Documents that cannot drift: every setting, room and link is written down, and migrations are complete."""

import re
import subprocess
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "dijkwacht"
TRACKED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
PAGES = [path for path in TRACKED if path.endswith(".md") and "/vendor/" not in path]


def test_every_migration_is_written(db):
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


def test_every_setting_is_explained_and_every_explained_setting_exists():
    asked = set(re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', (SOURCE / "config" / "settings.py").read_text()))
    explained = set(re.findall(r"DIJKWACHT_([A-Z_]+)", (ROOT / "docs/guides/settings.md").read_text()))

    assert asked
    assert explained == asked


def test_every_room_stands_in_the_architecture():
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    described = (ROOT / "docs/architecture.md").read_text()

    assert [room for room in sorted(rooms) if f"`{room}`" not in described] == []


@pytest.mark.parametrize("document", PAGES)
def test_links_between_documents_resolve(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = [one for one in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in one and not one.startswith("mailto:")]

    assert [one for one in targets if not (ROOT / document).parent.joinpath(one).exists()] == []


@pytest.mark.parametrize("path", [one for one in TRACKED if one.endswith(".py") and (ROOT / one).exists()])
def test_each_source_file_names_its_licence(path):
    text = (ROOT / path).read_text(encoding="utf-8")

    assert not text.strip() or text.startswith("# SPDX-License-Identifier: EUPL-1.2\n")


def test_pictures_in_the_documents_are_there_and_all_are_used():
    pictures = {path for path in TRACKED if path.startswith("docs/") and path.endswith(".png")}
    used = {
        str((ROOT / page).parent.joinpath(one).resolve().relative_to(ROOT))
        for page in PAGES
        for one in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", (ROOT / page).read_text(encoding="utf-8"))
        if "://" not in one
    }

    assert pictures == {one for one in used if one.startswith("docs/")}
