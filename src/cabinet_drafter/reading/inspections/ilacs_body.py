"""The body of an ILACS report: summary, what needs to improve, and the numbered paragraphs under their headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Passage, Section
from cabinet_drafter.reading.inspections.judgement_words import GRADE_WORDS, judgement_area
from cabinet_drafter.reading.pdf.blocks import (
    BULLET,
    Block,
    area_for_improvement,
    by_gaps,
    goes_on,
    numbered_paragraphs,
    passage,
)
from cabinet_drafter.reading.pdf.bulleted_list import read_bulleted_list
from cabinet_drafter.reading.pdf.numbering import Numbering, by_numbers
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages

_HEADING_SIZE: Final = 1.05  # of the body's type size
_IMPROVE: Final = re.compile(
    r"what\b.{0,30}\bneeds? (?:to improve|to be improved|improving)\b|what needs to$"
    r"|areas? (?:for|requiring) improvement\b",
    re.IGNORECASE,
)
_AREA_HEADING: Final = re.compile(
    r"(?:(?:the )?experiences? and progress of|(?:the )?impact of leader(?:s|ship) on|overall effectiveness\b)",
    re.IGNORECASE,
)
_OPENS_AN_ITEM: Final = re.compile(rf"\d{{1,3}}\.(?!\d)|{BULLET.pattern}")
_GRADE_AT_THE_END: Final = re.compile(rf"[\s:](?P<grade>{GRADE_WORDS})\.?$", re.IGNORECASE)
_SMALL_PRINT: Final = re.compile(
    r"the office for standards in education, children[’']s services|if you would like a copy of this|© crown copyright",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Part:
    """A heading, if any, and the lines under it."""

    heading: Block = field(default_factory=Block)
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """All that stands below the judgement table.

    `may_be_two` are the numbers of summary paragraphs of which print does not show that they are one;
    `improvement_in_prose` is what needs to improve without bullets, `odd_among_areas` are pages on which something
    stands between the bullets that belongs to none of them, or a bullet may have been lost.
    """

    summary: tuple[Passage, ...]
    may_be_two: tuple[int, ...]
    areas_for_improvement: tuple[AreaForImprovement, ...]
    improvement_in_prose: tuple[Passage, ...]
    odd_among_areas: tuple[int, ...]
    sections: tuple[Section, ...]


def read_body(printed: PrintedPages, table_ends: Line) -> Body:
    """The body: from below the last line of the judgement table to the small print at the end."""
    summary: list[Block] = []
    areas: list[Block] = []
    prose: list[Block] = []
    sections: list[tuple[_Part, list[Block], list[Block]]] = []
    odd: list[int] = []
    numbering = Numbering()
    for part in _parts(_body_lines(printed, table_ends), printed.body_size):
        if not part.heading.lines:
            summary += by_gaps(part.lines, printed.foot)
        elif _IMPROVE.match(part.heading.text):
            read = read_bulleted_list(part.lines)
            areas += read.items
            prose += [*read.before, *read.among]
            odd += [*read.perhaps_two, *(block.page for block in read.among)]
            if read.before or read.among:
                sections.append((part, [], [*read.before, *read.among]))
        else:
            sections.append((part, *by_numbers(part.lines, numbering)))
    return Body(
        summary=tuple(passage(block) for block in summary),
        may_be_two=tuple(number for number, block in enumerate(summary, start=1) if block.may_be_two),
        areas_for_improvement=tuple(area_for_improvement(block) for block in areas),
        improvement_in_prose=tuple(passage(block) for block in prose),
        odd_among_areas=tuple(dict.fromkeys(odd)),
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
    for place, line in enumerate(lines):
        part = parts[-1]
        if part.heading.lines and not part.lines and _continues_the_heading(part.heading.lines[-1], line, body_size):
            part.heading.add(line, line.text)
        elif _is_heading(line, body_size) or _is_heading_in_plain_type(lines, place):
            parts.append(_Part())
            parts[-1].heading.add(line, line.text)
        else:
            part.lines.append(line)
    return parts


def _continues_the_heading(above: Line, line: Line, body_size: float) -> bool:
    alike = line.bold or (not above.bold and line.size > body_size * _HEADING_SIZE)
    return goes_on(above, line) and alike and not _OPENS_AN_ITEM.match(line.text)


def _is_heading(line: Line, body_size: float) -> bool:
    if _OPENS_AN_ITEM.match(line.text):
        return False  # The number or bullet of an item may be bold and large where its words are not.
    larger = line.size > body_size * _HEADING_SIZE
    if line.bold and larger:
        return True
    return (line.bold or larger) and bool(_IMPROVE.match(line.text) or _AREA_HEADING.match(line.text))


def _is_heading_in_plain_type(lines: Sequence[Line], place: int) -> bool:
    """Whether a line that looks like text stands by itself and says nothing but the heading of the areas."""
    line = lines[place]
    stands_apart = not place or not goes_on(lines[place - 1], line)
    return stands_apart and bool(_IMPROVE.match(line.text)) and line.text.rstrip("?:. ").lower().endswith("improve")


def _sections(parts: Sequence[tuple[_Part, list[Block], list[Block]]]) -> tuple[Section, ...]:
    sections = []
    for (part, _, unnumbered), paragraphs in zip(
        parts, numbered_paragraphs([numbered for _, numbered, _ in parts]), strict=True
    ):
        heading = part.heading.text
        grade = _GRADE_AT_THE_END.search(heading)
        sections.append(
            Section(
                heading=heading,
                key=judgement_area(heading),
                grade_printed=grade["grade"] if grade else None,
                page=part.heading.page,
                paragraphs=paragraphs,
                unnumbered=tuple(passage(block) for block in unnumbered),
            )
        )
    return tuple(sections)
