# SPDX-License-Identifier: EUPL-1.2
"""When the one person leaves: a successor, a file that says how things stand, and no dead end."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dijkwacht.accounts import public as accounts
from dijkwacht.home.domain.handover import Keys, dead_ends
from dijkwacht.home.domain.permissions import may_hand_over
from dijkwacht.home.forms import SuccessorForm
from dijkwacht.improvement import public as improvement
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import require


@require_http_methods(["GET", "POST"])
def handover_show(request: ActorRequest) -> HttpResponse:
    """Who can get in when I am gone, who takes over the plan, and the file to give him."""
    require(may_hand_over(request.actor))
    actor, today = request.actor, timezone.localdate(request.at)
    coordinators = accounts.people_with(actor.organisation_id, [Role.COORDINATOR], today)
    others = {key: name for key, name in coordinators.items() if key != actor.person_id}
    form = SuccessorForm(request.POST or None, people=others)
    if request.method == "POST" and form.is_valid():
        improvement.hand_over_lead(actor=actor, person_id=form.successor)
        return redirect("home:handover-show")
    keys = Keys(
        coordinators=len(coordinators),
        application_managers=len(accounts.people_with(actor.organisation_id, [Role.APPLICATION_MANAGER], today)),
    )
    context = {
        "form": form,
        "others": others,
        "dead_ends": dead_ends(keys),
        "lead": improvement.lead_of(actor.organisation_id),
        "names": coordinators,
    }
    return render(request, "home/handover_show.html", context, status=422 if form.is_bound else 200)
