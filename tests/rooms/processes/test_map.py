# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house: what stands on it, who sees it, and saying from there how a control works."""

import pytest

from tests.support.house_maps import take

MAP = "/processen/kaart/"


@pytest.mark.django_db
def test_the_map(world):
    take(world.waterrijk)
    page = world.anna.client().get(MAP)
    assert page.status_code == 200
    page = world.anna.client().get("/processen/omgeving/")
    assert page.status_code == 200
    page = world.anna.client().get("/processen/kaart/travel-documents/three-on-the-roster/")
    assert page.status_code == 200
    page = world.anna.client().get("/processen/omgeving/trust/")
    assert page.status_code == 200
    page = world.anna.client().get("/processen/omgeving/wijzigen/")
    assert page.status_code == 200
