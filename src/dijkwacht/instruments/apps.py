# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django, and says in Dutch what the log notes about instruments that an organisation writes itself."""

from django.apps import AppConfig


class InstrumentsConfig(AppConfig):
    name = "dijkwacht.instruments"
    label = "instruments"
