"""`check` on papers that nobody would write: no crash, an end within bounds, and a word on what was not checked."""

from pathlib import Path
from random import Random
from time import perf_counter

import docx
import pytest
from example_folder import ExampleFolder

from cabinet_drafter.checking.paper_limits import LONGEST_PAPER, LONGEST_PARAGRAPH
from cabinet_drafter.paper_check import CheckRequest, CheckResult, check_paper

ODD = (
    "“", "”", "‘", "’", '"', "'", "[", "]", "(", ")", "{{", "}}", "…", ". . .", "\ufffc", "\u202e", "\u0301", "İ", "ß",
    "\U0001f600", "\u200b", "\u00ad", "\t", "\n", "£", "£1,2", "31 February 2025", "12 May 2025", "0/0/0", "99/99/9999",
    "2025/24", "£" + "9" * 400, "section 0", "paragraph 3", "Ofsted said “", "requires improvement", "good",
    "the Children Act", "70 working days", "٣ May ٢٠٢٥", "²", "①", "[awaiting: ]", "1.", "1.1.1.1", "Total", "leaders",
)  # fmt: skip
LENGTH = 4_000
BOUND = 20.0
"""Seconds, far above what each takes even on a busy machine; a pattern that runs wild takes minutes."""


def checked(example: ExampleFolder, *paragraphs: str) -> CheckResult:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    paper = Path(example.folder / "hostile.docx")
    document.save(str(paper))
    return check_paper(CheckRequest(paper, example.published_report, brief=example.brief))


@pytest.mark.parametrize("seed", range(4))
def test_odd_text_never_breaks_a_check(example: ExampleFolder, seed: int) -> None:
    chance = Random(seed)
    paragraphs = [
        chance.choice(("", " ")).join(chance.choices(ODD, k=chance.randrange(1, 30)))
        for _ in range(chance.randrange(60))
    ]
    result = checked(example, *paragraphs)
    lengths = {found.where.anchor for found in result.findings if found.where.anchor}
    assert all(0 <= anchor.start <= anchor.end for anchor in lengths)


@pytest.mark.parametrize(
    "words",
    [
        *("“", "” ", "“a” ", "“a“b ", "‘", "`a ", "' a", "[", "(a ", "1", "1.", " ", ".", "_", "A", "XX "),
        *("12 May 2025 ", "£1,234 ", "Act ", "section 1 ", "good ", "Overall: good. ", "from good to good ", "May "),
    ],
)
def test_a_paragraph_of_one_thing_only_is_checked_in_time(example: ExampleFolder, words: str) -> None:
    begin = perf_counter()
    checked(example, "x" + words * (LENGTH // len(words)))
    assert perf_counter() - begin < BOUND


def test_what_is_too_long_is_told_and_the_rest_is_checked(example: ExampleFolder) -> None:
    long = "Leaders know their services well. " * (LONGEST_PARAGRAPH // 30)
    result = checked(example, long, "The notice was published on [Insert date].")
    told = [found for found in result.findings if found.code == "left-over.not-checked"]
    assert [(found.where.anchor.order, found.where.anchor.start) for found in told] == [(0, LONGEST_PARAGRAPH)]
    assert any(found.code == "left-over.placeholder" for found in result.findings)


def test_a_paper_that_is_too_long_is_told_once(example: ExampleFolder) -> None:
    letters = Random(1).choices("abcdefgh", k=9_999)  # All of one letter would look like a zip bomb.
    result = checked(example, *["".join(letters)] * (LONGEST_PAPER // 9_999 + 3))
    told = [found for found in result.findings if found.code == "left-over.not-checked"]
    assert [found.message for found in told] == ["The paper from here on was not checked: it is too long."]
