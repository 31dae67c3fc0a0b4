"""Facts in wordings of councils: years of earlier inspections, names near to a lead inspector's, counts, brackets."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.checking.facts.all_facts import FACTS
from cabinet_drafter.checking.figures.all_figures import FIGURES
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import InspectionPeriod, Judgement
from cabinet_drafter.vocabulary import Grade, JudgementArea, Severity
from tests.checking.made_papers import made_inspection, unquoted

NAMES = {
    JudgementArea.LEADERS: ("The impact of leaders on social work practice with children and families", Grade.GOOD),
    JudgementArea.HELP_AND_PROTECTION: (
        "The experiences and progress of children who need help and protection",
        Grade.REQUIRES_IMPROVEMENT,
    ),
    JudgementArea.CHILDREN_IN_CARE: (
        "The experiences and progress of children in care",
        Grade.REQUIRES_IMPROVEMENT,
    ),
    JudgementArea.CARE_LEAVERS: ("The experiences and progress of care leavers", Grade.GOOD),
}
FOUR = tuple(
    Judgement(name=name, key=key, grade=grade, grade_printed=grade.value, page=1)
    for key, (name, grade) in NAMES.items()
)
EARLIER = made_inspection().model_copy(
    update={
        "inspection_periods": (InspectionPeriod(start=date(2014, 2, 18), end=date(2014, 3, 12)),),
        "lead_inspectors": ("Lynn Radley",),
    }
)

TWO_MORE = " and two are Requires improvement to be good (help and protection;"


def found(text: str, **more: Any) -> list[Finding]:
    inspection = made_inspection().model_copy(update={"judgements": FOUR})
    paper = unquoted(text, inspection=inspection, **more)
    return [finding for check in (*FACTS, *FIGURES) for finding in check(paper)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The last full inspection was in 2016.", "facts.inspection-dates"),
        ("Practice has improved since the inspection of 2017.", "facts.inspection-dates"),
        ("An inspection of 2014 came before. It was led by Lynn Bradley.", "facts.lead-inspector"),
        ("All seven judgements are given below.", "facts.count-printed"),
        ("The report has 999 numbered paragraphs.", "facts.count-printed"),
        ("The last paragraph of the report, number 998, says so.", "facts.count-printed"),
        (
            f"Two judgements are Good (the impact of leaders; children in care){TWO_MORE} care leavers).",
            "facts.grade",
        ),
        ("The Council looked after 1,816 children, of whom 752 (14%) lived outside the city.", "figures.sum-wrong"),
    ],
)
def test_what_is_not_so_is_told(text: str, code: str) -> None:
    assert code in {each.code for each in found(text, previous=(EARLIER,))}


@pytest.mark.parametrize(
    "text",
    [
        "The last full inspection was in 2014.",
        "Practice has improved since the inspection of 2014.",
        "The last SEND inspection was in 2016.",
        "An inspection of 2014 came before. It was led by Lynn Radley.",
        "The project was led by Mary Poppins.",
        "All four judgements are given below.",
        f"Two judgements are Good (the impact of leaders; care leavers){TWO_MORE} children in care).",
        "Good (this is what members asked for; see below) practice was shared.",
        "The Council looked after 1,816 children, of whom 752 (41%) lived outside the city.",
    ],
)
def test_what_is_so_is_not_told(text: str) -> None:
    codes = {
        "facts.inspection-dates",
        "facts.lead-inspector",
        "facts.count-printed",
        "facts.grade",
        "figures.sum-wrong",
    }
    assert [each.code for each in found(text, previous=(EARLIER,)) if each.code in codes] == []


def test_years_and_near_names_are_only_to_confirm() -> None:
    for text in ("The last full inspection was in 2016.", "It was led by Lynn Bradley."):
        told = [each for each in found(text, previous=(EARLIER,)) if each.code.startswith("facts.")]
        assert told
        assert all(each.severity is Severity.TO_CONFIRM for each in told)
