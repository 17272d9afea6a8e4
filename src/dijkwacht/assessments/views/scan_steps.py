# SPDX-License-Identifier: EUPL-1.2
"""Where each step of a scan is done. A room above this one joins in by a line in `PLACES`: links may point up."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments.domain.scan_steps import ScanStep
from dijkwacht.knowledge.values import StepOfScanKind
from dijkwacht.ui.values import Link


@dataclass(frozen=True, kw_only=True)
class Place:
    """A page where a step is done, by URL name; most are pages of the round."""

    title: Promise
    name: str
    is_of_round: bool = True


_ADD = Place(title=_("Voeg een document toe"), name="assessments:source-add")
_TALK = Place(title=_("Leg een gesprek vast"), name="assessments:source-add")
_ASK = Place(title=_("Vraag een afdeling of collega"), name="assessments:colleague-ask")
_PAPER = Place(title=_("Vragen op papier (PDF)"), name="assessments:paper-form")
_SESSION = Place(title=_("Plan een werksessie"), name="workshops:workshop-plan")
_SURVEY = Place(title=_("Zet een anonieme vragenlijst uit"), name="surveys:survey-list", is_of_round=False)
_TAKE_OVER = Place(title=_("Neem de uitkomst over als bron"), name="assessments:source-add")

PLACES: dict[StepOfScanKind, tuple[Place, ...]] = {
    StepOfScanKind.INTAKE: (),
    StepOfScanKind.DEPARTMENTS: (_ASK,),
    StepOfScanKind.DOCUMENTS: (_ADD,),
    StepOfScanKind.SURVEY: (_SURVEY, _TAKE_OVER),
    StepOfScanKind.TALKS: (_PAPER, _TALK, _SESSION),
    StepOfScanKind.BOARD: (_PAPER, _TALK),
    StepOfScanKind.EXPERT_SESSION: (_SESSION, _TAKE_OVER),
}
"""Per kind of step where it is done; an intake is done at its questions."""


def step_links(one: ScanStep, *, round_id: UUID, scan: str) -> tuple[Link, ...]:
    """What one can do now for a step; the questions themselves where one answers them oneself."""
    links = [Link(title=str(place.title), url=_address(place, round_id, scan)) for place in PLACES[one.step.kind]]
    if one.step.kind is StepOfScanKind.INTAKE and one.go_on_with:
        url = reverse("assessments:question-show", args=[round_id, one.go_on_with]) + f"?scan={scan}"
        links.append(Link(title=str(_("Ga verder met de vragen")), url=url))
    return tuple(links)


def _address(place: Place, round_id: UUID, scan: str) -> str:
    if not place.is_of_round:
        return reverse(place.name)
    return f"{reverse(place.name, args=[round_id])}?scan={scan}"
