"""`template …`: for those who keep the Word templates."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from cabinet_drafter.cli.findings_told import refuse_to_write_over, tell_by_severity
from cabinet_drafter.cli.options import PackDirOption
from cabinet_drafter.cli.packs import template_list, template_new
from cabinet_drafter.cli.previewing import template_preview
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.cli.template_diff import comparison_lines, comparison_record
from cabinet_drafter.errors import ExitCode, InputsInvalidError
from cabinet_drafter.finding_notes import comments_on
from cabinet_drafter.findings import Finding
from cabinet_drafter.pack_templates import pack_named
from cabinet_drafter.template_comparison import compare_templates
from cabinet_drafter.template_maintenance import CheckedTemplate, checked_pack, checked_template, story_of
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.whole_files import write_whole
from cabinet_drafter.word.annotate import annotated
from cabinet_drafter.word.contract import contract_as_markdown, contract_fields
from cabinet_drafter.word.fields_document import fields_document

template_app = typer.Typer(help="For those who keep the Word templates.", no_args_is_help=True, rich_markup_mode=None)


template_app.command("list")(template_list)
template_app.command("new")(template_new)


@template_app.command("fields")
def template_fields(
    output_format: FormatOption = Format.TEXT,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the page of the documentation.")] = False,
    word: Annotated[
        Path | None,
        typer.Option(metavar="OUT.docx", help="Write a Word document, to keep open beside a template."),
    ] = None,
) -> None:
    """Print every field that a Word template may use: meaning, type, example, and whether it may be missing."""
    fields = contract_fields()
    if word is not None:
        with told_to_the_user(output_format):
            refuse_to_write_over(word, "--word")
            write_whole({word: fields_document()}, over=False)
            say(f"Written: {word}")
    elif markdown:
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
    template: Annotated[str, typer.Argument(metavar="FILE|PACK", help="A Word template, or the name of a pack.")],
    pack_dir: PackDirOption = None,
    annotate: Annotated[
        Path | None,
        typer.Option(metavar="OUT.docx", help="Write a copy with what was found as Word comments."),
    ] = None,
    document: Annotated[str | None, typer.Option(help="Of a pack, only this document.")] = None,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Find everything there is to mend in a Word template, in one pass; exits 13 where something must be fixed.

    Tags that are wrong and what to type instead; what would fetch something or leak; what would leave empty paragraphs
    or wrong numbers in papers; what is set by hand; what keeps readers out.
    """
    with told_to_the_user(output_format):
        if annotate is not None:
            refuse_to_write_over(annotate)
        checked = _checked(template, tuple(pack_dir or ()), document)
        if annotate is not None:
            _annotate(checked, annotate)
        if output_format is Format.JSON:
            print_data(as_json({"templates": [_record(each) for each in checked]}))
        else:
            for each in checked:
                _tell(each)
            if annotate is not None:
                say(f"\nCopy with comments: {annotate}")
    if any(found.severity is Severity.MUST_FIX for each in checked for found in each.findings):
        raise typer.Exit(ExitCode.WORD_TEMPLATE_NOT_USABLE)


template_app.command("preview")(template_preview)


@template_app.command("story")
def template_story(
    word_file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="A Word template or a draft.")],
) -> None:
    """Print the text and structure of a Word file: style, number and text of each paragraph, tables, comments."""
    with told_to_the_user(Format.TEXT):
        print_data(story_of(word_file))


@template_app.command("diff")
def template_diff(
    was: Annotated[Path, typer.Argument(metavar="OLD.docx", help="The Word template as it was.")],
    now: Annotated[Path, typer.Argument(metavar="NEW.docx", help="The Word template as it is now.")],
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Tell what changed between two versions of a Word template: words, styles, fields and conditions."""
    with told_to_the_user(output_format):
        comparison = compare_templates(was, now)
        if output_format is Format.JSON:
            print_data(as_json(comparison_record(comparison)))
        else:
            say("\n".join(comparison_lines(comparison)))


def _checked(template: str, pack_dirs: tuple[Path, ...], document: str | None) -> tuple[CheckedTemplate, ...]:
    path = Path(template)
    if path.suffix.lower() in {".docx", ".docm", ".dotx", ".dotm"} or path.is_file():
        return (checked_template(path),)
    return checked_pack(pack_named(template, pack_dirs), document)


def _annotate(checked: tuple[CheckedTemplate, ...], out: Path) -> None:
    if len(checked) != 1:
        names = ", ".join(each.document or each.path.name for each in checked)
        raise InputsInvalidError(
            "inputs.one-template-to-annotate",
            f"the pack has several Word templates ({names}), and a copy with comments is of one",
            where="--annotate",
            remedy="Say which with --document.",
        )
    only = checked[0]
    write_whole({out: annotated(only.content, only.path.name, comments_on(only.findings, _nobody))}, over=False)


def _record(checked: CheckedTemplate) -> dict[str, Any]:
    return {
        "document": checked.document,
        "file": checked.path.name,
        "findings": [finding.model_dump(mode="json") for finding in checked.findings],
    }


def _tell(checked: CheckedTemplate) -> None:
    counts = Counter(found.severity for found in checked.findings)
    said = [f"{counts[severity]} {words}" for severity, words in _COUNTED if counts[severity]]
    say(f"{checked.path.name}: {', '.join(said) or 'nothing to mend'}")
    tell_by_severity(checked.findings, _nobody, "the whole template")


def _nobody(_: Finding) -> str:
    """Everything in a template is its maintainer's, so nobody is named."""
    return ""


_COUNTED: Final = (
    (Severity.MUST_FIX, "to fix"),
    (Severity.TO_CONFIRM, "to confirm"),
    (Severity.FOR_INFORMATION, "for information"),
)
