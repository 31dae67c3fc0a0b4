"""What a paper is checked against, put together from reports and inputs in hand; what reading the reports told."""

from collections.abc import Iterable, Sequence

from cabinet_drafter.brief import Brief
from cabinet_drafter.checking.paper_under_check import CheckedAgainst
from cabinet_drafter.composing.history import compare
from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.visit import Publication, VisitLetter
from cabinet_drafter.vocabulary import Severity


def sources_of_truth(
    inspection: Inspection,
    previous: Sequence[Inspection],
    finance: FinanceInputs | None,
    brief: Brief | None,
    visits: Sequence[VisitLetter] = (),
) -> CheckedAgainst:
    """The sources: earlier reports newest first, this inspection beside the newest of those that came before it.

    A letter on a visit holds no grades, so none is compared with this inspection.
    """
    newest_first = tuple(sorted(previous, key=lambda each: each.inspection_start, reverse=True))
    earlier = next((each for each in newest_first if each.inspection_start < inspection.inspection_start), None)
    return CheckedAgainst(
        inspection=inspection,
        previous=newest_first,
        visits=tuple(visits),
        comparison=compare(inspection, earlier) if earlier else None,
        finance=finance,
        brief=brief,
        published=inspection.published or (brief.inspection.published if brief else None),
    )


def told_of_reports(reports: Iterable[Publication]) -> tuple[Finding, ...]:
    """What reading the reports found that must be mended or confirmed."""
    return tuple(
        found for report in reports for found in report.findings if found.severity is not Severity.FOR_INFORMATION
    )
