"""Whose a section of a cabinet paper, or a field of its cover, is, and which of the brief's comments it prints."""

import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.vocabulary import ClearanceRole

_LONGEST_HEADING: Final = 12


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a heading may name: the part of the brief's comments (None where it is none of them), and whose it is."""

    part: str | None
    words: re.Pattern[str]
    role: ClearanceRole = ClearanceRole.ORIGINATING_OFFICER


def _subject(part: str | None, words: str, role: ClearanceRole = ClearanceRole.ORIGINATING_OFFICER) -> _Subject:
    return _Subject(part, re.compile(words, re.IGNORECASE), role)


_SUBJECTS: Final = (
    _subject(
        "chief_finance_officer",
        r"chief finance officer|\bfinanc|\bresource implications|\bs(?:ection )?151\b",
        ClearanceRole.CHIEF_FINANCE_OFFICER,
    ),
    _subject("legal_services", r"\blegal|monitoring officer", ClearanceRole.LEGAL_SERVICES),
    _subject("equalities", r"equalit|\bequity\b|diversity|\bEDI\b", ClearanceRole.EQUALITIES_OFFICER),
    _subject("best_value", r"best value|value for money"),
    _subject("data_protection", r"data protection|privacy|information governance"),
    _subject("consultation", r"consult|engagement"),
    _subject("environment", r"environment|sustainab|climate"),
    _subject("safeguarding", r"safeguarding"),
    _subject("risk", r"\brisks?\b"),
    _subject(
        None,
        r"key decision|forward plan|exempt|confidential|classification|call[- ]?in\b|urgen|28[- ]days?",
        ClearanceRole.DEMOCRATIC_SERVICES,
    ),
    _subject(None, r"statutory", ClearanceRole.LEGAL_SERVICES),
    _subject(None, r"budget", ClearanceRole.CHIEF_FINANCE_OFFICER),
)


def section_role(heading: str) -> ClearanceRole:
    """Whose the section under this heading is, or the field of the cover that it labels.

    The originating officer's where the heading names no other; where it names two, the one named first is taken.
    """
    others = (each for each in _SUBJECTS if each.role is not ClearanceRole.ORIGINATING_OFFICER)
    named = [(match.start(), each.role) for each in others if (match := each.words.search(heading)) is not None]
    return min(named, key=lambda each: each[0])[1] if named else ClearanceRole.ORIGINATING_OFFICER


def part_of(heading: str) -> str | None:
    """The part of the brief's comments that a section with this heading prints; None for any other section."""
    if len(heading.split()) > _LONGEST_HEADING:
        return None
    return next((each.part for each in _SUBJECTS if each.part and each.words.search(heading)), None)
