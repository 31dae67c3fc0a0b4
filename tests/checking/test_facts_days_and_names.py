"""Days in tables and brackets, days of no calendar, and names of judgements, as papers of councils give them."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

TRUE = [
    ("harrow_2025-03-04", "The inspection took place between 20/01/2025 and 24/01/2025."),
    ("harrow_2025-03-04", [["Date of inspection", "20 to 24 January 2025"], ["Date of publication", "04/03/2025"]]),
    ("harrow_2025-03-04", [["Date of meeting", "20 May 2025"], ["Date of publication of agenda", "12/05/2025"]]),
    ("harrow_2025-03-04", [["Meeting", "20 May 2025"], ["Publication date", "12/05/2025"]]),
    ("rotherham_2018-01-29", "In Autumn 2014 (16 September – 8 October 2014) Ofsted inspected our services."),
    ("rotherham_2018-01-29", "Ofsted last inspected Rotherham in Autumn 2014 (16 September – 8 October 2014)."),
    (
        "rotherham_2018-01-29",
        "The previous inspection in Autumn 2014 (16 September – 8 October 2014) judged services inadequate.",
    ),
    (
        "harrow_2025-03-04",
        "Inspectors judged the experiences and progress of children who need help and protection to be good.",
    ),
    ("harrow_2025-03-04", "The impact of leaders on practice requires improvement to be good."),
    ("harrow_2025-03-04", "The experiences and progress of children in care were judged good."),
    ("harrow_2025-03-04", "The experience of children in care is good."),
    ("rotherham_2018-01-29", "Children looked after and achieving permanence requires improvement."),
    ("rotherham_2018-01-29", "Leadership, management and governance is good."),
    ("rotherham_2018-01-29", "Leadership is good."),
    (
        "solihull_2026-01-12",
        [
            ["Judgement", "Grade"],
            ["The impact of leaders on social work practice with children and families", "Good"],
            ["The experiences and progress of children who need help and protection", "Good"],
            ["The experiences and progress of children in care", "Requires improvement to be good"],
            ["The experiences and progress of children care leavers", "Good"],
            ["Overall effectiveness", "Good"],
        ],
    ),
    ("rotherham_2018-01-29", "In Autumn 2014 (16 September – 8 October 2014) the Council was judged inadequate."),
    (
        "rotherham_2018-01-29",
        "The Council was previously inspected under the SIF in Autumn 2014 (16 September – 8 October 2014).",
    ),
    ("rotherham_2018-01-29", "A peer review in autumn 2017 (6 November – 9 November 2017) preceded the judgement."),
    ("harrow_2025-03-04", "The inspection was followed by a meeting on 24 January 2025."),
    (
        "harrow_2025-03-04",
        [["Council", "Harrow"], ["Inspection", "20–24 January 2025"], ["Lead inspector", "Rebekah Tucker"]],
    ),
    ("harrow_2025-03-04", "Inspection dates: 20 to 24 January 2025", "Published: 4 March 2025"),
    ("solihull_2026-01-12", "The experiences and progress of care leavers were judged to be good."),
    ("solihull_2026-01-12", "The experiences and progress of our children in care require improvement to be good."),
    ("solihull_2026-01-12", "We want the experience and progress of each child to be the best it can be."),
    ("solihull_2026-01-12", "The experiences and progress of disabled children in care are of concern to us all."),
    ("solihull_2026-01-12", "The progress and experiences of care leavers were judged to be good."),
    ("solihull_2026-01-12", "The impact of leaders on social work practice was judged to be good."),
    ("solihull_2026-01-12", "The impact of leadership on morale is great."),
    ("rotherham_2018-01-29", "Leadership and management is good."),
    ("rotherham_2018-01-29", "The experience and progress of care leavers is outstanding."),
    ("solihull_2026-01-12", "In 2019 the experiences and progress of children in care and care leavers were good."),
]
FALSE = [
    ("solihull_2026-01-12", "The experiences of children in care and care leavers were judged good."),
    ("harrow_2025-03-04", "The inspection took place from 20/13/2025 to 24/13/2025."),
    (
        "harrow_2025-03-04",
        [["Item", "Details"], ["Inspection dates", "20 to 24 January 2025"], ["Publication date", "05/03/2025"]],
    ),
    ("harrow_2025-03-04", [["Inspection dates", "20 to 24 January 2025"], ["Report published", "05/03/2025"]]),
    ("harrow_2025-03-04", [["Inspection dates", "20 to 24 January 2025"], ["Published", "05/03/2025"]]),
    ("harrow_2025-03-04", [["Date of inspection", "20 to 24 January 2025"], ["Date of publication", "05/03/2025"]]),
    (
        "harrow_2025-03-04",
        [["Date of inspection", "20 to 24 January 2025"], ["Date of publication of report", "5 March 2025"]],
    ),
    ("rotherham_2018-01-29", "In Autumn 2014 (16 September – 9 October 2014) Ofsted inspected our services."),
    ("rotherham_2018-01-29", "Ofsted last inspected Rotherham in Autumn 2014 (16 September – 9 October 2014)."),
    (
        "rotherham_2018-01-29",
        "The previous inspection in Autumn 2014 (16 September – 9 October 2014) judged services inadequate.",
    ),
    (
        "rotherham_2018-01-29",
        (
            "The last full inspection was in Autumn 2014 (16 September – 9 October 2014), when services were "
            "judged inadequate."
        ),
    ),
    ("rotherham_2018-01-29", "Ofsted’s previous inspection took place in Autumn 2014 (16 September – 9 October 2014)."),
    (
        "rotherham_2018-01-29",
        "The Council was previously inspected under the SIF in Autumn 2014 (16 September – 9 October 2014).",
    ),
    (
        "rotherham_2018-01-29",
        "Following the inspection in autumn 2014 (16th September to 9th October), commissioners were appointed.",
    ),
    ("harrow_2025-03-04", "Ofsted published its report on 05/03/2025."),
    (
        "harrow_2025-03-04",
        [
            ["Council", "Harrow"],
            ["Inspection", "20–24 January 2025"],
            ["Outcome", "Inadequate"],
            ["Date report published", "05/03/2025"],
        ],
    ),
    (
        "harrow_2025-03-04",
        [
            ["Council", "Harrow"],
            ["Inspection", "20–24 January 2025"],
            ["Outcome", "Inadequate"],
            ["Date published", "5 March 2025"],
        ],
    ),
    (
        "harrow_2025-03-04",
        [["Council", "Harrow"], ["Inspection", "20–24 January 2025"], ["Lead inspector", "Rebecca Tucker"]],
    ),
    ("harrow_2025-03-04", [["Inspection dates", "20 to 25 January 2025"], ["Lead inspector", "Rebekah Tucker"]]),
    ("harrow_2025-03-04", [["Lead inspector", "Rebekah Tucker"], ["Inspection dates", "20 to 25 January 2025"]]),
    ("harrow_2025-03-04", [["Lead inspector", "Rebekah Tucker"], ["Dates on site", "20/01/2025 to 25/01/2025"]]),
    ("harrow_2025-03-04", "Inspection dates: 20 to 24 January 2025", "Published: 5 March 2025"),
    (
        "harrow_2025-03-04",
        [
            ["3.1", "Officers considered the plan and the paper. Ofsted published its report on 5 March 2025."],
            ["3.2", "Ofsted published its report on 5 March 2025."],
        ],
    ),
    (
        "harrow_2025-03-04",
        [
            [
                "The plan and the paper and the agenda were considered by officers of the council in this period.",
                "The plan and the paper and the agenda were considered by officers of the council in this period.",
            ],
            [
                "The plan and the paper and the agenda were considered by officers of the council in this period.",
                "Ofsted published its report on 5 March 2025.",
            ],
        ],
    ),
]
UNSURE = [
    ("harrow_2025-03-04", "The report was published on 12/15/2025."),
    ("harrow_2025-03-04", "An action plan was agreed on 31 April 2025."),
    (
        "harrow_2025-03-04",
        "Inspectors judged the experience and progress of children in need of help and protection to be good.",
    ),
    (
        "harrow_2025-03-04",
        (
            "The impact of leadership on social work practice with children and families was judged to require "
            "improvement to be good."
        ),
    ),
    (
        "harrow_2025-03-04",
        "The impact of leaders on social care practice with children and families requires improvement to be good.",
    ),
    ("harrow_2025-03-04", "The experiences and progress of those in care were judged good."),
    ("rotherham_2018-01-29", "Leadership, governance and management is good."),
    ("rotherham_2018-01-29", "Children looked after and achieving permanency requires improvement."),
    ("rotherham_2018-01-29", "In Autumn 2014 (16 September – 9 October 2014), Ofsted judged the Council inadequate."),
    ("rotherham_2018-01-29", "In Autumn 2014 (16 September – 9 October 2014) the Council was judged inadequate."),
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
