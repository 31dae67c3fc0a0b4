"""Units of money: millions, thousands and pounds not taken for each other."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.input_sums import InputSums, sums_of_inputs
from cabinet_drafter.checking.figures.money_tables import all_amounts
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.finance import in_pounds
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_FACTORS: Final = (Decimal(1_000), Decimal(1_000_000))
_FEWEST_DIGITS: Final = 2


def check_units(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No sum is off by a thousand or a million."""
    amounts = all_amounts(paper)
    finance = paper.against.finance
    inputs = sums_of_inputs(finance.entries) if finance else None
    known: dict[tuple[Decimal, Decimal], str | None] = {}
    told_already: set[tuple[int, int]] = set()
    for amount in amounts:
        figure = amount.value, amount.grain
        if inputs is not None and figure not in known:
            known[figure] = _against_inputs(inputs, amount)
        wrong = amount.impossible or known.get(figure)
        if wrong:
            told_already.add((amount.line.order, amount.start))
            yield _finding(amount, wrong)
    by_digits: dict[str, list[Amount]] = defaultdict(list)
    for amount in amounts:
        if len(amount.digits) >= _FEWEST_DIGITS and (amount.line.order, amount.start) not in told_already:
            by_digits[amount.digits].append(amount)
    for same in by_digits.values():
        yield from _off_within(paper, same)


def _inputs(paper: PaperUnderCheck) -> list[Decimal]:
    finance = paper.against.finance
    return [entry.amount for entry in finance.entries if entry.amount] if finance else []


def _against_inputs(inputs: InputSums, amount: Amount) -> str | None:
    value, grain = abs(amount.value), amount.grain
    if not value or inputs.between(value, grain):
        return None
    for factor in (*_FACTORS, *(1 / factor for factor in _FACTORS)):
        for entry in inputs.between(value * factor, grain * factor):
            if entry.amount:
                return f"the finance inputs have {in_pounds(entry.amount)}"
    return None


def _off_within(paper: PaperUnderCheck, same: list[Amount]) -> Iterator[Finding]:
    """Of sums with the same digits, the one that stands alone against others a thousand or a million times as much."""
    values: dict[Decimal, list[Amount]] = defaultdict(list)
    for amount in same:
        values[abs(amount.value)].append(amount)
    if len(values) != len(_FACTORS):
        return
    (one, ones), (other, others) = values.items()
    if max(one, other) / min(one, other) not in _FACTORS or not _speak_of_the_same(ones, others):
        return
    inputs = _inputs(paper)
    right = [value for value in values if value in inputs]
    if len(right) == len(values):
        return
    few, many = sorted((ones, others), key=lambda each: (len(each), abs(each[0].value)))
    for amount in few:
        yield _finding(amount, f"elsewhere the paper has {many[0].text}")


def _speak_of_the_same(ones: list[Amount], others: list[Amount]) -> bool:
    """Whether three digits or words in common tell that it is one sum, not two with the same digits by chance."""
    if len(ones[0].digits) > _FEWEST_DIGITS:
        return True
    return not _words_of(ones).isdisjoint(_words_of(others))


def _words_of(amounts: list[Amount]) -> set[str]:
    """The words of the lines that the sums stand in, each line looked at once."""
    lines = {each.line.order: each.line for each in amounts}.values()
    text = " ".join(f"{line.text} {line.cell.label if line.cell else ''}" for line in lines)
    return {word for word in re.findall(r"[a-z]{6,}", text.lower()) if word not in _COMMON}


_COMMON: Final = {"children", "services", "service", "council", "million", "financial", "funding"}


def _finding(amount: Amount, why: str) -> Finding:
    return told(
        "units",
        Severity.MUST_FIX,
        amount.where,
        f"{amount.text} looks like a sum in the wrong unit: {why}.",
        "Write the sum with its unit: £5.2m, or in full, £5,200,000.",
    )
