"""Clauses of a text, and of which kind of money each speaks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount, amounts_of, own_words
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.vocabulary import FinanceKind

_KINDS: Final = {
    FinanceKind.BUDGET_GROWTH: re.compile(r"\bgrowth\b|\bgrew\b|\bgrown\b", re.IGNORECASE),
    FinanceKind.ONE_OFF_ALLOCATION: re.compile(r"\ballocat\w+|\bset aside\b", re.IGNORECASE),
    FinanceKind.ESTIMATED_COST: re.compile(r"\bestimat\w+|\bexpected to cost\b", re.IGNORECASE),
    FinanceKind.APPROVED: re.compile(r"\bapprov\w+|\bagreed\b", re.IGNORECASE),
    FinanceKind.SPENT: re.compile(r"\bspen[dt]\w*|\bexpenditure\b", re.IGNORECASE),
    FinanceKind.BALANCE_HELD: re.compile(r"\bbalance\b|\bheld\b|\breserved\b|\bremain\w*|\bleft\b", re.IGNORECASE),
    FinanceKind.SAVING: re.compile(r"\bsaving", re.IGNORECASE),
}
_STOP: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z£])|;\s|\n")


def clause_of(amount: Amount, text: str) -> tuple[int, int]:
    """The sentence or clause that an amount stands in: from where to where."""
    stops = _stops(text)
    return stops[bisect_right(stops, amount.start) - 1], stops[bisect_left(stops, amount.end)]


def alone_in_clauses(paper: PaperUnderCheck, line: PaperLine) -> Iterator[tuple[Amount, str]]:
    """Each sum of a line that is the only one in its clause, with the clause."""
    text = own_words(paper, line)
    by_clause: dict[tuple[int, int], list[Amount]] = {}
    for amount in amounts_of(paper, line):
        by_clause.setdefault(clause_of(amount, text), []).append(amount)
    for (start, end), amounts in by_clause.items():
        if len(amounts) == 1:
            yield amounts[0], text[start:end]


@lru_cache(maxsize=64)
def _stops(text: str) -> tuple[int, ...]:
    """Where clauses begin and end; kept, for it is asked for each amount in the text."""
    return (0, *(found.end() for found in _STOP.finditer(text)), len(text))


@lru_cache(maxsize=1_024)
def kinds_in(text: str) -> frozenset[FinanceKind]:
    """The kinds of money that the words speak of."""
    return frozenset(kind for kind, words in _KINDS.items() if words.search(text))


def kinds_between(text: str, start: int, end: int) -> frozenset[FinanceKind]:
    """The kinds of money that the words from one place to another speak of."""
    places, kinds = _kind_places(text)
    return frozenset(kinds[bisect_left(places, start) : bisect_left(places, end)])


@lru_cache(maxsize=64)
def _kind_places(text: str) -> tuple[tuple[int, ...], tuple[FinanceKind, ...]]:
    """Where each word stands that tells a kind, in order; kept, for it is asked for each amount in the text."""
    found = sorted((each.start(), kind) for kind, words in _KINDS.items() for each in words.finditer(text))
    return tuple(place for place, _ in found), tuple(kind for _, kind in found)
