"""What is due by when: the dates that follow from receipt and meeting, with the rule they were counted by."""

from datetime import date

import pytest

from cabinet_drafter.deadlines import deadlines
from cabinet_drafter.errors import InputsInvalidError


def test_both_periods_run_from_receipt_and_name_the_bank_holidays_they_left_out():
    publish, statement = deadlines(date(2019, 7, 22), None, key_decision=None)
    assert (publish.day, statement.day) == (date(2019, 9, 3), date(2019, 10, 29))
    assert (
        publish.rule
        == "30 working days after receipt (SI 2007/462, regulation 2); bank holidays left out: 26 August 2019"
    )
    assert not publish.doubt
    assert "70 working days" in statement.rule
    assert "please confirm" in statement.doubt.lower()
    assert {publish.runs_from, statement.runs_from} == {"inspection.received"}


def test_a_period_without_bank_holiday_names_none():
    publish, _ = deadlines(date(2025, 9, 1), None, key_decision=None)
    assert publish.rule == "30 working days after receipt (SI 2007/462, regulation 2)"


def test_28_clear_days_count_neither_the_notice_nor_the_meeting():
    (notice,) = deadlines(None, date(2025, 4, 29), key_decision=True)
    assert notice.day == date(2025, 3, 31)
    assert (date(2025, 4, 29) - notice.day).days - 1 == 28
    assert notice.what == "publish the notice of the key decision"
    assert notice.doubt


def test_until_somebody_says_whether_it_is_a_key_decision_the_notice_is_due_if_it_is():
    (notice,) = deadlines(None, date(2025, 4, 29), key_decision=None)
    assert notice.what.endswith(", if this is a key decision")


def test_no_key_decision_needs_no_notice():
    assert deadlines(None, date(2025, 4, 29), key_decision=False) == ()


def test_without_dates_nothing_is_due():
    assert deadlines(None, None, key_decision=True) == ()


def test_a_date_of_receipt_beyond_the_known_bank_holidays_is_refused_with_its_place():
    with pytest.raises(InputsInvalidError) as refusal:
        deadlines(date(2006, 1, 2), None, key_decision=None, where="brief.yaml, line 9")
    assert refusal.value.where == "brief.yaml, line 9"
