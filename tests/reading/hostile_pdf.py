"""Makes PDFs that ask for more than any published report: of memory, of time, of depth."""

import zlib
from collections.abc import Callable, Mapping
from typing import Final

_FONT: Final = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_PAGE: Final = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<<%s>>>>>>"
)
_WORDS: Final = b"BT /F 12 Tf 71 700 Td (Inspection of Alderbrook) Tj ET"


def raw_pdf(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects by number, with a sound cross-reference table; the first is its catalogue."""
    content, places = bytearray(b"%PDF-1.7\n"), {}
    for number, thing in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    size, start = max(objects) + 1, len(content)
    rows = (b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(size))
    content += b"xref\n0 %d\n%s" % (size, b"".join(rows))
    return bytes(content + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object's text."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def one_page(**changed: bytes) -> dict[int, bytes]:
    """The objects of a PDF of one page; `page`, `words`, `pages`, `forms` or `catalogue` may be given."""
    return {
        1: changed.get("catalogue", b"<</Type/Catalog/Pages 2 0 R>>"),
        2: changed.get("pages", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        3: changed.get("page", _PAGE % changed.get("forms", b"")),
        4: changed.get("words", stream(_WORDS)),
        5: _FONT,
    }


def _ten_thousand_pages() -> bytes:
    numbers = range(10, 10_010)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    pages = b"<</Type/Pages/Kids[%s]/Count 10000>>" % kids
    return raw_pdf({**one_page(pages=pages), **dict.fromkeys(numbers, _PAGE % b"")})


def _pages_counted_that_are_not_there() -> bytes:
    return raw_pdf(one_page(pages=b"<</Type/Pages/Kids[3 0 R]/Count 299>>"))


def _page_tree_of_many_levels() -> bytes:
    last = 5_010
    levels = {n: b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (n - 1, n + 1) for n in range(10, last)}
    return raw_pdf({**one_page(pages=b"<</Type/Pages/Kids[10 0 R]/Count 1>>"), **levels, last: _PAGE % b""})


def _page_tree_that_holds_itself() -> bytes:
    return raw_pdf(one_page(pages=b"<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 100>>"))


def _arrays_within_arrays() -> bytes:
    depth = 200_000
    return raw_pdf(one_page(catalogue=b"<</Type/Catalog/Pages 2 0 R/Extra " + b"[" * depth + b"]" * depth + b">>"))


def _dictionaries_within_the_page() -> bytes:
    depth = 100_000
    return raw_pdf(one_page(words=stream(_WORDS + b" /Span " + b"<</A " * depth + b">>" * depth + b" BDC EMC")))


def _forms_that_double_thirty_times() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    forms = {number: stream(b"/X Do /X Do", form % (number + 1)) for number in range(10, 40)}
    last = {40: stream(_WORDS, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>")}
    return raw_pdf({**one_page(forms=b"/X 10 0 R", words=stream(b"/X Do")), **forms, **last})


def _form_that_draws_itself() -> bytes:
    form = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>")
    return raw_pdf({**one_page(forms=b"/X 10 0 R", words=stream(b"/X Do")), 10: form})


def _page_as_wide_as_a_country() -> bytes:
    return raw_pdf(one_page(page=(_PAGE % b"").replace(b"595 842", b"99999999999 99999999999")))


def _bomb(words: bytes, times: int) -> bytes:
    """Words that unpack twice, from a few kilobytes."""
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(words * 1000) for _ in range(times // 1000)) + packing.flush()
    return raw_pdf(one_page(words=stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]")))


def _spaces_by_the_hundred_megabytes() -> bytes:
    return _bomb(b" " * 1024, 400_000)


def _words_by_the_million() -> bytes:
    return _bomb(b"BT /F 12 Tf 71 700 Td (one more line) Tj ET\n", 1_000_000)


def _one_line_of_a_million_letters() -> bytes:
    return raw_pdf(one_page(words=stream(b"BT /F 1 Tf 1 700 Td (%s) Tj ET" % (b"word " * 300_000))))


def _number_without_end() -> bytes:
    return raw_pdf(one_page(words=stream(b"BT /F " + b"9" * 2_000_000 + b" Tf (x) Tj ET")))


def _earlier_table_that_is_itself() -> bytes:
    whole = raw_pdf(one_page())
    start = whole.rindex(b"xref", 0, whole.rindex(b"startxref"))
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


HOSTILE: Final[tuple[Callable[[], bytes], ...]] = (
    _ten_thousand_pages,
    _pages_counted_that_are_not_there,
    _page_tree_of_many_levels,
    _page_tree_that_holds_itself,
    _arrays_within_arrays,
    _dictionaries_within_the_page,
    _forms_that_double_thirty_times,
    _form_that_draws_itself,
    _page_as_wide_as_a_country,
    _spaces_by_the_hundred_megabytes,
    _words_by_the_million,
    _one_line_of_a_million_letters,
    _number_without_end,
    _earlier_table_that_is_itself,
)
