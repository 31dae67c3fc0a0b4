"""A Word file or workbook as its parts: whether one from outside may be opened at all, and one written back."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.errors import InputsInvalidError, SourceUnreadableError, WordTemplateError

MOST_PARTS: Final = 2_000
LARGEST_PART: Final = 50 * 1024 * 1024
LARGEST_FILE: Final = 200 * 1024 * 1024
LARGEST_XML_PART: Final = 5 * 1024 * 1024
LARGEST_XML: Final = 20 * 1024 * 1024
"""Of all parts in XML together: a tree takes many times the memory of its text."""
HIGHEST_RATIO: Final = 100
"""Word's own XML deflates up to about 60 times; a part of a zip bomb a thousand times."""
SMALL_PART: Final = 64 * 1024
"""Bytes up to which a part may deflate as far as it will."""
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The one date in every zip entry: the earliest that the form can hold."""

_DECLARED_ENCODING: Final = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


OLE_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of the old Office, or an encrypted one of the new, begins."""

Refusal = type[WordTemplateError] | type[SourceUnreadableError] | type[InputsInvalidError]


@dataclass(frozen=True, slots=True)
class PackageForm:
    """What a zip of parts is to be: the first word of its error codes, what people call it, what opens and saves it."""

    code: str
    called: str
    program: str
    saved_as: str
    largest_xml_part: int = LARGEST_XML_PART
    largest_xml: int = LARGEST_XML


_MIB: Final = 1024 * 1024
WORD_FILE: Final = PackageForm("word-file", "Word file", "Word", "a Word document (.docx)")
WORKBOOK: Final = PackageForm("workbook", "workbook", "Excel", "an Excel workbook (.xlsx)", 2 * _MIB, 8 * _MIB)
"""Of a finance workbook filled to its limits no part has half a MiB, and a cell costs far more than its text."""


def guarded_parts(
    content: bytes, name: str, refusal: Refusal = WordTemplateError, form: PackageForm = WORD_FILE
) -> dict[str, bytes]:
    """The parts of a Word file or workbook by name, in the order they are stored.

    Args:
        content: the file's bytes.
        name: the file's name, for errors.
        refusal: what to raise: an error of the Word template, of a source where a finished paper is read, of inputs.
        form: what the file is to be.

    Raises:
        WordTemplateError, SourceUnreadableError, InputsInvalidError: it is no such file, or not safe to open.
    """
    save_again = f"Open the file in {form.program}, save it under a new name and use that file."

    def refused(code: str, found: str, remedy: str) -> WordTemplateError | SourceUnreadableError | InputsInvalidError:
        return refusal(f"{form.code}.{code}", found, remedy=remedy, where=name)

    if content.startswith(OLE_FILE):
        raise refused(
            f"old-{form.program.lower()}",
            f"This is a file of the old {form.program} (97 to 2003), or one with a password.",
            f"Open it in {form.program}, remove any password, and save it as {form.saved_as}.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            problem = _unsafe(entries, form)
            if problem is not None:
                raise refused("unsafe", problem, save_again)
            parts = {entry.filename: package.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as reason:
        raise refused(
            f"not-{form.program.lower()}",
            f"This is not {form.saved_as} that can be opened: {reason}.",
            f"Open it in {form.program}, remove any password, and save it as {form.saved_as}.",
        ) from None

    if "[Content_Types].xml" not in parts or "_rels/.rels" not in parts:
        raise refused(
            f"not-{form.program.lower()}",
            f"This file is a zip, but not a {form.called}.",
            f"Save it as {form.saved_as}.",
        )
    if (
        any(part.lower().endswith("vbaproject.bin") for part in parts)
        or b"macroEnabled" in parts["[Content_Types].xml"]
    ):
        raise refused("macros", f"This {form.called} holds macros.", f"Save it without macros, as {form.saved_as}.")
    # A part of another name may hold XML as well, for what a part is its relationship says.
    in_xml = {part: content for part, content in parts.items() if _named_as_xml(part) or begins_as_xml(content)}
    problem = _too_much_xml({part: len(xml) for part, xml in in_xml.items()}, form)
    if problem is not None:
        raise refused("unsafe", problem, save_again)
    for part, xml in in_xml.items():
        if _declares_entities(xml):
            raise refused(
                "entities",
                f"The part {part} declares a document type or entities, which {form.program} never writes.",
                save_again,
            )
    return parts


def written_parts(parts: Mapping[str, bytes]) -> bytes:
    """The file with these parts by name, in their order: the same parts give the same bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, part)
    return output.getvalue()


def _unsafe(entries: list[zipfile.ZipInfo], form: PackageForm) -> str | None:  # noqa: PLR0911 - a list of refusals reads best flat
    """What is wrong with the zip's directory, or None."""
    if len(entries) > MOST_PARTS:
        return f"The file holds {len(entries)} parts; at most {MOST_PARTS} are read."
    if sum(entry.file_size for entry in entries) > LARGEST_FILE:
        return "The file unpacks to more than 200 MiB."
    seen: set[str] = set()
    for entry in entries:
        steps = entry.filename.split("/")
        if entry.filename.startswith("/") or "\\" in entry.filename or ".." in steps or ":" in entry.filename:
            return f"The file holds a part with an unsafe name ({entry.filename!r})."
        if entry.filename.lower() in seen:
            return f"The file holds the part {entry.filename!r} twice."
        seen.add(entry.filename.lower())
        if entry.file_size > LARGEST_PART:
            return f"The part {entry.filename} is larger than 50 MiB."
        if entry.file_size > SMALL_PART and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            return f"The part {entry.filename} unpacks to {entry.file_size} bytes from {entry.compress_size}."
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            return f"The part {entry.filename} is compressed in a way that {form.program} does not use."
        if entry.flag_bits & 0x1:
            return "The file is protected by a password."
    return _too_much_xml({entry.filename: entry.file_size for entry in entries if _named_as_xml(entry.filename)}, form)


def _too_much_xml(sizes: dict[str, int], form: PackageForm) -> str | None:
    """What is wrong with the sizes of the parts in XML, or None."""
    largest = max(sizes, key=lambda part: sizes[part], default=None)
    if largest is not None and sizes[largest] > form.largest_xml_part:
        return f"The part {largest} is larger than {form.largest_xml_part // _MIB} MiB."
    if sum(sizes.values()) > form.largest_xml:
        return f"The file’s text and settings unpack to more than {form.largest_xml // _MIB} MiB."
    return None


def _named_as_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels"))


def begins_as_xml(content: bytes) -> bool:
    """Whether a part holds XML, whatever its name."""
    return content[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _declares_entities(xml: bytes) -> bool:
    """True where an XML part has a DOCTYPE or an encoding in which one could hide from this search."""
    plain = xml.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    declared = _DECLARED_ENCODING.match(plain.lstrip())
    if declared and declared[1].lower() not in {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}:
        return True
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
