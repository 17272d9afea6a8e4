# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: SLF001  python-docx has no names for what is set here
"""Makes the Word template of the report, with real styles, so that who opens it in Word can go on writing in it.

Run it after a change here, with `python -m scripts.report_template`; a test compares its outcome with the file in the
repository.
"""

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from scripts.word_style import BUOY, DEEP, INK, LINE, PALE, SOFT, WATER, WHITE, add_page_number, add_style, set_styles

TARGET = Path(__file__).parents[1] / "src/dijkwacht/assessments/exchange/report.docx"


def main(target: Path = TARGET) -> None:
    document = Document()
    _styles(document)
    _page(document)
    _cover(document)
    _paragraph(document, "{%p if is_public %}")
    _public(document)
    _paragraph(document, "{%p else %}")
    _confidential(document)
    _paragraph(document, "{%p endif %}")
    properties = document.core_properties
    properties.author, properties.language, properties.title = "Dijkwacht", "nl-NL", "Rapport weerbaarheid"
    properties.comments = ""
    document.save(str(target))


def _styles(document: Word) -> None:
    set_styles(
        document,
        (
            ("Normal", 10.5, False, INK, 0, 6),
            ("Title", 34, True, WHITE, 120, 12),
            ("Subtitle", 14, False, WHITE, 0, 12),
            ("Heading 1", 22, True, INK, 0, 6),
            ("Heading 2", 14, True, INK, 18, 6),
            ("Heading 3", 11, True, INK, 12, 3),
            ("Caption", 9, False, SOFT, 2, 8),
            ("List Bullet", 10.5, False, INK, 0, 3),
            ("List Number", 10.5, False, INK, 0, 3),
        ),
    )
    add_style(document, "Kicker", 11, WATER, bold=True)
    add_style(document, "Lead", 13, SOFT)
    add_style(document, "Small", 9, SOFT)
    add_style(document, "Pinches", 10.5, BUOY, bold=True)
    add_style(document, "Cover", 11, WHITE)


def _page(document: Word) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(19)
    section.top_margin, section.bottom_margin = Mm(24), Mm(24)
    section.different_first_page_header_footer = True
    _tabbed(document, section.header.paragraphs[0], "{{ report_line }}", "{{ label }}")
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Small"]
    foot.add_run("{{ foot|join(' · ') }} · ")
    add_page_number(foot)


def _tabbed(document: Word, paragraph: Paragraph, left: str, right: str) -> None:
    paragraph.style = document.styles["Small"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(172), 2)
    paragraph.add_run(left)
    paragraph.add_run("\t")
    paragraph.add_run(right)


def _cover(document: Word) -> None:
    table = document.add_table(rows=1, cols=1)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    cell = table.cell(0, 0)
    _shade(cell, DEEP)
    _pad(cell, "340")
    _row_height(table.rows[0], Mm(235))
    first = cell.paragraphs[0]
    first.style = document.styles["Cover"]
    first.add_run("{{ organisation }}").bold = True
    for text, style in (
        ("{{ label }}", "Cover"),
        ("{{ cover.lines|join(' ') }}", "Title"),
        ("{{ cover.subtitle }}", "Subtitle"),
        ("{{ cover.kicker }}", "Cover"),
        ("{%p for one in cover.facts %}", "Cover"),
        ("{{ one.label }}: {{ one.text }}", "Cover"),
        ("{%p endfor %}", "Cover"),
        ("{%p if secrecy.short %}", "Cover"),
        ("{{ secrecy.short }}", "Cover"),
        ("{%p endif %}", "Cover"),
        ("{%p if cover.exemplar %}", "Cover"),
        ("{{ cover.exemplar }}", "Cover"),
        ("{%p endif %}", "Cover"),
        ("Gemaakt met Dijkwacht", "Cover"),
    ):
        cell.add_paragraph(text, style=style)
    _break(document)


