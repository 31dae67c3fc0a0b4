"""A letter on a visit as a source: it is quoted and dated from, and no grade is asked of it."""

from typing import Any

import pytest

from cabinet_drafter.checking.facts.areas_counted import check_areas_count, check_visit_areas_count
from cabinet_drafter.checking.facts.inspection_dates import check_dates_disagree, check_inspection_dates
from cabinet_drafter.checking.facts.listed_areas import check_areas_missing, check_areas_reworded
from cabinet_drafter.checking.facts.visit_dates import check_visit_dates
from cabinet_drafter.checking.paper_under_check import CheckedAgainst
from cabinet_drafter.checking.quotations.placed import Verdict
from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.checking.second_look import look_again
from cabinet_drafter.findings import Finding
from cabinet_drafter.visit import VisitLetter
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import made_inspection, under_check, written
from tests.checking.made_visit_letter import in_letter, made_letter

LEAD = "A focused visit looked at the front door. Inspectors wrote:"


def told(check: Any, *content: Any, letter: VisitLetter | None = None) -> list[Finding]:
    return list(check(under_check(written(*content), visits=(letter or made_letter(),))))


def test_words_of_a_letter_are_placed_in_it_with_paragraph_and_page() -> None:
    paper = under_check(
        written(
            LEAD,
            "“Most contacts are screened on the day.”",
            "“Thresholds are understood by 14 partner agencies in the county.”",
        ),
        visits=(made_letter(),),
    )
    assert [each.verdict for each in paper.quotations] == [Verdict.VERBATIM, Verdict.VERBATIM]
    assert [(place.address, place.page) for each in paper.quotations for place in each.places] == [
        ("paragraph 1 of the headline findings", 2),
        ("4", 3),
    ]
    assert {found.code for found in check_quotations(paper)} == {"quotation.cut-removes-criticism"}


def test_changed_word_of_a_letter_is_a_must_fix_that_names_the_letter() -> None:
    (found,) = told(check_quotations, LEAD, "“Thresholds are understood by 15 partner agencies in the county.”")
    assert (found.code, found.severity) == ("quotation.words-changed", Severity.MUST_FIX)
    assert "paragraph 4 of the letter on the focused visit of 30 to 31 January 2024 (page 3)" in found.message
    assert found.evidence[0].source == made_letter().source


def test_words_of_a_letter_are_not_in_the_report_where_the_letter_is_not_given() -> None:
    paper = under_check(written(LEAD, "“Thresholds are understood by 14 partner agencies in the county.”"))
    assert [found.code for found in check_quotations(paper)] == ["quotation.not-in-report"]


def test_words_of_a_letter_of_which_the_section_says_nothing_are_to_confirm() -> None:
    quotation = "“Thresholds are understood by 14 partner agencies in the county.”"
    (found,) = told(check_quotations, "# Outcome", "The inspection found:", quotation)
    assert (found.code, found.severity) == ("quotation.of-earlier-report", Severity.TO_CONFIRM)
    for lead in ("In January 2024 Ofsted found:", "The letter to the director said:", "At the visit they found:"):
        assert not told(check_quotations, "# Outcome", lead, "Then:", quotation), lead


