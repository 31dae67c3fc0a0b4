"""`check`: what is not true, complete or fit to publish in a paper that people have edited."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from cabinet_drafter.cli.findings_told import refuse_to_write_over, tell_by_severity, wrapped
from cabinet_drafter.cli.options import PublishedBeforeOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, report_name, say, told_to_the_user
from cabinet_drafter.errors import ExitCode
from cabinet_drafter.finding_notes import comments_on
from cabinet_drafter.findings import Finding
from cabinet_drafter.paper_check import CheckRequest, CheckResult, check_paper
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.whole_files import write_whole
from cabinet_drafter.word.annotate import annotated


def check(
    paper: Annotated[Path, typer.Argument(metavar="PAPER.docx", help="The paper, whoever wrote or edited it.")],
    published_report: Annotated[
        Path | None,
        typer.Option("--report", metavar="R.pdf", help="The published report; needed unless a brief names it."),
    ] = None,
    previous: PublishedBeforeOption = None,
    brief: Annotated[Path | None, typer.Option(metavar="B.yaml", help="The brief that it was drafted from.")] = None,
    finance: Annotated[Path | None, typer.Option(metavar="F", help="The finance inputs.")] = None,
    annotate: Annotated[
        Path | None,
        typer.Option(metavar="OUT.docx", help="Write a copy with what was found as Word comments."),
    ] = None,
    final: Annotated[
        bool, typer.Option("--final", help="It is to be published as it stands: nothing may be left over.")
    ] = False,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Check a paper against the published reports and say what is no longer true, complete or fit to publish.

    Exits 14 where something must be fixed that nobody has accepted in the brief with a reason.
    """
    with told_to_the_user(output_format):
        if annotate is not None:
            refuse_to_write_over(annotate)
        result = check_paper(CheckRequest(paper, published_report, tuple(previous or ()), brief, finance, final))
        if annotate is not None:
            write_whole(
                {annotate: annotated(result.content, paper.name, comments_on(result.findings, _role))}, over=False
            )
        if output_format is Format.JSON:
            print_data(as_json(_record(result)))
        else:
            _tell(paper, result, annotate)
    if result.must_be_mended:
        raise typer.Exit(ExitCode.FINDINGS)


def _record(result: CheckResult) -> dict[str, Any]:
    return {
        "findings": [found.model_dump(mode="json") for found in result.findings],
        "quotations": [
            {
                "text": quotation.text,
                "verdict": quotation.verdict.value,
                "also": [each.value for each in quotation.also],
                "paragraph": ", ".join(dict.fromkeys(place.address for place in quotation.places)) or None,
                "page": quotation.places[0].page if quotation.places else None,
                "printed": " … ".join(place.words for place in quotation.places) or None,
            }
            for quotation in result.quotations
        ],
        "of_the_reports": [found.model_dump(mode="json") for found in result.of_the_reports],
        "sections": [
            {"section": section.heading, "role": section.role.value, "fingerprint": section.fingerprint}
            for section in result.checked.sections
        ],
    }


def _tell(paper: Path, result: CheckResult, annotate: Path | None) -> None:
    open_findings = [found for found in result.findings if found.accepted is None]
    counts = Counter(found.severity for found in open_findings)
    verdicts = Counter(quotation.verdict for quotation in result.quotations)
    say(f"{paper.name} against {', '.join(report.source.name for report in result.reports)}")
    say(
        f"{counts[Severity.MUST_FIX]} to fix, {counts[Severity.TO_CONFIRM]} to confirm, "
        f"{counts[Severity.FOR_INFORMATION]} for information"
    )
    for found in result.of_the_reports:
        say(wrapped(f"Reading {report_name(found)}: {found.message} {found.remedy}", ""))
    if verdicts:
        say("Quotations: " + ", ".join(f"{count} {verdict.value}" for verdict, count in sorted(verdicts.items())))
    tell_by_severity(open_findings, _role, "the paper")
    accepted = [found for found in result.findings if found.accepted is not None]
    if accepted:
        say("\nACCEPTED IN THE BRIEF")
    for found in accepted:
        say(wrapped(f"{found.code}: {found.message} Accepted: {found.accepted}", ""))
    if result.checked.sections:
        say("\nFINGERPRINTS, to put beside the clearance of each section in the brief")
    for section in result.checked.sections:
        say(f'  "{section.fingerprint}"  {section.heading}')  # in marks, for YAML takes digits alone as a number
    if annotate is not None:
        say(f"\nCopy with comments: {annotate}")


def _role(found: Finding) -> str:
    return found.role.plain_name if found.role else "originating officer"
