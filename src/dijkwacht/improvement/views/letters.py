# SPDX-License-Identifier: EUPL-1.2
"""The cupboard of letters: which there are, how one reads for a reader, and the Word file of it."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.documents.values import Block, TableBlock
from dijkwacht.improvement.actions.letters import note_export
from dijkwacht.improvement.domain.letter_permissions import may_make_letters
from dijkwacht.improvement.domain.letters import GROUP_WORDS, label, readers_of, written
from dijkwacht.improvement.exchange.letter_files import Copy, letter_file
from dijkwacht.improvement.forms.letters import LetterForm
from dijkwacht.improvement.queries import letters as queries
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Letter, LetterGroup
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import Column, Table
from dijkwacht.values.organisations import Territory
from dijkwacht.values.verdicts import NotFound, require

_SHELVES = list(LetterGroup)


@require_GET
def letter_list(request: ActorRequest) -> HttpResponse:
    """Each letter with when one needs it, shelf by shelf."""
    require(may_make_letters(request.actor))
    ordered = sorted(library().letters.values(), key=lambda one: (_SHELVES.index(one.group), one.title))
    shelves = [(GROUP_WORDS[group], list(found)) for group, found in groupby(ordered, key=lambda one: one.group)]
    return render(request, "improvement/letter_list.html", {"shelves": shelves})


@require_GET
def letter_show(request: ActorRequest, slug: str) -> HttpResponse:
    """The letter as one reader gets it, and the form to make a file of it."""
    require(may_make_letters(request.actor))
    letter = queries.letter_for(slug)
    reader = _reader(letter, request.GET.get("voor", ""))
    room = _room(letter, request.GET.get("ruimte", ""))
    form = _form(request, letter, initial={"confidentiality": reader.value, "room": room})
    return _show(request, letter, reader=reader, room=room, form=form)


@require_POST
def letter_make(request: ActorRequest, slug: str) -> HttpResponse:
    """The Word file; a fault brings back the page with what is wrong."""
    require(may_make_letters(request.actor))
    letter = queries.letter_for(slug)
    form = _form(request, letter, data=request.POST)
    if not form.is_valid():
        return _show(request, letter, reader=_reader(letter, ""), room=form.chosen_room, form=form)
    new = form.new
    secrecy = assessments.secrecy_words(request.actor, body=new.body, grounds=new.grounds, at=request.at)
    facts = queries.facts_for(request.actor, reader=new.reader, room=new.room, at=request.at)
    number = note_export(actor=request.actor, new=new, at=request.at)
    content = letter_file(
        request.actor,
        letter,
        written(letter, facts, new.reader).blocks,
        organisation=facts.fields["Organisatie"],
        copy=Copy(reader=new.reader, number=number, secrecy=secrecy, made_at=request.at),
    )
    parts = (facts.fields["naam"], letter.title, facts.fields.get("ruimte", ""), label(new.reader))
    return attachment(content, f"{'-'.join(slugify(part) for part in parts if part)}.docx")


def _show(
    request: ActorRequest, letter: Letter, *, reader: Confidentiality, room: str, form: LetterForm
) -> HttpResponse:
    if reader is not Confidentiality.PUBLIC:
        audit.record(request.actor, "letter.read", letter.slug, confidentiality=reader.value)
    facts = queries.facts_for(request.actor, reader=reader, room=room, at=request.at)
    made = written(letter, facts, reader)
    context = {
        "letter": letter,
        "group": GROUP_WORDS[letter.group],
        "blocks": [_on_screen(one) for one in made.blocks],
        "left_out": made.left_out_words,
        "reader": reader,
        "label": label(reader),
        "readers": [(one, label(one)) for one in readers_of(letter)],
        "room": room,
        "rooms": queries.rooms_of(letter),
        "form": form,
        "exports": queries.exports_of(request.actor, letter.slug),
    }
    return render(request, "improvement/letter_show.html", context, status=422 if form.is_bound else 200)


def _on_screen(block: Block) -> Block | dict[str, object]:
    """A table as the screen draws tables; the other blocks as they are."""
    if not isinstance(block, TableBlock):
        return block
    columns = [Column(title=title, kind="text" if number else "head") for number, title in enumerate(block.columns)]
    return {"kind": block.kind, "table": Table(columns=columns, rows=block.rows, caption=block.title)}


def _form(
    request: ActorRequest, letter: Letter, *, data: object = None, initial: dict[str, str] | None = None
) -> LetterForm:
    """On the islands we do not know the grounds of secrecy, so nothing is asked about it."""
    card = organisations.card(request.actor.organisation_id, timezone.localdate(request.at))
    return LetterForm(
        data,
        initial=initial,
        letter=letter,
        readers=readers_of(letter),
        rooms=queries.rooms_of(letter),
        has_secrecy=card.description.territory is Territory.EUROPEAN,
    )


def _reader(letter: Letter, asked: str) -> Confidentiality:
    """The reader who is asked for, or the first for whom the letter can be made. Raises NotFound for any other."""
    readers = readers_of(letter)
    if not asked:
        return readers[0]
    if asked not in {one.value for one in readers}:
        raise NotFound
    return Confidentiality(asked)


def _room(letter: Letter, asked: str) -> str:
    """The room that is asked for; empty when the letter is about none, or none was chosen yet. Raises NotFound."""
    known = {one.slug for one in queries.rooms_of(letter)}
    if asked and asked not in known:
        raise NotFound
    return asked
