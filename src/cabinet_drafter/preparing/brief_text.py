"""The text of a new brief: every field of the noun `Brief`, explained, with what the pack would print for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pydantic import BaseModel

from cabinet_drafter import law
from cabinet_drafter.brief import (
    AcceptedFinding,
    Brief,
    Clearance,
    Comments,
    Cover,
    DfeIntervention,
    FinanceNamed,
    InspectionInputs,
    Meeting,
    NamedFile,
    OfficerWords,
    PreviousReport,
    Recommendations,
)
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.deadlines import Deadline
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.preparing.adding_reports import previous_report_lines
from cabinet_drafter.preparing.facts_as_notes import dates_of, earlier_facts_as_notes, facts_as_notes
from cabinet_drafter.preparing.printed_words import PrintedWords
from cabinet_drafter.preparing.quotation_lines import ListToFill, quotation_lines
from cabinet_drafter.preparing.yaml_lines import example, note, scalar

SCHEMA: Final = "brief.schema.json"

_GROUPS: Final[Mapping[str, type[BaseModel]]] = {
    "meeting": Meeting,
    "cover": Cover,
    "inspection": InspectionInputs,
    "recommendations": Recommendations,
    "comments": Comments,
}
# Text in square brackets only keeps a place: the reader refuses an example that was taken as it stands, so that none
# of them reaches a paper.
_EXAMPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "cover.report_of": ('name: "[name]"', 'title: "[office held, such as Director of Children’s Services]"'),
    "cover.lead_member": ('name: "[Councillor and name]"', 'title: "[portfolio]"'),
    "cover.originating_officers": ('- name: "[name]"', '  title: "[office held]"'),
    "inspection.dfe_intervention": ('in_force: "[yes or no]"', 'detail: "[a sentence on it]"'),
    "recommendations.own": ('- "[another recommendation, in your words]"',),
    "reasons_for_decisions": ("- >-", "  [the first reason, in a paragraph of your own]"),
    "alternative_options": ("- >-", "  [the first option, and why it was not chosen]"),
    "linked_reports": ('- "[title of the report, and the meeting that had it]"',),
    "background_documents": ('- "[title of the document]"',),
    "accepted": ('- code: "[the code of the finding]"', '  text: "[its words]"', '  reason: "[why]"'),
    "contacts": ('- name: "[name]"', '  telephone: "[telephone number]"', '  email: "[e-mail address]"'),
}
_OFFICER_WORDS: Final = ("paragraphs:", "  - >-", "    [the officer’s own words]", "no_direct_implications: no")
_IN_PLACE: Final = ("in_place_of_drafted: no",)
_CLEARED: Final = 'cleared: {name: "[name]", role: "[office held]", date: "[day, as 2025-04-11]"}'


def _described(model: type[BaseModel], *names: str) -> dict[str, str]:
    return {name: model.model_fields[name].description or "" for name in names or model.model_fields}


_PARTS: Final[Mapping[str, Mapping[str, str]]] = {
    "published_report": _described(NamedFile, "sha256"),
    "previous_reports": _described(PreviousReport, "label", "published"),
    "inspection.dfe_intervention": _described(DfeIntervention),
    "comments": _described(OfficerWords) | _described(Clearance, "fingerprint"),
    "accepted": _described(AcceptedFinding),
}
"""What stands within a field, explained at it; where a field is not here, its example says enough."""


@dataclass(frozen=True)
class NewBrief:
    """What a new brief is written from.

    `brief` holds what is filled in already: pack, document, reports, the finance workbook's name, dates that are
    known. `documents` are those of the pack; `printed` is by dotted path; `doubts` are questions for the officer about
    the reports.
    """

    brief: Brief
    council: str
    documents: tuple[str, ...]
    inspection: Inspection
    previous: tuple[tuple[PreviousReport, Inspection], ...]
    printed: Mapping[str, PrintedWords]
    lists: tuple[ListToFill, ...]
    deadlines: tuple[Deadline, ...] = ()
    doubts: tuple[str, ...] = ()


def brief_text(new: NewBrief) -> str:
    """The brief as YAML: facts as notes, then each field; untouched it reads as a brief in which nothing is chosen."""
    lines = [f"# yaml-language-server: $schema={SCHEMA}", *_head(new)]
    for name in Brief.model_fields:
        lines += ["", *_field(new, Brief, name, name, 0)]
    return "\n".join(lines) + "\n"


def _head(new: NewBrief) -> Iterator[str]:
    inspection = new.inspection
    yield from note(
        f"Brief for a paper of {new.council} on the inspection of {inspection.authority}, {dates_of(inspection)}."
    )
    yield from note(
        "Lines that begin with ## are notes for you. Lines that begin with # are examples: take out the “# ” and put "
        "your own words in place of what stands in [square brackets], brackets and all. What you leave empty is asked "
        "for in the draft, by a marked phrase and a Word comment to whoever must supply it; so do not write “TBC”. "
        "Text that holds a colon or begins with a sign goes between quotation marks; dates are written 2025-03-27."
    )
    yield from note(
        "“left empty” and the answers show what the council’s Word template prints: its very words, with | between the "
        "cells of a table row or behind a heading, and […] where a long text is cut here."
    )
    for doubt in new.doubts:
        yield from note(f"TO CONFIRM: {doubt}")
    yield "##"
    yield from facts_as_notes(inspection, new.brief.published_report.file)
    for named, earlier in new.previous:
        yield "##"
        yield from earlier_facts_as_notes(named, earlier)


def _field(new: NewBrief, model: type[BaseModel], name: str, path: str, indent: int) -> list[str]:
    described = model.model_fields[name].description or ""
    if path == "quotations":
        return quotation_lines(new.lists, described)
    explained = [*note(described, indent), *_explained(new, path, indent)]
    if path in _GROUPS:
        within = (_field(new, _GROUPS[path], each, f"{path}.{each}", indent + 2) for each in _GROUPS[path].model_fields)
        inner = [line for lines in within for line in lines]
    elif path in _FILLED_IN:
        inner = _FILLED_IN[path](new)
    else:
        inner = example(_examples(new, path), indent + 2)
    return [*explained, f"{' ' * indent}{name}: {_values(new).get(path, '')}".rstrip(), *inner]


def _explained(new: NewBrief, path: str, indent: int) -> Iterator[str]:
    """What there is to say of a field beside its description: its parts, what prints, the dates that follow from it."""
    for part in _PARTS.get(path, {}).items():
        yield from note("{}: {}".format(*part), indent, within=2)
    if path in new.printed:
        yield from new.printed[path].notes(indent)
    for said in _also(new, path):
        yield from note(said, indent, within=2)
    if path.startswith("comments."):
        for name in OfficerWords.model_fields:
            printed = new.printed.get(f"{path}.{name}")
            if printed is not None and printed.prints:
                yield from printed.notes(indent, name)


def _examples(new: NewBrief, path: str) -> tuple[str, ...]:
    if not path.startswith("comments."):
        return _EXAMPLES.get(path, ())
    if not new.printed.get(path, PrintedWords()).prints:
        return ()
    in_place = new.printed.get(f"{path}.in_place_of_drafted")
    return (*_OFFICER_WORDS, *(_IN_PLACE if in_place and in_place.prints else ()), _CLEARED)


def _also(new: NewBrief, path: str) -> Iterator[str]:
    if path == "document" and len(new.documents) > 1:
        yield f"This pack has: {', '.join(new.documents)}."
    elif path == "previous_reports" and not new.previous:
        yield "To add one, run “cabinet-drafter new” again with --previous OLD.pdf."
    elif path == "finance":
        yield "Send the workbook to finance. What it leaves open is asked of finance in the draft."
    elif path == "inspection.published" and new.inspection.published:
        yield f"The report says it: {long_date(new.inspection.published)}. Leave this line empty."
    elif path == "inspection.received":
        yield from _due(new, path)
    elif path == "meeting.date":
        yield from _due(new, path)
        agenda = law.PUBLIC_AGENDA
        yield (
            f"Agenda and report are public five clear days before it ({agenda.number}, {agenda.section}). That text "
            "was not seen; ask democratic services for the day."
        )
    elif path == "comments.chief_finance_officer":
        yield "no_direct_implications: yes is refused while the lines under finance stand."


def _due(new: NewBrief, path: str) -> Iterator[str]:
    due = [deadline for deadline in new.deadlines if deadline.runs_from == path]
    if not due:
        yield "Once it is in, “draft”, and “new” run again, show what is due by when."
    for deadline in due:
        yield f"Last day to {deadline.what}: {long_date(deadline.day)}, {deadline.rule}. {deadline.doubt}"


def _values(new: NewBrief) -> dict[str, str]:
    brief = new.brief
    dates = {"inspection.received": brief.inspection.received, "meeting.date": brief.meeting.date}
    return {
        "pack": scalar(brief.pack),
        "document": scalar(brief.document),
        **{path: day.isoformat() for path, day in dates.items() if isinstance(day, date)},
    }


def _published_report(new: NewBrief) -> list[str]:
    return [f"  {line}" for line in _named(new.brief.published_report)]


def _previous_reports(new: NewBrief) -> list[str]:
    lines = []
    for place, (named, _) in enumerate(new.previous):
        lines += [f"  {line}" for line in previous_report_lines(named)]
        printed = new.printed.get(f"previous_reports.{place}.published")
        lines += printed.notes(4, "published") if printed else []
    return lines


def _named(named: NamedFile) -> list[str]:
    return [f"file: {scalar(named.file)}", f"sha256: {named.sha256}"]


def _finance(new: NewBrief) -> list[str]:
    if new.brief.finance is None:
        return []
    explained = note(FinanceNamed.model_fields["sha256"].description or "", 2)
    return [f"  file: {scalar(new.brief.finance.file)}", *explained, *example([f"sha256: {'0' * 64}"], 2)]


_FILLED_IN: Final = {
    "published_report": _published_report,
    "previous_reports": _previous_reports,
    "finance": _finance,
}
