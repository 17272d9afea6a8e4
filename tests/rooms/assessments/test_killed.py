# SPDX-License-Identifier: EUPL-1.2
"""Killed with -9 at random moments while answers come in: whatever was acknowledged is there."""

import sqlite3
from contextlib import closing

from tests.support import killed


def test_no_acknowledged_answer_is_lost(tmp_path):
    site = killed.prepared(tmp_path)
    acknowledged, deaths = killed.again_and_again(site, killed.save)

    assert len(acknowledged) > deaths
    with closing(sqlite3.connect(site.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute(
            "SELECT note.text, entry.level FROM assessments_observationnote note "
            "JOIN assessments_observation entry ON entry.id = note.observation_id"
        ).fetchall()
        logged = database.execute("SELECT COUNT(*) FROM audit_entry WHERE event = 'answer.saved'").fetchone()[0]
    stored = dict(rows)
    assert {f"antwoord {one}": one % 4 for one in acknowledged}.items() <= stored.items()
    # An answer is stored with all its indicators and its line in the log, or not at all.
    assert logged == len(stored)
    assert len(stored) - len(acknowledged) <= deaths
