"""Checks on judgements: the table read a second way, the headings and the prose that repeat its grades."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.reading.inspections.judgement_words import GRADE_WORDS, printed_grade
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.reading.inspections.table_in_text_order import grades_in_text_order
from cabinet_drafter.vocabulary import Grade, JudgementArea, Severity

_OVERALL_IN_PROSE: Final = re.compile(
    r"(?:children[’']s (?:social care )?services|services for children(?:, young people)?(?: and (?:their )?families)?"
    r"(?: and young people)?) in (?:(?!\b(?:need|care)\b)[^.;:])+? (?:are|remain|continue to be)(?: now| still| all)? "
    rf"(?P<grade>{GRADE_WORDS})(?=[.,]| and | overall)",
    re.IGNORECASE,
)


def text_order(facts: ReadFacts) -> Iterator[Finding]:
    """The judgement table, read from where its cells stand and from the order of the text."""
    second = grades_in_text_order(facts.printed)
    for area, grade in second.items():
        judgement = facts.judgement(area)
        if judgement is None or judgement.grade is not grade:
            first = f"“{judgement.grade_printed}” beside “{judgement.name}”" if judgement else "no such row"
            page = judgement.page if judgement else 1
            yield Finding(
                code="reading.table-readings-differ",
                severity=Severity.TO_CONFIRM,
                message=f"Two readings of the judgement table on page {page} differ: its cells give {first}; the order "
                f"of the text gives “{_words(grade)}” for {area.value.replace('_', ' ')}. The cells are used.",
                remedy="Look at the table on that page and confirm each grade.",
                evidence=facts.on(page),
            )
    confirmed = {section.key for section in facts.sections if section.grade_printed}
    if not second and not confirmed & {judgement.key for judgement in facts.judgements}:
        yield Finding(
            code="reading.table-read-one-way",
            severity=Severity.FOR_INFORMATION,
            message="The grades are read from where they stand in the judgement table; neither the order of the text "
            "nor any section heading confirms them.",
            remedy="Look at the table and compare each grade.",
            evidence=facts.on(1),
        )


def section_headings(facts: ReadFacts) -> Iterator[Finding]:
    """A section's heading that repeats another grade than the front page."""
    for section in facts.sections:
        judgement = facts.judgement(section.key)
        if judgement is None or section.grade_printed is None:
            continue
        if printed_grade(section.grade_printed) is not judgement.grade:
            yield Finding(
                code="reading.heading-grade-differs",
                severity=Severity.TO_CONFIRM,
                message=(
                    f"The front page prints “{judgement.grade_printed}” for “{judgement.name}”; the heading on page "
                    f"{section.page}, “{section.heading}”, prints “{section.grade_printed}”. The front page is used."
                ),
                remedy="Look at both pages; if the front page is wrong, ask Ofsted.",
                evidence=facts.on(judgement.page, section.page),
            )


def overall_in_prose(facts: ReadFacts) -> Iterator[Finding]:
    """The sentence of the front page that calls the services good, or another grade, against the overall judgement."""
    overall = facts.judgement(JudgementArea.OVERALL_EFFECTIVENESS)
    for passage in facts.summary[:1]:
        said = _OVERALL_IN_PROSE.match(passage.text)
        if overall and said and printed_grade(said["grade"]) is not overall.grade:
            yield Finding(
                code="reading.overall-judgement-differs",
                severity=Severity.TO_CONFIRM,
                message=f"The judgement table on page {overall.page} prints “{overall.grade_printed}” for the overall "
                f"judgement; the summary on page {passage.page} says “{said.group()}”. The table is used.",
                remedy="Look at both places; if the table is wrong, ask Ofsted.",
                evidence=facts.on(overall.page, passage.page),
            )


def _words(grade: Grade | None) -> str:
    return grade.value if grade else "none of the four grades"
