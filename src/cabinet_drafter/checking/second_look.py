"""The second look at a paper: every check in turn, and what came of it. One checker for drafts and edited papers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cabinet_drafter.brief import AcceptedFinding
from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.checking.clean_copy.all_clean_copy import CLEAN_COPY
from cabinet_drafter.checking.facts.all_facts import FACTS
from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.checking.governance.all_governance import GOVERNANCE
from cabinet_drafter.checking.governance.fingerprints import sections_of
from cabinet_drafter.checking.law_cited.all_law import LAW
from cabinet_drafter.checking.paper_limits import within_limits
from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.checking.paper_under_check import CheckedAgainst, PaperUnderCheck
from cabinet_drafter.checking.quotations.balance import check_balance
from cabinet_drafter.checking.quotations.placed import PlacedQuotation
from cabinet_drafter.checking.quotations.placing import placed_quotations
from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.checking.section_roles import section_role
from cabinet_drafter.findings import Finding
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.written_paper import WrittenPaper


def _accessibility(paper: PaperUnderCheck) -> Iterator[Finding]:
    yield from check_accessibility(paper.written)


CHECKS: Final[tuple[Callable[[PaperUnderCheck], Iterator[Finding]], ...]] = (
    check_quotations,
    *FACTS,
    *FIGURES,
    *LAW,
    *GOVERNANCE,
    check_balance,
    *CLEAN_COPY,
    _accessibility,
)
MISSING_INPUT: Final = "left-over.missing-input"
_GRAVITY: Final = tuple(Severity)


@dataclass(frozen=True)
class ClearedSection:
    """A section that an officer clears: its heading, whose it is, and the fingerprint of its words."""

    heading: str
    role: ClearanceRole
    fingerprint: str


@dataclass(frozen=True)
class CheckedPaper:
    """What the second look found, in the order of the paper; where each quotation stands in print; what is cleared."""

    findings: tuple[Finding, ...]
    quotations: tuple[PlacedQuotation, ...]
    sections: tuple[ClearedSection, ...]

    @property
    def must_be_mended(self) -> bool:
        """Whether something must be fixed that nobody has accepted with a reason."""
        return any(each.severity is Severity.MUST_FIX and each.accepted is None for each in self.findings)


def look_again(written: WrittenPaper, against: CheckedAgainst, *, final: bool = False) -> CheckedPaper:
    """Check a written paper.

    Args:
        written: the paper as read from its Word file.
        against: the reports and inputs that it must agree with.
        final: whether it is to be published as it stands, so that nothing may be left over.
    """
    return _look(written, against, final=final, as_drafted=False)


def look_again_at_draft(written: WrittenPaper, against: CheckedAgainst, *, final: bool = False) -> CheckedPaper:
    """Check a draft that nobody has edited: what it quotes, and what that leaves out, was chosen by address."""
    return _look(written, against, final=final, as_drafted=True)


def _look(written: WrittenPaper, against: CheckedAgainst, *, final: bool, as_drafted: bool) -> CheckedPaper:
    lines, not_checked = within_limits(lines_of(written), final=final)
    quotations = placed_quotations(lines, against.quotable)
    if as_drafted:
        against = replace(against, chosen=frozenset(normal_form(each.text) for each in quotations))
    paper = PaperUnderCheck(written, lines, quotations, against, final)
    found = [*not_checked, *(finding for check in CHECKS for finding in check(paper))]
    accepted = against.brief.accepted if against.brief else ()
    last = len(lines)

    def place(finding: Finding) -> tuple[int, int, int]:
        anchor = finding.where.anchor
        at = (last, 0) if anchor is None else (anchor.order, anchor.start)
        return (*at, _GRAVITY.index(finding.severity))

    sections = tuple(
        ClearedSection(section.heading, section_role(section.heading), section.fingerprint)
        for section in sections_of(paper)
        if section.part is not None
    )
    return CheckedPaper(
        tuple(_with_acceptance(each, accepted) for each in sorted(found, key=place)), quotations, sections
    )


def _with_acceptance(finding: Finding, accepted: tuple[AcceptedFinding, ...]) -> Finding:
    reason = next((each.reason for each in accepted if each.code == finding.code and _concerns(each, finding)), None)
    return finding if reason is None else finding.model_copy(update={"accepted": reason})


def _concerns(accepted: AcceptedFinding, finding: Finding) -> bool:
    if accepted.text is None:
        return True
    return normal_form(accepted.text) in normal_form(finding.where.text or "")
