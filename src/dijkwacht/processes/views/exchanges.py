# SPDX-License-Identifier: EUPL-1.2
"""Help between neighbours: asking, answering, and what was agreed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.processes.actions import exchanges as actions
from dijkwacht.processes.domain.exchange import KIND_WORDS, STATE_WORDS, ExchangeStep, follows
from dijkwacht.processes.domain.lending import may_be_lent
from dijkwacht.processes.domain.permissions import may_agree_exchange, may_see_codes
from dijkwacht.processes.forms.exchange import AgreeForm, DeclineForm, ExchangeForm
from dijkwacht.processes.queries.exchanges import exchange_for, exchanges_of, partners_of
from dijkwacht.processes.values.exchange import ExchangeLine
from dijkwacht.processes.values.house import ExchangeSide
from dijkwacht.processes.views.around import process_of, show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.hours import hours_words
from dijkwacht.values.verdicts import NotFound, require

_SIMPLE = {"intrekken": ExchangeStep.WITHDRAW, "stoppen": ExchangeStep.END}


@require_GET
def exchange_list(request: ActorRequest) -> HttpResponse:
    """What is asked, agreed and over."""
    require(may_agree_exchange(request.actor))
    lines = [_line(one) for one in exchanges_of(request.actor.organisation_id)]
    return show(request, "processes/exchange_list.html", {"lines": lines})


@require_http_methods(["GET", "POST"])
def exchange_ask(request: ActorRequest, slug: str) -> HttpResponse:
    """Ask a neighbour for help with a step."""
    actor, today = request.actor, today_of(request)
    process = process_of(request, slug)
    require(may_agree_exchange(actor))
    require(may_see_codes(actor, process.department_id))
    steps = [one for one in process.content.steps if may_be_lent(process.content, one.slug)]
    partners = partners_of(actor.organisation_id, on=today)
    first = {name: request.GET[name] for name in ("step", "kind", "hours") if name in request.GET}
    form = ExchangeForm(request.POST or None, partners=partners, steps=steps, today=today, initial=first)
    if request.method == "POST" and form.is_valid():
        exchange_id = actions.request_exchange(actor=actor, process=process, asked=form.asked, at=request.at)
        messages.success(request, _("De vraag is verstuurd. U krijgt bericht als er antwoord is."))
        return redirect("processes:exchange-show", exchange_id)
    kept = [one.title for one in process.content.steps if one not in steps and not one.is_outside]
    page = {"form": form, "process": process, "has_partners": bool(partners), "has_steps": bool(steps), "kept": kept}
    return show_form(request, "processes/exchange_ask.html", page)


@require_GET
def exchange_show(request: ActorRequest, exchange_id: UUID) -> HttpResponse:
    """One exchange, and what this side can do now."""
    require(may_agree_exchange(request.actor))
    line = exchange_for(request.actor.organisation_id, exchange_id)
    page = {
        **_line(line),
        "agree": AgreeForm() if follows(line.state, line.side, ExchangeStep.AGREE) else None,
        "decline": DeclineForm(),
        "simple": [path for path, step in _SIMPLE.items() if follows(line.state, line.side, step)],
    }
    return render(request, "processes/exchange_show.html", page)


@require_POST
def exchange_agree(request: ActorRequest, exchange_id: UUID) -> HttpResponse:
    """Yes; a code that is none comes back with its sentence."""
    line = exchange_for(request.actor.organisation_id, exchange_id)
    require(may_agree_exchange(request.actor))
    form = AgreeForm(request.POST)
    if not form.is_valid():
        page = {**_line(line), "agree": form, "decline": DeclineForm(), "simple": [], "faulty": form}
        return render(request, "processes/exchange_show.html", page, status=422)
    actions.take_step(
        actor=request.actor,
        exchange_id=exchange_id,
        step=ExchangeStep.AGREE,
        answer=form.cleaned_data["answer"],
        helper_code=form.cleaned_data["helper_code"],
        at=request.at,
    )
    messages.success(request, _("Afgesproken. De andere gemeente krijgt bericht."))
    return redirect("processes:exchange-show", exchange_id)


@require_POST
def exchange_decline(request: ActorRequest, exchange_id: UUID) -> HttpResponse:
    """No; words that are too long come back as they were typed."""
    line = exchange_for(request.actor.organisation_id, exchange_id)
    require(may_agree_exchange(request.actor))
    form = DeclineForm(request.POST)
    if not form.is_valid():
        page = {**_line(line), "agree": AgreeForm(), "decline": form, "simple": [], "faulty": form, "says_no": True}
        return render(request, "processes/exchange_show.html", page, status=422)
    actions.take_step(
        actor=request.actor,
        exchange_id=exchange_id,
        step=ExchangeStep.DECLINE,
        answer=form.cleaned_data["answer"],
        at=request.at,
    )
    return redirect("processes:exchange-show", exchange_id)


@require_POST
def exchange_stop(request: ActorRequest, exchange_id: UUID, step: str) -> HttpResponse:
    """Withdraw a request, or end what was agreed."""
    if step not in _SIMPLE:
        raise NotFound
    actions.take_step(actor=request.actor, exchange_id=exchange_id, step=_SIMPLE[step], at=request.at)
    return redirect("processes:exchange-show", exchange_id)


def _line(line: ExchangeLine) -> dict[str, object]:
    return {
        "line": line,
        "is_asked_of_us": line.side is ExchangeSide.GIVES,
        "state": STATE_WORDS[line.state],
        "kind": KIND_WORDS[line.kind],
        "hours": hours_words(line.minutes),
    }
