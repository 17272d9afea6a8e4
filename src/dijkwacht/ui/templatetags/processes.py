# SPDX-License-Identifier: EUPL-1.2
"""The components of processes. `ui.py` takes them up, so `{% load ui %}` loads them too."""

from collections.abc import Mapping, Sequence

from django import template

from dijkwacht.ui.domain.process_steps import ProcessStep, StepsApart, steps_apart_words
from dijkwacht.ui.domain.process_steps import process_steps as drawing_of
from dijkwacht.ui.templatetags.markup import drawn

# Not called `register`, or Django would offer this file as a library of its own.
library = template.Library()


@library.inclusion_tag("ui/process_steps/process_steps.html")
def process_steps(
    *,
    steps: Sequence[ProcessStep],
    title: str,
    apart: StepsApart | None = None,
    id: str = "stappen",  # noqa: A002  the attribute's own name
) -> Mapping[str, object]:
    """The steps of a process: a drawing on the desk, a numbered list on the phone."""
    filled = apart.places if apart and apart.is_strict else ()
    return {
        "drawing": drawn(drawing_of(steps, apart, id_=id, title=title)),
        "rows": [(step, place in filled) for place, step in enumerate(steps)],
        "said": steps_apart_words(apart),
    }
