"""Printed lines gathered into blocks (paragraphs told by the space between them), and blocks into passages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from string import ascii_lowercase
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Paragraph, Passage
from cabinet_drafter.reading.pdf.printed_page import Line, join_lines
from cabinet_drafter.reading.pdf.sentences import split_sentences

_LEADING: Final = 1.6  # of the type size: lines further apart than this do not belong to one block
_ROOM_FOR_A_LINE: Final = 2.5  # of the type size: more, since the last line of a paragraph is not left alone on a page
_CHARACTER: Final = 0.5  # of the type size: how wide the characters of a word are, one with another
_SENTENCE_ENDS: Final = re.compile(r"[.!?…][’”\"')\]]*$")
BULLET: Final = re.compile(r"[◼■▪•●○◦‣⁃►▶➢❖✓✔·∙□▫◾⬛♦⚫\uf000-\uf0ff]\s*")
"""A bullet at the start of a line; those of symbol fonts are in the private use area."""

SMALL_BULLET: Final = re.compile(r"o\s+(?=\S)")
"""Word's bullet of the second level, a letter."""


@dataclass(slots=True)
class Block:
    """Lines that belong together, being gathered.

    `number` is that of a numbered paragraph, else 0; `may_be_two` says that a page ends in it at the end of a sentence
    and print does not show whether the next page begins another paragraph.
    """

    lines: list[Line] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    number: int = 0
    may_be_two: bool = False

    def add(self, line: Line, text: str) -> None:
        """Take in the next line, of which `text` are the words that belong to the block."""
        self.lines.append(line)
        self.texts.append(text)

    @property
    def text(self) -> str:
        """Its lines as running text."""
        return join_lines(self.texts)

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page


def goes_on(above: Line, line: Line) -> bool:
    """Whether `line` follows `above` as the next line of one block."""
    return above.page == line.page and above.last_y - line.y <= line.size * _LEADING


def by_gaps(lines: Sequence[Line], foot: float = inf) -> list[Block]:
    """Paragraphs told by the space between them.

    Over a page's end, where no space shows, one that stopped short of its sentence's end goes on. One that stopped
    at it goes on where its last line had no room for the next word, nor the page for another line: a new paragraph
    might begin there all the same, so the block says that it may be two.

    Args:
        lines: the lines, from top to bottom.
        foot: how low text stands in the document, in points above a page's foot; where not given, no page is full.
    """
    blocks: list[Block] = []
    measure = max((line.right for line in lines), default=0.0)
    for line in lines:
        above = blocks[-1].lines[-1] if blocks else None
        if above is None or (above.page == line.page and not goes_on(above, line)):
            blocks.append(Block())
        elif above.page != line.page and _SENTENCE_ENDS.search(above.text):
            if _fills_its_place(above, line, measure, foot):
                blocks[-1].may_be_two = True
            else:
                blocks.append(Block())
        blocks[-1].add(line, with_plain_bullet(line.text))
    return blocks


def _fills_its_place(last: Line, line: Line, measure: float, foot: float) -> bool:
    """Whether the first word of `line`, on the next page, found no room behind `last`, nor another line below it."""
    first_word = line.text.split(maxsplit=1)[0]
    width = (len(first_word) + 1) * last.size * _CHARACTER
    return last.right + width > measure and last.last_y - foot < last.size * _ROOM_FOR_A_LINE


def with_plain_bullet(text: str) -> str:
    """The text of a line with its bullet, where it opens with one, as "•"."""
    bullet = BULLET.match(text) or SMALL_BULLET.match(text)
    return f"• {text[bullet.end() :]}" if bullet else text


def passage(block: Block) -> Passage:
    """The block as a passage."""
    return Passage(page=block.page, text=block.text, sentences=split_sentences(block.text))


def area_for_improvement(block: Block) -> AreaForImprovement:
    """The block, a bulleted or numbered item, as an area for improvement."""
    return AreaForImprovement(page=block.page, text=block.text, sentences=split_sentences(block.text))


def numbered_paragraphs(parts: Sequence[Sequence[Block]]) -> list[tuple[Paragraph, ...]]:
    """The numbered blocks of each part as paragraphs, part by part; a number printed twice gets letters ("34b")."""
    times_printed = Counter(block.number for blocks in parts for block in blocks)
    printed_so_far: Counter[int] = Counter()
    found = []
    for blocks in parts:
        paragraphs = []
        for block in blocks:
            address = str(block.number)
            if times_printed[block.number] > 1:
                address += _letter(printed_so_far[block.number])
                printed_so_far[block.number] += 1
            paragraphs.append(Paragraph(**dict(passage(block)), number=block.number, address=address))
        found.append(tuple(paragraphs))
    return found


def _letter(place: int) -> str:
    """a, b, c … z, za, zb: which of the paragraphs with one number it is, counted from 0."""
    return "z" * (place // 25) + ascii_lowercase[place % 25]
