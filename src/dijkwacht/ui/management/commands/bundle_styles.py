# SPDX-License-Identifier: EUPL-1.2
"""Writes the stylesheet that pages load; a test fails when it is older than its parts."""

from typing import Any

from django.core.management.base import BaseCommand

from dijkwacht.ui.exchange import BUNDLE, bundle


class Command(BaseCommand):
    help = "Voeg de stijlbladen samen tot één bestand."

    def handle(self, *_: Any, **__: Any) -> None:
        BUNDLE.write_text(bundle())
        self.stdout.write(f"{BUNDLE.name}: {BUNDLE.stat().st_size // 1024} kB")
