# SPDX-License-Identifier: EUPL-1.2
"""From closing to the outcome: through the gate, into the measurement, and back out when it points at somebody."""

from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from dijkwacht.assessments.models import Observation, Source
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.models import Entry
from dijkwacht.disclosure.values import Place
from dijkwacht.knowledge.public import library
from dijkwacht.mail.models import Message
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import publishing
from dijkwacht.surveys.actions.closing import purge
from dijkwacht.surveys.forms import place_key
from dijkwacht.surveys.models import ClosedAnswers, Objection, Survey
from dijkwacht.surveys.tasks import publish
from dijkwacht.surveys.values import SurveyState
from dijkwacht.tenancy.public import scope
from tests.support.keeping import (
    COUNCIL,
    STAFF,
    TODAY,
    address,
    answer,
    closed,
    morning,
    of,
    of_departments,
    opened,
    prepared,
    published,
    shown,
    wanted,
)
from tests.support.rounds import start, statements_of

pytestmark = pytest.mark.django_db
HOUSE = Place(table=(), group=())
BEGUN = TODAY - timedelta(days=60)


def council(agreeing, *, others=0, **said):
    """Councillors who know the code of conduct, and those who do not."""
    return [{"know-code": "agree", **said}] * agreeing + [{"know-code": "disagree"}] * others


def share_of(survey, slug, place=HOUSE):
    with scope(survey.card.organisation_id):
        return next(one.share for one in queries.cells_of(survey.card) if (one.asked, one.place) == (slug, place))


def observed(world, survey):
    rows = Observation.objects.filter(organisation_id=world.waterrijk, source__imported_as=survey.card.subject)
    last = {(row.indicator, row.unit_key): row for row in rows.order_by("id")}
    return {key: (row.level, row.kind) for key, row in last.items()}


@pytest.fixture
def outcome(world):
    """Twelve of eighteen councillors know the code: two thirds."""
    return shown(world.ines, council(12, others=6), wanted(COUNCIL, invited=20), on=BEGUN)


@pytest.fixture
def staff(world):
    """Two departments that both can be shown."""
    people = [of(world.public_space, **{"know-signal": "agree"})] * 12
    people += [of(world.public_space, **{"know-signal": "disagree"})] * 8
    people += [of(world.civil_affairs, **{"know-signal": "agree"})] * 8
    people += [of(world.civil_affairs, **{"know-signal": "disagree"})] * 12
    new = wanted(STAFF, invited=44, groups=of_departments(world), tables=(("department",),))
    return shown(world.anna, people, new, on=BEGUN)


def test_asking_puts_the_gate_to_work_and_the_page_says_so(world):
    survey = closed(opened(world.ines, wanted(COUNCIL, invited=20)))
    client = world.ines.client()

    page = client.post(address("survey-publish", survey.id), follow=True).text

    assert "De poort rekent na" in page
    assert survey.card.state is SurveyState.CLOSED


def test_the_worker_publishes_what_was_asked(world):
    survey = opened(world.ines, wanted(COUNCIL, invited=20))
    answer(survey, council(12, others=6))
    closed(survey)
    world.ines.client().post(address("survey-publish", survey.id))

    publish.call(str(survey.id))

    assert survey.card.state is SurveyState.PUBLISHED
    assert share_of(survey, "know-code") is not None


def test_publishing_twice_releases_and_records_once(world, outcome):
    before = Observation.objects.count(), Source.objects.count()

    assert not publishing.publish(outcome.id, at=morning(TODAY))
    assert world.ines.client().post(address("survey-publish", outcome.id)).status_code == 403

    assert (Observation.objects.count(), Source.objects.count()) == before


def test_a_worker_that_fell_after_releasing_goes_on_where_it_was(world, outcome):
    Survey.objects.filter(pk=outcome.id).update(published_on=None)
    Observation.objects.filter(source__imported_as=outcome.card.subject).delete()

    assert publishing.publish(outcome.id, at=morning(TODAY))
    assert observed(world, outcome)


