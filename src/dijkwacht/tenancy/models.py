# SPDX-License-Identifier: EUPL-1.2
"""The base of every table whose rows belong to one organisation."""

from django.db import models


class Owned(models.Model):
    """A row of one organisation.

    The key is a plain column: organisations lies above this room. There is no hidden filter either; each query says
    `organisation_id=actor.organisation_id`, which the tests' guard and PostgreSQL's row-level security check.
    Put the organisation first in indexes. Its migration must contain `tenancy.public.row_security("<table>")`.
    """

    organisation_id = models.UUIDField("organisatie", db_index=True, editable=False)

    class Meta:
        abstract = True
