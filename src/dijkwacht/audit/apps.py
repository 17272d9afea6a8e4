# SPDX-License-Identifier: EUPL-1.2
"""Registers the log with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "dijkwacht.audit"
