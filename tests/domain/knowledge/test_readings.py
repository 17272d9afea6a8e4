# SPDX-License-Identifier: EUPL-1.2
"""The second reading of what instruments ask: every link between a question and an indicator is read, once."""

from collections import Counter

import pytest

from dijkwacht.knowledge.exchange import library

WHOLE = library()
READ = sorted(WHOLE.readings)
UNFIT = {
    "weerbaarheidsscan": {("candidates", "vog-aldermen"), ("agreements-at-risk-places", "holiday-parks")},
}
"""Links that were read and do not fit, in a version that was released before they were read: not shared answers."""


def test_the_shapes_after_somebody_elses_are_read():
    assert {"bestuurlijke-quickscan", "vijf-fasen"} <= set(READ)


def test_our_own_scans_are_read():
    assert {"weerbaarheidsscan", "snelle-scan"} <= set(READ)


@pytest.mark.parametrize("slug", READ)
def test_every_link_that_fits_has_exactly_one_reading(slug):
    asked = {
        (question.slug, indicator)
        for question in WHOLE.instruments[slug].questions
        for indicator in question.indicators
    }
    unfit = UNFIT.get(slug, set())
    read = [(link.question, link.indicator) for link in WHOLE.readings[slug].links]

    assert unfit <= asked
    assert Counter(read) == Counter(asked - unfit)


@pytest.mark.parametrize("slug", READ)
def test_each_reading_has_words_of_its_own(slug):
    words = Counter(link.because for link in WHOLE.readings[slug].links)

    assert [because for because, times in words.items() if times > 1] == []
