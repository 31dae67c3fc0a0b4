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

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")] = Field(
        description="A short name of your own for this entry, which the sums use: growth-2024-25. Small letters, "
        "digits, hyphens and underscores, a letter first."
    )
    kind: FinanceKind = Field(
        description="What the money is. Growth, an estimate, an approval and spending are never the same thing."
    )
    amount: Pounds = Field(
        description="Exact pounds as digits, with pence if there are any: 4200000 or 1615250.40. Nought or more: the "
        "kind says which way the money goes."
    )
    period: str | None = Field(
        None, description="The year or period of the money as the paper is to print it: 2024/25. No full stop."
    )
    service: str | None = Field(
        None, description="The service whose money it is, as it stands in a sentence: children’s social care."
    )
    scheme: str | None = Field(None, description="The scheme or plan it belongs to, without “the”: improvement plan.")
    funding_source: str | None = Field(
        None, description="Where the money comes from, without “the” before it: General Fund."
    )
    budget_type: BudgetType | None = Field(
        None, description="Revenue or capital, if this entry differs from what holds for all."
    )
    recurrence: Recurrence | None = Field(None, description="Whether the money comes once or each year.")
    purpose: str | None = Field(
        None, description="What the money is for, as it ends a sentence: … for practice training. No full stop."
    )
    as_at: date | None = Field(None, description="The day at which this figure holds, if not that of all the others.")


class StatedSum(Noun):
    """A sum stated by entry ids: `result` = all of `plus` less all of `minus`, on exact pounds."""

    result: str = Field(description="The entry that the others add up to, by its id.")
    plus: Annotated[tuple[str, ...], Field(min_length=1)] = Field(
        description="The entries that are added, by their id."
    )
    minus: tuple[str, ...] = Field(default=(), description="The entries that are taken away, by their id.")


class FinanceInputs(Noun):
    """The figures for one paper; `as_at` and `budget_type` hold for each entry that does not state its own."""

    as_at: date | None = Field(None, description="The day at which the figures hold, for each entry that gives none.")
    budget_type: BudgetType | None = Field(
        None, description="Revenue or capital, for each entry that does not say its own."
    )
    entries: Annotated[tuple[FinanceEntry, ...], Field(min_length=1, max_length=MOST_ENTRIES)] = Field(
        description="The figures, one entry for each sum of money."
    )
    sums: Annotated[tuple[StatedSum, ...], Field(max_length=MOST_SUMS)] = Field(
        default=(), description="Sums that must hold between the entries; each is checked to the penny."
    )


class FinanceFile(Noun):
    """Finance inputs as read from a file, with the line or cell of each value.

    `remarks` says, a sentence each, what was passed over or read from another place than the one laid out for it.
    """

    inputs: FinanceInputs
    places: InputPlaces
    remarks: tuple[str, ...] = ()
