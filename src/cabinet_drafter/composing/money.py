"""Finance inputs into the finance part of a paper; sums were checked on exact pounds when the inputs were read."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from cabinet_drafter.composing.provenance import Provenance, each
from cabinet_drafter.finance import FinanceEntry, FinanceFile, FinanceInputs, StatedSum, in_short
from cabinet_drafter.paper import CabinetPaper, CheckedSum, Finance, FinanceLine, MissingInput, NotGiven, missing
from cabinet_drafter.vocabulary import FinanceKind

_MAY_LACK: Final = ("period", "service", "scheme", "funding_source", "budget_type", "recurrence", "as_at", "purpose")
_MOST_IDS_NAMED: Final = 10


def finance(finance_file: FinanceFile | None, provenance: Provenance) -> Finance | MissingInput:
    """Every entry, in all and by kind, with the sums that the inputs state."""
    if finance_file is None:
        return missing(CabinetPaper, "finance", "finance")
    inputs = finance_file.inputs
    provenance.rests_on("finance", finance_file.places.evidence("entries"))
    total_ids = {stated.result for stated in inputs.sums if not stated.minus}
    lines = {}
    lacking = _lacking(inputs)
    places = {entry.id: place for place, entry in enumerate(inputs.entries)}

    def stands(path: str, entry_id: str) -> None:
        _evidence_of_an_entry(path, places[entry_id], finance_file, provenance)

    for place, entry in enumerate(inputs.entries):
        lines[entry.id] = _line(entry, inputs, lacking, is_total=entry.id in total_ids)
        stands(f"finance.entries.{place}", entry.id)
    amounts = {entry.id: entry.amount for entry in inputs.entries}
    sums = [_checked(stated, amounts, lines) for stated in inputs.sums]
    kinds = {entry.id: entry.kind for entry in inputs.entries}
    every_sum = tuple(enumerate(inputs.sums))
    approved_in_all = tuple(
        (place, stated)
        for place, stated in every_sum
        if not stated.minus and kinds[stated.result] is FinanceKind.APPROVED
    )
    approved_totals = [sums[place] for place, _ in approved_in_all]
    for name, stated_sums in (("checked_sums", every_sum), ("approved_totals", approved_in_all)):
        for position, (place, stated) in enumerate(stated_sums):
            path = f"finance.{name}.{position}"
            provenance.rests_on(path, finance_file.places.evidence(f"sums.{place}"))
            stands(f"{path}.result", stated.result)
            for part in ("plus", "minus"):
                for at, entry_id in each(getattr(stated, part), f"{path}.{part}"):
                    stands(at, entry_id)

    def of_kind(name: str, kind: FinanceKind) -> list[FinanceLine]:
        group = [entry.id for entry in inputs.entries if entry.kind is kind and entry.id not in total_ids]
        for path, entry_id in each(group, f"finance.{name}"):
            stands(path, entry_id)
        return [lines[entry_id] for entry_id in group]

    growth = of_kind("growth", FinanceKind.BUDGET_GROWTH)
    allocations = of_kind("one_off_allocations", FinanceKind.ONE_OFF_ALLOCATION)
    estimates = of_kind("estimated_costs", FinanceKind.ESTIMATED_COST)
    approved = of_kind("approved", FinanceKind.APPROVED)
    spent = of_kind("spent", FinanceKind.SPENT)
    balances = of_kind("balances", FinanceKind.BALANCE_HELD)
    savings = of_kind("savings", FinanceKind.SAVING)
    budget_type, as_at = _one_budget_type(inputs), _one_date(inputs)
    for name in ("budget_type", "as_at"):
        if getattr(inputs, name) is not None:
            provenance.rests_on(f"finance.{name}", finance_file.places.evidence(name))
        else:
            provenance.computed(f"finance.{name}", "the same in every entry", "finance.entries")
    return Finance(
        entries=list(lines.values()),
        growth=growth,
        has_growth=bool(growth),
        one_off_allocations=allocations,
        has_one_off_allocations=bool(allocations),
        estimated_costs=estimates,
        has_estimated_costs=bool(estimates),
        approved=approved,
        has_approved=bool(approved),
        spent=spent,
        has_spent=bool(spent),
        balances=balances,
        has_balances=bool(balances),
        savings=savings,
        has_savings=bool(savings),
        approved_totals=approved_totals,
        has_approved_totals=bool(approved_totals),
        checked_sums=sums,
        has_checked_sums=bool(sums),
        has_rounding_note=any(checked.rounding_differs for checked in sums),
        has_one_budget_type=not isinstance(budget_type, NotGiven),
        budget_type=budget_type,
        has_one_date=not isinstance(as_at, NotGiven),
        as_at=as_at,
    )


def _evidence_of_an_entry(path: str, place: int, finance_file: FinanceFile, provenance: Provenance) -> None:
    """Each value of the entry at `place` by its own line; one that holds for all entries by the line that says so."""
    entry, places = finance_file.inputs.entries[place], finance_file.places
    for name in FinanceLine.model_fields:
        for_all = name in {"budget_type", "as_at"} and getattr(entry, name) is None
        provenance.rests_on(f"{path}.{name}", places.evidence(name if for_all else f"entries.{place}.{name}"))
    provenance.computed(f"{path}.is_total", "the result of a sum without minus", "finance.checked_sums")


def _line(
    entry: FinanceEntry, inputs: FinanceInputs, lacking: Mapping[str, MissingInput], *, is_total: bool
) -> FinanceLine:
    budget_type = entry.budget_type or inputs.budget_type
    return FinanceLine(
        kind=entry.kind.plain_name,
        is_total=is_total,
        amount=entry.amount,
        period=lacking["period"] if entry.period is None else entry.period,
        service=lacking["service"] if entry.service is None else entry.service,
        scheme=lacking["scheme"] if entry.scheme is None else entry.scheme,
        funding_source=lacking["funding_source"] if entry.funding_source is None else entry.funding_source,
        budget_type=budget_type.value if budget_type else lacking["budget_type"],
        recurrence=entry.recurrence.value if entry.recurrence else lacking["recurrence"],
        as_at=entry.as_at or inputs.as_at or lacking["as_at"],
        purpose=lacking["purpose"] if entry.purpose is None else entry.purpose,
    )


def _lacking(inputs: FinanceInputs) -> dict[str, MissingInput]:
    """One missing input for each field that entries lack, for all of them: the chief finance officer is asked once."""
    lacking = {}
    for name in _MAY_LACK:
        ids = [entry.id for entry in inputs.entries if getattr(entry, name) is None]
        if ids:
            more = len(ids) - _MOST_IDS_NAMED
            named = ", ".join(ids[:_MOST_IDS_NAMED]) + (f" and {more:,} more" if more > 0 else "")
            asked = missing(FinanceLine, name, f"finance.entries.{name}")
            ask = f"{asked.ask} The finance inputs do not say it for: {named}."
            lacking[name] = asked.model_copy(update={"ask": ask})
    return lacking


def _one_budget_type(inputs: FinanceInputs) -> str | MissingInput | NotGiven:
    kinds = {entry.budget_type or inputs.budget_type for entry in inputs.entries}
    if len(kinds) > 1:
        return NotGiven(ask_first="finance.has_one_budget_type")
    kind = kinds.pop()
    return kind.value if kind else missing(Finance, "budget_type", "finance.entries.budget_type")


def _one_date(inputs: FinanceInputs) -> date | MissingInput | NotGiven:
    dates = {entry.as_at or inputs.as_at for entry in inputs.entries}
    if len(dates) > 1:
        return NotGiven(ask_first="finance.has_one_date")
    return dates.pop() or missing(Finance, "as_at", "finance.entries.as_at")


def _checked(stated: StatedSum, amounts: Mapping[str, Decimal], lines: Mapping[str, FinanceLine]) -> CheckedSum:
    shown = sum((in_short(amounts[name]) for name in stated.plus), Decimal())
    shown -= sum((in_short(amounts[name]) for name in stated.minus), Decimal())
    return CheckedSum(
        result=lines[stated.result],
        plus=[lines[name] for name in stated.plus],
        minus=[lines[name] for name in stated.minus],
        has_minus=bool(stated.minus),
        rounding_differs=shown != in_short(amounts[stated.result]),
    )
