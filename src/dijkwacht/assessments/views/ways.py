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
    Way(
        name="knowledge:figure-list",
        title=_("Landelijke cijfers"),
        text=_("Wat in heel Nederland is gemeten, met jaar en bron. Leg het naast uw eigen uitkomst."),
        roles=(Role.COORDINATOR, Role.COUNCIL_CLERK, Role.HRM, Role.MANAGER, Role.READER),
    ),
)
_OWN = Way(
    name="instruments:instrument-list",
    title=_("Eigen vragensets"),
    text=_("Een scan die u of uw RIEC zelf schreef, naast die van Dijkwacht."),
    roles=(),
)


def ways_for(actor: Actor) -> list[Way]:
    """Those that are open to somebody."""
    ways = [one for one in _WAYS if actor.has(*one.roles)]
    return [*ways, _OWN] if first_page(actor) else ways
