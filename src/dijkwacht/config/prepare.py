# SPDX-License-Identifier: EUPL-1.2
"""Brings database and static files up to date before anything is served."""

import hashlib
import os
from pathlib import Path

import django
from django.conf import settings


class NotReady(SystemExit):
    """The start cannot go on; ends it with one Dutch sentence."""


def set_up() -> None:
    """Load the settings and all rooms; a faulty setting ends the start with its own sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dijkwacht.config.settings")
    django.setup()
    check_settings()


def check_settings() -> None:
    """What the settings module itself cannot see; raises SettingFault."""
    from dijkwacht.config.environment import SettingFault
    from dijkwacht.mail.public import server_from
    from dijkwacht.mail.values import MailServerFault

    if settings.DIJKWACHT_WEB_PROCESSES < 1:
        raise SettingFault("DIJKWACHT_WEB_PROCESSES", "dit is minstens 1.")
    if settings.DIJKWACHT_MAIL_SERVER:
        try:
            server_from(settings.DIJKWACHT_MAIL_SERVER)
        except MailServerFault as fault:
            raise SettingFault("DIJKWACHT_MAIL_SERVER", str(fault)) from fault


def waiting_migrations() -> int:
    """How many changes of the database still wait; raises NotReady when there is no database to ask."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from django.db.utils import OperationalError

    try:
        executor = MigrationExecutor(connection)
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise NotReady(f"De database is niet bereikbaar. Controleer DIJKWACHT_DATABASE. ({reason})") from error
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    """Apply the changes that wait, and say so; then bring the national list of municipalities up to date."""
    from dijkwacht.organisations.public import load_known_bodies
    from dijkwacht.tenancy.public import system_scope

    apply_migrations()
    with system_scope():
        load_known_bodies()


def apply_migrations() -> None:
    """Apply the changes that wait, and say so."""
    from django.core.management import call_command

    from dijkwacht.tenancy.public import system_scope

    if waiting := waiting_migrations():
        print(f"De database wordt bijgewerkt ({waiting} stappen).", flush=True)
        with system_scope():
            call_command("migrate", interactive=False, verbosity=0)


def collect_static() -> None:
    """Put styles, scripts and fonts where they are served from, unless they are there already."""
    from django.core.management import call_command

    if settings.DEBUG:
        return
    stamp, wanted = Path(settings.STATIC_ROOT) / "stamp.txt", _static_fingerprint()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("Stijlen en scripts worden klaargezet.", flush=True)
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(wanted)


def _static_fingerprint() -> str:
    """Changes with the name, size or moment of any file that must be collected."""
    from django.contrib.staticfiles.finders import get_finders

    found = sorted(
        (name, *_size_and_moment(storage.path(name))) for finder in get_finders() for name, storage in finder.list([])
    )
    return hashlib.sha256(repr(found).encode()).hexdigest()


def _size_and_moment(path: str) -> tuple[int, int]:
    state = Path(path).stat()
    return state.st_size, state.st_mtime_ns
