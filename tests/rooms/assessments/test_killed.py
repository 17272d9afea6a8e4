# SPDX-License-Identifier: EUPL-1.2
"""Killed with -9 at random moments while answers come in: whatever was acknowledged is there."""

import random
import sqlite3
import threading
import time
from contextlib import closing

from tests.support import killed

FEWEST, MOST = 2, 5
"""Deaths. On a busy machine, where each start takes seconds, fewer will do."""
ENOUGH = 10.0
"""Seconds after which no further death is died."""
SEED = 20261121


def test_no_acknowledged_answer_is_lost(tmp_path):
    chance = random.Random(SEED)  # noqa: S311  when to kill is no secret
    site = killed.prepared(tmp_path)
    acknowledged: list[int] = []
    number = deaths = 0
    begun = time.monotonic()
    while deaths < FEWEST or (deaths < MOST and time.monotonic() - begun < ENOUGH):
        deaths += 1
        with killed.serving(site) as (port, process):
            # The first answer has all the loading in it; from then on death may come.
            assert killed.save(site, port, number)
            acknowledged.append(number)
            number += 1
            death = threading.Timer(chance.uniform(0.05, 0.6), killed.kill, [process])
            death.start()
            while killed.save(site, port, number):
                acknowledged.append(number)
                number += 1
            # What was on its way when death came may be there or not; nobody was told that it was.
            number += 1
            death.join()

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
