"""Whether a workbook from outside may be opened at all, and what it costs to open, asked before any library does."""

import io
import re
import zipfile
from typing import Final

from lxml import etree

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.office_packages import OLE_FILE, WORKBOOK, begins_as_xml, guarded_parts
from cabinet_drafter.reading.inputs.plain_text import shown

LARGEST_WORKBOOK: Final = 5 * 1024 * 1024
"""In bytes; a finance workbook filled in has some fifty KiB."""
MOST_ELEMENTS: Final = 150_000
"""Of XML in all parts together; a workbook of 500 entries and 500 sums has some forty thousand."""
MOST_MERGED: Final = 50_000
"""Cells within merged ranges or links: a library makes something of each, and one range may name 17 thousand million.

Two whole rows of a sheet, which is what a title over the full width comes to, have 32,768.
"""
MOST_FORMULA_TEXT: Final = 5_000_000
"""Characters in formulas that are shared between cells, each written out anew for each of its cells."""

_SAVE_AS_XLSX: Final = f"Open it in Excel or LibreOffice, save it as {WORKBOOK.saved_as} and use that file."
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_STRICT: Final = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_LIVE_PARTS: Final = (
    # Each refused, not passed over: what stands in a cell may have come through it and change by itself.
    ("xl/externallinks/", "links to another workbook", "In Excel choose Data, Edit Links, Break Link, and save it."),
    ("xl/connections.xml", "a connection to data elsewhere", "In Excel choose Data, Connections, remove it, and save."),
    ("xl/querytables/", "a query of data elsewhere", "In Excel choose Data, Connections, remove it, and save."),
    ("xl/embeddings/", "another file within it", "Delete the embedded file from its sheet, and save."),
    ("xl/activex/", "an active control", "Delete the control from its sheet, and save."),
    ("xl/macrosheets/", "a sheet of macros", f"Save it without macros, as {WORKBOOK.saved_as}."),
)
_TARGET: Final = re.compile(rb"""\bTarget\s*=\s*["']([^"']{1,300})["']""")
_RANGE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


def refuse_unsafe(content: bytes, name: str) -> None:
    """Refuse what is no .xlsx workbook, or must not be opened.

    Raises:
        InputsInvalidError: it is a file of another kind, holds macros, links or connections, declares a document
            type, or would unpack or open to more than any finance workbook.
    """
    _refuse_other_kinds(content, name)
    parts = guarded_parts(content, name, InputsInvalidError, WORKBOOK)
    if _STRICT in parts.get("xl/workbook.xml", b"")[:4096]:
        raise InputsInvalidError(
            "workbook.strict",
            "this workbook was saved in the form that Excel calls Strict Open XML",
            where=name,
            remedy=_SAVE_AS_XLSX,
        )
    for beginning, found, remedy in _LIVE_PARTS:
        live = [part for part in parts if part.lower().startswith(beginning)]
        if live:
            target = next((match[1] for part in live if (match := _TARGET.search(parts[part]))), b"")
            named = f" ({shown(target.decode(errors='replace'))})" if target else ""
            raise InputsInvalidError(
                "workbook.live-content", f"this workbook holds {found}{named}", where=name, remedy=remedy
            )
    _refuse_costly({part: xml for part, xml in parts.items() if begins_as_xml(xml)}, name)


def _refuse_other_kinds(content: bytes, name: str) -> None:
    if content.startswith(OLE_FILE) and _ENCRYPTED in content:
        raise InputsInvalidError(
            "workbook.password",
            "this workbook is protected by a password",
            where=name,
            remedy="In Excel choose File, Info, Protect Workbook, Encrypt with Password, empty the field, and save it.",
        )
    if content.startswith(OLE_FILE):
        raise InputsInvalidError(
            "workbook.old-excel",
            "this is a file of the old Excel (.xls), not a workbook",
            where=name,
            remedy=_SAVE_AS_XLSX,
        )
    if b"opendocument.spreadsheet" in content[:200]:
        raise InputsInvalidError(
            "workbook.opendocument", "this is an OpenDocument spreadsheet (.ods)", where=name, remedy=_SAVE_AS_XLSX
        )
    if not content.startswith(b"PK"):
        raise InputsInvalidError(
            "workbook.not-excel",
            "this is text or a file of another kind, not an Excel workbook",
            where=name,
            remedy=f"Fill in the workbook that was laid out for finance, or save this as {WORKBOOK.saved_as}.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {part.lower() for part in package.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return  # the guard of all packages tells why
    if "xl/workbook.bin" in parts:
        raise InputsInvalidError(
            "workbook.binary", "this is a binary workbook (.xlsb)", where=name, remedy=_SAVE_AS_XLSX
        )
    if "word/document.xml" in parts:
        raise InputsInvalidError(
            "workbook.not-excel",
            "this is a Word file, not an Excel workbook",
            where=name,
            remedy="Name the finance workbook.",
        )


def _refuse_costly(parts: dict[str, bytes], name: str) -> None:
    """Refuse what is small in bytes and would take a library minutes: each part is walked once, in bounded memory."""
    elements = merged = 0
    for part, xml in parts.items():
        shared_formulas = longest_formula = 0
        try:
            # Excel's own drawings of notes (VML) are no sound XML; what reads the cells never opens them.
            is_vml = part.lower().endswith(".vml")
            for _, element in etree.iterparse(io.BytesIO(xml), resolve_entities=False, no_network=True, recover=is_vml):
                elements += 1
                # Not by QName, which takes no prefix that nobody declared.
                kind = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
                if kind in {"mergeCell", "hyperlink"}:
                    merged += _cells_of(element.get("ref", ""))
                elif kind == "f" and element.get("t") == "shared":
                    shared_formulas += 1
                    longest_formula = max(longest_formula, len(element.text or ""))
                if elements > MOST_ELEMENTS or merged > MOST_MERGED:
                    break
                if kind in {"row", "si"}:
                    element.clear()
        except etree.XMLSyntaxError as error:
            raise InputsInvalidError(
                "workbook.damaged",
                f"the part {shown(part)} of this workbook cannot be read: {shown(error.msg)}",
                where=name,
                remedy=_SAVE_AS_XLSX,
            ) from None
        if elements > MOST_ELEMENTS:
            raise _too_much(f"more than {MOST_ELEMENTS:,} cells and settings", name)
        if merged > MOST_MERGED:
            raise _too_much(f"merged cells or links over more than {MOST_MERGED:,} cells", name)
        if shared_formulas * longest_formula > MOST_FORMULA_TEXT:
            raise _too_much("formulas longer than any finance workbook has", name)


def _cells_of(reference: str) -> int:
    """How many cells a range such as A1:K80 has; a form that is not known counts as too many."""
    match = _RANGE.fullmatch(reference)
    if match is None:
        return MOST_MERGED + 1 if reference else 0
    if match[3] is None:
        return 1
    return (abs(_number(match[3]) - _number(match[1])) + 1) * (abs(int(match[4]) - int(match[2])) + 1)


def _number(column: str) -> int:
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _too_much(found: str, name: str) -> InputsInvalidError:
    return InputsInvalidError(
        "workbook.unsafe",
        f"this workbook holds {found}",
        where=name,
        remedy="Check that this is the finance workbook you mean.",
    )
