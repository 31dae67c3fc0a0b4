"""Grades and judgement names in tables and sentences are the printed ones."""

import pytest

from cabinet_drafter.checking.facts.counted_grades import check_counted_grades
from cabinet_drafter.checking.facts.prose_grades import check_prose_grades, check_prose_overall, check_prose_wording
from cabinet_drafter.checking.facts.stayed_claims import check_grade_stayed
from cabinet_drafter.checking.facts.table_grades import (
    check_table_grades,
    check_table_is_whole,
    check_table_names,
    check_table_overall,
)
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Framework, JudgementArea, Severity
from tests.checking.made_papers import CARE, HELP, LEADERS, earlier_inspection, made_inspection, unquoted

HEAD = ["Judgement", "Grade"]
TRUE = [
    HEAD,
    [LEADERS, "Good"],
    [HELP, "Good"],
    [CARE, "Requires improvement to be good"],
    ["Overall effectiveness", "Good"],
]
WITHOUT_OVERALL = made_inspection(
    framework=Framework.ILACS_2026,
    judgements=tuple(
        each for each in made_inspection().judgements if each.key is not JudgementArea.OVERALL_EFFECTIVENESS
    ),
)


def of_table(*rows: list[str], **against: object) -> list[Finding]:
    paper = unquoted(list(rows), **against)
    checks = (check_table_grades, check_table_names, check_table_is_whole, check_table_overall)
    return [finding for check in checks for finding in check(paper)]


def of_prose(text: str, **against: object) -> list[Finding]:
    paper = unquoted(text, **({"previous": (earlier_inspection(),)} | against))
    checks = (check_prose_grades, check_prose_overall, check_prose_wording)
    return [finding for check in checks for finding in check(paper)]


def with_row(number: int, *cells: str) -> list[list[str]]:
    return [*TRUE[:number], list(cells), *TRUE[number + 1 :]]


def test_the_printed_table_is_not_accused() -> None:
    assert not of_table(*TRUE)
    assert not of_table(*with_row(1, LEADERS[:1].lower() + LEADERS[1:], "good"))


@pytest.mark.parametrize(
    ("rows", "code", "severity", "text"),
    [
        (with_row(2, HELP, "Outstanding"), "facts.grade", Severity.MUST_FIX, "Outstanding"),
        (with_row(4, "Overall effectiveness", "Inadequate"), "facts.grade", Severity.MUST_FIX, "Inadequate"),
        (with_row(3, CARE, "Requires Improvement"), "facts.grade-short", Severity.TO_CONFIRM, "Requires Improvement"),
        (with_row(3, CARE, "RI"), "facts.grade-short", Severity.TO_CONFIRM, "RI"),
        (with_row(1, LEADERS, "GOOD"), "facts.grade-style", Severity.TO_CONFIRM, "GOOD"),
        (
            with_row(2, "Help and protection", "Good"),
            "facts.judgement-name",
            Severity.TO_CONFIRM,
            "Help and protection",
        ),
        ([*TRUE[:2], *TRUE[3:]], "facts.judgement-missing", Severity.MUST_FIX, LEADERS),
    ],
)
def test_what_a_table_gives_otherwise_is_told(rows: list[list[str]], code: str, severity: Severity, text: str) -> None:
    (finding,) = of_table(*rows)
    assert (finding.code, finding.severity, finding.where.text) == (code, severity, text)
    assert finding.evidence[0].page == 1


def test_a_name_for_children_that_the_report_does_not_use() -> None:
    name = CARE.replace("children in care", "children looked after")
    (finding,) = of_table(*with_row(3, name, "Requires improvement to be good"))
    assert finding.code == "facts.judgement-name"
    assert CARE in finding.message


def test_a_name_without_its_end_is_short() -> None:
    (finding,) = of_table(*with_row(1, LEADERS.removesuffix(" with children and families"), "Good"))
    assert (finding.code, finding.severity) == ("facts.judgement-name", Severity.TO_CONFIRM)


def test_short_names_are_to_confirm_and_leave_no_judgement_out() -> None:
    rows = [
        HEAD,
        ["Leaders", "Good"],
        ["Help and protection", "Good"],
        ["Children in care and care leavers", "Requires improvement to be good"],
        ["Overall", "Good"],
    ]
    assert {(each.code, each.severity) for each in of_table(*rows)} == {("facts.judgement-name", Severity.TO_CONFIRM)}
    assert [each.code for each in of_table(*rows[:1], ["Leaders", "Outstanding"], *rows[2:])].count("facts.grade") == 1


def test_a_grade_with_a_word_beside_it_names_no_judgement() -> None:
    rows = [[HEAD[0], "2022", "2025"], *([name, "Good (with care leavers)", now] for name, now in TRUE[1:])]
    found = of_table(*rows, previous=(earlier_inspection(),))
    assert {each.code for each in found} == {"facts.previous-grade"}  # The grade is read; its word names no row.


def test_a_column_on_the_previous_inspection_is_held_against_its_report() -> None:
    rows = [
        ["Judgement", "2022", "2025"],
        [LEADERS, "Inadequate", "Good"],
        [HELP, "Inadequate", "Good"],
        [CARE, "Requires improvement to be good", "Requires improvement to be good"],
        ["Overall effectiveness", "Good", "Good"],
    ]
    (finding,) = of_table(*rows, previous=(earlier_inspection(),))
    assert finding.code == "facts.previous-grade"
    assert not of_table(HEAD, ["Social workers", "Good"], ["Managers", "Outstanding"])


