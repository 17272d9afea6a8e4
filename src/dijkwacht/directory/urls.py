# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the front door in two languages, under one name each, and of the contacts behind the sign-in.

Dutch comes last: `reverse` without a language finds the last one.
"""

from django.urls import URLPattern, path

from dijkwacht.directory.views import contacts, pages

app_name = "directory"


def _front_door(language: str, start: str, *, first_hours: str, services: str, sheet: str) -> list[URLPattern]:
    said = {"language": language}
    return [
        path(f"{start}/", pages.find, said, name="find"),
        path(f"{start}/<slug:place>/", pages.door, said, name="door"),
        path(f"{start}/<slug:place>/{first_hours}/", pages.first_hours, said, name="first-hours"),
        path(f"{start}/<slug:place>/{services}/", pages.services, said, name="services"),
        path(f"{start}/<slug:place>/{sheet}/", pages.sheet, said, name="sheet"),
        path(f"{start}/<slug:place>/<slug:situation>/", pages.situation, said, name="situation"),
    ]


urlpatterns = [
    *_front_door("en", "en/where-can-i-go", first_hours="first-24-hours", services="all-help", sheet="print"),
    *_front_door("nl", "waar-kan-ik-terecht", first_hours="eerste-24-uur", services="alle-hulp", sheet="afdrukken"),
    path("contacten/", contacts.contacts, name="contacts"),
    path("contacten/bladzijde.pdf", contacts.contact_sheet, name="contact-sheet"),
    path("contacten/nieuw/", contacts.contact_add, name="contact-add"),
    path("contacten/<uuid:contact_id>/", contacts.contact_change, name="contact-change"),
    path("contacten/<uuid:contact_id>/klopt/", contacts.contact_confirm, name="contact-confirm"),
    path("contacten/<uuid:contact_id>/weg/", contacts.contact_remove, name="contact-remove"),
]
