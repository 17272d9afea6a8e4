# SPDX-License-Identifier: EUPL-1.2
"""Registers the room with Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "dijkwacht.demo"
    label = "demo"
