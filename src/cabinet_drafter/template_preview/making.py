"""From a pack to its preview: the order of the work."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cabinet_drafter.brief_sources import BriefSources
from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.composing.paper import compose_paper
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.finding_notes import comments_on
from cabinet_drafter.findings import Finding
from cabinet_drafter.libreoffice import as_pdf, libreoffice
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import ComposedPaper, MissingInput
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.pack_file import word_template_path
from cabinet_drafter.reading.pdf.page_pictures import page_pictures
from cabinet_drafter.sample_situations import SITUATIONS
from cabinet_drafter.template_maintenance import checked_template, stops_a_draft
from cabinet_drafter.template_maintenance.left_behind import left_behind
from cabinet_drafter.template_preview.folder import refuse_other_folder, write_folder
from cabinet_drafter.template_preview.overview import ShownSituation, overview
from cabinet_drafter.template_preview.page import page_of
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.annotate import annotated
from cabinet_drafter.word.child.messages import Filling
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.filling import WordTemplateFile, filled
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import WrittenPaper

OVERVIEW: Final = "index.html"
ANNOTATED: Final = "template with comments.docx"


@dataclass(frozen=True)
class PreviewRequest:
    """What to preview: a document of a pack in these situations, or with a brief, and into which folder.

    `only_html` leaves LibreOffice alone where it is installed; `refreshes` makes the page over all look again.
    """

    pack: Pack
    folder: Path
    document: str | None = None
    situations: tuple[str, ...] = ()
    brief: Path | None = None
    only_html: bool = False
    refreshes: bool = False


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
    """What was made: the page to open, the papers, and what the check of the template found.

    `as_pages` is False where LibreOffice was not there to make pages; `annotated` is the copy of the template with
    comments, where there is anything to mend or to confirm. There are no papers where tags hold faults.
    """

    overview: Path
    papers: tuple[Previewed, ...]
    as_pages: bool
    findings: tuple[Finding, ...]
    annotated: Path | None


@dataclass(frozen=True)
class _Paper:
    name: str
    title: str
    content: bytes
    written: WrittenPaper
    missing: tuple[MissingInput, ...]


def preview(request: PreviewRequest) -> PreviewResult:
    """Check the template, make the papers and a page over them all, in a folder of their own.

    Raises:
        WordTemplateError: the pack or its template cannot be opened, or there is no such situation.
        OutputNotWrittenError: the folder holds something else.
        DrafterError: the brief or its reports cannot be used; LibreOffice failed.
    """
    refuse_other_folder(request.folder)
    pack = request.pack
    document = request.document or next(iter(pack.file.documents))
    asked_for = _composed(request)
    checked = checked_template(word_template_path(pack, document), pack, document)
    template = WordTemplateFile(checked.content, checked.path.name, shipped=pack.shipped)
    can_be_filled = not any(stops_a_draft(each) for each in checked.findings)
    papers = [_made(template, pack, *each) for each in asked_for] if can_be_filled else []
    program = None if request.only_html else libreoffice()
    pdfs = as_pdf(program, {paper.name: paper.content for paper in papers}) if program and papers else {}
    files: dict[str, bytes] = {}
    shown = [_shown(paper, pdfs.get(paper.name), files) for paper in papers]
    notes = comments_on(checked.findings, lambda _: "")
    if notes:
        files[ANNOTATED] = annotated(checked.content, checked.path.name, notes)
    files[OVERVIEW] = overview(
        f"{pack.file.name}, {document}",
        shown,
        checked.findings,
        annotated=ANNOTATED if notes else None,
        refreshes=request.refreshes,
    ).encode()
    write_folder(request.folder, files)
    made = [Previewed(each.name, each.title, len(each.pictures) or None, each.missing, each.found) for each in shown]
    return PreviewResult(
        overview=request.folder / OVERVIEW,
        papers=tuple(made),
        as_pages=bool(pdfs),
        findings=checked.findings,
        annotated=request.folder / ANNOTATED if notes else None,
    )


def _shown(paper: _Paper, pdf: bytes | None, files: dict[str, bytes]) -> ShownSituation:
    """A paper as the overview shows it; its files are added to those that are to be written."""
    pictures = [] if pdf is None else list(page_pictures(pdf))
    names = [f"{paper.name}-page-{number}.png" for number in range(1, len(pictures) + 1)]
    word_file, page, as_pdf_file = (f"{paper.name}.{suffix}" for suffix in ("docx", "html", "pdf"))
    files[word_file] = paper.content
    files.update(zip(names, pictures, strict=True))
    if pdf is None:
        files[page] = page_of(paper.written, paper.title).encode()
    else:
        files[as_pdf_file] = pdf
    return ShownSituation(
        name=paper.name,
        title=paper.title,
        word_file=word_file,
        pdf=None if pdf is None else as_pdf_file,
        pictures=tuple(names),
        page=page if pdf is None else None,
        missing=paper.missing,
        found=(*left_behind(paper.written), *check_accessibility(paper.written)),
    )


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
