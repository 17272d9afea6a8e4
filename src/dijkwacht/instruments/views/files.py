# SPDX-License-Identifier: EUPL-1.2
"""An own instrument out as a file, and in: first a trial that names every fault with its line, then all or nothing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.instruments.actions.files import take_in_instrument
from dijkwacht.instruments.domain.permissions import may_read_instruments, may_write_instruments
from dijkwacht.instruments.domain.taking import may_take_in
from dijkwacht.instruments.exchange.instrument_yaml import InstrumentFaults, read_instrument, slug_of, text_of, written
from dijkwacht.instruments.forms.parts import FileForm
from dijkwacht.instruments.queries.own import around_of, find_card, own_card
from dijkwacht.instruments.values import OwnContent
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require


@require_GET
def instrument_export(request: ActorRequest, slug: str, version: str) -> HttpResponse:
    """A version as the file that can be read in again, here or elsewhere."""
    require(may_read_instruments(request.actor))
    card = own_card(request.actor.organisation_id, slug)
    found = card.version(version)
    if found is None:
        raise NotFound
    audit.record(request.actor, "instrument.exported", card.id)
    return attachment(written(found.content).encode(), f"{slug}-{version}.yaml")


@require_http_methods(["GET", "POST"])
def instrument_import(request: ActorRequest) -> HttpResponse:
    """The trial keeps nothing. Whoever takes it over chooses the file again, so that he takes what he saw."""
    actor = request.actor
    require(may_write_instruments(actor))
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    page: dict[str, object] = {"form": form}
    if not form.is_valid():
        return render(request, "instruments/instrument_import.html", page, status=422 if form.is_bound else 200)
    upload = form.cleaned_data["file"]
    page["name"] = upload.name
    try:
        content = _read(actor, upload.read())
    except InstrumentFaults as wrong:
        return render(request, "instruments/instrument_import.html", page | {"faults": wrong.faults}, status=422)
    here = find_card(actor.organisation_id, content.instrument.slug)
    verdict = may_take_in(content, here)
    page |= {"content": content, "here": here, "refused": verdict.reason}
    if request.POST.get("trial") == "1" or not verdict:
        return render(request, "instruments/instrument_import.html", page, status=200 if verdict else 409)
    take_in_instrument(actor=actor, content=content, at=request.at)
    messages.success(request, _("Overgenomen als concept. Kijk het na en publiceer het daarna."))
    return redirect("instruments:instrument-show", content.instrument.slug)


def _read(actor: Actor, raw: bytes) -> OwnContent:
    """The instrument in an upload, laid beside all that is here. Raises InstrumentFaults."""
    text = text_of(raw)
    return read_instrument(text, around_of(actor.organisation_id, slug_of(text)))
