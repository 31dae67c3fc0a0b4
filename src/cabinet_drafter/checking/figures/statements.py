"""Sentences that name sums of money, in a form in which rules see how the sums stand to each other."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount, amounts_of, own_words
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Where

SUM: Final = "\ue000"
"""Stands for a sum of money in the shape of a sentence."""
_STOP: Final = re.compile(
    r"(?<=[.!?])(?<!\bc\.)(?<!\bca\.)(?<!\bapprox\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bNo\.)(?<!\bpara\.)\s+(?=[A-Z£“(\[])|\n"
)


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """One sentence with its sums: `shape` is its text with each sum as one character, `at` where they are in it."""

    line: PaperLine
    start: int
    end: int
    amounts: tuple[Amount, ...]
    shape: str
    at: tuple[int, ...]
    first: int
    """Which of the line's sums is its first."""

    def before(self, nth: int, most: int = 160) -> str:
        """The words before a sum, as far as the sum before that, in the shape's form."""
        since = self.at[nth - 1] + 1 if nth else 0
        return self.shape[max(since, self.at[nth] - most) : self.at[nth]]

    def after(self, nth: int) -> str:
        """The words after a sum, as far as the next."""
        return self.shape[self.at[nth] + 1 : self.at[nth + 1] if nth + 1 < len(self.at) else None]

    def lead(self, nth: int, most: int = 160) -> str:
        """What stands before a sum in the sentence, other sums included."""
        return self.shape[max(0, self.at[nth] - most) : self.at[nth]]

    def nth_at(self, place: int) -> int:
        """Which sum stands at that place of the shape, or is the next after it."""
        return bisect_left(self.at, place)

    def where(self, first: int, last: int) -> Where:
        """The place from one sum to another."""
        return self.line.where(self.amounts[first].start, self.amounts[last].end)


def statements_of(paper: PaperUnderCheck) -> Sequence[Statement]:
    """Every sentence with a sum in it, in reading order."""
    return _statements(paper)


def with_neighbours(paper: PaperUnderCheck) -> Iterator[tuple[Statement | None, Statement, Statement | None]]:
    """Every sentence with a sum in it, between those just before and after it in its paragraph."""
    every = (None, *statements_of(paper), None)
    for before, statement, after in zip(every, every[1:], every[2:], strict=False):
        if statement is not None:
            beside = (each if each and each.line is statement.line else None for each in (before, after))
            yield next(beside), statement, next(beside)


@lru_cache(maxsize=1)
def _statements(paper: PaperUnderCheck) -> tuple[Statement, ...]:
    return tuple(statement for line in paper.lines for statement in _of_line(paper, line))


def _of_line(paper: PaperUnderCheck, line: PaperLine) -> Iterator[Statement]:
    amounts = amounts_of(paper, line)
    if not amounts:
        return
    text = own_words(paper, line)
    begin = at = 0
    for end in (*(stop.end() for stop in _STOP.finditer(text)), len(text)):
        first = at
        while at < len(amounts) and amounts[at].start < end:
            at += 1
        if at > first:
            yield _statement(line, text, (begin, end), amounts[first:at], first)
        begin = end


def _statement(line: PaperLine, text: str, span: tuple[int, int], amounts: tuple[Amount, ...], first: int) -> Statement:
    start, end = span
    pieces: list[str] = []
    places: list[int] = []
    since = start
    length = 0
    for amount in amounts:
        piece = text[since : amount.start]
        pieces.append(piece)
        length += len(piece)
        places.append(length)
        length += 1
        since = amount.end
    pieces.append(text[since:end])
    return Statement(line, start, end, amounts, SUM.join(pieces), tuple(places), first)
