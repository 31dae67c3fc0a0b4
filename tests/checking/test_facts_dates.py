"""Days of inspection and publication that a paper gives are those in print; other days are nobody's business."""

from datetime import date

import pytest

from cabinet_drafter.checking.facts.inspection_dates import (
    check_dates_disagree,
    check_inspection_dates,
    check_year_of_inspection,
)
from cabinet_drafter.checking.facts.publication_date import (
    check_publication_date,
    check_publication_stated_two_ways,
)
from cabinet_drafter.checking.facts.said_dates import said_dates
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from tests.checking.made_papers import earlier_inspection, made_inspection, unquoted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("between the 3rd and the 21st June 2019", ["3 June 2019 to 21 June 2019"]),
        ("between the 3rd and the 19th of June", ["3 June to 19 June"]),
        ("10-21 June 2019", ["10 June 2019 to 21 June 2019"]),
        ("10 June to 21 June", ["10 June to 21 June"]),
        ("Monday 3 June 2019 – Friday 21 June 2019", ["3 June 2019 to 21 June 2019"]),
        ("03/06/2019 to 21/06/2019", ["3 June 2019 to 21 June 2019"]),
        ("June 10-21, 2019", ["10 June 2019 to 21 June 2019"]),
        ("30 December to 10 January 2020", ["30 December 2019 to 10 January 2020"]),
        ("9-13 and 16-20 June 2025", ["9 June 2025 to 20 June 2025"]),
        ("5 May 2018 and 6 June 2018", ["5 May 2018", "6 June 2018"]),
        ("in June 2019", ["June 2019"]),
        ("2017/18, £10 to 21 million, 16- and 17-year-olds, 3.1 and 4.2", []),
        ("it may be that 20 march on", []),
    ],
)
def test_dates_are_read_in_any_english_form(text: str, said: list[str]) -> None:
    assert [str(dates) for dates in said_dates(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted inspected the Council’s services for children from 10 to 21 March 2025.",
        "The inspection took place between the 10th and the 21st of March.",
        "The inspection began on Monday 10 March 2025 and ended on 21 March 2025.",
        "Inspection dates: 10/03/2025 to 21/03/2025",
        "Outcome of the Ofsted inspection of children’s services, March 2025",
        "Inspectors were on site on 10th–14th March 2025 and 17th–21st March 2025.",
        "The inspection followed a monitoring visit on 4 and 5 February 2025.",
        "Cabinet receives this report on the inspection at its meeting on 6 May 2025.",
        "Since the inspection, turnover fell from a third in June 2024 to a tenth in May 2025.",
        "The action plan will follow the inspection by 30 June 2025.",
        "The previous inspection was from 6 to 17 June 2022.",
        "An inspection in 2012 is not in hand, nor one from 3 to 14 September 2012.",
    ],
)
def test_true_dates_and_other_dates_are_not_accused(text: str) -> None:
    paper = unquoted(text, previous=(earlier_inspection(),))
    assert not [*check_inspection_dates(paper), *check_dates_disagree(paper), *check_year_of_inspection(paper)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Services were inspected between the 3rd and the 21st March 2025.", "the 3rd and the 21st March 2025"),
        ("The inspection took place from 10 to 19 March.", "10 to 19 March"),
        ("The inspection started on Monday 3 March 2025.", "Monday 3 March 2025"),
        ("Ofsted inspected services in April 2025.", "April 2025"),
        ("Inspectors visited between 10/03/2024 and 21/03/2024.", "10/03/2024 and 21/03/2024"),
        ("The previous inspection, from 30 May to 17 June 2022, found much to do.", "30 May to 17 June 2022"),
    ],
)
def test_wrong_dates_are_told_at_their_words(text: str, words: str) -> None:
    (finding,) = check_inspection_dates(unquoted(text, previous=(earlier_inspection(),)))
    assert finding.code == "facts.inspection-dates"
    assert finding.severity is Severity.MUST_FIX
    assert finding.role is ClearanceRole.ORIGINATING_OFFICER
    assert finding.where.text == words
    assert finding.evidence[0].page == 1


def test_both_ends_are_told_and_the_week_off_site_explained() -> None:
    (finding,) = check_inspection_dates(unquoted("The inspection took place from 3 to 20 March 2025."))
    assert "3 March 2025, where the report prints 10 March 2025" in finding.message
    assert "20 March 2025, where the report prints 21 March 2025" in finding.message
    assert "off site" in finding.remedy


def test_a_table_row_says_what_its_date_is_of() -> None:
    rows = [["Item", "Details"], ["Inspection dates", "3 to 21 March 2025"], ["Meeting", "3 May 2025"]]
    (finding,) = check_inspection_dates(unquoted(rows))
    assert finding.where.block == "table 1, row 2"


def test_each_part_of_a_split_inspection_is_true() -> None:
    split = made_inspection(
        inspection_periods=(
            InspectionPeriod(start=date(2024, 9, 30), end=date(2024, 10, 11)),
            InspectionPeriod(start=date(2025, 1, 13), end=date(2025, 1, 16)),
        )
    )
    true = "The inspection took place from 30 September to 11 October 2024 and from 13 to 16 January 2025."
    assert not [*check_inspection_dates(unquoted(true, inspection=split)), *check_dates_disagree(unquoted(true))]
    (finding,) = check_inspection_dates(unquoted(true.replace("16 January", "17 January"), inspection=split))
    assert finding.where.text == "13 to 17 January 2025"


def test_dates_that_disagree_are_told_where_they_are_wrong() -> None:
    paper = unquoted("The inspection was from 10 to 19 March 2025.", "The inspection was from 10 to 21 March 2025.")
    (finding,) = check_dates_disagree(paper)
    assert finding.where.text == "10 to 19 March 2025"


def test_a_year_next_to_one_in_hand_is_to_confirm() -> None:
    (finding,) = check_year_of_inspection(
        unquoted("This followed an inspection in early 2021.", previous=(earlier_inspection(),))
    )
    assert finding.severity is Severity.TO_CONFIRM


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ofsted published its report on 6 May 2025.", False),
        ("The final report was published on the 6th May.", False),
        ("The Council must publish the report by 20 June 2025.", False),
        ("The forward plan notice was published on 3 March 2025.", False),
        ("The final report was published on the 7th May.", True),
        ("The report, published by Ofsted on 16 May 2025, is attached.", True),
    ],
)
def test_publication_is_on_the_day_in_hand(text: str, wrong: bool) -> None:
    found = list(check_publication_date(unquoted(text, published=date(2025, 5, 6))))
    assert [finding.code for finding in found] == ["facts.publication-date"] * wrong


def test_no_day_of_publication_in_hand_contradicts_nothing_but_two_days_contradict_each_other() -> None:
    paper = unquoted("Ofsted published its report on 6 May 2025.", "The report was published on 7 May 2025.")
    assert not list(check_publication_date(paper))
    (finding,) = check_publication_stated_two_ways(paper)
    assert finding.code == "facts.stated-two-ways"


@pytest.mark.parametrize(("day", "wrong"), [("6 May 2024", True), ("20 March 2025", True), ("6 May 2025", False)])
def test_no_report_was_published_before_its_inspection_ended(day: str, wrong: bool) -> None:
    found = list(check_publication_date(unquoted(f"The Ofsted report was published on {day}.")))
    assert [finding.code for finding in found] == ["facts.publication-date"] * wrong
