"""From a brief to a draft: the order of the work, readable as a table of contents."""

import hashlib
import platform
import zlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from cabinet_drafter.brief import Comments
from cabinet_drafter.brief_sources import BriefSources
from cabinet_drafter.checked_sources import sources_of_truth, told_of_reports
from cabinet_drafter.composing.manifest_values import manifest_values
from cabinet_drafter.composing.paper import compose_paper
from cabinet_drafter.deadlines import Deadline, deadlines
from cabinet_drafter.drafts import manifest_path, refuse_to_overwrite, refuse_to_replace_word_template, write_draft
from cabinet_drafter.evidence import Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.manifest import Manifest, MissingValue
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import shipped_packs, word_template_bytes
from cabinet_drafter.paper import ComposedPaper, MarginNote, MissingInput
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.pack_file import find_pack, word_template_path
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.word.child.messages import Filling
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.filling import WordTemplateFile, fields_named, filled
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.render import FilledDraft

_PACKAGES_THAT_SHAPE_A_DRAFT: Final = (
    "docxtpl",
    "holidays",
    "jinja2",
    "lxml",
    "pydantic",
    "pypdfium2",
    "ruamel.yaml",
)


@dataclass(frozen=True)
class DraftRequest:
    """What to draft: the brief, and what overrides it. A file given here must still have the digest the brief gives."""

    brief: Path
    published_report: Path | None = None
    previous_reports: tuple[Path, ...] = ()
    finance: Path | None = None
    pack_dirs: tuple[Path, ...] = ()
    document: str | None = None
    output: Path | None = None
    overwrite: bool = False


@dataclass(frozen=True)
class DraftResult:
    """A draft that was written: where, what is still missing in the order it prints, and what must be confirmed.

    `not_printed` names officers' words in the brief for which the Word template has no place; `deadlines` are the last
    days that follow from the dates of the brief; `of_the_reports` is what reading them found that must be mended or
    confirmed; `second_look` is what checking the draft itself found, beside the inputs that are missing.
    """

    draft: Path
    manifest: Path
    missing: tuple[MissingInput, ...]
    notes: tuple[MarginNote, ...]
    not_printed: tuple[str, ...]
    role_titles: dict[ClearanceRole, str]
    deadlines: tuple[Deadline, ...] = ()
    of_the_reports: tuple[Finding, ...] = ()
    second_look: tuple[Finding, ...] = ()

    @property
    def must_be_mended(self) -> bool:
        """Whether the draft is not fit to go on: an input is missing, a report's PDF damaged, or something not true."""
        found = (*self.of_the_reports, *self.second_look)
        return bool(self.missing) or any(each.severity is Severity.MUST_FIX and each.accepted is None for each in found)


def draft_paper(request: DraftRequest) -> DraftResult:
    """Reads everything, puts the paper together, fills the pack's Word template, writes draft and manifest.

    Raises:
        DrafterError: one of its kinds, with what was found, where, and what to do; nothing is written then.
    """
    # Loaded where a draft is really checked: the patterns of all checks take a tenth of a second to make.
    from cabinet_drafter.checking.second_look import MISSING_INPUT, look_again_at_draft  # noqa: PLC0415

    brief_file = read_brief(request.brief)
    document = request.document or brief_file.brief.document
    output = request.output or request.brief.parent / f"{document}.docx"
    refuse_to_overwrite(output, overwrite=request.overwrite)
    pack = find_pack(
        brief_file.brief.pack, request.pack_dirs, shipped_packs(), named_at=brief_file.places.place("pack")
    )
    template_path = word_template_path(pack, document)
    refuse_to_replace_word_template(output, template_path)
    sources = BriefSources(request.brief, brief_file)
    # The reports are read in processes of their own while this one reads the rest and prepares the Word template.
    published_report = sources.begin_published_report(request.published_report)
    previous_reports = sources.begin_previous_reports(request.previous_reports)
    finance_file = sources.finance(request.finance)
    word_template = word_template_bytes(template_path)
    template = WordTemplateFile(word_template, template_path.name, shipped=pack.shipped)
    fields_named(template)  # What is wrong with it is told before anything else is asked of the officer.
    inspection = published_report.inspection()
    previous = [(named, reading.inspection()) for named, reading in previous_reports]
    composed = compose_paper(brief_file, inspection, previous, finance_file, pack)
    role_titles = {role: pack.role_title(role) for role in ClearanceRole}
    draft = filled(template, Filling(template.name, composed, role_titles, _properties(composed)))
    manifest = _manifest(
        composed,
        draft,
        pack,
        Source.of(template_path, word_template),
        (
            brief_file.places.source,
            inspection.source,
            *(earlier.source for _, earlier in previous),
            *((finance_file.places.source,) if finance_file else ()),
            pack.places.source,
        ),
    )
    against = sources_of_truth(
        inspection,
        [earlier for _, earlier in previous],
        finance_file.inputs if finance_file else None,
        brief_file.brief,
    )
    looked = look_again_at_draft(read_written_paper(draft.content, output.name), against)
    write_draft(
        output,
        draft.content,
        manifest.model_dump_json(indent=2, exclude_defaults=True) + "\n",
        overwrite=request.overwrite,
    )
    return DraftResult(
        output,
        manifest_path(output),
        draft.missing,
        draft.notes,
        _not_printed(brief_file.brief.comments, draft.fields_named),
        role_titles,
        deadlines(
            brief_file.brief.inspection.received,
            brief_file.brief.meeting.date,
            key_decision=pack.key_decision(brief_file.brief.cover.key_decision),
            where=brief_file.places.place("inspection.received"),
        ),
        told_of_reports((inspection, *(earlier for _, earlier in previous))),
        tuple(found for found in looked.findings if found.code != MISSING_INPUT),
    )


def _not_printed(comments: Comments, fields_named: frozenset[str]) -> tuple[str, ...]:
    """The officer-owned parts that the brief supplies and no tag of the Word template names."""
    supplied = (f"comments.{name}" for name in Comments.model_fields if getattr(comments, name) is not None)
    return tuple(part for part in supplied if not any(f"{name}.".startswith(f"{part}.") for name in fields_named))


def _properties(composed: ComposedPaper) -> DraftProperties:
    """Title and council; no date, since only the brief could give one and it gives the meeting's."""
    paper = composed.paper
    title = paper.inspection.title if isinstance(paper.title, MissingInput) else paper.title
    return DraftProperties(
        title=title,
        subject=f"{paper.inspection.title}: {paper.inspection.authority}",
        creator=paper.council.name,
    )


def _manifest(
    composed: ComposedPaper, draft: FilledDraft, pack: Pack, word_template: Source, sources: tuple[Source, ...]
) -> Manifest:
    return Manifest(
        tool_version=version("cabinet-drafter"),
        packages={
            **{name: version(name) for name in _PACKAGES_THAT_SHAPE_A_DRAFT},
            "python": platform.python_version(),
            "zlib": zlib.ZLIB_RUNTIME_VERSION,
        },
        pack=pack.file.name,
        pack_version=pack.file.version,
        word_template=word_template,
        sources=sources,
        word_file_sha256=hashlib.sha256(draft.content).hexdigest(),
        values=manifest_values(composed),
        missing=tuple(
            MissingValue(field=missing.field, role=missing.role, phrase=missing.phrase, ask=missing.ask)
            for missing in draft.missing
        ),
    )
