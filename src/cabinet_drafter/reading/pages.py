"""A PDF's bytes into pages of printed lines; the one importer of pypdfium2.

Every line carries where it stands and the size and weight of its first character: in these documents only that
tells a heading, a table cell, a footnote or a page number from the text around it.
"""

import ctypes
import re
from collections.abc import Iterator, Set
from itertools import islice, pairwise
from typing import Any, Final

from cabinet_drafter.allowed_text import without_forbidden
from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.reading.printed_page import Line, Page, Piece, PrintedPages
from cabinet_drafter.reading.running_matter import body_size, sort_out

LARGEST_FILE: Final = 50 * 1024 * 1024
MOST_PAGES: Final = 300
MOST_LINES: Final = 2_000
"""On one page; a page of a published report has some fifty."""

_PAGES_WITH_TABLES: Final = 2
_COLUMN_GAP: Final = 0.6  # of the type size: wider than a word space, narrower than the space between two cells
_BOLD: Final = 600
_PASSWORD_NEEDED: Final = 4  # FPDF_ERR_PASSWORD in fpdfview.h
_PERHAPS_A_FOOTNOTE_MARK: Final = re.compile(r"(?<=[^\s\d(£/–-])\d{1,2}(?=$|[\s.,;:?!)’”])")
_MARK_SIZE: Final = 0.8  # of the line's type size: a footnote mark is set smaller than this
_SMALL_PRINT: Final = 0.9  # of the line's type size
_LINE_END_HYPHEN: Final = "\ufffe"  # how pypdfium2 writes a hyphen at which a word is broken over two lines
_BROKEN_WORD: Final = re.compile(_LINE_END_HYPHEN + r"(?=\S)")
_GAP: Final = re.compile(r"\s+(?=\S)")
_SUSPENDED_HYPHEN: Final = re.compile(_LINE_END_HYPHEN + r"(?=(?:and|or|to)\s)")
_DOWNLOAD_AGAIN: Final = "Download the report again from https://reports.ofsted.gov.uk and check that it opens."


def read_pages(name: str, content: bytes) -> PrintedPages:
    """Read a PDF's text with its place on the page.

    Args:
        name: the file's name, for messages.
        content: the file's bytes.

    Raises:
        SourceUnreadableError: the bytes are no PDF, are damaged, encrypted, too large, or hold no text or far too much.
    """
    if len(content) > LARGEST_FILE:
        raise SourceUnreadableError(
            "source.file-too-large",
            f"the file has more than {LARGEST_FILE // 2**20} MiB, and no more are read",
            where=name,
            remedy="Check that this is the inspection report as Ofsted published it; those have less than 2 MiB.",
        )
    _check_that_it_is_a_pdf(name, content)
    document = _open(name, content)
    try:
        if len(document) > MOST_PAGES:
            raise SourceUnreadableError(
                "source.too-many-pages",
                f"the file has {len(document)} pages; at most {MOST_PAGES} are read",
                where=name,
                remedy="Give the inspection report on its own, not a pack that it is bound into.",
            )
        as_printed = [_page(name, document, index) for index in range(len(document))]
    finally:
        document.close()
    size = body_size(as_printed)
    if not size:
        raise SourceUnreadableError(
            "source.no-text",
            "the PDF holds no text; its pages are probably scanned pictures",
            where=name,
            remedy="Download the report from https://reports.ofsted.gov.uk; the published PDF holds its text.",
        )
    return PrintedPages(name=name, pages=sort_out(as_printed, size), body_size=size)


def _check_that_it_is_a_pdf(name: str, content: bytes) -> None:
    start = content[:1024]
    if b"%PDF-" in start:
        # A download that broke off may still open, with its last pages missing; the end mark tells.
        if b"%%EOF" not in content[-1024:]:
            raise _damaged(name)
        return
    found = "the file is not a PDF"
    if not content:
        found = "the file is empty"
    elif start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        found = "the file is a web page saved under the name of a PDF"
    raise SourceUnreadableError("source.not-a-pdf", found, where=name, remedy=_DOWNLOAD_AGAIN)


def _damaged(where: str) -> SourceUnreadableError:
    return SourceUnreadableError(
        "source.pdf-damaged", "the PDF is damaged or incomplete", where=where, remedy=_DOWNLOAD_AGAIN
    )


def _open(name: str, content: bytes) -> Any:
    import pypdfium2  # noqa: PLC0415  # heavy: loaded where a PDF is really read

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD_NEEDED:
            raise SourceUnreadableError(
                "source.pdf-encrypted",
                "the PDF is protected by a password",
                where=name,
                remedy="Give the report as Ofsted published it; that needs no password.",
            ) from error
        raise _damaged(name) from error
    if not len(document):
        document.close()
        raise _damaged(name)
    return document


