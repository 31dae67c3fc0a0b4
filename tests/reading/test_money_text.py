"""Sums in cells: exact pounds are understood, everything that has to be guessed at is refused with what to write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.finance_sheet import SMALLEST_PLAIN
from cabinet_drafter.reading.inputs.money_text import Refused, pounds_in_number, pounds_in_text

PLAIN = '"£"#,##0.00'


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("4200000", "4200000"),
        ("4,200,000", "4200000"),
        ("£4,200,000", "4200000"),
        ("£ 4,200,000.50", "4200000.50"),
        ("GBP 4,200,000", "4200000"),
        ("4200000.5", "4200000.50"),
        ("  4200000.00 ", "4200000"),
        ("0", "0"),
        ("£0", "0"),
        ("1000", "1000"),
        ("£4.20", "4.20"),
        ("£999.00", "999"),
        ("'£750.00", "750"),
        ("’£750.00", "750"),
    ],
)
def test_an_exact_sum_in_text_is_understood(text: str, digits: str) -> None:
    assert pounds_in_text(text) == digits


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("£4.2m", "write 4200000 if that is the exact figure"),
        ("4.2m", "write 4200000 if that is the exact figure"),
        ("£4.2 million", "write 4200000 if that is the exact figure"),
        ("circa £4.2m", "write 4200000 if that is the exact figure"),
        ("500k", "write 500000 if that is the exact figure"),
        ("£1.25bn", "write 1250000000 if that is the exact figure"),
        ("(500,000)", "the kind of entry says which way the money goes; write 500,000"),
        ("£(500,000)", "write 500,000"),
        ("-500000", "write 500000"),
        ("−£500,000", "write 500,000"),
        ("4.2", "write 4200000 if £4.20 million is meant"),
        ("£4.2", "write 4200000 if £4.20 million is meant"),
        ("4.20", "with an apostrophe, the pound sign and its pence: '£4.20"),
        ("500", "write 500000 if £500 thousand is meant"),
        ("4,2", "a point before pence"),
        ("4,20,000", "pounds as a number"),
        ("4 200 000", "write 4200000"),
        ("4.200.000", "pounds as a number"),
        ("TBC", "clear the whole row until the sum is known"),
        ("[amount]", "clear the whole row"),
        ("€4,200,000", "in pounds"),
        ("$4.2m", "another currency"),
        ("4200000 EUR", "another currency"),
        ("about 4,200,000", "nothing else in the cell"),
        ("4-5m", "nothing else in the cell"),
        ("nil", "0 if there is none"),
        ("n/a", "clear the whole row until the sum is known"),
        ("-", "clear the whole row until the sum is known"),
        ("４２００", "pounds as a number"),
        ("1e6", "pounds as a number"),
        ("4200000.505", "pounds as a number"),
        ("9" * 50, "pounds as a number"),
    ],
)
def test_any_other_text_is_refused_with_what_to_write(text: str, instead: str) -> None:
    found = pounds_in_text(text)

    assert isinstance(found, Refused)
    assert instead in f"{found.found}; {found.allowed}"


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        (1615250.40, "1615250.40"),
        (1615250.4000000001, "1615250.40"),
        (3_740_000, "3740000"),
        (3_740_000.0, "3740000"),
        (0, "0"),
        (0.0, "0"),
        (1000, "1000"),
        (0.1 + 0.2 + 4000, "4000.30"),
        (1e12, "1000000000000"),
    ],
)
def test_a_number_is_the_pence_that_it_shows(number: float, digits: str) -> None:
    assert pounds_in_number(number, PLAIN) == digits


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (4.2, "write 4200000 if £4.20 million is meant"),
        (999.99, "'£999.99"),
        (-500000, "write 500000"),
        (-0.5, "a sum below nought"),
        (1615250.405, "1615250.405, which is no whole number of pence; the exact sum, 1615250.40"),
        (1e15, "more than any council has"),
        (float("inf"), "pounds as a number"),
    ],
)
def test_any_other_number_is_refused_with_the_reason(number: float, told: str) -> None:
    found = pounds_in_number(number, PLAIN)

    assert isinstance(found, Refused)
    assert told in f"{found.found}; {found.allowed}"


@pytest.mark.parametrize(
    "number_format",
    ["General", "0", "#,##0", "0.00E+00", "@", "[$£-809]#,##0.00", "£#,##0", '"GBP" #,##0', "[$GBP] #,##0.00",
     '_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "[Red]#,##0;[Blue]-#,##0", "[$-809]#,##0",
     "#,##0_);(#,##0)", "[>=1000]#,##0;0", '#,##0 "pounds"', ""],
)  # fmt: skip
def test_a_number_shown_plainly_or_as_pounds_is_read(number_format: str) -> None:
    assert pounds_in_number(4_200_000, number_format) == "4200000"


@pytest.mark.parametrize(
    ("number_format", "told"),
    [
        ("0%", "percentage"),
        ("[$€-2] #,##0.00", "another currency (“€”)"),
        ("[$USD] #,##0", "another currency (“USD”)"),
        ("$#,##0", "another currency (“$”)"),
        ("[$$-409]#,##0", "another currency"),
        ('"EUR" #,##0', "another currency"),
        ("#,##0,", "shows in thousands or millions"),
        ('#,##0.0,,"m"', "shows in thousands or millions"),
        ('[>=1000000]0.0,,"m";[>=1000]0,"k";0', "shows in thousands or millions"),
        ('0.0"m"', "adds a unit"),
        ("0.0\\m", "adds a unit"),
        (";;;", "does not show"),
        ('"hidden"', "does not show"),
    ],
)
def test_a_number_that_its_cell_shows_as_something_else_is_refused(number_format: str, told: str) -> None:
    found = pounds_in_number(4_200_000, number_format)

    assert isinstance(found, Refused)
    assert told in found.found


@given(st.integers(SMALLEST_PLAIN * 100, 10**15 - 1))
def test_any_sum_of_pounds_and_pence_survives_as_a_number(pence: int) -> None:
    amount = Decimal(pence) / 100

    assert Decimal(str(pounds_in_number(float(amount), PLAIN))) == amount


@given(st.decimals(0, 10**12, places=2))
def test_any_sum_survives_as_text_in_pounds_and_pence(amount: Decimal) -> None:
    assert Decimal(str(pounds_in_text(f"£{amount:,.2f}"))) == amount


@given(st.text(max_size=60))
def test_any_text_is_a_sum_or_refused_with_a_reason(text: str) -> None:
    found = pounds_in_text(text)

    assert (found.found and found.allowed) if isinstance(found, Refused) else Decimal(found) >= 0
