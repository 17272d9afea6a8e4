# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the outbox."""

from django.urls import path

from dijkwacht.mail import views

app_name = "mail"
urlpatterns = [
    path("berichten/", views.outbox, name="outbox"),
    path("berichten/proef/", views.test_send, name="test-send"),
    path("berichten/<uuid:message_id>/", views.message, name="message"),
]