def _page(name: str, document: Any, index: int) -> Page:
    import pypdfium2  # noqa: PLC0415

    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise _damaged(f"{name}, page {index + 1}") from error
    try:
        width, height = page.get_size()
        lines = tuple(islice(_TextLayer(text_page, index + 1).lines(), MOST_LINES + 1))
        if len(lines) > MOST_LINES:
            raise SourceUnreadableError(
                "source.page-too-full",
                f"the page has more than {MOST_LINES:,} lines, and no more are read",
                where=f"{name}, page {index + 1}",
                remedy="Check that this is the inspection report as Ofsted published it.",
            )
        return Page(number=index + 1, width=width, height=height, lines=lines)
    finally:
        text_page.close()
        page.close()


class _TextLayer:
    """A page's text as pypdfium2 gives it, and how the character at each place of that text is set."""

    def __init__(self, text_page: Any, page: int) -> None:
        from pypdfium2 import raw  # noqa: PLC0415

        self._raw = raw
        self._text_page = text_page
        self._page = page
        self._text: str = text_page.get_text_range()

    def lines(self) -> Iterator[Line]:
        """The page's lines in the order of its content, those without a printable character left out."""
        return (line for line in self._all_lines() if line.text.strip())

    def _all_lines(self) -> Iterator[Line]:
        for match in re.finditer(r"[^\s\r\n][^\r\n]*", self._text):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            for hyphen in _BROKEN_WORD.finditer(self._text, start, end):
                if self._size(hyphen.end()) < self._size(start) * _SMALL_PRINT:
                    # A word broken at the foot of the text, taken for one word with the footnote below it.
                    yield self._line(start, hyphen.end())
                    start = hyphen.end()
            yield self._line(start, end)

    def _line(self, start: int, end: int) -> Line:
        size = self._size(start)
        marks = {
            place
            for mark in _PERHAPS_A_FOOTNOTE_MARK.finditer(self._text, start, end)
            if mark.start() > start and self._size(mark.start()) < size * _MARK_SIZE
            for place in range(*mark.span())
        }
        starts = [start, *self._column_starts(start, end, size)] if self._page <= _PAGES_WITH_TABLES else [start]
        return Line(
            page=self._page,
            y=self._origin(start)[1],
            last_y=self._origin(end - 1)[1],
            size=size,
            bold=self._is_bold(start),
            pieces=tuple(
                Piece(x=self._origin(piece_start)[0], text=self._words(piece_start, piece_end, marks))
                for piece_start, piece_end in pairwise([*starts, end])
            ),
        )

    def _column_starts(self, start: int, end: int, size: float) -> Iterator[int]:
        """The places after the first at which a new piece of the line begins: after a gap no word space makes."""
        for gap in _GAP.finditer(self._text, start + 1, end):
            if self._edges(gap.end())[0] - self._edges(gap.start() - 1)[1] > size * _COLUMN_GAP:
                yield gap.end()

    def _words(self, start: int, end: int, marks: Set[int]) -> str:
        """The words as a reader sees them: single spaces, a line-end hyphen as a hyphen, no footnote mark."""
        text = self._text[start:end]
        if marks:
            text = "".join(self._text[place] for place in range(start, end) if place not in marks)
        text = _SUSPENDED_HYPHEN.sub("- ", text).replace(_LINE_END_HYPHEN, "-")
        return " ".join(without_forbidden(text).split())

    def _index(self, place: int) -> int:
        return int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._text_page, place))

    def _size(self, place: int) -> float:
        return float(self._raw.FPDFText_GetFontSize(self._text_page, self._index(place)))

    def _is_bold(self, place: int) -> bool:
        index = self._index(place)
        if self._raw.FPDFText_GetFontWeight(self._text_page, index) >= _BOLD:
            return True
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._raw.FPDFText_GetFontInfo(self._text_page, index, name, len(name), flags)
        return b"bold" in name.value.lower()

    def _origin(self, place: int) -> tuple[float, float]:
        """Where the character stands: x of its left end, y of its baseline."""
        x, y = ctypes.c_double(), ctypes.c_double()
        self._raw.FPDFText_GetCharOrigin(self._text_page, self._index(place), x, y)
        return x.value, y.value

    def _edges(self, place: int) -> tuple[float, float]:
        """The left and right edge of the character's ink."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        self._raw.FPDFText_GetCharBox(self._text_page, self._index(place), left, right, bottom, top)
        return left.value, right.value
