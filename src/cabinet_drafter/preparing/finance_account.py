"""What finance inputs say, for those who answer for them: every entry with its place, what is missing, every sum."""

from collections.abc import Sequence
from decimal import Decimal
from textwrap import wrap
from typing import Any, Final

from cabinet_drafter.dates_in_words import long_date
from cabinet_drafter.evidence import Place
from cabinet_drafter.finance import FinanceEntry, FinanceFile, FinanceInputs, StatedSum, in_pounds

_WIDTH: Final = 96
_LONGEST_REFERENCE: Final = 32
_MAY_LACK: Final = {
    "period": "year or period",
    "service": "service",
    "scheme": "scheme or plan",
    "funding_source": "funding source",
    "budget_type": "revenue or capital",
    "recurrence": "one-off or recurring",
    "purpose": "what it is for",
    "as_at": "date of the figure",
}
"""The fields of an entry that the draft asks for where they are not given, in words, in the order they are told."""


def finance_record(finance_file: FinanceFile | None) -> dict[str, Any]:
    """The inputs as plain JSON types, each entry and sum with its places; amounts are text in exact digits.

    Of a workbook that nobody has filled in yet: no entries, no sums and no source.
    """
    if finance_file is None:
        return {"source": None, "as_at": None, "budget_type": None, "entries": [], "sums": [], "remarks": []}
    inputs, places = finance_file.inputs, finance_file.places
    return {
        "source": places.source.model_dump(mode="json"),
        "as_at": inputs.as_at.isoformat() if inputs.as_at else None,
        "budget_type": inputs.budget_type.value if inputs.budget_type else None,
        "entries": [
            {
                **entry.model_dump(mode="json"),
                "amount": f"{entry.amount:f}",
                "missing": _lacking(entry, inputs),
                "places": {
                    name: _at(places.at(f"entries.{number}.{name}")) for name, value in entry if value is not None
                },
            }
            for number, entry in enumerate(inputs.entries)
        ],
        "sums": [
            {
                "result": stated.result,
                "plus": list(stated.plus),
                "minus": list(stated.minus),
                "amount": f"{_worked_out(stated, inputs):f}",
                "holds": _holds(stated, inputs),
                "place": _at(places.at(f"sums.{number}")),
            }
            for number, stated in enumerate(inputs.sums)
        ],
        "remarks": list(finance_file.remarks),
    }


def finance_account(finance_file: FinanceFile) -> str:
    """The inputs in lines of at most 96 characters, for a person to go through with the file beside them."""
    inputs, places = finance_file.inputs, finance_file.places
    entries, sums = len(inputs.entries), len(inputs.sums)
    head = f"{places.source.name}: {_counted(entries, 'entry', 'entries')}, {_counted(sums, 'sum', 'sums')}"
    lines = [head, *_for_all(finance_file), "", "Entries"]
    width = min(max(len(entry.id) for entry in inputs.entries), _LONGEST_REFERENCE)
    kinds = max(len(entry.kind.plain_name) for entry in inputs.entries)
    amounts = _in_a_column(inputs.entries)
    for number, entry in enumerate(inputs.entries):
        where = _at(places.at(f"entries.{number}.amount"))
        lines.append(f"  {entry.id:{width}}  {entry.kind.plain_name:{kinds}}  {amounts[entry.id]}  {where}")
        lines += _indented("; ".join(_said(entry)))
        lacking = _lacking(entry, inputs)
        if lacking:
            lines += _indented(f"Not given: {', '.join(_MAY_LACK[name] for name in lacking)}")
    if inputs.sums:
        lines += ["", "Sums"]
    for number, stated in enumerate(inputs.sums):
        lines += _sum(stated, finance_file, _at(places.at(f"sums.{number}")))
    if finance_file.remarks:
        lines += ["", "To note"]
    for remark in finance_file.remarks:
        lines += wrap(remark, _WIDTH, initial_indent="  ", subsequent_indent="    ")
    return "\n".join(lines)


def _for_all(finance_file: FinanceFile) -> list[str]:
    """What holds for each entry that does not say its own."""
    inputs, places = finance_file.inputs, finance_file.places
    told = []
    if inputs.as_at:
        told.append(f"figures as at {long_date(inputs.as_at)} ({_at(places.at('as_at'))})")
    if inputs.budget_type:
        told.append(f"{inputs.budget_type.value} ({_at(places.at('budget_type'))})")
    return wrap(f"For every entry that says no other: {', '.join(told)}", _WIDTH) if told else []


def _said(entry: FinanceEntry) -> list[str]:
    """What an entry says of itself besides its kind and amount."""
    said = []
    for name in _MAY_LACK:
        value = getattr(entry, name)
        if name == "as_at" and value is not None:
            said.append(f"as at {long_date(value)}")
        elif value is not None:
            said.append(str(value))
    return said


def _lacking(entry: FinanceEntry, inputs: FinanceInputs) -> list[str]:
    return [name for name in _MAY_LACK if getattr(entry, name) is None and getattr(inputs, name, None) is None]


def _sum(stated: StatedSum, finance_file: FinanceFile, where: str) -> list[str]:
    """A sum worked out, an amount to a line with the place it was read from."""
    inputs, places = finance_file.inputs, finance_file.places
    number = {entry.id: place for place, entry in enumerate(inputs.entries)}
    verdict = "holds" if _holds(stated, inputs) else f"does not hold: {in_pounds(_worked_out(stated, inputs))}"
    parts = [(" ", stated.plus[0]), *(("+", part) for part in stated.plus[1:]), *(("−", part) for part in stated.minus)]
    rows = [*parts, ("=", stated.result)]
    width = min(max(len(part) for _, part in rows), _LONGEST_REFERENCE)
    amounts = _in_a_column([inputs.entries[number[part]] for _, part in rows])
    return [
        f"  {stated.result} ({where}): {verdict}",
        *(
            f"    {sign} {part:{width}}  {amounts[part]}  {_at(places.at(f'entries.{number[part]}.amount'))}"
            for sign, part in rows
        ),
    ]


def _in_a_column(entries: Sequence[FinanceEntry]) -> dict[str, str]:
    """The amount of each entry by its id, padded so that the pounds stand one below the other."""
    told = {entry.id: in_pounds(entry.amount) for entry in entries}
    if any("." in amount for amount in told.values()):
        told = {entry_id: amount if "." in amount else f"{amount}   " for entry_id, amount in told.items()}
    width = max(map(len, told.values()))
    return {entry_id: f"{amount:>{width}}" for entry_id, amount in told.items()}


def _worked_out(stated: StatedSum, inputs: FinanceInputs) -> Decimal:
    amounts = {entry.id: entry.amount for entry in inputs.entries}
    plus = sum((amounts[part] for part in stated.plus), Decimal(0))
    return plus - sum((amounts[part] for part in stated.minus), Decimal(0))


def _holds(stated: StatedSum, inputs: FinanceInputs) -> bool:
    return next(entry.amount for entry in inputs.entries if entry.id == stated.result) == _worked_out(stated, inputs)


def _at(place: Place) -> str:
    """Where a value stands, in few characters: "Entries!C7" or "line 12"."""
    return f"{place.sheet}!{place.cell}" if place.cell else f"line {place.line}"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _indented(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="      ", subsequent_indent="      ")
