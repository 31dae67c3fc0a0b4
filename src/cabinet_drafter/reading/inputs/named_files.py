"""Input files read once, within a limit; those a brief names stay inside its folder and are held to their digest."""

import hashlib
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath
from types import MappingProxyType
from typing import Final

from cabinet_drafter.allowed_text import forbidden_at
from cabinet_drafter.brief import FinanceNamed, NamedFile
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.reading.inputs.plain_text import shown

LARGEST_NAMED_FILE: Final = 64 * 1024 * 1024
"""In bytes; the largest published inspection report met so far has under 2 MiB."""


def bytes_within(path: Path, limit: int, *, named_at: str = "", option: str = "") -> bytes:
    """The content of the file at `path`, read once, of at most `limit` bytes.

    `named_at` says who named the file ("brief.yaml, line 7"), for the message.

    Raises:
        InputsInvalidError: there is no such file, it is a folder, cannot be read, or is larger than the limit.
    """
    where = named_at or str(path)
    if forbidden_at(str(path)) is not None:
        raise InputsInvalidError(
            "inputs.file-name-not-text",
            f"the file name {shown(path.name)} holds a character that is not text",
            where=named_at,
            remedy="Give the file a plain name.",
        )
    try:
        # Asked before opening, because opening a pipe or a device may wait for ever.
        if not path.is_file():
            raise _not_a_file(path, where, option)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise InputsInvalidError(
            "inputs.file-not-readable",
            f"the file {shown(path.name)} cannot be read: {error.strerror or error}",
            where=where,
            remedy="Check that you may open the file, then run the command again.",
        ) from error
    refuse_larger(path, content, limit, where=where)
    return content


def refuse_larger(path: Path, content: bytes, limit: int, *, where: str) -> None:
    """Refuse `content` of more than `limit` bytes, read from `path`.

    Raises:
        InputsInvalidError: it is larger.
    """
    if len(content) > limit:
        raise InputsInvalidError(
            "inputs.file-too-large",
            f"the file {shown(path.name)} is larger than {limit // 1024:,} KiB",
            where=where,
            remedy="Check that this is the file you mean.",
        )


def resolve_named(brief_path: Path, named: NamedFile | FinanceNamed, *, named_at: str, option: str) -> Path:
    """The path of a file that the brief names, which must lie in the brief's own folder or below it.

    A brief comes by e-mail, so it may not point at other places on the machine; a file elsewhere is given on the
    command line by `option` ("--report"). `named_at` is the place of the name ("brief.yaml, line 7").

    Raises:
        InputsInvalidError: the name is absolute, climbs out of the folder by ".." or by a link, or uses backslashes.
    """
    name = named.file
    windows_path = PureWindowsPath(name)
    folder = brief_path.parent
    if forbidden_at(name) is not None or "\n" in name or "\t" in name:
        raise _outside(name, "holds a character that no file name has", named_at, option)
    if windows_path.anchor or name.startswith(("/", "~")):
        raise _outside(name, "is a path from the top of a disk or a home folder", named_at, option)
    if ".." in windows_path.parts:
        raise _outside(name, "leads out of the brief’s folder by “..”", named_at, option)
    if "\\" in name:
        raise _outside(name, "holds a backslash; between folders write “/”", named_at, option)
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError) as error:  # a link that leads to itself, or a name too long for the disk
        raise _outside(name, "cannot be followed to a file", named_at, option) from error
    if not inside:
        raise _outside(name, "is a link out of the brief’s folder", named_at, option)
    return path


def pinned_bytes(
    path: Path,
    sha256: str | None,
    *,
    named_at: str,
    digest_at: str | None = None,
    option: str = "",
    others: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The content of a named file, held to the SHA-256 that the brief gives; None holds it to nothing.

    `named_at` is where the brief names the file ("brief.yaml, line 7"), `digest_at` where it gives the digest, if
    that is another line; `option` is the command's own for a file that lies elsewhere ("--report");
    `others` are the other files that the brief names, by digest, for one that was given in the place of another.

    Raises:
        InputsInvalidError: the file cannot be read (see `bytes_within`) or is not the one the digest was taken of.
    """
    content = bytes_within(path, LARGEST_NAMED_FILE, named_at=named_at, option=option)
    found = hashlib.sha256(content).hexdigest()
    if sha256 is not None and found != sha256 and found in others:
        raise InputsInvalidError(
            "inputs.reports-swapped",
            f"{path.name} was given with {option}, and is the file that the brief names as {others[found]}",
            where=option,
            remedy="Give the report that the paper is about with --report, earlier ones with --previous.",
        )
    if sha256 is not None and found != sha256:
        place = digest_at or named_at
        raise InputsInvalidError(
            "inputs.digest-differs",
            f"the file {shown(path.name)} is not the one the brief was written for: "
            f"its SHA-256 is {found}, the brief gives {sha256}",
            where=place,
            remedy=f"If this is the file you mean, write “sha256: {found}” at {place}; "
            "otherwise put the file the brief was written for in its place.",
        )
    return content


def _not_a_file(path: Path, where: str, option: str) -> InputsInvalidError:
    if path.is_dir():
        return InputsInvalidError(
            "inputs.folder-not-file",
            f"{shown(path.name)} is a folder",
            where=where,
            remedy="Name the file within it.",
        )
    return InputsInvalidError(
        "inputs.file-not-found",
        f"there is no file {shown(path.name)} in {shown(str(path.parent), longest=1000)}",
        where=where,
        remedy="Check the spelling of the file’s name and its folder."
        + (f" If it lies elsewhere, give it with {option}." if option else ""),
    )


def _outside(name: str, why: str, named_at: str, option: str) -> InputsInvalidError:
    return InputsInvalidError(
        "inputs.path-not-allowed",
        f"the file name {shown(name)} {why}",
        where=named_at,
        remedy=f"Put the file in the brief’s folder and name it from there, or give it with {option}.",
    )
