"""A published inspection report, as a file, into an `Inspection`: checks the file and chooses its form's reader."""

from pathlib import Path

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.framework import recognise_framework
from cabinet_drafter.reading.ilacs import read_ilacs
from cabinet_drafter.reading.in_child import ReadingInChild
from cabinet_drafter.reading.judgement_table import read_judgement_table
from cabinet_drafter.reading.pages import LARGEST_FILE, read_pages
from cabinet_drafter.reading.single_inspection import read_single_inspection
from cabinet_drafter.vocabulary import Framework


def read_inspection(path: Path) -> Inspection:
    """Read the published report at `path`.

    Raises:
        SourceUnreadableError: there is no such file, or it is not a PDF that can be read.
        FormNotRecognisedError: it is a PDF of another form than those read.
    """
    try:
        # Asked before opening, because opening a pipe or a device may wait for ever.
        if not path.is_file():
            raise SourceUnreadableError(
                "source.file-not-opened",
                f"the file cannot be opened: {'it is a folder' if path.is_dir() else 'there is no such file'}",
                where=path.name,
                remedy="Check the name and that you may read the file.",
            )
        # One byte more than is read tells a file that is too large without taking it all into memory.
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SourceUnreadableError(
            "source.file-not-opened",
            f"the file cannot be opened: {error.strerror}",
            where=path.name,
            remedy="Check the name and that you may read the file.",
        ) from error
    return inspection_from_bytes(path.name, content)


def inspection_from_bytes(name: str, content: bytes) -> Inspection:
    """Read a published report given as bytes; `name` is what messages and evidence call it. Raises as above."""
    return begin_reading(name, content).inspection()


def begin_reading(name: str, content: bytes) -> ReadingInChild:
    """Begin to read a published report given as bytes, while other work goes on; ask it for its `inspection` later."""
    return ReadingInChild(_inspection, name, content)


def _inspection(name: str, content: bytes) -> Inspection:
    printed = read_pages(name, content)
    table = read_judgement_table(printed)
    framework = recognise_framework(printed, table)
    source = Source.of(Path(name), content)
    if framework is Framework.SIF:
        return read_single_inspection(printed, source, table)
    return read_ilacs(printed, source, framework, table)
