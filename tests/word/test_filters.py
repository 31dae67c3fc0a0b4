"""The filters keep the table of cases that documents them, and pass marks on."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinet_drafter.word.filters import FILTERS, filters_as_markdown, guarded
from cabinet_drafter.word.marks import AbsentValue, MarkedPhrase, NotedValue, TagRefusedError

CASES = [(name, *case) for name, entry in FILTERS.items() for case in entry.cases]
DATES = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def filtered(name: str, value: Any, *arguments: Any) -> Any:
    return guarded(name, FILTERS[name])(value, *arguments)


@pytest.mark.parametrize(("name", "value", "arguments", "printed"), CASES)
def test_each_case_of_the_documented_table_holds(name: str, value: Any, arguments: Any, printed: str) -> None:
    assert str(filtered(name, value, *arguments)) == printed


def test_every_filter_has_cases_and_stands_in_the_documentation() -> None:
    page = filters_as_markdown()
    for name, entry in FILTERS.items():
        assert entry.cases
        assert f"### `{name}`" in page


@given(DATES)
@settings(max_examples=60)
def test_dates_are_worded_as_babel_words_them(day: date) -> None:
    assert filtered("long_date", day) == format_date(day, "d MMMM y", locale="en_GB")


@given(DATES, st.integers(0, 9000))
@settings(max_examples=60)
def test_elapsed_time_never_counts_a_month_that_is_not_over(earlier: date, days: int) -> None:
    later = earlier + timedelta(days=days)
    said = filtered("elapsed_since", later, earlier)
    assert ("day" in said) == ("month" not in said and "year" not in said)
    if days < 28:
        assert "day" in said


@pytest.mark.parametrize("name", [name for name in FILTERS if name != "count"])
def test_a_missing_value_passes_unchanged(name: str) -> None:
    phrase = MarkedPhrase("cover.wards_affected", "wards affected")
    assert filtered(name, phrase) is phrase


def test_a_missing_value_in_the_brackets_prints_as_its_phrase() -> None:
    phrase = MarkedPhrase("law.received_on", "date received")
    assert filtered("elapsed_since", date(2019, 6, 10), phrase) is phrase


def test_a_missing_list_is_not_counted() -> None:
    with pytest.raises(TagRefusedError, match="cannot be counted"):
        filtered("count", MarkedPhrase("contacts", "contacts"))


def test_a_value_to_confirm_keeps_its_mark() -> None:
    result = filtered("to_date", NotedValue(date(2019, 6, 10), ("a",)), NotedValue(date(2019, 6, 21), ("b",)))
    assert (result.value, result.notes) == ("10 to 21 June 2019", ("a", "b"))
    joined = filtered("join_and", ["one", NotedValue("two", ("c",))])
    assert (joined.value, joined.notes) == ("one and two", ("c",))


def test_a_value_that_does_not_exist_is_refused_by_every_filter() -> None:
    for name in FILTERS:
        with pytest.raises(TagRefusedError, match="does not exist"):
            filtered(name, AbsentValue("previous", "has_previous"))


@pytest.mark.parametrize(
    ("name", "value", "arguments"),
    [
        ("long_date", "10 June", ()),
        ("pounds", "4m", ()),
        ("count", "text", ()),
        ("in_words", True, ()),
        ("lower", Decimal(1), ()),
        ("plural", 1, ("grade",)),
        ("to_date", date(2019, 6, 21), (date(2019, 6, 10),)),
        ("elapsed_since", date(2017, 6, 21), (date(2019, 6, 10),)),
        ("to_date", date(2019, 6, 21), ("text",)),
        ("join_and", [{"name": "x"}], ()),
    ],
)
def test_a_wrong_value_is_refused_by_the_filter_s_name(name: str, value: Any, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TagRefusedError) as caught:
        filtered(name, value, *arguments)
    assert caught.value.code == "tag.wrong-value"
