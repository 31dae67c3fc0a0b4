"""The noun `FinanceInputs`: typed entries in exact pounds and the sums that their author says must hold."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cabinet_drafter.evidence import LinesOfInput
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence

Pounds = Annotated[Decimal, Field(max_digits=15, decimal_places=2)]


class _Noun(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FinanceEntry(_Noun):
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


class StatedSum(_Noun):
    """A sum stated by entry ids: `result` = all of `plus` less all of `minus`, on exact pounds."""

    result: str
    plus: Annotated[tuple[str, ...], Field(min_length=1)]
    minus: tuple[str, ...] = ()


class FinanceInputs(_Noun):
    """The figures for one paper; `as_at` and `budget_type` hold for each entry that does not state its own."""

    as_at: date | None = None
    budget_type: BudgetType | None = None
    entries: Annotated[tuple[FinanceEntry, ...], Field(min_length=1)]
    sums: tuple[StatedSum, ...] = ()


class FinanceFile(_Noun):
    """Finance inputs as read from a file, with the line of each value."""

    inputs: FinanceInputs
    lines: LinesOfInput
