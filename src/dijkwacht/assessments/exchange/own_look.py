# SPDX-License-Identifier: EUPL-1.2
"""The face that an organisation gave itself, for its reports."""

from dijkwacht.assessments.exchange.report_pdf import Look
from dijkwacht.organisations.public import dress_of
from dijkwacht.ui.public import theme_of
from dijkwacht.values.actors import Actor


def own_look(actor: Actor) -> Look:
    """Theme and logo of the actor's organisation, or the plain look of Dijkwacht."""
    dress = dress_of(actor.organisation_id)
    return Look(
        theme=theme_of(dress.brand_colour) if dress.brand_colour else None,
        logo=dress.logo,
        logo_form="svg" if "svg" in dress.logo_type else "png",
        logo_alt=dress.logo_text,
    )
