"""More true and false sentences: those that count, that set two inspections side by side, that list."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

TRUE = [
    ("harrow_2025-03-04", "Leaders remain ambitious for children and the leadership team is good."),
    ("harrow_2025-03-04", "Leaders are good at listening to children."),
    ("harrow_2025-03-04", "Leaders and managers have a good understanding of practice."),
    ("harrow_2025-03-04", "Two areas of practice were identified as good by inspectors."),
    ("harrow_2025-03-04", "Inspectors visited two good children’s homes in the area."),
    ("harrow_2025-03-04", "In two areas the quality of plans is inadequate."),
    ("harrow_2025-03-04", "One area of the borough has good access to early help."),
    ("harrow_2025-03-04", "We aim to be good in all areas by 2027."),
    ("harrow_2025-03-04", "Our action plan has three areas rated good, two rated amber and one red."),
    ("harrow_2025-03-04", "Six of the eight areas for improvement concern care leavers."),
    ("harrow_2025-03-04", "The council remains committed to a good service for care leavers."),
    (
        "harrow_2025-03-04",
        "The judgement on care leavers was inadequate and this limited the overall grade to inadequate.",
    ),
    (
        "harrow_2025-03-04",
        "Although help and protection and children in care were judged good, the overall grade is inadequate.",
    ),
    ("harrow_2025-03-04", "The overall grade fell from good in 2020 to inadequate in 2025, a drop of two grades."),
    ("harrow_2025-03-04", "The Council’s previous grade, in February 2020, was good across all judgements."),
    ("harrow_2025-03-04", "All four judgements were good in 2020."),
    ("harrow_2025-03-04", "In 2020 Harrow was good in all areas; in 2025 it is good in two of five."),
    ("harrow_2025-03-04", "Two judgements stayed the same: help and protection and children in care."),
    (
        "harrow_2025-03-04",
        (
            "Good: help and protection; children in care. Requires improvement to be good: leaders. Inadequate: "
            "care leavers; overall effectiveness."
        ),
    ),
    ("harrow_2025-03-04", "Neither of the two good judgements was limited by this."),
    ("harrow_2025-03-04", "No judgement was outstanding."),
    ("harrow_2025-03-04", "Two of the judgements are good."),
    ("harrow_2025-03-04", "Not all of the judgements are good."),
    ("harrow_2025-03-04", "Only two of the five judgements are good or better."),
    ("harrow_2025-03-04", "The two good judgements are for help and protection and for children in care."),
    (
        "blackpool_2026-07-28",
        (
            "Blackpool is judged outstanding for leaders, children in care and care leavers and good for help "
            "and protection."
        ),
    ),
    ("blackpool_2026-07-28", "Ofsted gives four separate grades: outstanding for three, good for one."),
    ("blackpool_2026-07-28", "This is the first time that Ofsted no longer gives an overall grade."),
    ("blackpool_2026-07-28", "Three outstanding grades and one good are the best outcome in the region."),
    (
        "blackpool_2026-07-28",
        "We are proud that three areas are outstanding; help and protection remains an area of focus.",
    ),
    ("tower-hamlets_2025-01-13", "In 2017 all of the key judgements were below good."),
    ("tower-hamlets_2025-01-13", "Since being judged inadequate in 2017, the council has become outstanding."),
    (
        "tower-hamlets_2025-01-13",
        "From inadequate in April 2017, via good in July 2019, to outstanding in January 2025.",
    ),
    ("tower-hamlets_2025-01-13", "Tower Hamlets was rated good in 2019 and outstanding in 2025."),
    ("tower-hamlets_2025-01-13", "The 2019 inspection rated services good (2017: inadequate)."),
    ("tower-hamlets_2025-01-13", "Help and protection and children in care both remain good."),
    ("tower-hamlets_2025-01-13", "Overall effectiveness: Outstanding (up from Good in 2019)"),
    ("tower-hamlets_2025-01-13", "The overall grade rose by one grade, from good to outstanding."),
    (
        "rotherham_2018-01-29",
        "Children’s services in Rotherham have moved from inadequate to good in just over three years.",
    ),
    ("rotherham_2018-01-29", "Every judgement has improved since 2014."),
    (
        "rotherham_2018-01-29",
        "All of the judgements have improved, with care leavers moving from inadequate to outstanding.",
    ),
    ("rotherham_2018-01-29", "The leadership, management and governance judgement rose two grades to good."),
    (
        "rotherham_2018-01-29",
        "Services for children looked after require improvement to be good, up from inadequate in 2014.",
    ),
    ("rotherham_2018-01-29", "Three sub-judgements are good, one is outstanding and one requires improvement."),
    (
        "windsor-and-maidenhead_2020-02-24",
        "Children in care and care leavers was the only one of the four judgements not graded good.",
    ),
    (
        "windsor-and-maidenhead_2020-02-24",
        "With three good grades and one requires improvement to be good, the overall grade is good.",
    ),
    (
        "swindon_2019-08-12",
        (
            "The outcome was good overall. Leaders: good. Help and protection: good. Children in care and care "
            "leavers: requires improvement to be good."
        ),
    ),
    (
        "swindon_2019-08-12",
        "The report (published 12.08.2019) followed an on-site inspection from 1.7.2019 to 12.7.2019.",
    ),
    ("swindon_2019-08-12", "Ref 12/15/2019 was agreed by the board."),
    ("norfolk_2018-01-19", "In 2015 overall effectiveness was inadequate; it now requires improvement."),
    (
        "norfolk_2018-01-19",
        (
            "Adoption went from requires improvement in 2015 to outstanding, while leadership remains requires "
            "improvement."
        ),
    ),
    (
        "norfolk_2018-01-19",
        (
            "In 2013 Norfolk was judged inadequate; in 2015 it was inadequate again; it now requires improvement "
            "to be good."
        ),
    ),
    ("solihull_2026-01-12", "Care leavers and, in 2020, children in care were judged good."),
    (
        "solihull_2026-01-12",
        "A fall from good to requires improvement to be good for children in care is disappointing.",
    ),
    ("liverpool_2026-07-07", "Three of the four areas are good and care leavers require improvement to be good."),
    ("liverpool_2026-07-07", "Liverpool’s overall grade in 2014 was requires improvement."),
]
FALSE = [
    ("harrow_2025-03-04", "In 2020 Harrow was good in all areas; in 2025 it is good in three of five."),
    ("harrow_2025-03-04", "All four judgements were outstanding in 2020."),
    ("harrow_2025-03-04", "Three of the four judgements were good in 2020."),
    ("harrow_2025-03-04", "Two judgements improved."),
    ("harrow_2025-03-04", "No judgement was inadequate."),
    ("harrow_2025-03-04", "Four of the judgements are good."),
    ("harrow_2025-03-04", "Only one of the five judgements is good or better."),
    ("harrow_2025-03-04", "The two good judgements are for leaders and for children in care."),
    (
        "blackpool_2026-07-28",
        (
            "Blackpool is judged outstanding for leaders, help and protection and care leavers and good for "
            "children in care."
        ),
    ),
    ("blackpool_2026-07-28", "Ofsted gives four separate grades: outstanding for two, good for two."),
    ("blackpool_2026-07-28", "Three good grades and one outstanding are the best outcome in the region."),
    ("tower-hamlets_2025-01-13", "Since being judged inadequate in 2019, the council has become outstanding."),
    ("tower-hamlets_2025-01-13", "Tower Hamlets was rated good in 2017 and outstanding in 2025."),
    ("tower-hamlets_2025-01-13", "The 2019 inspection rated services good (2017: requires improvement)."),
    ("tower-hamlets_2025-01-13", "Leaders and care leavers both remain outstanding."),
    ("tower-hamlets_2025-01-13", "Overall effectiveness: Outstanding (up from Requires improvement in 2019)"),
    (
        "tower-hamlets_2025-01-13",
        "The overall grade rose by two grades, from requires improvement to be good to outstanding.",
    ),
    ("rotherham_2018-01-29", "All of the judgements have improved, with care leavers moving from inadequate to good."),
    ("rotherham_2018-01-29", "The leadership, management and governance judgement rose three grades to outstanding."),
    ("rotherham_2018-01-29", "Two sub-judgements are good, two are outstanding and one requires improvement."),
    (
        "swindon_2019-08-12",
        (
            "The outcome was good overall. Leaders: good. Help and protection: good. Children in care and care "
            "leavers: good."
        ),
    ),
    (
        "swindon_2019-08-12",
        "The report (published 21.08.2019) followed an on-site inspection from 1.7.2019 to 12.7.2019.",
    ),
    ("swindon_2019-08-12", "The report followed an on-site inspection from 1.7.2019 to 21.7.2019."),
    ("norfolk_2018-01-19", "Adoption went from good in 2015 to outstanding."),
    ("norfolk_2018-01-19", "Adoption is now good."),
    (
        "norfolk_2018-01-19",
        "In 2013 Norfolk was judged inadequate; in 2015 it was good; it now requires improvement to be good.",
    ),
    ("solihull_2026-01-12", "The impact of leaders and help and protection both remain good."),
    (
        "solihull_2026-01-12",
        "A fall from outstanding to requires improvement to be good for children in care is disappointing.",
    ),
    ("liverpool_2026-07-07", "All four areas are good."),
    ("liverpool_2026-07-07", "Three areas are good and the fourth, care leavers, is inadequate."),
    ("liverpool_2026-07-07", "Liverpool’s overall grade in 2014 was inadequate."),
]
UNSURE = [
    (
        "rotherham_2018-01-29",
        "Services for children looked after require improvement to be good, up from inadequate in 2015.",
    ),
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


@pytest.mark.parametrize("case", UNSURE, ids=str)
def test_what_may_be_meant_otherwise_is_asked(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    severities = {each.severity for each in facts_found(inspections, report, *content)}
    assert severities & {Severity.MUST_FIX, Severity.TO_CONFIRM}
