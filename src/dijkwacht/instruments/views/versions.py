# SPDX-License-Identifier: EUPL-1.2
"""Which own instruments there are, what they ask, and what becomes of their versions."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts.public import name_of, people_of, people_with
from dijkwacht.accounts.values import PersonCard
from dijkwacht.instruments.actions import drafts, publishing
from dijkwacht.instruments.actions.publishing import NewJudgement
from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.domain.links import unfit, unread
from dijkwacht.instruments.domain.permissions import (
    READERS,
    may_judge_links,
    may_publish,
    may_read_instruments,
    may_write_instruments,
)
from dijkwacht.instruments.domain.words import LEVEL_WORDS, SCOPE_WORDS
from dijkwacht.instruments.forms.parts import AskForm, BeginForm, JudgeForm, PublishForm
from dijkwacht.instruments.queries.own import around_of, own_card, own_cards, shown_links_of
from dijkwacht.instruments.values import Link, OwnCard, OwnContent, ShownLink, VersionCard
from dijkwacht.instruments.views.around import draft_of, show_form
from dijkwacht.knowledge.public import digest, instrument_json, library
from dijkwacht.knowledge.values import Indicator, Pillar
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, NotFound, require


@require_GET
def instrument_list(request: ActorRequest) -> HttpResponse:
    """Which there are; before there is any, how to begin."""
    require(may_read_instruments(request.actor))
    page = {
        "cards": own_cards(request.actor.organisation_id),
        "may_write": bool(may_write_instruments(request.actor)),
    }
    return render(request, "instruments/instrument_list.html", page)


@require_http_methods(["GET", "POST"])
def instrument_write(request: ActorRequest) -> HttpResponse:
    """Begin one: only its name is asked."""
    actor = request.actor
    require(may_write_instruments(actor))
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        slug = drafts.begin_instrument(
            actor=actor,
            title=form.cleaned_data["title"],
            organisation=organisations.card(actor.organisation_id, timezone.localdate(request.at)).name,
            at=request.at,
        )
        return redirect("instruments:instrument-change", slug)
    return show_form(request, "instruments/instrument_write.html", {"form": form}, is_refused=form.is_bound)


@require_GET
def instrument_show(request: ActorRequest, slug: str) -> HttpResponse:
    """One version with all it asks, the newest unless another was chosen."""
    actor = request.actor
    require(may_read_instruments(actor))
    card = own_card(actor.organisation_id, slug)
    chosen = _chosen(request, card)
    links = shown_links_of(actor.organisation_id, card.id, chosen.content)
    may_write = bool(may_write_instruments(actor))
    page = {
        "card": card,
        "version": chosen,
        "instrument": chosen.content.instrument,
        "pillars": [(pillar, _lines(pillar, chosen.content, links)) for pillar in chosen.content.instrument.pillars],
        "unread": len(unread(links)),
        "may_write": may_write,
        "may_change": may_write and chosen.is_draft,
        "may_judge": bool(links) and chosen is card.newest and bool(may_judge_links(actor, writers=chosen.writers)),
        "levels": LEVEL_WORDS.values(),
    }
    return render(request, "instruments/instrument_show.html", page)


@require_POST
def version_begin(request: ActorRequest, slug: str) -> HttpResponse:
    drafts.begin_version(actor=request.actor, slug=slug, at=request.at)
    messages.success(request, _("Het concept is een kopie van de vorige versie. Die blijft zoals zij is."))
    return redirect("instruments:instrument-show", slug)


@require_http_methods(["GET", "POST"])
def draft_remove(request: ActorRequest, slug: str) -> HttpResponse:
    """Throw a draft away, after asking once."""
    card, draft = draft_of(request.actor, slug)
    if request.method == "POST":
        drafts.remove_draft(actor=request.actor, slug=slug)
        messages.success(request, _("Het concept is weg."))
        return redirect(_after_removal(card))
    return render(request, "instruments/draft_remove.html", {"card": card, "instrument": draft.content.instrument})


@require_http_methods(["GET", "POST"])
def instrument_publish(request: ActorRequest, slug: str) -> HttpResponse:
    """What is still missing, who reads along, and publishing."""
    actor = request.actor
    card, draft = draft_of(actor, slug)
    content = draft.content
    links = shown_links_of(actor.organisation_id, card.id, content)
    faults = [message for _place, message in faults_of(content, around_of(actor.organisation_id, slug))]
    seen = digest(instrument_json(content.instrument, content.indicators))
    form = PublishForm(request.POST or None, initial={"seen": seen})
    refused = ""
    if request.method == "POST" and form.is_valid():
        says_no_reader = form.cleaned_data["says_no_reader"]
        verdict = may_publish(actor, faults=faults, links=links, says_no_reader=says_no_reader)
        refused = verdict.reason
        if verdict:
            publishing.publish_version(
                actor=actor, slug=slug, says_no_reader=says_no_reader, seen=form.cleaned_data["seen"], at=request.at
            )
            messages.success(request, _("Gepubliceerd. U kunt er een meting mee beginnen."))
            return redirect("instruments:instrument-show", slug)
    page = {
        "card": card,
        "instrument": content.instrument,
        "version": draft,
        "faults": faults,
        "links": len(links),
        "unread": len(unread(links)),
        "unfit": unfit(links),
        "form": form,
        "refused": refused,
        "ask": AskForm(people={id_: one.name for id_, one in _readers(request, draft).items()}),
        "asked": name_of(actor.organisation_id, draft.reader_id) if draft.reader_id else "",
    }
    return render(request, "instruments/instrument_publish.html", page, status=422 if refused else 200)


@require_POST
def reader_ask(request: ActorRequest, slug: str) -> HttpResponse:
    """Ask a colleague to read along."""
    require(may_write_instruments(request.actor))
    card = own_card(request.actor.organisation_id, slug)
    people = _readers(request, card.newest)
    form = AskForm(request.POST, people={id_: one.name for id_, one in people.items()})
    if not form.is_valid():
        raise Conflict(_("Kies een collega die mee kan lezen."))
    person = next(one for id_, one in people.items() if str(id_) == form.cleaned_data["person"])
    address = f"{settings.DIJKWACHT_ADDRESS}{reverse('instruments:links-read', args=[slug])}"
    publishing.ask_reader(actor=request.actor, slug=slug, person=person, address=address, at=request.at)
    messages.success(request, _("%(name)s krijgt een bericht.") % {"name": person.name})
    return redirect("instruments:instrument-publish" if card.draft else "instruments:instrument-show", slug)


@require_http_methods(["GET", "POST"])
def links_read(request: ActorRequest, slug: str) -> HttpResponse:
    """The second reading: each link with the texts of its levels, past or past niet, and why."""
    actor = request.actor
    require(may_read_instruments(actor))
    card = own_card(actor.organisation_id, slug)
    version = card.newest
    require(may_judge_links(actor, writers=version.writers))
    links = shown_links_of(actor.organisation_id, card.id, version.content)
    form = JudgeForm(request.POST if request.method == "POST" else None, links=links)
    if request.method == "POST" and form.is_valid():
        said = [NewJudgement(basis=basis, fits=fits, because=why) for basis, fits, why in form.said]
        publishing.judge_links(actor=actor, slug=slug, said=said, at=request.at)
        messages.success(request, _("Bewaard. Dank u wel voor het meelezen."))
        return redirect("instruments:instrument-show", slug)
    rows = [
        (one, _level_texts(one.indicator), SCOPE_WORDS[one.indicator.scope], box, why) for one, box, why in form.rows()
    ]
    page = {"card": card, "instrument": version.content.instrument, "form": form, "rows": rows}
    return show_form(request, "instruments/links_read.html", page, is_refused=form.is_bound)


@require_POST
def instrument_stop(request: ActorRequest, slug: str) -> HttpResponse:
    publishing.stop_instrument(actor=request.actor, slug=slug, at=request.at)
    messages.success(request, _("Nieuwe metingen bieden deze vragenset niet meer aan. Lopende metingen gaan door."))
    return redirect("instruments:instrument-show", slug)


@require_POST
def instrument_resume(request: ActorRequest, slug: str) -> HttpResponse:
    publishing.resume_instrument(actor=request.actor, slug=slug)
    messages.success(request, _("Nieuwe metingen bieden deze vragenset weer aan."))
    return redirect("instruments:instrument-show", slug)


def _chosen(request: ActorRequest, card: OwnCard) -> VersionCard:
    """The version of the address. Raises NotFound for one that is not there."""
    number = request.GET.get("versie", "")
    found = card.version(number) if number else card.newest
    if found is None:
        raise NotFound
    return found


def _lines(pillar: Pillar, content: OwnContent, links: tuple[ShownLink, ...]) -> list[dict[str, object]]:
    """Each question with what it asks for, and what a second reader said of that."""
    judged = {one.link: one for one in links}
    texts = {**library().indicators, **content.own}
    return [
        {
            "question": question,
            "indicators": [
                _asked(slug, texts.get(slug), judged.get(Link(question.slug, slug))) for slug in question.indicators
            ],
        }
        for question in pillar.questions
    ]


def _asked(slug: str, indicator: Indicator | None, link: ShownLink | None) -> dict[str, object]:
    """Without a link to read the indicator is an own one."""
    return {
        "slug": slug,
        "statement": indicator.statement if indicator else slug,
        "is_own": link is None and indicator is not None,
        "is_unread": link is not None and link.judgement is None,
        "is_unfit": link is not None and link.judgement is not None and not link.judgement.fits,
    }


def _level_texts(indicator: Indicator) -> list[tuple[int, str, str]]:
    return [(level.value, LEVEL_WORDS[level], indicator.levels.of(level)) for level in Level]


def _readers(request: ActorRequest, version: VersionCard) -> dict[UUID, PersonCard]:
    """Who could be the second reader: a role in this organisation, and no word of his own in this version."""
    organisation_id, today = request.actor.organisation_id, timezone.localdate(request.at)
    reading = people_with(organisation_id, READERS, today)
    return {
        one.id: one
        for one in people_of(organisation_id, today)
        if one.id in reading and one.id not in version.writers and one.id != request.actor.person_id
    }


def _after_removal(card: OwnCard) -> str:
    if card.published:
        return reverse("instruments:instrument-show", args=[card.slug])
    return reverse("instruments:instrument-list")
