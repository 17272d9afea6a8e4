# SPDX-License-Identifier: EUPL-1.2
"""What the pages of keepers share: the survey of the address, the day they live in, and where people answer."""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from dijkwacht.surveys import queries
from dijkwacht.surveys.values import SurveyCard
from dijkwacht.tenancy.public import ActorRequest


def survey_of(request: ActorRequest, survey_id: UUID) -> SurveyCard:
    """Raises NotFound."""
    return queries.survey_for(request.actor, survey_id)


def today_of(request: ActorRequest) -> date:
    return timezone.localdate(request.at)


def address_of(survey: SurveyCard) -> str:
    """The whole address that stands on paper: the same for everybody."""
    path = reverse("surveys:answer-begin", kwargs={"language": "nl", "address": survey.address})
    return f"{settings.DIJKWACHT_ADDRESS}{path}"