def _public(document: Word) -> None:
    _opening(document, "Openbare samenvatting", "{{ headline.title }}", "{{ headline.lead }}")
    for title, intro, name, item in (
        ("Dit staat", "Dit is geregeld en mensen werken ermee.", "stands", "{{ one.text }}"),
        ("Hier werken wij aan", "Dit is nog niet zo, of nog niet overal.", "pinches", "{{ one.text }}"),
        ("Dit zoeken wij nog uit", "Of dit zo is, weten wij nog niet.", "unknown", "{{ one }}"),
    ):
        _paragraph(document, f"{{%p if {name} %}}")
        document.add_heading(title, 2)
        _paragraph(document, intro)
        _loop(document, name, item, "List Bullet")
        _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if measures %}")
    document.add_heading("Hier beginnen wij mee", 2)
    _table(document, "measures", (("Wat", "{{ one.title }}", 120), ("Wie", "{{ one.owner }}", 52)))
    _paragraph(document, "{%p endif %}")
    document.add_heading("Zo hebben wij gekeken", 2)
    _loop(document, "method", "{{ one }}", "Normal")
    _paragraph(document, "Beantwoord: {{ answered }}. {{ instrument }}")
    document.add_heading("Drie vragen voor het gesprek in {{ council }}", 2)
    _loop(document, "council_questions", "{{ one }}", "List Bullet")


def _confidential(document: Word) -> None:
    _college_page(document)
    _pillars(document)
    _findings(document)
    _talk(document)
    _method(document)
    _annex(document)


def _college_page(document: Word) -> None:
    _opening(document, "Samenvatting voor het {{ college }}", "{{ headline.title }}", "{{ headline.lead }}")
    _paragraph(document, "{%p if has_profile %}")
    _paragraph(document, "{{ profile }}")
    _paragraph(document, "{{ profile_caption }}", "Caption")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if statuses %}")
    _table(document, "statuses", (("Thema", "{{ one.title }}", 68), ("Punten per status", "{{ one.words }}", 104)))
    _paragraph(document, "{%p endif %}")
    for title, name in (("Dit staat", "stands"), ("Dit wringt", "pinches")):
        _paragraph(document, f"{{%p if {name} %}}")
        heading = document.add_heading(title, 2)
        if name == "pinches":
            heading.runs[0].font.color.rgb = BUOY
        _paragraph(document, f"{{%p for one in {name} %}}")
        point = document.add_paragraph(style="List Bullet")
        point.add_run("{{ one.label }}").bold = True
        point.add_run(". {{ one.text }}" if name == "stands" else " {{ one.text }}")
        _paragraph(document, "{%p endfor %}")
        _paragraph(document, "{%p endif %}")
    document.add_heading("Dit weten wij niet", 2)
    _loop(document, "unknown", "{{ one }}", "Normal")
    _paragraph(document, "{%p if decisions.rows %}")
    document.add_heading("{{ decisions.title }}", 2)
    _table(
        document,
        "decisions.rows",
        (
            ("Besluit", "{{ one.title }}", 92),
            ("Eigenaar", "{{ one.owner }}", 44),
            ("Uren", "{{ one.hours }}", 16),
            ("Per jaar", "{{ one.yearly }}", 20),
        ),
    )
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if decisions.note %}")
    _paragraph(document, "{{ decisions.note }}", "Small")
    _paragraph(document, "{%p endif %}")


def _pillars(document: Word) -> None:
    _paragraph(document, "{%p for pillar in pillars %}")
    _opening(document, "{{ pillar.eyebrow }}", "{{ pillar.title }}", "{{ pillar.lead }}", fresh_page=True)
    score = document.add_paragraph()
    score.add_run("{{ pillar.score_words }}").bold = True
    score.add_run("{{ pillar.coverage }} {{ pillar.range }} {{ pillar.not_applicable }} {{ pillar.agreed }}")
    _paragraph(document, "{{ pillar.distribution_alt }}", "Small")
    document.add_heading("Wat wij zagen", 2)
    _lines(document, "pillar.highlights")
    _paragraph(document, "{%p if pillar.more %}")
    _paragraph(document, "{{ pillar.more }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if pillar.contrasts %}")
    document.add_heading("Papier tegen praktijk", 2)
    _paragraph(document, "{%p for one in pillar.contrasts %}")
    _paragraph(document, "{{ one.text }}", "Heading 3")
    _paragraph(document, "{%p if one.unit %}")
    _paragraph(document, "{{ one.unit }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if one.is_short %}")
    _paragraph(document, "{{ one.alt }}", "Pinches")
    _paragraph(document, "{%p else %}")
    _paragraph(document, "{{ one.alt }}")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{{ one.sentence }}")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{{ pillar.more_contrasts }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if pillar.measures %}")
    document.add_heading("Maatregelen", 2)
    _table(
        document,
        "pillar.measures",
        (
            ("Wat", "{{ one.title }}", 68),
            ("Van en naar", "{{ one.raise }}", 40),
            ("Eigenaar", "{{ one.owner }}", 34),
            ("Uren", "{{ one.hours }}", 14),
            ("Per jaar", "{{ one.yearly }}", 16),
        ),
    )
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p if dark %}")
    _opening(
        document,
        "Nog niet in beeld",
        "{{ dark_title }}",
        "{{ dark_lead }}",
        fresh_page=True,
    )
    _paragraph(document, "{%p for pillar in dark %}")
    document.add_heading("{{ pillar.title }}", 2)
    _paragraph(document, "{%p if pillar.coverage %}")
    _paragraph(document, "{{ pillar.coverage }}", "Small")
    _paragraph(document, "{%p endif %}")
    _loop(document, "pillar.lines", "{{ one.level }}: {{ one.text }}", "List Bullet")
    _paragraph(document, "{%p for one in pillar.asks %}")
    _paragraph(document, "{{ one.question }}")
    _paragraph(document, "{{ one.who }}", "Small")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p endif %}")


