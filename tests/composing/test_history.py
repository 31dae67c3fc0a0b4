"""Grades compared across the four forms of report, judgement by judgement."""

from datetime import date

import pytest

from cabinet_drafter.composing.history import answers, compare, inspection_facts
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection, InspectionPeriod, Judgement
from cabinet_drafter.paper import Comparison, MissingInput, NotGiven
from cabinet_drafter.vocabulary import ClearanceRole, Framework, Grade, JudgementArea

INADEQUATE, REQUIRES, GOOD, OUTSTANDING = Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING
OVERALL, LEADERS, HELP = JudgementArea.OVERALL_EFFECTIVENESS, JudgementArea.LEADERS, JudgementArea.HELP_AND_PROTECTION
LOOKED_AFTER, ADOPTION, LSCB = JudgementArea.CHILDREN_LOOKED_AFTER, JudgementArea.ADOPTION, JudgementArea.LSCB
IN_CARE, LEAVERS = JudgementArea.CHILDREN_IN_CARE, JudgementArea.CARE_LEAVERS
CARE_AND_LEAVERS = JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS

LINES = {
    Framework.SIF: (OVERALL, HELP, LOOKED_AFTER, ADOPTION, LEAVERS, LEADERS, LSCB),
    Framework.ILACS_2018: (LEADERS, HELP, CARE_AND_LEAVERS, OVERALL),
    Framework.ILACS_2023: (LEADERS, HELP, IN_CARE, LEAVERS, OVERALL),
    Framework.ILACS_2026: (LEADERS, HELP, IN_CARE, LEAVERS),
}
SAME = {(OVERALL, OVERALL), (LEADERS, LEADERS), (HELP, HELP)}
PAIRS = {
    (Framework.ILACS_2018, Framework.SIF): SAME | {(CARE_AND_LEAVERS, LOOKED_AFTER), (CARE_AND_LEAVERS, LEAVERS)},
    (Framework.ILACS_2023, Framework.SIF): SAME | {(IN_CARE, LOOKED_AFTER), (LEAVERS, LEAVERS)},
    (Framework.ILACS_2023, Framework.ILACS_2018): SAME | {(IN_CARE, CARE_AND_LEAVERS), (LEAVERS, CARE_AND_LEAVERS)},
    (Framework.SIF, Framework.SIF): SAME
    | {(LOOKED_AFTER, LOOKED_AFTER), (LEAVERS, LEAVERS), (ADOPTION, ADOPTION), (LSCB, LSCB)},
    (Framework.ILACS_2018, Framework.ILACS_2018): SAME | {(CARE_AND_LEAVERS, CARE_AND_LEAVERS)},
    (Framework.ILACS_2023, Framework.ILACS_2023): SAME | {(IN_CARE, IN_CARE), (LEAVERS, LEAVERS)},
}
for _old in (Framework.SIF, Framework.ILACS_2018, Framework.ILACS_2023):
    PAIRS[Framework.ILACS_2026, _old] = PAIRS[Framework.ILACS_2023, _old] - {(OVERALL, OVERALL)}
PAIRS[Framework.ILACS_2026, Framework.ILACS_2026] = PAIRS[Framework.ILACS_2023, Framework.ILACS_2023] - {
    (OVERALL, OVERALL)
}
for _now, _old in list(PAIRS):
    PAIRS[_old, _now] = {(old, now) for now, old in PAIRS[_now, _old]}


def a_judgement(area: JudgementArea | None, grade: Grade | None, year: str = "") -> Judgement:
    return Judgement(
        name=f"{area} as printed {year}".strip(), key=area, grade=grade, grade_printed=grade or "Not judged", page=1
    )


def an_inspection(*judgements: Judgement, framework: Framework = Framework.ILACS_2018) -> Inspection:
    return Inspection(
        source=Source(name="made-up.pdf", sha256="0" * 64),
        authority="Westmere",
        framework=framework,
        title="Inspection of children’s social care services",
        inspection_periods=(
            InspectionPeriod(start=date(2024, 9, 30), end=date(2024, 10, 11)),
            InspectionPeriod(start=date(2025, 1, 13), end=date(2025, 1, 16)),
        ),
        published=None,
        lead_inspectors=("A. Inspector",),
        judgements=judgements,
    )


def of_era(framework: Framework, grade: Grade = GOOD) -> Inspection:
    return an_inspection(*(a_judgement(area, grade, framework.value) for area in LINES[framework]), framework=framework)


def names_by_change(comparison: Comparison) -> list[tuple[int, list[str]]]:
    return [(-group.steps if group.declined else group.steps, group.names) for group in comparison.changes]


