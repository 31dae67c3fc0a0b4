"""Quotations of published reports in any marks and wherever they stand in a Word paper."""

import re
from typing import Final

import pytest
from docx.document import Document

from cabinet_drafter.inspection import Inspection
from tests.checking.quoted_cases import FORMATTING, VERBATIM, Cases, Expected, changed, holds, once
from tests.checking.quoted_papers import (
    Report,
    hyperlinked,
    in_a_footnote,
    in_a_text_box,
    in_runs,
    paper,
)

CASES: Final = Cases()


# Marks, and where the words stand


@CASES.case("curly double marks within a sentence")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors also said that “{words}” This is welcome."), VERBATIM


@CASES.case("straight double marks")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f'The report says: "{words}"'), VERBATIM


@CASES.case("single curly marks with an apostrophe within")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("’s ")
    return paper(f"The report says: ‘{words}’"), VERBATIM


@CASES.case("single straight marks with a possessive plural within")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence("s’ ")
    return paper(f"Inspectors found that '{words.replace('’', chr(39))}'"), FORMATTING


@CASES.case("guillemets")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    return paper(f"Inspectors wrote: «{words}»"), VERBATIM


@CASES.case("a word changed in guillemets")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" and ")
    return paper(f"Inspectors wrote: «{words.replace(' and ', ' or ', 1)}»"), changed(passage.page, "“or” for “and”")


@CASES.case("double marks within single ones are nested the other way round in print")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: any(_one_term(sentence) for sentence in each.sentences))
    words = next(sentence for sentence in passage.sentences if _one_term(sentence))
    nested = re.sub(r"‘([^‘’]+)’", r"“\1”", words)
    return paper(f"The report says: ‘{nested}’"), FORMATTING


def _one_term(sentence: str) -> bool:
    return sentence.count("‘") == sentence.count("’") == 1 and 10 < len(sentence.split()) < 40


@CASES.case("a paragraph in the quotation style")
def _(report: Report) -> tuple[Document, Expected]:
    passage = report.paragraph(lambda each: "‘" not in each.text)
    document = paper()
    document.add_paragraph(passage.text, style="Quote")
    return document, VERBATIM


@CASES.case("two paragraphs in the quotation style")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper()
    for _nth in range(2):
        document.add_paragraph(report.paragraph(lambda each: "‘" not in each.text).text, style="Intense Quote")
    return document, Expected(("verbatim", "verbatim"))


@CASES.case("a paragraph in the quotation style that begins with a term in marks")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=12)
    document = paper()
    first, rest = words.split(" ", 1)
    document.add_paragraph(f"‘{first}’ {rest}", style="Quote")
    return document, FORMATTING


@CASES.case("a short sentence in italics alone")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=5, most=9)
    document = paper()
    document.add_paragraph().add_run(words).italic = True
    return document, VERBATIM


@CASES.case("captions, notes and titles in italics are no quotations")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper("The table and the notes give the grades.")
    for text in (
        "Table 1: judgements of the inspection.",
        "Note: the children in care are good.",
        "Source: Ofsted report, page 2.",
        "Getting help early to children and families",
        "The experiences and progress of children in care are good.",
    ):
        document.add_paragraph().add_run(text).italic = True
    return document, Expected(())


@CASES.case("a quotation over two paragraphs, each opened, the last closed")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence(least=16)
    passage = next(each for each in report.passages() if words in each.text)
    first = passage.text[: passage.text.index(words) + len(words)]
    middle = first.split(" ")
    half = len(middle) // 2
    return paper(f"“{' '.join(middle[:half])}", f"{' '.join(middle[half:])}”"), Expected(
        ("formatting-only",) if "‘" in first else ("verbatim",)
    )


@CASES.case("a quotation that is not closed")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    told = {"quotation.unclosed": "must_fix"}
    return paper(f"Inspectors wrote: “{words}", "The council agrees with that."), Expected(("verbatim",), told)


@CASES.case("in a table cell")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Theme", "What inspectors said"
    table.cell(1, 0).text, table.cell(1, 1).text = "Help", f"“{words}”"
    return document, VERBATIM


@CASES.case("changed in a table cell")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(r"\bare\b")
    document = paper()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Theme", "What inspectors said"
    table.cell(1, 0).text = "Help"
    table.cell(1, 1).text = once(r"\bare\b", "were", words)
    return document, changed(passage.page, "“were” for “are”")


@CASES.case("in a list")
def _(report: Report) -> tuple[Document, Expected]:
    document = paper("Inspectors said:")
    for _nth in range(2):
        document.add_paragraph(f"“{report.sentence()[1]}”", style="List Bullet")
    return document, Expected(("verbatim", "verbatim"))


@CASES.case("in a footnote")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper("Inspectors were pleased.")
    in_a_footnote(document, f"Ofsted wrote: “{words}”")
    return document, VERBATIM


@CASES.case("changed in a footnote")
def _(report: Report) -> tuple[Document, Expected]:
    passage, words = report.sentence(" the ")
    document = paper("Inspectors were pleased.")
    in_a_footnote(document, f"Ofsted wrote: “{words.replace(' the ', ' their ', 1)}”")
    return document, changed(passage.page, "“their” for “the”")


@CASES.case("in a text box")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    in_a_text_box(document, f"“{words}”")
    return document, VERBATIM


@CASES.case("split across runs")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    in_runs(document.add_paragraph(), f"Inspectors said “{words}” in March.")
    return document, VERBATIM


@CASES.case("with a hyperlink inside")
def _(report: Report) -> tuple[Document, Expected]:
    _, words = report.sentence()
    document = paper()
    parts = words.split(" ")
    hyperlinked(document.add_paragraph(), f"“{' '.join(parts[:3])} ", parts[3], f" {' '.join(parts[4:])}”")
    return document, VERBATIM


@pytest.mark.parametrize("name", CASES)
def test_verdict_is_what_a_person_would_give(name: str, quoted_reports: dict[str, Inspection]) -> None:
    holds(CASES[name], quoted_reports.values())
