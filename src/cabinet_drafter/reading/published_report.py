"""A published report or letter, as a file, into its noun; the reading itself is done in a child process."""

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.child.pool import BegunReading
from cabinet_drafter.reading.pdf.pages import LARGEST_FILE
from cabinet_drafter.visit import Publication

_NO_FILES: Final = {
    stat.S_IFDIR: "it is a folder",
    stat.S_IFIFO: "it is a pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


def read_inspection(path: Path) -> Inspection:
    """Read the published report at `path`.

    Raises:
        SourceUnreadableError: there is no such file, or it is not a PDF that can be read.
        FormNotRecognisedError: it is a PDF of another form than those read, or a letter.
    """
    return _begin_reading_file(path).inspection()


def read_publication(path: Path) -> Publication:
    """Read the published report, or letter on a visit, at `path`. Raises as above, but for a letter."""
    return _begin_reading_file(path).publication()


def _begin_reading_file(path: Path) -> BegunReading:
    try:
        # Asked before opening, because opening a pipe or a device may wait for ever.
        if not path.is_file():
            raise SourceUnreadableError(
                "source.file-not-opened",
                f"the file cannot be opened: {_in_place_of_a_file(path)}",
                where=_name_of(path),
                remedy="Check the name and that you may read the file.",
            )
        # One byte more than is read tells a file that is too large without taking it all into memory.
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SourceUnreadableError(
            "source.file-not-opened",
            f"the file cannot be opened: {error.strerror}",
            where=_name_of(path),
            remedy="Check the name and that you may read the file.",
        ) from error
    return begin_reading(path.name, content)


def _in_place_of_a_file(path: Path) -> str:
    with contextlib.suppress(OSError, ValueError):
        return _NO_FILES.get(stat.S_IFMT(path.stat().st_mode), "it is not a file of bytes")
    return "there is no such file"


def _name_of(path: Path) -> str:
    """The last name of a path; of one that has none, such as the current folder, the name of the folder meant."""
    if path.name in ("", ".."):
        with contextlib.suppress(OSError):
            path = Path(os.path.abspath(path))  # noqa: PTH100  (what a link leads to has another name)
    return path.name or str(path)


def inspection_from_bytes(name: str, content: bytes) -> Inspection:
    """Read a published report given as bytes; `name` is what messages and evidence call it. Raises as above."""
    return begin_reading(name, content).inspection()


def begin_reading(name: str, content: bytes) -> BegunReading:
    """Begin to read a published report given as bytes, while other work goes on; ask it for its `inspection` later."""
    # One byte more than is read tells the child of a file that is too large.
    return BegunReading(name, content[: LARGEST_FILE + 1])
