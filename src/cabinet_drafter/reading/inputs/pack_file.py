"""A template pack found by name: its `pack.toml` read, its Word templates kept within its own folder."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath
from typing import Any, Final

from cabinet_drafter.errors import InputsInvalidError, WordTemplateError
from cabinet_drafter.evidence import InputPlaces, Place, Source
from cabinet_drafter.pack import Pack, PackFile
from cabinet_drafter.reading.inputs.named_files import bytes_within
from cabinet_drafter.reading.inputs.plain_text import shown
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound, nearest
from cabinet_drafter.reading.inputs.typed_inputs import typed

PACK_FILE: Final = "pack.toml"
_LARGEST_PACK_FILE: Final = 256 * 1024
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_TABLE: Final = re.compile(r"\s*\[\s*(?P<name>[A-Za-z0-9_.-][A-Za-z0-9_.\-\s]*+)\]")
_LINE: Final = re.compile(r"""\s*(["']?)(?P<name>[A-Za-z0-9_.-]+)\1\s*=""")


def find_pack(name: str, pack_dirs: Sequence[Path], shipped_folder: Path, *, named_at: str = "") -> Pack:
    """The pack called `name`: `<dir>/<name>/pack.toml` in the first of `pack_dirs` that has it, else as shipped.

    `named_at` is where the name stands ("brief.yaml, line 2"), for the error.

    Raises:
        WordTemplateError: the name is no plain folder name, no folder holds such a pack, or its `pack.toml` is wrong.
    """
    refuse_other_names(name, named_at)
    known: set[str] = set()
    for folder in (*pack_dirs, shipped_folder):
        packs = packs_in(folder)
        if name in packs:
            file, places = _read(folder / name)
            return Pack(file=file, folder=folder / name, places=places, shipped=folder == shipped_folder)
        known |= packs
    looked_in = ", ".join(
        [*(shown(str(folder), longest=1000) for folder in pack_dirs), "the packs that come with cabinet-drafter"]
    )
    raise WordTemplateError(
        "pack.not-found",
        f"there is no pack called {shown(name)} in {looked_in}",
        where=named_at,
        remedy=f"The packs there are: {', '.join(sorted(known)) or 'none'}{nearest(name, sorted(known))}. "
        "Correct the name, or name the folder that holds your pack with --pack-dir.",
    )


def refuse_other_names(name: str, named_at: str) -> None:
    """Refuse a name that no pack can have.

    Raises:
        WordTemplateError: it is no plain folder name.
    """
    if not _NAME.fullmatch(name):
        raise WordTemplateError(
            "pack.name-not-plain",
            f"{shown(name)} is not the name of a pack",
            where=named_at,
            remedy="A pack’s name is made of small letters, digits and hyphens, for example tower-hamlets-2019.",
        )


def packs_in(folder: Path) -> set[str]:
    """The names of the packs in a folder; a folder that is not there or cannot be looked into has none."""
    try:
        return {found.parent.name for found in folder.glob(f"*/{PACK_FILE}") if found.is_file()}
    except OSError:
        return set()


def word_template_path(pack: Pack, document: str) -> Path:
    """Where the Word template for `document` lies, which must be within the pack's folder.

    Raises:
        WordTemplateError: the pack has no such document, or names a file outside its folder or one that is not there.
    """
    documents = pack.file.documents
    if document not in documents:
        raise WordTemplateError(
            "pack.document-unknown",
            f"the pack {pack.file.name} has no document called {shown(document)}",
            where=PACK_FILE,
            remedy=f"It has {', '.join(documents)}{nearest(document, [*documents])}.",
        )
    file = documents[document]
    where = ", ".join((f"{PACK_FILE} of {pack.file.name}", *pack.places.at(f"documents.{document}").steps))
    written = PureWindowsPath(file)
    path = pack.folder / file
    plain = not written.anchor and ".." not in written.parts and "\\" not in file and file.endswith(".docx")
    if not plain or not _lies_within(path, pack.folder):
        raise WordTemplateError(
            "pack.word-template-outside",
            f"{shown(file)} is not the name of a .docx file within the pack’s own folder",
            where=where,
            remedy="Put the Word template in the pack’s folder and write its name alone: cabinet-paper.docx.",
        )
    if not path.is_file():
        raise WordTemplateError(
            "pack.word-template-not-found",
            f"there is no file {shown(file)} in the pack’s folder",
            where=where,
            remedy="Put the Word template there, or correct its name.",
        )
    return path


def _lies_within(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself, or a name too long for the disk
        return False


def _read(folder: Path) -> tuple[PackFile, InputPlaces]:
    path = folder / PACK_FILE
    try:
        content = bytes_within(path, _LARGEST_PACK_FILE)
    except InputsInvalidError as error:
        raise WordTemplateError("pack.not-readable", error.found, where=error.where, remedy=error.remedy) from error
    try:
        text = content.decode("utf-8-sig")
        tree = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _not_toml(folder, f"line {line} is not text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(folder, str(error)) from error
    except RecursionError as error:
        raise _not_toml(folder, "lists within one another without end") from error
    places = InputPlaces(source=Source.of(path, content), places=_places_of(text, tree))
    problems = ProblemsFound(places)
    file = typed(PackFile, tree, problems)
    if file is not None and file.name != folder.name:
        problems.add("name", shown(file.name), f"{folder.name}, the name of the folder that the pack lies in")
    if file is None or problems:
        raise WordTemplateError(
            "pack.file-wrong",
            problems.in_brief(),
            where=folder.name,
            remedy=f"Put {PACK_FILE} right in a plain text editor and run the command again.",
            problems=problems.all_told(),
        )
    return file, places


def _places_of(text: str, tree: dict[str, Any]) -> dict[str, Place]:
    """The line of each name by dotted path, found by a plain scan: enough for a pack, whose values are short texts."""
    places: dict[str, Place] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _TABLE.match(line):
            table = heading["name"].rstrip()
            path = table
        elif named := _LINE.match(line):
            path = f"{table}.{named['name']}" if table else named["name"]
        else:
            continue
        if _holds(tree, path):
            places.setdefault(path, Place(line=number))
    return places


def _holds(tree: Any, path: str) -> bool:
    for step in path.split("."):
        if not isinstance(tree, dict) or step not in tree:
            return False
        tree = tree[step]
    return True


def _not_toml(folder: Path, why: str) -> WordTemplateError:
    return WordTemplateError(
        "pack.not-toml",
        f"{PACK_FILE} cannot be read: {why}",
        where=folder.name,
        remedy='Each line is a name, an equals sign and text in quotation marks, for example version = "1.0".',
    )
