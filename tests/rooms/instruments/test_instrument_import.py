# SPDX-License-Identifier: EUPL-1.2
"""A file in and out: first a trial that keeps nothing, then all of it or nothing."""

from django.core.files.uploadedfile import SimpleUploadedFile

from dijkwacht.instruments.models import InstrumentVersion, OwnInstrument
from tests.support import writing
from tests.support.rounds import text_of
from tests.support.writing import SLUG, url


def send(who, text, **more):
    raw = text if isinstance(text, bytes) else text.encode()
    return who.client().post(url("instrument-import"), {"file": SimpleUploadedFile("set.yaml", raw)} | more)


def test_a_trial_says_what_there_is_and_keeps_nothing(world):
    answer = send(world.anna, writing.text(), trial="1")

    assert "Evenementen en vergunningen, versie 1.0: 6 vragen in 2 pijlers, met 2 eigen toetspunten." in text_of(answer)
    assert OwnInstrument.objects.count() == 0


def test_what_is_taken_in_is_a_draft_and_comes_out_as_it_went_in(world):
    answer = send(world.anna, writing.text())
    exported = world.anna.client().get(url("instrument-export", SLUG, "1.0"))

    assert answer["Location"] == url("instrument-show", SLUG)
    assert writing.card(world.waterrijk).draft.content == writing.content()
    assert exported["Content-Type"] == "application/yaml"
    assert send(world.eva, exported.content)["Location"] == url("instrument-show", SLUG)
    assert writing.card(world.dijkerveen).draft.content == writing.content()


def test_every_fault_is_told_with_its_line_and_nothing_is_kept(world):
    wrong = writing.text().replace("minutes: 40", "minutes: 0").replace("[permits-discretion]", "[bestaat-niet]")
    lines = wrong.splitlines()

    answer = send(world.anna, wrong)

    page = text_of(answer)
    assert answer.status_code == 422
    assert "2 regels kloppen niet. Er is nog niets opgeslagen." in page
    for part in ("minutes: 0", "[bestaat-niet]"):
        nr = next(nr for nr, line in enumerate(lines, start=1) if part in line)
        assert f'data-label="Regel">{nr}<' in answer.content.decode()
    assert OwnInstrument.objects.count() == 0


def test_a_file_with_aliases_or_of_another_kind_is_refused(world):
    for text in ("a: &x [1]\nb: *x\n", "\0\0", b"\xff\xfe", "slug: eigen-x"):
        assert send(world.anna, text).status_code == 422
    assert InstrumentVersion.objects.count() == 0


def test_a_next_version_comes_beside_what_is_there(world):
    writing.published(world)
    later = writing.text().replace('version: "1.0"', 'version: "1.1"').replace("minutes: 40", "minutes: 45")

    assert send(world.anna, writing.text()).status_code == 409
    assert send(world.anna, writing.text().replace("minutes: 40", "minutes: 45")).status_code == 422
    assert send(world.anna, later).status_code == 302
    assert send(world.anna, later).status_code == 409

    here = writing.card(world.waterrijk)
    assert (here.draft.version, [one.version for one in here.published]) == ("1.1", ["1.0"])


def test_an_own_indicator_of_another_instrument_is_not_taken_twice(world):
    writing.published(world)

    answer = send(world.anna, writing.text().replace(f"slug: {SLUG}", "slug: eigen-anders"))

    assert answer.status_code == 422
    assert "hoort al bij “Evenementen en vergunningen”" in text_of(answer)


def test_only_the_coordinator_takes_in(world):
    assert send(world.clara, writing.text()).status_code == 403
