"""Judgements counted in a sentence are those that the report grades so; the overall one may be counted or not."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

TRUE = [
    ("blackpool_2026-07-28", "Three of the four judgements are outstanding."),
    ("blackpool_2026-07-28", "Three out of four areas were rated outstanding."),
    ("blackpool_2026-07-28", "Ofsted rated three of the four areas outstanding and one good."),
    ("blackpool_2026-07-28", "The Council was judged outstanding in three areas and good in one."),
    ("blackpool_2026-07-28", "All four judgements were good or better."),
    ("blackpool_2026-07-28", "Services were judged to be good or outstanding in all four areas."),
    ("blackpool_2026-07-28", "At least two of the four judgements are outstanding."),
    (
        "blackpool_2026-07-28",
        "Help and protection was judged good, and the remaining three areas were all outstanding.",
    ),
    ("blackpool_2026-07-28", "Help and protection is good. The other three judgements are outstanding."),
    ("blackpool_2026-07-28", "The report gives three outstanding judgements and one good judgement."),
    ("blackpool_2026-07-28", "Three of our four children’s homes are outstanding."),
    ("blackpool_2026-07-28", "Two of the four areas for improvement are in good progress."),
    ("harrow_2025-03-04", "Two of the four areas were judged good."),
    ("harrow_2025-03-04", "Two of the five judgements are good."),
    ("harrow_2025-03-04", "Two of the five judgements were graded inadequate."),
    ("harrow_2025-03-04", "One of the four sub-judgements was graded inadequate."),
    ("tower-hamlets_2025-01-13", "The Council is outstanding overall and in two of the four areas."),
    ("tower-hamlets_2025-01-13", "The Council is outstanding overall, and in two of the other four areas."),
    ("tower-hamlets_2025-01-13", "The other two judgements are good."),
    ("wigan_2025-11-26", "Two of the four sub-judgements are outstanding."),
    ("wigan_2025-11-26", "Three of the four judgements are good or outstanding."),
    (
        "wigan_2025-11-26",
        (
            "Children in care and care leavers were outstanding, and help and protection requires improvement to "
            "be good. The other two judgements are good."
        ),
    ),
    ("windsor-and-maidenhead_2020-02-24", "Three of the four judgements are good."),
    ("windsor-and-maidenhead_2020-02-24", "Two of the three areas are good."),
    (
        "windsor-and-maidenhead_2020-02-24",
        "Ofsted rated three areas as good and one as requiring improvement to be good.",
    ),
    ("rotherham_2018-01-29", "Four of the six judgements are good."),
    ("rotherham_2018-01-29", "Rotherham was graded good in three of the five areas."),
    ("rotherham_2018-01-29", "Two of the three key judgements were good."),
    ("solihull_2026-01-12", "Three of the four areas were requires improvement to be good in 2020."),
    ("solihull_2026-01-12", "In 2020 three of the four judgements were requires improvement to be good."),
    ("solihull_2026-01-12", "Four of the five judgements have improved or stayed the same."),
    ("solihull_2026-01-12", "Three of the five judgements have improved since 2020."),
    ("solihull_2026-01-12", "One judgement declined since the previous inspection."),
]
FALSE = [
    ("blackpool_2026-07-28", "Three of the four judgements are good."),
    ("blackpool_2026-07-28", "Two out of four areas were rated outstanding."),
    ("blackpool_2026-07-28", "Ofsted rated two of the four areas outstanding and two good."),
    ("blackpool_2026-07-28", "The Council was judged outstanding in two areas and good in two."),
    ("blackpool_2026-07-28", "Services were judged outstanding in all areas."),
    ("blackpool_2026-07-28", "Inspectors found services to be good in all areas."),
    (
        "blackpool_2026-07-28",
        "Leaders were judged to be outstanding, and the remaining three areas were all outstanding.",
    ),
    ("blackpool_2026-07-28", "Help and protection is good. The other three judgements are good."),
    ("blackpool_2026-07-28", "The other two judgements are good."),
    ("blackpool_2026-07-28", "Three of the five judgements are outstanding."),
    ("blackpool_2026-07-28", "The report gives four outstanding judgements."),
    ("blackpool_2026-07-28", "Blackpool is outstanding overall and in three of the four areas."),
    ("harrow_2025-03-04", "Three of the five judgements are good."),
    ("harrow_2025-03-04", "Three of the four judgements are good."),
    ("harrow_2025-03-04", "One of the five judgements was graded inadequate."),
    ("tower-hamlets_2025-01-13", "The Council is outstanding overall and in three of the four areas."),
    ("wigan_2025-11-26", "Three of the four sub-judgements are outstanding."),
    ("windsor-and-maidenhead_2020-02-24", "Two of the four judgements are good."),
    ("windsor-and-maidenhead_2020-02-24", "All areas were judged to be good."),
    (
        "windsor-and-maidenhead_2020-02-24",
        "Ofsted rated two areas as good and two as requiring improvement to be good.",
    ),
    ("rotherham_2018-01-29", "Five of the six judgements are good."),
    ("rotherham_2018-01-29", "Rotherham was graded good in four of the five areas."),
    ("solihull_2026-01-12", "In 2020 two of the four judgements were good."),
    ("solihull_2026-01-12", "Four of the five judgements have improved since 2020."),
    ("solihull_2026-01-12", "Two of the five judgements declined."),
]


@pytest.mark.parametrize("case", TRUE, ids=str)
def test_what_is_true_is_not_accused(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    assert not accusing(facts_found(inspections, report, *content))


@pytest.mark.parametrize("case", FALSE, ids=str)
def test_what_print_contradicts_must_be_mended(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    found = facts_found(inspections, report, *content)
    assert Severity.MUST_FIX in {each.severity for each in found}
    assert all(each.where.text for each in found)
