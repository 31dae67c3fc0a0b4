"""`new`: from a published report to a folder with a brief, a finance workbook and the reports."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

import datetime as dt
import os
import shlex
import subprocess
from pathlib import Path
from typing import Annotated, Any

import typer

from cabinet_drafter.brief import MOST_PROPOSED
from cabinet_drafter.cli.due_dates import dates_record, say_dates
from cabinet_drafter.cli.options import PackDirOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.officer_folder import FolderRequest, FolderResult, make_folder


def new(
    published_report: Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="The published report.")],
    pack: Annotated[str, typer.Option(metavar="PACK", help="The name of the council’s pack.")],
    into: Annotated[
        Path, typer.Option(metavar="FOLDER", help="The folder to put the files in; it is made if it is not there.")
    ],
    previous: Annotated[
        list[Path] | None, typer.Option(metavar="OLD.pdf", help="An earlier report; may be repeated.")
    ] = None,
    pack_dir: PackDirOption = None,
    received: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="When the council received it, as 2025-03-27."),
    ] = None,
    meeting: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="When the meeting is.")
    ] = None,
    proposals: Annotated[
        int, typer.Option(min=0, max=MOST_PROPOSED, metavar="N", help="Quotations to propose for each list at most.")
    ] = 4,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Lay out a folder for the paper on a report: brief, finance workbook, reports.

    Nothing is written over. Run it again to add an earlier report, or what is missing.
    """
    with told_to_the_user(output_format):
        result = make_folder(
            FolderRequest(
                published_report=published_report,
                pack=pack,
                into=into,
                previous_reports=tuple(previous or ()),
                pack_dirs=tuple(pack_dir or ()),
                received=received.date() if received else None,
                meeting=meeting.date() if meeting else None,
                proposals=proposals,
            )
        )
        if output_format is Format.JSON:
            print_data(as_json(_record(result)))
        else:
            _tell(result)


def _record(result: FolderResult) -> dict[str, Any]:
    return {
        "folder": str(result.folder),
        "brief": str(result.brief),
        "finance": None if result.finance is None else str(result.finance),
        "files": [{"file": file.name, "made": file.made} for file in result.files],
        "added": list(result.added),
        "to_confirm": list(result.to_confirm),
        "dates": dates_record(result.deadlines),
        "draft_command": _draft_command(result),
    }


def _tell(result: FolderResult) -> None:
    say(f"Folder: {result.folder}")
    for file in result.files:
        say(f"  {'made      ' if file.made else 'left as is'}  {file.name}")
    if not any(file.made for file in result.files):
        say("\nNothing was missing and nothing was added.")
    for sentence in result.added:
        say(f"\nAdded: {sentence}")
    for sentence in result.to_confirm:
        say(f"\nTo confirm: {sentence}")
    say_dates(result.deadlines)
    say(f"\nNext:\n  1. Open {result.brief} in a text editor: fill in what you know, choose quotations.")
    if result.finance is not None:
        say(f"  2. Send {result.finance} to finance; put it back under the same name.")
    say(f"  {3 if result.finance else 2}. {_draft_command(result)}")


def _draft_command(result: FolderResult) -> str:
    """The command to go on with, as this system's shell takes it."""
    packs = [part for folder in result.pack_dirs for part in ("--pack-dir", str(folder))]
    words = ["cabinet-drafter", "draft", str(result.brief), *packs]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
