# SPDX-License-Identifier: EUPL-1.2
"""A questionnaire of two questions, a second reading and a national figure, and an instrument to read."""

from dataclasses import replace
from datetime import date
from typing import Any

from dijkwacht.knowledge.values import (
    AnswerScale,
    Background,
    Instrument,
    LinkReading,
    NationalFigure,
    NationalValue,
    Option,
    Phrase,
    Pillar,
    Question,
    Questionnaire,
    Readings,
    Respondents,
    Source,
    SurveyItem,
    SurveySection,
    SurveyTopic,
)

BOOK = (Source(title="Boek"),)


def phrase(words: str = "Woorden") -> Phrase:
    return Phrase(nl=words, en=f"{words} in English")


KNOWS = SurveyItem(
    slug="knows",
    text=phrase("Ik weet het."),
    scale=AnswerScale.AGREE,
    topic=SurveyTopic.ORDINARY,
    indicator="a",
    cutoffs=(40, 65, 90),
)
"""A question that sets a level."""
MET = SurveyItem(
    slug="met",
    text=phrase("Maakte u dit mee?"),
    scale=AnswerScale.YES_NO,
    topic=SurveyTopic.THREAT,
    national="met",
)
"""A question that is a figure."""
CONTACT = Background(
    slug="contact",
    text=phrase("Waar werkt u?"),
    options=(Option(slug="desk", text=phrase("Balie")), Option(slug="office", text=phrase("Kantoor"))),
)


def questionnaire(*items: SurveyItem, **fields: Any) -> Questionnaire:
    """One for staff, with the items in one section; without items the two above."""
    section = SurveySection(
        slug="work", title=phrase("Werk"), lead=phrase("Over uw werk."), items=items or (KNOWS, MET)
    )
    given = {
        "slug": "one",
        "version": 1,
        "title": phrase("Vragen"),
        "respondents": Respondents.STAFF,
        "intro": phrase("Vult u dit in?"),
        "minutes": 5,
        "backgrounds": (CONTACT,),
        "tables": ((), ("department",), ("contact",)),
        "sections": (section,),
        "sources": BOOK,
    }
    return Questionnaire(**(given | fields))


FIGURE = NationalFigure(
    slug="one",
    version=1,
    title="Agressie",
    what="Wie het meemaakte.",
    values=(NationalValue(year=2022, group="ambtenaren", words="een derde", percent=33, source=BOOK[0]),),
    caution="Niet overal gelijk gevraagd.",
)
LINK = LinkReading(question="q", indicator="a", indicator_version=1, because="Beide gaan over het hele huis.")
READINGS = Readings(slug="one", version=1, instrument_version="1.0", read_on=date(2026, 11, 22), links=(LINK,))
INSTRUMENT = Instrument(
    slug="one",
    version="1.0",
    title="Scan",
    label="Eigen vragenset",
    summary="Kort.",
    owner="Dijkwacht",
    licence="EUPL-1.2",
    minutes=10,
    pillars=(
        Pillar(
            slug="p",
            title="Pijler",
            short_title="Pijler",
            summary="Kort.",
            questions=(Question(slug="q", text="Doet u het?", help="Vraag rond.", indicators=("a",)),),
        ),
    ),
    sources=BOOK,
)


def changed(item: SurveyItem, **fields: Any) -> Questionnaire:
    """The questionnaire with this one item, in which these fields are different."""
    return questionnaire(replace(item, **fields))
