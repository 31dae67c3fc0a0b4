"""Fingerprints of a paper's sections, by which a clearance is known to be for these words and no others."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.brief import Comments
from cabinet_drafter.checking.paper_lines import PaperLine, lines_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.vocabulary import ClearanceRole

_DIGITS: Final = 12
_PARTS: Final = (
    ("chief_finance_officer",
     re.compile(r"chief finance officer|\bfinanc|\bresource implications|section 151|\bs151", re.IGNORECASE)),
    ("legal_services", re.compile(r"\blegal|monitoring officer", re.IGNORECASE)),
    ("equalities", re.compile(r"equalit|equality|\bEDI\b", re.IGNORECASE)),
    ("best_value", re.compile(r"best value|value for money", re.IGNORECASE)),
    ("data_protection", re.compile(r"data protection|privacy|information governance", re.IGNORECASE)),
    ("consultation", re.compile(r"consult|engagement", re.IGNORECASE)),
    ("environment", re.compile(r"environment|sustainab|climate", re.IGNORECASE)),
    ("safeguarding", re.compile(r"safeguarding", re.IGNORECASE)),
    ("risk", re.compile(r"\brisks?\b", re.IGNORECASE)),
)  # fmt: skip
_ROLES: Final = {
    "chief_finance_officer": ClearanceRole.CHIEF_FINANCE_OFFICER,
    "legal_services": ClearanceRole.LEGAL_SERVICES,
    "equalities": ClearanceRole.EQUALITIES_OFFICER,
}
_CLEARED: Final = re.compile(r"\s*Cleared by\b", re.IGNORECASE)
_LONGEST_HEADING: Final = 12


def section_fingerprints(paper: PaperUnderCheck) -> dict[str, str]:
    """For each section, by its heading, the fingerprint of its words; formatting does not change it.

    What says who cleared the section, and that it was drafted for clearance, is left out: it changes with clearance.
    """
    texts: dict[str, list[str]] = {}
    for line in lines_of(paper.written):  # all of it, however much of a paper is checked
        if line.section is not None and line.part == "body":
            words = texts.setdefault(line.section, [])
            if not line.is_heading and not is_of_clearance(line):
                words.append(line.text)
    return {section: _fingerprint(" ".join(words)) for section, words in texts.items()}


def part_of(heading: str) -> str | None:
    """The part of the brief's comments that a section with this heading prints; None for any other section."""
    words = heading.split()
    if len(words) > _LONGEST_HEADING:
        return None
    return next((part for part, pattern in _PARTS if pattern.search(heading)), None)


def role_of(part: str) -> ClearanceRole:
    """Who supplies or clears a part of the comments."""
    return _ROLES.get(part, ClearanceRole.ORIGINATING_OFFICER)


def sections_of_parts(paper: PaperUnderCheck) -> dict[str, list[PaperLine]]:
    """The lines of the section of each part of the comments that the paper has, its heading first."""
    found: dict[str, list[PaperLine]] = {}
    section_of: dict[str, str] = {}
    for line in paper.lines:
        if line.section is None or line.part != "body":
            continue
        part = part_of(line.section)
        if part in Comments.model_fields and section_of.setdefault(part, line.section) == line.section:
            found.setdefault(part, []).append(line)
    return found


def is_of_clearance(line: PaperLine) -> bool:
    """Whether the line says who cleared the section, or that somebody must."""
    return "clearance" in line.style.casefold() or _CLEARED.match(line.text) is not None


def cleared_lines(lines: list[PaperLine]) -> Iterator[PaperLine]:
    """Those that say who cleared it."""
    return (line for line in lines if _CLEARED.match(line.text))


def _fingerprint(text: str) -> str:
    return hashlib.sha256(normal_form(text).encode()).hexdigest()[:_DIGITS]
