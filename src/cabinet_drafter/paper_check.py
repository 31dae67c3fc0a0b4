"""From a Word file that people have edited to findings: the order of the work, readable as a table of contents."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cabinet_drafter.brief import BriefFile, QuotationChoice
from cabinet_drafter.brief_sources import BriefSources
from cabinet_drafter.checked_sources import sources_of_truth, told_of_reports
from cabinet_drafter.checking.quotations.placed import PlacedQuotation
from cabinet_drafter.composing.quotations import quote
from cabinet_drafter.drafts import digest_written
from cabinet_drafter.errors import FormNotRecognisedError, InputsInvalidError
from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper_files import read_paper_file
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.inputs.named_files import LARGEST_NAMED_FILE, bytes_within
from cabinet_drafter.reading.published_report import read_publication
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.visit import Publication, VisitLetter
from cabinet_drafter.vocabulary import Severity

if TYPE_CHECKING:
    from cabinet_drafter.checking.second_look import CheckedPaper


@dataclass(frozen=True)
class CheckRequest:
    """What to check against what; the brief names reports and finance inputs where they are not given.

    Among `previous_reports` may be letters on visits, also beside a brief, which names none.
    """

    paper: Path
    published_report: Path | None = None
    previous_reports: tuple[Path, ...] = ()
    brief: Path | None = None
    finance: Path | None = None
    final: bool = False


@dataclass(frozen=True)
class CheckResult:
    """What was found; `content` is the Word file that was read.

    `reports` are the reports and letters that it was checked against, `sections` those that an officer clears, each
    with the fingerprint of its words.
    """

    checked: "CheckedPaper"
    content: bytes
    reports: tuple[Publication, ...]

    @property
    def of_the_reports(self) -> tuple[Finding, ...]:
        """What reading the reports found that must be mended or confirmed: the checks rest on what was read."""
        return told_of_reports(self.reports)

    @property
    def must_be_mended(self) -> bool:
        """Whether something must be fixed that nobody accepted, in the paper or in the PDF of a report."""
        damaged = any(each.severity is Severity.MUST_FIX for each in self.of_the_reports)
        return damaged or self.checked.must_be_mended

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding in the order of the paper."""
        return self.checked.findings

    @property
    def quotations(self) -> tuple[PlacedQuotation, ...]:
        """Every quotation with its verdict."""
        return self.checked.quotations


def check_paper(request: CheckRequest) -> CheckResult:
    """Read the paper and its sources, and run every check.

    Raises:
        DrafterError: one of its kinds: a file that cannot be read, or inputs that are wrong.
    """
    # Loaded where a paper is really checked: the patterns of all checks take a tenth of a second to make.
    from cabinet_drafter.checking.second_look import look_again, look_again_at_draft  # noqa: PLC0415

    content, written = read_paper_file(request.paper)
    brief_file = read_brief(request.brief) if request.brief else None
    inspection, previous, visits, finance = _sources(request, brief_file)
    against = sources_of_truth(inspection, previous, finance, brief_file.brief if brief_file else None, visits)
    if digest_written(request.paper) == hashlib.sha256(content).hexdigest():
        checked = look_again_at_draft(written, against, final=request.final)
    else:
        chosen = _chosen(brief_file, inspection, previous) if brief_file else frozenset()
        checked = look_again(written, replace(against, chosen=chosen), final=request.final)
    return CheckResult(checked, content, against.quotable)


def _sources(
    request: CheckRequest, brief_file: BriefFile | None
) -> tuple[Inspection, Sequence[Inspection], Sequence[VisitLetter], FinanceInputs | None]:
    if brief_file is not None and request.brief is not None:
        sources = BriefSources(request.brief, brief_file)
        begun = sources.begin_published_report(request.published_report)
        letters = _letters_beside(brief_file, request.previous_reports)
        earlier = sources.begin_previous_reports([path for path in request.previous_reports if path not in letters])
        finance_file = sources.finance(request.finance)
        previous = [reading.inspection() for _, reading in earlier]
        return begun.inspection(), previous, [*letters.values()], finance_file.inputs if finance_file else None
    if request.published_report is None:
        raise InputsInvalidError(
            "inputs.no-report",
            "there is no published report to check the paper against",
            where=request.paper.name,
            remedy="Give it with --report, or a brief that names it with --brief.",
        )
    finance_file = read_finance(request.finance) if request.finance else None
    inspection = _report_of_an_inspection(request.published_report)
    publications = [read_publication(path) for path in request.previous_reports]
    return (
        inspection,
        [each for each in publications if isinstance(each, Inspection)],
        [each for each in publications if isinstance(each, VisitLetter)],
        finance_file.inputs if finance_file else None,
    )


def _report_of_an_inspection(path: Path) -> Inspection:
    """The report that the paper is about: most of a paper's facts are grades, and a letter on a visit holds none."""
    publication = read_publication(path)
    if isinstance(publication, VisitLetter):
        raise FormNotRecognisedError(
            "source.letter-as-report",
            f"this is a letter on a {publication.kind}: it gives no grades for a paper to be checked against",
            where=path.name,
            remedy="Give the report of the council’s latest inspection with --report, and this letter with --previous: "
            "what the paper quotes from the letter is then checked too.",
        )
    return publication


def _letters_beside(brief_file: BriefFile, given: Sequence[Path]) -> dict[Path, VisitLetter]:
    """The letters on visits among files that the brief does not name: a brief names the reports of inspections only."""
    named = {each.sha256 for each in brief_file.brief.previous_reports or ()}
    unnamed = [
        path for path in given if hashlib.sha256(bytes_within(path, LARGEST_NAMED_FILE)).hexdigest() not in named
    ]
    return {path: read for path in unnamed if isinstance(read := read_publication(path), VisitLetter)}


def _chosen(brief_file: BriefFile, inspection: Inspection, previous: Sequence[Inspection]) -> frozenset[str]:
    """What the brief chooses to quote, in the form in which same words are the same."""
    brief = brief_file.brief
    labels = {named.label: report for named, report in zip(brief.previous_reports or (), previous, strict=False)}
    sources = {"": inspection, **labels}
    chosen = [
        quote(choice, sources, brief_file.places.place(f"quotations.{key}.{place}"))
        for key, choices in brief.quotations.items()
        for place, choice in enumerate(choices)
        if isinstance(choice, QuotationChoice)
    ]
    return frozenset(normal_form(each.text.strip("“”")) for each in chosen)
