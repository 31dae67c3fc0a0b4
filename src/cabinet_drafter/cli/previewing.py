"""`template preview`: what papers made from a pack will look like."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

import contextlib
import threading
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from cabinet_drafter.cli.findings_told import tell_by_severity
from cabinet_drafter.cli.options import PackDirOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.errors import DrafterError, ExitCode
from cabinet_drafter.pack_templates import pack_named
from cabinet_drafter.template_preview import Previewed, PreviewRequest, PreviewResult, preview
from cabinet_drafter.vocabulary import Severity

_SECONDS_BETWEEN_LOOKS: Final = 1.0


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
    watch: Annotated[
        bool,
        typer.Option(
            "--watch", help="Open the page, and make it anew whenever the template is saved; ends with Ctrl+C."
        ),
    ] = False,
    pack_dir: PackDirOption = None,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Check a pack's template, make papers from it in every situation and show them as pages, or as web pages.

    The situations are good, outstanding, requires-improvement, inadequate, first-inspection, no-overall-grade,
    everything-missing and very-long. Pages need LibreOffice; where it is not installed, web pages are made. Exits 13
    where something in the template must be fixed.
    """
    with told_to_the_user(output_format):
        found = pack_named(pack, tuple(pack_dir or ()))
        folder = into or Path(f"preview-{found.file.name}")
        request = PreviewRequest(
            found, folder, document, tuple(situation or ()), brief, only_html=html, refreshes=watch
        )
        result = preview(request)
        if output_format is Format.JSON:
            print_data(as_json(_record(result)))
        else:
            _tell(result, html=html)
    if watch:
        typer.launch(str(result.overview))
        _watch(request)
    elif any(each.severity is Severity.MUST_FIX for each in result.findings):
        raise typer.Exit(ExitCode.WORD_TEMPLATE_NOT_USABLE)


def _watch(request: PreviewRequest) -> None:
    """Make the preview anew whenever a file of the pack changes, until somebody presses Ctrl+C."""
    say("\nEach time you save the template in Word, the page is made anew. To end, press Ctrl+C here.")
    before, never = _state(request.pack.folder), threading.Event()
    while True:
        never.wait(_SECONDS_BETWEEN_LOOKS)
        now = _state(request.pack.folder)
        if now == before:
            continue
        before = now
        try:
            pack = pack_named(str(request.pack.folder), ())
            result = preview(replace(request, pack=pack))
        except DrafterError as failure:  # Saved half, or wrong in a way that the next save may mend.
            say(f"\n{failure}")
            continue
        say(f"\nSaved: {_summary(result)}")


def _state(folder: Path) -> list[tuple[str, int, int]]:
    """The files of a pack, each with its size and when it was changed; Word's own passing ones left out."""
    state = []
    for path in sorted(folder.rglob("*")):
        with contextlib.suppress(OSError):  # gone meanwhile
            if path.suffix in {".docx", ".toml"} and not path.name.startswith("~$"):
                held = path.stat()
                state.append((str(path), held.st_size, held.st_mtime_ns))
    return state


def _summary(result: PreviewResult) -> str:
    counts = Counter(each.severity for each in result.findings)
    told = [
        f"{counts[severity]} {words}"
        for severity, words in ((Severity.MUST_FIX, "to fix"), (Severity.TO_CONFIRM, "to confirm"))
        if counts[severity]
    ]
    papers = f"{len(result.papers)} {'paper' if len(result.papers) == 1 else 'papers'}"
    return f"{', '.join(told) or 'nothing to mend'}; {papers}"


def _tell(result: PreviewResult, *, html: bool) -> None:
    if result.annotated is not None:
        tell_by_severity(result.findings, lambda _: "", "the whole template")
        say("")
    for paper in result.papers:
        said = [f"{paper.pages} {'page' if paper.pages == 1 else 'pages'}"] if paper.pages else []
        if paper.missing:
            said.append(f"{len(paper.missing)} marked as missing")
        if paper.found:
            said.append(f"{len(paper.found)} to look at")
        say(f"{paper.name}: {', '.join(said) or 'made'}")
    if result.papers and not result.as_pages and not html:
        say("\nLibreOffice is not installed, so these are web pages, without Word’s layout.")
    if not result.papers:
        say("No paper can be made until this is mended.")
    say(f"\nOpen {result.overview}")


def _record(result: PreviewResult) -> dict[str, Any]:
    return {
        "overview": str(result.overview),
        "as_pages": result.as_pages,
        "annotated": None if result.annotated is None else str(result.annotated),
        "findings": [finding.model_dump(mode="json") for finding in result.findings],
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
