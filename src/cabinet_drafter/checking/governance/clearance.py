"""Clearance of the sections that officers own: given, and given for these words."""

from collections.abc import Iterator

from cabinet_drafter.brief import OfficerWords
from cabinet_drafter.checking.clean_copy.marked_phrases import MARKED
from cabinet_drafter.checking.governance.fingerprints import (
    cleared_lines,
    role_of,
    section_fingerprints,
    sections_of_parts,
)
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_MUST_BE_CLEARED = ("chief_finance_officer", "legal_services")


def check_clearance_given(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Finance and legal services have cleared their sections; where a marked phrase says so, it is told already."""
    brief = paper.against.brief
    if brief is None:
        return
    for part, lines in sections_of_parts(paper).items():
        words: OfficerWords | None = getattr(brief.comments, part)
        if part not in _MUST_BE_CLEARED or (words and words.cleared) or any(MARKED.search(line.text) for line in lines):
            continue
        in_paper = next(cleared_lines(lines), None)
        yield Finding(
            code="governance.clearance-missing",
            severity=Severity.TO_CONFIRM if in_paper else Severity.MUST_FIX,
            role=role_of(part),
            where=(in_paper or lines[0]).where(),
            message="The paper says that this section was cleared, and the brief holds no clearance for it."
            if in_paper
            else "Nobody has cleared this section.",
            remedy=f"Once it is cleared, put name, role and date in the brief under comments, {part}, cleared.",
        )


def check_altered(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each section stands as it was cleared."""
    brief = paper.against.brief
    if brief is None:
        return
    fingerprints, sections = section_fingerprints(paper), sections_of_parts(paper)
    for part in type(brief.comments).model_fields:
        words: OfficerWords | None = getattr(brief.comments, part)
        cleared = words.cleared if words else None
        if cleared is None or cleared.fingerprint is None:
            continue
        lines = sections.get(part)
        now = fingerprints[lines[0].section or ""] if lines else None
        if now != cleared.fingerprint:
            by = ", ".join(filter(None, (cleared.name, cleared.role)))
            yield Finding(
                code="governance.altered-after-clearance",
                severity=Severity.MUST_FIX,
                role=role_of(part),
                where=lines[0].where() if lines else Where(),
                message=f"This section is not the one that {by} cleared: its words have changed since."
                if lines
                else f"The section that {by} cleared ({part}) is not in the paper.",
                remedy=f"Have it cleared as it stands, and put the new fingerprint in the brief: {now}."
                if lines
                else "Put it back, or take its clearance out of the brief.",
            )
