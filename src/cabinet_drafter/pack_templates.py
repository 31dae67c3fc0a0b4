"""Where the packs lie that come with the package, and a pack's Word template as bytes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import InputsInvalidError, WordTemplateError
from cabinet_drafter.pack import Pack
from cabinet_drafter.reading.inputs.named_files import bytes_within
from cabinet_drafter.reading.inputs.pack_file import PACK_FILE, find_pack

LARGEST_WORD_TEMPLATE: Final = 20 * 1024 * 1024
"""In bytes; a council's template with its crest has well under one MiB."""


def shipped_packs() -> Path:
    """The folder of packs that come with the package; in a source tree they lie beside `src`."""
    here = Path(__file__).resolve().parent
    installed = here / "templates"
    return installed if installed.is_dir() else here.parents[1] / "templates"


def pack_named(name: str, pack_dirs: Sequence[Path]) -> Pack:
    """The pack of that name, or the one in the folder of that name: `standard`, `packs/alderbrook`.

    Raises:
        WordTemplateError: there is none, or it is wrong.
    """
    folder = Path(name)
    if (folder / PACK_FILE).is_file():
        folder = folder.resolve()
        return find_pack(folder.name, [folder.parent], shipped_packs(), named_at=name)
    return find_pack(name, pack_dirs, shipped_packs(), named_at="PACK")


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
