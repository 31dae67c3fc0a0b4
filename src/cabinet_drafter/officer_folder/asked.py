"""What a folder is asked for, and what became of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cabinet_drafter.deadlines import Deadline


@dataclass(frozen=True)
class FolderRequest:
    """The report, the pack by its name, the folder, and what is known already.

    `proposals` is the most quotations to propose for one list, 0 for none; of a short section fewer are.
    """

    published_report: Path
    pack: str
    into: Path
    previous_reports: tuple[Path, ...] = ()
    pack_dirs: tuple[Path, ...] = ()
    received: date | None = None
    meeting: date | None = None
    proposals: int = 4


@dataclass(frozen=True)
class FolderFile:
    """A file of the folder by its name from there; `made` by this run, else left as it was."""

    name: str
    made: bool


@dataclass(frozen=True)
class FolderResult:
    """What the folder holds now.

    `brief` is the one to go on with: after an addition, a new one beside the officer's own. `added` says in sentences
    what was added to a folder that was there, `to_confirm` what the officer must look at or write herself.
    """

    folder: Path
    brief: Path
    finance: Path | None
    files: tuple[FolderFile, ...]
    added: tuple[str, ...]
    to_confirm: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    pack_dirs: tuple[Path, ...]
