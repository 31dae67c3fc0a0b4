"""The body of a report from before ILACS into headed parts, each with the lines below its heading.

Only what a heading looks like tells it (bold, with space above or larger than the text); what it says is not asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.reading.pdf.blocks import goes_on
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines

_SIZES_DIFFER: Final = 0.5  # points
_FURTHER_OUT: Final = 9.0  # points
_CONTENTS: Final = "contents"
_NUMBERED: Final = re.compile(r"\d{1,3}\.\s*[A-Z‘“]")
_SMALL_PRINT: Final = 0.9  # of the body's type size


@dataclass(slots=True)
class HeadedPart:
    """A heading, of one or more lines, and the lines below it; the first part of a body has no heading."""

    heading_lines: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The heading as running text."""
        return join_lines(line.text for line in self.heading_lines)

    @property
    def size(self) -> float:
        """The heading's type size in points; 0 where there is none."""
        return self.heading_lines[0].size if self.heading_lines else 0.0


def headed_parts(printed: PrintedPages, ends: Line) -> list[HeadedPart]:
    """The parts below `ends`, the last line of the judgement table, without list of contents and small print."""
    parts = [HeadedPart()]
    contents_page = 0
    for line in printed.lines:
        if (line.page, -line.y) <= (ends.page, -ends.y) or line.page == contents_page:
            continue
        if line.text.strip().lower() == _CONTENTS:
            contents_page = line.page
        elif _continues_the_heading(parts[-1], line):
            parts[-1].heading_lines.append(line)
        elif _is_heading(parts[-1], line):
            parts.append(HeadedPart([line]))
        else:
            parts[-1].lines.append(line)
    return [_without_small_print(part, printed.body_size) for part in parts]


def _continues_the_heading(part: HeadedPart, line: Line) -> bool:
    if not part.heading_lines or part.lines or not line.bold:
        return False
    above = part.heading_lines[-1]
    return goes_on(above, line) and abs(above.size - line.size) < _SIZES_DIFFER


def _is_heading(part: HeadedPart, line: Line) -> bool:
    if not line.bold or _NUMBERED.match(line.text):
        return False  # A paragraph's number may be bold where its words are not.
    above = part.lines[-1] if part.lines else None
    if above is None or line.size > above.size + _SIZES_DIFFER or not goes_on(above, line):
        return True
    # A word in bold may open a line in the middle of a paragraph, but not further out than the paragraph stands.
    return line.x < above.x - _FURTHER_OUT


def _without_small_print(part: HeadedPart, body_size: float) -> HeadedPart:
    """The part without what follows its text in smaller type: how to complain, the publisher's address."""
    end = len(part.lines)
    while end and part.lines[end - 1].size < body_size * _SMALL_PRINT:
        end -= 1
    return HeadedPart(part.heading_lines, part.lines[:end])


def columns(lines: Sequence[Line], from_x: float) -> tuple[str, str]:
    """The words left and right of `from_x`, each as running text: a heading, and the grade in the box beside it."""
    left = (" ".join(piece.text for piece in line.pieces if piece.x < from_x) for line in lines)
    right = (" ".join(piece.text for piece in line.pieces if piece.x >= from_x) for line in lines)
    return join_lines(left), join_lines(right)
