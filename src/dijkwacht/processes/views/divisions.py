# SPDX-License-Identifier: EUPL-1.2
"""The better division beside the one there is: asking for it, and taking it over."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dijkwacht.processes.actions import divisions as actions
from dijkwacht.processes.domain.better_division import fills_gaps, helps_now, is_improvement
from dijkwacht.processes.domain.duties_page import proposal_text
from dijkwacht.processes.domain.permissions import may_see_codes
from dijkwacht.processes.exchange.duty_drawing import drawings
from dijkwacht.processes.queries import divisions
from dijkwacht.processes.values.duties import House, SeparationCheck
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.proposal import Proposal
from dijkwacht.processes.views.around import process_of, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_POST
def division_ask(request: ActorRequest, slug: str) -> HttpResponse:
    """Have the worker look for one."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    actions.ask_division(actor=request.actor, process=process)
    messages.info(request, _("Wij zoeken een betere verdeling. Open deze bladzijde over een minuut opnieuw."))
    return redirect("processes:duties-show", slug)


@require_POST
def division_take(request: ActorRequest, slug: str) -> HttpResponse:
    """Divide as proposed on the page that was open."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    actions.take_division(actor=request.actor, process=process, basis=request.POST.get("basis", ""), at=request.at)
    messages.success(request, _("De nieuwe verdeling staat erin. Vertel het aan wie het aangaat."))
    return redirect("processes:duties-show", slug)


def newest(request: ActorRequest, process: HouseProcess, house: House) -> tuple[str, Proposal | None]:
    """The division as it stands, as a digest, and the answer to it."""
    organisation_id = request.actor.organisation_id
    _problem, basis = divisions.asked(organisation_id, process, house, on=today_of(request))
    return basis, divisions.proposal_of(organisation_id, process, basis=basis)


def proposal_page(request: ActorRequest, process: HouseProcess, house: House, check: SeparationCheck) -> dict[str, Any]:
    """What the page shows of a proposal; nothing when it changes nothing and needs no help."""
    basis, found = newest(request, process, house)
    if found is None:
        return {"proposal": None}
    if not is_improvement(found, check, house):
        is_lacking = bool(check.conflicts or check.empty_steps or check.missing_mandates)
        return {"proposal": found, "is_best_now": is_lacking, "helps": helps_now(found, check)}
    is_new = bool(found.duties) and set(found.duties) != set(house.duties)
    lent = dict.fromkeys(found.lent, _("hulp van buiten"))
    return {
        "proposal": found,
        "basis": basis,
        "is_new": is_new,
        "helps": found.helps,
        "fills_gaps": is_new and fills_gaps(found, house),
        "figure": drawings(
            process.content, found.duties, house, (), id_="voorstel", text=proposal_text(found), lent=lent
        )
        if is_new
        else None,
    }
