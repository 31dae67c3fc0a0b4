"""Printed English dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.reading.dates import inspection_periods, printed_date

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


@pytest.mark.parametrize(
    ("printed", "periods"),
    [
        ("10 to 21 June 2019", [("2019-06-10", "2019-06-21")]),
        ("10 June 2019 to 21 June 2019", [("2019-06-10", "2019-06-21")]),
        ("30 April to 11 May 2018", [("2018-04-30", "2018-05-11")]),
        ("23 January to 16 February 2017", [("2017-01-23", "2017-02-16")]),
        ("11 – 22 July 2022", [("2022-07-11", "2022-07-22")]),
        ("11–22 July 2022", [("2022-07-11", "2022-07-22")]),
        ("11-22 July 2022", [("2022-07-11", "2022-07-22")]),
        ("11 ─ 22 July 2022", [("2022-07-11", "2022-07-22")]),
        ("11 — 22 July 2022", [("2022-07-11", "2022-07-22")]),
        ("18 Feb 2014 – 12 March 2014", [("2014-02-18", "2014-03-12")]),
        ("2 Sept. to 13 Sept. 2024", [("2024-09-02", "2024-09-13")]),
        ("08/07/2013 - 12/07/2013", [("2013-07-08", "2013-07-12")]),
        ("8.7.2013 to 12.7.2013", [("2013-07-08", "2013-07-12")]),
        ("10 June to 21 June June 2019", [("2019-06-10", "2019-06-21")]),
        ("10 June 2019 to 21 June 2019 2019", [("2019-06-10", "2019-06-21")]),
        ("1st to 12th May 2023", [("2023-05-01", "2023-05-12")]),
        ("18 December to 5 January 2024", [("2023-12-18", "2024-01-05")]),
        ("5 May 2023", [("2023-05-05", "2023-05-05")]),
        ("11 to\n22 July\n2022", [("2022-07-11", "2022-07-22")]),
        (
            "30 September to 11 October 2024 and 13 to 16 January 2025",
            [("2024-09-30", "2024-10-11"), ("2025-01-13", "2025-01-16")],
        ),
        (
            "19 November 2013 – 11 December 2013 and 28 January 2014 – 30 January 2014",
            [("2013-11-19", "2013-12-11"), ("2014-01-28", "2014-01-30")],
        ),
        (
            "5 to 9 December 2022; 14 and 15 February 2023",
            [("2022-12-05", "2022-12-09"), ("2023-02-14", "2023-02-15")],
        ),
        ("Friday 3 and Monday 6 February 2023", [("2023-02-03", "2023-02-06")]),
        ("3 and 17 February 2023", [("2023-02-03", "2023-02-03"), ("2023-02-17", "2023-02-17")]),
        ("Monday 3 June to Friday 14 June 2019", [("2019-06-03", "2019-06-14")]),
        ("3rd – 14th June 2019", [("2019-06-03", "2019-06-14")]),
        ("3rd of June until the 14th of June 2019", [("2019-06-03", "2019-06-14")]),
        ("08.07.13 - 12.07.13", [("2013-07-08", "2013-07-12")]),
        ("01/06/15 – 25/06/15", [("2015-06-01", "2015-06-25")]),
        ("08-07-2013 to 12-07-2013", [("2013-07-08", "2013-07-12")]),
        ("10 June–21 June 2019 (2 weeks)", [("2019-06-10", "2019-06-21")]),
        ("Monday 10 June \uf02d Friday 21 June 2019", [("2019-06-10", "2019-06-21")]),
        ("11to22July2022", [("2022-07-11", "2022-07-22")]),
        ("18 to 20 December and 8 to 9 January 2024", [("2023-12-18", "2023-12-20"), ("2024-01-08", "2024-01-09")]),
        ("23 January 2017 Children’s services may improve", [("2017-01-23", "2017-01-23")]),
    ],
)
def test_a_printed_range_is_read(printed: str, periods: list[tuple[str, str]]) -> None:
    found = [(period.start.isoformat(), period.end.isoformat()) for period in inspection_periods(printed)]
    assert found == periods


@pytest.mark.parametrize(
    "printed",
    [
        *("", "June 2019", "10 to 21 June", "31 to 33 June 2019", "21 to 10 June 2019", "to be confirmed", "in 2024"),
        *("2 to 6 2024", "10 to 21 June July 2019", "10 to 21 June 2019 2020", "10 to 21/06/2019/20"),
    ],
)
def test_a_range_that_no_calendar_has_is_not_guessed(printed: str) -> None:
    assert inspection_periods(printed) == ()


def test_one_day_is_a_date_and_a_range_is_not() -> None:
    assert printed_date("7 April 2017") == date(2017, 4, 7)
    assert printed_date("01 September 2014") == date(2014, 9, 1)
    assert printed_date("7 to 9 April 2017") is None
    assert printed_date("in spring") is None


def shortest(start: date, end: date) -> str:
    """A range as reports print it, leaving out of the first day what the last day says."""
    first = str(start.day)
    if (start.year, start.month) != (end.year, end.month):
        first += f" {MONTHS[start.month - 1]}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"{first} to {end.day} {MONTHS[end.month - 1]} {end.year}"


@given(st.dates(date(2005, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_a_range_printed_short_or_in_full_is_the_same_period(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    in_full = f"{start.day} {MONTHS[start.month - 1]} {start.year} – {end.day} {MONTHS[end.month - 1]} {end.year}"
    slashed = f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"
    for printed in (shortest(start, end), in_full, slashed):
        (period,) = inspection_periods(printed)
        assert (period.start, period.end) == (start, end)


@given(st.text())
def test_no_text_makes_the_dates_fail(text: str) -> None:
    for period in inspection_periods(text):
        assert period.start <= period.end
