# SPDX-License-Identifier: EUPL-1.2
"""Pages that need a plan lead to its beginning when there is none yet."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import redirect

from dijkwacht.improvement.domain.permissions import may_lead_plan, may_see_plan
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require

type View = Callable[[ActorRequest], HttpResponse]


def needs_plan(view: View) -> View:
    """Who may begin a plan does that first; for who may only read one there is nothing yet."""

    @wraps(view)
    def begun(request: ActorRequest) -> HttpResponse:
        require(may_see_plan(request.actor))
        if plans.frame_of(request.actor.organisation_id) is not None:
            return view(request)
        if may_lead_plan(request.actor):
            return redirect("improvement:plan-begin")
        raise NotFound

    return begun
