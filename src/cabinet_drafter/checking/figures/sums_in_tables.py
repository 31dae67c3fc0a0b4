"""Sums in tables: rows and columns of totals, and what is left."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.agreement import rounding_explains
from cabinet_drafter.checking.figures.amounts import Amount, amount_of_cell
from cabinet_drafter.checking.figures.money_tables import Rows, label_of, tables_of
from cabinet_drafter.checking.figures.telling import like, sums_disagree
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_TOTAL: Final = re.compile(
    r"^\W*(?:grand |overall |combined )?totals?\W*$|^\W*(?:grand|overall) total\b", re.IGNORECASE
)
_TOTAL_OF: Final = re.compile(r"^\W*(?:sub[- ]?)?totals?\b|\btotal\W*$", re.IGNORECASE)
_SUBTOTAL: Final = re.compile(r"^\W*sub[- ]?totals?\b", re.IGNORECASE)
_TOTAL_COLUMN: Final = re.compile(r"^\W*(?:grand |overall )?total\b", re.IGNORECASE)
_LEFT_COLUMN: Final = re.compile(r"\b(?:variance|balance|difference|remaining|(?:under|over)spend)\b", re.IGNORECASE)
_NO_MONEY: Final = re.compile(r"%|per ?cent|\byear\b|\brank|\bratio|\baverage", re.IGNORECASE)
_EMPTY: Final = {"", "-", "–", "—", "nil", "n/a", "0"}
_MOST: Final = 6


def check_total_rows(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A row of totals is the sum of the rows above it."""
    for table in tables_of(paper):
        rows = table.rows
        last = 0
        subtotals: list[int] = []
        for number in sorted(rows):
            label = label_of(rows[number])
            if not _TOTAL_OF.search(label) or number == 0:
                continue
            for column, line in sorted(rows[number].items()):
                if column:
                    above = _Above(rows, number, column, last, subtotals)
                    money = table.is_money(number, column)
                    yield from above.check(line, strict=_TOTAL.match(label) is not None, money=money)
            if _SUBTOTAL.match(label):
                subtotals.append(number)
            last = number


def check_total_columns(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A column of totals is the sum of those before it, and one of differences what two of them leave."""
    for table in tables_of(paper):
        rows = table.rows
        for number in (each for each in sorted(rows) if each):
            row = rows[number]
            for column, line in sorted(row.items()):
                header = line.cell.header if line.cell else ""
                before = [amount_of_cell(row[each]) for each in sorted(row) if 0 < each < column]
                terms = [each for each in before if each is not None]
                result = amount_of_cell(line)
                if result is None or len(terms) < 2 or len(terms) != len(before) or not _same_scale(result, terms):
                    continue
                money = table.is_money(number, column)
                made = _sum_of(terms)
                if _TOTAL_COLUMN.match(header) and not _is(result, made):
                    yield _wrong(result, made, terms, "the columns before it", money=money)
                elif _LEFT_COLUMN.search(header) and len(terms) == 2:
                    left = abs(terms[0].value - terms[1].value)
                    if not _is(result, left):
                        yield _wrong(result, left, terms, "the two columns before it", money=money)


class _Above:
    """The numbers above a total in its column, and what they make."""

    def __init__(self, rows: Rows, number: int, column: int, last: int, subtotals: Sequence[int]) -> None:
        lines = {each: rows[each][column] for each in sorted(rows) if 0 < each < number and column in rows[each]}
        self._amounts = {each: amount_of_cell(line) for each, line in lines.items()}
        self._complete = all(
            self._amounts[each] is not None or line.text.strip().lower() in _EMPTY for each, line in lines.items()
        )
        self._last = last
        self._subtotals = subtotals

    def check(self, line: PaperLine, *, strict: bool, money: bool) -> Iterator[Finding]:
        result = amount_of_cell(line)
        header = line.cell.header if line.cell else ""
        terms = [each for each in self._amounts.values() if each is not None]
        if result is None or not self._complete or len(terms) < 2 or _NO_MONEY.search(header):
            return
        if not _same_scale(result, terms):
            return
        since = [amount for at, amount in self._amounts.items() if amount is not None and at > self._last]
        of_subtotals = [amount for at, amount in self._amounts.items() if amount and at in self._subtotals]
        plain = [amount for at, amount in self._amounts.items() if amount and at not in self._subtotals]
        sums = [amounts for amounts in (since, of_subtotals, plain) if len(amounts) > 1]
        if of_subtotals and since:
            sums.append([*of_subtotals, *since])
        if not sums or any(_is(result, _sum_of(amounts)) for amounts in sums):
            return
        if not strict:
            last = terms[-_MOST:]
            made_of_some = (some for size in range(1, len(last) + 1) for some in combinations(last, size))
            if any(_is(result, _sum_of(some)) for some in made_of_some):
                return
        yield _wrong(result, _sum_of(sums[0]), sums[0], "the rows above it", money=money)


def _same_scale(result: Amount, terms: Sequence[Amount]) -> bool:
    """Whether all are money, or none is; a year among counts makes no sum."""
    return len({("£" in each.text, each.scale > 1) for each in (result, *terms)}) == 1 or all(
        each.scale == result.scale for each in terms
    )


def _sum_of(amounts: Sequence[Amount]) -> Decimal:
    return sum((each.value for each in amounts), Decimal())


def _is(result: Amount, made: Decimal) -> bool:
    return abs(result.value) == abs(made)


def _wrong(result: Amount, made: Decimal, terms: Sequence[Amount], of: str, *, money: bool) -> Finding:
    """The finding; money may have been rounded, what is counted was not."""
    return sums_disagree(
        result.where,
        f"{result.text} is not the sum of {of}, which make {like(result, abs(made))}.",
        certain=True,
        rounding=money and rounding_explains(result, made, terms),
    )
