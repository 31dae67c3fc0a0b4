"""The body of an ILACS report: summary, what needs to improve, and the numbered paragraphs under their headings."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Paragraph, Passage, Section
from cabinet_drafter.reading.judgement_table import GRADE_WORDS, judgement_area
from cabinet_drafter.reading.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.reading.sentences import split_sentences

_HEADING_SIZE: Final = 1.05  # of the body's type size
_LEADING: Final = 1.6  # of the type size: lines further apart than this do not belong to one block
_NUMBERS_STAND: Final = 8.0  # points: how far a paragraph's number may stand from where the first one stands
_MAY_SKIP: Final = 3  # a report's numbering may leave out a number or two
_IMPROVE: Final = re.compile(r"what needs to improve\b", re.IGNORECASE)
_AREA_HEADING: Final = re.compile(
    r"(?:(?:the )?experiences and progress of|the impact of leaders on|overall effectiveness\b)", re.IGNORECASE
)
_GRADE_AT_THE_END: Final = re.compile(rf"[\s:](?P<grade>{GRADE_WORDS})\.?$", re.IGNORECASE)
_SMALL_PRINT: Final = re.compile(
    r"the office for standards in education, children[’']s services|if you would like a copy of this|© crown copyright",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(?P<number>\d{1,3})(?P<stop>\.(?!\d))?\s*(?=\S)")
_BULLET: Final = re.compile(r"[◼■▪•●\uf000-\uf0ff]\s*")
_SUB_POINT: Final = re.compile(r"^[−–-]\s+(?=\S)")


@dataclass(slots=True)
class _Block:
    """Lines that belong together, being gathered."""

    lines: list[Line] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    number: int = 0

    def add(self, line: Line, text: str) -> None:
        self.lines.append(line)
        self.texts.append(text)

    @property
    def text(self) -> str:
        return join_lines(self.texts)

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass(slots=True)
class _Part:
    """A heading, if any, and the lines under it."""

    heading: _Block = field(default_factory=_Block)
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """All that stands below the judgement table; `improvement_in_prose` is what needs to improve without bullets."""

    summary: tuple[Passage, ...]
    areas_for_improvement: tuple[AreaForImprovement, ...]
    improvement_in_prose: tuple[Passage, ...]
    sections: tuple[Section, ...]


def read_body(printed: PrintedPages, table_ends: Line) -> Body:
    """The body: from below the last line of the judgement table to the small print at the end."""
    summary: list[_Block] = []
    areas: list[_Block] = []
    prose: list[_Block] = []
    sections: list[tuple[_Part, list[_Block]]] = []
    last_number = 0
    for part in _parts(_body_lines(printed, table_ends), printed.body_size):
        if not part.heading.lines:
            summary += _by_gaps(part.lines)
        elif _IMPROVE.match(part.heading.text):
            bulleted, unbulleted = _by_bullets(part.lines)
            areas += bulleted
            prose += unbulleted
        else:
            blocks = _by_numbers(part.lines, last_number)
            last_number = max((block.number for block in blocks), default=last_number)
            sections.append((part, blocks))
    return Body(
        summary=tuple(_passage(block) for block in summary),
        areas_for_improvement=tuple(
            AreaForImprovement(page=block.page, text=block.text, sentences=split_sentences(block.text))
            for block in areas
        ),
        improvement_in_prose=tuple(_passage(block) for block in prose),
        sections=_sections(sections),
    )


def _body_lines(printed: PrintedPages, table_ends: Line) -> list[Line]:
    lines = []
    for line in printed.lines:
        if (line.page, -line.y) <= (table_ends.page, -table_ends.y):
            continue
        if _SMALL_PRINT.match(line.text):
            break
        lines.append(line)
    return lines


def _parts(lines: Sequence[Line], body_size: float) -> list[_Part]:
    parts = [_Part()]
    for line in lines:
        part = parts[-1]
        if part.heading.lines and not part.lines and _goes_on(part.heading.lines[-1], line) and line.bold:
            part.heading.add(line, line.text)
        elif _is_heading(line, body_size):
            parts.append(_Part())
            parts[-1].heading.add(line, line.text)
        else:
            part.lines.append(line)
    return parts


def _is_heading(line: Line, body_size: float) -> bool:
    if not line.bold:
        return False
    return line.size > body_size * _HEADING_SIZE or bool(_IMPROVE.match(line.text) or _AREA_HEADING.match(line.text))


def _goes_on(above: Line, line: Line) -> bool:
    """Whether `line` follows `above` as the next line of one block."""
    return above.page == line.page and above.last_y - line.y <= line.size * _LEADING


def _by_gaps(lines: Sequence[Line]) -> list[_Block]:
    """Paragraphs told by the space between them; over a page's end, one that stopped short of its sentence goes on."""
    blocks: list[_Block] = []
    for line in lines:
        above = blocks[-1].lines[-1] if blocks else None
        if above is not None and (
            _goes_on(above, line) if above.page == line.page else not above.text.endswith((".", "!", "?", "’", "”"))
        ):
            blocks[-1].add(line, line.text)
        else:
            blocks.append(_Block())
            blocks[-1].add(line, line.text)
    return blocks


