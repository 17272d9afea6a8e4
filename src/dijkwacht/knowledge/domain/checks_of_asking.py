# SPDX-License-Identifier: EUPL-1.2
"""What must hold in questionnaires, in readings of links and in national figures, and between them and the rest."""

from collections import Counter
from collections.abc import Iterable, Iterator

from dijkwacht.knowledge.domain.faults import Remark
from dijkwacht.knowledge.values import (
    AnswerScale,
    Instrument,
    Library,
    LinkReading,
    NationalFigure,
    NationalValue,
    Phrase,
    Questionnaire,
    Readings,
    Respondents,
    SurveyItem,
    SurveyTopic,
)

DEPARTMENT = "department"
"""The grouping that every questionnaire for staff has by itself."""
MOST_BACKGROUNDS = 2
FEWEST_OPTIONS = 2
TOO_MANY_MINUTES = 10
CUTOFFS = 3
STEP_OF_CUTOFFS = 5
"""Released shares are rounded to five points, so a cut-off between two steps would never be met exactly."""
LANGUAGES = {"nl": "Nederlandse", "en": "Engelse"}
YEARS = range(1990, 2100)

Fault = tuple[str, str]
"""Key and Dutch sentence."""


def remarks_on_asking(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in the content that asks many people, or that stands beside their answers."""
    for questionnaire in library.questionnaires.values():
        for key, message in (*faults_of(questionnaire), *_unknown(questionnaire, library)):
            yield "questionnaires", questionnaire.slug, key, message
    for readings in library.readings.values():
        for key, message in _about_readings(readings, library):
            yield "readings", readings.slug, key, message
    for figure in library.figures.values():
        for key, message in _about_figure(figure):
            yield "figures", figure.slug, key, message


def faults_of(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Key and Dutch sentence of each fault in a questionnaire by itself."""
    yield from _untranslated(questionnaire)
    yield from _about_backgrounds(questionnaire)
    yield from _about_tables(questionnaire)
    yield from _about_sections(questionnaire)
    for item in questionnaire.items:
        yield from (("sections", f"Vraag “{item.slug}”: {message}") for message in _about_item(item))
    if not 1 <= questionnaire.minutes < TOO_MANY_MINUTES:
        yield "minutes", "Invullen duurt ten minste 1 en minder dan 10 minuten."
    if not questionnaire.sources:
        yield "sources", "Noem ten minste één bron."


def _untranslated(questionnaire: Questionnaire) -> Iterator[Fault]:
    for key, place, phrase in _phrases(questionnaire):
        for language, word in LANGUAGES.items():
            if not phrase.of(language).strip():
                yield key, f"Van {place} ontbreekt de {word} tekst."


def _phrases(questionnaire: Questionnaire) -> Iterator[tuple[str, str, Phrase]]:
    """The key, the place in words, and the phrase, of everything that a respondent reads."""
    yield "title", "de titel", questionnaire.title
    yield "intro", "de inleiding", questionnaire.intro
    for background in questionnaire.backgrounds:
        yield "backgrounds", f"achtergrond “{background.slug}”", background.text
        for option in background.options:
            yield "backgrounds", f"antwoord “{option.slug}” bij “{background.slug}”", option.text
    for section in questionnaire.sections:
        yield "sections", f"de titel van deel “{section.slug}”", section.title
        yield "sections", f"de inleiding van deel “{section.slug}”", section.lead
        for item in section.items:
            yield "sections", f"vraag “{item.slug}”", item.text


def _about_backgrounds(questionnaire: Questionnaire) -> Iterator[Fault]:
    slugs = [one.slug for one in questionnaire.backgrounds]
    if len(slugs) > MOST_BACKGROUNDS:
        yield "backgrounds", "Vraag hoogstens twee achtergronden: elke achtergrond wijst mensen aan."
    if DEPARTMENT in slugs:
        yield "backgrounds", f"Naar “{DEPARTMENT}” vraagt Dijkwacht zelf al."
    for slug in _twice(slugs):
        yield "backgrounds", f"Achtergrond “{slug}” staat er twee keer in."
    for background in questionnaire.backgrounds:
        if len(background.options) < FEWEST_OPTIONS:
            yield "backgrounds", f"Geef bij achtergrond “{background.slug}” ten minste twee antwoorden."
        for slug in _twice(option.slug for option in background.options):
            yield "backgrounds", f"Antwoord “{slug}” staat twee keer bij “{background.slug}”."


def _about_tables(questionnaire: Questionnaire) -> Iterator[Fault]:
    known = {one.slug for one in questionnaire.backgrounds}
    if questionnaire.respondents is Respondents.STAFF:
        known.add(DEPARTMENT)
    if () not in questionnaire.tables:
        yield "tables", "Noem ook []: de uitkomst voor iedereen samen."
    for table in questionnaire.tables:
        for slug in dict.fromkeys(table):
            if slug not in known:
                yield "tables", f"Een tabel noemt “{slug}”, en daar vraagt deze vragenlijst niet naar."
        for slug in _twice(table):
            yield "tables", f"Een tabel noemt “{slug}” twee keer."
    for one in _twice(" × ".join(sorted(table)) for table in questionnaire.tables):
        yield "tables", f"De tabel [{one}] staat er twee keer in."


def _about_sections(questionnaire: Questionnaire) -> Iterator[Fault]:
    if not questionnaire.items:
        yield "sections", "Stel ten minste één vraag."
    for section in questionnaire.sections:
        if not section.items:
            yield "sections", f"Deel “{section.slug}” heeft geen vragen."
    for slug in _twice(section.slug for section in questionnaire.sections):
        yield "sections", f"Deel “{slug}” staat er twee keer in."
    for slug in _twice(item.slug for item in questionnaire.items):
        yield "sections", f"Vraag “{slug}” staat er twee keer in."


def _about_item(item: SurveyItem) -> Iterator[str]:
    if item.accusation and not item.topic.is_sensitive:
        yield "wie iemand aanwijst, geeft een gevoelig antwoord; kies een ander onderwerp dan ordinary."
    if item.indicator:
        yield from _about_support(item)
    elif item.cutoffs:
        yield "drempels horen bij een toetspunt, en dat noemt deze vraag niet."


def _about_support(item: SurveyItem) -> Iterator[str]:
    """What must hold where the answers set a level."""
    if item.topic is SurveyTopic.THREAT:
        yield "dreiging en veiligheid zijn cijfers en horen bij geen toetspunt."
    if item.accusation:
        yield "een antwoord dat iemand aanwijst, hoort bij geen toetspunt."
    if item.scale is AnswerScale.FREQUENCY:
        yield "hoe vaak iets gebeurde, is een cijfer en hoort bij geen toetspunt."
    if item.national:
        yield "een vraag hoort bij een toetspunt of naast een landelijk cijfer, niet bij allebei."
    if not _rising(item.cutoffs):
        yield "geef drie oplopende drempels, in hele vijftallen van 5 tot en met 95."


def _rising(cutoffs: tuple[int, ...]) -> bool:
    steps = range(STEP_OF_CUTOFFS, 100, STEP_OF_CUTOFFS)
    return len(cutoffs) == CUTOFFS and sorted(set(cutoffs)) == list(cutoffs) and all(one in steps for one in cutoffs)


def _unknown(questionnaire: Questionnaire, library: Library) -> Iterator[Fault]:
    for item in questionnaire.items:
        if item.indicator and item.indicator not in library.indicators:
            yield "sections", f"Vraag “{item.slug}” noemt toetspunt “{item.indicator}”, dat niet bestaat."
        if item.national and item.national not in library.figures:
            yield "sections", f"Vraag “{item.slug}” noemt landelijk cijfer “{item.national}”, dat niet bestaat."


def _about_readings(readings: Readings, library: Library) -> Iterator[Fault]:
    instrument = library.instruments.get(readings.slug)
    if instrument is None:
        yield "slug", f"Instrument “{readings.slug}” bestaat niet."
        return
    if readings.instrument_version != instrument.version:
        yield (
            "instrument_version",
            f"Instrument “{instrument.slug}” heeft nu versie {instrument.version}: lees het opnieuw.",
        )
    for link in readings.links:
        yield from (("links", message) for message in _about_link(link, instrument, library))
    for question, indicator in _twice((link.question, link.indicator) for link in readings.links):
        yield "links", f"Vraag “{question}” met toetspunt “{indicator}” staat er twee keer in."


def _about_link(link: LinkReading, instrument: Instrument, library: Library) -> Iterator[str]:
    asked = {question.slug: question.indicators for question in instrument.questions}
    indicator = library.indicators.get(link.indicator)
    if link.question not in asked:
        yield f"Vraag “{link.question}” bestaat niet in dit instrument."
    elif link.indicator not in asked[link.question]:
        yield f"Vraag “{link.question}” noemt toetspunt “{link.indicator}” niet."
    if indicator is None:
        yield f"Toetspunt “{link.indicator}” bestaat niet."
    elif link.indicator_version != indicator.version:
        yield f"Toetspunt “{link.indicator}” heeft nu versie {indicator.version}: lees het opnieuw."
    if not link.because.strip():
        yield f"Zeg waarom “{link.indicator}” past bij vraag “{link.question}”."


def _about_figure(figure: NationalFigure) -> Iterator[Fault]:
    if not figure.values:
        yield "values", "Noem ten minste één cijfer."
    if not figure.caution.strip():
        yield "caution", "Zeg waar wie dit cijfer leest op moet letten."
    for value in figure.values:
        yield from (("values", message) for message in _about_value(value))
    for year, group in _twice((value.year, value.group) for value in figure.values):
        yield "values", f"Van {group} in {year} staan er twee cijfers in."


def _about_value(value: NationalValue) -> Iterator[str]:
    if value.year not in YEARS:
        yield f"“{value.year}” is geen jaar waarover wij cijfers kennen."
    if not (value.group.strip() and value.words.strip() and value.source.title.strip()):
        yield f"Noem bij het cijfer van {value.year} de groep, de woorden en de bron."
    if value.percent is not None and not 0 <= value.percent <= 100:
        yield f"Het cijfer van {value.year} is geen percentage."


def _twice[Thing](things: Iterable[Thing]) -> list[Thing]:
    """What stands there more than once, in the order of first sight."""
    return [thing for thing, count in Counter(things).items() if count > 1]
