"""Checks that only a report with a record of main findings needs, beside the cross-checks of all reports.

The record rules over headings and sentences, the front page over the foot of the other pages.
"""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Judgement, Section
from cabinet_drafter.reading.inspections.front_page import only_first_report
from cabinet_drafter.reading.inspections.front_page_title import distinctive_words
from cabinet_drafter.reading.inspections.main_findings_body import MainFindingsBody
from cabinet_drafter.reading.inspections.main_findings_record import GRADE, MainFindings, points_of
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.vocabulary import Severity

_POINTS: Final = {"outstanding": 1, "good": 2, "adequate": 3, "inadequate": 4}
_IN_THE_FOOTER: Final = re.compile(r"(?P<authority>.+?)\s+(?:re-?)?inspection of\b", re.IGNORECASE)


def disagreements(facts: ReadFacts, record: MainFindings, body: MainFindingsBody) -> tuple[Finding, ...]:
    """A finding for each disagreement, and one where no areas for improvement were found."""
    return (
        *_footer(facts),
        *_points_that_differ(facts, record),
        *_headings_that_differ(facts, record, body),
        *_sentences_that_differ(facts, record, body),
    )


def _footer(facts: ReadFacts) -> Iterator[Finding]:
    """The authority that these reports print before their title at the foot; later forms name it within the title."""
    front = facts.front
    for page in only_first_report(facts.printed).pages[1:]:
        for line in page.running:
            named = _IN_THE_FOOTER.match(line.text)
            if named and not distinctive_words(named["authority"]) <= distinctive_words(front.authority):
                yield Finding(
                    code="reading.footer-authority-differs",
                    severity=Severity.TO_CONFIRM,
                    message=(
                        f"The foot of page {page.number} names “{named['authority']}”, the front page "
                        f"“{front.authority}”. The name on the front page is used."
                    ),
                    remedy="Check that all pages of the file belong to one report.",
                    evidence=facts.on(1, page.number),
                )
                return


def _points_that_differ(facts: ReadFacts, record: MainFindings) -> Iterator[Finding]:
    for judgement, points in zip(record.judgements, record.points, strict=True):
        if points and points != _POINTS.get(judgement.grade_printed.lower()):
            yield _differs(
                "reading.grade-number-differs",
                facts,
                judgement,
                judgement.page,
                f"beside it stands “Grade {points}”, which is another grade. The words are used.",
            )


def _headings_that_differ(facts: ReadFacts, record: MainFindings, body: MainFindingsBody) -> Iterator[Finding]:
    for section, grade in zip(body.sections, body.heading_grades, strict=True):
        judgement = _judgement_of(section, record)
        if grade is None:
            continue
        if judgement is None:
            yield Finding(
                code="reading.heading-not-in-record",
                severity=Severity.TO_CONFIRM,
                message=(
                    f"The heading “{section.heading}” on page {section.page} has the grade “{grade['grade']}”, but the "
                    f"record of main findings on page {record.heading.page} has no such judgement. None is used."
                ),
                remedy="Look at both pages for a judgement that is missing.",
                evidence=facts.on(record.heading.page, section.page),
            )
            continue
        points = points_of(grade)
        if _is(judgement, grade["grade"]) and (not points or points == _POINTS.get(grade["grade"].lower())):
            continue
        yield _differs(
            "reading.heading-grade-differs",
            facts,
            judgement,
            section.page,
            f"under the heading “{section.heading}” on page {section.page} stands “{grade.group().strip()}”. "
            "The record is used.",
        )


def _sentences_that_differ(facts: ReadFacts, record: MainFindings, body: MainFindingsBody) -> Iterator[Finding]:
    """The sentence with which the paragraphs under a heading repeat the judgement ("… are inadequate.")."""
    for section in body.sections:
        judgement = _judgement_of(section, record)
        if judgement is None:
            continue
        says = re.compile(
            rf"(?:the )?(?:judgement (?:for|on|of) )?(?:the )?{re.escape(_bare(judgement.name))}(?: of .+)? (?:is|are)"
            r"(?: judged(?: to be| as)?)? (?P<grade>\w+)\.?",
            re.IGNORECASE,
        )
        for paragraph in section.paragraphs:
            said = says.fullmatch(paragraph.sentences[0])
            if said and GRADE.fullmatch(said["grade"]) and not _is(judgement, said["grade"]):
                yield _differs(
                    "reading.sentence-grade-differs",
                    facts,
                    judgement,
                    paragraph.page,
                    f"paragraph {paragraph.address} on page {paragraph.page} says “{paragraph.sentences[0]}”. "
                    "The record is used.",
                )


def _judgement_of(section: Section, record: MainFindings) -> Judgement | None:
    """The judgement whose name a heading begins with; the longest, where one name begins with another."""
    heading = _bare(section.heading)
    named = [judgement for judgement in record.judgements if heading.startswith(_bare(judgement.name))]
    return max(named, key=lambda judgement: len(judgement.name), default=None)


def _bare(name: str) -> str:
    """A name in small letters without "the" before it, which one place prints and another leaves out."""
    return name.casefold().removeprefix("the ")


def _is(judgement: Judgement, grade: str) -> bool:
    return judgement.grade_printed.casefold() == grade.casefold()


def _differs(code: str, facts: ReadFacts, judgement: Judgement, page: int, other: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.TO_CONFIRM,
        message=(
            f"The record of main findings on page {judgement.page} prints “{judgement.grade_printed}” for "
            f"“{judgement.name}”; {other}"
        ),
        remedy="Look at both places; if the record is wrong, ask Ofsted.",
        evidence=facts.on(judgement.page, page),
    )
