# SPDX-License-Identifier: EUPL-1.2
"""What must hold in practices, aids, activities, talks, letters and privacy sheets, and between them and the rest."""

import re
from collections.abc import Iterator

from dijkwacht.knowledge.domain.faults import Remark
from dijkwacht.knowledge.values import (
    LETTER_CLOSED,
    LETTER_CONDITIONS,
    LETTER_FIELDS,
    LETTER_TABLES,
    NO_TROUBLE,
    Activity,
    Aid,
    Letter,
    LetterSection,
    Library,
    Practice,
    RoomPrivacy,
    Sensitivity,
    Talk,
)

FIELD = re.compile(r"\{([^{}]*)\}")
BLANK = re.compile(r"\[[^\[\]]*\]")
STRAY = re.compile(r"[][{}]")
AID_FIELDS = frozenset({"organisatie", "Organisatie", "naam"})
MOST_INDICATORS = 5
FEWEST_STEPS, MOST_STEPS = 3, 6


def remarks_on_doing(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in the content that helps to carry a plan."""
    for practice in library.practices.values():
        yield from _about_practice(practice, library)
    for aid in library.aids.values():
        yield from _about_aid(aid, library)
    for activity in library.activities.values():
        yield from _about_activity(activity, library)
    for talk in library.talks.values():
        yield from _about_talk(talk)
    for letter in library.letters.values():
        yield from _about_letter(letter)
    for sheet in library.privacy.values():
        yield from _about_privacy(sheet)


def _about_practice(practice: Practice, library: Library) -> Iterator[Remark]:
    for slug in practice.indicators:
        if slug not in library.indicators:
            yield "practices", practice.slug, "indicators", f"Toetspunt “{slug}” bestaat niet."
    for slug in practice.measures:
        if slug not in library.measures:
            yield "practices", practice.slug, "measures", f"Maatregel “{slug}” bestaat niet."
    if not 1 <= len(practice.indicators) <= MOST_INDICATORS:
        yield "practices", practice.slug, "indicators", "Noem één tot vijf toetspunten waar dit bij hoort."
    if not FEWEST_STEPS <= len(practice.how) <= MOST_STEPS:
        yield "practices", practice.slug, "how", "Noem drie tot zes stappen."
    if not practice.went_wrong.strip():
        yield "practices", practice.slug, "went_wrong", f"Noem wat moeilijk was, of schrijf “{NO_TROUBLE}”"
    if not practice.sources:
        yield "practices", practice.slug, "sources", "Noem ten minste één bron."


def _about_aid(aid: Aid, library: Library) -> Iterator[Remark]:
    if not aid.uses:
        yield "aids", aid.slug, "uses", "Noem bij welke maatregel deze tekst helpt."
    for use in aid.uses:
        measure = library.measures.get(use.measure)
        if measure is None:
            yield "aids", aid.slug, "uses", f"Maatregel “{use.measure}” bestaat niet."
        elif not 0 <= use.step <= len(measure.steps):
            yield "aids", aid.slug, "uses", f"Maatregel “{use.measure}” heeft geen stap {use.step}."
    for text in (aid.subject, *aid.text):
        for name in FIELD.findall(text):
            if name not in AID_FIELDS:
                yield "aids", aid.slug, "text", f"Het veld {{{name}}} kennen wij niet."


def _about_activity(activity: Activity, library: Library) -> Iterator[Remark]:
    if not 1 <= activity.month <= 12:
        yield "activities", activity.slug, "month", "Een maand is 1 tot en met 12."
    if activity.every_years < 1:
        yield "activities", activity.slug, "every_years", "Iets keert ten vroegste elk jaar terug."
    if activity.minutes < 1:
        yield "activities", activity.slug, "minutes", "Zeg hoeveel minuten het een deelnemer kost."
    if activity.talk and activity.talk not in library.talks:
        yield "activities", activity.slug, "talk", f"Gesprek “{activity.talk}” bestaat niet."
    for key in ("steps", "sources"):
        if not getattr(activity, key):
            yield "activities", activity.slug, key, "Noem er ten minste één."


def _about_talk(talk: Talk) -> Iterator[Remark]:
    for key in ("dilemmas", "sources"):
        if not getattr(talk, key):
            yield "talks", talk.slug, key, "Noem er ten minste één."
    for dilemma in talk.dilemmas:
        if not dilemma.questions:
            yield "talks", talk.slug, "dilemmas", f"Stel bij “{dilemma.title}” ten minste één vraag."


def _about_letter(letter: Letter) -> Iterator[Remark]:
    for section in letter.sections:
        for message in _faults_of(section):
            yield "letters", letter.slug, "sections", message
    if not letter.sections:
        yield "letters", letter.slug, "sections", "Schrijf ten minste één deel."


def _faults_of(section: LetterSection) -> Iterator[str]:
    texts = (section.title, *section.paragraphs, *section.bullets, *section.closing)
    named = {name for text in texts for name in FIELD.findall(text)}
    yield from (f"Het veld {{{name}}} kennen wij niet." for name in sorted(named - LETTER_FIELDS.keys()))
    yield from (f"Bij “{text[:40]}” staat een haak open of te veel." for text in texts if STRAY.search(_bare(text)))
    if section.table and section.table not in LETTER_TABLES:
        yield f"De tabel “{section.table}” kennen wij niet."
    if section.when and section.when not in LETTER_CONDITIONS:
        yield f"De voorwaarde “{section.when}” kennen wij niet."
    if section.sensitivity is Sensitivity.PUBLIC:
        yield from (
            f"“{one}” zegt waar de organisatie zwak is; dat staat nooit in een openbaar deel."
            for one in sorted({*named, section.table} & LETTER_CLOSED)
        )
    if not 1 <= section.level <= 3:
        yield "Een kop heeft niveau 1, 2 of 3."


def _bare(text: str) -> str:
    """The text without its fields and blanks: no bracket may be left."""
    return BLANK.sub("", FIELD.sub("", text))


def _about_privacy(sheet: RoomPrivacy) -> Iterator[Remark]:
    for key in ("subjects", "data", "readers", "retention", "security", "risks", "sources"):
        if not getattr(sheet, key):
            yield "privacy", sheet.slug, key, "Noem er ten minste één."
