"""Sums in sentences against the table beside them: the same row and column, and another figure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import grains, is_a_slip
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.beside_tables import tables_beside
from cabinet_drafter.checking.figures.money_tables import MoneyTable, label_of
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import years_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_OVERSPEND: Final = re.compile(
    rf"\b(?:(?:over|under)spen[dt](?:ing)?|variance|pressure|shortfall)(?: (?:of|is|was|at))*\s*\(?\s*{SUM}|"
    rf"{SUM}\)? (?:(?:net|projected|forecast) )?(?:(?:over|under)spen[dt]|variance)\b|"
    rf"\b(?:over|under)spen[dt] by {SUM}",
    re.IGNORECASE,
)
_BUDGET: Final = re.compile(
    rf"\bbudget(?: (?:of|is|was|for [a-z’' ]{{1,40}}))*\s*\(?\s*{SUM}|{SUM} budget\b", re.IGNORECASE
)
_FORECAST: Final = re.compile(
    r"\b(?:forecast|outturn|projection|projected (?:spend|expenditure))(?: (?:spend|expenditure|outturn))?"
    rf"(?: (?:of|is|was|at))*\s*\(?\s*{SUM}",
    re.IGNORECASE,
)
_MATTERS: Final = (
    (
        _OVERSPEND,
        re.compile(r"variance|(?:over|under)[- /()]*spen[dt]|difference|over ?/ ?\(?under|\+/-", re.IGNORECASE),
    ),
    (_BUDGET, re.compile(r"budget", re.IGNORECASE)),
    (_FORECAST, re.compile(r"forecast|outturn|projected|projection|actual", re.IGNORECASE)),
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:last year|previous\w*|prior|earlier|before|compared|quarter|period|month \d+|q[1-4]|"
    r"of (?:which|this|these)|includ\w+|further|additional|part of|(?:reduc|increas)\w+ (?:of|by|in|to|from)|"
    r"original\w*|initial\w*|reported (?:at|in)|since|council[- ]?wide|corporate|whole council|per(?! cent)|each|"
    r"a year|annually|mitigat\w+|after|excluding|without)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-z]{3,}")
_EMPTY: Final = {"the", "and", "for", "with", "from", "cost", "costs", "service", "services", "total", "other", "all"}
_NEAR: Final = Decimal("0.75"), Decimal("1.34")
_FEWEST_DIGITS: Final = 3
_MOST_IN_SENTENCE: Final = 6


def check_prose_against_tables(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A sum that a sentence gives for a row and column of the table beside it is the one that stands there."""
    for statement in statements_of(paper):
        if statement.line.cell is not None or len(statement.amounts) > _MOST_IN_SENTENCE:
            continue
        for table, belongs in tables_beside(paper, statement.line):
            for nth in range(len(statement.amounts)):
                yield from _check(statement, nth, table, belongs=belongs)


def _check(statement: Statement, nth: int, table: MoneyTable, *, belongs: bool) -> Iterator[Finding]:
    amount = statement.amounts[nth]
    words = f"{statement.before(nth)}{SUM}{statement.after(nth)}"
    if amount.impossible or not amount.value or _ELSEWHERE.search(statement.shape):
        return
    named = [row for row in table.body_rows if _names(words, label_of(table.rows[row]))]
    named = [row for row in named if row not in table.total_rows]
    columns = _columns(words, table)
    if len(named) > 1 or len(columns) != 1 or not _same_years(statement.shape, table, columns[0]):
        return
    if not named and _names_any(statement.shape, table):
        return
    (column,) = columns
    rows = named or [row for row in table.body_rows if row in table.total_rows][-1:]
    figure = table.figure(rows[0], column) if rows and table.is_money(rows[0], column) else None
    if figure is None or not figure.value or _is_in(amount, table):
        return
    times = abs(amount.value / figure.value)
    near = _NEAR[0] <= times <= _NEAR[1]
    if not near and not (named and belongs and len(statement.amounts) == 1):
        return
    certain = (
        belongs
        and near
        and (bool(named) or is_a_slip(amount, figure.value, fewest_digits=_FEWEST_DIGITS))
        and not amount.hedged
    )
    label = " ".join(label_of(table.rows[rows[0]]).split())
    yield told(
        "prose-and-table",
        Severity.MUST_FIX if certain else Severity.TO_CONFIRM,
        amount.where,
        f"The paper has {amount.text}; the table beside it has {like(amount, abs(figure.value))} "
        f"(row “{label}”, column “{table.header(column)}”).",
        "Correct the one that is wrong, or say that this is another sum.",
    )


def _is_in(amount: Amount, table: MoneyTable) -> bool:
    """Whether the table has the sum anywhere, or two figures of one row or column that make it."""
    value = abs(amount.value)
    loose = grains((amount, *table.figures.values()))[0] / 2 if table.figures else amount.grain / 2
    return _has(table.values, value, loose) or _has(table.values_of_two, value, loose)


def _has(values: Sequence[Decimal], value: Decimal, within: Decimal) -> bool:
    at = bisect_left(values, value - within)
    return at < len(values) and values[at] <= value + within


def _columns(words: str, table: MoneyTable) -> list[int]:
    """The columns that the words beside a sum speak of: by what it is, or the only one that holds money."""
    money = [column for column in table.columns if any(table.is_money(row, column) for row in table.body_rows)]
    for prose, header in _MATTERS:
        if prose.search(words):
            return [column for column in money if header.search(table.header(column))]
    said = {years.begins for years in years_in(words)}
    if len(money) == 1 or len(said) != 1:
        return money[:1] if len(money) == 1 else []
    return [column for column in money if {years.begins for years in years_in(table.header(column))} == said]


def _same_years(words: str, table: MoneyTable, column: int) -> bool:
    """Whether no other year is named than those that the table names for the column or for all."""
    said = frozenset[int]().union(*(years.begins for years in years_in(words)))
    caption = table.before.text if table.before else ""
    its = frozenset[int]().union(
        *(years.begins for years in years_in(f"{table.header(column)} {table.header(0)} {caption}"))
    )
    return not said or not its or bool(said & its)


def _names(words: str, label: str) -> bool:
    """Whether the words name what a row's label names: each of its words, in the singular or plural."""
    own = _stems(label)
    return bool(own) and own <= _stems(words)


def _names_any(words: str, table: MoneyTable) -> bool:
    said = _stems(words)
    return any(
        own and own <= said
        for row in table.body_rows
        if row not in table.total_rows
        for own in (_stems(label_of(table.rows[row])),)
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in _WORD.findall(text.lower()) if word not in _EMPTY)
