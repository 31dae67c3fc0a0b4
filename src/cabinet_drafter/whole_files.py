"""Writes files whole or not at all: to temporary files in the same folder first, then renamed."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import OutputNotWrittenError

_NO_ROOM: Final = "Check the folder and the space on the disk, or give another place with -o."
# What Windows answers where another program holds the file, as well as where the folder takes nothing from this user.
_IN_USE: Final = (
    "Close the file wherever it is open (Word, a preview, a synchronising folder) and check the folder: "
    "you must be allowed to write there. Then run the command again, or give another place with -o."
)


def write_whole(files: Mapping[Path, bytes], *, over: bool = True) -> None:
    """Write each file; where one cannot be written, none is and nothing half-written is left behind.

    Args:
        files: what to write, by path.
        over: whether it may take the place of what is there; if not, nothing that appears meanwhile is lost either.

    Raises:
        OutputNotWrittenError: the folder or the disk does not take them, or something is there (`output.exists`).
    """
    waiting: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    placed: list[Path] = []
    path = Path()
    try:
        for path, content in files.items():
            handle, name = tempfile.mkstemp(prefix=".cabinet-drafter-", dir=path.parent)
            waiting[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            waiting[path].chmod(_usual_mode())
            before[path] = path.read_bytes() if path.exists() else None
        for path, temporary in waiting.items():
            _place(temporary, path, over=over)
            placed.append(path)
    except FileExistsError as error:
        _put_back({written: before[written] for written in placed})
        raise OutputNotWrittenError(
            "output.exists", "the file is there already", where=path.name, remedy="Run the command again."
        ) from error
    except OSError as error:
        _put_back({written: before[written] for written in placed})
        raise OutputNotWrittenError(
            "output.cannot-write",
            f"the file cannot be written: {error.strerror or error}",
            where=path.name,
            remedy=_IN_USE if isinstance(error, PermissionError) else _NO_ROOM,
        ) from error
    finally:
        for temporary in waiting.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _place(temporary: Path, path: Path, *, over: bool) -> None:
    """Give a file its name.

    Raises:
        FileExistsError: another has it, and it may not be written over.
    """
    if over:
        temporary.replace(path)
    elif os.name == "nt":
        temporary.rename(path)  # Windows renames over nothing.
    else:
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # This disk has no links; between asking and renaming there is a moment.
            if os.path.lexists(path):
                raise FileExistsError(path) from None
            temporary.rename(path)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    """What stood at each path before, as far as the disk still takes it."""
    for path, content in before.items():
        with contextlib.suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)


def _usual_mode() -> int:
    """What a newly made file may be read by; mkstemp alone would hide a draft from the officer's colleagues."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
