"""Grades of earlier inspections, grades that stayed, and leaders named by that word alone."""

from typing import Any

import pytest

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.corpus_papers import accusing, facts_found

TRUE = [
    ("solihull_2026-01-12", "The grade for leaders has risen from requires improvement to be good to good."),
    ("harrow_2025-03-04", "The grade for leaders has fallen from good to requires improvement to be good."),
    ("harrow_2025-03-04", "Leaders: requires improvement to be good (2020: good)"),
    ("harrow_2025-03-04", "Leaders have good oversight of practice."),
    (
        "harrow_2025-03-04",
        "Leaders recognised that services were not good enough, and care leavers were rightly a priority.",
    ),
    ("harrow_2025-03-04", "Leaders were judged to require improvement to be good."),
    ("solihull_2026-01-12", "Overall effectiveness is up from requires improvement to be good in 2019 to good."),
    ("solihull_2026-01-12", "In 2019 services were found to require improvement to be good."),
    ("solihull_2026-01-12", "In 2012 services were found to be inadequate."),
    ("solihull_2026-01-12", "In 2022 services were found to be inadequate."),  # The report says so itself.
    (
        "tower-hamlets_2025-01-13",
        "Children’s services have gone from inadequate in 2017 to good in 2019 to outstanding.",
    ),
    (
        "tower-hamlets_2025-01-13",
        "Rated inadequate in 2017, the service was judged good in 2019 and is now outstanding.",
    ),
    ("solihull_2026-01-12", "Children in care and care leavers were judged separately: care leavers remain good."),
    ("wigan_2025-11-26", "Children in care and care leavers were judged outstanding."),
    ("harrow_2025-03-04", "Help and protection remains good."),
    ("harrow_2025-03-04", "Inspectors judged help and protection to be good."),
]
FALSE = [
    ("solihull_2026-01-12", "The grade for leaders has risen from inadequate to good."),
    ("harrow_2025-03-04", "The grade for leaders has risen from requires improvement to be good to good."),
    ("harrow_2025-03-04", "Leaders: good (2020: outstanding)"),
    ("harrow_2025-03-04", "Leaders: requires improvement to be good (2020: outstanding)"),
    ("harrow_2025-03-04", "Leadership: good (2020: good)"),
    ("harrow_2025-03-04", "Leaders – Outstanding"),
    ("harrow_2025-03-04", "Ofsted’s judgement on leaders was good."),
    ("harrow_2025-03-04", "Leaders were judged to be good."),
    ("solihull_2026-01-12", "Services are up from inadequate in 2019 to good."),
    ("solihull_2026-01-12", "In 2019 services were found to be inadequate."),
    ("tower-hamlets_2025-01-13", "Children’s services have gone from inadequate in 2019 to outstanding."),
    ("tower-hamlets_2025-01-13", "Children’s services have gone from inadequate in 2017 to outstanding in 2019."),
    ("tower-hamlets_2025-01-13", "In 2017 services were found to be good."),
    (
        "tower-hamlets_2025-01-13",
        "Rated inadequate in 2017, the service was judged outstanding in 2019 and is now outstanding.",
    ),
    ("solihull_2026-01-12", "Children in care and care leavers remain good."),
    ("solihull_2026-01-12", "Overall effectiveness remains good."),
    ("harrow_2025-03-04", "Services remain inadequate."),
    ("harrow_2025-03-04", "The overall judgement was again inadequate."),
    ("harrow_2025-03-04", "Care leavers remain inadequate."),
    ("harrow_2025-03-04", "Children in care and care leavers remain good."),
    ("solihull_2026-01-12", "The overall grade is unchanged at good."),
]
UNSURE = [
    ("solihull_2026-01-12", "Services are up from requires improvement to be good in 2022 to good."),
    ("solihull_2026-01-12", "In 2022 services were found to be good."),
    ("tower-hamlets_2025-01-13", "In 2021 services were found to be inadequate."),
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
