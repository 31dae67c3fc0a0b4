"""The published reports given for a folder: read, in order, with a label and a safe name for each."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from cabinet_drafter.brief import NamedFile, PreviousReport
from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.officer_folder.files import free_name, safe_name
from cabinet_drafter.reading.inputs.named_files import LARGEST_NAMED_FILE, bytes_within
from cabinet_drafter.reading.published_report import begin_reading

REPORTS = "reports"
"""The folder within the folder that they are copied to."""


class GivenReport:
    """A published report given on the command line; its reading has begun and goes on while other work is done."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.content = bytes_within(path, LARGEST_NAMED_FILE)
        self.source = Source.of(path, self.content)
        self._reading = begin_reading(path.name, self.content)

    @cached_property
    def inspection(self) -> Inspection:
        """What was read.

        Raises:
            SourceUnreadableError, FormNotRecognisedError: it cannot be.
        """
        return self._reading.inspection()


def given_reports(published_report: Path, previous: Iterable[Path]) -> list[GivenReport]:
    """The report and the earlier ones, each content once.

    Raises:
        InputsInvalidError: one of them cannot be read, or an earlier one is the report itself.
    """
    newest = GivenReport(published_report)
    reports = {newest.source.sha256: newest}
    for path in previous:
        report = GivenReport(path)
        if report.source.sha256 == newest.source.sha256:
            raise InputsInvalidError(
                "inputs.previous-is-the-report",
                f"{path.name} is the report itself",
                where="--previous",
                remedy="Give the report of an earlier inspection, or leave the option out.",
            )
        reports.setdefault(report.source.sha256, report)
    return list(reports.values())


def refuse_out_of_order(newest: GivenReport, earlier: Sequence[GivenReport]) -> None:
    """Checks that each inspection had ended before the next began.

    Raises:
        InputsInvalidError: one had not.
    """
    history = sorted(earlier, key=lambda report: report.inspection.inspection_end)
    for before, after in pairwise([*history, newest]):
        if before.inspection.inspection_end >= after.inspection.inspection_start:
            raise InputsInvalidError(
                "inputs.previous-not-earlier",
                f"{before.path.name} reports one that ended on {long_date(before.inspection.inspection_end)}, "
                f"{after.path.name} an inspection that began on {long_date(after.inspection.inspection_start)}",
                where="--previous",
                remedy="Give the newest report first, and with --previous only earlier ones.",
            )


def names_taken(folder: Path, given: Sequence[GivenReport]) -> list[str]:
    """The names in the folder’s `reports` that other files have; a copy of a given report keeps its own."""
    reports = folder / REPORTS
    there = sorted(reports.iterdir()) if reports.is_dir() else []
    return [f"{REPORTS}/{found.name}" for found in there if not any(_is_copy(found, report) for report in given)]


def _is_copy(path: Path, report: GivenReport) -> bool:
    return path.is_file() and path.stat().st_size == len(report.content) and path.read_bytes() == report.content


def named_report(report: GivenReport, taken: list[str]) -> NamedFile:
    """The report as a brief names it; its name is added to those taken."""
    name = free_name(f"{REPORTS}/{safe_name(report.path.name)}", taken)
    taken.append(name)
    return NamedFile(file=name, sha256=report.source.sha256)


def named_previous(reports: Sequence[GivenReport], taken: list[str], labels: list[str]) -> list[PreviousReport]:
    """Earlier reports as a brief names them, the latest first, each with a label that no other has."""
    by_date = sorted(reports, key=lambda report: report.inspection.inspection_start, reverse=True)
    years = [report.inspection.inspection_start.year for report in by_date]
    named = []
    for report in by_date:
        day = report.inspection.inspection_start
        shared = years.count(day.year) > 1
        label = _free_label(f"{day:%Y-%m}" if shared else f"{day:%Y}", labels)
        labels.append(label)
        file = named_report(report, taken)
        named.append(PreviousReport(label=label, file=file.file, sha256=file.sha256))
    return named


def _free_label(label: str, taken: Sequence[str]) -> str:
    labels = (label, *(f"{label}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in labels if each not in taken)
