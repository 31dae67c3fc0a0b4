"""The body of a report with a record of main findings: numbered paragraphs under headings, and areas for improvement.

Areas for improvement stand as bullets under deadlines ("Immediately:", "Within three months:"); each deadline becomes a
section of its own that holds its bullets, so that the deadline is not lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Section
from cabinet_drafter.reading.inspections.main_findings_record import GRADE, judgement_area_of
from cabinet_drafter.reading.pdf.blocks import (
    Block,
    area_for_improvement,
    numbered_paragraphs,
    passage,
)
from cabinet_drafter.reading.pdf.bulleted_list import read_bulleted_list
from cabinet_drafter.reading.pdf.headed_parts import HeadedPart, headed_parts
from cabinet_drafter.reading.pdf.numbering import Numbering, by_numbers
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages

_IMPROVEMENT: Final = re.compile(r"areas? for improvement\b", re.IGNORECASE)
_DEADLINE: Final = re.compile(
    r"(?:immediately|within (?:the next )?\w+ (?:working )?(?:days?|weeks?|months?|years?))\s*:?", re.IGNORECASE
)
_SCALE_ROW: Final = re.compile(
    r"(?:outstanding|good|adequate|inadequate) (?:\(grade [1-4]\)|a service that\b)", re.IGNORECASE
)
_FURTHER_OUT: Final = 9.0  # points
_SAME_SIZE: Final = 0.5  # points


@dataclass(slots=True)
class _Part:
    """A heading with the grade printed below it, if any, and what stands under both."""

    heading: str
    page: int
    size: float
    grade: re.Match[str] | None
    lines: list[Line]
    improvement: bool
    numbered: list[Block] = field(default_factory=list)
    unnumbered: list[Block] = field(default_factory=list)
    items: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MainFindingsBody:
    """The areas for improvement in printed order, the sections, and the grade that each section's heading prints."""

    areas_for_improvement: tuple[AreaForImprovement, ...]
    sections: tuple[Section, ...]
    heading_grades: tuple[re.Match[str] | None, ...]


def read_main_findings_body(printed: PrintedPages, record: Line) -> MainFindingsBody:
    """The body: from below the front page to the heading of the record of main findings."""
    parts = _parts(headed_parts(printed, printed.pages[0].lines[-1]), record)
    numbering = Numbering()
    for part in parts:
        _sort_out(part, numbering)
    parts = [part for part in parts if part.lines or part.grade]
    paragraphs = numbered_paragraphs([part.numbered for part in parts])
    return MainFindingsBody(
        areas_for_improvement=tuple(area_for_improvement(block) for part in parts for block in part.items),
        sections=tuple(
            Section(
                heading=part.heading,
                key=judgement_area_of(part.heading),
                grade_printed=part.grade["grade"] if part.grade else None,
                page=part.page,
                paragraphs=numbered,
                unnumbered=tuple(passage(block) for block in (*part.unnumbered, *part.items)),
            )
            for part, numbered in zip(parts, paragraphs, strict=True)
        ),
        heading_grades=tuple(part.grade for part in parts),
    )


def _parts(headed: Sequence[HeadedPart], record: Line) -> list[_Part]:
    parts: list[_Part] = []
    for each in headed:
        if not each.heading_lines:
            continue
        if each.heading_lines[0] == record:
            break
        grade = GRADE.search(each.heading)
        above = parts[-1] if parts else None
        if above and grade and not grade.start() and not above.lines and not above.grade:
            above.grade = grade
            above.lines += each.lines
            continue
        under = _under_improvement(parts, each)
        part = _Part(each.heading, each.heading_lines[0].page, each.size, grade, [], improvement=under)
        parts.append(part)
        for line in each.lines:
            if under and _DEADLINE.fullmatch(line.text):
                part = _Part(line.text, line.page, line.size, None, [], improvement=True)
                parts.append(part)
            else:
                part.lines.append(line)
    return parts


def _under_improvement(above: Sequence[_Part], headed: HeadedPart) -> bool:
    """Whether a heading is that of the areas for improvement, or a deadline or smaller heading among them."""
    if _IMPROVEMENT.match(headed.heading):
        return True
    if not above or not above[-1].improvement:
        return False
    size = next((part.size for part in reversed(above) if _IMPROVEMENT.match(part.heading)), 0.0)
    return headed.size < size - _SAME_SIZE or bool(_DEADLINE.fullmatch(headed.heading))


def _sort_out(part: _Part, numbering: Numbering) -> None:
    """Tell paragraphs, items and the rows of the grading scale apart."""
    lines = part.lines
    if part.improvement and (items := read_bulleted_list(lines).items):
        start, end = _set_in(lines, lines.index(items[0].lines[0]))
        part.items = read_bulleted_list(lines[start:end]).items
        lines = [*lines[:start], *lines[end:]]
    row = next((place for place, line in enumerate(lines) if _SCALE_ROW.match(line.text)), None)
    rows: list[Block] = []
    if row is not None:
        start, end = _set_in(lines, row)
        for line in lines[start:end]:
            if _SCALE_ROW.match(line.text) or not rows:
                rows.append(Block())
            rows[-1].add(line, line.text)
        lines = [*lines[:start], *lines[end:]]
    part.numbered, before = by_numbers(lines, numbering)
    part.unnumbered = [*before, *rows]


def _set_in(lines: Sequence[Line], start: int) -> tuple[int, int]:
    """From `start` to where the text stands further out than there: the extent of a list or table within a text."""
    edge = lines[start].x - _FURTHER_OUT
    return start, next((place for place in range(start, len(lines)) if lines[place].x < edge), len(lines))
