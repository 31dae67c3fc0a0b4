"""Whether a paper can be read by everyone: what WCAG 2.2 AA and Word's own checker ask of a document.

The duty is the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
(SI 2018/952), which reach Word files that a council publishes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cabinet_drafter.checking.anchors import anchor_of
from cabinet_drafter.contrast import LEAST_CONTRAST, contrast
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, Table, WrittenPaper

LANGUAGE: Final = "en-GB"
_WHITE: Final = "FFFFFF"
"""Papers stand on white."""

_LONGEST_SHOWN: Final = 80
_SPACING: Final = " \t\n\u00a0\u200b\ufeff"
_FILE_NAME: Final = re.compile(
    r"\S[^/\\]*\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)|"
    r"(?:image|picture|img|logo|chart|graphic|screenshot)[ _-]?\d*",
    re.IGNORECASE,
)
"""What Word, or whoever put the picture in, left as its alternative text."""


def check_accessibility(paper: WrittenPaper) -> tuple[Finding, ...]:
    """What stands in the way of a reader, each finding a must-fix with its place; empty where nothing does."""
    return tuple(finding for check in CHECKS for finding in check(paper))


def title_is_set(paper: WrittenPaper) -> Iterator[Finding]:
    """A screen reader says the document's title, not its file name (WCAG 2.4.2)."""
    if not paper.title.strip():
        yield _finding(
            "title",
            Where(),
            "The document has no title.",
            "In Word: File, Info, Properties, Title: give the paper’s title.",
        )


def language_is_set(paper: WrittenPaper) -> Iterator[Finding]:
    """A screen reader needs the language to pronounce it (WCAG 3.1.1)."""
    if paper.language.casefold() != LANGUAGE.casefold():
        said = f"set to {paper.language}" if paper.language else "not set"
        yield _finding(
            "language",
            Where(),
            f"The language of the document is {said}.",
            "In Word: select all, Review, Language, Set Proofing Language, English (United Kingdom), Set As Default.",
        )


def headings_are_in_order(paper: WrittenPaper) -> Iterator[Finding]:
    """There is a heading, none is empty, and no level is skipped on the way down (WCAG 1.3.1, 2.4.6)."""
    before = 0
    for place in _places(paper):
        block = place.block
        if not isinstance(block, Block) or block.part != "body" or block.heading_level is None:
            continue
        if _is_empty(block):
            yield _finding(
                "heading-empty",
                place.where,
                f"A heading of level {block.heading_level} has no text.",
                "Delete it, or give the line the style Normal.",
            )
            continue
        if block.heading_level > before + 1:
            after = f"the level before it is {before}" if before else "it is the first heading"
            yield _finding(
                "heading-skipped",
                place.where,
                f"The heading is of level {block.heading_level}, and {after}.",
                f"Give it the style Heading {before + 1}.",
            )
        before = block.heading_level
    if before == 0:
        yield _finding(
            "no-headings", Where(), "The paper has no headings.", "Give its headings the styles Heading 1, Heading 2…"
        )


def tables_are_data_with_headers(paper: WrittenPaper) -> Iterator[Finding]:
    """A table is for data: it has a header row with words in each cell, and does no layout (WCAG 1.3.1)."""
    for place in _places(paper):
        table = place.block
        if not isinstance(table, Table) or not table.rows:
            continue
        if sum(len(row.cells) for row in table.rows) == 1:
            yield _finding(
                "layout-table",
                place.where,
                "The table has a single cell: it does layout.",
                "Take the text out of the table and give it a paragraph style with a border.",
            )
            continue
        header = table.rows[0]
        if not header.is_header:
            yield _finding(
                "header-row",
                place.where,
                "The table has no header row.",
                "In Word: select the first row, Table Layout, Repeat Header Rows.",
            )
        elif any(all(isinstance(b, Block) and _is_empty(b) for b in cell.blocks) for cell in header.cells):
            yield _finding(
                "header-cell-empty",
                place.where,
                "A cell of the header row is empty.",
                "Write in it what its column holds.",
            )


def pictures_have_alt_text(paper: WrittenPaper) -> Iterator[Finding]:
    """Each picture says in words what it shows, or is marked as decoration (WCAG 1.1.1)."""
    for place in _places(paper):
        if isinstance(place.block, Block):
            for picture in place.block.pictures:
                if picture.decorative:
                    continue
                if not picture.alt_text.strip() or _FILE_NAME.fullmatch(picture.alt_text.strip()):
                    said = picture.alt_text.strip()
                    yield _finding(
                        "alt-text",
                        place.where,
                        f"The alternative text of a picture is the name of a file, “{said}”: it says nothing."
                        if said
                        else "A picture has no alternative text.",
                        "In Word: right-click the picture, View Alt Text, say what it shows or mark it as decorative.",
                    )


