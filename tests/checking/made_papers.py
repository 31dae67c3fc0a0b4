"""Papers made for the checks: a Word paper as read, from lines of text, and what it is checked against."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cabinet_drafter.checking.paper_lines import lines_of
from cabinet_drafter.checking.paper_under_check import CheckedAgainst, PaperUnderCheck
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
from cabinet_drafter.written_paper import Block, Cell, Row, Run, Table, WrittenPaper

LEADERS = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
CARE = "The experiences and progress of children in care and care leavers"


def block(text: str, order: int = 0, **more: Any) -> Block:
    return Block(style="Normal", text=text, order=order, runs=(Run(text=text),), **more)


def written(*content: str | Block | Table | Sequence[Sequence[str]], **more: Any) -> WrittenPaper:
    """A paper of paragraphs (a string each, "# …" for a heading) and tables (a list of rows of cells)."""
    blocks: list[Block | Table] = []
    order = 0
    for each in content:
        if isinstance(each, str):
            level = 1 if each.startswith("# ") else None
            blocks.append(block(each.removeprefix("# "), order, heading_level=level))
            order += 1
        elif isinstance(each, Block):
            blocks.append(each.model_copy(update={"order": order}))
            order += 1
        elif isinstance(each, Table):
            blocks.append(each)
        else:
            rows = []
            for cells in each:
                row = []
                for text in cells:
                    row.append(Cell(blocks=(block(text, order),)))
                    order += 1
                rows.append(Row(cells=tuple(row), is_header=not rows))
            blocks.append(Table(rows=tuple(rows)))
    facts = {"title": "A paper", "author": "", "subject": "", "language": "en-GB"} | more
    return WrittenPaper(blocks=tuple(blocks), **facts)


def passage(*sentences: str, page: int = 2) -> Passage:
    return Passage(page=page, text=" ".join(sentences), sentences=sentences)


def made_inspection(**changed: Any) -> Inspection:
    """A small ILACS report: everything good but care, three areas for improvement."""
    facts: dict[str, Any] = {
        "source": Source(name="report-2025.pdf", sha256="a" * 64),
        "authority": "Alderbrook Council",
        "framework": Framework.ILACS_2018,
        "title": "Inspection of children’s social care services",
        "inspection_periods": (InspectionPeriod(start=date(2025, 3, 10), end=date(2025, 3, 21)),),
        "published": None,
        "lead_inspectors": ("Ada Example",),
        "judgements": (
            Judgement(name=LEADERS, key=JudgementArea.LEADERS, grade=Grade.GOOD, grade_printed="Good", page=1),
            Judgement(name=HELP, key=JudgementArea.HELP_AND_PROTECTION, grade=Grade.GOOD, grade_printed="Good", page=1),
            Judgement(
                name=CARE,
                key=JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
                grade=Grade.REQUIRES_IMPROVEMENT,
                grade_printed="Requires improvement to be good",
                page=1,
            ),
            Judgement(
                name="Overall effectiveness",
                key=JudgementArea.OVERALL_EFFECTIVENESS,
                grade=Grade.GOOD,
                grade_printed="Good",
                page=1,
            ),
        ),
        "summary": (
            passage("Services for children in Alderbrook have improved since the last inspection.", page=2),
            passage("Leaders know their services well.", "They act when practice is not good enough.", page=2),
        ),
        "areas_for_improvement": tuple(
            AreaForImprovement(page=2, text=text, sentences=(text,))
            for text in (
                "The quality of plans for children in need.",
                "The response to allegations made against professionals.",
                "The coordination of support for children returning home from care.",
            )
        ),
        "sections": (
            Section(
                heading=f"{HELP}: good",
                key=JudgementArea.HELP_AND_PROTECTION,
                grade_printed="good",
                page=3,
                paragraphs=(
                    Paragraph(
                        page=3,
                        number=1,
                        address="1",
                        text="Most children benefit from 12 early help services. Referrals "
                        "are appropriate and timely. However, too many assessments are delayed.",
                        sentences=(
                            "Most children benefit from 12 early help services.",
                            "Referrals are appropriate and timely.",
                            "However, too many assessments are delayed.",
                        ),
                    ),
                    Paragraph(
                        page=3,
                        number=2,
                        address="2",
                        text="Social workers visit children regularly and know them well. Staff morale is high.",
                        sentences=(
                            "Social workers visit children regularly and know them well.",
                            "Staff morale is high.",
                        ),
                    ),
                ),
            ),
        ),
        "fact_pages": {"inspection_periods": 1, "lead_inspectors": 1},
    }
    return Inspection(**(facts | changed))


def under_check(
    paper: WrittenPaper, inspection: Inspection | None = None, *, final: bool = False, **against: Any
) -> PaperUnderCheck:
    """The paper with what it is checked against, its quotations placed."""
    from cabinet_drafter.checking.quotations.placing import placed_quotations

    lines = lines_of(paper)
    sources = CheckedAgainst(inspection=inspection or made_inspection(), **against)
    quotations = placed_quotations(lines, sources.quotable)
    return PaperUnderCheck(written=paper, lines=lines, quotations=quotations, against=sources, final=final)


def unquoted(
    *content: str | Block | Table | Sequence[Sequence[str]], inspection: Inspection | None = None, **against: Any
) -> PaperUnderCheck:
    """A paper that quotes nothing, with what it is checked against."""
    paper = written(*content)
    sources = CheckedAgainst(inspection=inspection or made_inspection(), **against)
    return PaperUnderCheck(written=paper, lines=lines_of(paper), quotations=(), against=sources)


def earlier_inspection(**changed: Any) -> Inspection:
    """An earlier report on the council of `made_inspection`: all inadequate but care, which required improvement."""
    judgements = tuple(
        each.model_copy(
            update={"grade": Grade.INADEQUATE, "grade_printed": "Inadequate"}
            if each.key is not JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS
            else {}
        )
        for each in made_inspection().judgements
    )
    facts: dict[str, Any] = {
        "source": Source(name="report-2022.pdf", sha256="b" * 64),
        "inspection_periods": (InspectionPeriod(start=date(2022, 6, 6), end=date(2022, 6, 17)),),
        "lead_inspectors": ("Bede Example",),
        "judgements": judgements,
        "areas_for_improvement": (),
    }
    return made_inspection(**(facts | changed))
