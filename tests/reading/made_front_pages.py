"""Front pages of made-up reports for tests, in the layouts that published ones have and in some that they may have."""

from collections.abc import Iterable, Sequence

from printed_pdf import Words, pdf

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.any_form import read_any_form

LEADERS = ("The impact of leaders on social work", "practice with children and families")
HELP = ("The experiences and progress of", "children who need help and protection")
IN_CARE = ("The experiences and progress of", "children in care")
LEAVERS = ("The experiences and progress of care", "leavers")
OVERALL = ("Overall effectiveness",)
FIVE = (LEADERS, HELP, IN_CARE, LEAVERS, OVERALL)
FOUR_2018 = (LEADERS, HELP, ("The experiences and progress of", "children in care and care leavers"), OVERALL)
SIF = (
    ("1. Children who need help and protection",),
    ("2. Children looked after and achieving", "permanence"),
    ("2.1 Adoption performance",),
    ("2.2 Experiences and progress of care leavers",),
    ("3. Leadership, management and governance",),
)
RI = ("Requires improvement", "to be good")
GRADES = (("Good",), RI, ("Outstanding",), ("Inadequate",), ("Inadequate",))
PRINTED = ("Good", "Requires improvement to be good", "Outstanding", "Inadequate", "Inadequate")

TITLE = ("Inspection of Alderbrook local", "authority children’s services")
DATES = ("Inspection dates: 3 to 14 February 2025",)
LEAD = ("Lead inspector: Ann Lee, His Majesty’s Inspector",)
SUMMARY = ("Services for children in Alderbrook are well led, and staff know the children they work with well.",)


def lines(texts: Iterable[str], y: float, x: float = 71, size: float = 12, bold: bool = False) -> list[Words]:
    """Texts below one another, the first at height `y`."""
    return [Words(x, y - size * 1.2 * place, text, size, bold) for place, text in enumerate(texts)]


def head(
    title: Sequence[str] = TITLE,
    dates: Sequence[str] = DATES,
    lead: Sequence[str] = LEAD,
    authority: Sequence[str] = (),
    *,
    title_size: float = 26,
) -> list[Words]:
    """What stands above the table: the authority where it stands alone, title, dates, lead inspector."""
    words = lines(authority, 760, size=26)
    words += lines(title, 695, size=title_size, bold=bool(authority))
    words += lines(dates, min(630, words[-1].y - 25), bold=True)
    return words + lines(lead, 597, bold=True)


def row(
    label: Sequence[str], grade: Sequence[str], top: float, *, grade_x: float = 303, centred: bool = False
) -> list[Words]:
    """A row of the table: its label, then its grade, as Word writes the cells of a row one after the other."""
    grade_top = top + (len(grade) - len(label)) * 7.2 if centred else top
    return [*lines(label, top, 77), *lines(grade, grade_top, grade_x)]


def table(
    labels: Sequence[Sequence[str]] = FIVE,
    grades: Sequence[Sequence[str]] = GRADES,
    *,
    top: float = 527,
    header: bool = True,
    grade_x: float = 303,
    centred: bool = False,
    pitch: float = 42,
) -> list[Words]:
    """The judgement table."""
    words = []
    if header:
        words += [Words(77, top + 33, "Judgement", bold=True), Words(grade_x, top + 33, "Grade", bold=True)]
    for place, (label, grade) in enumerate(zip(labels, grades, strict=False)):
        words += row(label, grade, top - pitch * place, grade_x=grade_x, centred=centred)
    return words


def front(*parts: list[Words], summary: Sequence[str] = SUMMARY, summary_top: float = 290) -> list[Words]:
    """The parts with a summary below them."""
    return [*(words for part in parts for words in part), *lines(summary, summary_top)]


def body(*headings: str) -> list[Words]:
    """A page with sections, a paragraph under each, numbered from 1."""
    words = []
    for place, heading in enumerate(headings or ("The experiences and progress of children in care: outstanding",)):
        words.append(Words(71, 735 - 90 * place, heading, 14, bold=True))
        words += lines((f"{place + 1}. Children are seen and heard by people who know them well.",), 700 - 90 * place)
    return words


LEFT_OUT_OF_MADE_REPORTS = {
    "reading.no-areas-for-improvement",
    "reading.no-numbered-paragraphs",
    "reading.no-summary",
    "reading.section-without-numbers",
}


def read(*pages: list[Words]) -> Inspection:
    """What is read of a PDF with these pages; a page with a section follows where there is but one.

    That a made report is little more than a front page is no finding here.
    """
    both = pages if len(pages) > 1 else (*pages, body())
    read = read_any_form("inspection.pdf", pdf(*both))
    assert isinstance(read, Inspection)
    told = tuple(finding for finding in read.findings if finding.code not in LEFT_OUT_OF_MADE_REPORTS)
    return read.model_copy(update={"findings": told})


def grades(inspection: Inspection) -> tuple[str, ...]:
    """The grades as printed."""
    return tuple(judgement.grade_printed for judgement in inspection.judgements)


def codes(inspection: Inspection) -> list[str]:
    """The codes of its findings."""
    return [finding.code for finding in inspection.findings]
