"""The noun `FinanceInputs`: typed entries in exact pounds and the sums that their author says must hold."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from pydantic import Field

from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence

Pounds = Annotated[Decimal, Field(ge=0, max_digits=15, decimal_places=2)]
"""Nought or more: what kind of sum it is says which way it goes."""


MOST_ENTRIES = 500
MOST_SUMS = 500
"""A finance paper has a dozen; the limits keep a hostile file from holding the machine for long."""

_SHORT_UNIT = Decimal(100_000)
_MILLION = Decimal(1_000_000)


def in_short(amount: Decimal) -> Decimal:
    """The amount in pounds as a paper's sentences show it: to the nearest £0.1m, a half rounded away from nought.

    A sum under a million that is no whole number of hundred thousands is shown in full: £40,000 is not £0.0m.
    """
    if abs(amount) < _MILLION and amount % _SHORT_UNIT:
        return amount
    return (amount / _SHORT_UNIT).quantize(Decimal(1), rounding=ROUND_HALF_UP) * _SHORT_UNIT


def in_pounds(amount: Decimal | int) -> str:
    """The amount in pounds as it is written, with pence only where there are any: £4,200,000, −£75,000, £1,250.50."""
    pounds = f"{abs(Decimal(amount)):,.2f}".removesuffix(".00")
    return f"{'−' if amount < 0 else ''}£{pounds}"


class FinanceEntry(Noun):
    """One sum of money: what kind, how much in pounds, when, whose, out of which money, for what, as at when."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
    kind: FinanceKind
    amount: Pounds
    period: str | None = None
    service: str | None = None
    scheme: str | None = None
    funding_source: str | None = None
    budget_type: BudgetType | None = None
    recurrence: Recurrence | None = None
    purpose: str | None = None
    as_at: date | None = None


class StatedSum(Noun):
    """A sum stated by entry ids: `result` = all of `plus` less all of `minus`, on exact pounds."""

    result: str
    plus: Annotated[tuple[str, ...], Field(min_length=1)]
    minus: tuple[str, ...] = ()


class FinanceInputs(Noun):
    """The figures for one paper; `as_at` and `budget_type` hold for each entry that does not state its own."""

    as_at: date | None = None
    budget_type: BudgetType | None = None
    entries: Annotated[tuple[FinanceEntry, ...], Field(min_length=1, max_length=MOST_ENTRIES)]
    sums: Annotated[tuple[StatedSum, ...], Field(max_length=MOST_SUMS)] = ()


class FinanceFile(Noun):
    """Finance inputs as read from a file, with the line or cell of each value."""

    inputs: FinanceInputs
    places: InputPlaces
