"""What a report says twice is compared: a disagreement is told with both readings and their pages."""

import json
from datetime import date
from pathlib import Path

import pytest
from made_front_pages import (
    DATES,
    FOUR_2018,
    GRADES,
    PRINTED,
    RI,
    TITLE,
    body,
    codes,
    front,
    grades,
    head,
    lines,
    read,
    table,
)
from printed_pdf import Words

from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Grade, JudgementArea, Severity

FRONT = front(head(), table())


def only_finding(inspection: Inspection) -> Finding:
    (finding,) = inspection.findings
    return finding


def pages(finding: Finding) -> list[int | None]:
    return [evidence.page for evidence in finding.evidence]


def footer(*texts: str) -> list[Words]:
    return [Words(71, 40 - 10 * place, text, 8) for place, text in enumerate(texts)]


def test_a_report_that_agrees_with_itself_has_no_finding() -> None:
    headings = (
        "The experiences and progress of children who need help and protection: requires improvement to be good",
        "The experiences and progress of children in care: outstanding",
        "The impact of leaders on social work practice with children and families: good",
    )
    foot = footer("Inspection of Alderbrook local authority children’s services", "3 to 14 February 2025 2")
    assert read(FRONT, [*body(*headings), *foot]).findings == ()


# Grades.


def test_a_heading_with_another_grade_is_told_and_the_front_page_wins() -> None:
    inspection = read(FRONT, body("The experiences and progress of children in care: good"))
    assert grades(inspection) == PRINTED
    finding = only_finding(inspection)
    assert finding.code == "reading.heading-grade-differs"
    assert finding.severity is Severity.TO_CONFIRM
    assert "“Outstanding”" in finding.message
    assert "“good”" in finding.message
    assert pages(finding) == [1, 2]


def swapped(first: int, second: int) -> list[Words]:
    """The table, two of its grade cells each printed at the height of the other's row."""
    words = table(grades=(("Good",), ("Outstanding",), ("Inadequate",), ("Good",), ("Good",)))
    cells = [place for place, one in enumerate(words) if one.x == 303 and not one.bold]
    upper, lower = cells[first], cells[second]
    at = {upper: words[lower].y, lower: words[upper].y}
    return [Words(one.x, at.get(place, one.y), one.text, one.size, one.bold) for place, one in enumerate(words)]


def test_a_shifted_cell_is_told_where_the_order_of_the_text_says_another_grade() -> None:
    inspection = read(front(head(), swapped(1, 2)), body("Other matters"))
    assert grades(inspection)[1:3] == ("Inadequate", "Outstanding")
    assert codes(inspection) == ["reading.table-readings-differ"] * 2
    first = inspection.findings[0]
    assert first.severity is Severity.TO_CONFIRM
    assert "“Inadequate” beside “The experiences and progress of children who need help" in first.message
    assert "order of the text gives “Outstanding”" in first.message
    assert pages(first) == [1]


def test_a_file_that_holds_all_labels_before_all_grades_confirms_each_by_its_place() -> None:
    words = table(header=False)
    labels, cells = [one for one in words if one.x == 77], [one for one in words if one.x == 303]
    assert codes(read(front(head(), labels, cells))) == []
    assert grades(read(front(head(), labels, cells))) == PRINTED


def test_a_file_whose_text_order_tells_nothing_says_that_nothing_confirms_the_table() -> None:
    words = table(header=False)
    labels, cells = [one for one in words if one.x == 77], [one for one in words if one.x == 303]
    unordered = [*cells[::-1], *labels]
    inspection = read(front(head(), unordered), body("Other matters"))
    assert grades(inspection) == PRINTED
    assert codes(inspection) == ["reading.table-read-one-way"]
    assert codes(read(front(head(), unordered))) == []  # a section heading confirms


def test_a_table_written_line_by_line_confirms_itself() -> None:
    words = sorted(table(), key=lambda one: (-one.y, one.x))
    assert codes(read(front(head(), words))) == []


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        ("Children’s services in Alderbrook are good.", True),
        ("Services for children in Alderbrook are now outstanding, and", True),
        ("Children’s services in Alderbrook are inadequate overall.", False),
        ("Children’s services in Alderbrook were judged to be good overall.", False),
        ("Services for children in need are good.", False),
        ("At the last inspection children’s services in Alderbrook were good.", False),
    ],
)
def test_a_sentence_on_the_services_is_compared_with_the_overall_judgement(said: str, differs: bool) -> None:
    inspection = read(front(head(), table(), summary=(said, "leaders know the children they work with well.")))
    assert codes(inspection) == (["reading.overall-judgement-differs"] if differs else [])
    judgement = inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS)
    assert judgement is not None
    assert judgement.grade is Grade.INADEQUATE


# Dates and names around the pages.


def with_footer(*texts: str) -> Inspection:
    return read(FRONT, [*body(), *footer(*texts)])


@pytest.mark.parametrize(
    ("printed", "differs"),
    [
        ("3 to 14 February 2025 2", False),
        ("3 - 14 Feb 2025 2", False),
        ("3 February 2025 2", False),
        ("3 to 14 February 2024 2", True),
        ("4 to 14 February 2025 2", True),
        ("17 to 21 March 2025 2", True),
    ],
)
def test_other_dates_in_the_footer_are_told(printed: str, differs: bool) -> None:
    inspection = with_footer(printed)
    assert codes(inspection) == (["reading.footer-dates-differ"] if differs else [])
    if differs:
        assert pages(only_finding(inspection)) == [1, 2]
        assert "3 to 14 February 2025" in only_finding(inspection).message


def test_a_footer_cut_short_of_the_second_period_is_no_disagreement() -> None:
    dates = ("Inspection dates: 3 to 14 February 2025", "and 13 to 16 May 2025")
    assert codes(read(front(head(dates=dates), table()), [*body(), *footer("3 to 14 February 2025 2")])) == []


