# SPDX-License-Identifier: EUPL-1.2
"""Export equals import, whatever is written in an own instrument."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.instruments.exchange.instrument_yaml import read_instrument, written
from dijkwacht.instruments.values import Around, OwnContent
from dijkwacht.knowledge.public import from_snapshot, instrument_json, library
from dijkwacht.knowledge.values import Indicator, Instrument, LevelTexts, Phase, PhaseRule, Pillar, Question, Source
from tests.support import own_content

AROUND = Around(library=library())
# What a page can show: no control signs but line ends, and no half of a pair.
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=40
).filter(str.strip)
KEYS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
SHARES = st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0))
MODEL = own_content.content().indicators[0]


@st.composite
def indicators(draw, slug):
    texts = {name: draw(WORDS) for name in ("statement", "why", "test_question", "weight_reason")}
    levels = LevelTexts(absent=draw(WORDS), paper=draw(WORDS), in_use=draw(WORDS), proven=draw(WORDS))
    return replace(MODEL, slug=slug, version=draw(st.integers(1, 99)), levels=levels, **texts)


@st.composite
def contents(draw):
    keys = draw(st.lists(KEYS, min_size=2, max_size=6, unique=True))
    own = [draw(indicators(f"eigen-{key}")) for key in keys[: draw(st.integers(0, len(keys)))]]
    asked = st.lists(st.sampled_from(sorted(library().indicators)), min_size=1, max_size=3, unique=True)
    questions = [
        Question(
            slug=key,
            text=draw(WORDS),
            help=draw(WORDS),
            indicators=(*([own[nr].slug] if nr < len(own) else []), *draw(asked)),
        )
        for nr, key in enumerate(keys)
    ]
    half = draw(st.integers(1, len(questions) - 1))
    pillars = [
        Pillar(
            slug=f"pijler-{nr}",
            title=draw(WORDS),
            short_title=draw(WORDS),
            summary=draw(WORDS),
            questions=tuple(part),
            phases=tuple(
                PhaseRule(phase=f"fase {step}", minimum=draw(st.integers(0, 3)), share=draw(SHARES))
                for step in range(draw(st.integers(0, 3)))
            ),
        )
        for nr, part in enumerate((questions[:half], questions[half:]))
    ]
    instrument = Instrument(
        slug=f"eigen-{draw(KEYS)}",
        version=draw(st.sampled_from(("1.0", "2", "10.0.1"))),
        title=draw(WORDS),
        label=draw(WORDS),
        summary=draw(WORDS),
        owner=draw(WORDS),
        licence=draw(WORDS),
        minutes=draw(st.integers(1, 600)),
        pillars=tuple(pillars),
        sources=(Source(title=draw(WORDS), url=draw(st.sampled_from(("", "https://voorbeeld.example")))),),
        phases=tuple(Phase(name=draw(WORDS), score=draw(SHARES), coverage=draw(SHARES)) for _ in range(2)),
        start_with=(keys[0],),
    )
    return OwnContent(instrument=instrument, indicators=tuple(own))


@given(content=contents())
def test_what_comes_out_goes_in_as_the_same(content):
    text = written(content)

    assert read_instrument(text, AROUND) == content
    assert written(read_instrument(text, AROUND)) == text


@given(content=contents())
def test_what_is_kept_is_given_back(content):
    instrument, own = from_snapshot(instrument_json(content.instrument, content.indicators))

    assert OwnContent(instrument=instrument, indicators=tuple(own.values())) == content


def test_the_instrument_of_the_demo_comes_out_as_it_went_in():
    content = own_content.content()

    assert read_instrument(written(content), AROUND) == content
    assert isinstance(content.indicators[0], Indicator)
    assert len(content.instrument.questions) == 6
