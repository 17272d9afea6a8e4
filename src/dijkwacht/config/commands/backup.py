# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht backup` and `dijkwacht restore`: everything in one file, and back."""

import argparse
from pathlib import Path
from typing import Any

from dijkwacht.config import prepare


def add(commands: Any) -> None:
    backup = commands.add_parser("backup", help="bewaar database en bestanden in één bestand")
    backup.add_argument("file", type=Path, metavar="BESTAND")
    backup.set_defaults(run=run_backup)
    restore = commands.add_parser("restore", help="zet een back-up terug")
    restore.add_argument("file", type=Path, metavar="BESTAND")
    restore.add_argument("--replace", action="store_true", help="vervang alles wat er nu in de database staat")
    restore.set_defaults(run=run_restore)


def run_backup(options: argparse.Namespace) -> int:
    """Dijkwacht may keep running meanwhile."""
    prepare.set_up()
    from django.utils import timezone

    from dijkwacht.config.backup import write_backup

    manifest = write_backup(options.file, at=timezone.now())
    rows = sum(part.rows or 0 for part in manifest.tables.values())
    print(f"Back-up gemaakt: {options.file} ({rows} rijen, {len(manifest.files)} bestanden).")
    print(
        "Bewaar hem versleuteld, en bewaar DIJKWACHT_SECRET_KEY er apart van: zonder die sleutel werkt geen tweede stap."
    )
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """All or nothing."""
    prepare.set_up()
    from dijkwacht.config.restore import restore_backup

    manifest = restore_backup(options.file, replace=options.replace)
    print(f"De back-up van {manifest.made_at:%d-%m-%Y %H:%M} (UTC) is teruggezet.")
    return 0
