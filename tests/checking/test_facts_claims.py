"""Who led the inspection, how large the team was, and what changed since the one before."""

from datetime import date

import pytest

from cabinet_drafter.checking.facts.all_facts import FACTS
from cabinet_drafter.checking.facts.change_claims import check_every_claimed, check_steps_claimed
from cabinet_drafter.checking.facts.inspection_team import check_team_size
from cabinet_drafter.checking.facts.lead_inspector import check_lead_inspector
from cabinet_drafter.checking.facts.time_claims import check_first_time, check_time_between
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.paper import ComparedJudgement, Comparison
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import CARE, HELP, LEADERS, earlier_inspection, made_inspection, unquoted


def row(name: str, before: str, now: str, steps: int) -> ComparedJudgement:
    return ComparedJudgement(
        name=name, grade=now, previous_name=name, previous_grade=before, steps=steps, improved=steps > 0,
        unchanged=steps == 0, declined=False, is_split=False, is_merged=False,
    )  # fmt: skip


COMPARISON = Comparison(
    rows=[
        row(LEADERS, "Inadequate", "Good", 2),
        row(HELP, "Inadequate", "Good", 2),
        row(CARE, "Requires improvement to be good", "Requires improvement to be good", 0),
        row("Overall effectiveness", "Inadequate", "Good", 2),
    ],
    changes=[], mixed=[], has_mixed=False, has_splits=False, has_merges=False, no_longer_judged=[],
    has_no_longer_judged=False, newly_judged=[], has_newly_judged=False,
)  # fmt: skip


def compared(*content: str) -> PaperUnderCheck:
    return unquoted(*content, previous=(earlier_inspection(),), comparison=COMPARISON, published=date(2025, 5, 6))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The lead inspector was Ada Example.", None),
        ("Lead Inspector: Ada Example, His Majesty’s Inspector", None),
        ("Its front page names Ada Example as lead inspector.", None),
        ("The lead inspector was Ms Example.", None),
        ("The lead inspector for the previous inspection was Bede Example.", None),
        ("The lead inspector told the Council of her findings.", None),
        ("The lead inspector was Ada Exemple.", "Ada Exemple"),
        ("Lead inspector: Adah Example HMI", "Adah Example"),
        ("The inspection was led by John Other.", "John Other"),
        ("John Other, HMI, was the lead inspector.", "John Other"),
    ],
)
def test_the_lead_inspector_is_the_printed_one(text: str, wrong: str | None) -> None:
    found = list(check_lead_inspector(compared(text)))
    assert [finding.where.text for finding in found] == ([wrong] if wrong else [])
    assert all(finding.code == "facts.lead-inspector" for finding in found)


def test_the_size_of_the_team_is_to_confirm() -> None:
    (finding,) = check_team_size(unquoted("During the inspection four inspectors looked closely at practice."))
    assert (finding.code, finding.severity, finding.where.text) == (
        "facts.team-size", Severity.TO_CONFIRM, "four inspectors",
    )  # fmt: skip
    assert not list(check_team_size(unquoted("Two inspectors came for the monitoring visit.")))


@pytest.mark.parametrize(
    "text",
    [
        "Overall effectiveness improved by two grades.",
        f"Two grades higher: {LEADERS[:1].lower() + LEADERS[1:]}; overall effectiveness.",
        f"The same grade: {CARE}",
        "Three of the four judgements improved by two grades.",
        "Services were graded good overall. This is an improvement of two grades from inadequate.",
        "The post was raised by two grades.",
        "The impact of leaders rose by two grades and help and protection by two grades.",
        "Practice improved in most areas.",
    ],
)
def test_true_claims_of_change_are_not_accused(text: str) -> None:
    assert not [*check_steps_claimed(compared(text)), *check_every_claimed(compared(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This outcome represents an improvement of two grades.", "two grades"),
        (f"One grade higher: {HELP}", "One grade"),
        ("Overall effectiveness improved by one grade.", "one grade"),
        ("The impact of leaders rose by two grades and help and protection by one grade.", "one grade"),
        ("All areas improved.", "All areas"),
        ("The grades have improved across the board.", "across the board"),
    ],
)
def test_a_change_that_not_all_made_names_those_that_did_not(text: str, words: str) -> None:
    (finding,) = [*check_steps_claimed(compared(text)), *check_every_claimed(compared(text))]
    assert (finding.code, finding.where.text) == ("facts.change-claim", words)


def test_of_the_whole_outcome_the_judgement_that_did_not_is_named() -> None:
    (finding,) = check_steps_claimed(compared("This outcome represents an improvement of two grades."))
    assert CARE in finding.message
    assert HELP not in finding.message


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("This outcome was reached in the space of just under three years.", False),
        ("The previous inspection ended two years and nine months before this one.", False),
        ("The Council spent £2m over two years before this inspection.", False),
        ("The next inspection will be in three years.", False),
        ("Between the inspections of 2014 and 2018, five years later, the grade was the same.", False),
        ("The previous inspection of 2022 was four years before this one.", True),
        ("This outcome was reached in the space of just over three years.", True),
        ("The previous inspection ended four years before this one.", True),
        ("Six years on, Ofsted gave the outcome of a new inspection.", True),
    ],
)
def test_time_between_inspections_fits_their_days(text: str, wrong: bool) -> None:
    found = list(check_time_between(compared(text)))
    assert [finding.code for finding in found] == ["facts.time-claim"] * wrong


def test_first_time_is_wrong_where_an_earlier_report_gave_the_grade_and_else_to_confirm() -> None:
    text = "Children’s services were rated good for the first time."
    (confirm,) = check_first_time(compared(text))
    assert confirm.severity is Severity.TO_CONFIRM
    good_before = earlier_inspection(judgements=made_inspection().judgements)
    (wrong,) = check_first_time(unquoted(text, previous=(good_before,)))
    assert (wrong.code, wrong.severity) == ("facts.time-claim", Severity.MUST_FIX)


def test_an_empty_paper_is_accused_of_nothing_that_it_says() -> None:
    found = [finding for check in FACTS for finding in check(compared("Note."))]
    assert [finding.code for finding in found] == ["facts.area-missing"]
