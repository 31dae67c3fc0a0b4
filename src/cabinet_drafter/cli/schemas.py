"""`schema`: the JSON Schemas of the files that people write and that programs read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cabinet_drafter.cli.telling import Format, as_json, print_data, told_to_the_user, write_new
from cabinet_drafter.schemas import brief_schema, finance_schema, inspection_schema, visit_schema


class Described(StrEnum):
    """What there is a schema of."""

    BRIEF = "brief"
    FINANCE = "finance"
    INSPECTION = "inspection"
    VISIT = "visit"


_SCHEMAS = {
    Described.BRIEF: brief_schema,
    Described.FINANCE: finance_schema,
    Described.INSPECTION: inspection_schema,
    Described.VISIT: visit_schema,
}


def schema(
    described: Annotated[
        Described,
        typer.Argument(
            metavar="brief|finance|inspection|visit",
            help="The brief (YAML), the finance inputs (YAML), or what read --json prints "
            "of an inspection report or of a letter on a visit.",
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this new file.")
    ] = None,
) -> None:
    """Print a JSON Schema (2020-12), by which an editor completes and checks a file as it is written."""
    with told_to_the_user(Format.TEXT):
        shown = as_json(_SCHEMAS[described]())
        if output is None:
            print_data(shown)
        else:
            write_new(output, shown)
