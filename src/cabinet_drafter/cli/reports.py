"""`read`: the facts and paragraphs of one published report, or of a letter on a visit."""

from pathlib import Path
from typing import Annotated

import typer

from cabinet_drafter.cli.telling import Format, as_json, as_yaml, print_data, told_to_the_user, write_new
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.letters.visit_record import visit_record
from cabinet_drafter.reading.published_report import read_publication
from cabinet_drafter.visit import VisitLetter


def read(
    published_report: Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="The published report or letter.")],
    json_wanted: Annotated[bool, typer.Option("--json", help="Print JSON in place of YAML.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this new file.")
    ] = None,
) -> None:
    """Print the facts and paragraphs of one published report, or of a letter on a visit."""
    with told_to_the_user(Format.JSON if json_wanted else Format.TEXT):
        publication = read_publication(published_report)
        record = visit_record(publication) if isinstance(publication, VisitLetter) else inspection_record(publication)
        shown = as_json(record) if json_wanted else as_yaml(record)
        if output is None:
            print_data(shown)
        else:
            write_new(output, shown)
