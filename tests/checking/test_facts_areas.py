"""Areas for improvement are counted, named and listed as the report prints them."""

import pytest

from cabinet_drafter.checking.facts.areas_counted import check_areas_called_recommendations, check_areas_count
from cabinet_drafter.checking.facts.listed_areas import check_areas_missing, check_areas_reworded
from cabinet_drafter.inspection import Inspection
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


@pytest.mark.parametrize(
    ("lead_in", "severities"),
    [
        ("One of them is quoted here, since members asked.", [Severity.TO_CONFIRM]),
        ("Partners have begun already.", [Severity.TO_CONFIRM]),
        ("All eight areas for improvement are below.", [Severity.MUST_FIX] * 7),
    ],
)
def test_one_of_many_areas_is_no_list_with_a_slip(lead_in: str, severities: list[Severity]) -> None:
    whats = ("quality", "pace", "reach", "aim", "use", "cost", "form", "end")
    many = [f"The {what} of plans for children who wait." for what in whats]
    found = list(check_areas_missing(unquoted(lead_in, many[0], inspection=headed(*many))))
    assert [each.severity for each in found] == severities


def headed(*areas: str) -> Inspection:
    """A report that prints points under headings, or the framework after each area."""
    inspection = made_inspection()
    first = inspection.areas_for_improvement[0]
    given = tuple(first.model_copy(update={"text": text, "sentences": (text,)}) for text in areas)
    return inspection.model_copy(update={"areas_for_improvement": given})


POINTS = headed(
    "Oversight and scrutiny of practice • Look at plans each month. • Tell members what was found.",
    "Homes for children who wait • Find more of them. • Ask the children. • Say by when.",
)
FRAMEWORK = headed(
    "The quality of plans for children. (Outcome 1, national framework)",
    "Supervision of social workers. (Enabler 3, national framework)",
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ofsted makes five recommendations, under two headings.", False),
        ("The report asks for improvement in two areas.", False),
        ("Ofsted makes six recommendations, under two headings.", True),
    ],
)
def test_points_under_headings_may_be_counted_too(text: str, wrong: bool) -> None:
    found = list(check_areas_count(unquoted(text, inspection=POINTS)))
    assert [finding.code for finding in found] == ["facts.areas-count"] * wrong


def test_a_heading_with_its_points_is_given_by_the_heading() -> None:
    paper = unquoted("1. Oversight and scrutiny of practice", "2. Homes for children who wait", inspection=POINTS)
    assert not [*check_areas_missing(paper), *check_areas_reworded(paper)]
    (finding,) = check_areas_missing(unquoted("Oversight and scrutiny of practice", inspection=POINTS))
    assert "Homes for children who wait" in finding.message


def test_the_framework_named_after_an_area_is_the_printed_one() -> None:
    areas = [area.text for area in FRAMEWORK.areas_for_improvement]
    for given in (areas, [area.partition(" (")[0] for area in areas], [areas[0], areas[1].replace(", national", "")]):
        assert not list(check_areas_reworded(unquoted(*given, inspection=FRAMEWORK)))
    (finding,) = check_areas_reworded(unquoted(areas[0].replace("1", "4"), areas[1], inspection=FRAMEWORK))
    assert "Outcome 1" in finding.message


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Ofsted’s three areas are as follows.", None),
        ("The inspectors listed three matters.", None),
        ("Ofsted identified six areas of strength.", None),
        ("The report identified six areas where practice is strong.", None),
        ("The plan has one task for each of the three areas for improvement that Ofsted named.", None),
        ("Ofsted has 800 staff, and our four areas of the borough are large.", None),
        ("Ofsted’s six areas are as follows.", Severity.TO_CONFIRM),
        ("Our response to the seven areas is below.", Severity.TO_CONFIRM),
        ("The inspectorate asks us to improve in six areas.", Severity.MUST_FIX),
        ("The report sets out six points under “What needs to improve”.", Severity.MUST_FIX),
    ],
)
def test_a_number_that_may_be_of_something_else_is_asked(text: str, severity: Severity | None) -> None:
    assert [finding.severity for finding in check_areas_count(unquoted(text))] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("Response to allegations against professionals.", Severity.TO_CONFIRM),
        ("The response to complaints made against professionals.", Severity.MUST_FIX),
    ],
)
def test_an_area_in_short_is_asked_and_one_in_other_words_is_to_be_mended(said: str, severity: Severity) -> None:
    found = check_areas_reworded(unquoted("Ofsted said that these must improve:", AREAS[0], said, AREAS[2]))
    assert [each.severity for each in found] == [severity]
