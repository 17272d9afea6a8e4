# SPDX-License-Identifier: EUPL-1.2
"""Colleagues of neighbours are people of their own, whatever code the neighbour gave them."""

from uuid import UUID

from dijkwacht.processes.domain.lending import lent_people
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.exchange import Lent

OEVERLAND, DIJKERVEEN = UUID(int=1), UUID(int=2)
GRANT, CHECK = (StepKey(process="reisdocumenten", step=step) for step in ("verstrekken", "nakijken"))


def lent(code, *, partner=OEVERLAND, step=GRANT, minutes=60):
    return Lent(code=code, partner_id=partner, partner_name=f"Gemeente {partner.int}", step=step, minutes=minutes)


def test_one_colleague_with_two_agreements_is_one_person():
    (one,), duties = lent_people([lent("L.P."), lent("l.p.", step=CHECK, minutes=30)], own=[])

    assert (one.code, one.minutes, one.skills) == ("L.P.", 90, {GRANT, CHECK})
    assert [(duty.code, duty.step) for duty in duties] == [("L.P.", GRANT), ("L.P.", CHECK)]


def test_somebody_here_with_the_same_code_is_another_person():
    (one,), (duty,) = lent_people([lent("m.k.")], own=["M.K."])

    assert one.code == duty.code == "m.k. (2)"


def test_two_neighbours_with_the_same_code_lend_two_people():
    staff, duties = lent_people([lent("L.P."), lent("L.P.", partner=DIJKERVEEN)], own=[])

    assert [one.code for one in staff] == [one.code for one in duties] == ["L.P.", "L.P. (2)"]
    assert [one.lent_by for one in staff] == ["Gemeente 1", "Gemeente 2"]


def test_who_is_lent_does_no_other_step_than_agreed():
    (one,), _ = lent_people([lent("L.P.")], own=[])

    assert one.skills == {GRANT}
