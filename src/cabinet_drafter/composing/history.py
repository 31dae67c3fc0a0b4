"""This inspection beside the previous one: which judgement answers which, and by how many grades each changed.

Judgements are compared only where they judge the same children: Ofsted has split, merged and dropped lines of its
table between frameworks, and a change across such a line is said to be one.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.paper import (
    ChangeGroup,
    ComparedJudgement,
    Comparison,
    InspectionFacts,
    JudgementLine,
    MissingInput,
    NotGiven,
    Period,
)
from cabinet_drafter.vocabulary import JudgementArea

# What each printed line judges. The 2018 line on children in care and care leavers took the place of two lines of the
# single inspection framework, and was itself split in 2023.
_JUDGED: Final = {area: frozenset({area}) for area in JudgementArea} | {
    JudgementArea.CHILDREN_LOOKED_AFTER: frozenset({JudgementArea.CHILDREN_IN_CARE}),
    JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS: frozenset(
        {JudgementArea.CHILDREN_IN_CARE, JudgementArea.CARE_LEAVERS}
    ),
}


def answers(area: JudgementArea | None, other: JudgementArea | None) -> bool:
    """Whether two lines of the tables, of whatever years, judge the same thing in whole or in part."""
    return area is not None and other is not None and not _JUDGED[area].isdisjoint(_JUDGED[other])


def inspection_facts(inspection: Inspection, published: date | MissingInput) -> InspectionFacts:
    """What the report's front page prints; `published` is the date printed, else the brief's, else what is missing."""
    overall = inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS)
    has_overall = overall is not None and overall.grade is not None
    return InspectionFacts(
        authority=inspection.authority,
        title=inspection.title,
        framework_name=inspection.framework.published_name,
        starts_on=inspection.inspection_start,
        ends_on=inspection.inspection_end,
        periods=[Period(starts_on=period.start, ends_on=period.end) for period in inspection.inspection_periods],
        published_on=published,
        lead_inspectors=list(inspection.lead_inspectors),
        has_lead_inspectors=bool(inspection.lead_inspectors),
        judgements=[_line(judgement) for judgement in inspection.judgements],
        has_overall=has_overall,
        overall_grade=overall.grade_printed if overall and has_overall else NotGiven(ask_first="has_overall"),
    )


def compare(current: Inspection, previous: Inspection) -> Comparison:
    """The judgements of `current` beside those of `previous` that they answer, in printed order.

    A line on which no grade was given ("Not judged") was not judged: it is neither compared nor listed, and what
    stands against it counts as no longer, or newly, judged.
    """
    now, before = _graded(current), _graded(previous)
    rows_of_each = [_rows(judgement, now, before) for judgement in now]
    rows = [row for rows_of_one in rows_of_each for row in rows_of_one]
    mixed = [row for rows_of_one in rows_of_each if _is_mixed(rows_of_one) for row in rows_of_one]
    no_longer = [earlier.line for earlier in before if not _answering(earlier, now)]
    newly = [judgement.line for judgement in now if not _answering(judgement, before)]
    return Comparison(
        rows=rows,
        changes=_change_groups(rows_of_each),
        mixed=mixed,
        has_mixed=bool(mixed),
        has_splits=any(row.is_split for row in rows),
        has_merges=any(row.is_merged for row in rows),
        no_longer_judged=no_longer,
        has_no_longer_judged=bool(no_longer),
        newly_judged=newly,
        has_newly_judged=bool(newly),
    )


class _Graded(NamedTuple):
    """A judgement with one of the four grades, and its height on their scale."""

    area: JudgementArea | None
    line: JudgementLine
    height: int


def _graded(inspection: Inspection) -> list[_Graded]:
    return [
        _Graded(judgement.key, _line(judgement), judgement.grade.steps_above_inadequate)
        for judgement in inspection.judgements
        if judgement.grade is not None
    ]


def _line(judgement: Judgement) -> JudgementLine:
    return JudgementLine(
        name=judgement.name,
        grade=judgement.grade_printed,
        is_overall=judgement.key is JudgementArea.OVERALL_EFFECTIVENESS,
        is_sentence=judgement.grade_printed.lower() in judgement.name.lower(),
    )


def _answering(judgement: _Graded, others: Sequence[_Graded]) -> list[_Graded]:
    return [other for other in others if answers(judgement.area, other.area)]


def _rows(judgement: _Graded, now: Sequence[_Graded], before: Sequence[_Graded]) -> list[ComparedJudgement]:
    earlier_ones = _answering(judgement, before)
    return [
        ComparedJudgement(
            name=judgement.line.name,
            grade=judgement.line.grade,
            previous_name=earlier.line.name,
            previous_grade=earlier.line.grade,
            steps=abs(judgement.height - earlier.height),
            improved=judgement.height > earlier.height,
            unchanged=judgement.height == earlier.height,
            declined=judgement.height < earlier.height,
            is_split=len(_answering(earlier, now)) > 1,
            is_merged=len(earlier_ones) > 1,
        )
        for earlier in earlier_ones
    ]


def _change(row: ComparedJudgement) -> int:
    return -row.steps if row.declined else row.steps


def _is_mixed(rows_of_one: Sequence[ComparedJudgement]) -> bool:
    return len({_change(row) for row in rows_of_one}) > 1


def _change_groups(rows_of_each: Sequence[Sequence[ComparedJudgement]]) -> list[ChangeGroup]:
    """The judgements that changed as one, grouped: most improved first, most declined last, each in printed order."""
    names_by_change: dict[int, list[str]] = {}
    for rows_of_one in rows_of_each:
        if rows_of_one and not _is_mixed(rows_of_one):
            names_by_change.setdefault(_change(rows_of_one[0]), []).append(rows_of_one[0].name)
    return [
        ChangeGroup(names=names, steps=abs(change), improved=change > 0, unchanged=change == 0, declined=change < 0)
        for change, names in sorted(names_by_change.items(), reverse=True)
    ]
