"""The folder of a preview: written whole, and only where nothing of anybody else lies."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.whole_files import write_whole

_MARK: Final = ".cabinet-drafter-preview"
"""A file by which a folder is known to be a preview; it lists what the preview wrote there."""
_ANOTHER: Final = "Give another folder with --into."


def refuse_other_folder(folder: Path) -> None:
    """Checks, before any work is done, that a preview may be written there.

    Raises:
        OutputNotWrittenError: it is no folder, or holds what no preview wrote.
    """
    if not os.path.lexists(folder):
        if not folder.parent.is_dir():
            raise _refused("output.no-folder", f"there is no folder {folder.parent}", folder)
        return
    if not folder.is_dir() or folder.is_symlink():
        raise _refused("output.not-a-folder", "this is no folder of a preview", folder)
    try:
        there = {path.name for path in folder.iterdir()}
        ours = {_MARK, *(folder / _MARK).read_text(encoding="utf-8").splitlines()} if _MARK in there else set()
    except (OSError, UnicodeDecodeError) as error:
        raise _refused("output.cannot-write", "the folder cannot be looked into", folder) from error
    if there - ours:
        several = ", ".join(sorted(there - ours)[:3])
        raise _refused("output.other-files", f"the folder holds files that no preview wrote: {several}", folder)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a preview in place of an earlier one; where it cannot be written, the earlier one stays.

    Raises:
        OutputNotWrittenError: the disk or the folder does not take it.
    """
    waiting = None
    try:
        waiting = Path(tempfile.mkdtemp(prefix=".cabinet-drafter-", dir=folder.parent))
        mark = "".join(f"{name}\n" for name in sorted(files)).encode()
        write_whole({waiting / name: content for name, content in {**files, _MARK: mark}.items()}, over=False)
        waiting.chmod(0o755)
        if folder.exists():
            refuse_other_folder(folder)
            shutil.rmtree(folder)
        waiting.rename(folder)
    except OSError as error:
        raise _refused(
            "output.cannot-write", f"the folder cannot be written: {error.strerror or error}", folder
        ) from error
    finally:
        if waiting is not None:
            with contextlib.suppress(OSError):
                shutil.rmtree(waiting)


def _refused(code: str, found: str, folder: Path) -> OutputNotWrittenError:
    return OutputNotWrittenError(code, found, where=str(folder), remedy=_ANOTHER)
