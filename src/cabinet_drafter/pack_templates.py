"""Where the packs lie that come with the package, and a pack's Word template as bytes."""

from pathlib import Path
from typing import Final

from cabinet_drafter.errors import InputsInvalidError, WordTemplateError
from cabinet_drafter.reading.inputs.named_files import bytes_within

LARGEST_WORD_TEMPLATE: Final = 20 * 1024 * 1024
"""In bytes; a council's template with its crest has well under one MiB."""


def shipped_packs() -> Path:
    """The folder of packs that come with the package; in a source tree they lie beside `src`."""
    here = Path(__file__).resolve().parent
    installed = here / "templates"
    return installed if installed.is_dir() else here.parents[1] / "templates"


def word_template_bytes(path: Path) -> bytes:
    """The bytes of a Word template; one that cannot be read is the pack's fault, not the brief's.

    Raises:
        WordTemplateError: it cannot be read.
    """
    try:
        return bytes_within(path, LARGEST_WORD_TEMPLATE)
    except InputsInvalidError as error:
        raise WordTemplateError(
            "template.not-readable", error.found, where=path.name, remedy="Check the file in the pack's folder."
        ) from error
