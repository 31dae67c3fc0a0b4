"""Figures that a paper tells in its own words: the printed ones pass, rounded too; a changed one is asked about."""

from functools import cache
from pathlib import Path
from time import process_time

import pytest

from cabinet_drafter.checking.quotations.print_index import PrintIndex
from cabinet_drafter.checking.told_in_own_words.figures_said import Kind, figures_said
from cabinet_drafter.checking.told_in_own_words.retold_figures import check_retold_figures
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Paragraph, Section
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import earlier_inspection, made_inspection, unquoted
from tests.checking.made_visit_letter import made_letter
from tests.checking.retold_from_reports import RETOLD, ROUNDED

PRINTED = (
    ("At the time of the inspection, 63% of assessments were completed within the timescale.", "Morale is high."),
    ("Most children who go missing are offered a return home interview within 72 hours.",),
    ("At 31 March 2025, 183 children were looked after.", "This is a reduction from 196 at 31 March 2024."),
    ("A total of 87 (78%) of the unaccompanied young people live outside the borough.",),
    ("Caseloads have halved and social workers feel supported.",),
    ("The council has developed four family hubs.", "Three new children’s homes have opened in the last 12 months."),
    ("Over 130 care leavers no longer have a personal adviser.", "Young people have a local offer until they are 25."),
    ("A legal gateway panel was introduced in February 2024.",),
    ("Just over half of the parents accept the offer of mediation.",),
    ("In the last 12 months 20 children have been adopted and 25 became the subject of special guardianship orders.",),
)
HEADING = "# What inspectors found"


def report() -> Inspection:
    """A report that prints the figures above, each line a paragraph."""
    paragraphs = tuple(
        Paragraph(page=4 + number // 4, number=number, address=str(number), text=" ".join(lines), sentences=lines)
        for number, lines in enumerate(PRINTED, start=1)
    )
    section = Section(heading="Findings", key=None, grade_printed=None, page=4, paragraphs=paragraphs)
    return made_inspection(sections=(*made_inspection().sections, section))


def found(*content: str, inspection: Inspection | None = None, heading: str = HEADING, **against) -> list[Finding]:
    paper = unquoted(heading, *content, inspection=inspection or report(), **against)
    return list(check_retold_figures(paper))


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors found that 63% of assessments were completed in time.",
        "Inspectors found that nearly two thirds of assessments were completed in time.",
        "Inspectors found that over 60% of assessments were completed in time.",
        "Return home interviews are offered within 72 hours to most children who go missing.",
        "Return home interviews are offered within three days to most children who go missing.",
        "Inspectors noted that 183 children were looked after, down from 196 a year before.",
        "The number of children looked after fell by 13, from 196 to 183.",
        "Of the unaccompanied young people 87, or 78%, live outside the borough.",
        "Caseloads have halved.",
        "They noted four new family hubs and the opening of three children’s homes.",
        "More than 130 care leavers are without a personal adviser.",
        "More than 100 care leavers are without a personal adviser.",
        "The local offer is for young people up to the age of 25.",
        "The legal gateway panel was introduced in February 2024.",
        "The legal gateway panel was introduced in 2024.",
        "About half of the parents accept the offer of mediation.",
        "In the last 12 months 20 children were adopted and there were 25 special guardianship orders.",
        "We now complete 71% of assessments within the timescale.",
        "Inspectors found that 63% of assessments were completed in time; our latest data show 71%.",
        "The target is that 90% of assessments are completed within the timescale.",
        "The council will offer return home interviews within 48 hours to children who go missing.",
        "Since the inspection caseloads have doubled.",
        "Ofsted made recommendations to 14 authorities. The report has 17 pages.",
        "The inspection team met more than a hundred staff and 40 carers.",
        "Under the framework in force since April 2026 Ofsted gives no overall judgement on morale.",
        "Ofsted’s report of 24 February 2025 says that a legal gateway panel was introduced.",
        "Inspectors named four areas in which the family hubs and children’s homes need to improve.",
        "3.14 Inspectors met children and their carers.",
        "The inspection took place under section 136 of the Education and Inspections Act 2006.",
    ],
)
def test_true_and_rounded_figures_and_the_councils_own_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "page"),
    [
        ("Assessments were completed within the timescale in 36% of cases.", "36%", 4),
        ("Assessments were completed within the timescale in a quarter of cases.", "a quarter", 4),
        ("Return home interviews are offered within 24 hours to most children who go missing.", "24 hours", 4),
        ("Return home interviews are offered within 72 days to most children who go missing.", "72 days", 4),
        ("Of the children 183 were looked after, down from 169.", "169", 4),
        ("Of the children 196 were looked after, down from 183.", "196 were looked after, down from 183", 4),
        ("Of the children 183 were looked after, up from 196.", "183 were looked after, up from 196", 4),
        ("Of the unaccompanied young people 78, or 87%, live outside the borough.", "78, or 87%", 5),
        ("Caseloads have doubled.", "doubled", 5),
        ("The council has developed six family hubs.", "six", 5),
        ("Over 103 care leavers are without a personal adviser.", "Over 103", 5),
        ("The local offer is for young people until they are 21.", "21", 5),
        ("A legal gateway panel was introduced in February 2023.", "February 2023", 6),
        ("Just under half of the parents accept the offer of mediation.", "Just under half", 6),
        ("In the last 12 months 23 children were adopted and there were 25 special guardianship orders.", "23", 6),
    ],
)
def test_a_figure_that_print_gives_otherwise_is_asked_about(text: str, words: str, page: int) -> None:
    (finding,) = found(text)
    assert (finding.code, finding.severity, finding.where.text) == (
        "facts.retold-figure", Severity.TO_CONFIRM, words,
    )  # fmt: skip
    assert finding.evidence[0].page == page
    assert f"(page {page}) prints “" in finding.message


