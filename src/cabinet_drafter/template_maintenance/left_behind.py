"""What tags of a template left behind in a filled paper: empty rows, bullets and numbers, headings with nothing below.

A maintainer does not see them in the template, for there the tags stand in their places.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.anchors import anchor_of
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, Row, Table, WrittenPaper

_LONGEST_SHOWN: Final = 80
_SPACING: Final = " \t\n\u00a0\u200b"


def left_behind(paper: WrittenPaper) -> tuple[Finding, ...]:
    """Everything of that kind, in the order of its places; empty where the tags left nothing."""
    return tuple(finding for check in CHECKS for finding in check(paper))


def empty_lines(paper: WrittenPaper) -> Iterator[Finding]:
    """A bullet, number or paragraph of the body without a word."""
    for before, block, _ in _neighbours(paper.blocks):
        if isinstance(block, Block) and block.part == "body" and _is_empty(block):
            what = "number" if block.number[:1].isalnum() else "bullet" if block.number else "paragraph"
            yield _finding(
                f"empty-{what}",
                before,
                block,
                f"An empty {what} prints.",
                "Put the condition or loop around the whole paragraph, with {%p … %} in paragraphs of their own.",
            )


def empty_rows(paper: WrittenPaper) -> Iterator[Finding]:
    """A table row in which no cell has a word, or a table that has none but its header."""
    for before, block, _ in _neighbours(paper.blocks):
        if not isinstance(block, Table):
            continue
        if any(not row.is_header and not _words(row) for row in block.rows):
            yield _finding(
                "empty-row",
                before,
                block,
                "An empty table row prints.",
                "Put the condition or loop around the whole row, with {%tr … %} in rows of their own.",
            )
        if len(block.rows) == 1 and block.rows[0].is_header:
            yield _finding(
                "empty-table",
                before,
                block,
                "A table prints with its header alone.",
                "Put {%p if … %} before the table and {%p endif %} after it.",
            )


def headings_alone(paper: WrittenPaper) -> Iterator[Finding]:
    """A heading with nothing below it before the next of its level or above."""
    body = [block for block in paper.blocks if block.part == "body"]
    for before, block, after in _neighbours(body):
        if not isinstance(block, Block) or block.heading_level is None or _is_empty(block):
            continue
        follows = after if isinstance(after, Block) else None
        if after is None or (follows and follows.heading_level and follows.heading_level <= block.heading_level):
            yield _finding(
                "heading-alone",
                before,
                block,
                f"The heading “{beginning(block.text, _LONGEST_SHOWN)}” prints with nothing below it.",
                "Put the heading into the same condition as what stands below it, or say that there is nothing.",
            )


CHECKS: Final[tuple[Callable[[WrittenPaper], Iterator[Finding]], ...]] = (empty_lines, empty_rows, headings_alone)

_Neighbours = tuple["Block | Table | None", "Block | Table", "Block | Table | None"]


def _neighbours(blocks: Sequence[Block | Table]) -> Iterator[_Neighbours]:
    for at, block in enumerate(blocks):
        yield blocks[at - 1] if at else None, block, blocks[at + 1] if at + 1 < len(blocks) else None


def _finding(code: str, before: Block | Table | None, block: Block | Table, found: str, remedy: str) -> Finding:
    after = f"after “{beginning(before.text, _LONGEST_SHOWN)}”" if isinstance(before, Block) and before.text else None
    text = block.text if isinstance(block, Block) else " ".join(_words(row) for row in block.rows[:1])
    return Finding(
        code=f"template.{code}",
        severity=Severity.MUST_FIX,
        where=Where(block=after, text=beginning(text, _LONGEST_SHOWN) or None, anchor=anchor_of(block)),
        message=found,
        remedy=remedy,
    )


def _is_empty(block: Block) -> bool:
    return not block.text.strip(_SPACING) and not block.pictures


def _words(row: Row) -> str:
    return " ".join(b.text for cell in row.cells for b in cell.blocks if isinstance(b, Block)).strip(_SPACING)
