# SPDX-License-Identifier: EUPL-1.2
"""The library as one reads it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from dijkwacht.knowledge.domain.figures import every_figure
from dijkwacht.knowledge.domain.permissions import may_see_practices
from dijkwacht.knowledge.domain.practices import by_topic
from dijkwacht.knowledge.forms import PracticeFilter
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import SIZE_WORDS, TOPIC_WORDS, SizeClass
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require


@require_GET
def practice_list(request: ActorRequest) -> HttpResponse:
    """What others did, below its topics; a word, a topic or a size makes the list shorter."""
    require(may_see_practices(request.actor))
    practices = library().practices
    form = PracticeFilter(request.GET or None)
    found = form.found(practices.values())
    context = {
        "form": form,
        "topics": [(TOPIC_WORDS[topic], group) for topic, group in by_topic(found)],
        "found": len(found),
        "total": len(practices),
        "is_shorter": len(found) < len(practices),
    }
    return render(request, "knowledge/practice_list.html", context, status=422 if form.errors else 200)


@require_GET
def practice_show(request: ActorRequest, practice: str) -> HttpResponse:
    """One practice: what, why, how, what went wrong, and how a small town does the same."""
    require(may_see_practices(request.actor))
    found = library().practices.get(practice)
    if found is None:
        raise NotFound
    context = {
        "practice": found,
        "topic": TOPIC_WORDS[found.topic],
        "sizes": [SIZE_WORDS[one] for one in found.sizes] if len(found.sizes) < len(SizeClass) else [],
        "indicators": [library().indicators[slug] for slug in found.indicators],
        "measures": [library().measures[slug] for slug in found.measures],
    }
    return render(request, "knowledge/practice_show.html", context)


@require_GET
def figure_list(request: ActorRequest) -> HttpResponse:
    """What was published nationally, each with year, group and source."""
    require(may_see_practices(request.actor))
    return render(request, "knowledge/figure_list.html", {"figures": every_figure(library())})
