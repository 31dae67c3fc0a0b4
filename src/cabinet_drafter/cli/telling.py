"""How commands tell a person or a program what came of them: text, JSON, YAML, errors with their exit code."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn
from unicodedata import category

import typer
from ruamel.yaml import YAML

from cabinet_drafter.errors import DrafterError, OutputNotWrittenError
from cabinet_drafter.findings import Finding
from cabinet_drafter.whole_files import write_whole

_NULL = "tag:yaml.org,2002:null"

_NOT_FOR_A_TERMINAL: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Format(StrEnum):
    """How a command tells its result."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="How to tell the result.")]


@contextmanager
def told_to_the_user(output_format: Format) -> Iterator[None]:
    """Ends the command with the error's exit code where the work inside stops at a `DrafterError`."""
    try:
        yield
    except DrafterError as error:
        _fail(error, output_format)


def _fail(error: DrafterError, output_format: Format) -> NoReturn:
    if output_format is Format.JSON and sys.stdout is not None:
        record = {"code": error.code, "found": error.found, "where": error.where, "remedy": error.remedy}
        print_data(as_json({"error": {**record, "problems": list(error.problems)}}))
    else:
        say(f"cabinet-drafter: {error}", err=True)
    raise typer.Exit(error.exit_code)


def say(text: str, *, err: bool = False) -> None:
    """Tell a person something; what would act on the terminal, or it cannot show, is shown by its number."""
    stream = sys.stderr if err else sys.stdout
    if stream is None:  # It was closed before the command began.
        return
    encoding = stream.encoding or "utf-8"
    typer.echo(_for_a_terminal(text).encode(encoding, "backslashreplace").decode(encoding), err=err)


def _for_a_terminal(text: str) -> str:
    return "".join(_by_number(c) if c not in "\n\t" and category(c) in _NOT_FOR_A_TERMINAL else c for c in text)


def _by_number(character: str) -> str:
    return f"\\U+{ord(character):04X}"


def report_name(finding: Finding) -> str:
    """The report that a finding of its reading is about, as a person names it."""
    return next((place.source.name for place in finding.evidence if place.source), "the report")


def print_data(text: str) -> None:
    """Print what a program or a file takes further: in UTF-8, whatever the terminal's own encoding.

    Ends the command where standard output was closed before it began.
    """
    if sys.stdout is None:
        closed = OutputNotWrittenError(
            "output.closed",
            "standard output is closed, so the result cannot be printed",
            remedy="Leave standard output open, or send it to a file.",
        )
        _fail(closed, Format.TEXT)
    # A path may hold half of a pair of code units; JSON has an escape for those.
    content = text.encode("utf-8", "backslashreplace")
    typer.echo(_for_a_terminal(content.decode()) if sys.stdout.isatty() else content, nl=False)


def as_json(record: Any) -> str:
    """The record as JSON text."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def as_yaml(record: Any) -> str:
    """The record as YAML text."""
    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), lambda representer, _: representer.represent_scalar(_NULL, "null"))
    text = StringIO()
    yaml.dump(record, text)
    return text.getvalue()


def write_new(path: Path, text: str) -> None:
    """Writes a file that was not there before."""
    if os.path.lexists(path):
        raise OutputNotWrittenError(
            "output.exists", "the file is there already", where=path.name, remedy="Give another file name with -o."
        )
    write_whole({path: text.encode()})
