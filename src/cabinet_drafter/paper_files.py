"""A paper as a Word file on disk: its bytes, and the paper that they hold."""

from pathlib import Path
from typing import Final

from cabinet_drafter.errors import InputsInvalidError, SourceUnreadableError
from cabinet_drafter.reading.inputs.named_files import bytes_within
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import WrittenPaper

LARGEST_PAPER: Final = 50 * 1024 * 1024
"""In bytes; a paper of forty pages with pictures has a few MiB."""


def read_paper_file(path: Path) -> tuple[bytes, WrittenPaper]:
    """The bytes of a Word file and the paper in it.

    Raises:
        SourceUnreadableError: it cannot be opened, is too large to be a paper, or is no Word file.
    """
    try:
        content = bytes_within(path, LARGEST_PAPER)
    except InputsInvalidError as error:
        raise SourceUnreadableError(error.code, error.found, where=error.where, remedy=error.remedy) from error
    return content, read_written_paper(content, path.name)
