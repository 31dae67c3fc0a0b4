"""Writes a draft as a Word file in one of several councils' manners, and says where each marked piece came to stand."""

import io
import random
from dataclasses import dataclass
from typing import Any, Final

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from tests.checking.planted.drafted import Draft, Grid, Line, Text
from tests.checking.planted.planted import Place


@dataclass(frozen=True, slots=True)
class House:
    """A manner of writing papers.

    `numbers`: typed ("3.1 "), dotted ("3.1.\t"), word (Word's own), table (a column of its own) or none; `headings`:
    styled, bold or capitals; `marks`: the outer quotation marks; `blocks`: how a whole passage is set out.
    """

    name: str
    numbers: str
    headings: str
    marks: tuple[str, str]
    blocks: tuple[str, ...]


HOUSES: Final = (
    House("typed numbers, capitals, curly double marks", "typed", "capitals", ("“", "”"), ("marks", "inline")),
    House(
        "Word numbering, heading styles, quotation style", "word", "styled", ("“", "”"), ("style", "inline", "marks")
    ),
    House("dotted numbers and tabs, bold headings, straight marks", "dotted", "bold", ('"', '"'), ("marks", "inline")),
    House("single curly marks, capitals", "typed", "capitals", ("‘", "’"), ("inline", "marks")),
    House("text in a two-column table", "table", "bold", ("“", "”"), ("marks", "inline")),
    House("no numbers, heading styles, italics", "none", "styled", ("“", "”"), ("italic", "italic marks", "inline")),
    House("straight single marks, Word numbering", "word", "styled", ("'", "'"), ("inline", "marks")),
)
_LEVELS: Final = (("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
_W: Final = nsdecls("w")


def write(
    draft: Draft, house: House, rng: random.Random, title: str
) -> tuple[bytes, dict[str, list[Place]], list[str]]:
    """The Word file, the places of marked pieces, and the text of every paragraph in the order of reading back."""
    writer = _Writer(house, rng, title)
    writer.write(draft)
    stream = io.BytesIO()
    writer.document.save(stream)
    return stream.getvalue(), writer.places, writer.lines


class _Writer:
    def __init__(self, house: House, rng: random.Random, title: str) -> None:
        self.house = house
        self.rng = rng
        self.document = docx.Document()
        self.document.core_properties.title = title
        self.document.core_properties.author = "Policy Team"
        self.places: dict[str, list[Place]] = {}
        self.lines: list[str] = []
        self.section = self.paragraph = self.changes = 0
        self.number_id = self._numbering() if house.numbers == "word" else 0
        self._language()

    def _language(self) -> None:
        properties = self.document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
        language = properties.find(qn("w:lang"))
        if language is None:
            language = OxmlElement("w:lang")
            properties.append(language)
        language.set(qn("w:val"), "en-GB")

    def _numbering(self) -> int:
        root = self.document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>'
            for level, (form, text) in enumerate(_LEVELS)
        )
        abstract = parse_xml(
            f'<w:abstractNum {_W} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        root.insert(0, abstract)
        root.append(parse_xml(f'<w:num {_W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        return 90

    def write(self, draft: Draft) -> None:
        waiting: list[Line] = []
        for each in draft.content:
            tabled = (
                self.house.numbers == "table" and isinstance(each, Line) and each.role in {"para", "plain", "quote"}
            )
            if tabled:
                waiting.append(each)  # type: ignore[arg-type]
                continue
            self._in_two_columns(waiting)
            waiting = []
            if isinstance(each, Grid):
                self._grid(each)
            else:
                self._line(each)
        self._in_two_columns(waiting)
        if draft.header is not None:
            self._fill(self.document.sections[0].header.paragraphs[0], draft.header)

    def _in_two_columns(self, lines: list[Line]) -> None:
        if not lines:
            return
        table = self.document.add_table(rows=0, cols=2)
        cell = None
        for each in lines:
            if cell is None or each.role == "para":
                row = table.add_row()
                self.paragraph += 1
                number = f"{self.section}.{self.paragraph}" if self.section else ""
                row.cells[0].paragraphs[0].add_run(number)
                self.lines.append(number)
                cell = row.cells[1]
                self._fill(cell.paragraphs[0], each)
            else:
                self._fill(cell.add_paragraph(), each)

    def _grid(self, content: Grid) -> None:
        table = self.document.add_table(rows=0, cols=len(content.rows[0]))
        table.style = "Table Grid"
        for number, row in enumerate(content.rows):
            written = table.add_row()
            if content.header and number == 0:
                properties = written._tr.get_or_add_trPr()
                properties.append(OxmlElement("w:tblHeader"))
            for cell, words in zip(written.cells, row, strict=True):
                self._fill(cell.paragraphs[0], words)

    def _line(self, each: Line) -> None:
        add = self.document.add_paragraph
        house = self.house
        if each.role == "heading":
            self.section += 1
            self.paragraph = 0
            words = each.words.upper() if house.headings == "capitals" else each.words
            number = f"{self.section} " if house.numbers in {"typed", "table"} else f"{self.section}.\t"
            number = "" if house.numbers in {"word", "none"} else number
            heading = Line([Text(number + words, bold=house.headings != "styled")], "heading")
            paragraph = add(style="Heading 1" if house.headings == "styled" else None)
            if house.numbers == "word":
                self._numbered(paragraph, 0)
            self._fill(paragraph, heading)
            return
        if each.role == "subheading":
            paragraph = add(style="Heading 2" if house.headings == "styled" else None)
            self._fill(paragraph, Line([Text(each.words, bold=house.headings != "styled")], "heading"))
            return
        if each.role == "bullet":
            self._fill(add(style="List Bullet"), each)
            return
        if each.role == "quote" and house.blocks[0] == "style" and not each.words.startswith(house.marks[0]):
            self._fill(add(style=self.rng.choice(("Quote", "Intense Quote"))), each)
            return
        paragraph = add()
        if each.role == "para" and self.section:
            self.paragraph += 1
            if house.numbers == "word":
                self._numbered(paragraph, 1)
            elif house.numbers in {"typed", "dotted"}:
                typed = f"{self.section}.{self.paragraph}"
                each.texts.insert(0, Text(f"{typed} " if house.numbers == "typed" else f"{typed}.\t"))
        self._fill(paragraph, each)

    def _numbered(self, paragraph: Paragraph, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="{self.number_id}"/></w:numPr>')
        )

    def _fill(self, paragraph: Paragraph, content: Line) -> None:
        order = len(self.lines)
        text = ""
        for each in content.texts:
            if each.tracked != "del":
                if each.mark:
                    self.places.setdefault(each.mark, []).append(Place(order, len(text), len(text) + len(each.words)))
                text += each.words
            elif each.mark:
                self.places.setdefault(each.mark, []).append(Place(order, 0, max(len(content.words), 1)))
            self._runs(paragraph, each)
        self.lines.append(text)
        if content.comment:
            self.document.add_comment(paragraph.runs, text=content.comment, author="A Reader", initials="AR")

    def _runs(self, paragraph: Paragraph, text: Text) -> None:
        """As Word keeps it: in runs that break anywhere, with marks of its spelling between them."""
        for words in self._broken(text.words):
            run = paragraph.add_run(words)
            run.bold = text.bold or None
            run.italic = text.italic or None
            if text.hidden:
                run.font.hidden = True
            if text.tracked:
                self._track(run, text.tracked)
            elif self.rng.random() < 0.1:
                run._r.addnext(OxmlElement("w:proofErr", attrs={qn("w:type"): "spellStart"}))

    def _broken(self, words: str) -> list[str]:
        if len(words) < 30 or self.rng.random() < 0.5:
            return [words]
        place = self.rng.randrange(1, len(words) - 1)
        return [words[:place], words[place:]]

    def _track(self, run: Any, how: str) -> None:
        self.changes += 1
        element = parse_xml(
            f'<w:{how} {_W} w:id="{900 + self.changes}" w:author="A Reader" w:date="2025-01-06T10:00:00Z"/>'
        )
        run._r.addprevious(element)
        element.append(run._r)
        if how == "del":
            for piece in run._r.findall(qn("w:t")):
                piece.tag = qn("w:delText")
