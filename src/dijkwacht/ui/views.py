# SPDX-License-Identifier: EUPL-1.2
"""The gallery: every component in every state, on the pages that the tests of browser and accessibility open."""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from dijkwacht.ui import demo
from dijkwacht.ui.domain import contrast, dike
from dijkwacht.ui.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.ui.values import Column, Table

View = Callable[[HttpRequest], HttpResponse]


def only_in_demo(view: View) -> View:
    """A gallery is for developers and tests; on a municipality's own server it does not exist."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not (settings.DEBUG or settings.DIJKWACHT_DEMO):
            raise Http404
        return view(request)

    return guarded


@only_in_demo
def gallery(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/gallery.html", {"frame": demo.FRAME, **_components(), **_charts()})


@only_in_demo
def gallery_start(request: HttpRequest) -> HttpResponse:
    """The parts of a start page: the band with the small dike, and the rows of tasks."""
    small = dike.dike_small(demo.DIKE, id_="klein")
    return render(request, "ui/gallery_start.html", {"frame": demo.FRAME, "small": small})


@only_in_demo
def gallery_empty(request: HttpRequest) -> HttpResponse:
    figure = dike.dike_profile(demo.NO_DIKE, id_="leeg", title="Nog geen dijk")
    return render(request, "ui/gallery_empty.html", {"frame": demo.FRAME, "figure": figure})


@only_in_demo
def gallery_states(request: HttpRequest) -> HttpResponse:
    """A form that came back: the summary of errors as h1, and Django's own `{{ form }}` in our look."""
    return render(request, "ui/gallery_states.html", {"frame": demo.FRAME, "form": demo.wrong_form()})


@only_in_demo
def gallery_bare(request: HttpRequest) -> HttpResponse:
    """A page without rooms, as at the front door."""
    frame = demo.Frame(organisation_name=demo.FRAME.organisation_name)
    return render(
        request, "ui/gallery_bare.html", {"frame": frame, "choices": demo.CHOICES, "checked_on": date(2026, 11, 12)}
    )


def _components() -> dict[str, object]:
    return {
        "form": demo.GalleryForm(),
        "wrong": demo.wrong_form(),
        "levels": demo.LEVELS,
        "readings": list(LEVEL_WORDS),
        "source_kinds": list(SOURCE_WORDS),
        "choices": demo.CHOICES,
        "crumbs": demo.CRUMBS,
        "table": demo.TABLE,
        "empty_table": Table(columns=(Column(title="Maatregel"), Column(title="Uren", kind="number")), rows=()),
        "page": Paginator(range(30), 10).page(2),
    }


def _charts() -> dict[str, object]:
    dikes = {"vol": demo.DIKE, "gat": demo.DIKE_WITH_GAP, "tien": demo.TEN_STEPS, "leeg": demo.NO_DIKE}
    return {
        "dikes": [
            {
                "desk": dike.dike_profile(one, id_=f"dijk-{name}"),
                "phone": dike.dike_profile_phone(one, id_=f"dijk-{name}-telefoon"),
                "table": demo.pillar_table(one),
                "name": name,
                "pillars": one.pillars,
                "is_numbered": one.is_numbered,
            }
            for name, one in dikes.items()
        ],
        "layer_keys": demo.LAYER_KEYS,
        "contrasts": demo.CONTRASTS,
        "labelled": contrast.dumbbell(demo.CONTRASTS[0], id_="verschil-los", labelled=True),
        "distribution": demo.DISTRIBUTION,
        "no_distribution": demo.NO_DISTRIBUTION,
    }