@pytest.mark.parametrize("now", LINES)
@pytest.mark.parametrize("before", LINES)
def test_each_pair_of_forms_compares_what_judges_the_same_children(now: Framework, before: Framework) -> None:
    comparison = compare(of_era(now), of_era(before))
    pairs = PAIRS[now, before]
    expected = [
        (f"{area} as printed {now}", f"{earlier} as printed {before}")
        for area in LINES[now]
        for earlier in LINES[before]
        if (area, earlier) in pairs
    ]
    assert [(row.name, row.previous_name) for row in comparison.rows] == expected
    assert [line.name for line in comparison.no_longer_judged] == [
        f"{earlier} as printed {before}" for earlier in LINES[before] if earlier not in {old for _, old in pairs}
    ]
    assert [line.name for line in comparison.newly_judged] == [
        f"{area} as printed {now}" for area in LINES[now] if area not in {new for new, _ in pairs}
    ]
    assert comparison.has_no_longer_judged == bool(comparison.no_longer_judged)
    assert comparison.has_newly_judged == bool(comparison.newly_judged)


@pytest.mark.parametrize("now", LINES)
@pytest.mark.parametrize("before", LINES)
def test_splits_and_merges_are_told_between_the_forms_that_have_them(now: Framework, before: Framework) -> None:
    comparison = compare(of_era(now), of_era(before))
    one_line_now, one_line_before = (Framework.ILACS_2018 is each for each in (now, before))
    assert comparison.has_merges == (one_line_now and not one_line_before)
    assert comparison.has_splits == (one_line_before and not one_line_now)
    assert {row.name for row in comparison.rows if row.is_merged} == (
        {f"{CARE_AND_LEAVERS} as printed {now}"} if comparison.has_merges else set()
    )
    assert {row.previous_name for row in comparison.rows if row.is_split} == (
        {f"{CARE_AND_LEAVERS} as printed {before}"} if comparison.has_splits else set()
    )


@pytest.mark.parametrize("before", [Framework.SIF, Framework.ILACS_2018, Framework.ILACS_2023])
def test_a_report_of_2026_leaves_the_earlier_overall_judgement_unanswered(before: Framework) -> None:
    comparison = compare(of_era(Framework.ILACS_2026), of_era(before))
    assert [line.is_overall for line in comparison.no_longer_judged][:1] == [True]
    assert not any("overall" in row.name + row.previous_name for row in comparison.rows)


@pytest.mark.parametrize("now", Grade)
@pytest.mark.parametrize("before", Grade)
def test_the_change_between_any_two_grades_is_counted_on_the_published_scale(now: Grade, before: Grade) -> None:
    scale = [INADEQUATE, REQUIRES, GOOD, OUTSTANDING]
    change = scale.index(now) - scale.index(before)
    comparison = compare(an_inspection(a_judgement(HELP, now)), an_inspection(a_judgement(HELP, before)))
    [row] = comparison.rows
    [group] = comparison.changes
    assert (row.grade, row.previous_grade) == (now, before)
    assert row.steps == group.steps == abs(change)
    assert row.improved == group.improved == (change > 0)
    assert row.unchanged == group.unchanged == (change == 0)
    assert row.declined == group.declined == (change < 0)


def test_tower_hamlets_rose_two_grades_except_for_children_in_care_and_care_leavers() -> None:
    before = an_inspection(
        Judgement(
            name="Children’s services in Tower Hamlets are inadequate",
            key=OVERALL,
            grade=INADEQUATE,
            grade_printed="inadequate",
            page=3,
        ),
        a_judgement(HELP, INADEQUATE),
        a_judgement(LOOKED_AFTER, REQUIRES),
        a_judgement(ADOPTION, REQUIRES),
        a_judgement(LEAVERS, REQUIRES),
        a_judgement(LEADERS, INADEQUATE),
        a_judgement(LSCB, INADEQUATE),
        framework=Framework.SIF,
    )
    now = an_inspection(
        *(a_judgement(area, GOOD, "now") for area in LINES[Framework.ILACS_2018]), framework=Framework.ILACS_2018
    )
    comparison = compare(now, before)
    assert names_by_change(comparison) == [
        (2, [f"{area} as printed now" for area in (LEADERS, HELP, OVERALL)]),
        (1, [f"{CARE_AND_LEAVERS} as printed now"]),
    ]
    assert comparison.has_merges
    assert not comparison.has_mixed
    assert [line.name for line in comparison.no_longer_judged] == [f"{ADOPTION} as printed", f"{LSCB} as printed"]
    overall = next(row for row in comparison.rows if row.name == f"{OVERALL} as printed now")
    assert overall.previous_name == "Children’s services in Tower Hamlets are inadequate"
    assert overall.previous_grade == "inadequate"


