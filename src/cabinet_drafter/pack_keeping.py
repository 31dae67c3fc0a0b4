"""The packs there are, and a new one of a council's own made from one of them."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cabinet_drafter.errors import OutputNotWrittenError, WordTemplateError
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import pack_named, shipped_packs, word_template_bytes
from cabinet_drafter.reading.inputs.pack_file import (
    PACK_FILE,
    find_pack,
    packs_in,
    refuse_other_names,
    word_template_path,
)
from cabinet_drafter.whole_files import write_whole

_FIRST_VERSION: Final = "1"


@dataclass(frozen=True)
class KnownPack:
    """A pack that a brief may name; where it is wrong, `problem` says how, and there is no `pack`."""

    name: str
    folder: Path
    shipped: bool
    pack: Pack | None
    problem: WordTemplateError | None = None


@dataclass(frozen=True)
class NewPack:
    """What a new pack is to be: its name, the pack that it is made from, the folder of packs to put it into.

    `labels` are what the council calls things (`council`, `decision_maker`, `meeting_body`); those not given are as in
    the pack that it is made from.
    """

    name: str
    made_from: str
    into: Path
    pack_dirs: tuple[Path, ...] = ()
    labels: Mapping[str, str] | None = None


def known_packs(pack_dirs: tuple[Path, ...]) -> Iterator[KnownPack]:
    """Every pack, those of one's own first; one that another of the same name stands before is left out."""
    shipped, seen = shipped_packs(), set[str]()
    for folder in (*pack_dirs, shipped):
        for name in sorted(packs_in(folder) - seen):
            seen.add(name)
            try:
                pack = find_pack(name, [folder], shipped)
            except WordTemplateError as problem:
                yield KnownPack(name, folder / name, folder == shipped, None, problem)
            else:
                yield KnownPack(name, folder / name, folder == shipped, pack)


def new_pack(request: NewPack) -> Pack:
    """Make a pack of a council's own: its `pack.toml` and Word templates, whole or not at all.

    Raises:
        WordTemplateError: the name is none, or is that of a pack that comes with the tool; the pack it is made from is
            not there or wrong.
        OutputNotWrittenError: there is something of that name already, or the folder cannot be written to.
    """
    refuse_other_names(request.name, "NAME")
    if request.name in packs_in(shipped_packs()):
        raise WordTemplateError(
            "pack.name-taken",
            f"“{request.name}” is the name of a pack that comes with cabinet-drafter",
            where="NAME",
            remedy="Give your pack a name of its own, for example that of your council.",
        )
    source = pack_named(request.made_from, request.pack_dirs)
    files = {PACK_FILE: _pack_file(source, request).encode()}
    for document in source.file.documents:
        path = word_template_path(source, document)
        files[path.relative_to(source.folder).as_posix()] = word_template_bytes(path)
    _write_folder(request.into / request.name, files)
    return find_pack(request.name, [request.into], shipped_packs())


def _pack_file(source: Pack, request: NewPack) -> str:
    """The text of the source's `pack.toml`, with its remarks, and the new name, version and labels in their lines."""
    values = {"name": request.name, "version": _FIRST_VERSION}
    values |= {f"labels.{label}": text for label, text in (request.labels or {}).items()}
    lines = (source.folder / PACK_FILE).read_text(encoding="utf-8-sig").splitlines()
    for path, value in values.items():
        number = source.places.at(path).line
        if number is not None:
            # A basic string of TOML is written as one of JSON.
            before, _, _ = lines[number - 1].partition("=")
            lines[number - 1] = f"{before.rstrip()} = {json.dumps(value, ensure_ascii=False)}"
    return "\n".join(lines) + "\n"


def _write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """A folder with these files: made beside its place under another name, and renamed when it is whole."""
    if os.path.lexists(folder):
        raise OutputNotWrittenError(
            "output.exists",
            "there is a folder or file of this name already",
            where=str(folder),
            remedy="Give another name, or another folder with --into.",
        )
    waiting = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        waiting = Path(tempfile.mkdtemp(prefix=".cabinet-drafter-", dir=folder.parent))
        for name in files:
            (waiting / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole({waiting / name: content for name, content in files.items()}, over=False)
        waiting.chmod(0o755)
        waiting.rename(folder)
    except OSError as error:
        raise OutputNotWrittenError(
            "output.cannot-write",
            f"the folder cannot be made: {error.strerror or error}",
            where=str(folder),
            remedy="Check the folder, or give another one with --into.",
        ) from error
    finally:
        if waiting is not None:
            with contextlib.suppress(OSError):
                shutil.rmtree(waiting)
