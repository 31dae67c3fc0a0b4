"""What a file may hold a great deal of takes time in proportion, and not with the square of it."""

import zlib
from collections.abc import Callable
from time import process_time

import pytest
from hostile_pdf import raw_pdf

from cabinet_drafter.evidence import Source
from cabinet_drafter.reading.child.process import MOST_SECONDS
from cabinet_drafter.reading.pdf.file_damage import damage_findings
from cabinet_drafter.reading.pdf.printed_page import PrintedPages, join_lines
from cabinet_drafter.reading.pdf.sentences import split_sentences


def damage(content: bytes) -> list[str]:
    source = Source(name="a.pdf", sha256="0" * 64)
    return [finding.code for finding in damage_findings(source, content, PrintedPages("a.pdf", (), 12.0))]


def many_lines_of_one_paragraph() -> None:
    lines = ["words of a line that is as long as those of a report, which ends with a well-"] * 80_000
    assert len(join_lines(lines)) == 80_000 * len(lines[0])


def many_beginnings_of_streams_and_one_end() -> None:
    beginning = b"obj/Filter/FlateDecode stream\n" + zlib.compress(b"") + b"\n"
    whole = raw_pdf({1: b"<</Type/Catalog>>"})
    start = whole.rindex(b"xref", 0, whole.rindex(b"startxref"))
    assert not damage(whole + beginning * 40_000 + b"endstream\nstartxref\n%d\n%%%%EOF\n" % start)


def many_rows_that_lead_into_white_space() -> None:
    spaces = 1_000_000
    rows = b"%010d 00000 f \n" % 10 * 40_000
    start = b"\nstartxref\n%d\n%%%%EOF\n" % (9 + spaces)
    assert not damage(b"%PDF-1.7\n" + b" " * spaces + b"xref\n1 40000\n" + rows + start)


def a_word_of_brackets() -> None:
    text = "(see paragraph 4" + ")" * 100_000 + "1 The next word."
    assert split_sentences(text) == (text,)


@pytest.mark.parametrize(
    "read",
    [
        many_lines_of_one_paragraph,
        many_beginnings_of_streams_and_one_end,
        many_rows_that_lead_into_white_space,
        a_word_of_brackets,
    ],
    ids=lambda read: read.__name__,
)
def test_a_great_deal_of_it_is_read_long_before_the_child_is_late(read: Callable[[], None]) -> None:
    start = process_time()
    read()
    assert process_time() - start < MOST_SECONDS / 2
