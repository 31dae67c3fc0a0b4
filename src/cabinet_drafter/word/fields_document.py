"""The list of fields as a Word document, to keep open beside a template: copy a tag there, paste it here."""

import io
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.word.contract import DATE, GROUP, POUNDS, YES_NO, ContractField, contract_fields
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.word_parts import WordParts

_TITLE: Final = "Fields and filters for Word templates"
_FONT: Final = "Arial"
_HEADER_STYLE: Final = "Table heading"
_WIDTHS: Final = (Mm(88), Mm(100), Mm(72))
_DAY: Final = datetime(2000, 1, 1)
_PRINTED_THROUGH: Final = {DATE: " | long_date", POUNDS: " | pounds"}


def fields_document() -> bytes:
    """The Word file: a table for each group of fields (tag to type, what it says, an example), then the filters."""
    document = docx.Document()
    _set_up(document)
    document.add_heading(_TITLE, level=1)
    document.add_paragraph(
        "Copy the tag from the first column into your template; it takes the look of the text that it stands in. Where "
        "a tag begins a loop or a condition, end it with {%p endfor %} or {% endif %}. A field of a list is told with "
        "the loop that it stands in; “item” is a name of your choice."
    )
    for name, fields in groupby(contract_fields(), lambda field: field.path.partition(".")[0].removesuffix("[]")):
        several = list(fields)
        document.add_heading(several[0].meaning.rstrip(".") if len(several) > 1 else _as_title(name), level=2)
        _table(document, ("Tag", "What it says", "Example, and what to know"), map(_row, several))
    document.add_heading("Filters", level=2)
    document.add_paragraph("A filter stands after the field and an upright stroke: {{ meeting.held_on | long_date }}.")
    rows = ((f"| {name}", f"{each.meaning}", f"Takes a {each.takes}.") for name, each in FILTERS.items())
    _table(document, ("Filter", "What it does", "For"), rows)
    output = io.BytesIO()
    document.save(output)
    # Written again as every file of ours, without the time of day that a zip holds.
    return WordParts(output.getvalue(), "fields.docx", SourceUnreadableError).written()


def _row(field: ContractField) -> tuple[str, str, str]:
    notes = [f"Example: {field.example}." if field.example and field.kind != GROUP else ""]
    if field.role:
        notes.append(f"May be missing; asked of: {field.role.plain_name}.")
    within, brackets, _ = field.path.rpartition("[]")
    if brackets:
        notes.append(f"In a loop over {_as_typed(within)}.")
    if field.ask_first:
        notes.append(f"Use it only inside {{% if {_as_typed(field.ask_first)} %}}.")
    return _tag(field), f"{field.meaning.rstrip('.')}. {field.kind.capitalize()}.", " ".join(filter(None, notes))


def _tag(field: ContractField) -> str:
    path = _as_typed(field.path)
    if field.is_list:
        return f"{{%p for item in {path} %}}"
    if field.kind == YES_NO:
        return f"{{% if {path} %}}"
    if field.kind == GROUP:
        return f"{path} (a group: print one of the fields below)"
    return f"{{{{ {path}{_PRINTED_THROUGH.get(field.kind, '')} }}}}"


def _as_typed(path: str) -> str:
    """A path as a tag within a loop writes it: `item` for one of a list."""
    before, brackets, rest = path.rpartition("[]")
    return f"item{rest}" if brackets else before + rest


def _as_title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _table(document: Document, header: tuple[str, str, str], rows: Iterator[tuple[str, str, str]]) -> None:
    table = document.add_table(rows=1, cols=len(header), style="Table Grid")
    table.autofit = False
    _fill(table.rows[0], header)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].style = _HEADER_STYLE
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for texts in rows:
        _fill(table.add_row(), texts)


def _fill(row: Any, texts: tuple[str, str, str]) -> None:
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.text = text
        cell.width = width


def _set_up(document: Document) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = _TITLE, "", "en-GB"
    properties.comments, properties.last_modified_by = "", ""
    properties.created = properties.modified = _DAY
    section = document.sections[0]
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(18)
    styles = document.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    for name, size in (("Normal", 10), ("Heading 1", 20), ("Heading 2", 14)):
        font = styles[name].font
        font.name, font.size = _FONT, Pt(size)
        font.color.rgb = RGBColor(0, 0, 0)
        fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
    heading = styles.add_style(_HEADER_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    heading.base_style = styles["Normal"]
    heading.font.bold = True
    styles["Normal"].paragraph_format.space_after = Pt(4)
