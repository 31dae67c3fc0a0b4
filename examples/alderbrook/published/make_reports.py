"""Makes the made-up council's two inspection reports as PDFs in the layouts that Ofsted's reports have.

    python make_reports.py [FOLDER]

Each `inspection-*.yaml` beside this script holds the whole text of one report; its PDF is written to FOLDER (the
script's own folder by default). Measures are those of published reports, in points from the bottom left corner.
The PDFs are not compressed and hold no time of making, so they come out the same, byte for byte, on any machine.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import reportlab
from pydantic import BaseModel
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.ttfonts import TTFont, makeToUnicodeCMap
from reportlab.pdfgen.canvas import Canvas
from ruamel.yaml import YAML

HERE: Final = Path(__file__).resolve().parent
BULLET: Final = "◼"
LEFT: Final = 71.0
RIGHT: Final = 523.5
LOWEST_LINE: Final = 80.0
RULE: Final = 0.48


class PrintedJudgement(BaseModel, frozen=True, extra="forbid"):
    """A row of the judgement table."""

    name: str
    key: str
    grade: str


class PrintedSection(BaseModel, frozen=True, extra="forbid"):
    """A headed part of the body; the heading is whole, with the grade that it repeats."""

    heading: str
    key: str
    grade_printed: str
    paragraphs: tuple[str, ...]


class ReportText(BaseModel, frozen=True, extra="forbid"):
    """Everything that one made-up report prints, and what a reader should make of it."""

    framework: Literal["ILACS-2018", "ILACS-2023"]
    authority: str
    title: str
    inspection_dates: str
    inspection_start: date
    inspection_end: date
    lead_inspector: str
    lead_inspector_office: str
    judgements: tuple[PrintedJudgement, ...]
    summary: tuple[str, ...]
    heading_of_areas: str
    areas_for_improvement: tuple[str, ...]
    sections: tuple[PrintedSection, ...]
    running_header: str
    closing: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """What differs between the layout of 2018 and that of 2023."""

    first_line: float
    summary_left: float
    bullet_left: float
    bullet_text_left: float
    paragraph_left: float
    table_columns: tuple[float, float, float]
    table_size: float
    table_row_padding: float
    grades_centred: bool


LAYOUTS: Final = {
    "ILACS-2018": Layout(748.5, 79.0, 90.0, 108.0, 108.0, (71.9, 380.0, 523.2), 11.0, 8.0, True),
    "ILACS-2023": Layout(734.3, LEFT, LEFT, 89.0, 99.3, (70.9, 297.3, 523.7), 12.0, 6.0, False),
}


def read_text(path: Path) -> ReportText:
    """The text that a YAML file holds; pydantic's ValidationError where a field is missing or unknown."""
    return ReportText.model_validate(YAML(typ="safe").load(path.read_text(encoding="utf-8")))


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """`text` in lines no wider than `width`, broken at spaces and, as Word does, after the hyphen of a compound."""
    lines: list[str] = [""]
    for piece in re.split(r"(?<=[- ])", text + " "):
        if lines[-1] and pdfmetrics.stringWidth((lines[-1] + piece).rstrip(), font, size) > width:
            lines.append("")
        lines[-1] += piece
    return lines