def test_without_tidying_nothing_is_published(world):
    survey = closed(opened(world.ines))
    Survey.objects.filter(pk=survey.id).update(tidied_on=None)

    answer_ = world.ines.client().post(address("survey-publish", survey.id))

    assert answer_.status_code == 403
    assert "door elkaar gehusseld" in answer_.text


def test_a_survey_of_which_nothing_can_be_shown_says_so_and_records_nothing(world):
    survey = shown(world.ines, council(3), wanted(COUNCIL, invited=9), on=BEGUN)

    page = world.ines.client().get(address("result-show", survey.id)).text

    assert survey.card.state is SurveyState.PUBLISHED
    assert "Er kan niets worden getoond" in page
    assert not Source.objects.filter(kind=SourceKind.SURVEY).exists()


def test_the_page_shows_the_share_and_hides_what_accuses(world, outcome):
    page = world.clara.client().get(address("result-show", outcome.id)).text

    assert share_of(outcome, "know-code") == 65
    assert "<strong>65 %</strong>" in page
    assert "te weinig deelnemers" in page
    assert "10–19 antwoorden" in page


def test_a_national_figure_comes_with_year_group_and_source(world, staff):
    page = world.clara.client().get(address("result-show", staff.id)).text
    figure = next(one for one in library().questionnaires[STAFF].items if one.national)

    for value in library().figures[figure.national].values:
        assert f"{value.year}, {value.group}" in page
        assert value.source.url in page


def test_who_answers_questions_of_a_measurement_does_not_read_the_outcome(world, outcome):
    assert world.bram.client().get(address("result-show", outcome.id)).status_code == 403


def test_released_shares_enter_the_measurement_as_one_source(world, outcome):
    (source,) = Source.objects.filter(kind=SourceKind.SURVEY)

    item = next(one for one in library().questionnaires[COUNCIL].items if one.slug == "know-code")
    level = sum(cutoff <= 65 for cutoff in item.cutoffs)
    assert (source.title, source.on) == ("Najaar", outcome.card.published_on)
    assert observed(world, outcome)[item.indicator, ""] == (level, "seen")


def test_what_is_hidden_records_nothing(world, outcome):
    hidden = {one.indicator for one in library().questionnaires[COUNCIL].items if share_of(outcome, one.slug) is None}
    figures = {one.slug for one in library().questionnaires[COUNCIL].items if not one.indicator}

    assert hidden
    assert figures
    assert {indicator for indicator, _ in observed(world, outcome)} == {"council-code"}


def test_the_source_belongs_to_the_round_that_the_keeper_chose(world):
    begun = start(world)
    new = wanted(COUNCIL, invited=20, round_id=begun.id)

    survey = shown(world.ines, council(12, others=6), new, on=BEGUN)

    (source,) = Source.objects.filter(imported_as=survey.card.subject)
    assert source.round_id == begun.id
    assert set(Observation.objects.filter(source=source).values_list("round_id", flat=True)) == {begun.id}


def test_both_departments_are_shown_with_their_own_share(world, staff):
    public_space, civil_affairs = (
        Place(table=("department",), group=(str(one),)) for one in (world.public_space, world.civil_affairs)
    )

    assert share_of(staff, "know-signal") == 50
    assert share_of(staff, "know-signal", public_space) == 60
    assert share_of(staff, "know-signal", civil_affairs) == 40
    assert "Openbare ruimte" in world.hanna.client().get(address("result-show", staff.id)).text


def test_a_workbook_holds_groups_and_shares_and_never_a_person(world, staff):
    made = world.clara.client().get(address("result-export", staff.id))
    rows = list(load_workbook(BytesIO(made.content))["Tabellen"].iter_rows(min_row=2, values_only=True))

    items = library().questionnaires[STAFF].items
    assert len(rows) == len(items) * 3
    assert {row[6] for row in rows if row[5] is None} == {"te weinig deelnemers"}
    assert all(row[5] % 5 == 0 for row in rows if row[5] is not None)
    assert list(Entry.objects.filter(event="survey.exported").values_list("event", flat=True)) == ["survey.exported"]


