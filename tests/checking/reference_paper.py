"""The real paper of the research, made into a Word file at run time; its text stays where it is."""

import io
import re
from collections.abc import Iterator
from typing import Final

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from tests.conftest import CORPUS, ROOT

REFERENCE: Final = ROOT.parent / "shared" / "reference" / "002_280fa46104bba6e6.txt"
REPORT: Final = CORPUS / "reports" / "80516_tower-hamlets_2019-07-22.pdf"
PREVIOUS: Final = CORPUS / "reports" / "80516_tower-hamlets_2017-04-07.pdf"

_HEADING: Final = re.compile(r"\d+ \**[A-Z][A-Z ]+\**$")
_PLAIN_HEADINGS: Final = {"Executive Summary": 1, "Recommendations:": 1, "Linked Report": 2, "Appendices": 2}
_PLAIN_HEADINGS_BEGIN: Final = ("Linked Reports, ", "Officer contact details")
_NUMBERED: Final = re.compile(r"(?:- )?(\d+\.(?:\d+\.?)?) ")


def reference_paper(*, mended: bool) -> bytes:
    """The paper as a Word file.

    Args:
        mended: whether a quotation that a page break cut in two in the text file is one paragraph again.
    """
    if not REFERENCE.is_file():
        pytest.skip("the paper of the research (../shared/reference) is not on this machine")
    document = docx.Document()
    document.core_properties.title = "Outcome of recent Ofsted Inspection"
    for block in _blocks(REFERENCE.read_text(encoding="utf-8"), mended=mended):
        _write(document, block)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _blocks(text: str, *, mended: bool) -> Iterator[str]:
    """Paragraphs, and tables of several lines; each bullet is a block of its own."""
    waiting = ""
    for part in re.split(r"\n\s*\n", text):
        pieces = [part] if part.startswith("|") else part.splitlines()
        for piece in filter(str.strip, pieces):
            if waiting and not piece.startswith("“") and not _NUMBERED.match(piece):
                yield f"{waiting} {piece}"
                waiting = ""
                continue
            if waiting:
                yield waiting
                waiting = ""
            if mended and piece.startswith("“") and "”" not in piece:
                waiting = piece
            else:
                yield piece.strip()
    if waiting:
        yield waiting


def _write(document: Document, block: str) -> None:
    if block.startswith("|"):
        _table(document, block)
    elif level := _level(block):
        document.add_heading(block.replace("**", ""), level)
    elif numbered := _NUMBERED.match(block):
        _fill(document.add_paragraph(), block[numbered.start(1) :])
    elif block.startswith("- "):
        _fill(document.add_paragraph(style="List Bullet"), block[2:])
    else:
        _fill(document.add_paragraph(), block)


def _level(block: str) -> int:
    if _HEADING.match(block) or block.startswith(_PLAIN_HEADINGS_BEGIN):
        return 1
    return _PLAIN_HEADINGS.get(block, 0)


def _table(document: Document, block: str) -> None:
    rows = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in block.splitlines()]
    header = any(rows[0]) and set("".join(rows[1])) <= set("- ")
    rows = [row for row in rows if any(row) and not set("".join(row)) <= set("-")]
    table = document.add_table(rows=0, cols=max(len(row) for row in rows))
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        written = table.add_row()
        if header and number == 0:
            written._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell, words in zip(written.cells, row, strict=False):
            _fill(cell.paragraphs[0], words)


def _fill(paragraph: Paragraph, words: str) -> None:
    for number, piece in enumerate(words.split("**")):
        if piece:
            paragraph.add_run(piece).bold = True if number % 2 else None
