# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room; all below /processen/."""

from django.urls import URLPattern

app_name = "processes"

_CARDS: list[URLPattern] = []
"""The library and how processes run here."""

_POSITIONS: list[URLPattern] = []
"""Positions, holders, authorisation lists."""

_DUTIES: list[URLPattern] = []
"""Who does what, the separation check, the better division, exchange."""

_MAP: list[URLPattern] = []
"""Circumstances and the picture of the house."""

urlpatterns = [*_CARDS, *_POSITIONS, *_DUTIES, *_MAP]
