"""`template preview`: what papers made from a pack will look like."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

from pathlib import Path
from typing import Annotated, Any

import typer

from cabinet_drafter.cli.findings_told import wrapped
from cabinet_drafter.cli.options import PackDirOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.pack_templates import pack_named
from cabinet_drafter.template_preview import Previewed, PreviewRequest, PreviewResult, preview


def template_preview(
    pack: Annotated[str, typer.Argument(metavar="PACK", help="The name of a pack, or the folder of one.")],
    brief: Annotated[
        Path | None, typer.Option(metavar="B.yaml", help="Preview with this brief instead of made-up papers.")
    ] = None,
    situation: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this situation; may be repeated.")
    ] = None,
    document: Annotated[str | None, typer.Option(help="Which document of the pack; else its first.")] = None,
    into: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder to write; else preview-PACK here.")
    ] = None,
    html: Annotated[bool, typer.Option("--html", help="As web pages, without LibreOffice.")] = False,
    pack_dir: PackDirOption = None,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Make papers from a pack in every situation and show them: page pictures and PDF, or web pages.

    The situations are good, outstanding, requires-improvement, inadequate, first-inspection, no-overall-grade,
    everything-missing and very-long. Pages need LibreOffice; where it is not installed, web pages are made.
    """
    with told_to_the_user(output_format):
        found = pack_named(pack, tuple(pack_dir or ()))
        folder = into or Path(f"preview-{found.file.name}")
        result = preview(PreviewRequest(found, folder, document, tuple(situation or ()), brief, only_html=html))
        if output_format is Format.JSON:
            print_data(as_json(_record(result)))
        else:
            _tell(result, html=html)


def _tell(result: PreviewResult, *, html: bool) -> None:
    for paper in result.papers:
        said = [f"{paper.pages} {'page' if paper.pages == 1 else 'pages'}"] if paper.pages else []
        if paper.missing:
            said.append(f"{len(paper.missing)} marked as missing")
        if paper.found:
            said.append(f"{len(paper.found)} to look at")
        say(f"{paper.name}: {', '.join(said) or 'made'}")
        for each in paper.found:
            place = ", ".join(part for part in (each.where.section, each.where.block) if part)
            say(wrapped(f"{f'{place}: ' if place else ''}{each.message} {each.remedy}", "    "))
    if not result.as_pages and not html:
        say("\nLibreOffice is not installed, so these are web pages, without Word’s layout.")
    say(f"\nOpen {result.overview}")


def _record(result: PreviewResult) -> dict[str, Any]:
    return {
        "overview": str(result.overview),
        "as_pages": result.as_pages,
        "papers": [_paper_record(paper) for paper in result.papers],
    }


def _paper_record(paper: Previewed) -> dict[str, Any]:
    return {
        "name": paper.name,
        "title": paper.title,
        "pages": paper.pages,
        "missing": [missing.field for missing in paper.missing],
        "findings": [finding.model_dump(mode="json") for finding in paper.found],
    }
