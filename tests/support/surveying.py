# SPDX-License-Identifier: EUPL-1.2
"""A small questionnaire, a survey that is open with its codes, and a respondent with nothing but his browser."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from dijkwacht.knowledge.values import (
    AnswerScale,
    Background,
    Option,
    Phrase,
    Questionnaire,
    Respondents,
    SurveyItem,
    SurveySection,
    SurveyTopic,
)
from dijkwacht.surveys.values import Announced, Group

TODAY = date(2026, 11, 20)
ADDRESS = "waterrijk-1"


def said(nl: str) -> Phrase:
    return Phrase(nl=nl, en=f"{nl} (en)")


def item(slug: str, scale: AnswerScale = AnswerScale.AGREE, **changed: object) -> SurveyItem:
    fields = {"slug": slug, "text": said(f"Vraag {slug}"), "scale": scale, "topic": SurveyTopic.ORDINARY}
    return SurveyItem(**fields | changed)


def questionnaire(**changed: object) -> Questionnaire:
    """Three items of three scales, one background, staff."""
    fields = {
        "slug": "proef",
        "version": 1,
        "title": said("Proefvragenlijst"),
        "respondents": Respondents.STAFF,
        "intro": said("Waarom wij dit vragen."),
        "minutes": 3,
        "backgrounds": (
            Background(
                slug="contact",
                text=said("Waar werkt u meestal?"),
                options=(Option(slug="desk", text=said("balie")), Option(slug="office", text=said("kantoor"))),
            ),
        ),
        "tables": ((), ("department",), ("contact",)),
        "sections": (
            SurveySection(
                slug="work",
                title=said("Uw werk"),
                lead=said("Over de laatste twaalf maanden."),
                items=(
                    item("known"),
                    item("asked", AnswerScale.YES_NO),
                    item("threatened", AnswerScale.FREQUENCY, topic=SurveyTopic.THREAT, accusation=True),
                ),
            ),
        ),
        "sources": (),
    }
    return Questionnaire(**fields | changed)


def announced(**changed: object) -> Announced:
    asked = questionnaire()
    fields = {
        "questionnaire": asked,
        "groups": (
            Group(key="civil", name="Burgerzaken", invited=22),
            Group(key="works", name="Openbare ruimte", invited=40),
            Group(key="clerk", name="Griffie", invited=3),
        ),
        "tables": asked.tables,
        "invited": 70,
    }
    return Announced(**fields | changed)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A survey that takes answers, and the codes that lie in envelopes."""

    id: UUID
    organisation_id: UUID
    address: str
    codes: list[str]


def opened(
    organisation_id: UUID,
    *,
    codes: int = 3,
    address: str = ADDRESS,
    content: Announced | None = None,
    opened_on: date = TODAY,
    days: int = 14,
) -> Opened:
    """A survey as it stands after it opened."""
    from dijkwacht.surveys.exchange.sealing import keys_of, new_codes, new_key
    from dijkwacht.surveys.models import Code, Survey
    from dijkwacht.surveys.queries import announced_json

    content = content or announced()
    survey_id = uuid4()
    drawn = new_codes(codes)
    Survey.objects.create(
        id=survey_id,
        organisation_id=organisation_id,
        title="Onderzoek",
        address=address,
        questionnaire=content.questionnaire.slug,
        questionnaire_version=1,
        announced=announced_json(content),
        digest=uuid4().hex,
        key=new_key(survey_id),
        prepared_on=opened_on,
        opened_on=opened_on,
        closes_on=opened_on + timedelta(days=days),
    )
    digests = sorted(keys_of(code, survey_id).lookup for code in drawn)
    Code.objects.bulk_create(
        Code(organisation_id=organisation_id, survey_id=survey_id, digest=digest) for digest in digests
    )
    return Opened(id=survey_id, organisation_id=organisation_id, address=address, codes=drawn)


@dataclass(frozen=True, kw_only=True)
class Respondent:
    """Somebody with a browser of his own and, perhaps, a code."""

    survey: Opened
    client: Client
    language: str = "nl"

    def url(self, name: str) -> str:
        return reverse(f"surveys:answer-{name}", kwargs={"language": self.language, "address": self.survey.address})

    def opens(self, name: str = "begin"):
        return self.client.get(self.url(name))

    def posts(self, name: str, *, code: str, **fields: str):
        return self.client.post(self.url(name), {"code": code, **fields})


def respondent(survey: Opened, language: str = "nl") -> Respondent:
    return Respondent(survey=survey, client=Client(enforce_csrf_checks=True), language=language)
