"""A written paper as lines to check: each paragraph with its text and where a reader finds it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.findings import Anchor, Where
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.written_paper import Block, Run, Table, WrittenPaper

# "31 July 2025" alone, on a cover, is a date.
_TYPED_NUMBER: Final = re.compile(
    r"(?:-\s+)?(\d{1,2}(?:\.\d{1,3})+|\d{1,2})(?:[.)]\s|\s+|[.)]?\t)\s*(?=\S)"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b)"
)
_LONGEST_HEADING: Final = 90
_LONGEST_SHOWN: Final = 160


@dataclass(frozen=True, slots=True)
class TableCell:
    """Where in a table a line stands: all counted from 0, the table among those of the paper.

    `label` is the text of the row's first cell, and `header` that of the first row in this column.
    """

    table: int
    row: int
    column: int
    label: str = ""
    header: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paragraph of the paper, in reading order.

    Attributes:
        order: its place among all paragraphs of the file.
        text: its words, as typed.
        part: the body, or a header, footer, footnote, endnote or text box.
        style: the name of its paragraph style.
        number: the number that Word shows or that is typed before it; empty where it has none.
        section: the heading that it stands under, with its number; None before the first.
        is_heading: whether it heads a section, by its style or by its look.
        cell: where in a table it stands.
        runs: its text by how it is set.
        paragraph: the last number shown or typed before it or at it within the section ("3.4").
        nth: which of the section's paragraphs it is, from 1; empty ones and those in tables are not counted.
    """

    order: int
    text: str
    part: str
    style: str
    number: str
    section: str | None
    is_heading: bool
    cell: TableCell | None
    runs: tuple[Run, ...]
    paragraph: str
    nth: int = 0

    def where(self, start: int = 0, end: int | None = None) -> Where:
        """The place of its words from `start` to before `end` (all of them where no end is given)."""
        end = len(self.text) if end is None else end
        shown = " ".join(self.text[start:end].split())
        return Where(
            section=self.section,
            block=self.block,
            text=beginning(shown, _LONGEST_SHOWN),
            anchor=Anchor(order=self.order, start=start, end=end),
        )

    @property
    def block(self) -> str:
        """Its place within the section in words: "3.4", "below 3.4", "table 2, row 3", "footer"."""
        if self.part != "body":
            return self.part
        if self.cell is not None:
            return f"table {self.cell.table + 1}, row {self.cell.row + 1}"
        if self.number and self.number[-1:].isalnum():
            return self.number
        return f"below {self.paragraph}" if self.paragraph else f"paragraph {max(self.nth, 1)}"


def lines_of(paper: WrittenPaper) -> tuple[PaperLine, ...]:
    """Every paragraph of the paper, those within tables too, in reading order."""
    return tuple(_Lines().read(paper.blocks))


class _Lines:
    def __init__(self) -> None:
        self._section: str | None = None
        self._paragraph = ""
        self._nth = 0
        self._tables = 0

    def read(self, blocks: Sequence[Block | Table], cell: TableCell | None = None) -> Iterator[PaperLine]:
        for block in blocks:
            if isinstance(block, Block):
                yield self._line(block, cell)
                continue
            table, self._tables = self._tables, self._tables + 1
            headers = [_text_of(each.blocks) for each in block.rows[0].cells] if block.rows else []
            for row_number, row in enumerate(block.rows):
                column = 0
                label = _text_of(row.cells[0].blocks) if row.cells else ""
                for each in row.cells:
                    header = headers[column] if row_number and column < len(headers) else ""
                    yield from self.read(each.blocks, TableCell(table, row_number, column, label, header))
                    column += each.columns

    def _line(self, block: Block, cell: TableCell | None) -> PaperLine:
        typed = _TYPED_NUMBER.match(block.text) if cell is None else None
        number = block.number.rstrip(".") or (typed[1] if typed else "")
        is_heading = block.part == "body" and cell is None and _is_heading(block, typed.end() if typed else 0)
        if is_heading:
            self._section = " ".join(f"{block.number} {block.text}".split()).strip("* :")
            self._paragraph, self._nth = "", 0
        elif block.part == "body" and cell is None and block.text.strip():
            self._nth += 1
        if block.part == "body" and cell is None and number[:1].isdigit():
            self._paragraph = number
        return PaperLine(
            order=block.order,
            text=block.text,
            part=block.part,
            style=block.style,
            number=number,
            section=self._section if block.part == "body" else None,
            is_heading=is_heading,
            cell=cell,
            runs=block.runs,
            paragraph=self._paragraph if block.part == "body" else "",
            nth=self._nth,
        )


def _text_of(blocks: Sequence[Block | Table]) -> str:
    return " ".join(" ".join(block.text.split()) for block in blocks if isinstance(block, Block)).strip()


def _is_heading(block: Block, begin: int) -> bool:
    text = block.text[begin:].strip()
    if not text:
        return False
    if block.heading_level is not None:
        return True
    if len(text) > _LONGEST_HEADING or text[-1] in ".;,”’\"'" or not text[0].isalpha():
        return False
    if text.isupper() and len(text) > 3:
        return True
    return all(run.emphasised for run in block.runs if run.text.strip()) and not block.number.startswith("•")