def test_no_overall_grade_where_none_is_printed() -> None:
    found = of_table(*TRUE, inspection=WITHOUT_OVERALL)
    assert [finding.code for finding in found] == ["facts.overall-not-printed"]
    (finding,) = of_prose("Ofsted rated the Council’s children’s services Good overall.", inspection=WITHOUT_OVERALL)
    assert finding.code == "facts.overall-not-printed"
    assert not of_prose(f"{HELP} was judged to be good.", inspection=WITHOUT_OVERALL)


@pytest.mark.parametrize(
    "text",
    [
        "Children’s services are now rated as good.",
        "Overall effectiveness improved from inadequate to good.",
        "In 2022 children’s services were rated as inadequate.",
        "Services were rated inadequate at the previous inspection and are now judged to be good.",
        "Before that, in 2015, services had been found to be outstanding.",
        f"{HELP}: Good",
        "Leadership and help and protection were both judged to be good.",
        "Authorities that are graded good or outstanding have a short inspection.",
        "Inspectors judged good practice to be common, and inadequate plans to be rare.",
        "The Council aims to be rated outstanding.",
        "Two of our children’s homes are rated outstanding.",
        "Since the 2022 inspection, when services were inadequate, they have become good.",
    ],
)
def test_true_sentences_and_sentences_on_other_things_are_not_accused(text: str) -> None:
    assert not of_prose(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Children’s services are now rated as outstanding.", "facts.grade"),
        ("Overall effectiveness: Inadequate", "facts.grade"),
        ("The grade for overall effectiveness is “Outstanding”.", "facts.grade"),
        ("Children in care and care leavers were judged to be good.", "facts.grade"),
        ("Ofsted judged services good in all areas.", "facts.grade"),
        ("In 2022 children’s services were rated as good.", "facts.previous-grade"),
        ("Before that, in 2022, services had been found to be good.", "facts.previous-grade"),
        ("Overall effectiveness improved from requires improvement to be good to good.", "facts.previous-grade"),
        ("Children’s services are now rated as GOOD.", "facts.grade-style"),
        ("The grade above inadequate is Requires Improvement.", "facts.grade-short"),
        ("Children in care and care leavers were graded RI.", "facts.grade-short"),
    ],
)
def test_what_a_sentence_gives_otherwise_is_told(text: str, code: str) -> None:
    (finding,) = of_prose(text)
    assert finding.code == code
    assert finding.where.text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Overall effectiveness: good (2022: inadequate)", []),
        ("Overall effectiveness: inadequate (2022: inadequate)", ["facts.grade"]),
        ("Overall effectiveness: good (2022: outstanding)", ["facts.previous-grade"]),
        ("All of the four judgements, including overall effectiveness, are good.", ["facts.grade"]),
        ("Children’s services are now good, having been outstanding in 2022.", ["facts.previous-grade"]),
    ],
)
def test_a_grade_beside_that_of_the_year_before_is_of_its_own_inspection(text: str, codes: list[str]) -> None:
    assert [each.code for each in of_prose(text)] == codes


SLIP = "The experiences and progress of children care leavers"
WITH_A_SLIP = made_inspection(
    framework=Framework.ILACS_2023,
    judgements=tuple(
        each.model_copy(update={"name": SLIP, "key": JudgementArea.CARE_LEAVERS}) if each.name == CARE else each
        for each in made_inspection().judgements
    ),
)


@pytest.mark.parametrize(
    ("name", "severities"),
    [
        (SLIP, []),
        (SLIP.replace("children ", ""), []),
        (SLIP.replace("experiences", "experience").replace("children ", ""), [Severity.MUST_FIX]),
    ],
)
def test_the_frameworks_own_name_is_no_error_where_the_report_slips(name: str, severities: list[Severity]) -> None:
    rows = with_row(3, name, "Requires improvement to be good")
    found = of_table(*rows, inspection=WITH_A_SLIP)
    assert [(each.code, each.severity) for each in found] == [("facts.judgement-name", each) for each in severities]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Three of the four judgements are good.", []),
        ("Every one of the four judgements is good.", ["facts.grade"]),
        ("Two of the three areas were judged to be good.", []),
        ("In 2022 three of the four judgements were inadequate.", []),
        ("Two of the four judgements are good.", ["facts.grade"]),
        ("All four judgements are good.", ["facts.grade"]),
        ("In 2022 two of the four judgements were inadequate.", ["facts.previous-grade"]),
        ("Three of our four children’s homes are outstanding.", []),
        ("Two of the four areas for improvement are in good progress.", []),
    ],
)
def test_judgements_are_counted_with_the_overall_one_or_without(text: str, codes: list[str]) -> None:
    paper = unquoted(text, previous=(earlier_inspection(),))
    found = [*check_prose_grades(paper), *check_counted_grades(paper)]
    assert [each.code for each in found] == codes


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Children in care and care leavers still require improvement to be good.", False),
        ("Relationships with families remain good.", False),
        ("Overall effectiveness remains good.", True),
        ("Help and protection was again judged to be good.", True),
    ],
)
def test_a_grade_stayed_only_where_the_earlier_report_gave_the_same(text: str, wrong: bool) -> None:
    found = list(check_grade_stayed(unquoted(text, previous=(earlier_inspection(),))))
    assert [each.code for each in found] == ["facts.change-claim"] * wrong
