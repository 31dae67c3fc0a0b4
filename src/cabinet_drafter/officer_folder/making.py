"""The order of the work: read the reports, fill the template for each choice, write what is not there yet."""

import json
import os
from typing import Final

from cabinet_drafter.brief import Brief, FinanceNamed, InspectionInputs, Meeting
from cabinet_drafter.deadlines import deadlines
from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.officer_folder.again import BRIEF, Additions, HeldBrief, additions, is_there
from cabinet_drafter.officer_folder.asked import FolderFile, FolderRequest, FolderResult
from cabinet_drafter.officer_folder.files import refuse_unusable, write_new_files
from cabinet_drafter.officer_folder.new_brief import doubts, new_brief
from cabinet_drafter.officer_folder.reports import (
    GivenReport,
    given_reports,
    named_previous,
    named_report,
    names_taken,
    refuse_out_of_order,
)
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import shipped_packs, word_template_bytes
from cabinet_drafter.preparing.brief_text import SCHEMA
from cabinet_drafter.preparing.facts_as_notes import dates_of
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.reading.inputs.pack_file import find_pack, word_template_path
from cabinet_drafter.schemas import brief_schema, finance_schema
from cabinet_drafter.word.filling import WordTemplateFile, fields_named

FINANCE: Final = "finance.xlsx"
_FINANCE_SCHEMA: Final = "finance.schema.json"


def make_folder(request: FolderRequest) -> FolderResult:
    """Lays out the folder of one paper, or adds to it what is missing; nothing that lies there is written over.

    Raises:
        DrafterError: one of its kinds, with what was found, where, and what to do; nothing is written then.
    """
    folder = request.into
    refuse_unusable(folder, [shipped_packs()])
    pack = find_pack(request.pack, request.pack_dirs, shipped_packs(), named_at="--pack")
    refuse_unusable(folder, [pack.folder])
    given = given_reports(request.published_report, request.previous_reports)
    try:
        return _again(request, pack, given) if is_there(folder) else _first(request, pack, given)
    except OSError as error:  # what lies in the folder may be closed to this user
        raise OutputNotWrittenError(
            "output.cannot-write",
            f"the folder cannot be looked into: {error.strerror or error}",
            where=folder.name,
            remedy="Check that you may read and write what lies in it, or give another folder with --into.",
        ) from error


def _first(request: FolderRequest, pack: Pack, given: list[GivenReport]) -> FolderResult:
    folder = request.into
    usual = Brief.model_fields["document"].default
    document = usual if usual in pack.file.documents else next(iter(pack.file.documents))
    template_path = word_template_path(pack, document)
    word_template = WordTemplateFile(word_template_bytes(template_path), template_path.name, shipped=pack.shipped)
    fields_named(word_template)  # What is wrong with it is told before anything is made.
    published_report, *earlier = given
    inspection = published_report.inspection
    refuse_out_of_order(published_report, earlier)
    names = names_taken(folder, given)
    named = named_report(published_report, names)
    previous = named_previous(earlier, names, [])
    by_digest = {report.source.sha256: report for report in given}
    known = [(each, by_digest[each.sha256].inspection) for each in previous]
    brief = Brief(
        pack=request.pack,
        document=document,
        published_report=named,
        previous_reports=tuple(previous) or None,
        finance=FinanceNamed(file=FINANCE),
        inspection=InspectionInputs(received=request.received),
        meeting=Meeting(date=request.meeting),
    )
    text = new_brief(brief, inspection, known, pack, word_template, proposals=request.proposals)
    reports = {each.file: by_digest[each.sha256].content for each in (named, *previous)}
    beside = {
        FINANCE: finance_workbook(pack.file.labels.council, inspection.title, dates_of(inspection)),
        **_schemas(),
        **reports,
    }
    done = Additions(files={name: content for name, content in beside.items() if not os.path.lexists(folder / name)})
    # Last, so that a folder with a brief has all that it names, even where the work was stopped.
    done.files[BRIEF] = text.encode()
    done.to_confirm += doubts(inspection, [earlier for _, earlier in known], pack)
    return _written(request, pack, done, brief, brief_name=BRIEF, names=[BRIEF, *beside])


def _again(request: FolderRequest, pack: Pack, given: list[GivenReport]) -> FolderResult:
    held = HeldBrief(request.into, given)
    done = additions(request, held, given)
    brief = held.file.brief
    wanted = _schemas()
    if brief.finance is not None and brief.finance.file == FINANCE and not os.path.lexists(request.into / FINANCE):
        inspection = held.inspection()
        wanted[FINANCE] = finance_workbook(pack.file.labels.council, inspection.title, dates_of(inspection))
    for name, content in wanted.items():
        if not os.path.lexists(request.into / name):
            done.files[name] = content
            done.added.append(f"{name}: it was not there.")
    finance = [brief.finance.file] if brief.finance else []
    named = [each.file for each in (brief.published_report, *(brief.previous_reports or ()))]
    name = held.next_name if held.next_name in done.files else held.name
    names = [held.name, *finance, *named, *wanted, *done.files]
    return _written(request, pack, done, brief, brief_name=name, names=names)


def _written(
    request: FolderRequest, pack: Pack, done: Additions, brief: Brief, *, brief_name: str, names: list[str]
) -> FolderResult:
    """Writes what this run adds; `names` are the files of the folder that the result tells of."""
    folder = request.into
    due = deadlines(
        brief.inspection.received or request.received,
        brief.meeting.date or request.meeting,
        key_decision=pack.key_decision(brief.cover.key_decision),
        where=brief_name,
    )
    write_new_files(folder, done.files)
    finance = folder / brief.finance.file if brief.finance else None
    return FolderResult(
        folder=folder,
        brief=folder / brief_name,
        finance=finance,
        files=tuple(
            FolderFile(name, made=name in done.files)
            for name in dict.fromkeys(names)
            if name in done.files or (folder / name).exists()
        ),
        added=tuple(done.added),
        to_confirm=tuple(done.to_confirm),
        deadlines=due,
        pack_dirs=request.pack_dirs,
    )


def _schemas() -> dict[str, bytes]:
    """The schemas that let an editor complete and check what is written."""
    schemas = {SCHEMA: brief_schema(), _FINANCE_SCHEMA: finance_schema()}
    return {
        name: (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode() for name, schema in schemas.items()
    }
