# SPDX-License-Identifier: EUPL-1.2
"""A document goes again, and an upload with it."""

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from dijkwacht.files.models import File
from dijkwacht.improvement.queries.documents import documents_of
from dijkwacht.tenancy.public import scope
from tests.support import plans


@pytest.fixture
def hrms(world):
    plans.begin(world)
    return plans.add(world, owner="HRM")


def keep(who, action_id, **data):
    answer = who.client().post(reverse("improvement:document-add", args=[action_id]), {"title": "Verslag"} | data)
    assert answer.status_code == 302


def kept(world, action_id):
    with scope(world.waterrijk):
        return documents_of(world.waterrijk, str(action_id))


def remove(who, action_id, document_id):
    return who.client().post(reverse("improvement:document-remove", args=[action_id, document_id])).status_code


def files(world):
    with scope(world.waterrijk):
        return File.objects.filter(organisation_id=world.waterrijk).count()


def test_an_upload_is_forgotten_with_its_document(world, hrms):
    keep(world.joost, hrms, file=SimpleUploadedFile("verslag.txt", b"Wij oefenden."))
    [document] = kept(world, hrms)
    assert files(world) == 1

    assert remove(world.joost, hrms, document.id) == 302
    assert not kept(world, hrms)
    assert files(world) == 0


def test_an_address_goes_too_and_only_once(world, hrms):
    keep(world.anna, hrms, url="https://voorbeeld.example")
    [document] = kept(world, hrms)

    assert [remove(world.anna, hrms, document.id) for _ in "ab"] == [302, 404]


def test_nobody_removes_what_is_not_his(world, hrms):
    keep(world.anna, hrms, url="https://voorbeeld.example")
    [document] = kept(world, hrms)
    other = plans.add(world, "Een andere")

    assert remove(world.clara, hrms, document.id) == 403
    assert remove(world.eva, hrms, document.id) == 404
    assert remove(world.anna, other, document.id) == 404
    assert remove(world.anna, hrms, UUID(int=1)) == 404
    assert kept(world, hrms)
