"""Sentences and tables in the manner of five councils: a county, a borough, a unitary, a trust's council, a new one."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

NORFOLK, THURROCK = "norfolk_2018-01-19", "thurrock_2016-05-24"
HAVERING, KNOWSLEY, WEST_NORTHANTS = "havering_2018-07-23", "knowsley_2025-01-20", "west-northamptonshire_2026-07-07"
REQUIRES, INADEQUATE = "Requires improvement", "Inadequate"
REST = (
    "Children looked after and achieving permanence; adoption performance; experiences and progress of care leavers; "
    "leadership, management and governance"
)

TRUE = [
    (NORFOLK, "Ofsted concluded that children’s services in Norfolk require improvement to be good."),
    (NORFOLK, "The team was led by Donna Marriott HMI, with Mandy Nightingale as deputy lead inspector."),
    (NORFOLK, "Six of Her Majesty’s Inspectors made up the inspection team."),
    (NORFOLK, "The report makes seven recommendations, against nineteen in 2015."),
    (
        NORFOLK,
        (
            "Five judgements were made beneath the overall one. One of them, on adoption performance, is outstanding; "
            "the others require improvement."
        ),
    ),
    (
        NORFOLK,
        "All but two of the grades have risen since 2015: help and protection and leadership are where they were.",
    ),
    (NORFOLK, "The grade for adoption performance is up by two, and that for care leavers by one."),
    (NORFOLK, "The grade for help and protection is as it was, while the grade for leadership is also the same."),
    (NORFOLK, "Going from inadequate to requires improvement is a rise of one grade."),
    (
        NORFOLK,
        [
            [
                "Inspection",
                "Overall",
                "Help and protection",
                "Looked after children",
                "Adoption",
                "Leaving care",
                "Leaders",
            ],
            ["2015", INADEQUATE, REQUIRES, INADEQUATE, REQUIRES, INADEQUATE, REQUIRES],
            ["2018", REQUIRES, REQUIRES, REQUIRES, "Outstanding", REQUIRES, REQUIRES],
        ],
    ),
    (NORFOLK, "The Council put the report on its own website on 1 February 2018, as the Regulations require."),
    (NORFOLK, "Norfolk was found inadequate in 2015, and now requires improvement."),
    (THURROCK, "Inspectors judged children’s services in Thurrock to require improvement to be good."),
    (THURROCK, "Each of the five graded areas requires improvement. The LSCB, which was reviewed too, is good."),
    (THURROCK, "There were 16 recommendations from Ofsted, and the plan has one action for each of them."),
    (THURROCK, "It was led by Jansy Kelly, one of Her Majesty’s Inspectors; Karen Wareing was her deputy."),
    (THURROCK, "The inspection team consisted of eight inspectors."),
    (
        THURROCK,
        "Ofsted published its report on 24 May 2016. Thurrock Council published it on our website on 2 June 2016.",
    ),
    (THURROCK, "The portfolio holder’s deputy, Councillor Example, thanked the six inspection champions."),
    (
        THURROCK,
        [
            ["Good", "Requires improvement"],
            [
                "Local Safeguarding Children Board",
                f"Children who need help and protection; {REST}",
            ],
        ],
    ),
    (HAVERING, "The report confirms that the Council is good overall."),
    (HAVERING, "Four judgements were made. Three are good, and one requires improvement."),
    (HAVERING, "Havering was rated good for three of them and requires improvement for the other one."),
    (HAVERING, "All of the judgements but one are good."),
    (HAVERING, "Andy Whippey HMI led the team that came to Havering in June."),
    (HAVERING, "We must now plan for the five areas, which Ofsted’s letter sets out."),
    (HAVERING, "Ofsted lists five things under “What needs to improve”."),
    (
        HAVERING,
        [
            ["Judgement", "Outstanding", "Good", "Requires improvement", "Inadequate"],
            ["Overall effectiveness", "", "✓", "", ""],
            ["The impact of leaders on social work practice with children and families", "", "✓", "", ""],
            ["The experiences and progress of children who need help and protection", "", "", "✓", ""],
            ["The experiences and progress of children in care and care leavers", "", "✓", "", ""],
        ],
    ),
    (HAVERING, "In the three years after 2018 the number of children in care fell."),
    (KNOWSLEY, "Ofsted reported that children’s services in Knowsley are inadequate."),
    (KNOWSLEY, "Of the areas below overall effectiveness one, children in care, requires improvement to be good."),
    (KNOWSLEY, "Three of the four areas underneath the overall grade are inadequate."),
    (KNOWSLEY, "Inspectors’ ten areas are given in Appendix 1."),
    (KNOWSLEY, "The inspectorate has asked for improvement in ten areas."),
    (
        KNOWSLEY,
        "Services were judged requires improvement by Ofsted in 2021. From good to inadequate is a fall of two grades.",
    ),
    (KNOWSLEY, "Ofsted does not say that we will never be good again, but services are inadequate now."),
    (WEST_NORTHANTS, "Leaders: Outstanding. Care leavers, children in care, and help and protection: Good."),
    (WEST_NORTHANTS, "Since April Ofsted has given no overall grade; there are four judgements. One is outstanding."),
    (WEST_NORTHANTS, "Ofsted made four judgements: good for three of them and outstanding for the other."),
    (
        WEST_NORTHANTS,
        "Agree the response to the two areas.",
        "RI (requires improvement to be good) was given for none of the judgements. Leaders are not RI.",
    ),
]
FALSE = [
    (NORFOLK, "Ofsted concluded that children’s services in Norfolk are good."),
    (NORFOLK, "The team was led by Dona Marriott HMI, with Mandy Nightingale as deputy lead inspector."),
    (NORFOLK, "The team was led by Donna Marriott HMI, with Mandy Nightingall as deputy lead inspector."),
    (NORFOLK, "Seven of Her Majesty’s Inspectors made up the inspection team."),
    (NORFOLK, "The report makes nine recommendations."),
    (NORFOLK, "Five judgements were made beneath the overall one. Two of them are outstanding."),
    (NORFOLK, "All but one of the grades have risen since 2015."),
    (NORFOLK, "The grade for adoption performance is up by one."),
    (NORFOLK, "The grade for help and protection has gone up, while the grade for leadership is the same."),
    (NORFOLK, "Going from inadequate to requires improvement is a rise of two grades."),
    (
        NORFOLK,
        [
            [
                "Inspection",
                "Overall",
                "Help and protection",
                "Looked after children",
                "Adoption",
                "Leaving care",
                "Leaders",
            ],
            ["2015", INADEQUATE, INADEQUATE, INADEQUATE, REQUIRES, INADEQUATE, REQUIRES],
            ["2018", REQUIRES, REQUIRES, REQUIRES, "Outstanding", REQUIRES, REQUIRES],
        ],
    ),
    (
        NORFOLK,
        [
            [
                "Inspection",
                "Overall",
                "Help and protection",
                "Looked after children",
                "Adoption",
                "Leaving care",
                "Leaders",
            ],
            ["2015", INADEQUATE, REQUIRES, INADEQUATE, REQUIRES, INADEQUATE, REQUIRES],
            ["2018", REQUIRES, REQUIRES, REQUIRES, REQUIRES, "Outstanding", REQUIRES],
        ],
    ),
    (NORFOLK, "Norfolk was found inadequate in 2015, and is now good."),
    (THURROCK, "Inspectors judged children’s services in Thurrock to be inadequate."),
    (THURROCK, "Beneath the overall judgement, four of the five graded areas require improvement and one is good."),
    (THURROCK, "There were 18 recommendations from Ofsted."),
    (THURROCK, "It was led by Jansy Kelley HMI; Karen Wareing was her deputy."),
    (THURROCK, "It was led by Jansy Kelly HMI; Karen Waring was her deputy."),
    (THURROCK, "The inspection team consisted of nine inspectors."),
    (THURROCK, "Ofsted published its report on 27 May 2016."),
    (
        THURROCK,
        [
            ["Good", "Requires improvement"],
            [
                "Children who need help and protection",
                f"Local Safeguarding Children Board; {REST}",
            ],
        ],
    ),
    (HAVERING, "The report confirms that the Council requires improvement overall."),
    (HAVERING, "Four judgements were made. Two are good, and two require improvement."),
    (
        HAVERING,
        "There are four judgements. Havering was rated good for two of them and requires improvement for the others.",
    ),
    (HAVERING, "All of the judgements but two are good."),
    (HAVERING, "Andrew Whippey HMI led the team that came to Havering in June."),
    (HAVERING, "Ofsted lists six things under “What needs to improve”."),
    (
        HAVERING,
        [
            ["Judgement", "Outstanding", "Good", "Requires improvement", "Inadequate"],
            ["Overall effectiveness", "", "✓", "", ""],
            ["The impact of leaders on social work practice with children and families", "✓", "", "", ""],
            ["The experiences and progress of children who need help and protection", "", "", "✓", ""],
            ["The experiences and progress of children in care and care leavers", "", "✓", "", ""],
        ],
    ),
    (KNOWSLEY, "Ofsted reported that children’s services in Knowsley require improvement to be good."),
    (KNOWSLEY, "Of the areas below overall effectiveness one, children in care, is good."),
    (KNOWSLEY, "Two of the four areas underneath the overall grade are inadequate."),
    (KNOWSLEY, "Inspectors’ eleven areas are given in Appendix 1."),
    (KNOWSLEY, "The inspectorate has asked for improvement in twelve areas."),
    (KNOWSLEY, "Services were judged good by Ofsted in 2021. From good to inadequate is a fall of one grade."),
    (KNOWSLEY, "The Council was never outstanding, but it is now good overall."),
    (WEST_NORTHANTS, "Leaders and care leavers: Outstanding. Children in care, and help and protection: Good."),
    (WEST_NORTHANTS, "Since April Ofsted has given no overall grade; there are four judgements. Two are outstanding."),
    (WEST_NORTHANTS, "Ofsted made four judgements: good for two of them and outstanding for the others."),
    (WEST_NORTHANTS, "Agree the response to the three areas."),
    (WEST_NORTHANTS, "Ofsted no longer grades the whole, but the Council has been judged outstanding overall."),
]


@pytest.mark.parametrize("case", TRUE, ids=str)
def test_what_is_true_is_not_accused(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    assert not accusing(facts_found(inspections, report, *content))


@pytest.mark.parametrize("case", FALSE, ids=str)
def test_what_print_contradicts_is_told(case: tuple[Any, ...], inspections: dict[str, Inspection]) -> None:
    report, *content = case
    found = facts_found(inspections, report, *content)
    assert {Severity.MUST_FIX, Severity.TO_CONFIRM} & {each.severity for each in found}
    assert all(each.where.text for each in found)
