"""Facts in wordings of a fourth set of papers: history that the report prints, names left over, words turned round."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.checking.paper_under_check import CheckedAgainst
from cabinet_drafter.checking.second_look import look_again
from cabinet_drafter.inspection import AreaForImprovement, Inspection, InspectionPeriod, Section
from cabinet_drafter.vocabulary import Grade, JudgementArea
from tests.checking.check_examples import SINCE_2021
from tests.checking.made_papers import made_inspection, passage, written

TELLS = made_inspection(
    summary=(
        passage("Since the last inspection in March 2022, when services were judged good, little has changed."),
        passage("The focused visit in October 2023 found weaknesses."),
        passage("The number of children who go missing from home has fallen."),
        passage("There have been no adoption breakdowns in six years."),
        passage("More foster carers are leaving the service than joining it."),
        passage("The local regional adoption agency is Family Links."),
        passage("The rate of children looked after is 56 per 10,000."),
    ),
)
OUTCOMES = made_inspection(
    areas_for_improvement=tuple(
        AreaForImprovement(page=2, text=text, sentences=(text,))
        for text in (
            "The quality of plans (outcome 2, national framework).",
            "The quality of supervision (outcome 2, national framework).",
            "The oversight of visits (outcome 4, national framework).",
        )
    )
)
LISTS_TEAM = made_inspection(
    sections=(
        Section(
            heading="The inspection team",
            key=JudgementArea.LEADERS,
            grade_printed=None,
            page=9,
            paragraphs=(),
            unnumbered=(passage("Team inspectors: Tracey Metcalfe, Peter Nelson"),),
        ),
    )
)
IN_2021 = made_inspection(inspection_periods=(InspectionPeriod(start=date(2021, 3, 8), end=date(2021, 3, 19)),))
# fmt: off
PAIRS = [
    (TELLS, "At the last inspection in May 2022 services were judged good.",
     "At the last inspection in March 2022 services were judged good.", "earlier-in-print"),
    (TELLS, "At the last inspection in March 2022 services were judged inadequate.",
     "At the last inspection in March 2022 services were judged good.", "earlier-in-print"),
    (TELLS, "There was a focused visit in May 2023.", "There was a focused visit in October 2023.", "earlier-in-print"),
    (TELLS, "Ofsted says that the number of children who go missing from home has risen.",
     "Ofsted says that the number of children who go missing from home has fallen.", "retold-otherwise"),
    (TELLS, "There have been no adoption breakdowns in eight years (paragraph 21).",
     "There have been no adoption breakdowns in six years (paragraph 21).", "retold-otherwise"),
    (TELLS, "Ofsted notes that more foster carers are joining the service than leaving it.",
     "Ofsted notes that more foster carers are leaving the service than joining it.", "retold-otherwise"),
    (TELLS, "Ofsted says that the regional adoption agency is Adopt North.",
     "Ofsted says that the regional adoption agency is Family Links.", "retold-otherwise"),
    (TELLS, "Ofsted says that more foster carers are not leaving the service than joining it.",
     "Ofsted says that more foster carers are leaving the service than joining it.", "retold-otherwise"),
    (OUTCOMES, "Ofsted links all three areas to outcome 2.", "Ofsted links two of the three areas to outcome 2.",
     "areas-count"),
    (OUTCOMES, "The statement answers each of the four areas for improvement that Ofsted names.",
     "The statement answers each of the three areas for improvement that Ofsted names.", "areas-count"),
    (OUTCOMES, "The inspection found two areas for priority and immediate action.",
     "The inspection did not find any areas for priority and immediate action.", "areas-count"),
    (LISTS_TEAM, "The team inspectors were Tracey Metcalf and Peter Nelson.",
     "The team inspectors were Tracey Metcalfe and Peter Nelson.", "lead-inspector"),
    (TELLS, "The lead inspector was Ada Example, Her Majesty’s Inspector.",
     "The lead inspector was Ada Example, His Majesty’s Inspector.", "lead-inspector"),
    (IN_2021, "The lead inspector was Ada Example, His Majesty’s Inspector.",
     "The lead inspector was Ada Example, Her Majesty’s Inspector.", "lead-inspector"),
    (TELLS, "The Care Quality Commission made the inspection of services for children.",
     "Ofsted made the inspection of services for children.", "other-authority"),
    (TELLS, "Members consider the inspection of Knowsley’s children’s services.",
     "Members consider the inspection of Alderbrook’s children’s services.", "other-authority"),
    (TELLS, "Somerset County Council’s duties towards children in need are in the 1989 Act.",
     "The Council’s duties towards children in need are in the 1989 Act.", "other-authority"),
    (TELLS, "The report has 48 numbered paragraphs: 15 on help, 20 on care and 12 on leaders.",
     "The report is in four parts.", "count-printed"),
    (TELLS, "Ofsted published the report on 28 March 2025.", "Ofsted published the report on 28 April 2025.",
     "publication-date"),
    (TELLS, "The judgement is that Alderbrook is inadequate.", "The judgement is that Alderbrook is good.", "grade"),
]
# fmt: on


def found(inspection: Inspection, *content: Any) -> set[str]:
    checked = look_again(written(*content), CheckedAgainst(inspection=inspection))
    return {
        each.code for each in checked.findings if each.code.startswith("facts.") and "area-missing" not in each.code
    }


@pytest.mark.parametrize(("inspection", "wrong", "right", "code"), PAIRS, ids=lambda each: str(each)[:40])
def test_what_is_turned_is_told_and_what_is_true_is_not(
    inspection: Inspection, wrong: str, right: str, code: str
) -> None:
    assert f"facts.{code}" in found(inspection, wrong)
    assert not found(inspection, right)


@pytest.mark.parametrize(
    "text",
    [
        "CQC inspected the hospital in May 2024.",
        "The joint inspection was carried out by Ofsted and the Care Quality Commission.",
        "We have learned from the inspection of Knowsley’s children’s services.",
        "A peer review of Leeds City Council’s improvement plan was read by officers.",
        "The number of children who go missing from home has risen since the inspection, our data show.",
        "There was a monitoring visit in May 2023.",
    ],
)
def test_what_is_of_others_is_left_alone(text: str) -> None:
    assert not found(TELLS, text)


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("The report of 2021 had four areas for improvement.", "The report of 2021 had three areas for improvement.",
         "areas-count"),
        ("Ofsted names three areas for improvement, one fewer than in 2021.",
         "Ofsted names three areas for improvement, as many as in 2021.", "areas-count"),
        ("Six years and five months passed between the inspections of 2021 and 2025.",
         "Over three years passed between the inspections of 2021 and 2025.", "time-claim"),
        ("The Council accepts the four recommendations of Ofsted.", "The Council accepts the budget.", "areas-count"),
    ],
)  # fmt: skip
def test_counts_and_times_since_the_inspection_before(wrong: str, right: str, code: str) -> None:
    def told(text: str) -> set[str]:
        against = CheckedAgainst(**{"inspection": made_inspection(), **SINCE_2021})
        return {each.code for each in look_again(written(text), against).findings}

    assert f"facts.{code}" in told(wrong)
    assert f"facts.{code}" not in told(right)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The judgement on leaders is outstanding, two grades above the good of 2019.", True),
        ("The judgement on leaders is outstanding, one grade above the good of 2019.", False),
    ],
)
def test_grades_between_two_that_stand_beside(text: str, wrong: bool) -> None:
    outstanding = made_inspection(
        judgements=tuple(
            each.model_copy(update={"grade": Grade.OUTSTANDING, "grade_printed": "Outstanding"})
            for each in made_inspection().judgements
        )
    )
    assert ("facts.change-claim" in found(outstanding, text)) is wrong
