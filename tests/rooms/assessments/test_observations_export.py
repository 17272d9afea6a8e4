# SPDX-License-Identifier: EUPL-1.2
"""What goes out comes in again as the same: as a workbook and as YAML."""

import json
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from openpyxl import load_workbook

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.intake import read_intake
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.exchange import observations_xlsx, observations_yaml
from dijkwacht.assessments.exchange.headless import raw_rows, read_content
from dijkwacht.assessments.models import Observation, Source
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import CONTENT, library
from dijkwacht.organisations.public import add_department, register_organisation
from dijkwacht.organisations.values import Description
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.organisations import OrganisationKind
from tests.support import rounds
from tests.support.rounds import LARGE, START, url

LATER = START + timedelta(days=3)
FORMULA = '=HYPERLINK("https://kwaad.example";"klik")'


@pytest.fixture
def begun(world):
    """Paper, practice, a department, silence, a correction, a confirmation, a withdrawal and an agreed level."""
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))
    anna = world.anna.actor
    single = [asked for asked in library().instruments[LARGE].questions if len(asked.indicators) == 1]
    one, two, three = single[:3]
    talk = rounds.source(anna, rounds.SourceKind.INTERVIEW, title="Gesprek balie")
    rounds.answer(anna, begun, one, Level.PROVEN, note=FORMULA, at=START)
    rounds.answer(anna, begun, one, Level.PAPER, note="Zo staat het er.", source=talk.id, at=START)
    rounds.answer(anna, begun, two, Level.PAPER, at=START)
    rounds.answer(anna, begun, two, Silence.NOT_APPLICABLE, note="Hoort er niet bij.", at=LATER)
    rounds.answer(anna, begun, three, Silence.UNKNOWN, at=START)
    unit = rounds.Unit(rounds.Scope.DEPARTMENT, str(world.civil_affairs))
    rounds.answer(anna, begun, rounds.of_departments(), Level.IN_USE, note="Aan de balie.", unit=unit, at=START)
    with scope(world.waterrijk):
        actions.agree_level(
            actor=anna, level=Level.PROVEN, decided_on=START.date(), decision="college 2026-1", at=START
        )
    return begun


def everything(world, begun, organisation=None):
    actor = world.anna.actor if organisation is None else replace(world.anna.actor, organisation_id=organisation)
    with scope(actor.organisation_id):
        return queries.as_intake(actor, begun, at=timezone.now())


def export(world, begun):
    return world.anna.client().get(url("observations-export", begun))


