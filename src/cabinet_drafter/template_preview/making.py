"""From a pack to its preview: the order of the work."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cabinet_drafter.brief_sources import BriefSources
from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.composing.paper import compose_paper
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Finding
from cabinet_drafter.libreoffice import as_pdf, libreoffice
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import word_template_bytes
from cabinet_drafter.paper import ComposedPaper, MissingInput
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.pack_file import word_template_path
from cabinet_drafter.reading.pdf.page_pictures import page_pictures
from cabinet_drafter.sample_situations import SITUATIONS
from cabinet_drafter.template_maintenance.left_behind import left_behind
from cabinet_drafter.template_preview.folder import refuse_other_folder, write_folder
from cabinet_drafter.template_preview.overview import ShownSituation, overview
from cabinet_drafter.template_preview.page import page_of
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.child.messages import Filling
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.filling import WordTemplateFile, filled
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import WrittenPaper

OVERVIEW: Final = "index.html"


@dataclass(frozen=True)
class PreviewRequest:
    """What to preview: a document of a pack in these situations, or with a brief, and into which folder.

    `only_html` leaves LibreOffice alone where it is installed.
    """

    pack: Pack
    folder: Path
    document: str | None = None
    situations: tuple[str, ...] = ()
    brief: Path | None = None
    only_html: bool = False


@dataclass(frozen=True)
class Previewed:
    """A paper that was made: its situation, how many pages where that is known, what it asks for, what to look at."""

    name: str
    title: str
    pages: int | None
    missing: tuple[MissingInput, ...]
    found: tuple[Finding, ...]


@dataclass(frozen=True)
class PreviewResult:
    """What was made: the page to open, and the papers. `as_pages` is False where LibreOffice was not there to do it."""

    overview: Path
    papers: tuple[Previewed, ...]
    as_pages: bool


@dataclass(frozen=True)
class _Paper:
    name: str
    title: str
    content: bytes
    written: WrittenPaper
    missing: tuple[MissingInput, ...]

    @property
    def found(self) -> tuple[Finding, ...]:
        return (*left_behind(self.written), *check_accessibility(self.written))


def preview(request: PreviewRequest) -> PreviewResult:
    """Make the papers and a page over them all, in a folder of their own.

    Raises:
        WordTemplateError: the pack or its template cannot be used, or there is no such situation.
        OutputNotWrittenError: the folder holds something else.
        DrafterError: the brief or its reports cannot be used; LibreOffice failed.
    """
    refuse_other_folder(request.folder)
    pack = request.pack
    document = request.document or next(iter(pack.file.documents))
    path = word_template_path(pack, document)
    template = WordTemplateFile(word_template_bytes(path), path.name, shipped=pack.shipped)
    papers = [_made(template, pack, name, title, composed) for name, title, composed in _composed(request)]
    program = None if request.only_html else libreoffice()
    pdfs = as_pdf(program, {paper.name: paper.content for paper in papers}) if program else {}
    files: dict[str, bytes] = {}
    shown: list[ShownSituation] = []
    made: list[Previewed] = []
    for paper in papers:
        pictures = list(page_pictures(pdfs[paper.name])) if program else []
        names = [f"{paper.name}-page-{number}.png" for number in range(1, len(pictures) + 1)]
        page = None if program else f"{paper.name}.html"
        files[f"{paper.name}.docx"] = paper.content
        files.update(zip(names, pictures, strict=True))
        if program:
            files[f"{paper.name}.pdf"] = pdfs[paper.name]
        if page:
            files[page] = page_of(paper.written, paper.title).encode()
        shown.append(
            ShownSituation(
                name=paper.name,
                title=paper.title,
                word_file=f"{paper.name}.docx",
                pdf=f"{paper.name}.pdf" if program else None,
                pictures=tuple(names),
                page=page,
                missing=tuple(each.phrase.strip("[]").removeprefix("awaiting: ") for each in paper.missing),
                found=paper.found,
            )
        )
        made.append(Previewed(paper.name, paper.title, len(pictures) or None, paper.missing, paper.found))
    files[OVERVIEW] = overview(f"{pack.file.name}, {document}", shown).encode()
    write_folder(request.folder, files)
    return PreviewResult(request.folder / OVERVIEW, tuple(made), as_pages=program is not None)


def _composed(request: PreviewRequest) -> list[tuple[str, str, ComposedPaper]]:
    if request.brief is not None:
        return [("brief", f"With the brief {request.brief.name}", _of_brief(request.brief, request.pack))]
    known = {each.name: each for each in SITUATIONS}
    for name in request.situations:
        if name not in known:
            raise WordTemplateError(
                "preview.situation-unknown",
                f"there is no situation “{name}”",
                where="--situation",
                remedy=f"The situations are {', '.join(known)}.",
            )
    chosen = request.situations or tuple(known)
    return [(known[name].name, known[name].title, known[name].composed(request.pack)) for name in chosen]


def _of_brief(brief: Path, pack: Pack) -> ComposedPaper:
    """The paper of a brief, for the pack that is looked at whatever pack the brief names."""
    brief_file = read_brief(brief)
    sources = BriefSources(brief, brief_file)
    report = sources.begin_published_report(None)
    earlier = sources.begin_previous_reports(())
    figures = sources.finance(None)
    previous = [(named, reading.inspection()) for named, reading in earlier]
    return compose_paper(brief_file, report.inspection(), previous, figures, pack)


def _made(template: WordTemplateFile, pack: Pack, name: str, title: str, composed: ComposedPaper) -> _Paper:
    titles = {role: pack.role_title(role) for role in ClearanceRole}
    properties = DraftProperties(title=title, subject="", creator=composed.paper.council.name)
    draft = filled(template, Filling(template.name, composed, titles, properties))
    return _Paper(name, title, draft.content, read_written_paper(draft.content, template.name), draft.missing)
