"""A number of a paragraph or page beside a quotation: a wrong one is told, what may be another number never is."""

import pytest

from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Paragraph, Section
from cabinet_drafter.vocabulary import JudgementArea, Severity
from cabinet_drafter.written_paper import Block, Run
from tests.checking.made_papers import LEADERS, made_inspection, passage, under_check, written

_TEXTS = {
    11: "Foster carers are supported by a team that answers the telephone at night and at weekends.",
    12: "Children see the same worker for years, and they say that this matters to them most of all.",
    13: "Managers read every file before a decision is made about where a child will live.",
    25: "The virtual school follows each pupil from the nursery to the first day at work.",
    31: "Children see the same worker for years, and they say that this matters to them most of all.",
}
REPORT = made_inspection(
    summary=(passage("Help comes early and workers are kind to the families whom they visit."),),
    sections=(
        Section(
            heading=LEADERS,
            key=JudgementArea.LEADERS,
            grade_printed="good",
            page=3,
            paragraphs=tuple(
                Paragraph(page=nth // 5, number=nth, address=str(nth), text=text, sentences=(text,))
                for nth, text in _TEXTS.items()
            ),
        ),
    ),
)
FILES = "“Managers read every file before a decision is made about where a child will live”"
CARERS = "“Foster carers are supported by a team that answers the telephone at night and at weekends.”"
SCHOOL = "“The virtual school follows each pupil from the nursery to the first day at work.”"
SAME = "“Children see the same worker for years, and they say that this matters to them most of all”"
RIGHT = f"Inspectors wrote of carers: {CARERS} (paragraph 11)"


def told(*content: str | Block) -> list[Finding]:
    found = check_quotations(under_check(written(*content), REPORT))
    return [each for each in found if each.code == "quotation.paragraph-wrong"]


WRONG = {
    "in brackets": f"Inspectors found that {FILES} (paragraph 15).",
    "shortened": f"Inspectors found that {FILES} (para 15).",
    "shortened with a dot": f"Inspectors found that {FILES} (para. 15).",
    "square brackets": f"Inspectors found that {FILES} [paragraph 15].",
    "with the report": f"Inspectors found that {FILES} (Ofsted report, paragraph 15).",
    "of the report": f"Inspectors found that {FILES} (paragraph 15 of the report).",
    "with a page": f"Inspectors found that {FILES} (paragraph 15, page 2).",
    "two of them": f"Inspectors found that {FILES} (paragraphs 14 and 16).",
    "a range": f"Inspectors found that {FILES} (paragraphs 15-17).",
    "said by it": f"{FILES}, says paragraph 15.",
    "found in it": f"Inspectors found that {FILES} in paragraph 15.",
    "before it": f"Paragraph 15 records that, on the whole, {FILES}.",
    "at it": f"At paragraph 15 inspectors say {FILES}.",
    "in brackets before it": f"The report says (paragraph 15) that {FILES}.",
    "a bullet": f"- {FILES} (paragraph 15)",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_paragraph_that_prints_other_words_is_told_with_the_right_one(text: str) -> None:
    (found,) = told(RIGHT, text)
    assert "paragraph 13 (page 2)" in found.message
    assert "15" in found.message or "14" in found.message


def test_lead_in_that_names_it_above_a_passage_is_told() -> None:
    block = Block(style="Quote", text=_TEXTS[13], runs=(Run(text=_TEXTS[13]),))
    (found,) = told(RIGHT, "On files, paragraph 15 is worth repeating:", block)
    assert "paragraph 13" in found.message
    assert told(RIGHT, "On files, paragraph 13 is worth repeating:", block) == []


def test_it_must_be_fixed_where_the_paper_counts_as_the_report_does() -> None:
    (found,) = told(RIGHT, f"Inspectors found that {FILES} (paragraph 15).")
    assert found.severity is Severity.MUST_FIX


TO_CONFIRM = {
    "no other number shows how it counts": (f"Inspectors found that {FILES} (paragraph 15).",),
    "words that may be of another report": (RIGHT, "Inspectors found that “Managers read every file” (paragraph 15)."),
    "the paper has such a paragraph": (RIGHT, f"Inspectors found that {FILES} (paragraph 15).", "15. Costs are met."),
    "in words": (RIGHT, f"Paragraph 15 says that {FILES}."),
}


@pytest.mark.parametrize("content", TO_CONFIRM.values(), ids=TO_CONFIRM)
def test_it_is_to_confirm_where_it_may_be_otherwise(content: tuple[str, ...]) -> None:
    (found,) = told(*content)
    assert found.severity is Severity.TO_CONFIRM


RIGHT_OR_ANOTHER_NUMBER = {
    "right": f"Inspectors found that {FILES} (paragraph 13).",
    "one of two": f"Inspectors found that {FILES} (paragraphs 12 and 13).",
    "within a range": f"Inspectors found that {FILES} (paragraphs 12 to 15).",
    "right, in words": f"Paragraph 13 says that {FILES}.",
    "printed twice": f"{SAME} (paragraph 31), inspectors wrote.",
    "of the paper": f"Inspectors found that {FILES} (see paragraph 15).",
    "of the paper, above": f"Inspectors found that {FILES} (paragraph 15 above).",
    "of the paper, with a point": f"Inspectors found that {FILES} (paragraph 4.2).",
    "of this report": f"As paragraph 15 of this report shows, {FILES}.",
    "set out in the paper": f"As set out in paragraph 15, inspectors found that {FILES}.",
    "of a schedule": f"Inspectors found that {FILES} (paragraph 3 of Schedule 12A).",
    "of the guidance": f"Inspectors found that {FILES} (paragraph 15 of the statutory guidance).",
    "of a plan": f"Inspectors found that {FILES} (improvement plan, paragraph 15).",
    "a year": f"Inspectors found that {FILES} (2025).",
    "a percentage": f"Inspectors found that {FILES} (48%).",
    "a footnote": f"Inspectors found that {FILES} (note 15).",
    "a lone number": f"Inspectors found that {FILES} (15).",
    "an outcome": f"Inspectors found that {FILES} (outcome 3, national framework).",
    "the number of what comes next": f"Inspectors found that {FILES}. (2) The plan follows.",
    "of another quotation": f"{CARERS} (paragraph 11) and {FILES}.",
    "of what the paper tells": f"Praise is in paragraph 15, but {FILES}.",
    "a page without another": f"Inspectors found that {FILES} (page 9).",
    "the page after": f"Inspectors found that {FILES} (page 3).",
    "the summary": "“Help comes early and workers are kind to the families whom they visit.” (paragraph 1)",
}


@pytest.mark.parametrize("text", RIGHT_OR_ANOTHER_NUMBER.values(), ids=RIGHT_OR_ANOTHER_NUMBER)
def test_a_right_number_and_one_of_something_else_are_not_told(text: str) -> None:
    assert told(RIGHT, text) == []


def test_a_quotation_of_two_paragraphs_may_be_numbered_by_its_first() -> None:
    second = "“Managers read every file before a decision is made about where a child will live.”"
    first = f"“{_TEXTS[12]}"
    assert told(RIGHT, first, f"{second} (paragraph 12)") == []
    assert told(RIGHT, first, f"{second} (paragraph 13)") == []
    assert len(told(RIGHT, first, f"{second} (paragraph 15)")) == 1


def test_lone_numbers_are_told_where_the_others_are_paragraphs() -> None:
    others = (f"{CARERS} (11)", f"{SCHOOL} (25)")
    (found,) = told(*others, f"{FILES} (31)")
    assert found.severity is Severity.TO_CONFIRM
    assert "paragraph 13" in found.message
    assert told(*others, f"{FILES} (13)") == []


def test_lone_numbers_that_are_mostly_no_paragraphs_are_not_told() -> None:
    assert told(f"{CARERS} (11)", f"{SCHOOL} (2)", f"{FILES} (3)") == []


def test_a_page_is_told_where_another_shows_that_pages_are_counted_alike() -> None:
    (found,) = told(f"{SCHOOL} (page 5)", f"{FILES} (page 9)")
    assert found.severity is Severity.TO_CONFIRM
    assert "paragraph 13 (page 2)" in found.message


def test_pages_that_are_off_by_the_same_are_counted_from_elsewhere() -> None:
    pages = (f"{SCHOOL} (page 8)", f"{FILES} (page 5)", f"{CARERS} (page 2)")
    assert told(*pages) == []
