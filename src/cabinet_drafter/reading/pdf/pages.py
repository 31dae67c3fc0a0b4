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
from cabinet_drafter.reading.pdf.file_kinds import kind_of_file
from cabinet_drafter.reading.pdf.printed_page import SUSPENDED, Line, Page, Piece, PrintedPages
from cabinet_drafter.reading.pdf.running_matter import body_size, sort_out

LARGEST_FILE: Final = 50 * 1024 * 1024
MOST_PAGES: Final = 300
MOST_LINES: Final = 2_000
"""On one page; a page of a published report has some fifty."""

_PAGES_WITH_TABLES: Final = 2
_COLUMN_GAP: Final = 0.6  # of the type size: wider than a word space, narrower than the space between two cells
_BOLD: Final = 600
_PASSWORD_NEEDED: Final = 4  # FPDF_ERR_PASSWORD in fpdfview.h
_PERHAPS_A_FOOTNOTE_MARK: Final = re.compile(r"(?<=[^\d(£/–-])(?:\d{1,2}|\[\d{1,2}\])(?=$|[\s.,;:?!)’”])")
_MARK_SIZE: Final = 0.8  # of the line's type size: a footnote mark is set smaller than this
_SMALL_PRINT: Final = 0.9  # of the line's type size
_LINE_END_HYPHEN: Final = "\ufffe"  # how pypdfium2 writes a hyphen at which a word is broken over two lines
_BROKEN_WORD: Final = re.compile(_LINE_END_HYPHEN + r"(?=\S)")
_PRINTED_LINE: Final = re.compile(r"[^\s\r\n][^\r\n]*")
_GAP: Final = re.compile(r"\s+(?=\S)")
_SUSPENDED_HYPHEN: Final = re.compile(rf"{_LINE_END_HYPHEN}(?={SUSPENDED})")
_SPELT_OUT: Final = {"\u00ad": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_TO_SPELL_OUT: Final = re.compile(f"[{''.join(_SPELT_OUT)}]")
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
        is_encrypted = _is_encrypted(document)
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
    return PrintedPages(name=name, pages=sort_out(as_printed, size), body_size=size, is_encrypted=is_encrypted)


def _check_that_it_is_a_pdf(name: str, content: bytes) -> None:
    kind = kind_of_file(content)
    if kind is None and b"%PDF-" in content[:1024]:
        # A download that broke off may still open, with its last pages missing; the end mark tells.
        if b"%%EOF" not in content[-1024:]:
            raise _damaged(name)
        return
    found = f"the file is {kind}, not a PDF" if kind else "the file is not a PDF" if content else "the file is empty"
    raise SourceUnreadableError("source.not-a-pdf", found, where=name, remedy=_DOWNLOAD_AGAIN)


def _damaged(where: str) -> SourceUnreadableError:
    return SourceUnreadableError(
        "source.pdf-damaged", "the PDF is damaged or incomplete", where=where, remedy=_DOWNLOAD_AGAIN
    )


def load_library() -> None:
    """Load the PDF library, which else is done when a PDF is first read."""
    import pypdfium2  # noqa: F401, PLC0415


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


def _is_encrypted(document: Any) -> bool:
    """Whether the library had to decrypt it, though without a password that anybody must give."""
    from pypdfium2 import raw  # noqa: PLC0415

    return int(raw.FPDF_GetSecurityHandlerRevision(document)) != -1


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
        self._text: str = text_page.get_text_range()
        self._characters = _Characters(text_page, len(self._text))
        self._page = page

    def lines(self) -> Iterator[Line]:
        """The page's lines in the order of its content, those without a printable character left out."""
        return (line for line in self._all_lines() if line.text.strip())

    def _all_lines(self) -> Iterator[Line]:
        for match in _PRINTED_LINE.finditer(self._text):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            for hyphen in _BROKEN_WORD.finditer(self._text, start, end):
                if self._characters.size(hyphen.end()) < self._characters.size(start) * _SMALL_PRINT:
                    # A word broken at the foot of the text, taken for one word with the footnote below it.
                    yield self._line(start, hyphen.end())
                    start = hyphen.end()
            yield self._line(start, end)

    def _line(self, start: int, end: int) -> Line:
        size = self._characters.size(start)
        x, y = self._characters.origin(start)
        bold = self._characters.is_bold(start)
        marks = self._footnote_marks(start, end, size)
        pieces = [(start, x)]
        # Beside some headings stands a box with the grade.
        if bold or self._page <= _PAGES_WITH_TABLES:
            pieces += [(place, self._characters.origin(place)[0]) for place in self._column_starts(start, end, size)]
        return Line(
            page=self._page,
            y=y,
            last_y=self._characters.origin(end - 1)[1] if _LINE_END_HYPHEN in self._text[start:end] else y,
            size=size,
            bold=bold,
            pieces=tuple(
                Piece(x=left, text=self._words(place, next_place, marks))
                for (place, left), (next_place, _) in pairwise([*pieces, (end, 0.0)])
            ),
            right=self._characters.edges(end - 1)[1],
        )

    def _footnote_marks(self, start: int, end: int, size: float) -> set[int]:
        """The places of footnote marks, and of a space before one: what follows belongs to the word before."""
        places: set[int] = set()
        for mark in _PERHAPS_A_FOOTNOTE_MARK.finditer(self._text, start + 1, end):
            if self._characters.size(mark.start()) < size * _MARK_SIZE:
                after_a_space = self._text[mark.start() - 1].isspace()
                places.update(range(mark.start() - 1 if after_a_space else mark.start(), mark.end()))
        return places

    def _column_starts(self, start: int, end: int, size: float) -> Iterator[int]:
        """The places after the first at which a new piece of the line begins: after a gap no word space makes."""
        edges = self._characters.edges
        for gap in _GAP.finditer(self._text, start + 1, end):
            if edges(gap.end())[0] - edges(gap.start() - 1)[1] > size * _COLUMN_GAP:
                yield gap.end()

    def _words(self, start: int, end: int, marks: Set[int]) -> str:
        """The words as a reader sees them: single spaces, a line-end hyphen as a hyphen, no footnote mark."""
        text = self._text[start:end]
        if marks:
            text = "".join(self._text[place] for place in range(start, end) if place not in marks)
        if _LINE_END_HYPHEN in text:
            text = _SUSPENDED_HYPHEN.sub("- ", text).replace(_LINE_END_HYPHEN, "-")
        return " ".join(without_forbidden(spelt_out(text)).split())


def spelt_out(text: str) -> str:
    """A text with its ligatures as letters and each soft hyphen as a hyphen, since a PDF holds only those it prints."""
    return _TO_SPELL_OUT.sub(lambda found: _SPELT_OUT[found[0]], text)


class _Characters:
    """How the characters of a page are set. Called for some thousand places of a report, so nothing is made anew."""

    def __init__(self, text_page: Any, count: int) -> None:
        from pypdfium2 import raw  # noqa: PLC0415

        self._raw = raw
        self._text_page = text_page.raw
        self._doubles = tuple(ctypes.c_double() for _ in range(4))
        self._into = tuple(ctypes.byref(double) for double in self._doubles)
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        # Where the last place has its own number, so has each before it: none was left out of the text.
        self._none_left_out = not count or self._index_asked(count - 1) == count - 1

    def size(self, place: int) -> float:
        """The type size in points."""
        return float(self._raw.FPDFText_GetFontSize(self._text_page, self._index(place)))

    def is_bold(self, place: int) -> bool:
        """Whether its weight or the name of its font says so."""
        index = self._index(place)
        if self._raw.FPDFText_GetFontWeight(self._text_page, index) >= _BOLD:
            return True
        self._raw.FPDFText_GetFontInfo(self._text_page, index, self._name, len(self._name), self._flags)
        return b"bold" in self._name.value.lower()

    def origin(self, place: int) -> tuple[float, float]:
        """Where it stands: x of its left end, y of its baseline."""
        self._raw.FPDFText_GetCharOrigin(self._text_page, self._index(place), *self._into[:2])
        return self._doubles[0].value, self._doubles[1].value

    def edges(self, place: int) -> tuple[float, float]:
        """The left and right edge of its ink."""
        self._raw.FPDFText_GetCharBox(self._text_page, self._index(place), *self._into)
        return self._doubles[0].value, self._doubles[1].value

    def _index(self, place: int) -> int:
        return place if self._none_left_out else self._index_asked(place)

    def _index_asked(self, place: int) -> int:
        return int(self._raw.FPDFText_GetCharIndexFromTextIndex(self._text_page, place))
