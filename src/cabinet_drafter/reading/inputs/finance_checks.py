"""Finance inputs as read from a file, held to what must be true of them: ids, phrases, and sums to the penny."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import FinanceFile, FinanceInputs, StatedSum, in_pounds
from cabinet_drafter.reading.inputs.plain_text import says_nothing, shown
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound, check_phrase
from cabinet_drafter.reading.inputs.typed_inputs import LEAVE_OUT, typed


def checked_finance(
    tree: Any, problems: ProblemsFound, found_before: Iterable[tuple[str, str, str]] = ()
) -> FinanceFile:
    """The finance inputs that `tree` holds; `problems` knows the places.

    `found_before` are problems met while the tree was read (path, what was found, what is allowed), in whose places
    the tree holds values that stand in, so that the rest is looked through all the same.

    Raises:
        InputsInvalidError: values are wrong, or a stated sum does not add up to the penny: `problems` then holds a
            sentence for each.
    """
    inputs = typed(FinanceInputs, tree, problems)
    if inputs is not None:
        _check_ids(inputs, problems)
        _check_phrases(inputs, problems)
    for path, found, allowed in found_before:
        problems.add(path, found, allowed)
    if inputs is None or problems:
        raise finance_wrong("inputs.finance-wrong", problems)
    amounts = {entry.id: entry.amount for entry in inputs.entries}
    for place, stated in enumerate(inputs.sums):
        _check_sum(stated, f"sums.{place}", amounts, problems)
    if problems:
        raise finance_wrong("inputs.sum-wrong", problems)
    return FinanceFile(inputs=inputs, places=problems.places)


def _check_ids(inputs: FinanceInputs, problems: ProblemsFound) -> None:
    """Each entry has an id of its own."""
    first_at: dict[str, int] = {}
    for place, entry in enumerate(inputs.entries):
        path = f"entries.{place}.id"
        if entry.id in first_at:
            first = ", ".join(problems.places.at(f"entries.{first_at[entry.id]}.id").steps)
            problems.add(path, f"the id {shown(entry.id)}, first given in {first}", "an id that no other entry has")
        else:
            first_at[entry.id] = place


def _check_phrases(inputs: FinanceInputs, problems: ProblemsFound) -> None:
    """The words of an entry stand within sentences of the paper."""
    for place, entry in enumerate(inputs.entries):
        for name in ("period", "service", "scheme", "funding_source", "purpose"):
            text = getattr(entry, name)
            if text is not None and says_nothing(text):
                problems.add(
                    f"entries.{place}.{name}", f"{shown(text)}, which only keeps a place", f"text; {LEAVE_OUT}"
                )
        for name in ("period", "service", "purpose"):
            check_phrase(f"entries.{place}.{name}", getattr(entry, name), problems)
        for name in ("scheme", "funding_source"):
            check_phrase(f"entries.{place}.{name}", getattr(entry, name), problems, after_the=True)


def _check_sum(stated: StatedSum, path: str, amounts: Mapping[str, Decimal], problems: ProblemsFound) -> None:
    """The ids exist, none counts twice, and `result` is all of `plus` less all of `minus`, to the penny."""
    named = [
        (f"{path}.result", stated.result),
        *((f"{path}.plus.{place}", entry_id) for place, entry_id in enumerate(stated.plus)),
        *((f"{path}.minus.{place}", entry_id) for place, entry_id in enumerate(stated.minus)),
    ]
    before = len(problems)
    seen: set[str] = set()
    for here, entry_id in named:
        if entry_id not in amounts:
            problems.add(
                here,
                f"{shown(entry_id)}, an id that no entry has",
                f"ids of entries{problems.nearest(entry_id, [*amounts])}",
            )
        elif entry_id in seen:
            problems.add(here, f"{shown(entry_id)} a second time in one sum", "each id once, in result, plus or minus")
        seen.add(entry_id)
    if len(problems) > before:
        return
    expected = _total(amounts, stated.plus) - _total(amounts, stated.minus)
    if amounts[stated.result] != expected:
        worked = " + ".join(f"{entry_id} {in_pounds(amounts[entry_id])}" for entry_id in stated.plus)
        worked += "".join(f" − {entry_id} {in_pounds(amounts[entry_id])}" for entry_id in stated.minus)
        difference = in_pounds(amounts[stated.result] - expected)
        problems.add(
            path,
            f"{stated.result} {in_pounds(amounts[stated.result])} where {worked} makes {in_pounds(expected)} "
            f"(a difference of {difference})",
            f"{stated.result} {in_pounds(expected)}, or other amounts that add up to the penny",
        )


def _total(amounts: Mapping[str, Decimal], ids: Iterable[str]) -> Decimal:
    return sum((amounts[entry_id] for entry_id in ids), Decimal(0))


def finance_wrong(code: str, problems: ProblemsFound) -> InputsInvalidError:
    """The error that tells every one of `problems`."""
    return InputsInvalidError(
        code,
        problems.in_brief(),
        remedy=f"Ask the finance officer who supplied {problems.places.source.name} to put it right, "
        "then run the command again.",
        problems=problems.all_told(),
    )
