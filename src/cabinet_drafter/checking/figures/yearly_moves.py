"""By how much a sentence says that a cost rises or falls in a year, against the years of the table beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.beside_tables import tables_beside
from cabinet_drafter.checking.figures.money_tables import MoneyTable
from cabinet_drafter.checking.figures.statements import SUM, statements_of
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.figures.years import years_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_MOVES: Final = re.compile(
    rf"\b(?P<way>rises?|rose|falls?|fell|increases?d?|decreases?d?|drops?|reduces?d?|goes up|goes down)(?: \w+)? "
    rf"by {SUM} (?:\([^()]{{1,12}}\) )?in (?P<year>20\d{{2}}\s?[/–-]\s?\d{{2,4}})|"
    rf"\bin (?P<before>20\d{{2}}\s?[/–-]\s?\d{{2,4}}) is {SUM} (?P<than>lower|higher|less|more) than in ",
    re.IGNORECASE,
)
_UP: Final = re.compile(r"ris|ros|increas|up|higher|more", re.IGNORECASE)


def check_yearly_moves(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“It rises by £60,000 in 2025/26 and then falls by £260,000 in 2026/27” is what the totals of the years do."""
    for statement in statements_of(paper):
        for found in _MOVES.finditer(statement.shape) if statement.line.cell is None else ():
            amount = statement.amounts[statement.nth_at(found.start() + found.group().index(SUM))]
            year = next((min(each.begins) for each in years_in(found["year"] or found["before"])), None)
            ways = [_move(table, year) for table, _ in tables_beside(paper, statement.line)] if year else []
            moves = [each for each in ways if each is not None]
            up = _UP.search(found["way"] or found["than"]) is not None
            if not moves or any(amount.agrees(each) and (each > 0) is up for each in moves):
                continue
            yield told(
                "prose-and-table",
                Severity.TO_CONFIRM,
                amount.where,
                f"The paper has {amount.text} {'up' if up else 'down'}; by the totals of the table beside it, it is "
                f"{like(amount, abs(moves[0]))} {'up' if moves[0] > 0 else 'down'}.",
                "Correct the figure or the word, or the table.",
            )


def _move(table: MoneyTable, year: int) -> Decimal | None:
    """What the last row of totals changes by from the year before to that year; None where it has not both."""
    rows = [row for row in table.body_rows if row in table.total_rows]
    columns = {}
    for column in table.columns:
        begins = {first for each in years_in(table.header(column)) for first in each.begins}
        if len(begins) == 1:
            columns[begins.pop()] = column
    if not rows or year not in columns or year - 1 not in columns:
        return None
    now, before = (table.figure(rows[-1], columns[each]) for each in (year, year - 1))
    return None if now is None or before is None else now.value - before.value
