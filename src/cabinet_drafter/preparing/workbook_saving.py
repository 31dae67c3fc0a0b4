"""A workbook of openpyxl as the bytes of a file: the same each time, and as Excel itself would have written it."""

import io
import re
import zipfile
from typing import Final

from lxml import etree
from openpyxl import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from cabinet_drafter.office_packages import written_parts

_PROPERTIES: Final = "docProps/core.xml"
_STYLES: Final = "xl/styles.xml"
_STRINGS: Final = "xl/sharedStrings.xml"
_SHEETS: Final = "xl/worksheets/sheet"
_SPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MAIN: Final = f"{{{_SPACE}}}"
_STRINGS_CONTENT: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_STRINGS_TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_IN_A_FONT: Final = tuple(
    _MAIN + name
    for name in (
        *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"),
        *("name", "family", "charset", "scheme"),
    )
)
"""The order of a font's settings in the schema (ECMA-376, part 1, 18.8.22), which is not openpyxl's."""
_DATES: Final = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


def saved_workbook(workbook: Workbook) -> bytes:
    """The file, without the time at which it was made: in its properties, and in its zip's directory."""
    saved = io.BytesIO()
    _InMemory(workbook, zipfile.ZipFile(saved, "w")).save()
    with zipfile.ZipFile(saved) as dated:
        parts = {name: dated.read(name) for name in dated.namelist()}
    parts[_PROPERTIES] = _DATES.sub(b"", parts[_PROPERTIES])
    parts[_STYLES] = _with_fonts_in_order(parts[_STYLES])
    _mend_sheets(parts)
    return written_parts(parts)


class _InMemory(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer, but for the sheets: it would lay each down as a file in the account's temporary folder."""

    def write_worksheet(self, ws: Worksheet) -> None:
        writer = WorksheetWriter(ws, io.BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path.lstrip("/"), writer.read())
        self.manifest.append(ws)


def _with_fonts_in_order(part: bytes) -> bytes:
    styles = etree.fromstring(part)
    for font in styles.iter(_MAIN + "font"):
        font[:] = sorted(font, key=lambda setting: _IN_A_FONT.index(str(setting.tag)))
    return _written(styles)


def _mend_sheets(parts: dict[str, bytes]) -> None:
    """Put the texts of cells into the one table of texts, and make the heights of rows a first guess.

    Readers of both kinds of text differ in whether they read escapes in one that stands in its cell; and Excel never
    fits a row whose height somebody chose, as openpyxl says of every row that has one.
    """
    texts = etree.Element(_MAIN + "sst", nsmap={None: _SPACE})
    for name in sorted(part for part in parts if part.startswith(_SHEETS)):
        sheet = etree.fromstring(parts[name])
        for row in sheet.iter(_MAIN + "row"):
            row.attrib.pop("customHeight", None)
        for text in list(sheet.iter(_MAIN + "is")):
            cell = text.getparent()
            if cell is not None:
                cell.remove(text)
                cell.set("t", "s")
                etree.SubElement(cell, _MAIN + "v").text = str(len(texts))
                text.tag = _MAIN + "si"
                texts.append(text)
        parts[name] = _written(sheet)
    texts.set("count", str(len(texts)))
    texts.set("uniqueCount", str(len(texts)))
    parts[_STRINGS] = _written(texts)
    _append(parts, "[Content_Types].xml", "Override", PartName=f"/{_STRINGS}", ContentType=_STRINGS_CONTENT)
    _append(
        parts, "xl/_rels/workbook.xml.rels", "Relationship", Id="rIdTexts", Type=_STRINGS_TYPE, Target=f"/{_STRINGS}"
    )


def _append(parts: dict[str, bytes], name: str, element: str, **attributes: str) -> None:
    root = etree.fromstring(parts[name])
    etree.SubElement(root, f"{{{etree.QName(root).namespace}}}{element}", attributes)
    parts[name] = _written(root)


def _written(root: etree._Element) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
