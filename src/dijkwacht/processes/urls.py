# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room; all below /processen/."""

from django.urls import URLPattern, path

from dijkwacht.processes.views import cards, house

app_name = "processes"

_HERE = "processen/proces/<slug:slug>/"

_CARDS: list[URLPattern] = [
    path("processen/", house.process_list, name="process-list"),
    path("processen/overnemen/", house.process_take, name="process-take"),
    path("processen/schrijven/", house.process_write, name="process-write"),
    path(_HERE, house.process_show, name="process-show"),
    path(f"{_HERE}wijzigen/", house.process_change, name="process-change"),
    path(f"{_HERE}vernieuwen/", house.process_renew, name="process-renew"),
    path(f"{_HERE}stoppen/", house.process_stop, name="process-stop"),
    path("processen/kaarten/", cards.card_list, name="card-list"),
    path("processen/kaarten/signalen/<slug:slug>/", cards.signal_card_show, name="signal-card-show"),
    path("processen/kaarten/signalen/<slug:slug>/kaart.pdf", cards.signal_card_paper, name="signal-card-paper"),
    path("processen/kaarten/<slug:slug>/", cards.process_card_show, name="process-card-show"),
    path("processen/kaarten/<slug:slug>/kaart.pdf", cards.process_card_paper, name="process-card-paper"),
]
"""The library and how processes run here."""

_POSITIONS: list[URLPattern] = []
"""Positions, holders, authorisation lists."""

_DUTIES: list[URLPattern] = []
"""Who does what, the separation check, the better division, exchange."""

_MAP: list[URLPattern] = []
"""Circumstances and the picture of the house."""

urlpatterns = [*_CARDS, *_POSITIONS, *_DUTIES, *_MAP]
