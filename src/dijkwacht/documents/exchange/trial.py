# SPDX-License-Identifier: EUPL-1.2
"""A letter about nothing, to see how a template takes headings, lists, tables and blanks."""

from dijkwacht.documents.exchange.letter import letter
from dijkwacht.documents.values import Block, Bullets, Envelope, Heading, Paragraph, Span, TableBlock


def _text(said: str) -> tuple[Span, ...]:
    return (Span(text=said),)


BLOCKS: tuple[Block, ...] = (
    Paragraph(text=_text("Dit proefstuk laat zien hoe een stuk uit Dijkwacht er in uw sjabloon uitziet.")),
    Heading(text=_text("Een kop van niveau 1")),
    Paragraph(
        text=(
            Span(text="Wat u zelf nog moet invullen, is geel en staat tussen haken: "),
            Span(text="[vul in: datum]", is_blank=True),
            Span(text="."),
        )
    ),
    Heading(text=_text("Een kop van niveau 2"), level=2),
    Bullets(items=(_text("Een opsomming neemt uw opsommingstekens over."), _text("Ook op de tweede regel."))),
    Heading(text=_text("Een kop van niveau 3"), level=3),
    TableBlock(
        title="Een voorbeeld van een tabel",
        columns=("Wat", "Wie", "Uren"),
        rows=(
            ("Een tabel herhaalt haar kop op elke bladzijde.", "Coördinator", "1,5"),
            ("Een rij breekt niet af aan het eind van een bladzijde.", "Gemeentesecretaris", "2"),
        ),
    ),
    Paragraph(text=_text("Na de tabel gaat de tekst verder.")),
)
FOOT = ("Onder een vertrouwelijk stuk staat hier het niveau van vertrouwelijkheid en het nummer van het exemplaar.",)


def trial_letter(template: bytes | None, *, organisation: str, on: str) -> bytes:
    """The trial as a .docx, in a template that passed its check or in our own."""
    envelope = Envelope(
        title="Proefstuk",
        organisation=organisation,
        on=on,
        reader="Wie het sjabloon beheert",
        label="Proefstuk",
        foot=FOOT,
    )
    return letter(template, BLOCKS, envelope)
