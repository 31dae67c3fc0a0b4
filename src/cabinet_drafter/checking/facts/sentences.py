"""The sentences of a paper, each with its place, what it quotes from the reports blanked."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine, TableCell
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.findings import Where

_BOUNDARY: Final = re.compile(
    rf"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bNo\.)(?<!\bCllr\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
    rf"(?:(?<=[.!?])[”’\"')\]]*|(?<={QUOTED}))\s+(?=[“‘\"'(]?[A-Z0-9{QUOTED}])|\n+"
)
_LONGEST: Final = 1_000
"""Characters of one sentence: no author writes a longer one, and what is asked of each part of it takes in the rest."""
_PAUSES: Final = ("; ", ", ", " ")
_IN_MARKS: Final = re.compile(r"“[^”]{0,2000}”|\"[^\"]*\"|(?<!\w)‘[^’]*(?:’\w[^’]*)*’(?!\w)")
_LONGEST_LABEL: Final = 12  # words
_A_DAY: Final = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:to\s+\d{1,2}\s+)?[A-Z][a-z]+\s+(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2}"
)
_TELLS: Final = re.compile(r"\b(?:publi\w+|inspect\w+|dates?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line; `start` is its place in the line, `before` what a table cell's row and column say of it."""

    line: PaperLine
    start: int
    text: str
    before: str = ""

    def where(self, start: int = 0, end: int | None = None) -> Where:
        """The place of its words from `start` to before `end`, counted in the sentence."""
        end = len(self.text) if end is None else end
        return self.line.where(self.start + start, self.start + end)

    @property
    def unmarked(self) -> str:
        """Its text with whatever stands in quotation marks blanked too: titles hold words that are not said."""
        return _unmarked(self.text)


@lru_cache(maxsize=64)
def _unmarked(text: str) -> str:
    """Kept, for it is asked for each date in the text."""
    return _IN_MARKS.sub(lambda marked: QUOTED * len(marked.group()), text)


def sentences(paper: PaperUnderCheck) -> tuple[Sentence, ...]:
    """Every sentence of the paper in reading order."""
    return tuple(sentence for own in _by_line(paper).values() for sentence in own)


def sentences_of(paper: PaperUnderCheck, line: PaperLine) -> tuple[Sentence, ...]:
    """The sentences of one line."""
    return _by_line(paper)[line.order]


def sentence_before(paper: PaperUnderCheck, sentence: Sentence) -> Sentence | None:
    """The one before it in the same paragraph."""
    own = sentences_of(paper, sentence.line)
    at = bisect_left(own, sentence.start, key=lambda each: each.start)
    return own[at - 1] if at else None


@lru_cache(maxsize=1)
def _by_line(paper: PaperUnderCheck) -> dict[int, tuple[Sentence, ...]]:
    return {line.order: tuple(_sentences(paper, line)) for line in paper.lines}


def _sentences(paper: PaperUnderCheck, line: PaperLine) -> Iterator[Sentence]:
    prose = paper.prose[line.order]
    before = ""
    if line.cell is not None and line.cell.column:
        before = _said_of_cell(line.cell)
    start = 0
    for boundary in (*_BOUNDARY.finditer(prose), None):
        end = boundary.start() if boundary else len(prose)
        while end - start > _LONGEST:
            cut = _pause(prose, start)
            yield from _sentence(line, start, prose[start:cut], before)
            start = cut
        yield from _sentence(line, start, prose[start:end], before)
        start = boundary.end() if boundary else end


def _sentence(line: PaperLine, start: int, text: str, before: str) -> Iterator[Sentence]:
    if text.strip(f"{QUOTED} \t\n"):
        yield Sentence(line, start, text, before)


def _pause(prose: str, start: int) -> int:
    """Where what runs on for too long is cut: after the last semicolon, comma or space that is not too far on."""
    half, end = start + _LONGEST // 2, start + _LONGEST
    return next((at + 1 for pause in _PAUSES if (at := prose.rfind(pause, half, end)) >= 0), end)


def _said_of_cell(cell: TableCell) -> str:
    """What its row and its column say of a cell, the one that tells what it holds last, so that it stands beside it.

    Where papers are set in tables, the first row and column hold sentences, or values of their own: they say nothing
    of other cells.
    """
    parts = [part for part in (cell.label, cell.header) if part and not _is_no_label(part)]
    if len(parts) == 2 and _TELLS.search(cell.label):
        parts.reverse()
    return f"{' '.join(parts)}: " if parts else ""


def _is_no_label(text: str) -> bool:
    return len(text.split()) > _LONGEST_LABEL or _A_DAY.search(text) is not None
