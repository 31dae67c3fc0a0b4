"""The noun `WrittenPaper`: a paper as found in a Word file, whoever wrote it, in the order it is read."""

from typing import Literal

from cabinet_drafter.noun import Noun


class WordComment(Noun):
    """A Word comment: who, what, and the words it is anchored to."""

    author: str
    text: str
    anchored_text: str


class Picture(Noun):
    """A picture; an empty `alt_text` is none, unless it is marked as decorative."""

    alt_text: str
    decorative: bool = False


class Run(Noun):
    """A stretch of text in one character style, with the direct formatting that changes how it reads."""

    text: str
    character_style: str | None = None
    colour: str | None = None


class Block(Noun):
    """A paragraph: its style name, the number Word shows before it, its text; heading level 1 to 9 where it is one.

    `part` says where it stands: the body, or a header, footer, footnote, endnote or text box.
    """

    kind: Literal["paragraph"] = "paragraph"
    part: str = "body"
    style: str
    number: str = ""
    text: str
    heading_level: int | None = None
    runs: tuple[Run, ...] = ()
    pictures: tuple[Picture, ...] = ()


class Cell(Noun):
    """A table cell: its paragraphs (and tables within it), and over how many columns it reaches."""

    blocks: tuple["Block | Table", ...]
    columns: int = 1


class Row(Noun):
    """A table row; `is_header` where Word repeats it as the header."""

    cells: tuple[Cell, ...]
    is_header: bool = False


class Table(Noun):
    """A table; `alt_text` is its title or description."""

    kind: Literal["table"] = "table"
    part: str = "body"
    style: str | None = None
    alt_text: str = ""
    rows: tuple[Row, ...]


class WrittenPaper(Noun):
    """A Word document: properties, language, blocks in reading order, comments, tracked changes."""

    title: str
    author: str
    subject: str
    language: str
    blocks: tuple[Block | Table, ...]
    comments: tuple[WordComment, ...] = ()
    missing_styles: tuple[str, ...] = ()
    tracked_changes: int = 0


Cell.model_rebuild()
Table.model_rebuild()
