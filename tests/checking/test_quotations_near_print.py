"""A few quoted words that come near print: held against it where the paper tells around them what print does."""

import pytest

from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Paragraph, Section
from cabinet_drafter.vocabulary import JudgementArea, Severity
from tests.checking.made_papers import HELP, made_inspection, passage, under_check, written

_TEXTS = {
    7: "Kinship arrangements are closely monitored. The out-of-hours service is swift and courteous to callers.",
    8: "The patient and highly skilled youth team reaches teenagers whom nobody else reaches.",
    9: "Housing and health partners are firmly committed to the promise that was made to care leavers.",
}
REPORT = made_inspection(
    summary=(),
    sections=(
        Section(
            heading=HELP,
            key=JudgementArea.HELP_AND_PROTECTION,
            grade_printed="good",
            page=3,
            paragraphs=tuple(
                Paragraph(page=3, number=nth, address=str(nth), text=text, sentences=tuple(text.split(". ")))
                for nth, text in _TEXTS.items()
            ),
        ),
    ),
)


def told(*content: str) -> list[Finding]:
    found = check_quotations(under_check(written("# Services", *content), REPORT))
    return [each for each in found if each.severity is not Severity.FOR_INFORMATION]


CHANGED = {
    "three words": ("Kinship arrangements “are tightly monitored” by the team.", "“tightly” for “closely”"),
    "its last word": ("Kinship arrangements “are closely watched” by the team.", "“watched” for “monitored”"),
    "two joined": ("To callers the out-of-hours service is “swift and friendly”.", "“friendly” for “courteous”"),
    "after others spoke": (
        "Parents told inspectors what they think. Kinship arrangements “are tightly monitored”.",
        "“tightly” for “closely”",
    ),
    "four words": ("The youth team for teenagers is “patient and highly experienced”.", "“experienced” for “skilled”"),
    "four words, numbered": (
        "The team is “patient and highly experienced” (paragraph 8).",
        "“experienced” for “skilled”",
    ),
    "five words": ("Housing and health partners “are loosely committed to the” promise.", "“loosely” for “firmly”"),
}


@pytest.mark.parametrize(("text", "change"), CHANGED.values(), ids=CHANGED)
def test_a_word_changed_in_a_few_is_told(text: str, change: str) -> None:
    (found,) = told(text)
    assert found.code == "quotation.words-changed"
    assert change in found.message


def test_the_number_of_the_paragraph_makes_it_sure() -> None:
    (sure,) = told("The team is “patient and highly experienced” (paragraph 8).")
    (unsure,) = told("The youth team for teenagers is “patient and highly experienced”.")
    assert sure.severity is Severity.MUST_FIX
    assert unsure.severity is Severity.TO_CONFIRM


def test_it_is_found_among_many_passages_with_the_same_words() -> None:
    texts = [f"Team {nth} is effective and kind." for nth in range(5)]
    texts.append("Adoption therapy is highly effective and has no waiting list.")
    crowded = made_inspection(summary=tuple(map(passage, texts)), sections=())
    paper = written("# Services", "Adoption therapy “is promptly effective and” has no waiting list.")
    (found,) = check_quotations(under_check(paper, crowded))
    assert found.code == "quotation.words-changed"
    assert "“promptly” for “highly”" in found.message


NOT_OF_THE_REPORT = {
    "as printed": "Kinship arrangements “are closely monitored” by the team.",
    "as printed, four words": "The youth team is “patient and highly skilled” (paragraph 8).",
    "of something else": "Budgets for the year “are tightly monitored” by the finance board.",
    "of something else, four words": "The new director is “patient and highly experienced”.",
    "numbered otherwise": "The new director is “patient and highly experienced” (paragraph 9).",
    "said by parents": "Parents of kinship arrangements said that they “are tightly monitored” by the team.",
    "of the council’s plan": "The kinship plan says that arrangements “are tightly monitored” from April.",
    "a term": "Kinship arrangements come under the “closely watched” pathway.",
    "a programme": "Kinship arrangements are in the “Tightly Monitored Homes” programme.",
    "two words": "Kinship arrangements are “tightly monitored” by the team.",
}


@pytest.mark.parametrize("text", NOT_OF_THE_REPORT.values(), ids=NOT_OF_THE_REPORT)
def test_words_in_marks_of_something_else_are_not_accused(text: str) -> None:
    assert told(text) == []


INVENTED_AFTER_OTHERS = {
    "called": "The director told us that she is “an optimist by nature”, and inspectors called the team "
    "“a wonder of the age”.",
    "described": "Parents said that workers are “as kind as can be”, and Ofsted describes the town as "
    "“a wonder of the age”.",
}


@pytest.mark.parametrize("text", INVENTED_AFTER_OTHERS.values(), ids=INVENTED_AFTER_OTHERS)
def test_words_given_to_inspectors_after_those_of_others_are_told(text: str) -> None:
    (found,) = told(text)
    assert found.code == "quotation.not-in-report"
    assert found.severity is Severity.MUST_FIX
    assert found.where.text == "“a wonder of the age”"


SAID_BY_OTHERS = {
    "to inspectors": "Parents said that workers are “as kind as can be” and told inspectors that it is "
    "“a wonder of the age”.",
    "last": "Inspectors met carers, and the director said that the town is “a wonder of the age”.",
    "behind it": "Inspectors read of a “patient team”; it is “a wonder of the age”, said the director of the service.",
}


@pytest.mark.parametrize("text", SAID_BY_OTHERS.values(), ids=SAID_BY_OTHERS)
def test_words_of_others_told_to_inspectors_stay_theirs(text: str) -> None:
    assert [each for each in told(text) if each.severity is Severity.MUST_FIX] == []
