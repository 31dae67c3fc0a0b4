"""A sum that the paper gives once, with digits that changed places against one that it gives for the same matter."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import is_a_slip
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.money_tables import all_amounts, label_of, tables_of
from cabinet_drafter.checking.figures.prose_and_tables import check_prose_against_tables
from cabinet_drafter.checking.figures.statements import statements_of
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import years_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.content_words import content_words
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_MOST_SUMS: Final = 400
"""In a paper with more, digits fall alike by chance too often to ask."""
_FEW_DIGITS: Final = 2
_SHARED: Final = {2: 3, 3: 2}
"""How many words the two must share by how many digits they have; with four digits one is enough."""
_EMPTY: Final = frozenset(
    {"cost", "sum", "fund", "year", "budget", "servic", "million", "spend", "expenditur", "amount"}
)
_ASKS: Final = re.compile(r"\brecommend|\bdecisions? (?:required|sought)|\bproposal", re.IGNORECASE)
_ALL_OF_A_LABEL: Final = 3


@dataclass(frozen=True, slots=True)
class _Said:
    """A sum with what the paper says of it: its words, its years, and whether a table's cell holds it."""

    amount: Amount
    words: frozenset[str]
    years: frozenset[int]
    in_table: bool
    label: frozenset[str] = frozenset()


def check_twins(paper: PaperUnderCheck) -> Iterator[Finding]:
    """£7.51m asked for in a recommendation, and £7.15m everywhere else: one of the two was mistyped."""
    if len(all_amounts(paper)) > _MOST_SUMS:
        return
    told_already = {each.where.anchor for each in check_prose_against_tables(paper)}
    by_value: defaultdict[Decimal, list[_Said]] = defaultdict(list)
    for said in _all_said(paper):
        by_value[abs(said.amount.value)].append(said)
    for value, said_once in by_value.items():
        if len(said_once) != 1 or not value or said_once[0].in_table:
            continue
        one = said_once[0]
        if one.amount.where.anchor in told_already:
            continue
        for other_value, others in by_value.items():
            if _may_be_meant(one, other_value, others):
                yield told(
                    "one-of-two",
                    Severity.TO_CONFIRM,
                    one.amount.where,
                    f"The paper has {one.amount.text} here, and {like(one.amount, other_value)} for what seems the "
                    f"same ({_place(others[0])}).",
                    "Confirm both figures, or correct the one that is wrong.",
                )
                break


def _may_be_meant(one: _Said, value: Decimal, others: list[_Said]) -> bool:
    """Whether the digits of the two only changed places, and what is said of both is the same."""
    amount = one.amount
    if value == abs(amount.value) or not is_a_slip(amount, value, fewest_digits=_FEW_DIGITS):
        return False
    mine, theirs = (str(round(each / amount.grain)) for each in (abs(amount.value), value))
    if len(mine) != len(theirs) or amount.hedged:
        return False
    if sorted(mine) != sorted(theirs):  # one digit became another: asked only of what members are to decide
        asks = _ASKS.search(amount.line.section or "") is not None
        return asks and any(_alike(one, other, often=True) >= _ALL_OF_A_LABEL for other in others)
    digits = len(mine.rstrip("0"))
    wanted = _SHARED.get(max(digits, len(theirs.rstrip("0"))), 1)
    in_asking = _ASKS.search(amount.line.section or "") is not None
    return any(_alike(one, other, often=in_asking or len(others) > 1) >= wanted for other in others)


def _alike(one: _Said, other: _Said, *, often: bool) -> int:
    """How much of what is said of the two is the same; nothing where they are of other years or in one sentence."""
    if other.amount.line.order == one.amount.line.order or (one.years and other.years and not one.years & other.years):
        return 0
    shared = one.words & other.words
    if other.in_table and len(other.label) > 1 and other.label <= one.words:
        return _ALL_OF_A_LABEL
    return len(shared) + (2 if often else 1) * bool(one.years & other.years)


def _all_said(paper: PaperUnderCheck) -> Iterator[_Said]:
    for statement in statements_of(paper):
        if statement.line.cell is not None:
            continue
        for nth, amount in enumerate(statement.amounts):
            clause = f"{statement.before(nth)} {statement.after(nth)}"
            yield _Said(amount, _words(clause), _years(clause), in_table=False)
    for table in tables_of(paper):
        for (row, column), figure in table.figures.items():
            if table.is_money(row, column):
                said = f"{label_of(table.rows[row])} {table.header(column)}"
                label = _words(label_of(table.rows[row]))
                yield _Said(figure, _words(said), _years(said), in_table=True, label=label)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in content_words(text) if not word.stem[0].isdigit()) - _EMPTY


def _years(text: str) -> frozenset[int]:
    return frozenset[int]().union(*(years.begins for years in years_in(text)))


def _place(said: _Said) -> str:
    where = said.amount.where
    return " ".join(part for part in (where.section, where.block) if part)
