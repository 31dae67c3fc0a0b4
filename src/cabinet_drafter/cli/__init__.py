"""The command line: parse, call, show, exit."""

from importlib.metadata import version
from typing import Annotated

import typer

from cabinet_drafter.cli.checking import check
from cabinet_drafter.cli.comparing import compare
from cabinet_drafter.cli.finance import finance_app
from cabinet_drafter.cli.folders import new
from cabinet_drafter.cli.papers import draft
from cabinet_drafter.cli.quotations import quotations
from cabinet_drafter.cli.reports import read
from cabinet_drafter.cli.schemas import schema
from cabinet_drafter.cli.templates import template_app

app = typer.Typer(
    help="Drafts a council's cabinet report on an Ofsted inspection of children's services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cabinet-drafter {version('cabinet-drafter')}")
        raise typer.Exit


@app.callback()
def _root(
    _wanted: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Drafts a council's cabinet report on an Ofsted inspection of children's services."""


app.command()(read)
app.command()(new)
app.command()(draft)
app.command()(check)
app.command()(compare)
app.command()(quotations)
app.command()(schema)
app.add_typer(template_app, name="template")
app.add_typer(finance_app, name="finance")
