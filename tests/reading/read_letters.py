"""Reads the letters that tests make, and looks for what was read in the text layer of the PDF."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import pypdfium2
from made_letters import MadeLetter, letter_pdf

from cabinet_drafter.evidence import Source
from cabinet_drafter.reading.letters.visit_letter import visit_letter
from cabinet_drafter.reading.pdf.pages import read_pages
from cabinet_drafter.visit import LetterPassage, VisitLetter


def read(letter: MadeLetter) -> VisitLetter:
    """The letter as the reader reads it once it is printed."""
    return read_bytes(letter_pdf(letter))


def read_bytes(content: bytes) -> VisitLetter:
    """The letter that a PDF holds."""
    letter = visit_letter(read_pages("letter.pdf", content), Source.of(Path("letter.pdf"), content))
    assert letter is not None
    return letter


def texts(passages: Iterable[LetterPassage]) -> list[str]:
    """Their words."""
    return [passage.text for passage in passages]


def codes(letter: VisitLetter) -> list[str]:
    """The codes of its findings, in order."""
    return [finding.code for finding in letter.findings]


def text_layer(content: bytes) -> list[str]:
    """Each page's text as the PDF library gives it, without white space and line-end hyphenation."""
    document = pypdfium2.PdfDocument(content)
    return [re.sub(r"\s", "", page.get_textpage().get_text_range()).replace("\ufffe", "-") for page in document]


def stands_in(sentence: str, pages: Sequence[str]) -> bool:
    """Whether the sentence stands on a page, or ends one page's text and goes on at the top of the next."""
    words = re.sub(r"\s", "", sentence)
    return any(words in page for page in pages) or any(
        words[:cut] in above and below.startswith(words[cut:])
        for above, below in pairwise(pages)
        for cut in range(1, len(words))
    )


def all_passages(letter: VisitLetter) -> list[LetterPassage]:
    """Every passage of every part."""
    return [
        *letter.introduction,
        *letter.areas_covered,
        *letter.headline_findings,
        *letter.areas_for_improvement,
        *letter.areas_for_priority_action,
        *(passage for section in letter.sections for passage in section.passages),
        *letter.closing,
    ]