def _by_bullets(lines: Sequence[Line]) -> tuple[list[_Block], list[_Block]]:
    """The bulleted items, and the prose that stands before or instead of them."""
    first = next((place for place, line in enumerate(lines) if _BULLET.match(line.text)), len(lines))
    items: list[_Block] = []
    for line in lines[first:]:
        if bullet := _BULLET.match(line.text):
            items.append(_Block())
            items[-1].add(line, line.text[bullet.end() :])
        else:
            items[-1].add(line, _SUB_POINT.sub("– ", line.text, count=1))
    return items, _by_gaps(lines[:first])


def _by_numbers(lines: Sequence[Line], last_number: int) -> list[_Block]:
    blocks: list[_Block] = []
    for line in lines:
        number = _NUMBER.match(line.text)
        if number and _opens_a_paragraph(number, line, blocks, last_number):
            last_number = int(number["number"])
            blocks.append(_Block(number=last_number))
            blocks[-1].add(line, line.text[number.end() :])
        elif blocks:
            blocks[-1].add(line, _BULLET.sub("• ", line.text, count=1) if _BULLET.match(line.text) else line.text)
    return blocks


def _opens_a_paragraph(number: re.Match[str], line: Line, blocks: Sequence[_Block], last_number: int) -> bool:
    """Whether a number at the start of a line is a paragraph's, and not one that a sentence goes on with."""
    value = int(number["number"])
    if blocks and abs(blocks[0].lines[0].x - line.x) > _NUMBERS_STAND:
        return False
    if number["stop"]:
        return last_number <= value <= last_number + _MAY_SKIP
    return value == last_number + 1 and not (blocks and _goes_on(blocks[-1].lines[-1], line))


def _passage(block: _Block) -> Passage:
    return Passage(page=block.page, text=block.text, sentences=split_sentences(block.text))


def _letter(place: int) -> str:
    """a, b, c … z, za, zb: which of the paragraphs with one number it is, counted from 0."""
    return "z" * (place // 25) + ascii_lowercase[place % 25]


def _sections(parts: Sequence[tuple[_Part, list[_Block]]]) -> tuple[Section, ...]:
    times_printed = Counter(block.number for _, blocks in parts for block in blocks)
    printed_so_far: Counter[int] = Counter()
    sections = []
    for part, blocks in parts:
        paragraphs = []
        for block in blocks:
            address = str(block.number)
            if times_printed[block.number] > 1:
                address += _letter(printed_so_far[block.number])
                printed_so_far[block.number] += 1
            paragraphs.append(
                Paragraph(
                    page=block.page,
                    text=block.text,
                    sentences=split_sentences(block.text),
                    number=block.number,
                    address=address,
                )
            )
        heading = part.heading.text
        grade = _GRADE_AT_THE_END.search(heading)
        sections.append(
            Section(
                heading=heading,
                key=judgement_area(heading),
                grade_printed=grade["grade"] if grade else None,
                page=part.heading.page,
                paragraphs=tuple(paragraphs),
            )
        )
    return tuple(sections)