class Page:
    """The page being filled: where the next line goes, and what every page of the form prints around it."""

    def __init__(self, canvas: Canvas, text: ReportText, layout: Layout) -> None:
        self.canvas = canvas
        self.text = text
        self.layout = layout
        self.number = 0
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        """Starts a page and prints its running header and footer, which come first in Word's files too."""
        if self.number:
            self.canvas.showPage()
        self.number += 1
        self.put(LEFT, 805.6, self.text.running_header, "Vera", 8)
        right = RIGHT - pdfmetrics.stringWidth(str(self.number), "Vera", 20)
        if self.text.framework == "ILACS-2018":
            self.put(right, 29.4, str(self.number), "Vera", 20)
            self.canvas.rect(72.0, 49.4, 451.1, 0.3, stroke=0, fill=1)
        elif self.number > 1:
            self.put(LEFT, 39.6, self.text.title, "Vera", 8)
            self.put(LEFT, 30.0, self.text.inspection_dates, "Vera", 8)
            self.put(right, 34.0, str(self.number), "Vera", 20)
            self.canvas.rect(69.5, 53.6, 445.2, RULE, stroke=0, fill=1)
        self.y = self.layout.first_line

    def put(self, x: float, y: float, words: str, font: str, size: float) -> None:
        """Prints words from the point given."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, words)

    def bullet(self) -> None:
        """Prints a square bullet, at the next line, that reads as the one in published reports."""
        self.put(self.layout.bullet_left, self.y, "\N{BLACK SQUARE}", "ZapfDingbats", 10)
        _read_as(self.canvas, "ZapfDingbats", BULLET)

    def room_for_start_of(self, words: str, x: float) -> None:
        """Turns the page where it has no room for the first two lines of a block of body text."""
        lines = len(wrapped(words, "Vera", 12, RIGHT - x))
        if self.y - (14.5 if lines > 1 else 0) < LOWEST_LINE:
            self.turn()

    def block(self, x: float, words: str, font: str = "Vera", size: float = 12, *, leading: float = 14.5) -> None:
        """Prints words down to the right margin, from the next line on.

        Where a block runs over on to the next page, it takes two lines or more along, as Word does.
        """
        lines = wrapped(words, font, size, RIGHT - x)
        for place, line in enumerate(lines):
            needed = leading if 0 < place == len(lines) - 2 else 0
            if self.y - needed < LOWEST_LINE:
                self.turn()
            self.put(x, self.y, line, font, size)
            self.y -= leading

    def heading(self, words: str) -> None:
        """Prints a heading, on the page that the text after it begins on."""
        lines = len(wrapped(words, "VeraBd", 14, RIGHT - LEFT))
        if self.y - 17 * lines - 3 * 14.5 < LOWEST_LINE:
            self.turn()
        self.block(LEFT, words, "VeraBd", 14, leading=17)
        self.y -= 9


def _read_as(canvas: Canvas, font: str, characters: str) -> None:
    """Says in the PDF what the only glyph used from a standard font stands for."""
    document: Any = canvas._doc  # reportlab offers no other way to a standard font's ToUnicode
    printed_as = document.getInternalFontName(font).lstrip("/")
    font_object = document.idToObject["BasicFonts"].dict[printed_as]
    if not hasattr(font_object, "ToUnicode"):
        codes = [*range(0x6E), ord(characters)]  # reportlab prints the black square as byte 6E
        font_object.ToUnicode = document.Reference(PDFStream(content=makeToUnicodeCMap(font, codes)))


def print_front_page(page: Page) -> None:
    """Prints title, dates, lead inspector, judgement table and summary."""
    text = page.text
    if text.framework == "ILACS-2018":
        page.put(72.0, 689.5, text.authority, "Vera", 26)
        page.put(72.0, 648.8, text.title, "VeraBd", 16)
        page.put(72.0, 618.9, f"Inspection dates: {text.inspection_dates}", "VeraBd", 12)
        page.put(72.0, 590.0, "Lead inspector: ", "VeraBd", 12)
        page.put(190.0, 590.0, text.lead_inspector, "VeraBd", 12)
        page.put(190.0, 575.5, text.lead_inspector_office, "VeraBd", 12)
        page.y = 558.3
    else:
        page.y = 686.4
        page.block(LEFT, text.title, "Vera", 26, leading=31.5)
        inspector = f"{text.lead_inspector}, {text.lead_inspector_office}"
        for lower, label, words in (
            (-2, "Inspection dates: ", text.inspection_dates),
            (24, "Lead inspector: ", inspector),
        ):
            y = page.y - lower
            page.put(LEFT, y, label, "VeraBd", 12)
            page.put(LEFT + pdfmetrics.stringWidth(label, "VeraBd", 12), y, words, "Vera", 12)
        page.y -= 39
    print_table(page)
    page.y -= 26
    for words in text.summary:
        page.room_for_start_of(words, page.layout.summary_left)
        page.block(page.layout.summary_left, words)
        page.y -= 14.5


def print_table(page: Page) -> None:
    """Prints the judgement table in ruled cells; a grade of two lines breaks where published reports break it."""
    layout, size = page.layout, page.layout.table_size
    left, middle, right = layout.table_columns
    leading = size * 1.21
    rows: list[tuple[str, list[str], list[str]]] = [("VeraBd", ["Judgement "], ["Grade"])]
    for judgement in page.text.judgements:
        names = wrapped(judgement.name, "Vera", size, middle - left - 12)
        rows.append(("Vera", names, judgement.grade.replace(" to be good", " \nto be good").split("\n")))
    for font, names, grades in rows:
        lines_high = max(len(names), len(grades), 2 if layout.grades_centred else 1)
        height = leading * lines_high + 2 * layout.table_row_padding
        for x, lines in ((left + 6, names), (middle + 6, grades)):
            spare = (height - leading * len(lines)) / 2 if layout.grades_centred else layout.table_row_padding
            for place, line in enumerate(lines):
                page.put(x, page.y - spare - leading * place - size, line, font, size)
        _rule_cells(page.canvas, (left, middle, right), page.y, page.y - height)
        page.y -= height


def _rule_cells(canvas: Canvas, columns: Sequence[float], top: float, bottom: float) -> None:
    for x in columns:
        canvas.rect(x, bottom, RULE, top - bottom, stroke=0, fill=1)
    for y in (top, bottom):
        canvas.rect(columns[0], y, columns[-1] - columns[0] + RULE, RULE, stroke=0, fill=1)


def print_body(page: Page) -> list[int]:
    """Prints the areas for improvement and the sections; gives the page that each numbered paragraph begins on."""
    page.heading(page.text.heading_of_areas)
    for area in page.text.areas_for_improvement:
        page.room_for_start_of(area, page.layout.bullet_text_left)
        page.bullet()
        page.block(page.layout.bullet_text_left, area)
        page.y -= 12
    begins_on: list[int] = []
    for section in page.text.sections:
        page.y -= 5
        page.heading(section.heading)
        for paragraph in section.paragraphs:
            page.room_for_start_of(paragraph, page.layout.paragraph_left)
            begins_on.append(page.number)
            page.put(72.0, page.y, f"{len(begins_on)}. ", "Vera", 12)
            page.block(page.layout.paragraph_left, paragraph)
            page.y -= 12
    return begins_on


def print_closing_page(page: Page) -> None:
    """Prints who inspects, and that this is no inspection, on a page of its own."""
    page.turn()
    page.y = 625.5
    for words in page.text.closing:
        page.block(LEFT, words, size=10, leading=12)
        page.y -= 8


def make_report(text: ReportText, path: Path) -> list[int]:
    """Writes the report as a PDF of A4 pages; gives the page that each numbered paragraph begins on."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd"):
        # Afresh for each report: a font remembers the characters of the last one, which would reach this file.
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=0, lang="en-GB")
    canvas.setTitle(f"{text.title} ({text.authority}): made-up report for testing")
    canvas.setAuthor("Made up for testing: not published by Ofsted")
    page = Page(canvas, text, LAYOUTS[text.framework])
    print_front_page(page)
    if text.framework == "ILACS-2023":
        page.turn()
    begins_on = print_body(page)
    print_closing_page(page)
    canvas.save()
    return begins_on


def make_reports(folder: Path) -> list[Path]:
    """Writes the PDF of each text beside this script into `folder`; gives their paths."""
    made = {folder / source.with_suffix(".pdf").name: source for source in sorted(HERE.glob("inspection-*.yaml"))}
    for path, source in made.items():
        make_report(read_text(source), path)
    return list(made)


if __name__ == "__main__":
    for written in make_reports(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE):
        print(written)
