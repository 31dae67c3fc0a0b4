"""The body of an ILACS report: summary, what needs to improve, and the numbered paragraphs under their headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Passage, Section
from cabinet_drafter.reading.inspections.judgement_words import GRADE_WORDS, judgement_area
from cabinet_drafter.reading.pdf.blocks import (
    Block,
    area_for_improvement,
    by_bullets,
    by_gaps,
    by_numbers,
    goes_on,
    numbered_paragraphs,
    passage,
)
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages

_HEADING_SIZE: Final = 1.05  # of the body's type size
_IMPROVE: Final = re.compile(r"what needs to improve\b", re.IGNORECASE)
_AREA_HEADING: Final = re.compile(
    r"(?:(?:the )?experiences and progress of|the impact of leaders on|overall effectiveness\b)", re.IGNORECASE
)
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
    `improvement_in_prose` is what needs to improve without bullets.
    """

    summary: tuple[Passage, ...]
    may_be_two: tuple[int, ...]
    areas_for_improvement: tuple[AreaForImprovement, ...]
    improvement_in_prose: tuple[Passage, ...]
    sections: tuple[Section, ...]


def read_body(printed: PrintedPages, table_ends: Line) -> Body:
    """The body: from below the last line of the judgement table to the small print at the end."""
    summary: list[Block] = []
    areas: list[Block] = []
    prose: list[Block] = []
    sections: list[tuple[_Part, list[Block], list[Block]]] = []
    last_number = 0
    for part in _parts(_body_lines(printed, table_ends), printed.body_size):
        if not part.heading.lines:
            summary += by_gaps(part.lines, printed.foot)
        elif _IMPROVE.match(part.heading.text):
            bulleted, unbulleted = by_bullets(part.lines)
            areas += bulleted
            prose += unbulleted
            if unbulleted:
                sections.append((part, [], unbulleted))
        else:
            numbered, unnumbered = by_numbers(part.lines, last_number)
            last_number = max((block.number for block in numbered), default=last_number)
            sections.append((part, numbered, unnumbered))
    return Body(
        summary=tuple(passage(block) for block in summary),
        may_be_two=tuple(number for number, block in enumerate(summary, start=1) if block.may_be_two),
        areas_for_improvement=tuple(area_for_improvement(block) for block in areas),
        improvement_in_prose=tuple(passage(block) for block in prose),
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
        if part.heading.lines and not part.lines and goes_on(part.heading.lines[-1], line) and line.bold:
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
