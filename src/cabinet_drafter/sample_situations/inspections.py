"""Made-up inspection reports of a made-up authority, by the grades they give and the form they have."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import (
    AreaForImprovement,
    Inspection,
    InspectionPeriod,
    Judgement,
    Paragraph,
    Passage,
    Section,
)
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea

AUTHORITY: Final = "Fairmead"
COUNCIL: Final = "Fairmead Council"
_LEADERS, _HELP = JudgementArea.LEADERS, JudgementArea.HELP_AND_PROTECTION
_CARE, _LEAVERS = JudgementArea.CHILDREN_IN_CARE, JudgementArea.CARE_LEAVERS
_OVERALL = JudgementArea.OVERALL_EFFECTIVENESS
NAMES: Final[Mapping[JudgementArea, str]] = {
    _LEADERS: "The impact of leaders on social work practice with children and families",
    _HELP: "The experiences and progress of children who need help and protection",
    _CARE: "The experiences and progress of children in care",
    _LEAVERS: "The experiences and progress of care leavers",
    _OVERALL: "Overall effectiveness",
}
"""The lines of the judgement table as reports have printed them since 2023; the overall grade until March 2026."""
_SUMMARY: Final = {
    Grade.OUTSTANDING: "Children and families in Fairmead receive services of exceptional quality. Leaders know their "
    "services very well and improve them without pause.",
    Grade.GOOD: "Children in Fairmead receive good services that improve their lives. Some plans are not yet specific "
    "enough, and leaders are taking action to put this right.",
    Grade.REQUIRES_IMPROVEMENT: "Services for children in Fairmead have improved, but too many children still wait "
    "too long for help. Leaders understand what must be done, and progress has been uneven.",
    Grade.INADEQUATE: "There are serious weaknesses in the services for children in Fairmead. Too many children are "
    "left in situations of risk, and leaders did not know that they were.",
}
_SENTENCES: Final = {
    Grade.OUTSTANDING: (
        "Practice is of an exceptional standard.",
        "Children say that they are listened to and believed.",
    ),
    Grade.GOOD: (
        "Most children receive the help that they need, when they need it.",
        "A few plans lack clear timescales.",
    ),
    Grade.REQUIRES_IMPROVEMENT: (
        "The quality of practice is variable.",
        "Some children wait too long before decisions about them are made.",
    ),
    Grade.INADEQUATE: (
        "Managers do not have sufficient oversight of the risks to children.",
        "Too many children experience drift and delay.",
    ),
}
_AREAS: Final = (
    "The quality and timeliness of plans, so that children and families know what must change and by when.",
    "Management oversight and supervision of decisions about risk to children.",
    "The support for young people aged 16 and 17 who present as homeless.",
    "The stability of the workforce, so that children have fewer changes of social worker.",
)


def report(
    grades: Mapping[JudgementArea, Grade],
    ended: date,
    *,
    areas: int = 3,
    paragraphs: int = 2,
    long: bool = False,
) -> Inspection:
    """A made-up report.

    Args:
        grades: in the order in which they are printed; without an overall grade it is a report from April 2026 on.
        ended: the last day of the inspection, which took twelve days.
        areas: how many areas for improvement it names.
        paragraphs: how many paragraphs each section has.
        long: with several inspectors and periods, and words that run on.
    """
    overall = grades.get(_OVERALL)
    worst = overall or min(grades.values(), key=lambda grade: grade.steps_above_inadequate)
    first = ended.replace(day=max(1, ended.day - 11))
    periods = [InspectionPeriod(start=first, end=ended)]
    if long:
        weeks = timedelta(weeks=4)
        periods.insert(0, InspectionPeriod(start=first - weeks, end=ended - weeks))
    return Inspection(
        source=Source(name=f"fairmead-{ended.year}.pdf", sha256=f"{ended.year:064d}"),
        authority=AUTHORITY,
        framework=Framework.ILACS_2023 if overall else Framework.ILACS_2026,
        title=f"Inspection of {AUTHORITY} local authority children’s services",
        inspection_periods=tuple(periods),
        published=None,
        lead_inspectors=("Rowan Ashdown", "Imogen Fairchild-Underwood") if long else ("Rowan Ashdown",),
        judgements=tuple(
            Judgement(name=NAMES[area], key=area, grade=grade, grade_printed=grade.value, page=1)
            for area, grade in grades.items()
        ),
        summary=(_passage(_SUMMARY[worst] * (4 if long else 1)),),
        areas_for_improvement=tuple(
            AreaForImprovement(page=2, text=text, sentences=(text,)) for text in _listed_areas(areas, long=long)
        ),
        sections=tuple(_sections(grades, paragraphs, long=long)),
        fact_pages={"authority": 1, "title": 1, "inspection_periods": 1, "lead_inspectors": 1, "judgements": 1},
    )


def _listed_areas(areas: int, *, long: bool) -> list[str]:
    more = " This matters for every child in the area, whatever the service that first meets them." if long else ""
    return [f"{_AREAS[number % len(_AREAS)].removesuffix('.')}.{more}" for number in range(areas)]


def _sections(grades: Mapping[JudgementArea, Grade], paragraphs: int, *, long: bool) -> list[Section]:
    sections, number = [], 0
    for area, grade in grades.items():
        if area is _OVERALL:
            continue
        held = []
        for _ in range(paragraphs):
            number += 1
            sentences = tuple(_SENTENCES[grade] * (5 if long else 1))
            text = " ".join(sentences)
            held.append(Paragraph(number=number, address=str(number), page=3, text=text, sentences=sentences))
        heading = f"{NAMES[area]}: {grade.value.lower()}"
        sections.append(
            Section(heading=heading, key=area, grade_printed=grade.value.lower(), page=3, paragraphs=tuple(held))
        )
    return sections


def _passage(text: str) -> Passage:
    sentences = tuple(f"{each.strip().removesuffix('.')}." for each in text.split(". ") if each.strip())
    return Passage(page=2, text=" ".join(sentences), sentences=sentences)


def all_at(grade: Grade, *, overall: bool = True) -> dict[JudgementArea, Grade]:
    """Every judgement of a report at one grade."""
    areas = (_LEADERS, _HELP, _CARE, _LEAVERS, *((_OVERALL,) if overall else ()))
    return dict.fromkeys(areas, grade)
