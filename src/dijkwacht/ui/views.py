# SPDX-License-Identifier: EUPL-1.2
"""The gallery: every component in every state, on the pages that the tests of browser and accessibility open."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from dijkwacht.ui.demo import components as demo
from dijkwacht.ui.demo import house, plan, processes, votes
from dijkwacht.ui.domain import contrast, dike, phases
from dijkwacht.ui.domain.glyphs import ICONS
from dijkwacht.ui.domain.house_map import house_map
from dijkwacht.ui.domain.vote_shares import vote_shares
from dijkwacht.ui.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.ui.values import Column, Table


def _require_demo() -> None:
    """A gallery is for developers and tests; on a municipality's own server it does not exist.

    The views are open because there is nothing to protect: all they show is invented, and nobody is looked up.
    """
    if not (settings.DEBUG or settings.DIJKWACHT_DEMO):
        raise Http404


@login_not_required
def gallery(request: HttpRequest, page: str = "") -> HttpResponse:
    """One page of the gallery; the first has all components, the others show them as a page uses them."""
    _require_demo()
    if page not in PAGES:
        raise Http404
    template, context = PAGES[page]
    # Open pages follow the language of the browser; the gallery has one.
    with translation.override("nl"):
        return render(request, template, {"frame": demo.FRAME, **context()})


@login_not_required
def gallery_bare(request: HttpRequest) -> HttpResponse:
    """A page without rooms, as at the front door."""
    _require_demo()
    context = {"frame": demo.BARE_FRAME, "choices": demo.CHOICES, "checked_on": date(2026, 11, 12)}
    with translation.override("nl"):
        return render(request, "ui/gallery_bare.html", context)


def _components() -> dict[str, object]:
    return {
        "form": demo.GalleryForm(),
        "wrong": demo.wrong_form(),
        "levels": demo.LEVELS,
        "readings": list(LEVEL_WORDS),
        "source_kinds": list(SOURCE_WORDS),
        "source_keys": demo.SOURCE_KEYS,
        "icons": sorted(ICONS),
        "choices": demo.CHOICES,
        "crumbs": demo.CRUMBS,
        "table": demo.TABLE,
        "empty_table": Table(columns=(Column(title="Maatregel"), Column(title="Uren", kind="number")), rows=()),
        "page": Paginator(range(30), 10).page(2),
    }


def _charts() -> dict[str, object]:
    dikes = {
        "vol": demo.DIKE,
        "weer": demo.DIKE_AGAIN,
        "gat": demo.DIKE_WITH_GAP,
        "tien": demo.TEN_STEPS,
        "leeg": demo.NO_DIKE,
    }
    return {
        "dikes": [_chart(name, one) for name, one in dikes.items()],
        "layer_keys": demo.LAYER_KEYS,
        "house": house_map(
            house.ROWS,
            house.COLUMNS,
            id_="huis",
            title="Het huis",
            description="Drie processen met hun zwakke plekken.",
        ),
        "votes": vote_shares(votes.ROWS, id_="stemmen", title="De stemmen"),
        "house_table": house.TABLE,
        "house_keys": house.KEYS,
        "phases": [_phases(name, one) for name, one in demo.PHASES.items()],
        "phase_keys": demo.PHASE_KEYS,
        "contrasts": demo.CONTRASTS,
        "changes": demo.CHANGES,
        "labelled": contrast.dumbbell(demo.CONTRASTS[0], id_="verschil-los", labelled=True),
        "distribution": demo.DISTRIBUTION,
        "no_distribution": demo.NO_DISTRIBUTION,
    }


def _plans() -> dict[str, object]:
    return {
        "plans": [(f"plan-{name}", one) for name, one in plan.PLANS.items()],
        "whole_year": plan.WHOLE_YEAR,
        "weeks_of_hours": [(f"uren-{name}", *one) for name, one in plan.WEEKS_OF_HOURS.items()],
        "spent": [(f"besteed-{place}", *one) for place, one in enumerate(plan.SPENT)],
        "curves": [(f"risico-{name}", *one) for name, one in plan.CURVES.items()],
    }


def _processes() -> dict[str, object]:
    return {"processes": [(f"stappen-{name}", *one) for name, one in processes.PROCESSES.items()]}


def _one_plan() -> dict[str, object]:
    return {"plan": plan.PLAN, "curve": plan.MORE_HOURS, "too_much": plan.DOES_NOT_FIT}


def _chart(name: str, one: dike.Dike) -> dict[str, object]:
    return {
        "desk": dike.dike_profile(one, id_=f"dijk-{name}"),
        "phone": dike.dike_profile_phone(one, id_=f"dijk-{name}-telefoon"),
        "table": demo.pillar_table(one),
        "pillars": one.pillars,
        "is_numbered": one.is_numbered,
    }


def _phases(name: str, pillars: tuple[phases.PhasePillar, ...]) -> dict[str, object]:
    return {
        "desk": phases.phases_profile(pillars, id_=f"fasen-{name}"),
        "phone": phases.phases_phone(pillars, id_=f"fasen-{name}-telefoon"),
        "table": phases.phases_table(pillars),
    }


PAGES: Final[Mapping[str, tuple[str, Callable[[], dict[str, object]]]]] = {
    "": ("ui/gallery.html", lambda: _components() | _charts() | _plans() | _processes()),
    "start": (
        "ui/gallery_start.html",
        lambda: {"small": dike.dike_small(demo.DIKE, id_="klein"), "parts": plan.THREE_THINGS, "available": 240},
    ),
    "plan": ("ui/gallery_plan.html", _one_plan),
    "leeg": (
        "ui/gallery_empty.html",
        lambda: {"figure": dike.dike_profile(demo.NO_DIKE, id_="leeg", title="Nog geen dijk")},
    ),
    "fout": ("ui/gallery_states.html", lambda: {"form": demo.wrong_form()}),
}
