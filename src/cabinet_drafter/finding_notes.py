"""Findings as the comments of an annotated copy of a Word file."""

from collections.abc import Callable, Iterable
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.annotate import FindingNote

HEADINGS: Final = {
    Severity.MUST_FIX: "MUST FIX",
    Severity.TO_CONFIRM: "TO CONFIRM",
    Severity.FOR_INFORMATION: "FOR INFORMATION",
}


def comments_on(findings: Iterable[Finding], whose: Callable[[Finding], str]) -> list[FindingNote]:
    """Comments on what somebody must mend or confirm; what is only for information would bury them."""
    return [
        FindingNote(
            title=", ".join(filter(None, (HEADINGS[found.severity].capitalize(), whose(found)))),
            anchor=found.where.anchor,
            text=f"{found.message}\n\n{found.remedy}\n\n{found.code}",
        )
        for found in findings
        if found.severity is not Severity.FOR_INFORMATION and found.accepted is None
    ]
