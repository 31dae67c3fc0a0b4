"""Citations, working days and the statutory periods."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter import law
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.law import CITATIONS, Citation, bank_holidays_between, statutory_periods, working_days_after

KNOWN_DATES = st.dates(date(2007, 4, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("received", "days", "expected"),
    [
        (date(2023, 5, 9), 70, date(2023, 8, 16)),
        (date(2016, 11, 25), 70, date(2017, 3, 8)),
        (date(2025, 8, 5), 70, date(2025, 11, 12)),
        (date(2019, 7, 22), 30, date(2019, 9, 3)),
        (date(2019, 7, 22), 70, date(2019, 10, 29)),
    ],
)
def test_working_days_agree_with_published_council_papers(received: date, days: int, expected: date) -> None:
    assert working_days_after(received, days) == expected


def test_both_periods_run_from_receipt_and_show_the_bank_holidays_left_out() -> None:
    periods = statutory_periods(date(2019, 7, 22))
    assert periods.publish_by == date(2019, 9, 3)
    assert periods.statement_by == date(2019, 10, 29)
    assert periods.bank_holidays == (date(2019, 8, 26),)


def test_a_bank_holiday_on_the_day_of_receipt_is_not_among_those_left_out() -> None:
    assert date(2019, 8, 26) not in statutory_periods(date(2019, 8, 26)).bank_holidays


@pytest.mark.parametrize(
    ("day", "what"),
    [
        (date(2022, 6, 2), "the spring bank holiday moved for the platinum jubilee"),
        (date(2022, 6, 3), "the platinum jubilee"),
        (date(2022, 9, 19), "the state funeral"),
        (date(2023, 5, 8), "the coronation"),
        (date(2020, 5, 8), "early May moved to VE day"),
        (date(2012, 6, 5), "the diamond jubilee"),
        (date(2011, 4, 29), "the royal wedding"),
        (date(2021, 12, 27), "Christmas Day observed"),
        (date(2021, 12, 28), "Boxing Day observed"),
        (date(2022, 1, 3), "New Year's Day observed"),
        (date(2024, 3, 29), "Good Friday"),
        (date(2019, 12, 25), "Christmas Day"),
    ],
)
def test_a_holiday_does_not_count_as_a_working_day(day: date, what: str) -> None:
    assert bank_holidays_between(day, day) == (day,), what
    eve = day - timedelta(days=1)
    assert working_days_after(eve, 1) > day, what


@pytest.mark.parametrize("day", [date(2022, 5, 30), date(2020, 5, 4), date(2019, 8, 5), date(2019, 3, 18)])
def test_moved_and_scottish_and_irish_holidays_are_working_days_in_england(day: date) -> None:
    assert bank_holidays_between(day, day) == ()


@given(KNOWN_DATES, st.integers(1, 90))
def test_the_last_day_of_a_period_is_a_working_day_and_the_count_between_is_right(received: date, days: int) -> None:
    last = working_days_after(received, days)
    holidays = bank_holidays_between(received, last)
    span = [received + timedelta(days=n) for n in range(1, (last - received).days + 1)]
    assert sum(day.weekday() < 5 and day not in holidays for day in span) == days
    assert last.weekday() < 5
    assert last not in holidays


@given(KNOWN_DATES)
def test_no_working_days_after_a_date_is_that_date(received: date) -> None:
    assert working_days_after(received, 0) == received


@pytest.mark.parametrize(
    "received", [date(1919, 7, 22), date(2007, 3, 31), date(2101, 1, 1), date(2100, 12, 1), date.max]
)
def test_a_date_outside_the_known_years_is_refused_with_its_place(received: date) -> None:
    with pytest.raises(InputsInvalidError) as refusal:
        statutory_periods(received, "brief.yaml, line 31")
    assert refusal.value.code == "law.date-outside-calendar"
    assert refusal.value.where == "brief.yaml, line 31"
    assert "2100" in refusal.value.found


def test_the_last_known_year_is_the_last_that_the_package_works_out() -> None:
    from holidays.countries.united_kingdom import UnitedKingdom

    assert date(UnitedKingdom.end_year, 12, 31) == law._LATEST


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        working_days_after(date(2019, 7, 22), -1)


def test_importing_the_law_does_not_load_the_holidays_package() -> None:
    code = "import sys, cabinet_drafter.law; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _cited(title: str, section: str) -> Citation:
    [citation] = [each for each in CITATIONS if (each.title, each.section) == (title, section)]
    return citation


@pytest.mark.parametrize(
    ("title", "number", "section"),
    [
        ("Education and Inspections Act 2006", "2006 c. 40", "section 136"),
        ("Education and Inspections Act 2006", "2006 c. 40", "section 137(3)"),
        (
            "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007",
            "SI 2007/462",
            "regulation 2",
        ),
        ("Children Act 2004", "2004 c. 31", "section 18"),
        ("Children Act 2004", "2004 c. 31", "section 19"),
        ("Children Act 2004", "2004 c. 31", "section 20"),
        ("Children Act 2004", "2004 c. 31", "section 50"),
        ("Education Act 1996", "1996 c. 56", "section 497A"),
        ("Children Act 1989", "1989 c. 41", "section 17"),
        ("Children Act 1989", "1989 c. 41", "section 47"),
        ("Equality Act 2010", "2010 c. 15", "section 149"),
        ("Local Government Act 1999", "1999 c. 27", "section 3"),
        ("Local Government Act 1972", "1972 c. 70", "section 100D"),
        ("Local Government Act 1972", "1972 c. 70", "Schedule 12A"),
    ],
)
def test_a_provision_seen_in_its_source_is_verified_and_has_no_doubt(title: str, number: str, section: str) -> None:
    citation = _cited(title, section)
    assert citation.number == number
    assert citation.verified
    assert citation.doubt == ""


def test_the_provisions_not_seen_are_unverified_and_say_what_legal_services_should_confirm() -> None:
    unverified = [citation for citation in CITATIONS if not citation.verified]
    assert [(citation.number, citation.section) for citation in unverified] == [
        ("SI 2007/462", "regulation 3"),
        ("1989 c. 41", "section 22"),
        ("SI 2012/2089", "regulation 7"),
        ("SI 2012/2089", "regulation 9"),
        ("SI 2012/2089", "regulation 15"),
        ("1972 c. 70", "section 100B"),
    ]
    assert all("lease confirm" in citation.doubt for citation in unverified)


def test_each_provision_stands_in_the_table_once() -> None:
    provisions = [(citation.title, citation.section) for citation in CITATIONS]
    assert len(provisions) == len(set(provisions))


def test_a_reference_reads_as_a_paper_cites_it() -> None:
    assert law.WRITTEN_STATEMENT.reference == "section 137(3) of the Education and Inspections Act 2006"
    assert law.PUBLISH_STATEMENT.reference == (
        "regulation 3 of the Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 "
        "(SI 2007/462)"
    )
    exempt = _cited("Local Government Act 1972", "Schedule 12A")
    assert exempt.reference == "Schedule 12A to the Local Government Act 1972"
