"""The finance inputs as a Word template may print them."""

from datetime import date
from decimal import Decimal

from cabinet_drafter.noun import Noun
from cabinet_drafter.paper.plain import FINANCE, Ask, MissingInput, NotGiven, says


class FinanceLine(Noun):
    """One finance entry."""

    kind: str = says("The kind of entry in words", "Budget growth")
    is_total: bool = says("Yes where a checked sum adds other entries up to it", False)
    amount: Decimal = says("The amount in exact pounds", Decimal(5200000))
    period: str | MissingInput = says(
        "Year or period", "2017/18 and 2018/19", Ask(FINANCE, "year or period", "Give the year or period of this sum.")
    )
    service: str | MissingInput = says(
        "Service", "Children’s Social Care", Ask(FINANCE, "service", "Say which service this sum belongs to.")
    )
    scheme: str | MissingInput = says(
        "Scheme or plan", "improvement plan", Ask(FINANCE, "scheme", "Name the scheme or plan of this sum.")
    )
    funding_source: str | MissingInput = says(
        "Where the money comes from",
        "Transformation Reserve",
        Ask(FINANCE, "funding source", "Say where the money comes from."),
    )
    budget_type: str | MissingInput = says(
        "revenue or capital",
        "revenue",
        Ask(FINANCE, "revenue or capital", "Say whether this is revenue or capital."),
    )
    recurrence: str | MissingInput = says(
        "one-off or recurring",
        "one-off",
        Ask(FINANCE, "one-off or recurring", "Say whether this is one-off or recurring."),
    )
    as_at: date | MissingInput = says(
        "The date at which this figure holds",
        date(2019, 7, 5),
        Ask(FINANCE, "date of the figure", "Give the date at which this figure holds."),
    )
    purpose: str | MissingInput = says(
        "What it is for", "pressures in children’s services", Ask(FINANCE, "purpose", "Say what this sum is for.")
    )


class CheckedSum(Noun):
    """A sum that the finance inputs state, checked on exact pounds."""

    result: FinanceLine = says("The entry that is the result", "an entry")
    plus: list[FinanceLine] = says("The entries added", "list of entries")
    minus: list[FinanceLine] = says("The entries taken away", "list of entries")
    has_minus: bool = says("Yes where something is taken away", False)
    rounding_differs: bool = says("Yes where exact pounds agree and the figures rounded to £0.1m do not", False)


class Finance(Noun):
    """The finance inputs, in all and by kind."""

    entries: list[FinanceLine] = says("Every entry in the order of the inputs", "list of entries")
    growth: list[FinanceLine] = says("Budget growth", "list of entries")
    has_growth: bool = says("Yes where there is budget growth", True)
    one_off_allocations: list[FinanceLine] = says("One-off allocations", "list of entries")
    has_one_off_allocations: bool = says("Yes where there is a one-off allocation", False)
    estimated_costs: list[FinanceLine] = says("Estimated costs", "list of entries")
    has_estimated_costs: bool = says("Yes where there is an estimated cost", True)
    approved: list[FinanceLine] = says("Approved sums that are not the total of others", "list of entries")
    has_approved: bool = says("Yes where there is such a sum", True)
    spent: list[FinanceLine] = says("Sums spent", "list of entries")
    has_spent: bool = says("Yes where something was spent", True)
    balances: list[FinanceLine] = says("Balances held", "list of entries")
    has_balances: bool = says("Yes where a balance is held", True)
    savings: list[FinanceLine] = says("Savings", "list of entries")
    has_savings: bool = says("Yes where there is a saving", False)
    approved_totals: list[CheckedSum] = says("Checked sums that add up to an approved total", "list of sums")
    has_approved_totals: bool = says("Yes where there is such a sum", True)
    checked_sums: list[CheckedSum] = says("Every sum checked", "list of sums")
    has_checked_sums: bool = says("Yes where the inputs state a sum", True)
    has_rounding_note: bool = says("Yes where rounded figures of a checked sum do not add up", False)
    has_one_budget_type: bool = says("Yes where all entries are revenue, or all capital, or none says which", True)
    budget_type: str | MissingInput | NotGiven = says(
        "revenue or capital, where all entries are the same; ask has_one_budget_type first",
        "revenue",
        Ask(FINANCE, "revenue or capital", "Say whether these sums are revenue or capital."),
        ask_first="has_one_budget_type",
    )
    has_one_date: bool = says("Yes where all entries hold at the same date, or none says at which", True)
    as_at: date | MissingInput | NotGiven = says(
        "The date at which all the figures hold; ask has_one_date first",
        date(2019, 7, 5),
        Ask(FINANCE, "date of the figures", "Give the date at which these figures hold."),
        ask_first="has_one_date",
    )