def test_everybody_here_can_say_that_a_figure_points_at_him_and_nobody_knows_who(world, outcome):
    client = world.bram.client()

    page = client.post(address("result-object", outcome.id), {"place": place_key(HOUSE)}, follow=True).text

    assert "zonder uw naam" in page
    (row,) = Objection.objects.all()
    assert (row.raised_on, row.handled_on) == (TODAY, None)
    publishing.tell_objections(at=morning(TODAY), is_time=lambda: True)
    (noted,) = Entry.objects.filter(event="survey.objected")
    assert noted.person_id is noted.link_id is None
    assert {
        one.to for one in Message.objects.filter(organisation_id=world.waterrijk, subject="Trek een cijfer in")
    } == {
        world.anna.email,
        world.ines.email,
        world.joost.email,
    }


def test_saying_it_twice_is_saying_it_once(world, outcome):
    for somebody in (world.bram, world.dirk):
        somebody.client().post(address("result-object", outcome.id), {"place": place_key(HOUSE)})

    assert Objection.objects.count() == 1


@pytest.mark.parametrize("place", ["", "department:weg", "contact:desk", ":"])
def test_only_what_is_shown_can_be_objected_to(world, outcome, place):
    answer_ = world.bram.client().post(address("result-object", outcome.id), {"place": place})

    assert answer_.status_code == (302 if place == ":" else 422)


def test_the_keeper_sees_it_and_takes_it_back_at_once(world, outcome):
    world.bram.client().post(address("result-object", outcome.id), {"place": place_key(HOUSE)})
    client = world.ines.client()
    assert "Zoek niet uit wie het was" in client.get(address("result-show", outcome.id)).text

    client.post(address("result-withdraw", outcome.id), {"place": place_key(HOUSE)})

    page = client.get(address("result-show", outcome.id)).text
    assert "Zoek niet uit wie het was" not in page
    assert "<strong>65 %</strong>" not in page
    assert share_of(outcome, "know-code") is None
    assert observed(world, outcome)["council-code", ""][1] == "withdrawn"


def test_who_only_reads_does_not_see_that_somebody_objected(world, outcome):
    world.bram.client().post(address("result-object", outcome.id), {"place": place_key(HOUSE)})

    assert "Zoek niet uit" not in world.clara.client().get(address("result-show", outcome.id)).text
    assert world.clara.client().post(address("result-withdraw", outcome.id)).status_code == 403


def test_a_withdrawn_department_goes_with_one_other_and_the_whole_stays(world, staff):
    place = Place(table=("department",), group=(str(world.public_space),))

    world.anna.client().post(address("result-withdraw", staff.id), {"place": place_key(place)})

    assert share_of(staff, "know-signal", place) is None
    assert share_of(staff, "know-signal") == 50
    kinds = {key: kind for key, (_, kind) in observed(world, staff).items() if key[0] == "alertness-signals"}
    assert kinds.pop(("alertness-signals", "")) == "seen"
    assert set(kinds.values()) <= {"withdrawn"}


def test_two_keepers_who_withdraw_the_same_do_it_once(world, outcome):
    for somebody in (world.ines, world.joost):
        somebody.client().post(address("result-withdraw", outcome.id), {"place": place_key(HOUSE)})

    assert Entry.objects.filter(event="survey.withdrawn").count() == 1


def test_an_outcome_takes_as_many_statements_whatever_it_shows(world, outcome, staff):
    client = world.anna.client()
    client.get(address("result-show", outcome.id))

    small, large = (statements_of(client, address("result-show", one.id)) for one in (outcome, staff))
    assert len(small) == len(large) <= 14


