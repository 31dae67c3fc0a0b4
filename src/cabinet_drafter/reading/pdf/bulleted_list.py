"""A list of bullets: its items, and what stands among them that is no part of any."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.reading.pdf.blocks import BULLET, Block, by_gaps, goes_on, with_plain_bullet
from cabinet_drafter.reading.pdf.printed_page import Line

_INDENT: Final = 9.0  # points: what stands this much further in than a bullet is its text, or a bullet below it
_SUB_POINT: Final = re.compile(r"^[−–-]\s+(?=\S)")
# No bullets elsewhere: a dash goes on with a sentence, and these letters are what a symbol font's bullet has become.
_BULLET_OF_A_LIST: Final = re.compile(r"[–—−*§n-]\s+(?=\S)")
_SENTENCE_ENDS: Final = re.compile(r"[.!?…][’”\"')\]]*$")


@dataclass(slots=True)
class BulletedList:
    """The items of a list; `before` and `among` are paragraphs above the first bullet, and between or below the items.

    `perhaps_two` are the pages on which an item goes on after a space, as if its next bullet had been lost.
    """

    items: list[Block] = field(default_factory=list)
    before: list[Block] = field(default_factory=list)
    among: list[Block] = field(default_factory=list)
    perhaps_two: list[int] = field(default_factory=list)


def read_bulleted_list(lines: Sequence[Line]) -> BulletedList:
    """The list that the lines print; sub-points stay inside their item, each introduced by a bullet or an en dash."""
    first, bullet = _first_bullet(lines)
    read = BulletedList(before=by_gaps(lines[:first]))
    among: list[Line] = []
    outside = False
    above: Line | None = None
    for line in lines[first:]:
        opened = bullet.match(line.text)
        item = read.items[-1] if read.items else None
        if opened and (item is None or _opens_an_item(item, line, read.items[0])):
            outside = False
            read.items.append(Block())
            read.items[-1].add(line, line.text[opened.end() :])
        elif item is None or outside or _stands_out(item, above, line):
            outside = True
            among.append(line)
        else:
            if above and above.page == line.page and not goes_on(above, line) and _is_plain(line):
                read.perhaps_two.append(line.page)
            item.add(line, _SUB_POINT.sub("– ", with_plain_bullet(line.text), count=1))
        above = line
    read.among = by_gaps(among)
    return read


def _first_bullet(lines: Sequence[Line]) -> tuple[int, re.Pattern[str]]:
    """The place of the first bullet, and what bullets of this list look like; past the end where there is none."""
    for pattern in (BULLET, _BULLET_OF_A_LIST):
        for place, line in enumerate(lines):
            if found := pattern.match(line.text):
                same = re.escape(found[0].strip())
                own = re.compile(rf"{same}\s+(?=\S)" if pattern is _BULLET_OF_A_LIST else BULLET.pattern)
                return place, own
    return len(lines), BULLET


def _opens_an_item(item: Block, line: Line, first: Block) -> bool:
    """Whether a bullet begins an item, and no sub-point of the one above it."""
    if line.text[0] != first.lines[0].text[0]:
        return line.x < first.lines[0].x + _INDENT
    deeper = line.x > item.lines[0].x + _INDENT
    introduces = item.text.endswith(":") or any(text.startswith("• ") for text in item.texts[1:])
    return not (deeper and introduces)


def _stands_out(item: Block, above: Line | None, line: Line) -> bool:
    """Whether a line without a bullet is no part of the item above it: a heading, or a paragraph after the list."""
    start = item.lines[0]
    if line.bold and not start.bold:
        return True
    if above is None or line.x >= start.x + _INDENT:
        return False
    if above.page != line.page:
        hangs = any(other.x > start.x + _INDENT for other in item.lines[1:])
        return hangs or bool(_SENTENCE_ENDS.search(above.text))
    return not goes_on(above, line)


def _is_plain(line: Line) -> bool:
    return not (_SUB_POINT.match(line.text) or with_plain_bullet(line.text) != line.text)
