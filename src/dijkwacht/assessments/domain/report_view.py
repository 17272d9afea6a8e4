# SPDX-License-Identifier: EUPL-1.2
"""What a reader may be told of an indicator, finding or measure: by name, or by its topic alone."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dijkwacht.assessments.domain.report_parts import Withheld
from dijkwacht.assessments.values import Assessment, Confidentiality, Finding, FirstMeasure
from dijkwacht.knowledge.values import TOPIC_WORDS, Indicator, Instrument, Library, Sensitivity
from dijkwacht.values.organisations import Bodies, bodies


@dataclass(frozen=True, kw_only=True)
class View:
    """An assessment with its texts, through the eyes of one reader."""

    assessment: Assessment
    instrument: Instrument
    library: Library
    confidentiality: Confidentiality

    def indicator(self, slug: str) -> Indicator:
        return self.library.indicators[slug]

    def asks(self, finding: Finding) -> bool:
        """Whether a finding is about an indicator of this instrument; advice may be about any other."""
        return finding.indicator in self.library.indicators

    def names(self, slug: str) -> bool:
        """Whether this reader may see the indicator by name."""
        return self.indicator(slug).sensitivity in self.confidentiality.named

    def topic(self, slug: str) -> str:
        return TOPIC_WORDS[self.indicator(slug).topic]

    def names_finding(self, finding: Finding) -> bool:
        """A recommendation in another's words, tied to no indicator that is asked here, is for management and closer."""
        if not self.asks(finding):
            return Sensitivity.MANAGEMENT in self.confidentiality.named
        return self.names(finding.indicator)

    def names_measure(self, measure: FirstMeasure) -> bool:
        """Every indicator behind it must be for this reader: a remedy gives its ailment away."""
        return all(self.names(slug) for slug in self.behind(measure))

    def behind(self, measure: FirstMeasure) -> tuple[str, ...]:
        """The indicators for which a measure was chosen, and all else that it raises here."""
        chosen_for = [finding.indicator for finding in self.assessment.findings if finding.key in measure.findings]
        return tuple(dict.fromkeys(slug for slug in (*chosen_for, *measure.raises) if slug in self.library.indicators))

    @property
    def tells_units(self) -> bool:
        return self.confidentiality is Confidentiality.WORKING

    @property
    def bodies(self) -> Bodies:
        """What the organs of this organisation are called."""
        facts = self.assessment.facts
        return bodies(name=facts.name, kind=facts.kind, territory=facts.territory)


def withheld(topics: Iterable[str]) -> tuple[Withheld, ...]:
    """How many per topic, the most first."""
    counts = Counter(topics)
    return tuple(
        Withheld(topic=topic, number=number)
        for topic, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
