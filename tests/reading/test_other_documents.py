"""Other people's PDFs are named for what they are, by what stands where; none is taken for a published report."""

import pytest
from printed_pdf import Words, front_page, pdf

from cabinet_drafter.errors import FormNotRecognisedError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.visit import Publication

TABLE = [words for words in front_page("Good", "Good", "Good", "Good", "Good") if words.y < 600]
TITLE = [words for words in front_page() if words.y > 640]
ABOUT = "Ofsted carries out monitoring visits, focused visits and joint targeted area inspections."


def read(*pages: list[Words]) -> Publication:
    return read_any_form("other.pdf", pdf(*pages))


def named(*pages: list[Words]) -> str:
    with pytest.raises(FormNotRecognisedError) as refusal:
        read(*pages)
    assert refusal.value.code == "source.form-not-recognised"
    assert refusal.value.exit_code == 11
    assert refusal.value.where == "other.pdf"
    assert refusal.value.remedy
    return refusal.value.found


def titled(*title: str, text: tuple[str, ...] = (ABOUT,)) -> list[Words]:
    """A page with a title in large type and text below it that also speaks of other things."""
    lines = [Words(71, 760 - 30 * place, line, 24) for place, line in enumerate(title)]
    return [*lines, *body(*text, "More is said here about children’s services.", "And more.", top=600)]


def body(*lines: str, top: float = 760) -> list[Words]:
    return [Words(71, top - 15 * place, line) for place, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (("Joint targeted area inspection", "of Alderbrook"), "a joint targeted area inspection (JTAI)"),
        (("Area SEND inspection of Alderbrook", "Local Area Partnership"), "special educational needs"),
        (("Inspection of Harbour Children’s Home",), "a children’s home"),
        (("Alderbrook Fostering Service", "Inspection report"), "a fostering service"),
        (("Inspection of Harbour Adoption Agency",), "an adoption agency"),
        (
            ("Review of the effectiveness of the", "Local Safeguarding Children Board"),
            "Local Safeguarding Children Board",
        ),
        (("Inspection of Cafcass",), "Cafcass"),
        (("Inspection of Alderbrook Primary School",), "a school"),
        (("Inspection of Little Harbour Nursery",), "a school or another provider"),
        (("Inspection of safeguarding and", "looked after children services"), "an earlier kind of inspection"),
        (("Inspection of local authority arrangements", "for the protection of children"), "an earlier kind"),
        (("An inspection of youth offending", "services in Alderbrook"), "youth justice"),
        (("Children’s services action plan",), "an action plan"),
        (("INVOICE",), "an invoice"),
        (("Inspecting local authority children’s", "services: inspector guidance"), "guidance on inspections"),
        (("Inspection of Alderbrook local", "authority children’s services"), "prints no judgement table"),
        (("Harbour news",), "some other document"),
    ],
)
def test_a_document_is_named_by_its_title_and_not_by_what_its_text_speaks_of(title: tuple[str, ...], name: str) -> None:
    assert name in named(titled(*title))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Invoice number 4711", "To: Alderbrook Council", "For: one inspection of a lift"), "an invoice"),
        (("School inspection report", "Harbour Primary School", "Ofsted", ABOUT), "a school"),
        (
            ("Ofsted", "Dear Ms Lee", "Annual conversation with Alderbrook", "Thank you for your time."),
            "a letter from Ofsted",
        ),
        (("Ofsted", "Dear Ms Lee", "Joint targeted area inspection of Alderbrook", "This letter…"), "(JTAI)"),
        (("Dear Ms Lee", "Thank you for your order."), "looks like a letter"),
        (("Improvement action plan", "Action 1: write it down", ABOUT), "an action plan"),
        (("Once upon a time", ABOUT), "some other document"),
    ],
)
def test_a_document_without_a_title_is_named_by_how_its_first_lines_begin(lines: tuple[str, ...], name: str) -> None:
    assert name in named(body(*lines))


def test_a_letter_from_ofsted_is_told_from_those_that_are_read() -> None:
    found = named(body("Ofsted", "Dear Ms Lee", "Annual conversation with Alderbrook", ABOUT))
    assert "not one on a monitoring visit or a focused visit" in found


@pytest.mark.parametrize(
    "label",
    [
        "Report of: Director of Children’s Services",
        "Report to Cabinet, 29 April 2025",
        "CABINET",
        "Cabinet 29 April 2025",
        "Agenda item 7",
        "Children and Education Scrutiny Committee",
        "Lead Member: Councillor Lee",
        "Wards affected: All",
        "Classification: Open",
        "Recommendations",
        "Purpose of the report",
        "Executive summary",
        "Contact officer: Ann Lee",
    ],
)
def test_a_councils_paper_that_reproduces_title_dates_and_table_is_never_read_as_the_report(label: str) -> None:
    dates = Words(71, 625, "Inspection dates: 3 to 14 February 2025", bold=True)
    assert isinstance(read([*TITLE, dates, *TABLE]), Inspection)
    for place in (780, 640, 610):
        found = named([*TITLE, dates, *TABLE, Words(71, place, label, bold=True), *body(ABOUT, top=120)])
        assert "a council’s own paper" in found


def test_a_councils_paper_whose_second_page_is_the_reports_front_page_is_not_read_as_the_report() -> None:
    cover = body("Alderbrook Borough Council", "Cabinet, 29 April 2025", "Ofsted inspection of children’s services")
    assert "a council’s own paper on an inspection, not the published report" in named(
        cover, front_page("Good", "Good", "Good", "Good", "Good")
    )


def test_a_table_without_a_title_above_it_is_not_read() -> None:
    assert "some other document" in named([*TABLE, *body("The judgements were:", top=700)])


def test_a_table_under_a_title_as_small_as_the_text_is_not_read() -> None:
    title = Words(71, 700, "Inspection of children’s services: what Ofsted found", bold=True)
    dates = Words(71, 625, "Inspection dates: 3 to 14 February 2025", bold=True)
    assert "published report" in named([title, dates, *TABLE])