def _findings(document: Word) -> None:
    _opening(document, "Bevindingen en maatregelen", "Wat aandacht vraagt, het zwaarste eerst", "", fresh_page=True)
    _paragraph(document, "{%p if findings %}")
    _table(
        document,
        "findings",
        (
            ("Nr.", "{{ one.number }}", 10),
            ("Onderdeel", "{{ one.text }}", 64),
            ("Nu", "{{ one.level }}", 28),
            ("Soort", "{{ one.kind }}", 34),
            ("Waar, bron of wet", "{{ one.aside }}", 36),
        ),
    )
    _paragraph(document, "{%p else %}")
    _paragraph(document, "Er zijn geen bevindingen.")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if findings_withheld %}")
    _paragraph(document, "{{ findings_withheld }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if measures %}")
    document.add_heading("Eerste maatregelen", 2)
    _paragraph(document, "{%p for one in measures %}")
    document.add_heading("{{ one.number }}. {{ one.title }}", 3)
    _paragraph(document, "{{ one.terms }}", "Small")
    _paragraph(document, "{%p if one.why %}")
    _paragraph(document, "{{ one.why }}")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p for step in one.steps %}")
    _paragraph(document, "{{ step }}", "List Bullet")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p if one.small %}")
    _paragraph(document, "Voor een kleine organisatie: {{ one.small }}")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if one.needed_for %}")
    _paragraph(document, "Nodig voor: {{ one.needed_for }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p endfor %}")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if left_so or left_so_withheld %}")
    document.add_heading("Bewust zo gelaten", 2)
    _paragraph(document, "{%p if left_so %}")
    _table(
        document,
        "left_so",
        (
            ("Onderdeel", "{{ one.text }}", 62),
            ("Besloten door", "{{ one.by }}", 34),
            ("Reden", "{{ one.reason }}", 46),
            ("Tot", "{{ one.until }}", 30),
        ),
    )
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{{ left_so_withheld }}", "Small")
    _paragraph(document, "{%p endif %}")


def _talk(document: Word) -> None:
    _opening(document, "Voor het gesprek", "Zes vragen die verder helpen", "", fresh_page=True)
    for title, name in (
        ("Drie vragen voor het {{ college }}", "college_questions"),
        ("Drie vragen voor {{ council }}", "council_questions"),
    ):
        document.add_heading(title, 2)
        _loop(document, name, "{{ one }}", "List Bullet")


