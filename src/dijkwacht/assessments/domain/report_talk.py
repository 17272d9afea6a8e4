# SPDX-License-Identifier: EUPL-1.2
"""Three questions for the talk in college and three for the council, from templates and the findings at hand."""

from collections.abc import Iterator
from itertools import chain, islice

from dijkwacht.assessments.domain.headline import KNOWN_ENOUGH
from dijkwacht.assessments.domain.report_lines import CLAIMS, pinches
from dijkwacht.assessments.domain.report_view import View
from dijkwacht.assessments.values import Confidentiality, Finding, FindingKind
from dijkwacht.knowledge.values import Sensitivity
from dijkwacht.values.levels import Level
from dijkwacht.values.organisations import Bodies

QUESTIONS = 3


def college_questions(view: View) -> tuple[str, ...]:
    """From the weightiest findings, each of another topic and another kind, then from what is unknown."""
    return tuple(islice(chain(_from_findings(view), _college_standing(view)), QUESTIONS))


def council_questions(view: View, organs: Bodies) -> tuple[str, ...]:
    """A council talks in public, so only public findings are named, whoever reads the report."""
    return tuple(islice(chain(_council_findings(view), _council_standing(view, organs)), QUESTIONS))


def _from_findings(view: View) -> Iterator[str]:
    kinds: set[object] = set()
    topics: set[str] = set()
    for finding in view.assessment.findings:
        if not view.asks(finding) or not pinches(finding) or not view.names(finding.indicator):
            continue
        kind, topic = _kind(finding), view.topic(finding.indicator)
        if kind is not None and kind not in kinds and topic not in topics:
            kinds.add(kind)
            topics.add(topic)
            yield _question(view, finding)


def _kind(finding: Finding) -> object:
    """What makes two questions sound alike: the same gap between paper and practice, or the same level."""
    match finding.kind:
        case FindingKind.CONTRAST:
            return finding.kind
        case FindingKind.SHORT:
            return "law" if finding.has_law else finding.level
        case FindingKind.RECOMMENDATION:
            return None


def _question(view: View, finding: Finding) -> str:
    indicator = view.indicator(finding.indicator)
    said = f"“{indicator.statement}”"
    if finding.kind is FindingKind.CONTRAST:
        return f"{said} Volgens het papier {CLAIMS[finding.target or Level.ABSENT]}. Wie zoekt uit waarom de praktijk anders is, en wanneer horen wij dat?"
    if finding.has_law:
        return f"{said} De wet vraagt dit van ons. Wie neemt het op zich, en wanneer is het in orde?"
    match finding.level:
        case Level.PAPER:
            return f"{said} Dat staat op papier. Wat zouden drie willekeurige collega’s antwoorden op de vraag: {indicator.test_question}"
        case Level.IN_USE | Level.PROVEN:
            return f"{said} Dat is ingevoerd. Waaraan zien wij over een jaar dat het werkt?"
        case _:
            return f"{said} Dat is nog niet geregeld. Wat gebeurt er als het morgen nodig is?"


def _college_standing(view: View) -> Iterator[str]:
    """What can always be asked, the most fitting first."""
    dark = [pillar for pillar in view.assessment.pillars if pillar.score.asked and pillar.score.coverage < KNOWN_ENOUGH]
    if dark:
        names = {pillar.slug: pillar.title for pillar in view.instrument.pillars}
        emptiest = min(dark, key=lambda pillar: (pillar.score.coverage, -pillar.score.asked))
        yield f"Over “{names[emptiest.pillar]}” weten wij nog weinig. Wie kan ons binnen een maand wijzer maken?"
    yield "Wat laten wij dit jaar bewust zo, wie besluit dat, en tot wanneer?"
    yield "Wie van ons vraagt over drie maanden wat er van de besluiten terechtkwam?"
    yield "Waar staan wij zelf onder druk, en met wie praten wij daarover?"


def _council_findings(view: View) -> Iterator[str]:
    """At most one, so that the council’s own task keeps the upper hand."""
    for finding in view.assessment.findings:
        slug = finding.indicator
        if view.asks(finding) and pinches(finding) and view.indicator(slug).sensitivity is Sensitivity.PUBLIC:
            yield f"“{view.indicator(slug).statement}” Daar werkt de organisatie nog aan. Waaraan willen wij zien dat het vooruitgaat?"
            return


def _council_standing(view: View, organs: Bodies) -> Iterator[str]:
    if view.assessment.agreed.is_decided and view.confidentiality is not Confidentiality.PUBLIC:
        yield f"Het {organs.college} sprak een peil af. Is dat wat ons betreft hoog genoeg, en wat mag het kosten?"
    else:
        yield "Welk peil vinden wij hoog genoeg, en wanneer willen wij daar zijn?"
    yield "Hoeveel uren en geld zijn er voor de eerste maatregelen, en wat blijft daardoor liggen?"
    yield "Hoe horen wij elk jaar of het beter gaat, zonder zwakke plekken op straat te leggen?"
