"""Figures of the paper against the finance inputs: the same sums, for the same matter and years."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.agreement import is_near
from cabinet_drafter.checking.figures.amounts import Amount, own_words
from cabinet_drafter.checking.figures.clauses import clause_of, kinds_between, kinds_in
from cabinet_drafter.checking.figures.input_sums import sums_of_inputs
from cabinet_drafter.checking.figures.money_tables import all_amounts
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import Years, years_in
from cabinet_drafter.checking.paper_lines import PaperLine, TableCell
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.finance import FinanceEntry, in_pounds, in_short
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_MOST_BESIDE: Final = 300
_PART: Final = re.compile(
    r"\b(?:of (?:this|that|these|which|the)|includ\w+|part\w*|further|additional|remaining|rest|each|per)\b(?= *£)|"
    r"\bof (?:this|which|that)\b|\bincluding\b|\b(?:a )?further\b",
    re.IGNORECASE,
)


def check_against_inputs(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each figure is one of the inputs, or a sum or difference of two of them or of those of one kind."""
    finance = paper.against.finance
    if finance is None:
        return
    entries = finance.entries
    sums = sums_of_inputs(entries)
    known: dict[tuple[Decimal, Decimal], tuple[list[FinanceEntry], bool]] = {}
    for amount in all_amounts(paper):
        figure = amount.value, amount.grain
        if figure not in known:
            known[figure] = sums.entries_of(amount), sums.make(amount)
        same, is_made = known[figure]
        meant, certain = _meant(amount, entries, paper)
        if same and (meant is None or meant in same or not certain):
            continue
        if meant is not None and (same or certain):
            yield told(
                "differ-from-inputs",
                Severity.TO_CONFIRM if same else Severity.MUST_FIX,
                amount.where,
                f"The paper has {amount.text}; the finance inputs have {in_pounds(meant.amount)} "
                f"({_described(meant)}).",
                f"Write {like(amount, in_short(meant.amount))}, or have the finance inputs corrected.",
            )
        elif not is_made:
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
    sums = sums_of_inputs(finance.entries)
    known: dict[tuple[Decimal, Decimal], list[FinanceEntry]] = {}
    for amount in all_amounts(paper):
        figure = amount.value, amount.grain
        if figure not in known:
            known[figure] = sums.entries_of(amount)
        entries = known[figure]
        said = _years_said(amount, paper) if entries else ()
        if not said or any(_agree(said, entry.period or "") for entry in entries):
            continue
        periods = " or ".join(dict.fromkeys(entry.period or "" for entry in entries))
        named = " and ".join(years.text for years in said)
        yield told(
            "year-mismatch",
            Severity.MUST_FIX if _speaks_of(amount, entries, paper) else Severity.TO_CONFIRM,
            amount.where,
            f"The paper gives {amount.text} for {named}; the finance inputs give it for {periods}.",
            "Correct the years, or have the finance inputs corrected.",
        )


def _speaks_of(amount: Amount, entries: Sequence[FinanceEntry], paper: PaperUnderCheck) -> bool:
    """Whether the words beside the amount name what kind of money an input is, or its service, scheme or source."""
    cell = amount.line.cell
    if cell is not None:
        words = cell.label
    else:
        text = own_words(paper, amount.line)
        words = text[slice(*clause_of(amount, text))]
    kinds, lowered = kinds_in(words), words.lower()
    return any(
        entry.kind in kinds
        or any(each and each.lower() in lowered for each in (entry.service, entry.scheme, entry.funding_source))
        for entry in entries
    )


def _meant(amount: Amount, entries: Sequence[FinanceEntry], paper: PaperUnderCheck) -> tuple[FinanceEntry | None, bool]:
    """The one entry that the words beside the amount speak of, by kind, years and service; whether that is certain.

    It is where the words name its years, service or scheme too, or the amount is near, and nothing says that it is
    a part or a further sum.
    """
    cell = amount.line.cell
    if cell is not None:
        words = " ".join(line.text for line in _cells_beside(paper, cell) if line is not amount.line)
        kinds = kinds_in(cell.label)
    else:
        text = own_words(paper, amount.line)
        start, end = clause_of(amount, text)
        words = text[max(start, amount.start - _MOST_BESIDE) : min(end, amount.end + _MOST_BESIDE)]
        kinds = kinds_between(text, max(start, amount.start - _MOST_BESIDE), min(end, amount.end + _MOST_BESIDE))
    if len(kinds) != 1:
        return None, False
    found = [entry for entry in entries if entry.kind in kinds]
    begins = _begins(words)
    if begins:
        found = [entry for entry in found if not entry.period or _begins(entry.period) == begins]
    lowered = words.lower()
    if len(found) > 1:
        found = [entry for entry in found if entry.service and entry.service.lower() in lowered] or found
    if len(found) != 1:
        return None, False
    entry = found[0]
    named = (begins and entry.period) or any(each and each.lower() in lowered for each in (entry.service, entry.scheme))
    near = is_near(amount.value, entry.amount)
    return entry, bool(named or near) and not _PART.search(words)


def _cells_beside(paper: PaperUnderCheck, cell: TableCell) -> Sequence[PaperLine]:
    """The lines of a row of a table."""
    return _rows(paper).get((cell.table, cell.row), ())


@lru_cache(maxsize=1)
def _rows(paper: PaperUnderCheck) -> dict[tuple[int, int], list[PaperLine]]:
    rows: dict[tuple[int, int], list[PaperLine]] = {}
    for line in paper.lines:
        if line.cell is not None:
            rows.setdefault((line.cell.table, line.cell.row), []).append(line)
    return rows


def _years_said(amount: Amount, paper: PaperUnderCheck) -> list[Years]:
    """The years that the words give to an amount: those of its clause where it is the only one there."""
    cell = amount.line.cell
    if cell is not None:
        own = [years for line in _cells_beside(paper, cell) for years in years_in(line.text)]
        return own or list(years_in(cell.header))
    text = own_words(paper, amount.line)
    start, end = clause_of(amount, text)
    if text.count("£", start, end) != 1:
        return []
    return list(years_in(text[start:end]))


def _agree(said: Sequence[Years], period: str) -> bool:
    """Whether the years said fit those of the inputs: all of them, some of them, or with others beside them."""
    begins = _begins(period)
    if not begins:
        return True
    named = frozenset().union(*(years.begins for years in said))
    if len(said) == 1 and len(named) > 1:
        return named == begins
    return named <= begins or begins <= named


@lru_cache(maxsize=2_048)
def _begins(period: str) -> frozenset[int]:
    return frozenset().union(*(years.begins for years in years_in(period)))


def _described(entry: FinanceEntry) -> str:
    return ", ".join(filter(None, (entry.kind.plain_name.lower(), entry.service, entry.period)))