def _method(document: Word) -> None:
    _opening(document, "Verantwoording", "Zo hebben wij gemeten", "", fresh_page=True)
    _paragraph(document, "{{ instrument }} Bekend: {{ answered }}.")
    _loop(document, "method", "{{ one }}", "Normal")
    document.add_heading("De vier niveaus", 2)
    _table(
        document,
        "levels",
        (("Niveau", "{{ one.word }}", 40), ("Vakterm", "{{ one.term }}", 28), ("Wat u ziet", "{{ one.text }}", 104)),
    )
    document.add_heading("Niet van toepassing en niet gevraagd", 2)
    _paragraph(document, "{{ not_applicable_words }} {{ not_asked }}")
    _loop(document, "not_applicable", "{{ one }}", "List Bullet")
    _paragraph(document, "{%p if silenced %}")
    _paragraph(document, "Bij deze onderdelen stond eerst een niveau, en nu “niet van toepassing”:")
    _loop(document, "silenced", "{{ one.text }} (eerst: {{ one.was }})", "List Bullet")
    _paragraph(document, "{%p endif %}")
    document.add_heading("Bronnen", 2)
    _paragraph(document, "{%p if sources %}")
    _table(
        document,
        "sources",
        (
            ("Soort", "{{ one.kind }}", 40),
            ("Bron", "{{ one.title }}", 76),
            ("Datum", "{{ one.on }}", 32),
            ("Waarnemingen", "{{ one.observations }}", 24),
        ),
    )
    _paragraph(document, "{%p else %}")
    _paragraph(document, "Er zijn nog geen bronnen gebruikt.")
    _paragraph(document, "{%p endif %}")
    document.add_heading("Vertrouwelijkheid", 2)
    _paragraph(document, "{{ label }}. {{ secrecy.text }}")


def _annex(document: Word) -> None:
    _opening(document, "Bijlage", "Alle onderdelen", "", fresh_page=True)
    _paragraph(document, "{%p for part in annex %}")
    document.add_heading("{{ part.title }}", 2)
    _paragraph(document, "{%p if part.rows %}")
    _lines(document, "part.rows")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if part.unknown %}")
    _paragraph(document, "Nog onbekend", "Heading 3")
    _loop(document, "part.unknown", "{{ one }}", "List Bullet")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if part.unknown_words %}")
    _paragraph(document, "{{ part.unknown_words }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p if part.withheld %}")
    _paragraph(document, "{{ part.withheld }}", "Small")
    _paragraph(document, "{%p endif %}")
    _paragraph(document, "{%p endfor %}")


def _lines(document: Word, name: str) -> None:
    _table(
        document,
        name,
        (
            ("Niveau", "{{ one.level }}", 30),
            ("Onderdeel", "{{ one.text }}{% if one.units %} {{ one.units }}.{% endif %}", 78),
            ("Bronnen", "{{ one.sources }}", 30),
            ("Onderbouwing", "{{ one.foundation }}", 34),
        ),
    )


def _opening(document: Word, kicker: str, title: str, lead: str, *, fresh_page: bool = False) -> None:
    first = document.add_paragraph(kicker, style="Kicker")
    first.paragraph_format.page_break_before = fresh_page
    first.paragraph_format.keep_with_next = True
    document.add_heading(title, 1)
    if lead:
        document.add_paragraph(lead, style="Lead")


def _loop(document: Word, name: str, item: str, style: str) -> None:
    _paragraph(document, f"{{%p for one in {name} %}}")
    _paragraph(document, item, style)
    _paragraph(document, "{%p endfor %}")


def _paragraph(document: Word, text: str, style: str = "Normal") -> None:
    document.add_paragraph(text, style=style)


def _break(document: Word) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _table(document: Word, name: str, columns: tuple[tuple[str, str, int], ...]) -> None:
    """A table with a header row that returns on each page, and one row per item of `name`."""
    table = document.add_table(rows=4, cols=len(columns))
    table.autofit = False
    _borders(table)
    header, opening, body, closing = table.rows
    _repeat(header)
    for number, (title, field, width) in enumerate(columns):
        table.columns[number].width = Mm(width)
        for row in table.rows:
            row.cells[number].width = Mm(width)
        run = header.cells[number].paragraphs[0].add_run(title)
        run.bold, run.font.color.rgb, run.font.size = True, SOFT, Pt(9.5)
        _shade(header.cells[number], PALE)
        body.cells[number].paragraphs[0].add_run(field)
        body.cells[number].paragraphs[0].paragraph_format.space_after = Pt(2)
    opening.cells[0].paragraphs[0].add_run(f"{{%tr for one in {name} %}}")
    closing.cells[0].paragraphs[0].add_run("{%tr endfor %}")
    _unbroken(body)


def _borders(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _repeat(row: _Row) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _unbroken(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _row_height(row: _Row, height: Length) -> None:
    row.height = height


def _pad(cell: _Cell, twips: str) -> None:
    margins = OxmlElement("w:tcMar")
    for side in ("top", "start", "bottom", "end"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), twips)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    cell._tc.get_or_add_tcPr().append(margins)


def _shade(cell: _Cell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
