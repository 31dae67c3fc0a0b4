"""A word typed twice: "could could", "the the"."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_TWICE: Final = re.compile(r"(?<![\w’'-])(?P<word>[A-Za-z]+) (?P=word)(?![\w’'-])", re.IGNORECASE)
_MAY_STAND_TWICE: Final = {"that", "had", "is", "in", "on", "do", "very", "so", "no", "hear", "there", "blah", "bye"}
"""Words that English does put twice: "it is that that matters", "they had had", "signed in in July"."""


def check_doubled_words(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No word stands twice by a slip; names that repeat themselves have capitals both times."""
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        for twice in _TWICE.finditer(text):
            first, second = twice.group().split(" ")
            if first.lower() in _MAY_STAND_TWICE or second[0].isupper():
                continue
            yield Finding(
                code="left-over.doubled-word",
                severity=Severity.TO_CONFIRM,
                role=ClearanceRole.ORIGINATING_OFFICER,
                where=line.where(*twice.span()),
                message=f"The word “{first.lower()}” stands twice.",
                remedy="Take one out.",
            )