def test_merged_judgements_that_changed_differently_are_mixed_and_in_no_group() -> None:
    before = an_inspection(a_judgement(LOOKED_AFTER, REQUIRES), a_judgement(LEAVERS, GOOD), a_judgement(HELP, GOOD))
    now = an_inspection(a_judgement(CARE_AND_LEAVERS, GOOD, "now"), a_judgement(HELP, GOOD, "now"))
    comparison = compare(now, before)
    assert comparison.has_mixed
    assert [(row.previous_name, row.steps) for row in comparison.mixed] == [
        (f"{LOOKED_AFTER} as printed", 1),
        (f"{LEAVERS} as printed", 0),
    ]
    assert names_by_change(comparison) == [(0, [f"{HELP} as printed now"])]


def test_groups_run_from_most_improved_through_unchanged_to_most_declined() -> None:
    grades_now = {LEADERS: REQUIRES, HELP: GOOD, IN_CARE: OUTSTANDING, LEAVERS: INADEQUATE, OVERALL: GOOD}
    now = an_inspection(*(a_judgement(area, grade) for area, grade in grades_now.items()))
    before = an_inspection(*(a_judgement(area, GOOD) for area in grades_now))
    assert names_by_change(compare(now, before)) == [
        (1, [f"{IN_CARE} as printed"]),
        (0, [f"{HELP} as printed", f"{OVERALL} as printed"]),
        (-1, [f"{LEADERS} as printed"]),
        (-2, [f"{LEAVERS} as printed"]),
    ]


def test_a_judgement_not_judged_before_is_newly_judged_now() -> None:
    comparison = compare(an_inspection(a_judgement(HELP, GOOD)), an_inspection(a_judgement(HELP, None)))
    assert comparison.rows == comparison.changes == comparison.no_longer_judged == []
    assert [line.grade for line in comparison.newly_judged] == ["Good"]


def test_a_judgement_not_judged_now_leaves_the_earlier_one_no_longer_judged() -> None:
    comparison = compare(an_inspection(a_judgement(HELP, None)), an_inspection(a_judgement(HELP, GOOD)))
    assert comparison.rows == comparison.changes == comparison.newly_judged == []
    assert [line.grade for line in comparison.no_longer_judged] == ["Good"]


def test_a_merged_judgement_is_compared_with_the_judged_one_alone_where_the_other_was_not_judged() -> None:
    before = an_inspection(a_judgement(LOOKED_AFTER, REQUIRES), a_judgement(LEAVERS, None))
    comparison = compare(an_inspection(a_judgement(CARE_AND_LEAVERS, GOOD)), before)
    assert [(row.steps, row.is_merged) for row in comparison.rows] == [(1, False)]
    assert not comparison.has_mixed


def test_a_line_outside_the_known_areas_answers_nothing() -> None:
    capacity = a_judgement(None, REQUIRES)
    comparison = compare(an_inspection(capacity), an_inspection(capacity))
    assert comparison.rows == []
    assert comparison.has_newly_judged
    assert comparison.has_no_longer_judged
    assert not answers(None, None)


def test_facts_are_those_of_the_front_page() -> None:
    inspection = of_era(Framework.ILACS_2023)
    facts = inspection_facts(inspection, date(2025, 5, 13))
    assert facts.authority == "Westmere"
    assert facts.framework_name == "Inspecting local authority children’s services (ILACS) framework"
    assert (facts.starts_on, facts.ends_on) == (date(2024, 9, 30), date(2025, 1, 16))
    assert [(period.starts_on.day, period.ends_on.day) for period in facts.periods] == [(30, 11), (13, 16)]
    assert facts.published_on == date(2025, 5, 13)
    assert facts.lead_inspectors == ["A. Inspector"]
    assert facts.has_lead_inspectors
    assert facts.has_overall
    assert facts.overall_grade == "Good"
    assert [line.is_overall for line in facts.judgements] == [False, False, False, False, True]


def test_a_missing_publication_date_stays_missing() -> None:
    missing = MissingInput(field="inspection.published", role=ClearanceRole.ORIGINATING_OFFICER, phrase="date", ask="?")
    assert inspection_facts(of_era(Framework.ILACS_2018), missing).published_on == missing


@pytest.mark.parametrize(
    "inspection",
    [of_era(Framework.ILACS_2026), an_inspection(a_judgement(OVERALL, None), a_judgement(HELP, GOOD))],
)
def test_an_overall_grade_that_is_not_printed_is_not_given(inspection: Inspection) -> None:
    facts = inspection_facts(inspection, date(2026, 6, 17))
    assert not facts.has_overall
    assert facts.overall_grade == NotGiven(ask_first="has_overall")
