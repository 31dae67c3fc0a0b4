"""Quotations set by a style or in a cell, with who is quoted beside them; names that are no quotations."""

from typing import Final

import pytest
from docx.document import Document

from cabinet_drafter.inspection import Inspection, Judgement
from tests.checking.quoted_cases import FORMATTING, INVENTED, Cases, Expected, changed, holds
from tests.checking.quoted_papers import (
    Report,
    paper,
)

CASES: Final = Cases()


SIGNED = (
    "{} – Ofsted, January 2026",
    "{} (Ofsted, January 2026, paragraph 12)",
    "{}\nOfsted inspection report",
    "Ofsted: {}",
)


@CASES.case("in the quotation style with who is quoted beside it")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper()
    for form in SIGNED:
        document.add_paragraph(form.format(report.sentence()[1]), style="Quote")
    return document, Expected(("verbatim",) * len(SIGNED))


@CASES.case("changed in the quotation style with who is quoted beside it")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" and ")
    document = paper()
    document.add_paragraph(f"{words.replace(' and ', ' or ', 1)} – Ofsted, January 2026", style="Quote")
    return document, changed(passage.page, "“or” for “and”")


@CASES.case("invented in the quotation style below what introduces it")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper("Inspectors wrote:")
    document.add_paragraph(f"{INVENTED.capitalize()}.", style="Quote")
    document.add_paragraph("The council shares that view.")
    document.add_paragraph("Our vision is a county in which every child has a place to call home.", style="Quote")
    return document, Expected(("not-in-report",), {"quotation.not-in-report": "must_fix"})


@CASES.case("three paragraphs in one cell of a table, opened and closed once")
def _(report: Report) -> tuple[Document, Expected]:
    first, second, third = (report.paragraph(lambda each: "‘" not in each.text).text for _nth in range(3))
    document = paper()
    cell = document.add_table(rows=1, cols=2).cell(0, 1)
    cell.paragraphs[0].text = f"“{first}"
    cell.add_paragraph(second)
    cell.add_paragraph(f"{third}”")
    return document, FORMATTING


@CASES.case("with spaces within the marks, and closed by a straight one")
def _(report: Report) -> tuple[Document, Expected]:
    return paper(f"“ {report.sentence()[1]} ”", f'“{report.sentence()[1]}"'), Expected(("verbatim", "verbatim"))


def _rows(inspection: Inspection) -> list[Judgement]:
    """The judgements that the table prints, but for one that is a sentence."""
    return [each for each in inspection.judgements if each.grade and not each.name.startswith("The overall judgement")]


@CASES.case("headings, judgements and the title in marks are names")
def _(report: Report) -> tuple[Document, Expected]:
    inspection = report.inspection
    headings = [f"Under “{section.heading}” inspectors report much." for section in inspection.sections]
    judged = [f"Ofsted’s report says “{each.name} – {each.grade_printed}”." for each in _rows(inspection)]
    return paper(*headings, *judged, f"Ofsted’s report “{inspection.title}” is public."), Expected(())


@CASES.case("a judgement in marks with another grade is held against print")
def _(report: Report) -> tuple[Document, Expected]:
    leaders = next(each for each in _rows(report.inspection) if each.name.startswith("The impact of leaders"))
    wrong = "outstanding" if leaders.grade_printed.lower() == "inadequate" else "inadequate"
    text = f"Ofsted said that “{leaders.name}: {wrong}”."
    return paper(text), Expected(("not-in-report",), {"quotation.not-in-report": "must_fix"})


@pytest.mark.parametrize("name", CASES)
def test_verdict_is_what_a_person_would_give(name: str, quoted_reports: dict[str, Inspection]) -> None:
    holds(CASES[name], quoted_reports.values())
