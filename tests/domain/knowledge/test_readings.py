# SPDX-License-Identifier: EUPL-1.2
"""The second reading of what instruments ask: every link between a question and an indicator is read, once."""

from collections import Counter

import pytest

from dijkwacht.knowledge.exchange import library

WHOLE = library()
SHIPPED = sorted(WHOLE.instruments)


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_link_has_exactly_one_reading(slug):
    asked = [
        (question.slug, indicator)
        for question in WHOLE.instruments[slug].questions
        for indicator in question.indicators
    ]
    read = [(link.question, link.indicator) for link in WHOLE.readings[slug].links]

    assert Counter(read) == Counter(asked)
    assert WHOLE.readings[slug].instrument_version == WHOLE.instruments[slug].version


@pytest.mark.parametrize("slug", SHIPPED)
def test_each_reading_has_words_of_its_own(slug):
    words = Counter(link.because for link in WHOLE.readings[slug].links)

    assert [because for because, times in words.items() if times > 1] == []
