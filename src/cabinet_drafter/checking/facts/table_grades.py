"""The judgements and grades in a paper's tables, against the printed table of the report."""

from collections.abc import Iterator

from cabinet_drafter.checking.facts.grades import is_other_style, is_short, prints_short
from cabinet_drafter.checking.facts.judgement_names import (
    answering,
    is_printed_name,
    is_sentence,
    is_short_name,
    is_standard_name,
    related,
)
from cabinet_drafter.checking.facts.judgement_tables import GradedCell, graded_cells
from cabinet_drafter.checking.facts.short_grade import explains_short
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, printed_judgement, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Judgement
from cabinet_drafter.vocabulary import JudgementArea


def check_table_grades(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The grade beside a judgement is the printed one, and is written as printed."""
    for cell in graded_cells(paper):
        printed = answering(cell.inspection, cell.area)
        exact = [judgement for judgement in printed if judgement.key is cell.area] or printed
        if not exact:
            yield from _not_graded(paper, cell)
            continue
        if cell.grade not in {judgement.grade for judgement in exact}:
            yield _wrong_grade(paper, cell, exact)
        else:
            yield from _written_otherwise(paper, cell, exact[0])


def check_table_names(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A table names judgements in the printed words."""
    current, previous = paper.against.inspection, paper.against.previous
    seen = set()
    for cell in sorted(graded_cells(paper), key=lambda each: each.inspection is not current):
        if not cell.beside:
            continue
        printed = answering(cell.inspection, cell.area)
        if cell.label.order in seen or not printed or any(is_sentence(each) for each in printed):
            continue
        seen.add(cell.label.order)
        names_of = (current,) if cell.inspection is current else (current, *previous)
        if any(is_printed_name(cell.label.text, each) for each in names_of) or is_standard_name(
            cell.label.text, printed
        ):
            continue
        yield told(
            "judgement-name",
            TO_CONFIRM if is_short_name(cell.label.text) else MUST_FIX,
            cell.label.where(),
            f"The table names a judgement {quoted(cell.label.text)}; the report prints "
            f"{listed([quoted(each.name) for each in printed])}.",
            "Name the judgement in the printed words.",
            *(printed_judgement(cell.inspection, each) for each in printed),
        )


def check_table_is_whole(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A table of this inspection's judgements leaves none of them out."""
    current = paper.against.inspection
    cells = [cell for cell in graded_cells(paper) if cell.inspection is current]
    if not cells:
        return
    for judgement in current.judgements:
        key = judgement.key
        if key is None or judgement.grade is None or key is JudgementArea.LSCB or is_sentence(judgement):
            continue
        if not any(related(cell.area, key) for cell in cells):
            yield told(
                "judgement-missing",
                MUST_FIX if cells[0].beside else TO_CONFIRM,
                cells[0].label.where(),
                f"The table leaves out a judgement that the report prints: {quoted(judgement.name)}, "
                f"{quoted(judgement.grade_printed)}.",
                "Add the row: the report’s judgements belong together.",
                printed_judgement(current, judgement),
            )


def check_table_overall(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Reports of inspections from April 2026 print no overall grade, and a paper cannot give one."""
    for cell in graded_cells(paper):
        if cell.area is JudgementArea.OVERALL_EFFECTIVENESS and not answering(cell.inspection, cell.area):
            yield told(
                "overall-not-printed",
                MUST_FIX,
                cell.line.where(),
                f"The table gives an overall grade, {quoted(cell.words)}; the report prints none.",
                "Take the row out: Ofsted gave a grade for each judgement and none overall.",
                cell.inspection.evidence("judgements"),
            )


def _wrong_grade(paper: PaperUnderCheck, cell: GradedCell, printed: list[Judgement]) -> Finding:
    earlier = cell.inspection is not paper.against.inspection
    which = "The report on the earlier inspection" if earlier else "The report"
    prints = [f"{quoted(each.grade_printed)} for {quoted(each.name)}" for each in printed]
    return told(
        "previous-grade" if earlier else "grade",
        MUST_FIX,
        cell.line.where(),
        f"The table gives {quoted(cell.words)} for {quoted(cell.label.text)}. {which} prints {listed(prints)}.",
        f"Write {listed([quoted(each.grade_printed) for each in printed], 'or')}.",
        *(printed_judgement(cell.inspection, each) for each in printed),
    )


def _not_graded(paper: PaperUnderCheck, cell: GradedCell) -> Iterator[Finding]:
    """A grade where the report prints that there is none, such as “Not judged”."""
    for judgement in cell.inspection.judgements:
        if judgement.key is cell.area and judgement.grade is None and judgement.grade_printed:
            yield _wrong_grade(paper, cell, [judgement])


def _written_otherwise(paper: PaperUnderCheck, cell: GradedCell, judgement: Judgement) -> Iterator[Finding]:
    if cell.words.upper() == "RI" and explains_short(paper):
        return
    if is_short(cell.words) and not (prints_short(judgement) and cell.words.upper() != "RI"):
        code, how = "grade-short", "shortens the grade to"
    elif is_other_style(cell.words) and cell.words != judgement.grade_printed:
        code, how = "grade-style", "writes the grade as"
    else:
        return
    yield told(
        code,
        TO_CONFIRM,
        cell.line.where(),
        f"The table {how} {quoted(cell.words)}; the report prints {quoted(judgement.grade_printed)}.",
        f"Write {quoted(judgement.grade_printed)}.",
        printed_judgement(cell.inspection, judgement),
    )
