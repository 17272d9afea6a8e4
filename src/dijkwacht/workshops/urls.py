# SPDX-License-Identifier: EUPL-1.2
"""Addresses of workshops. What is typed from the large screen is short."""

from django.urls import path

from dijkwacht.workshops import views

app_name = "workshops"

_ONE = "werksessies/<uuid:workshop_id>/"
_POINT = f"{_ONE}punt/<uuid:point_id>/"

urlpatterns = [
    path("werksessies/", views.workshop_list, name="workshop-list"),
    path("metingen/<uuid:round_id>/werksessie/", views.workshop_plan, name="workshop-plan"),
    path(_ONE, views.workshop_show, name="workshop-show"),
    path(f"{_ONE}wijzigen/", views.workshop_change, name="workshop-change"),
    path(f"{_ONE}weghalen/", views.workshop_drop, name="workshop-drop"),
    path(f"{_ONE}leiden/", views.workshop_lead, name="workshop-lead"),
    path(f"{_ONE}openen/", views.workshop_open, name="workshop-open"),
    path(f"{_ONE}nieuwe-code/", views.code_renew, name="code-renew"),
    path(f"{_ONE}afsluiten/", views.workshop_end, name="workshop-end"),
    path(f"{_ONE}scherm/", views.screen_show, name="screen-show"),
    path(f"{_POINT}stemmen/", views.vote_open, name="vote-open"),
    path(f"{_POINT}sluiten/", views.vote_close, name="vote-close"),
    path(f"{_POINT}afspraak/", views.point_settle, name="point-settle"),
    path("meestemmen/", views.seat_take, name="seat-take"),
    path("meestemmen/in/<str:secret>/", views.seat_take_by_link, name="seat-take-by-link"),
    path("meestemmen/stem/", views.vote_cast, name="vote-cast"),
]