def test_the_workbook_holds_all_that_stands(world, begun):
    answer = export(world, begun)

    assert answer["Content-Disposition"].startswith("attachment")
    book = load_workbook(BytesIO(answer.content))
    rows = list(book["Waarnemingen"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 5
    assert {row[3] for row in rows} == {"werkt aantoonbaar", "op papier", "n.v.t.", "onbekend", "ingevoerd"}
    assert "Burgerzaken" in {row[4] for row in rows}
    with scope(world.waterrijk):
        assert log_of(world.waterrijk, before=None, size=1)[0].deed == "haalde alle antwoorden op als Excel"


def test_what_looks_like_a_formula_stays_text(world, begun):
    book = load_workbook(BytesIO(export(world, begun).content))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == FORMULA]

    assert [cell.data_type for cell in cells] == ["s"]


def test_a_workbook_comes_in_as_it_went_out(world, begun):
    out = everything(world, begun)

    back = read_intake(raw_rows(observations_xlsx.filled(out, library())), library=library())

    assert told(back) == told(out)


def test_yaml_comes_in_as_it_went_out(world, begun):
    out = everything(world, begun)
    # JSON is YAML too.
    text = json.dumps(observations_yaml.plain(out), ensure_ascii=False)

    assert told(read_intake(observations_yaml.read(text), library=library())) == told(out)


@pytest.mark.parametrize("name", ["ameland-2021", "zaltbommel-2024"])
def test_the_published_cases_go_through_a_workbook_unchanged(name):
    content = (CONTENT / "examples" / f"{name}.yaml").read_bytes()
    instrument = library().instruments[LARGE]
    out = read_content(content, library=library(), instrument=instrument)

    back = read_content(
        observations_xlsx.filled(out, library(), instrument=instrument), library=library(), instrument=instrument
    )

    assert told(back) == told(out)


def test_another_organisation_that_takes_it_in_stands_where_this_one_does(world, begun):
    """Through the database: out, in, and out again."""
    upload = SimpleUploadedFile("waarnemingen.xlsx", export(world, begun).content)
    described = Description(kind=OrganisationKind.MUNICIPALITY, inhabitants=18_400, inhabitants_year=2024)
    twin = register_organisation(name="Waterrijk", code="", described=described)
    rounds.joins(world, world.anna, twin, Role.COORDINATOR)
    actor = replace(world.anna.actor, organisation_id=twin)
    with scope(twin):
        department = add_department(actor=actor, name="Burgerzaken", head_count=9)
    there = rounds.start(world, actor=actor, instruments=(LARGE,), departments=(department,))

    answer = rounds.in_town(world.anna, twin).post(url("intake-read", there), {"file": upload})

    assert answer.status_code == 302, rounds.text_of(answer)
    here = rounds.standing(world, begun, instrument=LARGE)
    with scope(twin):
        seen = queries.measured(actor, there, at=timezone.now())
    assert {slug: one.level for slug, one in seen.assessment.indicators.items() if one.level is not None} == here
    assert seen.assessment.agreed.level is Level.PROVEN
    assert told(everything(world, there, twin), ids=False) == told(everything(world, begun), ids=False)


def test_words_that_were_erased_do_not_go_out_but_the_reason_does(world, begun):
    entry = Observation.objects.get(note__text="Hoort er niet bij.")
    with scope(world.waterrijk):
        actions.erase_note(actor=world.anna.actor, observation_id=entry.id, reason="naam", at=LATER)

    book = load_workbook(BytesIO(export(world, begun).content))

    texts = {row[7] for row in book["Waarnemingen"].iter_rows(min_row=2, values_only=True)}
    assert "Toelichting gewist: naam" in texts
    assert "Hoort er niet bij." not in texts


def test_what_was_confirmed_goes_out_with_its_words(world, begun):
    entry = Observation.objects.get(note__text="Zo staat het er.")
    with scope(world.waterrijk):
        actions.confirm_observation(
            actor=world.anna.actor, round_=begun, observation_id=entry.id, at=START + timedelta(hours=1)
        )

    notes = {one.note for one in everything(world, begun).observations}

    assert "Zo staat het er." in notes


def test_what_was_withdrawn_does_not_go_out(world, begun):
    entry = Observation.objects.get(note__text="Zo staat het er.")
    with scope(world.waterrijk):
        actions.withdraw_observation(actor=world.anna.actor, observation_id=entry.id, at=START + timedelta(hours=1))

    assert len(everything(world, begun).observations) == 4


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(LARGE,))
    client = world.anna.client()
    client.get(url("observations-export", begun))

    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        counts.append(len(rounds.statements_of(client, url("observations-export", begun))))

    assert counts[0] == counts[1]


def test_only_the_coordinator_takes_all_of_it_along(world, begun):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    address = url("observations-export", begun)
    rounds.assert_guarded(world, address, deed="get", refused=reasons, wrong_method="post")
    assert Source.objects.count() == 2


def told(intake, *, ids=True):
    """What a file says, in any order; with `ids` also what it calls its sources."""
    names = {one.id: one.id if ids else (one.kind, one.title, one.on) for one in intake.sources}
    return (
        intake.organisation,
        {key: value for key, value in intake.facts.items() if value is not None},
        intake.agreed,
        [unit.name for unit in intake.units],
        sorted((str(names[one.id]), one.kind, one.title, one.on, one.function, one.url) for one in intake.sources),
        sorted(
            (str(names[one.source]), one.indicator, str(one.reading), one.evidence_on, one.unit.name, one.note,
             str(one.used_on))
            for one in intake.observations
        ),
        sorted((one.text, one.source, one.source_on, one.indicator) for one in intake.recommendations),
    )  # fmt: skip
