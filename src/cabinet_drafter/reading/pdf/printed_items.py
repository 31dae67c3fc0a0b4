"""The lines of one headed part into its items: numbered paragraphs, bullets, and plain paragraphs.

Told by what stands where: a number or a bullet at the start of a line, the space above it, and how far it is indented.
Sub-points stay inside their item, each introduced by a bullet or an en dash.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from cabinet_drafter.reading.pdf.blocks import Block, goes_on
from cabinet_drafter.reading.pdf.printed_page import Line

_INDENT: Final = 9.0  # points: a line that stands this much further in than its item's mark belongs to the item
_NUMBERS_STAND: Final = 9.0  # points: how far a number may stand from where the one before it stands
_MAY_SKIP: Final = 3  # a report's numbering may leave out a number or two
_NUMBER: Final = re.compile(r"(?P<number>\d{1,3})(?P<stop>\.(?!\d))?\s*(?=\S)")
_BULLET: Final = re.compile(r"[◼■▪•●·\uf000-\uf0ff]\s*")
_DASH_OF_THE_SYMBOL_FONT: Final = "\uf02d"
_DASH: Final = re.compile(r"[−–-]\s+(?=\S)")
_SENTENCE_OPENS: Final = re.compile(r"[‘“\"'(]?[A-Z]")
_SENTENCE_ENDS: Final = re.compile(r"[.!?:;][’”\"')\]]*$")


class Mark(Enum):
    """How an item is introduced."""

    NUMBER = auto()
    BULLET = auto()
    NONE = auto()


@dataclass(slots=True)
class Item(Block):
    """A block, and how it is introduced."""

    mark: Mark = Mark.NONE

    @property
    def x(self) -> float:
        """Where its first line, or the number or bullet before it, stands."""
        return self.lines[0].x

    @property
    def hangs(self) -> bool:
        """Whether its lines below the first stand further in than the first."""
        return any(line.x > self.x + _INDENT for line in self.lines[1:])


class Numbering:
    """The running paragraph numbers of one report, told apart from figures that happen to begin a line."""

    def __init__(self) -> None:
        self._last = 0
        self._x: float | None = None

    def number_at(self, line: Line, *, after_a_gap: bool) -> re.Match[str] | None:
        """The paragraph number that opens `line`, if one does; it then counts as the last one."""
        found = _NUMBER.match(line.text)
        if not found or not self._opens_a_paragraph(found, line, after_a_gap=after_a_gap):
            return None
        self._last, self._x = int(found["number"]), line.x
        return found

    def _opens_a_paragraph(self, found: re.Match[str], line: Line, *, after_a_gap: bool) -> bool:
        value = int(found["number"])
        follows = self._last <= value <= self._last + _MAY_SKIP
        in_its_column = self._x is None or abs(self._x - line.x) <= _NUMBERS_STAND
        if found["stop"]:
            # Sections may be indented otherwise, and a list may begin anew at 1; a figure in a sentence does neither.
            return after_a_gap and (follows or in_its_column or value == 1)
        opens = bool(_SENTENCE_OPENS.match(line.text[found.end() :]))
        return after_a_gap and in_its_column and opens and value == self._last + 1


def read_items(lines: Sequence[Line], numbering: Numbering) -> list[Item]:
    """The items that the lines make, in order; every line is in one of them."""
    items: list[Item] = []
    for line in lines:
        item = items[-1] if items else None
        after_a_gap = item is None or not goes_on(item.lines[-1], line)
        if number := numbering.number_at(line, after_a_gap=after_a_gap):
            items.append(Item(mark=Mark.NUMBER, number=int(number["number"])))
            items[-1].add(line, line.text[number.end() :])
        elif bullet := _BULLET.match(line.text):
            if item is not None and _is_below(item, line):
                mark = "- " if line.text.startswith(_DASH_OF_THE_SYMBOL_FONT) else "• "
                item.add(line, mark + line.text[bullet.end() :])
            else:
                items.append(Item(mark=Mark.BULLET))
                items[-1].add(line, line.text[bullet.end() :])
        elif item is not None and _continues(item, line, after_a_gap=after_a_gap):
            item.add(line, _DASH.sub("– ", line.text, count=1) if _DASH.match(line.text) else line.text)
        else:
            items.append(Item())
            items[-1].add(line, line.text)
    return items


def _is_below(item: Item, line: Line) -> bool:
    """Whether a bullet is a sub-point of the item above it."""
    return item.mark is not Mark.NONE and line.x > item.x + _INDENT


def _continues(item: Item, line: Line, *, after_a_gap: bool) -> bool:
    if item.mark is not Mark.NONE:
        if line.x > item.x + _INDENT:
            return True
        if item.hangs:
            return False  # It stands out where numbers and bullets stand: a heading of no other look.
    if not after_a_gap:
        return True
    # Over a page's end only an unfinished sentence tells that a block goes on.
    over_the_page = item.lines[-1].page != line.page
    return over_the_page and not _SENTENCE_ENDS.search(item.texts[-1])
