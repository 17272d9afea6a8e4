# SPDX-License-Identifier: EUPL-1.2
"""What one decides or notes about one rule of a process."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from dijkwacht.knowledge.values import SeparationRule
from dijkwacht.processes.actions import rules as actions
from dijkwacht.processes.domain.permissions import may_see_codes
from dijkwacht.processes.forms.duties import AcceptForm, ExceptionForm, MarkForm
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.views.around import process_of, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require


@require_http_methods(["GET", "POST"])
def rule_mark(request: ActorRequest, slug: str, rule: str) -> HttpResponse:
    """A system keeps this rule in every case."""
    process, found = _rule(request, slug, rule)
    form = MarkForm(request.POST or None, today=today_of(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.mark_rule(
            actor=request.actor,
            process=process,
            rule=rule,
            how=data["how"],
            checked_on=data["checked_on"],
            at=request.at,
        )
        return redirect("processes:duties-show", slug)
    return show_form(request, "processes/rule_mark.html", {"form": form, "process": process, "rule": found})


@require_POST
def rule_unmark(request: ActorRequest, slug: str, rule: str) -> HttpResponse:
    """It does not after all."""
    process, _ = _rule(request, slug, rule)
    actions.unmark_rule(actor=request.actor, process=process, rule=rule)
    return redirect("processes:duties-show", slug)


@require_http_methods(["GET", "POST"])
def exception_record(request: ActorRequest, slug: str, rule: str) -> HttpResponse:
    """The law let the rule go, once."""
    process, found = _rule(request, slug, rule)
    if not found.exceptions:
        raise NotFound
    form = ExceptionForm(request.POST or None, today=today_of(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.record_exception(
            actor=request.actor,
            process=process,
            rule=rule,
            on=data["on"],
            reason=data["reason"],
            kept=data["record"],
            at=request.at,
        )
        return redirect("processes:duties-show", slug)
    return show_form(request, "processes/exception_record.html", {"form": form, "process": process, "rule": found})


@require_http_methods(["GET", "POST"])
def risk_accept(request: ActorRequest, slug: str, rule: str) -> HttpResponse:
    """Leave the rule broken for a while, by decision of somebody who may."""
    process, found = _rule(request, slug, rule)
    form = AcceptForm(request.POST or None, rule=found, today=today_of(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.accept_risk(
            actor=request.actor,
            process=process,
            rule=rule,
            decided_by=data["decided_by"],
            reason=data["reason"],
            until=data["until"],
            at=request.at,
        )
        return redirect("processes:duties-show", slug)
    return show_form(request, "processes/risk_accept.html", {"form": form, "process": process, "rule": found})


@require_POST
def risk_end(request: ActorRequest, slug: str, rule: str) -> HttpResponse:
    """It is to be solved again."""
    process, _ = _rule(request, slug, rule)
    actions.end_risk(actor=request.actor, process=process, rule=rule, at=request.at)
    return redirect("processes:duties-show", slug)


def _rule(request: ActorRequest, slug: str, rule: str) -> tuple[HouseProcess, SeparationRule]:
    """Raises NotFound, and Refused for who does not make this roster."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    found = next((one for one in process.content.rules if one.slug == rule), None)
    if found is None:
        raise NotFound
    return process, found
