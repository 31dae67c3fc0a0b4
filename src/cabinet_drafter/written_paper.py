"""The noun `WrittenPaper`: a paper as found in a Word file, whoever wrote it, in the order it is read."""

from typing import Literal

from cabinet_drafter.noun import Noun


class WordComment(Noun):
    """A Word comment: who, what, and the words it is anchored to; `order` is that of the paragraph it begins in.

    Of words that go on for a page only the beginning is given.
    `resolved` is whether it was ticked as such with all that answers it; of an answer it is never said.
    """

    author: str
    text: str
    anchored_text: str
    order: int | None = None
    resolved: bool = False


class Picture(Noun):
    """A picture; an empty `alt_text` is none, unless it is marked as decorative."""

    alt_text: str
    decorative: bool = False


class Run(Noun):
    """A stretch of text in one character style, with the formatting that changes how it reads.

    `emphasised` is bold, italic or underlined; `hidden` is text that Word shows only on demand; `highlighted` is text
    with the highlighter.
    """

    text: str
    character_style: str | None = None
    colour: str | None = None
    emphasised: bool = False
    hidden: bool = False
    highlighted: bool = False


class Block(Noun):
    """A paragraph: its style name, the number Word shows before it, its text; heading level 1 to 9 where it is one.

    `part` says where it stands: the body, or a header, footer, footnote, endnote or text box. `order` is its place
    among all paragraphs of the file as they are read, from 0; `changed` whether a tracked change waits in it.
    """

    kind: Literal["paragraph"] = "paragraph"
    part: str = "body"
    order: int = 0
    changed: bool = False
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
    """A Word document: properties, language, blocks in reading order, comments, tracked changes.

    `author` wrote it and `changed_by` saved it last, as its properties say; `watermarks` are the words behind the text.
    """

    title: str
    author: str
    changed_by: str = ""
    subject: str
    language: str
    blocks: tuple[Block | Table, ...]
    comments: tuple[WordComment, ...] = ()
    missing_styles: tuple[str, ...] = ()
    tracked_changes: int = 0
    watermarks: tuple[str, ...] = ()


Cell.model_rebuild()
Table.model_rebuild()
