# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask: what is missing on the page for all staff, and where somebody's learning begins."""

from uuid import UUID

from dijkwacht.awareness import queries
from dijkwacht.awareness.domain.permissions import may_judge_case, may_read_programme, may_read_staff_page
from dijkwacht.awareness.domain.themes import gaps_in
from dijkwacht.awareness.values import ThemeGap
from dijkwacht.values.actors import Actor

__all__ = ["begun_gaps", "cards_to_read", "first_page", "theme_gaps"]


def theme_gaps(organisation_id: UUID) -> tuple[ThemeGap, ...]:
    """Themes without contact or lead, each a finding for the coordinator; under the scope of that organisation."""
    return gaps_in(queries.posts_of(organisation_id))


def begun_gaps(organisation_id: UUID) -> tuple[ThemeGap, ...]:
    """The same once there is a programme; before that everything is missing, and that is no news."""
    return theme_gaps(organisation_id) if queries.activities_of(organisation_id) else ()


def cards_to_read(actor: Actor) -> list[UUID]:
    """Case cards that wait for this person as their second reader."""
    return [one.id for one in queries.cases_of(actor.organisation_id) if may_judge_case(actor, one)]


def first_page(actor: Actor) -> str:
    """The name of the address at which the menu opens this room for somebody; empty for who has nothing here."""
    if may_read_programme(actor):
        return "awareness:programme-show"
    return "awareness:page-show" if may_read_staff_page(actor) else ""
