"""What a page prints: lines with their place and type size, and how lines become running text again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

SUSPENDED: Final = r"(?:and|or|nor|to|but|and/or|as well|rather than)\s"
"""What follows a hyphen that stands for the rest of a word ("16- and 17-year-olds") and so keeps its space."""

_SUSPENDED: Final = re.compile(SUSPENDED)
_BROKEN_WORD: Final = re.compile(r"\w[-\u2010\u2011]")
_BROKEN_RANGE: Final = re.compile(r"\d[-–−─]")  # "2014– | 15"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a printed line that stands apart from the rest, such as a table cell; `x` is its left edge in points."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its pieces from left to right, its baseline above the page's foot in points, its type size.

    A word broken over two printed lines makes them one line here: `y` is the baseline of its first character,
    `last_y` and `right` the baseline and right edge of its last.
    """

    page: int
    y: float
    last_y: float
    size: float
    bold: bool
    pieces: tuple[Piece, ...]
    right: float

    @property
    def x(self) -> float:
        """Left edge in points."""
        return self.pieces[0].x

    @property
    def text(self) -> str:
        """The words of the line, its pieces joined by single spaces."""
        # Asked some ten thousand times of a report, where hardly a line has more than one piece.
        return self.pieces[0].text if len(self.pieces) == 1 else " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text lines from top to bottom, and apart from them the running matter and the footnotes.

    `as_written` are all its lines in the order in which the file holds them, which depends on no place on the page.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    running: tuple[Line, ...] = ()
    footnotes: tuple[Line, ...] = ()
    as_written: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages of one document, with the type size that most of its text is set in, and whether it was encrypted."""

    name: str
    pages: tuple[Page, ...]
    body_size: float
    is_encrypted: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every text line, in reading order."""
        return tuple(line for page in self.pages for line in page.lines)

    @property
    def foot(self) -> float:
        """The baseline of the lowest text line of any page."""
        return min((line.last_y for line in self.lines), default=0.0)


def join_lines(texts: Iterable[str]) -> str:
    """Printed lines as running text: a space for a line end, but none after a hyphen or a range's dash that ends one.

    The hyphen stays: in these reports a word broken at a line end is nearly always one that is spelt with it.
    """
    joined: list[str] = []
    end = ""  # the last two characters joined so far
    for text in texts:
        broken = (_BROKEN_WORD.match(end) and not _SUSPENDED.match(text)) or (
            _BROKEN_RANGE.match(end) and text[:1].isdigit()
        )
        joined.append(text if broken else f" {text}")
        end = (end + joined[-1][-2:])[-2:]
    return " ".join("".join(joined).split())
