"""The folder of one paper: whether it can be one, safe names within it, and files written there all or none.

Nothing that lies in it is ever written over.
"""

import contextlib
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from cabinet_drafter.allowed_text import forbidden_at
from cabinet_drafter.drafts import lock_files
from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.whole_files import write_whole

_ANOTHER: Final = "Give another folder with --into."
# In bytes, as disks count.
_LONGEST_NAME: Final = 80
_NOT_IN_A_NAME: Final = re.compile(r"[^\w.-]+")
# Windows takes these for devices, whatever follows the full stop.
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def refuse_unusable(folder: Path, packs: Sequence[Path]) -> None:
    """Checks, before any work is done, that files of a paper may be put into `folder`.

    Args:
        folder: there already, or to be made within a folder that is.
        packs: folders of packs, in which no paper may lie.

    Raises:
        OutputNotWrittenError: they may not, with the reason.
    """
    where = shown(str(folder), longest=1000)
    if forbidden_at(str(folder)) is not None or {"\n", "\t"} & {*str(folder)}:
        # No file in it could be named to the other commands.
        raise _refused("output.name-not-text", "the name of this folder holds a character that is not text", where)
    try:
        if os.path.lexists(folder) and not folder.exists():
            raise _refused("output.link-to-nothing", "this is a link that leads nowhere", where)
        if folder.exists() and not folder.is_dir():
            raise _refused("output.not-a-folder", "this is a file, not a folder", where)
        if not folder.exists() and not folder.parent.is_dir():
            raise _refused("output.no-folder", f"there is no folder {shown(str(folder.parent))} to make it in", where)
        reached = folder.resolve()
        if any(reached.is_relative_to(pack.resolve()) for pack in packs):
            raise _refused("output.within-pack", "this lies in the folder of a pack", where)
        if not (folder / "reports").resolve().is_relative_to(reached):
            raise _refused("output.leads-outside", "its folder “reports” is a link that leads out of it", where)
        if os.path.lexists(folder / "reports") and not (folder / "reports").is_dir():
            raise _refused("output.not-a-folder", "“reports” in it is a file, not a folder", where)
    except (OSError, RuntimeError, ValueError) as error:  # too long, links in a circle, no way in, not a name
        why = getattr(error, "strerror", None) or error
        raise _refused("output.cannot-write", f"the folder cannot be reached: {why}", where) from error


def _refused(code: str, found: str, where: str) -> OutputNotWrittenError:
    return OutputNotWrittenError(code, found, where=where, remedy=_ANOTHER)


def safe_name(name: str) -> str:
    """A name for a copy of a published report that every system takes: letters, digits, hyphens and full stops."""
    stem = unicodedata.normalize("NFC", name)
    stem = re.sub(r"\.pdf$", "", stem, flags=re.IGNORECASE)
    stem = _NOT_IN_A_NAME.sub("-", stem).encode()[:_LONGEST_NAME].decode(errors="ignore").strip("-. ") or "report"
    return f"report-{stem}.pdf" if _DEVICE.fullmatch(stem) else f"{stem}.pdf"


def free_name(name: str, taken: Sequence[str]) -> str:
    """The name itself, or with the first number behind it that makes it another than those taken, in any case."""
    stem, dot, suffix = name.rpartition(".")
    used = {other.casefold() for other in taken}
    names = (name, *(f"{stem}-{number}{dot}{suffix}" for number in range(2, len(used) + 3)))
    return next(each for each in names if each.casefold() not in used)


def write_new_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files, by their names from the folder, that are not there yet; the folders they lie in are made.

    Raises:
        OutputNotWrittenError: one is there or open elsewhere, or cannot be written; then nothing is left behind.
    """
    made: list[Path] = []
    try:
        for path in (folder / name for name in files):
            _refuse_taken(path)
            _make(path.parent, folder, made)
        write_whole({folder / name: content for name, content in files.items()}, over=False)
    except (OSError, OutputNotWrittenError) as error:
        for path in reversed(made):
            with contextlib.suppress(OSError):
                path.rmdir()
        if isinstance(error, OutputNotWrittenError) and error.code != "output.cannot-write":
            raise
        found = (
            error.found if isinstance(error, OutputNotWrittenError) else f"the folder cannot be made: {error.strerror}"
        )
        raise OutputNotWrittenError(
            "output.cannot-write",
            found,
            where=shown(str(folder), longest=1000),
            remedy=f"Check that you may write there, and the space on the disk. {_ANOTHER}",
        ) from error


def _refuse_taken(path: Path) -> None:
    if os.path.lexists(path):
        raise OutputNotWrittenError(
            "output.exists", "the file is there already", where=path.name, remedy="Run the command again."
        )
    for lock in lock_files(path):
        if lock.exists():
            raise OutputNotWrittenError(
                "output.open-elsewhere",
                f"a file of this name is open in another program ({lock.name} lies in the folder)",
                where=path.name,
                remedy="Close it there, and run the command again.",
            )


def _make(folder: Path, top: Path, made: list[Path]) -> None:
    """Makes a folder, and those from `top` down to it, that are not there; keeps a list of those it made."""
    if folder.is_dir():
        return
    if folder != top:
        _make(folder.parent, top, made)
    try:
        folder.mkdir()
    except FileExistsError:  # Another run of the command has made it just now.
        return
    made.append(folder)
