"""Options that several commands take, in one wording."""

from pathlib import Path
from typing import Annotated

import typer

ReportOption = Annotated[
    Path | None, typer.Option("--report", metavar="R.pdf", help="Where the report lies, if not beside the brief.")
]
PreviousOption = Annotated[
    list[Path] | None, typer.Option(metavar="P.pdf", help="Where a previous report lies; may be repeated.")
]
PublishedBeforeOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--previous", metavar="P.pdf", help="Where an earlier report or a letter on a visit lies; may be repeated."
    ),
]
PackDirOption = Annotated[
    list[Path] | None, typer.Option(metavar="DIR", help="A folder of packs of your own; may be repeated.")
]
