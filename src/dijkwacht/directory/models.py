# SPDX-License-Identifier: EUPL-1.2
"""An organisation's own contacts for someone in need."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.knowledge.values import ContactRole
from dijkwacht.tenancy.models import Owned


class Contact(Owned):
    """A person or desk of the organisation. What is not public stands behind the sign-in only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    role = models.CharField(max_length=30, choices=[(role.value, role.value) for role in ContactRole])
    title = models.CharField(max_length=80)
    explanation = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    mail = models.EmailField(blank=True)
    hours = models.CharField(max_length=80, blank=True)
    place = models.CharField(max_length=80, blank=True)
    # Values of Audience; an empty list is everyone.
    audiences = models.JSONField(default=list, blank=True)
    is_public = models.BooleanField(default=False)
    checked_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(phone="", mail="", place=""),
                name="contact_can_be_reached",
            )
        ]
