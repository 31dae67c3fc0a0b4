"""Clearance of the sections that officers own: given, and given for these words."""

from collections.abc import Iterator

from cabinet_drafter.brief import OfficerWords
from cabinet_drafter.checking.clean_copy.marked_phrases import MARKED
from cabinet_drafter.checking.governance.fingerprints import PaperSection, sections_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.section_roles import section_role
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_MUST_BE_CLEARED = ("chief_finance_officer", "legal_services")


def check_clearance_given(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Finance and legal services have cleared their sections; where a marked phrase says so, it is told already."""
    brief = paper.against.brief
    if brief is None:
        return
    for part, section in _by_part(paper).items():
        words: OfficerWords | None = getattr(brief.comments, part)
        cleared = words is not None and words.cleared is not None
        if part not in _MUST_BE_CLEARED or cleared or any(MARKED.search(line.text) for line in section.lines):
            continue
        in_paper = section.cleared_line
        yield Finding(
            code="governance.clearance-missing",
            severity=Severity.TO_CONFIRM if in_paper else Severity.MUST_FIX,
            role=section_role(section.heading),
            where=(in_paper or section.lines[0]).where(),
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
    sections = _by_part(paper)
    for part in type(brief.comments).model_fields:
        words: OfficerWords | None = getattr(brief.comments, part)
        cleared = words.cleared if words else None
        if cleared is None or cleared.fingerprint is None:
            continue
        section = sections.get(part)
        by = ", ".join(filter(None, (cleared.name, cleared.role)))
        if section is None:
            yield Finding(
                code="governance.altered-after-clearance",
                severity=Severity.MUST_FIX,
                role=section_role(part.replace("_", " ")),
                where=Where(),
                message=f"The section that {by} cleared ({part}) is not in the paper.",
                remedy="Put it back, or take its clearance out of the brief.",
            )
        elif section.fingerprint != cleared.fingerprint:
            yield Finding(
                code="governance.altered-after-clearance",
                severity=Severity.MUST_FIX,
                role=section_role(section.heading),
                where=section.lines[0].where(),
                message=f"This section is not the one that {by} cleared: its words have changed since.",
                remedy="Have it cleared as it stands, and put the new fingerprint in the brief: "
                f"{section.fingerprint}.",
            )


def _by_part(paper: PaperUnderCheck) -> dict[str, PaperSection]:
    """The first section of each part of the brief's comments that the paper has."""
    found: dict[str, PaperSection] = {}
    for section in sections_of(paper):
        if section.part is not None:
            found.setdefault(section.part, section)
    return found
