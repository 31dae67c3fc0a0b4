"""What waits in the Word file beside its text: comments, tracked changes, hidden and highlighted text."""

import re
from collections.abc import Iterator
from itertools import groupby

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.clean_copy.missing_inputs import TOOL
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.written_paper import Block, Table, WordComment


def check_comments(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No comment is left in what is published; before that, people's own are told, the tool's own are not."""
    lines = {line.order: line for line in paper.lines}
    for comment in paper.written.comments:
        if comment.author == TOOL and not paper.final:
            continue
        said = " ".join(comment.text.split())
        by = f" by {comment.author}" if comment.author.strip() else ""
        yield _finding(
            paper,
            "comment",
            _anchored(comment, lines),
            f"A Word comment{by} is left: “{beginning(said, 160)}”",
            "Settle it, then delete it: Review, Delete.",
        )


def check_tracked_changes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No tracked change is left in what is published."""
    lines = {line.order: line for line in paper.lines}
    changed = [order for order in _changed(paper.written.blocks) if order in lines]
    for order in changed:
        yield _finding(
            paper,
            "tracked-change",
            lines[order].where(),
            "A tracked change waits in this paragraph.",
            "Accept or reject it: Review, Accept or Reject.",
        )
    if paper.written.tracked_changes and not changed:
        number = paper.written.tracked_changes
        yield _finding(
            paper,
            "tracked-change",
            Where(),
            "A tracked change waits in the paper." if number == 1 else f"{number} tracked changes wait in the paper.",
            "Accept or reject all: Review, Accept or Reject.",
        )


def check_hidden_text(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Nothing is hidden: it is published with the file, and anybody can show it."""
    for line in paper.lines:
        start = 0
        for hidden, runs in groupby(line.runs, key=lambda run: run.hidden):
            text = "".join(run.text for run in runs)
            if hidden and text.strip():
                yield Finding(
                    code="left-over.hidden-text",
                    severity=Severity.MUST_FIX,
                    role=ClearanceRole.ORIGINATING_OFFICER,
                    where=line.where(start, start + len(text)),
                    message="This text is hidden: Word does not show it, but it is published with the file.",
                    remedy="In Word: Home, ¶ shows it. Delete it, or show it: Font, Hidden.",
                )
            start += len(text)


def check_highlights(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No words stand out with the highlighter: it marks what somebody still has to look at."""
    for line in paper.lines:
        text = without_marked(line.text)
        start = 0
        for highlighted, runs in groupby(line.runs, key=lambda run: run.highlighted):
            end = start + sum(len(run.text) for run in runs)
            if highlighted and re.search(r"\w", text[start:end]):
                yield Finding(
                    code="left-over.highlight",
                    severity=Severity.MUST_FIX if paper.final else Severity.TO_CONFIRM,
                    role=ClearanceRole.ORIGINATING_OFFICER,
                    where=line.where(start, end),
                    message="These words are highlighted, as words are that wait for somebody.",
                    remedy="Settle them, then take the highlighting out: Home, Text Highlight Colour, No Colour.",
                )
            start = end


def _finding(paper: PaperUnderCheck, code: str, where: Where, message: str, remedy: str) -> Finding:
    return Finding(
        code=f"left-over.{code}",
        severity=Severity.MUST_FIX if paper.final else Severity.FOR_INFORMATION,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=where,
        message=message,
        remedy=remedy,
    )


def _anchored(comment: WordComment, lines: dict[int, PaperLine]) -> Where:
    line = None if comment.order is None else lines.get(comment.order)
    if line is None:
        return Where(text=comment.anchored_text.strip() or None)
    words = comment.anchored_text.partition("\n")[0].strip()
    start = line.text.find(words) if words else -1
    return line.where() if start < 0 else line.where(start, start + len(words))


def _changed(blocks: tuple[Block | Table, ...]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Block):
            if block.changed:
                yield block.order
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _changed(cell.blocks)
