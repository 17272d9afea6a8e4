# SPDX-License-Identifier: EUPL-1.2
"""Killed with -9 while responses come in: who was thanked is counted, and no code is used without its response."""

import sqlite3
from contextlib import closing

from tests.support import killed


def test_no_response_that_was_thanked_for_is_lost(tmp_path):
    site = killed.prepared(tmp_path)
    thanked, deaths = killed.again_and_again(site, killed.respond)

    assert len(thanked) > deaths
    with closing(sqlite3.connect(site.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        stored = database.execute("SELECT COUNT(*) FROM surveys_response").fetchone()[0]
        used = database.execute("SELECT COUNT(*) FROM surveys_code WHERE is_used").fetchone()[0]
    assert used == stored
    assert len(thanked) <= stored <= len(thanked) + deaths
