"""The lines of one headed part into its items: numbered paragraphs, bullets, and plain paragraphs.

Told by what stands where: a number or a bullet at the start of a line, the space above it, and how far it is indented.
Sub-points stay inside their item, each introduced by a bullet or an en dash.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from cabinet_drafter.reading.pdf.blocks import BULLET, SMALL_BULLET, Block, goes_on
from cabinet_drafter.reading.pdf.numbering import Numbering
from cabinet_drafter.reading.pdf.printed_page import Line

_INDENT: Final = 9.0  # points: a line that stands this much further in than its item's mark belongs to the item
_DASH_OF_THE_SYMBOL_FONT: Final = "\uf02d"
_DASH: Final = re.compile(r"[−–-]\s+(?=\S)")
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


def read_items(lines: Sequence[Line], numbering: Numbering) -> list[Item]:
    """The items that the lines make, in order; every line is in one of them."""
    items: list[Item] = []
    for line in lines:
        item = items[-1] if items else None
        above = item.lines[-1] if item else None
        after_a_gap = above is None or not goes_on(above, line)
        if number := numbering.number_at(line, above, item):
            items.append(Item(mark=Mark.NUMBER, number=int(number["number"])))
            items[-1].add(line, line.text[number.end() :])
        elif bullet := (BULLET.match(line.text) or SMALL_BULLET.match(line.text)):
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
    """Whether a bullet is a sub-point of the item above it: further in, or announced by a numbered one."""
    if item.mark is Mark.NONE or line.x > item.x + _INDENT:
        return item.mark is not Mark.NONE
    announced = item.text.endswith(":") or any(text.startswith(("• ", "- ")) for text in item.texts[1:])
    return item.mark is Mark.NUMBER and announced


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
