# SPDX-License-Identifier: EUPL-1.2
"""What surrounds the organisation and how it works, and how heavy that makes each process."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.assessments import public as assessments
from dijkwacht.organisations import public as organisations
from dijkwacht.organisations.values import KnownFeature
from dijkwacht.processes.actions import circumstances as actions
from dijkwacht.processes.domain.circumstances import GROUP_WORDS, SOURCE, WAYS
from dijkwacht.processes.domain.permissions import may_change_circumstances, may_read_map
from dijkwacht.processes.domain.weights import HEAVIEST, in_order_of_weight
from dijkwacht.processes.forms.circumstances import SurroundingsForm, WayForm, WordsForm, filled_in
from dijkwacht.processes.queries.circumstances import entries_of
from dijkwacht.processes.queries.house import processes_of
from dijkwacht.processes.values.circumstances import Entry, Profile, Way, WayGroup, Weight
from dijkwacht.processes.views.around import show, show_form, today_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.organisations import Feature
from dijkwacht.values.phrasing import listed
from dijkwacht.values.verdicts import NotFound, require

OPEN_DATA = "CBS en Kadaster (CC BY 4.0), stand 2024"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One circumstance on the page; `prefill` says what is known of it beforehand."""

    key: str
    title: str
    entry: Entry
    prefill: str = ""


@dataclass(frozen=True, kw_only=True)
class WeightRow:
    """A process with its weight, for the page."""

    slug: str
    title: str
    weight: Weight


@require_GET
def circumstances_show(request: ActorRequest) -> HttpResponse:
    """The profile on one page, and the processes in the order of their weight here."""
    require(may_read_map(request.actor))
    organisation_id = request.actor.organisation_id
    card = organisations.card(organisation_id, today_of(request))
    features = card.description.features
    profile = Profile(features=features, entries=entries_of(organisation_id))
    processes = processes_of(organisation_id)
    titles = {one.content.slug: one.content.title for one in processes}
    weights = in_order_of_weight((one.content for one in processes), profile, territory=card.description.territory)
    rows = [WeightRow(slug=one.process, title=titles[one.process], weight=one) for one in weights]
    known = {one.feature: prefill_words(one) for one in organisations.known_surroundings(card)}
    context = {
        "heaviest": rows[:HEAVIEST],
        "heaviest_words": listed([one.title for one in rows[:HEAVIEST]]) if len(rows) >= HEAVIEST else "",
        "rows": rows,
        "is_told": features is not None,
        "features": [_feature_line(one, profile, known) for one in Feature if one in (features or ())],
        "not_ticked": [_feature_line(one, profile, known) for one in known if one not in (features or ())],
        "groups": _groups(profile, is_small=assessments.is_small(request.actor, at=request.at)),
        "source": SOURCE,
        "open_data": OPEN_DATA,
        "may_change": bool(may_change_circumstances(request.actor)),
    }
    return show(request, "processes/circumstances_show.html", context)


def _feature_line(feature: Feature, profile: Profile, known: dict[Feature, str]) -> Line:
    return Line(
        key=feature.value,
        title=organisations.FEATURE_WORDS[feature],
        entry=profile.of(feature),
        prefill=known.get(feature, ""),
    )


def _groups(profile: Profile, *, is_small: bool) -> list[tuple[str, list[Line], list[Line]]]:
    """Per side of how one works: what is so here, and what nobody said yet or is not so."""
    found = []
    for group in WayGroup:
        lines = [
            Line(
                key=way.value,
                title=WAYS[way].title,
                entry=profile.of(way),
                prefill=_("De onderzoekers hoorden dit vaak over kleine gemeenten.")
                if is_small and WAYS[way].often_when_small
                else "",
            )
            for way in Way
            if WAYS[way].group is group
        ]
        here = [one for one in lines if one.entry.is_here]
        found.append((GROUP_WORDS[group], here, [one for one in lines if not one.entry.is_here]))
    return found


def prefill_words(known: KnownFeature) -> str:
    """What open data tell, in one sentence."""
    match known.feature:
        case Feature.ISLAND:
            return _("Uw gemeente raakt geen andere gemeente: een eiland.")
        case Feature.BORDER:
            return _("Uw gemeente ligt aan de landsgrens.")
        case _:
            return _("Uw gemeente grenst aan %(names)s, met ten minste 150.000 inwoners.") % {
                "names": listed(known.neighbours)
            }


@require_http_methods(["GET", "POST"])
def surroundings_change(request: ActorRequest) -> HttpResponse:
    """What is around. As long as nobody said, what open data tell is ticked already; nothing is kept before one saves."""
    require(may_change_circumstances(request.actor))
    card = organisations.card(request.actor.organisation_id, today_of(request))
    known = organisations.known_surroundings(card)
    features = card.description.features
    at_first = features if features is not None or not known else frozenset(one.feature for one in known)
    initial = {"features": organisations.FeaturesField.ticked(at_first)}
    form = SurroundingsForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.say_surroundings(actor=request.actor, features=form.cleaned_data["features"])
        return redirect("processes:circumstances-show")
    context = {
        "form": form,
        "known": [prefill_words(one) for one in known],
        "is_prefilled": features is None and bool(known),
        "open_data": OPEN_DATA,
    }
    return show_form(request, "processes/surroundings_change.html", context)


@require_http_methods(["GET", "POST"])
def circumstance_change(request: ActorRequest, key: str) -> HttpResponse:
    """What one circumstance means here: a risk, a strength, or both."""
    require(may_change_circumstances(request.actor))
    title = _title_of(key)
    entry = entries_of(request.actor.organisation_id).get(key, Entry(key=key))
    kind = WayForm if key in set(Way) else WordsForm
    form = kind(request.POST if request.method == "POST" else None, initial=filled_in(entry))
    if request.method == "POST" and form.is_valid():
        actions.say_circumstance(actor=request.actor, entry=form.entry(key), at=request.at)
        return redirect("processes:circumstances-show")
    context = {
        "form": form,
        "title": title,
        "way": WAYS[Way(key)] if key in set(Way) else None,
        "source": SOURCE,
    }
    return show_form(request, "processes/circumstance_change.html", context)


def _title_of(key: str) -> str:
    """Raises NotFound for what is no circumstance."""
    if key in set(Way):
        return WAYS[Way(key)].title
    if key in set(Feature):
        words = organisations.FEATURE_WORDS[Feature(key)]
        return words[0].upper() + words[1:]
    raise NotFound
