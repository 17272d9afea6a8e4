# SPDX-License-Identifier: EUPL-1.2
"""What an organisation is called on a day."""

from datetime import date

import pytest

from dijkwacht.organisations.domain.names import name_on, slug_of
from dijkwacht.organisations.values import Name

OLD = Name(name="Oudland", code="GM9001", slug="oudland", valid_until=date(2027, 1, 1))
NEW = Name(name="Nieuwland", code="GM9002", slug="nieuwland", valid_from=date(2027, 1, 1))


@pytest.mark.parametrize(("day", "name"), [(date(2026, 12, 31), OLD), (date(2027, 1, 1), NEW), (date(2040, 1, 1), NEW)])
def test_the_first_day_of_a_name_is_the_first_without_the_one_before(day, name):
    assert name_on([OLD, NEW], day) == name
    assert name_on([NEW, OLD], day) == name


def test_after_the_last_and_before_the_first_the_nearest_holds():
    assert name_on([OLD], date(2030, 1, 1)) == OLD
    assert name_on([NEW], date(2020, 1, 1)) == NEW
    assert name_on([], date(2020, 1, 1)) is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("'s-Gravenhage", "s-gravenhage"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten"),
        ("Bergen (NH.)", "bergen-nh"),
    ],
)
def test_a_name_becomes_part_of_an_address(name, slug):
    assert slug_of(name) == slug
