"""Figures of the paper against the finance inputs: the same sums, for the same matter and years."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.figures.amounts import Amount, all_amounts
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import Years, years_in
from cabinet_drafter.checking.paper_lines import TableCell
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.finance import FinanceEntry, in_pounds, in_short
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import FinanceKind, Severity

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
_MOST_FOR_PAIRS: Final = 60


def check_against_inputs(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each figure is one of the inputs, or a sum or difference of two of them or of one kind."""
    finance = paper.against.finance
    if finance is None:
        return
    entries = finance.entries
    made = _made_of(entries)
    for amount in all_amounts(paper):
        if any(_same(amount, entry.amount) for entry in entries):
            continue
        meant = _meant(amount, entries, paper)
        if meant is not None:
            yield told(
                "differ-from-inputs",
                Severity.MUST_FIX,
                amount.where,
                f"The paper has {amount.text}; the finance inputs have {in_pounds(meant.amount)} "
                f"({_described(meant)}).",
                f"Write {like(amount, in_short(meant.amount))}, or have the finance inputs corrected.",
            )
        elif not any(amount.agrees(value) for value in made):
            yield told(
                "not-in-inputs",
                Severity.TO_CONFIRM,
                amount.where,
                f"{amount.text} is in none of the finance inputs, and no sum or difference of them.",
                "Confirm the figure and add it to the finance inputs, or take it out.",
            )


def check_years_against_inputs(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each figure stands with the years that the inputs give it."""
    finance = paper.against.finance
    if finance is None:
        return
    for amount in all_amounts(paper):
        entries = [entry for entry in finance.entries if _same(amount, entry.amount)]
        said = _years_said(amount, paper)
        if not entries or not said or any(_agree(said, entry.period or "") for entry in entries):
            continue
        periods = " or ".join(dict.fromkeys(entry.period or "" for entry in entries))
        named = " and ".join(years.text for years in said)
        yield told(
            "year-mismatch",
            Severity.MUST_FIX,
            amount.where,
            f"The paper gives {amount.text} for {named}; the finance inputs give it for {periods}.",
            "Correct the years, or have the finance inputs corrected.",
        )


def clause_of(amount: Amount, text: str) -> tuple[int, int]:
    """The sentence or clause that an amount stands in: from where to where."""
    stops = _stops(text)
    start = max(stop for stop in stops if stop <= amount.start)
    return start, min(stop for stop in stops if stop >= amount.end)


@lru_cache(maxsize=64)
def _stops(text: str) -> tuple[int, ...]:
    """Where clauses begin and end; kept, for it is asked for each amount in the text."""
    return (0, *(found.end() for found in _STOP.finditer(text)), len(text))


def kinds_in(text: str) -> set[FinanceKind]:
    """The kinds of money that the words speak of."""
    return {kind for kind, words in _KINDS.items() if words.search(text)}


def _same(amount: Amount, exact: Decimal) -> bool:
    return amount.agrees(exact) or abs(amount.value) == in_short(exact)


def _made_of(entries: Sequence[FinanceEntry]) -> set[Decimal]:
    """What inputs make by two and by kind."""
    some = entries[:_MOST_FOR_PAIRS]
    made = {one.amount + other.amount for one, other in combinations(some, 2)}
    made |= {abs(one.amount - other.amount) for one, other in combinations(some, 2)}
    for kind in FinanceKind:
        made.add(sum((entry.amount for entry in entries if entry.kind is kind), Decimal()))
    return made - {Decimal()}


def _meant(amount: Amount, entries: Sequence[FinanceEntry], paper: PaperUnderCheck) -> FinanceEntry | None:
    """The one entry that the words beside the amount speak of, by kind, years and service."""
    cell = amount.line.cell
    if cell is not None:
        row = [
            line.text for line in paper.lines if line.cell and _same_row(line.cell, cell) and line is not amount.line
        ]
        words, kinds = " ".join(row), kinds_in(cell.label)
    else:
        text = without_marked(paper.prose[amount.line.order])
        start, end = clause_of(amount, text)
        words = text[start:end]
        kinds = kinds_in(words)
    if len(kinds) != 1:
        return None
    found = [entry for entry in entries if entry.kind in kinds]
    begins = frozenset().union(*(years.begins for years in years_in(words)))
    if begins:
        found = [entry for entry in found if not entry.period or _begins(entry.period) == begins]
    if len(found) > 1:
        lowered = words.lower()
        found = [entry for entry in found if entry.service and entry.service.lower() in lowered] or found
    return found[0] if len(found) == 1 else None


def _same_row(one: TableCell, other: TableCell) -> bool:
    return (one.table, one.row) == (other.table, other.row)


def _years_said(amount: Amount, paper: PaperUnderCheck) -> list[Years]:
    """The years that the words give to an amount: those of its clause where it is the only one there."""
    cell = amount.line.cell
    if cell is not None:
        texts = [line.text for line in paper.lines if line.cell and _same_row(line.cell, cell)]
        return [years for text in texts for years in years_in(text)]
    text = without_marked(paper.prose[amount.line.order])
    start, end = clause_of(amount, text)
    clause = text[start:end]
    if clause.count("£") != 1:
        return []
    return list(years_in(clause))


def _agree(said: Sequence[Years], period: str) -> bool:
    """Whether the years said fit those of the inputs: all of them, some of them, or with others beside them."""
    begins = _begins(period)
    if not begins:
        return True
    named = frozenset().union(*(years.begins for years in said))
    if len(said) == 1 and len(named) > 1:
        return named == begins
    return named <= begins or begins <= named


def _begins(period: str) -> frozenset[int]:
    return frozenset().union(*(years.begins for years in years_in(period)))


def _described(entry: FinanceEntry) -> str:
    return ", ".join(filter(None, (entry.kind.plain_name.lower(), entry.service, entry.period)))
