"""How much of a paper is checked: what is longer than any paper would keep the checks busy for hours."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

LONGEST_PARAGRAPH: Final = 10_000
"""Characters, about three pages without a paragraph's end; some patterns take time with its square."""
LONGEST_PAPER: Final = 500_000
"""Characters, about two hundred pages."""
MOST_PARAGRAPHS: Final = 10_000
"""Cells count too; empty ones do not."""


def within_limits(lines: Sequence[PaperLine], *, final: bool) -> tuple[tuple[PaperLine, ...], tuple[Finding, ...]]:
    """The lines as far as they are checked, and what tells of the rest.

    Every line stays, so that places stay what they are; words beyond the limits are left out of it.
    """
    kept: list[PaperLine] = []
    findings: list[Finding] = []
    characters = paragraphs = 0
    over = False
    for line in lines:
        if not line.text.strip():
            kept.append(replace(line, text=line.text[:LONGEST_PARAGRAPH]))
            continue
        length = min(len(line.text), LONGEST_PARAGRAPH)
        if over or characters + length > LONGEST_PAPER or paragraphs == MOST_PARAGRAPHS:
            if not over:
                findings.append(_finding(line, 0, "The paper from here on was not checked: it is too long.", final))
            over = True
            kept.append(replace(line, text=""))
            continue
        characters, paragraphs = characters + length, paragraphs + 1
        if len(line.text) > length:
            message = f"This paragraph was checked up to here only: it has more than {LONGEST_PARAGRAPH:,} characters."
            findings.append(_finding(line, length, message, final))
            line = replace(line, text=line.text[:length])  # noqa: PLW2901
        kept.append(line)
    return tuple(kept), tuple(findings)


def _finding(line: PaperLine, begin: int, message: str, final: bool) -> Finding:
    return Finding(
        code="left-over.not-checked",
        severity=Severity.MUST_FIX if final else Severity.TO_CONFIRM,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(begin),
        message=message,
        remedy="Make it shorter, or read the rest against the report yourself.",
    )
