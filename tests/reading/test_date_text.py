"""A date typed as text means the days that it can be read as, and no other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.reading.inputs.date_text import days_meant, has_short_year, is_month_first


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025-03-31", [date(2025, 3, 31)]),
        ("31 March 2025", [date(2025, 3, 31)]),
        ("Monday, 31st Mar 2025", [date(2025, 3, 31)]),
        ("31/03/2025", [date(2025, 3, 31)]),
        ("03/31/2025", [date(2025, 3, 31)]),
        ("03/04/2025", [date(2025, 4, 3), date(2025, 3, 4)]),
        ("05.05.2025", [date(2025, 5, 5)]),
        ("31/04/2025", []),
        ("31/03/25", []),
        ("soon", []),
        ("", []),
    ],
)
def test_a_text_means_these_days(text: str, days: list[date]) -> None:
    assert [*days_meant(text)] == days


def test_american_order_and_short_years_are_known() -> None:
    assert is_month_first("12/31/2025")
    assert not is_month_first("31/12/2025")
    assert not is_month_first("12/13/14")
    assert has_short_year("31/03/25")
    assert not has_short_year("31/03/2025")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_any_day_is_among_those_that_its_british_writing_means(day: date) -> None:
    assert day in days_meant(f"{day:%d/%m/%Y}")
    assert days_meant(day.isoformat()) == (day,)


@given(st.text())
def test_no_text_whatever_ends_in_a_traceback(text: str) -> None:
    assert len(days_meant(text)) <= 2
