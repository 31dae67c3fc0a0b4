"""What a page prints: lines with their place and type size, and how lines become running text again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_SUSPENDED: Final = re.compile(r"(?:and|or|to)\s")  # "16- | and 17-year-olds": that hyphen keeps its space


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a printed line that stands apart from the rest, such as a table cell; `x` is its left edge in points."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its pieces from left to right, its baseline above the page's foot in points, its type size.

    A word broken over two printed lines makes them one line here: `y` is the baseline of its first character,
    `last_y` that of its last.
    """

    page: int
    y: float
    last_y: float
    size: float
    bold: bool
    pieces: tuple[Piece, ...]

    @property
    def x(self) -> float:
        """Left edge in points."""
        return self.pieces[0].x

    @property
    def text(self) -> str:
        """The words of the line, its pieces joined by single spaces."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text lines from top to bottom, and apart from them the running matter and the footnotes."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    running: tuple[Line, ...] = ()
    footnotes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages of one document, with the type size that most of its text is set in."""

    name: str
    pages: tuple[Page, ...]
    body_size: float

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every text line, in reading order."""
        return tuple(line for page in self.pages for line in page.lines)


def join_lines(texts: Iterable[str]) -> str:
    """Printed lines as running text: a space for a line end, but none after a hyphen that ends a line.

    The hyphen stays: in these reports a word broken at a line end is nearly always one that is spelt with it.
    """
    joined = ""
    for text in texts:
        broken = joined.endswith("-") and joined[-2:-1].isalnum() and not _SUSPENDED.match(text)
        joined = joined + text if broken else f"{joined} {text}"
    return " ".join(joined.split())
