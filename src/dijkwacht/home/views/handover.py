# SPDX-License-Identifier: EUPL-1.2
"""When the one person leaves: a successor, a file that says how things stand, and no dead end."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from dijkwacht.accounts import public as accounts
from dijkwacht.audit import public as audit
from dijkwacht.documents import public as documents
from dijkwacht.documents.values import Envelope
from dijkwacht.home.domain.handover import Keys, dead_ends
from dijkwacht.home.domain.handover_file import handover_blocks
from dijkwacht.home.domain.permissions import may_hand_over
from dijkwacht.home.forms import SuccessorForm
from dijkwacht.improvement import public as improvement
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Role
from dijkwacht.values.phrasing import day_words
from dijkwacht.values.verdicts import NotFound, require


@require_POST
def handover_file(request: ActorRequest) -> HttpResponse:
    """All that a successor needs, in Word, to be written on."""
    require(may_hand_over(request.actor))
    organisation_id, today = request.actor.organisation_id, timezone.localdate(request.at)
    facts = improvement.handover_facts(organisation_id, at=request.at)
    if facts is None:
        raise NotFound
    people = accounts.names_of(organisation_id, [one.person_id for one in facts.plan.contributors if one.person_id])
    names = {one.id: people[one.person_id] for one in facts.plan.contributors if one.person_id in people}
    name = organisations.look_links(organisation_id, today).name
    content = documents.letter(
        organisations.letter_template(organisation_id),
        handover_blocks(facts, names=names, address=settings.DIJKWACHT_ADDRESS, today=today),
        Envelope(
            title=_("Overdracht van de weerbaarheid"),
            organisation=name,
            on=day_words(today),
            reader=_("De opvolger van de coördinator"),
            label=_("Vertrouwelijk: alleen voor de opvolger"),
            foot=(_("Dijkwacht · vertrouwelijk · alleen voor de opvolger"),),
        ),
    )
    audit.record(request.actor, "handover.made", "")
    return documents.attachment(content, f"overdracht-{slugify(name)}-{today.isoformat()}.docx")


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
    lead = improvement.lead_of(actor.organisation_id)
    context = {
        "form": form,
        "others": others,
        "dead_ends": dead_ends(keys),
        "lead": lead,
        "lead_name": coordinators.get(lead.person_id, "") if lead and lead.person_id else "",
    }
    return render(request, "home/handover_show.html", context, status=422 if form.is_bound else 200)
