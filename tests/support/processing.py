# SPDX-License-Identifier: EUPL-1.2
"""Processes made by hand, processes that run in Waterrijk, and what a form of a process sends."""

from dataclasses import replace
from datetime import date
from html import unescape
from re import findall

from django.urls import reverse
from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import (
    Acquaintance,
    Circumstance,
    Control,
    Intent,
    Nature,
    Origin,
    Process,
    ProcessStep,
    RuleKind,
    SeparationRule,
    Signal,
    SignalCard,
    Source,
    StepKind,
    Strictness,
    TeamTalk,
    VngCategory,
    WeakSpot,
)
from dijkwacht.processes.actions.processes import take_processes
from dijkwacht.tenancy.public import scope

SOURCE = Source(title="Voorbeeldregeling", place="artikel 1")
CHECKED = date(2026, 11, 21)


def address(name, *arguments):
    return reverse(f"processes:{name}", args=arguments)


def step(slug, **other):
    return ProcessStep(
        **{"slug": slug, "title": slug, "kind": StepKind.CHECK, "who": "medewerker", "what": "kijkt", **other}
    )


def rule(slug, *steps, strictness=Strictness.ADVISED, **other):
    made = SeparationRule(
        slug=slug,
        kind=RuleKind.DIFFERENT_PERSONS,
        steps=steps,
        strictness=strictness,
        short=f"kort {slug}",
        text=f"Regel {slug}.",
        source=SOURCE,
        checked_on=CHECKED,
    )
    return replace(made, **other)


def spot(slug, **other):
    made = WeakSpot(
        slug=slug,
        text=f"Plek {slug}",
        circumstance=Circumstance.POSITIONS,
        origin=Origin.INTERNAL,
        intent=Intent.INTENDED,
        nature=Nature.HUMAN,
    )
    return replace(made, **other)


def process(slug="proef", **other):
    """A process without a fault: four steps, a rule, three weak spots."""
    made = Process(
        slug=slug,
        version=1,
        number=50,
        title="Proef",
        subtitle="Van begin tot eind",
        departments=("burgerzaken",),
        vng=VngCategory.GRANTING,
        steps=tuple(step(one) for one in ("a", "b", "c", "d")),
        rules=(rule("ab", "a", "b"),),
        weak_spots=tuple(spot(one) for one in ("p", "q", "r")),
        look_out=("Kijk.", "Luister.", "Vraag."),
        do=("Stop.", "Wacht.", "Meld."),
        controls=(Control(slug="k", text="Een controle.", against=("p",)),),
        small_variant="Spreek het af.",
        gone_wrong="Stop.",
        acquaintance=Acquaintance(question="Kent u de aanvrager?", then="Zeg het.", takes_over="een ander"),
        owner="teamleider",
        contact="meldpunt",
        first_step="Begin.",
        sources=(SOURCE,),
        checked_on=CHECKED,
    )
    return replace(made, **other)


def signal_card(**other):
    """A signal card with as many words as it may have."""
    line, why = (
        "Iemand vraagt met haast om iets dat buiten de gewone volgorde van het werk",
        "Dat kan gewoon zijn. " * 6,
    )
    made = SignalCard(
        slug="balie",
        version=1,
        title="Signalen voor de balie",
        for_whom="Wie aan de balie staat",
        lead="U ziet als eerste wie er komt en wat er wordt gevraagd. Een signaal is geen bewijs.",
        processes=("travel-documents",),
        weak_spots=(line,) * 4,
        signals=(Signal(text=line, why=why),) * 6,
        do=(line,) * 4,
        not_do=(line,) * 4,
        talk=TeamTalk(opening=why, situation=why * 2, questions=(line,) * 3, closing=why),
        sources=(Source(title="Lessen over kwetsbare processen"),) * 3,
        checked_on=date(2026, 11, 21),
    )
    return replace(made, **other)


def take(world, *slugs, department=None):
    """These processes of the library run in Waterrijk."""
    with scope(world.waterrijk):
        take_processes(
            actor=world.anna.actor,
            processes=[library().processes[slug] for slug in slugs],
            departments=dict.fromkeys(slugs, department),
            at=timezone.now(),
        )


def sent_by(answer):
    """What the browser would send for the form as it stands on the page."""
    html = answer.content.decode()
    sent = {}
    for tag in findall(r"<input[^>]*>", html):
        said = dict(findall(r'([\w-]+)="([^"]*)"', tag))
        if said.get("type") == "checkbox":
            if " checked" in tag:
                sent[said["name"]] = said.get("value", "on")
        elif "name" in said:
            sent[said["name"]] = unescape(said.get("value", ""))
    for name, text in findall(r'(?s)<textarea[^>]*?name="([^"]*)"[^>]*>\r?\n?(.*?)</textarea>', html):
        sent[name] = unescape(text)
    for name, options in findall(r'(?s)<select[^>]*?name="([^"]*)"[^>]*>(.*?)</select>', html):
        chosen = findall(r'value="([^"]*)" selected', options)
        sent[name] = (chosen or findall(r'value="([^"]*)"', options))[0]
    return sent
