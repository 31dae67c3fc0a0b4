"""Areas for improvement are counted, named and listed as the report prints them."""

import pytest

from cabinet_drafter.checking.facts.areas_counted import check_areas_called_recommendations, check_areas_count
from cabinet_drafter.checking.facts.listed_areas import check_areas_missing, check_areas_reworded
from cabinet_drafter.vocabulary import Framework, Severity
from tests.checking.made_papers import made_inspection, unquoted

AREAS = [area.text for area in made_inspection().areas_for_improvement]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ofsted names three areas that need to improve.", False),
        ("There are 3 areas that need to improve.", False),
        ("All four areas were graded good by Ofsted.", False),
        ("We have already completed two of the recommendations for improvement.", False),
        ("6 Areas for improvement are listed on page 2 of the report.", False),
        ("The report includes five recommendations for improvement.", True),
        ("There are 4 areas for improvement.", True),
        ("Inspectors identified two areas for improvement:", True),
    ],
)
def test_the_number_of_areas_is_that_of_the_report(text: str, wrong: bool) -> None:
    found = list(check_areas_count(unquoted(text)))
    assert [finding.code for finding in found] == ["facts.areas-count"] * wrong
    assert all("three areas" in finding.message and finding.evidence[0].page == 2 for finding in found)


def test_areas_called_recommendations_are_for_information() -> None:
    (finding,) = check_areas_called_recommendations(unquoted("The report includes three recommendations."))
    assert finding.severity is Severity.FOR_INFORMATION
    assert not list(check_areas_called_recommendations(unquoted("Recommendations", "Cabinet is asked to note this.")))


def test_areas_in_the_printed_words_are_not_accused() -> None:
    listed = ["1. " + AREAS[0].rstrip("."), AREAS[1][:1].lower() + AREAS[1][1:-1] + "; and", f"“{AREAS[2]}”"]
    paper = unquoted("Ofsted said that these must improve:", *listed)
    assert not [*check_areas_missing(paper), *check_areas_reworded(paper)]


def test_an_area_in_other_words_is_shown_as_printed() -> None:
    paper = unquoted(AREAS[0], AREAS[1].replace("made ", ""), AREAS[2])
    (finding,) = check_areas_reworded(paper)
    assert finding.code == "facts.area-reworded"
    assert AREAS[1] in finding.message
    assert not list(check_areas_missing(paper))


def test_an_area_left_out_of_a_list_must_be_added() -> None:
    (finding,) = check_areas_missing(unquoted(*AREAS[:2]))
    assert (finding.code, finding.severity) == ("facts.area-missing", Severity.MUST_FIX)
    assert AREAS[2] in finding.message


def test_a_paper_that_lists_none_is_asked_once() -> None:
    (finding,) = check_areas_missing(unquoted("Cabinet is asked to note the outcome."))
    assert finding.severity is Severity.TO_CONFIRM


@pytest.mark.parametrize(
    ("lead_in", "framework", "severities"),
    [
        ("Much has been done since.", Framework.SIF, [Severity.TO_CONFIRM]),
        ("Some of the recommendations have been met already.", Framework.SIF, [Severity.TO_CONFIRM]),
        ("The report makes the following recommendations:", Framework.SIF, [Severity.MUST_FIX] * 2),
        ("All three recommendations are below:", Framework.SIF, [Severity.MUST_FIX] * 2),
        ("Ofsted said that these must improve:", Framework.ILACS_2018, [Severity.MUST_FIX] * 2),
        ("Some members asked. What needs to improve:", Framework.ILACS_2023, [Severity.MUST_FIX] * 2),
        ("The areas for improvement include:", Framework.ILACS_2023, [Severity.TO_CONFIRM]),
        ("Among the areas that need to improve is:", Framework.ILACS_2023, [Severity.TO_CONFIRM]),
    ],
)
def test_a_selection_is_asked_about_once(lead_in: str, framework: Framework, severities: list[Severity]) -> None:
    paper = unquoted(lead_in, AREAS[0], inspection=made_inspection(framework=framework))
    found = list(check_areas_missing(paper))
    assert [each.severity for each in found] == severities
    assert all(any(area[:30] in each.message for each in found) for area in AREAS[1:])
