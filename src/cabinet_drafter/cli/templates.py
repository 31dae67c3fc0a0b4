"""`template …`: for those who keep the Word templates."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.errors import ExitCode
from cabinet_drafter.template_maintenance import check_template, story_of
from cabinet_drafter.word.contract import contract_as_markdown, contract_fields

template_app = typer.Typer(help="For those who keep the Word templates.", no_args_is_help=True, rich_markup_mode=None)


@template_app.command("fields")
def template_fields(
    output_format: FormatOption = Format.TEXT,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the page of the documentation.")] = False,
) -> None:
    """Print every field that a Word template may use: meaning, type, example, and whether it may be missing."""
    fields = contract_fields()
    if markdown:
        print_data(contract_as_markdown())
    elif output_format is Format.JSON:
        print_data(as_json([asdict(field) for field in fields]))
    else:
        for field in fields:
            asked_of = f" May be missing; asked of: {field.role.plain_name}." if field.role else ""
            say(f"{field.path}\n    {field.meaning}. {field.kind.capitalize()}.{asked_of}")
            if field.example:
                say(f"    Example: {field.example}")


@template_app.command("check")
def template_check(
    word_template: Annotated[Path, typer.Argument(metavar="FILE.docx", help="The Word template.")],
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Find unknown fields, unknown filters and broken blocks in a Word template, all in one pass; exits 13 if any."""
    with told_to_the_user(output_format):
        findings = check_template(word_template)
        if output_format is Format.JSON:
            print_data(as_json({"findings": [finding.model_dump(mode="json") for finding in findings]}))
        else:
            for finding in findings:
                place = ", ".join(part for part in (finding.where.section, finding.where.block) if part)
                say(f"{place}\n    {finding.where.text}\n    {finding.message}\n    {finding.remedy}\n")
            say(f"{word_template.name}: {_counted(len(findings))}")
    if findings:
        raise typer.Exit(ExitCode.WORD_TEMPLATE_NOT_USABLE)


@template_app.command("story")
def template_story(
    word_file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="A Word template or a draft.")],
) -> None:
    """Print the text and structure of a Word file: style, number and text of each paragraph, tables, comments."""
    with told_to_the_user(Format.TEXT):
        print_data(story_of(word_file))


def _counted(findings: int) -> str:
    return {0: "nothing to mend", 1: "1 thing to mend"}.get(findings, f"{findings} things to mend")
