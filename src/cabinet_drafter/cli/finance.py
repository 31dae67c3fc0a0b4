"""`finance …`: what a finance workbook or YAML file says, checked; and the YAML of it."""

from pathlib import Path
from typing import Annotated

import typer

from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user, write_new
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.preparing.finance_account import finance_account, finance_record
from cabinet_drafter.preparing.finance_yaml import finance_yaml
from cabinet_drafter.reading.inputs.finance_file import read_finance

finance_app = typer.Typer(help="For the figures that finance supplies.", no_args_is_help=True, rich_markup_mode=None)

FinanceArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The finance workbook (.xlsx), or YAML.")]


@finance_app.command("show")
def finance_show(file: FinanceArgument, output_format: FormatOption = Format.TEXT) -> None:
    """Print each entry with its cell, what is missing, and each sum worked out.

    Exits 12 where a value is wrong or a sum does not add up, and tells every one with its sheet and cell.
    """
    with told_to_the_user(output_format):
        finance_file = read_finance(file)
        if output_format is Format.JSON:
            print_data(as_json(finance_record(finance_file)))
        elif finance_file is None:
            say(f"{file.name}: no entries yet")
        else:
            say(finance_account(finance_file))


@finance_app.command("export")
def finance_export(
    file: FinanceArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="OUT.yaml", help="Write to this new file.")
    ] = None,
) -> None:
    """Print the figures as YAML, amounts in exact digits; they read back as the same figures."""
    with told_to_the_user(Format.TEXT):
        finance_file = read_finance(file)
        if finance_file is None:
            raise InputsInvalidError(
                "inputs.no-entries",
                "no entry is filled in yet",
                where=file.name,
                remedy="Fill in the sheet of entries first.",
            )
        text = finance_yaml(finance_file.inputs)
        if output is None:
            print_data(text)
        else:
            write_new(output, text)