def test_a_trend_is_told_only_of_a_group_that_stayed_or_clearly_changed(world, outcome):
    again = {"invited": 20, "title": "Een jaar later"}
    same = shown(world.ines, council(15, others=3), wanted(COUNCIL, **again, turnover={"": 0}), on=TODAY)

    page = world.ines.client().get(address("result-show", same.id)).text

    moved = share_of(same, "know-code") - share_of(outcome, "know-code")
    assert moved > 0
    assert f"{moved} procentpunt hoger" in page
    assert "versie 1" in page


@pytest.mark.parametrize("turnover", [{}, {"": 3}])
def test_of_a_group_that_may_have_changed_by_a_few_no_trend_is_told(world, outcome, turnover):
    later = shown(world.ines, council(15, others=3), wanted(COUNCIL, invited=20, turnover=turnover), on=TODAY)

    page = world.ines.client().get(address("result-show", later.id)).text

    assert "procentpunt" not in page
    assert "niet te vergelijken" in page


def test_a_month_later_the_answers_are_gone_and_what_was_shown_stays(world, outcome):
    purge(today=outcome.card.published_on + timedelta(days=30))

    assert not ClosedAnswers.objects.exists()
    assert outcome.card.state is SurveyState.PURGED
    assert "<strong>65 %</strong>" in world.ines.client().get(address("result-show", outcome.id)).text


def test_answers_that_nobody_publishes_go_too_and_the_page_said_when(world):
    survey = opened(world.ines, wanted(COUNCIL, invited=20))
    answer(survey, council(12, others=6))
    closed(survey)
    client, last = world.ines.client(), TODAY + timedelta(days=90)
    assert f"{last.day} " in client.get(address("survey-show", survey.id)).text.split("verwijderen wij")[0]

    assert purge(today=last - timedelta(days=1)) == 0
    assert purge(today=last) == 1

    assert not ClosedAnswers.objects.exists()
    assert Survey.objects.get(pk=survey.id).key is None
    page = client.get(address("survey-show", survey.id))
    assert "drie maanden niets werd gepubliceerd" in page.text
    assert "niet gepubliceerd" in client.get(address("survey-list")).text
    assert client.get(address("result-show", survey.id)).status_code == 403
    assert client.post(address("survey-publish", survey.id)).status_code == 403


def test_what_was_asked_too_late_to_publish_is_left_alone(world):
    survey = closed(opened(world.ines, wanted(COUNCIL, invited=20)))
    world.ines.client().post(address("survey-publish", survey.id))
    purge(today=TODAY + timedelta(days=90))

    assert not publishing.publish(survey.id, at=morning(TODAY + timedelta(days=90)))
    assert survey.card.published_on is None


def test_no_number_of_answers_stands_in_any_page_of_a_keeper(world):
    survey = opened(world.ines, wanted(COUNCIL, invited=40))
    answer(survey, council(17, others=6))
    closed(survey)
    client = world.ines.client()
    pages = [client.get(address("survey-show", survey.id)).text]
    published(survey)
    pages += [client.get(address(name, survey.id)).text for name in ("survey-show", "result-show")]

    assert "Ongeveer 20 mensen" in pages[0]
    assert not any(">23" in page or " 23 " in page for page in pages)


def test_another_town_finds_nothing(world, outcome):
    client = world.eva.client()

    for name in ("survey-show", "result-show", "result-export", "result-object", "result-withdraw"):
        assert client.get(address(name, outcome.id)).status_code == 404
    for name in ("survey-publish", "survey-extend", "survey-close", "survey-remove", "result-withdraw"):
        assert client.post(address(name, outcome.id)).status_code == 404


def test_the_dry_run_warns_when_the_same_was_asked_shortly_before(world):
    page = address("survey-dry-run", prepared(world.ines, wanted(COUNCIL, invited=20)).id)
    before = world.ines.client().get(page).text

    shown(world.ines, council(12, others=6), wanted(COUNCIL, invited=20), on=BEGUN)

    assert "Deze vragen zijn net gesteld" not in before
    assert "Deze vragen zijn net gesteld" in world.ines.client().get(page).text
