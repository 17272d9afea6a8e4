# SPDX-License-Identifier: EUPL-1.2
"""Pages about the organisation itself: its facts, departments and look."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.documents.public import attachment, trial_letter
from dijkwacht.files import public as files
from dijkwacht.files.values import FileRefused
from dijkwacht.organisations import actions, queries
from dijkwacht.organisations.domain import permissions
from dijkwacht.organisations.forms import (
    FEATURES,
    DepartmentChangeForm,
    DepartmentForm,
    DescriptionForm,
    LetterTemplateForm,
    LookForm,
)
from dijkwacht.organisations.public import letter_template as own_template
from dijkwacht.organisations.values import NewLook
from dijkwacht.tenancy.public import ActorRequest, scope
from dijkwacht.values.phrasing import day_words
from dijkwacht.values.verdicts import Conflict, NotFound, require

TEMPLATE_FIELDS = (
    ("inhoud", _t("de tekst van het stuk; dit veld moet er staan, in een eigen alinea")),
    ("titel", _t("de titel van het stuk")),
    ("datum", _t("de dag waarop u het maakt")),
    ("organisatie", _t("de naam van uw organisatie")),
    ("kenmerk", _t("een plek voor uw zaaknummer")),
    ("lezer", _t("voor wie het stuk is")),
    ("vertrouwelijkheid", _t("of het stuk openbaar is, of voor wie")),
)
_FOR_EVER = "public, max-age=31536000, immutable"


@require_GET
def organisation(request: ActorRequest) -> HttpResponse:
    """The facts and departments, and ways to change them for who may."""
    actor = request.actor
    require(permissions.may_see_organisation(actor))
    card = queries.card(actor.organisation_id, timezone.localdate(request.at))
    page = {
        "card": card,
        "features": [FEATURES[one] for one in sorted(card.description.features or ())],
        "departments": queries.departments_of(actor.organisation_id),
        "may_describe": permissions.may_describe_organisation(actor),
        "may_change_look": permissions.may_change_look(actor),
        "merger": queries.announced_merger(card.code),
    }
    return render(request, "organisations/organisation.html", page)


@require_http_methods(["GET", "POST"])
def organisation_describe(request: ActorRequest) -> HttpResponse:
    """Inhabitants, staff and surroundings."""
    require(permissions.may_describe_organisation(request.actor))
    before = queries.card(request.actor.organisation_id, timezone.localdate(request.at)).description
    form = DescriptionForm(
        request.POST if request.method == "POST" else None, initial=DescriptionForm.initial_for(before)
    )
    if request.method == "POST" and form.is_valid():
        actions.describe_organisation(actor=request.actor, described=form.description(before))
        return redirect("organisations:organisation")
    return render(
        request, "organisations/organisation_describe.html", {"form": form}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def department_add(request: ActorRequest) -> HttpResponse:
    """A new department."""
    require(permissions.may_describe_organisation(request.actor))
    form = DepartmentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_department(actor=request.actor, **form.cleaned_data)
        except Conflict as taken:
            form.add_error("name", str(taken))
        else:
            return redirect("organisations:organisation")
    return render(request, "organisations/department_add.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def department_change(request: ActorRequest, department_id: UUID) -> HttpResponse:
    """Another name or number, or put aside."""
    require(permissions.may_describe_organisation(request.actor))
    department = queries.department_for(request.actor, department_id)
    now = {"name": department.name, "head_count": department.head_count, "is_active": department.is_active}
    form = DepartmentChangeForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_department(actor=request.actor, department_id=department_id, **form.cleaned_data)
        except Conflict as taken:
            form.add_error("name", str(taken))
        else:
            return redirect("organisations:organisation")
    page = {"form": form, "department": department}
    return render(request, "organisations/department_change.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def look_change(request: ActorRequest) -> HttpResponse:
    """Name, colours and logo; the colours that will really be used are shown before anything is saved."""
    require(permissions.may_change_look(request.actor))
    look = queries.look_of(request.actor.organisation_id)
    initial = (
        {name: getattr(look, name) for name in ("shown_name", "brand_colour", "identity_colour", "logo_text")}
        if look
        else {}
    )
    form = LookForm(request.POST if request.method == "POST" else None, request.FILES or None, initial=initial)
    theme = None
    if request.method == "POST" and form.is_valid():
        wanted = NewLook(**form.cleaned_data)
        theme = actions.theme_of(wanted)
        if "save" in request.POST:
            actions.change_look(actor=request.actor, wanted=wanted)
            return redirect("organisations:organisation")
    page = {
        "form": form,
        "theme": theme,
        "asks_logo_again": bool(request.FILES),
        "has_logo": bool(look and look.logo_digest),
    }
    return render(request, "organisations/look_change.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def letter_template(request: ActorRequest) -> HttpResponse:
    """The Word file on which letters come; a trial of a new one before anything is saved."""
    require(permissions.may_change_look(request.actor))
    form = LetterTemplateForm(request.POST if request.method == "POST" else None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        if "trial" in request.POST:
            upload.seek(0)
            return _trial(request, upload.read())
        try:
            actions.keep_letter_template(actor=request.actor, upload=upload, at=request.at)
        except FileRefused as refused:
            form.add_error("file", str(refused))
        else:
            return redirect("organisations:letter-template")
    template = queries.letter_template_of(request.actor.organisation_id)
    page = {
        "form": form,
        "template": template,
        "file": files.find(request.actor.organisation_id, template.file_id) if template else None,
        "fields": [(f"{{{{ {name} }}}}", text) for name, text in TEMPLATE_FIELDS],
    }
    return render(request, "organisations/letter_template.html", page, status=422 if form.errors else 200)


@require_GET
def letter_template_trial(request: ActorRequest) -> HttpResponse:
    """A letter about nothing, in the template as it is now."""
    require(permissions.may_change_look(request.actor))
    return _trial(request, own_template(request.actor.organisation_id))


@require_GET
def letter_template_file(request: ActorRequest) -> HttpResponse:
    """The own template itself, to change it in Word."""
    require(permissions.may_change_look(request.actor))
    content = own_template(request.actor.organisation_id)
    if content is None:
        raise NotFound
    return attachment(content, "sjabloon.docx")


@require_POST
def letter_template_drop(request: ActorRequest) -> HttpResponse:
    """Back to our own template."""
    require(permissions.may_change_look(request.actor))
    actions.drop_letter_template(actor=request.actor)
    return redirect("organisations:letter-template")


def _trial(request: ActorRequest, template: bytes | None) -> HttpResponse:
    today = timezone.localdate(request.at)
    name = queries.full_name_of(request.actor.organisation_id, today)
    return attachment(trial_letter(template, organisation=name, on=day_words(today)), "proefstuk.docx")


@require_GET
@login_not_required
def look_stylesheet(_: HttpRequest, organisation_id: UUID, digest: str) -> HttpResponse:
    """The colours, for everybody: the front door wears them too. Its address changes with its content."""
    with scope(organisation_id):
        look = queries.whole_look_of(organisation_id)
    if look.stylesheet_digest != digest:
        raise NotFound
    return HttpResponse(look.stylesheet, content_type="text/css; charset=utf-8", headers={"Cache-Control": _FOR_EVER})


@require_GET
@login_not_required
def look_logo(_: HttpRequest, organisation_id: UUID, digest: str) -> HttpResponse:
    """The cleaned logo; as a page of its own it may do nothing at all."""
    with scope(organisation_id):
        look = queries.whole_look_of(organisation_id)
    if look.logo_digest != digest:
        raise NotFound
    headers = {"Cache-Control": _FOR_EVER, "Content-Security-Policy": "default-src 'none'; sandbox"}
    return HttpResponse(bytes(look.logo), content_type=look.logo_type, headers=headers)
