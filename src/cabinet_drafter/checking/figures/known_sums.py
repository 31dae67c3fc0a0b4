"""The sums that a paper states, in prose and tables, against which a sum that follows from two of them is held."""

from collections.abc import Iterator
from decimal import Decimal

from cabinet_drafter.checking.figures.agreement import is_a_slip
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.money_tables import all_amounts, tables_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck


def sums_but(paper: PaperUnderCheck, *own: Amount) -> tuple[Amount, ...]:
    """Every sum of the paper but these; figures of tables are among them."""
    cells = [figure for table in tables_of(paper) for figure in table.figures.values()]
    places = {(each.line.order, each.start) for each in own}
    every = {(each.line.order, each.start): each for each in (*all_amounts(paper), *cells)}
    return tuple(each for place, each in every.items() if place not in places)


def is_stated(value: Decimal, grain: Decimal, others: tuple[Amount, ...]) -> bool:
    """Whether one of the others is that sum, as finely as the two are stated; grain is the size of its last digit."""
    return any(abs(abs(each.value) - value) * 2 <= max(grain, each.grain) for each in others if each.value)


def like_it(value: Decimal, near: Amount, others: tuple[Amount, ...]) -> Iterator[Amount]:
    """Those of the others for which the value may have been meant: a digit or a power of ten apart."""
    for each in others:
        size = abs(each.value)
        if not size or not value or size == value:
            continue
        times = value / size
        apart = any(times == Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))
        if apart or is_a_slip(near, size):
            yield each
