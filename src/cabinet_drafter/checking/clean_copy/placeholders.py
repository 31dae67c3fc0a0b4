"""Placeholders of a template that nobody filled in, and contact details that name nobody."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.kept_places import kept_places, what_is_to_follow
from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_NOT_APPLICABLE: Final = re.compile(r"\bN/?A(?![a-z])|\bnot applicable\b", re.IGNORECASE)
_DETAIL: Final = (
    r"(?:name|job title|title|post|tel(?:ephone)?(?: no\.?| number)?|phone|mobile|e-?mail(?: address)?|address)"
)
_ONLY_LABELS: Final = re.compile(rf"\W*{_DETAIL}\s*:(?:[\s/;,|–-]*{_DETAIL}\s*:)+[\s/;,|–-]*", re.IGNORECASE)
_CONTACT: Final = re.compile(r"\bcontact\b", re.IGNORECASE)


def check_placeholders(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No placeholder of a template is left."""
    for line in paper.lines:
        text = _outside_quotations(paper, line)
        for start, end in kept_places(text, is_cell=line.cell is not None):
            yield placeholder(
                line,
                (start, end),
                f"“{' '.join(text[start:end].split())}” is a placeholder that nobody filled in.",
                "Write what belongs here, or take the line out.",
            )
        follows = what_is_to_follow(text)
        if follows is not None:
            yield placeholder(
                line,
                follows,
                "Something is said to follow.",
                "Put it in, or take the words out, before the paper is published.",
                Severity.MUST_FIX if paper.final else Severity.TO_CONFIRM,
            )


def check_contact_details(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper names somebody to ask."""
    for line in paper.lines:
        label = line.section or ""
        if line.cell is not None:
            label = f"{label} {line.cell.label}"
        if _ONLY_LABELS.fullmatch(line.text):
            yield placeholder(
                line,
                (0, len(line.text)),
                "The contact details are labels with nothing beside them.",
                "Give name, telephone number and e-mail address of the officer to contact.",
            )
        for found in _NOT_APPLICABLE.finditer(line.text):
            before = line.text[: found.start()]
            if not line.is_heading and (_CONTACT.search(label) or _CONTACT.search(before)):
                yield placeholder(
                    line,
                    found.span(),
                    f"The contact details say “{found.group()}”: readers have nobody to ask.",
                    "Give name, telephone number and e-mail address of the officer to contact.",
                )
                break


def _outside_quotations(paper: PaperUnderCheck, line: PaperLine) -> str:
    """What the paper itself says: an editorial insertion within a quotation is no placeholder."""
    return without_marked(paper.prose[line.order])


def placeholder(
    line: PaperLine, place: tuple[int, int], message: str, remedy: str, severity: Severity = Severity.MUST_FIX
) -> Finding:
    """The finding on a place in a line that waits for words."""
    return Finding(
        code="left-over.placeholder",
        severity=severity,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(*place),
        message=message,
        remedy=remedy,
    )
