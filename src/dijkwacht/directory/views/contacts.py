# SPDX-License-Identifier: EUPL-1.2
"""An organisation's own contacts, behind the sign-in."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.directory import actions, queries
from dijkwacht.directory.domain.lines import contact_line
from dijkwacht.directory.domain.permissions import may_edit_contacts, may_see_contacts
from dijkwacht.directory.exchange.sheet_pdf import sheet_pdf
from dijkwacht.directory.forms import READERS, ROLES, ContactForm, filled_in
from dijkwacht.directory.views.pages import sheet_of
from dijkwacht.knowledge.values import Audience
from dijkwacht.organisations.public import card
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_GET
def contacts(request: ActorRequest) -> HttpResponse:
    """All own contacts, also those that do not stand on the public page."""
    require(may_see_contacts(request.actor))
    on = timezone.localdate(request.at)
    found = queries.contacts_of(request.actor.organisation_id)
    page = {
        "contacts": [
            {
                "contact": one,
                "role": ROLES[one.details.role],
                "readers": [READERS[reader] for reader in Audience if reader in one.details.audiences],
                "line": contact_line(one, on=on),
            }
            for one in found
        ],
        "may_edit": bool(may_edit_contacts(request.actor)),
        "place": card(request.actor.organisation_id, on).slug,
    }
    return render(request, "directory/contacts.html", page)


@require_http_methods(["GET", "POST"])
def contact_add(request: ActorRequest) -> HttpResponse:
    """Describe a new contact."""
    require(may_edit_contacts(request.actor))
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_contact(actor=request.actor, details=form.details, on=timezone.localdate(request.at))
        return redirect("directory:contacts")
    return render(request, "directory/contact_add.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def contact_change(request: ActorRequest, contact_id: UUID) -> HttpResponse:
    """Change a contact, which also says that it was checked."""
    require(may_edit_contacts(request.actor))
    contact = queries.contact_for(request.actor, contact_id)
    form = ContactForm(request.POST or None, initial=filled_in(contact.details))
    if request.method == "POST" and form.is_valid():
        on = timezone.localdate(request.at)
        actions.change_contact(actor=request.actor, contact_id=contact_id, details=form.details, on=on)
        return redirect("directory:contacts")
    page = {"form": form, "contact": contact}
    return render(request, "directory/contact_change.html", page, status=422 if form.errors else 200)


@require_POST
def contact_confirm(request: ActorRequest, contact_id: UUID) -> HttpResponse:
    """Say that a contact is still right."""
    actions.confirm_contact(actor=request.actor, contact_id=contact_id, on=timezone.localdate(request.at))
    return redirect("directory:contacts")


@require_POST
def contact_remove(request: ActorRequest, contact_id: UUID) -> HttpResponse:
    """Take a contact away."""
    actions.remove_contact(actor=request.actor, contact_id=contact_id)
    return redirect("directory:contacts")


@require_GET
def contact_sheet(request: ActorRequest) -> HttpResponse:
    """The sheet as PDF. Behind the sign-in, because making one costs more than showing a page."""
    require(may_see_contacts(request.actor))
    place = card(request.actor.organisation_id, timezone.localdate(request.at)).slug
    answer = HttpResponse(sheet_pdf(sheet_of(request, place)), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="waar-kan-ik-terecht-{place}.pdf"'
    return answer
