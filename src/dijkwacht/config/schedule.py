# SPDX-License-Identifier: EUPL-1.2
"""All periodic work, in one place: the worker sees to it that each task gets its turn."""

from datetime import timedelta

SCHEDULE = {
    "config.seal_log": timedelta(minutes=5),
    "assessments.keep_summaries": timedelta(hours=1),
    "home.send_digests": timedelta(hours=1),
    "improvement.keep_plans": timedelta(hours=1),
    "workshops.forget_votes": timedelta(hours=1),
    "processes.forget_people": timedelta(days=1),
    "surveys.keep_terms": timedelta(hours=1),
    "mail.sweep": timedelta(minutes=15),
    "mail.prune": timedelta(days=1),
    "files.sweep": timedelta(days=1),
    "jobs.prune": timedelta(days=1),
    "config.clear_sessions": timedelta(days=1),
}
