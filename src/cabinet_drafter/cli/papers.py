"""`draft`: from a brief to a Word file."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

from pathlib import Path
from typing import Annotated, Any

import typer

from cabinet_drafter.cli.due_dates import dates_record, say_dates
from cabinet_drafter.cli.options import PackDirOption, PreviousOption, ReportOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, report_name, say, told_to_the_user
from cabinet_drafter.errors import ExitCode
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.workflow import DraftRequest, DraftResult, draft_paper


def draft(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF.yaml", help="The brief.")],
    published_report: ReportOption = None,
    previous: PreviousOption = None,
    finance: Annotated[Path | None, typer.Option(metavar="F", help="Where the finance inputs lie.")] = None,
    pack_dir: PackDirOption = None,
    document: Annotated[str | None, typer.Option(metavar="NAME", help="Which document of the pack to draft.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="OUT.docx", help="The Word file to write.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over a Word file even if somebody has edited it.")
    ] = False,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Draft the paper that a brief describes, as a Word file with a manifest beside it.

    Exits 14 where inputs are still missing: the draft is written, and shows each of them. So it does where a report
    is damaged, so that what was read of it must not be relied on.
    """
    with told_to_the_user(output_format):
        result = draft_paper(
            DraftRequest(
                brief=brief,
                published_report=published_report,
                previous_reports=tuple(previous or ()),
                finance=finance,
                pack_dirs=tuple(pack_dir or ()),
                document=document,
                output=output,
                overwrite=overwrite,
            )
        )
        if output_format is Format.JSON:
            print_data(as_json(_record(result)))
        else:
            _tell(result)
    if result.must_be_mended:
        raise typer.Exit(ExitCode.FINDINGS)


def _record(result: DraftResult) -> dict[str, Any]:
    return {
        "draft": str(result.draft),
        "manifest": str(result.manifest),
        "missing": [missing.model_dump(mode="json") for missing in result.missing],
        "to_confirm": [note.model_dump(mode="json") for note in result.notes],
        "not_printed": list(result.not_printed),
        "of_the_reports": [finding.model_dump(mode="json") for finding in result.of_the_reports],
        "second_look": [finding.model_dump(mode="json") for finding in result.second_look],
        "dates": dates_record(result.deadlines),
    }


def _tell(result: DraftResult) -> None:
    say(f"Draft:    {result.draft}\nManifest: {result.manifest}")
    if result.missing:
        say("\nStill missing, each marked in the draft with a Word comment to whom it concerns:")
    for role, title in result.role_titles.items():
        wanted = [missing for missing in result.missing if missing.role is role]
        if wanted:
            say(f"  {title}")
        for missing in wanted:
            say(f"    {missing.field}: {missing.ask}")
    say_dates(result.deadlines)
    for finding in result.of_the_reports:
        mend = "To mend" if finding.severity is Severity.MUST_FIX else "To confirm"
        say(f"\n{mend}, {report_name(finding)}: {finding.message} {finding.remedy}")
    for finding in result.second_look:
        if finding.accepted is None and finding.severity is not Severity.FOR_INFORMATION:
            mend = "To mend" if finding.severity is Severity.MUST_FIX else "To confirm"
            say(f"\n{mend} in the draft, {finding.where.block or 'the paper'}: {finding.message} {finding.remedy}")
    for note in result.notes:
        say(f"\nTo confirm, {result.role_titles[note.role]}: {note.text}")
    if result.not_printed:
        say(f"\nIn the brief, but this Word template has no place for it: {', '.join(result.not_printed)}")
