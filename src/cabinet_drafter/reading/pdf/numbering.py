"""The running paragraph numbers of one document, told apart from figures that happen to begin a line."""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.reading.pdf.blocks import Block, by_gaps, goes_on, with_plain_bullet
from cabinet_drafter.reading.pdf.printed_page import Line

_NUMBER: Final = re.compile(r"(?:recommendation )?(?P<number>\d{1,3})(?P<stop>[.):](?!\d))?\s*(?=\S)", re.IGNORECASE)
_NUMBERS_STAND: Final = 9.0  # points: how far a number may stand from where the one before it stands
_TEXT_STANDS: Final = 3.0  # points: how far its text may stray from where it stands
_MAY_SKIP: Final = 3  # a report's numbering may leave out a number or two
_SENTENCE_OPENS: Final = re.compile(r"[‘“\"'(]?[A-Z]")


class Numbering:
    """Knows the last number and where it stood; ask it line by line, in the order of print."""

    def __init__(self) -> None:
        self._last = 0
        self._x: float | None = None

    def number_at(self, line: Line, above: Line | None, block: Block | None) -> re.Match[str] | None:
        """The paragraph number that opens `line`, if one does; it then counts as the last one.

        Args:
            line: the line.
            above: the line before it in its part; None where it is the first.
            block: the block that would go on with the line.
        """
        found = _NUMBER.match(line.text)
        if not found or not self._opens_a_paragraph(found, line, above, block):
            return None
        self._last, self._x = int(found["number"]), line.x
        return found

    def _opens_a_paragraph(self, found: re.Match[str], line: Line, above: Line | None, block: Block | None) -> bool:
        value = int(found["number"])
        apart = above is None or not goes_on(above, line)
        if found["stop"] and apart:
            # Sections are indented otherwise, begin anew at 1 or skip numbers; a figure in a sentence stands where
            # the sentence does.
            text_stands_at = block.lines[-1].x if block and len(block.lines) > 1 else None
            return text_stands_at is None or line.x < text_stands_at - _TEXT_STANDS or value == self._last + 1
        if self._x is not None and abs(self._x - line.x) > _NUMBERS_STAND:
            return False
        if found["stop"]:
            introduced = self._x is not None or (above is not None and above.text.endswith(":"))
            return introduced and self._last <= value <= self._last + _MAY_SKIP
        return apart and value == self._last + 1 and bool(_SENTENCE_OPENS.match(line.text[found.end() :]))


def by_numbers(lines: Sequence[Line], numbering: Numbering) -> tuple[list[Block], list[Block]]:
    """The numbered paragraphs, and the paragraphs that stand before the first."""
    blocks: list[Block] = []
    before: list[Line] = []
    above: Line | None = None
    for line in lines:
        if number := numbering.number_at(line, above, blocks[-1] if blocks else None):
            blocks.append(Block(number=int(number["number"])))
            blocks[-1].add(line, line.text[number.end() :])
        elif blocks:
            blocks[-1].add(line, with_plain_bullet(line.text))
        else:
            before.append(line)
        above = line
    return blocks, by_gaps(before)