def spacing_is_not_typed(paper: WrittenPaper) -> Iterator[Finding]:
    """Space between paragraphs belongs to their style: a screen reader says “blank” at each empty one.

    Told once for each section: papers typed by hand hold dozens, which one by one would bury all else.
    """
    for _, empty in groupby(filter(_is_typed_space, _places(paper)), key=lambda place: place.where.section):
        places = list(empty)
        several = f"{len(places)} empty paragraphs stand in this section; this is the first."
        yield _finding(
            "empty-paragraph",
            places[0].where,
            "An empty paragraph stands in the text." if len(places) == 1 else several,
            f"Delete {'it' if len(places) == 1 else 'them'}; for more space, change the spacing of the paragraph’s "
            "style.",
        )


def text_stands_out(paper: WrittenPaper) -> Iterator[Finding]:
    """Text can be told from the white page (WCAG 1.4.3)."""
    for place in _places(paper):
        if not isinstance(place.block, Block):
            continue
        seen: set[str] = set()
        for run in place.block.runs:
            if run.colour is None or run.colour in seen or not run.text.strip():
                continue
            seen.add(run.colour)
            ratio = contrast(run.colour, _WHITE)
            if ratio < LEAST_CONTRAST:
                yield _finding(
                    "contrast",
                    place.where,
                    f"“{beginning(run.text, _LONGEST_SHOWN)}” is in the colour {run.colour}, whose contrast with white "
                    f"is {ratio:.1f} to 1; at least {LEAST_CONTRAST} to 1 is needed.",
                    "Choose a darker colour in the style, or Automatic.",
                )


def styles_exist(paper: WrittenPaper) -> Iterator[Finding]:
    """A style that is used and does not exist prints as plain text, headings among them."""
    for style in paper.missing_styles:
        yield _finding(
            "style-missing",
            Where(),
            f"The style “{style}” is used and does not exist in this document.",
            "Copy the style into the document, or give the paragraphs another.",
        )


CHECKS: Final[tuple[Callable[[WrittenPaper], Iterator[Finding]], ...]] = (
    title_is_set,
    language_is_set,
    headings_are_in_order,
    tables_are_data_with_headers,
    pictures_have_alt_text,
    spacing_is_not_typed,
    text_stands_out,
    styles_exist,
)


@dataclass(frozen=True)
class _Place:
    """A block with its neighbours and where a reader finds it."""

    block: Block | Table
    before: Block | Table | None
    after: Block | Table | None
    where: Where


def _places(paper: WrittenPaper) -> Iterator[_Place]:
    """Every block of the paper, those within table cells too, in reading order."""
    section: str | None = None
    counts = {"paragraph": 0, "table": 0}

    def within(blocks: tuple[Block | Table, ...], cell: str) -> Iterator[_Place]:
        nonlocal section
        for at, block in enumerate(blocks):
            counts[block.kind] += 0 if cell and block.kind == "paragraph" else 1
            text = block.text if isinstance(block, Block) else None
            if isinstance(block, Block) and block.part == "body" and block.heading_level and not _is_empty(block):
                section = block.text
            name = cell if cell and text is not None else f"{block.kind} {counts[block.kind]}"
            place = name if block.part == "body" else f"{block.part}, {name}"
            yield _Place(
                block=block,
                before=blocks[at - 1] if at else None,
                after=blocks[at + 1] if at + 1 < len(blocks) and blocks[at + 1].part == block.part else None,
                where=Where(
                    section=section,
                    block=place,
                    text=beginning(text, _LONGEST_SHOWN) if text else None,
                    anchor=anchor_of(block),
                ),
            )
            if isinstance(block, Table):
                table = f"table {counts['table']}"
                for number, row in enumerate(block.rows, start=1):
                    for inner in row.cells:
                        yield from within(inner.blocks, f"{table}, row {number}")

    yield from within(paper.blocks, "")


def _is_typed_space(place: _Place) -> bool:
    """Whether it is an empty paragraph that need not be: Word wants one between tables, and in an empty cell."""
    block = place.block
    if block.part != "body" or not isinstance(block, Block) or not _is_empty(block) or block.heading_level is not None:
        return False
    parts_tables = isinstance(place.before, Table) and (place.after is None or isinstance(place.after, Table))
    return not parts_tables and not (place.before is None and place.after is None)


def _is_empty(block: Block) -> bool:
    return not block.text.strip(_SPACING) and not block.pictures


def _finding(code: str, where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code=f"accessibility.{code}", severity=Severity.MUST_FIX, where=where, message=message, remedy=remedy
    )
