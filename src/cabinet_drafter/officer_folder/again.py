"""A folder that has a brief already: what is missing is put back, earlier reports are added, nothing is changed."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cabinet_drafter.brief import Brief, BriefFile, NamedFile, PreviousReport
from cabinet_drafter.composing.inspections import other_authority, same_authority
from cabinet_drafter.composing.possible_dates import refuse_impossible_dates
from cabinet_drafter.dates_in_words import span
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.officer_folder.asked import FolderRequest
from cabinet_drafter.officer_folder.reports import GivenReport, named_previous, names_taken
from cabinet_drafter.preparing.adding_reports import previous_report_lines, with_previous_reports
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.named_files import bytes_within, pinned_bytes, resolve_named
from cabinet_drafter.reading.inputs.yaml_file import LARGEST_YAML
from cabinet_drafter.reading.published_report import begin_reading

BRIEF: Final = "brief.yaml"
_NUMBERED: Final = re.compile(r"brief-([2-9]|[1-9][0-9]{1,3})\.yaml")


@dataclass
class Additions:
    """What this run adds: files by name, none of them there yet; in sentences; what the officer must do herself."""

    files: dict[str, bytes] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    to_confirm: list[str] = field(default_factory=list)


class HeldBrief:
    """The brief that a folder holds: the one with the highest number, since the officer was told to go on with it."""

    def __init__(self, folder: Path, given: Sequence[GivenReport]) -> None:
        names = {
            found.name: int(number[1]) for found in folder.iterdir() if (number := _NUMBERED.fullmatch(found.name))
        }
        self.name = max(names, key=lambda name: names[name], default=BRIEF)
        self.next_name = f"brief-{names.get(self.name, 1) + 1}.yaml"
        self.path = folder / self.name
        self.content = bytes_within(self.path, LARGEST_YAML)
        self.file: BriefFile = read_brief(self.path, self.content)
        self._given = {report.source.sha256: report for report in given}

    def inspection(self) -> Inspection:
        """The report that the brief is about, from the folder, or as given.

        Raises:
            DrafterError: it is not there, is another file, or cannot be read.
        """
        named = self.file.brief.published_report
        if named.sha256 in self._given:
            return self._given[named.sha256].inspection
        named_at = self.file.places.place("published_report.file")
        path = resolve_named(self.path, named, named_at=named_at, option="REPORT.pdf")
        content = pinned_bytes(
            path, named.sha256, named_at=named_at, digest_at=self.file.places.place("published_report.sha256")
        )
        return begin_reading(path.name, content).inspection()


def is_there(folder: Path) -> bool:
    """Whether the folder holds a brief."""
    return folder.is_dir() and any(found.name == BRIEF or _NUMBERED.fullmatch(found.name) for found in folder.iterdir())


def additions(request: FolderRequest, held: HeldBrief, given: Sequence[GivenReport]) -> Additions:
    """What the given reports add to a brief that an officer has.

    Raises:
        InputsInvalidError: one is no earlier inspection of the same authority, or the brief's list cannot be added to.
    """
    brief = held.file.brief
    if request.pack != brief.pack:
        raise InputsInvalidError(
            "inputs.other-pack",
            f"the brief in this folder is for the pack {brief.pack}, and --pack says {request.pack}",
            where=held.file.places.place("pack"),
            remedy=f"Give --pack {brief.pack}, or another folder with --into.",
        )
    if request.received or request.meeting:
        _refuse_impossible_dates(request, held)
    done = Additions()
    known = _named_in(brief)
    new = []
    for report in given:
        if report.source.sha256 in known:
            _put_back(report, *known[report.source.sha256], held, done)
        else:
            new.append(report)
    if new:
        _add(new, held, [named.file for _, named in known.values()], done)
    for path, day in (("inspection.received", request.received), ("meeting.date", request.meeting)):
        group, name = path.split(".")
        if day is not None and getattr(getattr(brief, group), name) != day:
            done.to_confirm.append(f"{held.name} is yours: write “{name}: {day}” there, under {group}.")
    return done


def _named_in(brief: Brief) -> dict[str, tuple[str, NamedFile]]:
    """The reports that a brief names, by their digest, each with the path of its name."""
    reports: dict[str, NamedFile] = {"published_report.file": brief.published_report}
    reports |= {f"previous_reports.{place}.file": named for place, named in enumerate(brief.previous_reports or ())}
    return {named.sha256: (path, named) for path, named in reports.items()}


def _refuse_impossible_dates(request: FolderRequest, held: HeldBrief) -> None:
    """Holds the dates given to the printed ones, before the officer is told to write them into her brief."""
    brief = held.file.brief
    inspection = brief.inspection.model_copy(update={"received": request.received or brief.inspection.received})
    meeting = brief.meeting.model_copy(update={"date": request.meeting or brief.meeting.date})
    dated = brief.model_copy(update={"inspection": inspection, "meeting": meeting, "previous_reports": None})
    refuse_impossible_dates(BriefFile(brief=dated, places=held.file.places), held.inspection(), [])


def _put_back(report: GivenReport, named_at: str, named: NamedFile, held: HeldBrief, done: Additions) -> None:
    """The copy of a report that the brief names, where it is gone."""
    path = resolve_named(held.path, named, named_at=held.file.places.place(named_at), option="REPORT.pdf")
    if not os.path.lexists(path):
        done.files[named.file] = report.content
        done.added.append(f"{named.file}: the copy that {held.name} names was gone.")


def _add(new: Sequence[GivenReport], held: HeldBrief, taken: Sequence[str], done: Additions) -> None:
    inspection = held.inspection()
    for report in new:
        _refuse_unless_earlier(report, inspection)
        if doubt := other_authority(inspection, report.inspection):
            done.to_confirm.append(doubt)
    brief = held.file.brief
    labels = [named.label for named in brief.previous_reports or ()]
    named = named_previous(new, [*taken, *names_taken(held.path.parent, new)], labels)
    by_digest = {report.source.sha256: report for report in new}
    folder = held.path.parent
    copies = {each.file: by_digest[each.sha256].content for each in named}
    done.files |= {name: content for name, content in copies.items() if not os.path.lexists(folder / name)}
    done.files[held.next_name] = _with_added(held, named)
    for each in named:
        earlier = by_digest[each.sha256].inspection
        dates = span(earlier.inspection_start, earlier.inspection_end)
        done.added.append(
            f"{each.file}: the inspection of {dates}. {held.next_name} is {held.name} with this report under "
            f"previous_reports, as {each.label}, and not a letter changed. Compare the two, then go on with "
            f"{held.next_name}."
        )


def _refuse_unless_earlier(report: GivenReport, inspection: Inspection) -> None:
    earlier = report.inspection
    if earlier.inspection_end < inspection.inspection_start and same_authority(earlier.authority, inspection.authority):
        return
    dates = span(earlier.inspection_start, earlier.inspection_end)
    own = span(inspection.inspection_start, inspection.inspection_end)
    raise InputsInvalidError(
        "inputs.not-for-this-folder",
        f"it reports the inspection of {earlier.authority}, {dates}; the brief in this folder is on that of "
        f"{inspection.authority}, {own}, to which only earlier inspections of the same authority can be added",
        where=report.path.name,
        remedy="Make another folder for its paper, with the older reports as --previous.",
    )


def _with_added(held: HeldBrief, named: Sequence[PreviousReport]) -> bytes:
    """The officer's brief with the reports added, read again to prove that nothing else has changed.

    Raises:
        InputsInvalidError: its list cannot be added to; the error holds the lines to paste.
    """
    text = with_previous_reports(held.content.decode("utf-8"), held.file.places, named)
    if text is not None:
        content = text.encode("utf-8")
        wanted = held.file.brief.model_copy(
            update={"previous_reports": (*named, *(held.file.brief.previous_reports or ()))}
        )
        try:
            if read_brief(held.path.with_name(held.next_name), content).brief == wanted:
                return content
        except InputsInvalidError:
            pass
    raise InputsInvalidError(
        "inputs.list-not-added-to",
        "the lines of the earlier reports cannot be put in without changing how this brief is written; they are",
        where=held.file.places.place("previous_reports"),
        remedy="Write them under previous_reports yourself, each report after a dash, and run the command again: it "
        "then copies the reports in.",
        problems=tuple(line for each in named for line in previous_report_lines(each)),
    )
