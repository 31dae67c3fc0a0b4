"""Writes a draft and its manifest: whole or not at all, and never over a Word file that somebody may have edited."""

import hashlib
import json
from pathlib import Path

from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.whole_files import write_whole

_ANOTHER_NAME = "Give another file name with -o."


def manifest_path(draft: Path) -> Path:
    """Where the manifest of a draft lies: `paper.docx` has `paper.manifest.json` beside it."""
    return draft.with_suffix(".manifest.json")


def refuse_to_overwrite(draft: Path, *, overwrite: bool) -> None:
    """Checks, before any work is done, that a draft may be written to this path.

    A Word file is written over only where it is the tool's own and unchanged (its digest stands in the manifest beside
    it), or where the caller says so; one that Word or LibreOffice holds open never is.

    Raises:
        OutputNotWrittenError: it may not, with the reason.
    """
    try:
        _refuse(draft, overwrite=overwrite)
    except OSError as error:  # a name too long for the disk
        raise OutputNotWrittenError(
            "output.cannot-write",
            f"the file cannot be written: {error.strerror or error}",
            where=draft.name,
            remedy=_ANOTHER_NAME,
        ) from error


def _refuse(draft: Path, *, overwrite: bool) -> None:
    if draft.suffix.lower() != ".docx":
        raise OutputNotWrittenError(
            "output.not-docx",
            "a draft is a Word file, whose name ends in .docx",
            where=draft.name,
            remedy=_ANOTHER_NAME,
        )
    if not draft.parent.is_dir():
        raise OutputNotWrittenError(
            "output.no-folder",
            f"there is no folder {draft.parent}",
            where=draft.name,
            remedy="Make the folder first, or give another place with -o.",
        )
    if draft.exists() and not draft.is_dir() and not draft.is_file():
        raise OutputNotWrittenError(
            "output.not-a-file", "this is a pipe or a device", where=draft.name, remedy=_ANOTHER_NAME
        )
    if draft.is_dir():
        raise OutputNotWrittenError("output.is-folder", "this is a folder", where=draft.name, remedy=_ANOTHER_NAME)
    for lock in lock_files(draft):
        if lock.exists():
            raise OutputNotWrittenError(
                "output.open-in-word",
                f"the file is open in Word or LibreOffice ({lock.name} lies beside it)",
                where=draft.name,
                remedy=f"Close it and run the command again. {_ANOTHER_NAME}",
            )
    if draft.exists() and not overwrite and not _is_our_unchanged_draft(draft):
        raise OutputNotWrittenError(
            "output.edited-work",
            "the file is there already, and this tool did not write it or somebody has changed it since",
            where=draft.name,
            remedy=f"{_ANOTHER_NAME} Only if it may be lost, add --overwrite.",
        )
    manifest = manifest_path(draft)
    if manifest.is_file() and not overwrite and digest_written(draft) is None:
        raise OutputNotWrittenError(
            "output.not-our-manifest",
            f"the draft's manifest would be written over {manifest.name}, which this tool did not write",
            where=draft.name,
            remedy=f"{_ANOTHER_NAME} Only if that file may be lost, add --overwrite.",
        )


def refuse_to_replace_word_template(draft: Path, word_template: Path) -> None:
    """Checks that a draft does not take the place of the Word template it is made from, whatever the caller says.

    Raises:
        OutputNotWrittenError: it would.
    """
    if draft.exists() and draft.samefile(word_template):
        raise OutputNotWrittenError(
            "output.is-word-template",
            "this is the pack's Word template, from which the draft is made",
            where=draft.name,
            remedy=_ANOTHER_NAME,
        )


def write_draft(draft: Path, content: bytes, manifest: str, *, overwrite: bool) -> None:
    """Writes the Word file and the manifest beside it.

    Raises:
        OutputNotWrittenError: they may not or cannot be written; nothing half-written is left behind.
    """
    refuse_to_overwrite(draft, overwrite=overwrite)
    write_whole({draft: content, manifest_path(draft): manifest.encode()})


def lock_files(path: Path) -> tuple[Path, ...]:
    """The files that Word (`~$` in place of the first two letters, or before a short name) and LibreOffice leave."""
    name = path.name
    return (
        path.with_name(f"~${name[2:]}"),
        path.with_name(f"~${name}"),
        path.with_name(f".~lock.{name}#"),
    )


def _is_our_unchanged_draft(draft: Path) -> bool:
    try:
        return digest_written(draft) == hashlib.sha256(draft.read_bytes()).hexdigest()
    except OSError:
        return False


def digest_written(draft: Path) -> str | None:
    """The digest of the Word file that the manifest beside a draft tells of; None where there is no such manifest."""
    try:
        manifest = json.loads(manifest_path(draft).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    written = manifest.get("word_file_sha256") if isinstance(manifest, dict) else None
    return written if isinstance(written, str) else None