def test_figures_that_changed_places_are_both_asked_about() -> None:
    swapped = found("They noted three new family hubs and the opening of four children’s homes.")
    assert [each.where.text for each in swapped] == ["three", "four"]


@pytest.mark.parametrize(
    ("lead_in", "severity"),
    [
        ("Inspectors found that", Severity.MUST_FIX),
        ("It is known that", Severity.TO_CONFIRM),
        ("At the monitoring visit inspectors found that", Severity.TO_CONFIRM),
        ("Inspectors found in 2023 that", Severity.TO_CONFIRM),
    ],
)
def test_only_what_inspectors_are_said_to_give_of_the_very_same_thing_must_be_fixed(
    lead_in: str, severity: Severity
) -> None:
    (finding,) = found(f"{lead_in} at the time of the inspection 36% of assessments were completed in the timescale.")
    assert (finding.where.text, finding.severity) == ("36%", severity)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Inspectors found that 44% of staff had taken part in training on neglect.", "44%"),
        ("Ofsted noted that 57 families had used the service.", "57"),
        ("According to the report 2,621 children were in need.", "2,621"),
    ],
)
def test_a_figure_of_inspectors_that_no_source_prints_is_asked_about(text: str, words: str) -> None:
    (finding,) = found(text)
    assert (finding.code, finding.severity, finding.where.text) == (
        "facts.figure-not-printed", Severity.TO_CONFIRM, words,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "44% of staff have taken part in training on neglect.",
        "The dashboard shows that 57 families have used the service.",
        "Inspectors found two strengths and five weaknesses.",
        "Inspectors said that 22 recommendations of the last report were met.",
        "Inspectors saw young people of 25 and heard from 183 of them.",
        "Ofsted noted that about a quarter of families had used the service.",
    ],
)
def test_figures_of_others_and_small_counts_need_not_be_printed(text: str) -> None:
    assert found(text) == []


def test_an_earlier_report_or_letter_is_told_of_only_where_the_sentence_says_so() -> None:
    earlier = earlier_inspection(sections=report().sections)
    now = made_inspection()
    text = "assessments were completed within the timescale in 36% of cases."
    assert not found(f"In June, {text}", inspection=now, previous=(earlier,))
    (finding,) = found(f"At the previous inspection {text}", inspection=now, previous=(earlier,))
    assert finding.evidence[0].source == earlier.source
    assert not found("The focused visit looked at the front door.", visits=(made_letter(),))


def test_sections_on_money_and_law_are_left_alone_unless_a_sentence_is_plainly_of_the_report() -> None:
    text = "Assessments were completed within the timescale in 36% of cases."
    assert not found(text, heading="# Financial implications")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("over 130 care leavers who had turned 21", [(Kind.COUNT, 130), (Kind.AGE, 21)]),
        ("16- and 17-year-olds, and those aged 18 to 25", [(Kind.AGE, each) for each in (16, 17, 18, 25)]),
        ("63 per cent, nearly two thirds, one in five", [(Kind.SHARE, 63), (Kind.SHARE, 200 / 3), (Kind.SHARE, 20)]),
        ("within 72 hours, a six-week wait", [(Kind.TIME, 72), (Kind.TIME, 1008)]),
        ("in May 2018 and since 2019", [(Kind.DATE, 2018), (Kind.DATE, 2019)]),
        ("Eighty-eight of the 127", [(Kind.COUNT, 88), (Kind.COUNT, 127)]),
        ("two hundred and ten homes", [(Kind.COUNT, 210)]),
        ("£3m, £120 and 2024/25; section 20; paragraph 12; a rate of 49 per 10,000; the Children Act 1989", []),
    ],
)
def test_figures_are_read_in_digits_and_words(text: str, figures: list[tuple[Kind, float]]) -> None:
    assert [(each.kind, each.value) for each in figures_said(text)] == figures


@cache
def of_report(path: Path) -> Inspection:
    return read_inspection(path)


def test_retellings_of_six_published_reports(corpus: Path) -> None:
    reports = corpus / "reports"
    missed = []
    for name, text, true, wrong in RETOLD:
        assert found(text.format(true), inspection=of_report(reports / name)) == [], text
        if not found(text.format(wrong), inspection=of_report(reports / name)):
            missed.append(text)
    assert len(missed) <= len(RETOLD) * 0.1, missed
    for name, text in ROUNDED:
        assert found(text, inspection=of_report(reports / name)) == [], text


@pytest.mark.parametrize("name", sorted({name for name, *_ in RETOLD}))
def test_print_told_word_for_word_is_never_contradicted(corpus: Path, name: str) -> None:
    inspection = of_report(corpus / "reports" / name)
    sentences = [text for each in PrintIndex([inspection]).passages for text in each.passage.sentences]
    assert [each for each in found(*sentences, inspection=inspection) if each.code == "facts.retold-figure"] == []


@pytest.mark.parametrize(
    "text",
    [
        "12 children, " * 20_000,
        "In May 2014 and 3 June 2015 " * 9_000,
        "just over half of from aged over " * 8_000,
        "\n".join(f"Inspectors found {number} children and {number + 7}% of care leavers." for number in range(4_000)),
    ],
)
def test_papers_of_figures_alone_take_bounded_time(text: str) -> None:
    begin = process_time()
    found(f"Inspectors found {text}")
    assert process_time() - begin < 5
