# SPDX-License-Identifier: EUPL-1.2
"""What else belongs to measuring, beside the list of rounds. A room above this one joins by a line: links may point up."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dijkwacht.instruments.public import first_page
from dijkwacht.values.actors import Actor, Role


@dataclass(frozen=True, kw_only=True)
class Way:
    """A page by its URL name, what one does there, and for whom it is."""

    name: str
    title: Promise
    text: Promise
    roles: tuple[Role, ...]


_WAYS = (
    Way(
        name="surveys:survey-list",
        title=_("Anonieme vragenlijst"),
        text=_("Hoor medewerkers en raadsleden, zonder dat iemand weet wie wat zei."),
        roles=(Role.COORDINATOR, Role.COUNCIL_CLERK, Role.HRM, Role.MANAGER, Role.READER),
    ),
    Way(
        name="workshops:workshop-list",
        title=_("Werksessie"),
        text=_("Stem met een groep per telefoon en spreek samen één niveau af."),
        roles=(Role.COORDINATOR, Role.GUEST_ADVISER),
    ),
)
_OWN = Way(
    name="instruments:instrument-list",
    title=_("Eigen vragensets"),
    text=_("Schrijf een eigen scan, of lees die van het RIEC in."),
    roles=(),
)


def ways_for(actor: Actor) -> list[Way]:
    """Those that are open to somebody."""
    ways = [one for one in _WAYS if actor.has(*one.roles)]
    return [*ways, _OWN] if first_page(actor) else ways
