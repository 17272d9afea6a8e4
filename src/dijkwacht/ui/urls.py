# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the look: the gallery, for developers and for the tests of browser and accessibility."""

from django.urls import path

from dijkwacht.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    path("kaal/", views.gallery_bare, name="gallery-bare"),
    path("<slug:page>/", views.gallery, name="gallery"),
]
