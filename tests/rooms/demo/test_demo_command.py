# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht demo` on real files: it fills its own database, keeps it, starts over, and leaves others alone."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from dijkwacht.demo.exchange import remove, whose
from dijkwacht.demo.values import Whose

# Fills as the command does, and stops where it would begin to serve.
FILL = """
from dijkwacht.config import prepare
from dijkwacht.config.commands import demo
prepare.set_up()
demo.fill(reset={reset})
demo.fill(reset=False)
demo.announce()
"""


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def database(home):
    return home / "dijkwacht.sqlite3"


def run(home, *arguments, demo="1", **extra):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DIJKWACHT_", "DJANGO_"))}
    settings = {"DIJKWACHT_DEMO": demo, "DIJKWACHT_DATA": str(home), "DIJKWACHT_STATIC": str(home / "static")}
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | settings | extra,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def filled(home, *, reset=False):
    answer = run(home, "-c", FILL.format(reset=reset))
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def demo(home, *arguments, **extra):
    return run(home, "-c", "from dijkwacht.config.cli import main; main()", "demo", *arguments, **extra)


def rounds(home):
    with closing(sqlite3.connect(database(home))) as connection:
        return set(connection.execute("SELECT id FROM assessments_round"))


def someone_elses(home, table, *, rows):
    home.mkdir()
    with closing(sqlite3.connect(database(home))) as connection, connection:
        connection.execute("CREATE TABLE django_migrations (id)")
        connection.execute(f"CREATE TABLE {table} (id)")
        connection.executemany(f"INSERT INTO {table} VALUES (?)", [(n,) for n in range(rows)])  # noqa: S608
    return database(home).read_bytes()


def test_a_second_start_keeps_the_story_and_a_reset_tells_it_again(home):
    said = filled(home)
    assert "S. de Wit" in said
    assert said.count("wordt verteld") == 1
    first = rounds(home)
    assert len(first) > 3
    (home / "keep.txt").write_text("not ours")
    uploads = home / "files" / "uploads"
    (uploads / "00000000-0000-4000-8000-000000000000").mkdir(parents=True)

    filled(home, reset=True)
    again = rounds(home)
    assert len(again) == len(first)
    assert not again & first
    assert (home / "keep.txt").exists()
    assert [one.name for one in uploads.iterdir()] == ["00000000-0000-4000-8000-000000000000"]


@pytest.mark.parametrize("arguments", [(), ("--reset",)])
@pytest.mark.parametrize("table", ["organisations_organisation", "accounts_person"])
def test_somebody_elses_database_is_refused_and_stays_as_it_is(home, table, arguments):
    before = someone_elses(home, table, rows=1)
    answer = demo(home, "--port", "18999", *arguments)
    assert answer.returncode == 1
    assert "is niet van de demo. Er is niets veranderd." in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert database(home).read_bytes() == before


def test_a_database_of_another_program_is_not_the_demos(tmp_path):
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE songs (title)")
    assert whose(other) is Whose.OTHER
    (tmp_path / "letter.sqlite3").write_text("Geachte heer, " * 100)
    assert whose(tmp_path / "letter.sqlite3") is Whose.OTHER


def test_an_empty_database_is_nobodys_and_a_marked_one_the_demos(home):
    assert whose(database(home)) is Whose.NOBODY
    someone_elses(home, "accounts_person", rows=0)
    assert whose(database(home)) is Whose.NOBODY
    with closing(sqlite3.connect(database(home))) as connection, connection:
        connection.execute("CREATE TABLE demo_story (id)")
        connection.execute("CREATE TABLE organisations_organisation (id)")
        assert whose(database(home)) is Whose.NOBODY
        connection.execute("INSERT INTO demo_story VALUES (1)")
    assert whose(database(home)) is Whose.DEMO
    remove(database(home), home / "files")
    assert not database(home).exists()


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.7", "::", "example.org"])  # noqa: S104
def test_only_this_machine_may_see_the_demo(home, address):
    answer = demo(home, "--address", address)
    assert answer.returncode == 1
    assert answer.stderr.startswith("De demo heeft geen wachtwoorden")
    assert not home.exists()


def test_without_its_setting_it_is_no_demo(home):
    answer = demo(home, demo="0")
    assert (answer.returncode, answer.stderr) == (1, "Dit is geen demo. Begin met: make demo\n")
    assert not home.exists()


def test_another_kind_of_database_is_refused(home):
    answer = demo(home, "--port", "18999", DIJKWACHT_DATABASE="postgres://nobody@127.0.0.1/nothing")
    assert answer.stderr == "De demo werkt met SQLite. Haal DIJKWACHT_DATABASE weg.\n"
