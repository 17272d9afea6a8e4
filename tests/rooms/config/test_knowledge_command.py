# SPDX-License-Identifier: EUPL-1.2
"""What somebody who writes content sees on the command line: a count when all is well, else file, line and remedy."""

from shutil import copytree

import pytest

from dijkwacht.config.cli import main
from dijkwacht.knowledge.public import CONTENT


@pytest.fixture
def content(tmp_path):
    """Our own instruments with all that they name in a folder that may be spoilt, never released."""
    for kind in ("indicators", "instruments", "questionnaires", "figures"):
        copytree(CONTENT / kind, tmp_path / kind)
    return tmp_path


def spoil(content, old, new):
    path = content / "indicators" / "oath.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def run(deed, content):
    return main(["knowledge", deed, "--content", str(content)])


def test_knowledge_check_counts_what_holds_together(content, capsys):
    assert run("check", content) == 0
    assert "toetspunten" in capsys.readouterr().out


def test_knowledge_check_names_file_line_and_fault(content, capsys):
    spoil(content, "weight: 1\n", "weight: 7\n")

    assert run("check", content) == 1
    assert capsys.readouterr().err == "indicators/oath.yaml:31: Het gewicht is 1, 2 of 3.\n1 fout.\n"


def test_knowledge_release_locks_once_and_then_refuses_a_change(content, capsys):
    assert run("release", content) == 0
    assert run("release", content) == 0
    assert "\n0 nieuwe versies vastgelegd.\n" in capsys.readouterr().out
    spoil(content, "weight_reason:", "weight_reason: Anders, en ook\n ")

    assert [run("release", content), run("check", content)] == [1, 1]
    assert "Verhoog “version”." in capsys.readouterr().err
