"""Reads the files that a brief names; one given from outside must be the very file the brief pins by its digest."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from cabinet_drafter.brief import BriefFile, FinanceNamed, NamedFile, PreviousReport
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import FinanceFile
from cabinet_drafter.reading.child.pool import BegunReading
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.inputs.named_files import LARGEST_NAMED_FILE, bytes_within, pinned_bytes, resolve_named
from cabinet_drafter.reading.published_report import begin_reading


class BriefSources:
    """The published reports and the finance inputs of one brief."""

    def __init__(self, brief_path: Path, brief_file: BriefFile) -> None:
        self._brief_path = brief_path
        self._brief = brief_file.brief
        self._places = brief_file.places
        named_reports = (self._brief.published_report, *(self._brief.previous_reports or ()))
        self._reports_by_digest = {named.sha256: named.file for named in named_reports}

    def begin_published_report(self, given: Path | None) -> BegunReading:
        """Begin to read the report that the paper is about, where the brief names it or where `given` says it lies."""
        path, content = self._content(self._brief.published_report, "published_report", given, "--report")
        return begin_reading(path.name, content)

    def begin_previous_reports(self, given: Sequence[Path]) -> list[tuple[PreviousReport, BegunReading]]:
        """Begin to read the earlier reports that the brief names; `given` files are matched to them by their digest.

        Raises:
            InputsInvalidError: a given file is none of them, or one cannot be found or is another file.
        """
        named_reports = self._brief.previous_reports or ()
        by_digest = {hashlib.sha256(bytes_within(path, LARGEST_NAMED_FILE)).hexdigest(): path for path in given}
        for digest in sorted(by_digest.keys() - {named.sha256 for named in named_reports}):
            raise InputsInvalidError(
                "inputs.previous-not-in-brief",
                f"{by_digest[digest].name} is no previous report that the brief names; its SHA-256 is {digest}",
                where=self._places.place("previous_reports"),
                remedy="Name it in the brief under previous_reports with this sha256 and a label, or leave it out.",
            )
        begun = []
        for place, named in enumerate(named_reports):
            at = f"previous_reports.{place}"
            path, content = self._content(named, at, by_digest.get(named.sha256), "--previous")
            begun.append((named, begin_reading(path.name, content)))
        return begun

    def finance(self, given: Path | None) -> FinanceFile | None:
        """The finance inputs: the file that the brief pins, else the one given, else none."""
        named = self._brief.finance
        if named is None:
            return read_finance(given) if given else None
        path, content = self._content(named, "finance", given, "--finance")
        return read_finance(path, content)

    def _content(self, named: NamedFile | FinanceNamed, at: str, given: Path | None, option: str) -> tuple[Path, bytes]:
        named_at = self._places.place(f"{at}.file")
        path = given or resolve_named(self._brief_path, named, named_at=named_at, option=option)
        content = pinned_bytes(
            path,
            named.sha256,
            named_at=f"{option} {path.name}" if given else named_at,
            digest_at=self._places.place(f"{at}.sha256"),
            option=option,
            others=self._reports_by_digest if given else {},
        )
        return path, content