@pytest.mark.parametrize(
    ("printed", "differs"),
    [
        ("Inspection of Alderbrook Local authority children’s services", False),
        ("Inspection of Alderbrook City Council children’s services", False),
        ("Inspection of children’s social care services", False),
        ("Inspection of local authority children’s services", False),
        ("Inspection of Birchdale local authority children’s services", True),
        ("Inspection of North Alderbrook local authority children’s services", True),
    ],
)
def test_another_authority_in_the_footer_is_told(printed: str, differs: bool) -> None:
    assert codes(with_footer(printed)) == (["reading.footer-authority-differs"] if differs else [])


@pytest.mark.parametrize(
    ("dates", "differs"),
    [
        ("5 to 9 December 2022 and 14 to 15 February 2023", False),
        ("9 to 20 January 2023", True),
        ("3 to 14 December 2017", True),
    ],
)
def test_a_form_that_was_not_in_use_is_told(dates: str, differs: bool) -> None:
    inspection = read(
        front(head(dates=(f"Inspection dates: {dates}",)), table(FOUR_2018, (("Good",), RI, ("Good",), RI))),
        body("The experiences and progress of children in care and care leavers: good"),
    )
    assert codes(inspection) == (["reading.form-and-dates-differ"] if differs else [])


def test_a_visit_longer_than_any_is_told() -> None:
    inspection = read(front(head(dates=("Inspection dates: 3 February to 14 June 2025",)), table()))
    assert codes(inspection) == ["reading.inspection-dates-unlikely"]


def test_a_publication_date_that_cannot_be_read_is_told() -> None:
    dates = (*DATES, "Report published: April 2025")
    assert codes(read(front(head(dates=dates), table()))) == ["reading.publication-date-not-read"]
    inspection = read(front(head(dates=(*DATES, "Report published: 7 April 2025")), table()))
    assert inspection.published == date(2025, 4, 7)
    assert codes(inspection) == []


# Paragraph numbers.


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((1, 2, 3, 4), None),
        ((1, 2, 4, 5), "3 is left out (page 2)"),
        ((1, 2, 2, 3), "2 is printed twice (page 2)"),
        ((2, 3, 4, 5), "1 is left out (page 2)"),
    ],
)
def test_paragraph_numbers_that_do_not_run_on_are_told(numbers: tuple[int, ...], told: str | None) -> None:
    page = [Words(71, 735, "The experiences and progress of children in care: outstanding", 14, bold=True)]
    page += [Words(71, 700 - 30 * place, f"{number}. Children are heard.") for place, number in enumerate(numbers)]
    inspection = read(FRONT, page)
    assert codes(inspection) == (["reading.paragraph-numbers"] if told else [])
    if told:
        assert told in only_finding(inspection).message
        assert only_finding(inspection).severity is Severity.FOR_INFORMATION


# Two reports in one file.


def test_a_report_bound_in_behind_is_told_and_nothing_is_taken_from_it() -> None:
    other_title = tuple(text.replace("Alderbrook", "Birchdale") for text in TITLE)
    other = front(head(other_title, ("Inspection dates: 2 to 13 June 2025",)), table(grades=GRADES[::-1]))
    inspection = read(FRONT, body(), other, body("The experiences and progress of care leavers: good"))
    assert inspection.authority == "Alderbrook"
    assert grades(inspection) == PRINTED
    assert [section.page for section in inspection.sections] == [2]
    finding = only_finding(inspection)
    assert finding.code == "reading.another-report-bound-in"
    assert pages(finding) == [1, 3]


def test_a_title_repeated_in_the_body_is_no_other_report() -> None:
    again = [Words(71, 780, "Inspection of Alderbrook local authority children’s services", 14, bold=True)]
    assert codes(read(FRONT, [*body(), *lines(DATES, 500)], [*again, *lines(("Children are heard.",), 700)])) == []


def test_dates_that_the_order_of_the_text_gives_otherwise_are_told() -> None:
    dates = Words(71, 630, "Inspection dates: 3 to", bold=True)
    next_in_the_file, next_on_the_page = (
        Words(400, 320, "14 June 2025"),
        Words(71, 615.6, "14 February 2025", bold=True),
    )
    lead = Words(71, 597, "Lead inspector: Ann Lee", bold=True)
    fields = [dates, next_in_the_file, lead]
    inspection = read(front(lines(TITLE, 695, size=26), fields, table(), [next_on_the_page]))
    assert codes(inspection) == ["reading.front-page-readings-differ"]
    assert "3 to 14 February 2025" in only_finding(inspection).message
    assert "3 to 14 June 2025" in only_finding(inspection).message
    assert inspection.inspection_periods[0].end.month == 2


# On published reports.

OF_THE_CHECKS = (
    *("another-report", "table-read", "heading-grade", "overall-judgement-differs", "front-page-readings", "footer-"),
    *("inspection-dates-unlikely", "form-and-dates", "publication-date", "no-lead-inspector", "paragraph-numbers"),
)
TOLD = {
    ("80461_devon_2025-05-13.pdf", "reading.no-lead-inspector"),
    ("80546_windsor-and-maidenhead_2020-02-24.pdf", "reading.paragraph-numbers"),
}


def test_published_reports_raise_no_false_alarm(corpus: Path, inspections: dict[str, Inspection]) -> None:
    labels = [json.loads(line) for line in (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    names = [label["file"] for label in labels if label["framework"] != "other"]
    found = {
        (name, finding.code)
        for name in names
        for finding in inspections[name].findings
        if finding.code.removeprefix("reading.").startswith(OF_THE_CHECKS)
    }
    assert found == TOLD
