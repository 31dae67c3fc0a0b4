"""The command line: parse, call, show, exit."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn
from unicodedata import category

import typer
from ruamel.yaml import YAML

from cabinet_drafter.errors import DrafterError, ExitCode, OutputNotWrittenError
from cabinet_drafter.reading.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.whole_files import write_whole
from cabinet_drafter.word.contract import contract_as_markdown, contract_fields
from cabinet_drafter.workflow import DraftRequest, check_template, draft_paper, story_of

_NULL = "tag:yaml.org,2002:null"

app = typer.Typer(
    help="Drafts a council's cabinet report on an Ofsted inspection of children's services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
template_app = typer.Typer(help="For those who keep the Word templates.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(template_app, name="template")


_NOT_FOR_A_TERMINAL: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Format(StrEnum):
    """How a command tells its result."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="How to tell the result.")]


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


@app.command()
def read(
    published_report: Annotated[Path, typer.Argument(metavar="REPORT.pdf", help="The published report.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON in place of YAML.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this new file.")
    ] = None,
) -> None:
    """Print the facts and paragraphs of one published report."""
    with _told_to_the_user(Format.JSON if as_json else Format.TEXT):
        record = inspection_record(read_inspection(published_report))
        shown = _as_json(record) if as_json else _as_yaml(record)
        if output is None:
            _print_data(shown)
        else:
            _write_new(output, shown)


@app.command()
def draft(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF.yaml", help="The brief.")],
    published_report: Annotated[
        Path | None,
        typer.Option("--report", metavar="R.pdf", help="Where the report lies, if not beside the brief."),
    ] = None,
    previous: Annotated[
        list[Path] | None, typer.Option(metavar="P.pdf", help="Where a previous report lies; may be repeated.")
    ] = None,
    finance: Annotated[Path | None, typer.Option(metavar="F", help="Where the finance inputs lie.")] = None,
    pack_dir: Annotated[
        list[Path] | None, typer.Option(metavar="DIR", help="A folder of packs of your own; may be repeated.")
    ] = None,
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

    Exits 14 where inputs are still missing: the draft is written, and shows each of them.
    """
    with _told_to_the_user(output_format):
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
            _print_data(
                _as_json(
                    {
                        "draft": str(result.draft),
                        "manifest": str(result.manifest),
                        "missing": [missing.model_dump(mode="json") for missing in result.missing],
                        "to_confirm": [note.model_dump(mode="json") for note in result.notes],
                        "not_printed": list(result.not_printed),
                    }
                )
            )
        else:
            _say(f"Draft:    {result.draft}\nManifest: {result.manifest}")
            if result.missing:
                _say("\nStill missing, each marked in the draft with a Word comment to whom it concerns:")
            for role, title in result.role_titles.items():
                wanted = [missing for missing in result.missing if missing.role is role]
                if wanted:
                    _say(f"  {title}")
                for missing in wanted:
                    _say(f"    {missing.field}: {missing.ask}")
            for note in result.notes:
                _say(f"\nTo confirm, {result.role_titles[note.role]}: {note.text}")
            if result.not_printed:
                _say(f"\nIn the brief, but this Word template has no place for it: {', '.join(result.not_printed)}")
    if result.missing:
        raise typer.Exit(ExitCode.FINDINGS)


@template_app.command("fields")
def template_fields(
    output_format: FormatOption = Format.TEXT,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the page of the documentation.")] = False,
) -> None:
    """Print every field that a Word template may use: meaning, type, example, and whether it may be missing."""
    fields = contract_fields()
    if markdown:
        _print_data(contract_as_markdown())
    elif output_format is Format.JSON:
        _print_data(_as_json([asdict(field) for field in fields]))
    else:
        for field in fields:
            asked_of = f" May be missing; asked of: {field.role.plain_name}." if field.role else ""
            _say(f"{field.path}\n    {field.meaning}. {field.kind.capitalize()}.{asked_of}")
            if field.example:
                _say(f"    Example: {field.example}")


@template_app.command("check")
def template_check(
    word_template: Annotated[Path, typer.Argument(metavar="FILE.docx", help="The Word template.")],
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Find unknown fields, unknown filters and broken blocks in a Word template, all in one pass; exits 13 if any."""
    with _told_to_the_user(output_format):
        findings = check_template(word_template)
        if output_format is Format.JSON:
            _print_data(_as_json({"findings": [finding.model_dump(mode="json") for finding in findings]}))
        else:
            for finding in findings:
                place = ", ".join(part for part in (finding.where.section, finding.where.block) if part)
                _say(f"{place}\n    {finding.where.text}\n    {finding.message}\n    {finding.remedy}\n")
            _say(f"{word_template.name}: {_counted(len(findings))}")
    if findings:
        raise typer.Exit(ExitCode.WORD_TEMPLATE_NOT_USABLE)


@template_app.command("story")
def template_story(
    word_file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="A Word template or a draft.")],
) -> None:
    """Print the text and structure of a Word file: style, number and text of each paragraph, tables, comments."""
    with _told_to_the_user(Format.TEXT):
        _print_data(story_of(word_file))


def _counted(findings: int) -> str:
    return {0: "nothing to mend", 1: "1 thing to mend"}.get(findings, f"{findings} things to mend")


@contextmanager
def _told_to_the_user(output_format: Format) -> Iterator[None]:
    try:
        yield
    except DrafterError as error:
        _fail(error, output_format)


def _fail(error: DrafterError, output_format: Format) -> NoReturn:
    if output_format is Format.JSON:
        record = {"code": error.code, "found": error.found, "where": error.where, "remedy": error.remedy}
        _print_data(_as_json({"error": {**record, "problems": list(error.problems)}}))
    else:
        _say(f"cabinet-drafter: {error}", err=True)
    raise typer.Exit(error.exit_code)


def _say(text: str, *, err: bool = False) -> None:
    """Tell a person something; what would act on the terminal, or it cannot show, is shown by its number."""
    stream = sys.stderr if err else sys.stdout
    encoding = stream.encoding or "utf-8"
    typer.echo(_for_a_terminal(text).encode(encoding, "backslashreplace").decode(encoding), err=err)


def _for_a_terminal(text: str) -> str:
    return "".join(_by_number(c) if c not in "\n\t" and category(c) in _NOT_FOR_A_TERMINAL else c for c in text)


def _by_number(character: str) -> str:
    return f"\\U+{ord(character):04X}"


def _print_data(text: str) -> None:
    """Print what a program or a file takes further: in UTF-8, whatever the terminal's own encoding."""
    # A path may hold half of a pair of code units; JSON has an escape for those.
    content = text.encode("utf-8", "backslashreplace")
    typer.echo(_for_a_terminal(content.decode()) if sys.stdout.isatty() else content, nl=False)


def _as_json(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _as_yaml(record: Any) -> str:
    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), lambda representer, _: representer.represent_scalar(_NULL, "null"))
    text = StringIO()
    yaml.dump(record, text)
    return text.getvalue()


def _write_new(path: Path, text: str) -> None:
    """Writes a file that was not there before."""
    if os.path.lexists(path):
        raise OutputNotWrittenError(
            "output.exists", "the file is there already", where=path.name, remedy="Give another file name with -o."
        )
    write_whole({path: text.encode()})