RIGHT = (
    "The focused visit took place on 30 and 31 January 2024.",
    "Ofsted carried out a focused visit to Alderbrook on 30–31 January 2024.",
    "On 30 and 31 January 2024, Ofsted undertook a focused visit.",
    "The focused visit in January 2024 looked at the front door.",
    "The focused visit on 31 January 2024 heard from staff.",
    "The letter on the focused visit was published on 27 February 2024.",
    "Background: Ofsted focused visit, 27 February 2024.",
    "Ofsted notified the council on 23 January 2024 of a focused visit.",
    "A focused visit was made in the week of 29 January 2024.",
    "Following the focused visit, an action plan was agreed on 8 January 2024.",
    "A monitoring visit took place on 9 and 10 January 2024.",
    "Before the focused visit on 30 and 31 January 2024 leaders met on 12 January 2024.",
    "The focused visit of 30 January 2024 followed the inspection of 10 to 21 March 2025.",
    "An earlier focused visit of 3 and 4 July 2023 is not part of this paper; that of 30 to 31 January 2024 is.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_dates_of_visits_and_dates_of_other_things_are_not_told(text: str) -> None:
    assert not told(check_visit_dates, text)
    assert not told(check_inspection_dates, text)
    assert not told(check_dates_disagree, text)


WRONG = {
    "The focused visit took place on 29 and 30 January 2024.": Severity.MUST_FIX,
    "Ofsted carried out a focused visit to Alderbrook on 30 and 31 January 2023.": Severity.MUST_FIX,
    "On 30 and 31 March 2024, Ofsted undertook a focused visit.": Severity.MUST_FIX,
    "The focussed visit was held on 24 January 2024.": Severity.MUST_FIX,
    "Focused visit: 30 January to 1 February 2024": Severity.MUST_FIX,
    "The focused visit in February 2023 looked at the front door.": Severity.TO_CONFIRM,
    "A focused visit took place on 3 and 4 July 2023.": Severity.TO_CONFIRM,
}


@pytest.mark.parametrize(("text", "severity"), WRONG.items())
def test_wrong_date_of_a_visit_is_told_with_the_printed_days(text: str, severity: Severity) -> None:
    (found,) = told(check_visit_dates, text)
    assert (found.code, found.severity) == ("facts.visit-dates", severity)
    assert "30 to 31 January 2024" in found.message
    assert found.evidence[0].page == 1


def test_date_of_a_visit_in_a_table_is_held_against_the_letter() -> None:
    (found,) = told(check_visit_dates, [["What", "When"], ["Focused visit", "30 and 31 May 2024"]])
    assert found.severity is Severity.MUST_FIX
    assert not told(check_visit_dates, [["What", "When"], ["Focused visit", "30 and 31 January 2024"]])


def test_areas_of_a_letter_are_not_taken_for_those_of_the_report() -> None:
    areas = [area.text for area in made_letter().areas_for_improvement]
    content = ["# Focused visit", "The visit found two areas for improvement:", *areas]
    assert not told(check_areas_reworded, *content)
    assert not told(check_areas_count, *content)
    assert [found.severity for found in told(check_areas_missing, *content)] == [Severity.TO_CONFIRM]


def test_area_of_a_letter_in_other_words_or_left_out_is_to_confirm() -> None:
    letter = made_letter(
        areas_for_improvement=(
            *made_letter().areas_for_improvement,
            in_letter("The oversight of children who go missing."),
        )
    )
    areas = [area.text for area in letter.areas_for_improvement]
    (found,) = told(check_areas_reworded, "The timeliness of all strategy meetings at the front door.", letter=letter)
    assert (found.code, found.severity) == ("facts.area-reworded", Severity.TO_CONFIRM)
    assert "letter on the focused visit" in found.message
    missing = [each for each in told(check_areas_missing, *areas[:2], letter=letter) if each.where.block]
    assert [(each.code, each.severity) for each in missing] == [("facts.area-missing", Severity.TO_CONFIRM)]
    assert areas[2] in missing[0].message


def test_number_of_areas_of_a_visit_is_that_of_its_letter() -> None:
    (found,) = told(check_visit_areas_count, "The focused visit identified three areas for improvement.")
    assert (found.code, found.severity) == ("facts.areas-count", Severity.TO_CONFIRM)
    for text in (
        "The focused visit identified two areas for improvement.",
        "The monitoring visit identified three areas for improvement.",
        "The focused visit of 2021 identified three areas for improvement.",
        "Since the focused visit three areas have an improvement plan.",
    ):
        assert not told(check_visit_areas_count, text), text


def test_no_grade_is_asked_of_a_letter() -> None:
    content = (
        "# Ofsted",
        "A focused visit took place on 30 and 31 January 2024.",
        "The inspection of 10 to 21 March 2025 judged services good overall.",
        [["Judgement", "2025"], ["Overall effectiveness", "Good"]],
    )
    with_letter = CheckedAgainst(inspection=made_inspection(), visits=(made_letter(),))
    without = CheckedAgainst(inspection=made_inspection())
    found = [[each.code for each in look_again(written(*content), each).findings] for each in (with_letter, without)]
    assert found[0] == found[1]
