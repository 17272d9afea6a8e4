# SPDX-License-Identifier: EUPL-1.2
"""The headless command meets hostile files and places it cannot write to: a sentence and a status, never a traceback."""

import pytest

from dijkwacht.config.cli import main

HEAD = "format: dijkwacht-observations/1\norganisation: GM0060\n"
GOOD = (
    HEAD + "as_at: 2026-06-01\nsources:\n- {id: a, kind: document, title: Beleid, on: 2026-01-01}\n"
    "observations:\n- {source: a, indicator: triangle-consultation, level: 2}\n"
)


def assess(path, *options):
    return main(["assess", "--organisation", "GM0060", "--observations", str(path), *map(str, options)])


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\xff", b"PK\x03\x04junk", b"[" * 200_000, (HEAD + "1: 2\nnull: 3\n").encode(),
        (HEAD + "sources:\n- 1: 2\n  null: 3\n").encode(), (HEAD + f"inhabitants: {'9' * 5000}\n").encode(),
        (HEAD + "sources: 3\nobservations: x\n").encode(), (HEAD + "kind: []\nfeatures: {a: b}\n").encode(),
    ],
    ids=["empty", "bytes", "archive", "deep", "keys", "keys of a row", "number", "no lists", "no words"],
)  # fmt: skip
def test_a_hostile_file_has_faults_and_writes_nothing(tmp_path, capsys, content):
    (tmp_path / "in").write_bytes(content)

    assert assess(tmp_path / "in", "--json", tmp_path / "out.json") == 1
    assert "Er is niets geschreven." in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("place", ["no-such-folder/out.json", "."])
def test_a_place_that_cannot_be_written_to_is_named(tmp_path, capsys, place):
    (tmp_path / "in.yaml").write_text(GOOD, encoding="utf-8")

    assert assess(tmp_path / "in.yaml", "--json", tmp_path / place) == 2
    assert "is niet te schrijven" in capsys.readouterr().err


def test_nor_is_an_empty_file(tmp_path, capsys):
    assert main(["assess", "--template", str(tmp_path)]) == 2
    assert "is niet te schrijven" in capsys.readouterr().err
