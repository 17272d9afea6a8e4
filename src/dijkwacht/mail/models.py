# SPDX-License-Identifier: EUPL-1.2
"""The outbox."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.mail.values import State
from dijkwacht.tenancy.models import Owned


class Message(Owned):
    """One letter to one address. Without organisation when it is about an account, such as a new password."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation_id = models.UUIDField(null=True, editable=False)  # type: ignore[assignment]  # an Owned one may not be empty
    to = models.EmailField("aan")
    subject = models.CharField("onderwerp", max_length=200)
    body = models.TextField("tekst")
    # Holds a link or code that lets its reader in; the body goes as soon as it is delivered.
    is_secret = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=[(state.value, state.value) for state in State])
    attempts = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation_id", "-created_at"], name="message_of_organisation"),
            models.Index(fields=["created_at"], condition=Q(state=State.WAITING), name="message_waiting"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state=State.DELIVERED, delivered_at__isnull=False)
                | Q(~Q(state=State.DELIVERED), delivered_at__isnull=True),
                name="message_delivered_at",
            ),
            models.CheckConstraint(condition=Q(state__in=[state.value for state in State]), name="message_state_known"),
        ]
