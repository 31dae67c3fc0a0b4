"""The finance part: the chief finance officer is asked once for what many entries lack, and each sum has its line."""

from decimal import Decimal

import pytest

from cabinet_drafter.composing.money import finance
from cabinet_drafter.composing.provenance import Provenance
from cabinet_drafter.evidence import InputPlaces, Place, Source
from cabinet_drafter.finance import FinanceEntry, FinanceFile, FinanceInputs, StatedSum
from cabinet_drafter.paper import Finance, MissingInput
from cabinet_drafter.vocabulary import FinanceKind

SOURCE = Source(name="finance.yaml", sha256="0" * 64)


def part(inputs: FinanceInputs, lines: dict[str, int]) -> tuple[Finance, Provenance]:
    places = {path: Place(line=line) for path, line in lines.items()}
    provenance = Provenance(InputPlaces(source=SOURCE, places={}))
    made = finance(FinanceFile(inputs=inputs, places=InputPlaces(source=SOURCE, places=places)), provenance)
    assert isinstance(made, Finance)
    return made, provenance


def entries(count: int) -> tuple[FinanceEntry, ...]:
    return tuple(
        FinanceEntry(id=f"e{place}", kind=FinanceKind.APPROVED, amount=Decimal(0), purpose="staff" if place else None)
        for place in range(count)
    )


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (2, "e0, e1."),
        (10, "e0, e1, e2, e3, e4, e5, e6, e7, e8, e9."),
        (500, "e0, e1, e2, e3, e4, e5, e6, e7, e8, e9 and 490 more."),
    ],
)
def test_at_most_ten_entries_that_lack_a_field_are_named(count: int, named: str) -> None:
    made, _ = part(FinanceInputs(entries=entries(count)), {})
    asked = made.entries[0].period
    assert isinstance(asked, MissingInput)
    assert asked.ask.endswith(f"The finance inputs do not say it for: {named}")
    assert all(line.period is asked for line in made.entries)


def test_only_the_entries_that_lack_it_are_named() -> None:
    made, _ = part(FinanceInputs(entries=entries(3)), {})
    asked = made.entries[0].purpose
    assert isinstance(asked, MissingInput)
    assert asked.ask.endswith("for: e0.")
    assert made.entries[1].purpose == "staff"


def test_two_sums_alike_rest_each_on_its_own_line() -> None:
    stated = StatedSum(result="e0", plus=("e1",))
    made, provenance = part(FinanceInputs(entries=entries(2), sums=(stated, stated)), {"sums.0": 7, "sums.1": 8})
    for name in ("checked_sums", "approved_totals"):
        assert [provenance.evidence[f"finance.{name}.{place}"][0].line for place in range(2)] == [7, 8]
    assert made.approved_totals == made.checked_sums
