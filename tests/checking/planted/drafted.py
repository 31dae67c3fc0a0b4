"""A paper before it is a Word file: lines of pieces of text, each of which may carry a mark by which it is found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Text:
    """A piece of text in one look; `mark` says what it is ("dates.summary", "q7"), `value` the fact it states."""

    words: str
    mark: str = ""
    value: Any = None
    how: int = 0
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    tracked: str = ""


@dataclass(slots=True)
class Line:
    """A paragraph; `role` is heading, para (numbered), plain, bullet, quote or cell."""

    texts: list[Text]
    role: str = "para"
    comment: str = ""

    @property
    def words(self) -> str:
        return "".join(text.words for text in self.texts if text.tracked != "del")


@dataclass(slots=True)
class Grid:
    """A table: rows of cells of one line each."""

    rows: list[list[Line]]
    header: bool = True
    name: str = ""


@dataclass(slots=True)
class Draft:
    content: list[Line | Grid] = field(default_factory=list)
    header: Line | None = None

    def lines(self) -> Iterator[Line]:
        for each in self.content:
            if isinstance(each, Line):
                yield each
            else:
                for row in each.rows:
                    yield from row
        if self.header is not None:
            yield self.header

    def texts(self, mark: str = "") -> list[Text]:
        """The pieces whose mark begins so, in order."""
        return [text for line in self.lines() for text in line.texts if text.mark.startswith(mark)]

    def take_out(self, mark: str) -> list[Line]:
        """Take out the lines (in a table the rows) that hold a piece so marked."""

        def holds(line: Line) -> bool:
            return any(text.mark == mark for text in line.texts)

        taken = [line for line in self.lines() if holds(line)]
        kept: list[Line | Grid] = []
        for each in self.content:
            if isinstance(each, Grid):
                each.rows = [row for row in each.rows if not any(holds(cell) for cell in row)]
                kept.append(each)
            elif not holds(each):
                kept.append(each)
        self.content = kept
        return taken


def line(*texts: str | Text, role: str = "para") -> Line:
    return Line([Text(each) if isinstance(each, str) else each for each in texts], role)


def grid(*rows: list[str | Text], header: bool = True, name: str = "") -> Grid:
    return Grid([[line(cell, role="cell") for cell in row] for row in rows], header, name)
