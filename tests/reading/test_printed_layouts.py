"""Layout traps of published reports, on small PDFs that the tests make themselves."""

import pytest
from printed_pdf import Words, front_page, pdf

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import inspection_from_bytes
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea

GRADES = ("Good", "Requires improvement\nto be good", "Outstanding", "Inadequate", "Good")


def heading(y: float, text: str = "The experiences and progress of care leavers: inadequate") -> Words:
    return Words(71, y, text, 14, bold=True)


def paragraph(number: str, y: float, *lines: str) -> list[Words]:
    first = Words(71, y, f"{number} {lines[0]}")
    return [first, *(Words(99, y - 14.5 * place, line) for place, line in enumerate(lines[1:], 1))]


def read(*pages: list[Words]) -> Inspection:
    return inspection_from_bytes("inspection.pdf", pdf(*pages))


def body_texts(inspection: Inspection) -> list[tuple[str, str]]:
    return [(one.address, one.text) for section in inspection.sections for one in section.paragraphs]


def test_grade_split_over_two_lines_is_read_whole_and_beside_its_own_label() -> None:
    inspection = read(front_page(*GRADES))
    assert [judgement.grade_printed for judgement in inspection.judgements] == [
        "Good",
        "Requires improvement to be good",
        "Outstanding",
        "Inadequate",
        "Good",
    ]
    assert inspection.judgements[1].grade is Grade.REQUIRES_IMPROVEMENT
    assert inspection.judgements[1].name == "The experiences and progress of children who need help and protection"


def test_front_page_facts_are_read_with_their_page() -> None:
    inspection = read(front_page(*GRADES))
    assert inspection.title == "Inspection of Alderbrook local authority children’s services"
    assert inspection.authority == "Alderbrook"
    assert inspection.lead_inspectors == ("Ann Lee-Shaw",)
    assert inspection.published is None
    assert inspection.evidence("judgements").page == 1
    assert inspection.summary[0].text == "Services for children are well led."


def test_two_lead_inspectors_are_two_names() -> None:
    page = [
        words
        if not words.text.startswith("Lead")
        else Words(71, 599, "Lead inspectors: Ann Lee HMI and Bo Oak HMI", bold=True)
        for words in front_page(*GRADES)
    ]
    assert read(page).lead_inspectors == ("Ann Lee", "Bo Oak")


def test_a_table_without_the_overall_row_is_the_form_of_2026() -> None:
    inspection = read(front_page(*GRADES[:4]))
    assert inspection.framework is Framework.ILACS_2026
    assert inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS) is None


def test_a_row_without_a_grade_is_refused_for_the_form_cannot_be_told() -> None:
    with pytest.raises(SourceUnreadableError, match="Overall effectiveness") as refusal:
        read(front_page("Good", "Good", "Good", "Good", "to be published"))
    assert refusal.value.code == "source.judgement-table-not-read"


def test_footers_and_page_numbers_between_the_halves_of_a_paragraph_are_left_out() -> None:
    def footer(page: int) -> list[Words]:
        return [
            Words(71, 40, "Inspection of Alderbrook local authority children’s services", 8),
            Words(71, 30, f"3 to 14 February 2025 {page}", 8),
            Words(512, 29, str(page), 20),
        ]

    inspection = read(
        front_page(*GRADES),
        [*footer(2), heading(735), *paragraph("1.", 90, "Children are seen and", "heard by people who")],
        [*footer(3), Words(99, 735, "know them well."), *paragraph("2.", 700, "They are safe.")],
        [*footer(4)],
    )
    assert body_texts(inspection) == [
        ("1", "Children are seen and heard by people who know them well."),
        ("2", "They are safe."),
    ]
    assert inspection.sections[0].paragraphs[0].page == 2


def test_footnotes_and_their_marks_are_left_out() -> None:
    inspection = read(
        front_page(*GRADES),
        [
            Words(71, 735, "What needs to improve?", 14, bold=True),
            Words(242, 740, "1", 8),
            Words(71, 708, "• The quality of plans. (Outcome 1)"),
            Words(71, 90, "1", 6.5),
            Words(76, 86, "The areas have been cross-referenced with guidance.", 10),
        ],
    )
    assert [area.text for area in inspection.areas_for_improvement] == ["The quality of plans. (Outcome 1)"]
    assert len(inspection.summary) == 1


def test_sub_points_stay_inside_their_area_for_improvement() -> None:
    inspection = read(
        front_page(*GRADES),
        [
            Words(71, 735, "What needs to improve:", 14, bold=True),
            Words(71, 708, "• Oversight of:"),
            Words(89, 693, "- permanence"),
            Words(89, 678, "- private fostering."),
            Words(71, 650, "• Caseloads."),
        ],
    )
    assert [area.text for area in inspection.areas_for_improvement] == [
        "Oversight of: – permanence – private fostering.",
        "Caseloads.",
    ]


def test_line_end_hyphen_stays_without_a_space_and_a_suspended_one_keeps_its_space() -> None:
    inspection = read(
        front_page(*GRADES),
        [
            heading(735),
            *paragraph("1.", 700, "Good multi-", "agency work helps 16-", "and 17-year-olds from day-", "to-day."),
        ],
    )
    assert body_texts(inspection) == [("1", "Good multi-agency work helps 16- and 17-year-olds from day-to-day.")]


def test_a_number_printed_twice_is_addressed_with_letters_and_a_skipped_one_is_no_end() -> None:
    inspection = read(
        front_page(*GRADES),
        [
            heading(735),
            *paragraph("1.", 700, "One."),
            *paragraph("2.", 670, "Two."),
            *paragraph("2.", 640, "Two again."),
            *paragraph("4.", 610, "Four."),
            *paragraph("5", 580, "Five, its full stop lost."),
        ],
    )
    assert [address for address, _ in body_texts(inspection)] == ["1", "2a", "2b", "4", "5"]


def test_a_number_at_the_start_of_a_printed_line_is_no_paragraph() -> None:
    inspection = read(
        front_page(*GRADES),
        [heading(735), *paragraph("1.", 700, "Social workers stay in touch until age", "2. They do.", "25 is old.")],
    )
    assert body_texts(inspection) == [("1", "Social workers stay in touch until age 2. They do. 25 is old.")]


def test_a_heading_with_another_grade_than_the_front_page_is_a_finding() -> None:
    page = [heading(735, "The experiences and progress of care leavers: good"), *paragraph("1.", 700, "One.")]
    inspection = read(front_page(*GRADES), page)
    assert "reading.heading-grade-differs" in [finding.code for finding in inspection.findings]
    assert inspection.judgement(JudgementArea.CARE_LEAVERS).grade is Grade.INADEQUATE  # type: ignore[union-attr]


def test_a_footer_with_other_dates_than_the_front_page_is_a_finding() -> None:
    inspection = read(front_page(*GRADES), [Words(71, 30, "2 to 14 February 2025 2", 8), heading(735)])
    assert "reading.footer-dates-differ" in [finding.code for finding in inspection.findings]
    assert inspection.inspection_start.isoformat() == "2025-02-03"


def test_prose_instead_of_a_list_of_areas_is_a_finding_and_no_area() -> None:
    page = [Words(71, 735, "What needs to improve", 14, bold=True), Words(71, 708, "Very little varies."), heading(670)]
    inspection = read(front_page(*GRADES), page)
    assert inspection.areas_for_improvement == ()
    assert "reading.improvement-in-prose" in [finding.code for finding in inspection.findings]


@pytest.mark.parametrize(
    "words",
    [
        Words(71, 735, "What needs to improve?", 14),
        Words(71, 735, "What needs to improve"),
        Words(71, 735, "What needs to improve:", bold=True),
        Words(71, 735, "Areas for improvement", 14, bold=True),
        Words(71, 735, "What the local authority needs to improve", 14, bold=True),
        Words(71, 735, "What needs to be improved", 14, bold=True),
    ],
)
def test_the_heading_of_the_areas_may_look_and_say_otherwise(words: Words) -> None:
    inspection = read(front_page(*GRADES), [words, Words(71, 700, "• Caseloads."), Words(71, 675, "• Plans.")])
    assert [area.text for area in inspection.areas_for_improvement] == ["Caseloads.", "Plans."]
    assert len(inspection.summary) == 1


def test_a_number_or_bullet_in_the_type_of_a_heading_is_none() -> None:
    page = [
        Words(71, 735, "What needs to improve?", 14, bold=True),
        Words(71, 708, "• Caseloads.", 14, bold=True),
        heading(670),
        Words(71, 640, "1. Children are seen.", 14, bold=True),
        *paragraph("2.", 610, "They are safe."),
    ]
    inspection = read(front_page(*GRADES), page)
    assert [area.text for area in inspection.areas_for_improvement] == ["Caseloads."]
    assert [address for address, _ in body_texts(inspection)] == ["1", "2"]


def test_a_report_without_a_list_of_areas_says_so() -> None:
    inspection = read(front_page(*GRADES), [heading(735), *paragraph("1.", 700, "One.")])
    assert "reading.no-areas-for-improvement" in [finding.code for finding in inspection.findings]


def test_a_file_that_ends_with_its_front_page_says_what_is_not_there() -> None:
    page = [words for words in front_page(*GRADES) if not words.text.startswith("Services")]
    assert {finding.code for finding in read(page).findings} >= {
        "reading.no-areas-for-improvement",
        "reading.no-numbered-paragraphs",
        "reading.no-summary",
    }


def test_text_among_the_areas_is_told() -> None:
    page = [
        Words(71, 735, "What needs to improve?", 14, bold=True),
        Words(71, 708, "• Caseloads."),
        Words(71, 680, "Care leavers"),
        Words(71, 650, "• Plans."),
    ]
    inspection = read(front_page(*GRADES), page)
    assert [area.text for area in inspection.areas_for_improvement] == ["Caseloads.", "Plans."]
    (finding,) = [each for each in inspection.findings if each.code == "reading.areas-with-other-text"]
    assert [place.page for place in finding.evidence] == [2]


def test_a_section_without_numbered_paragraphs_is_told() -> None:
    inspection = read(front_page(*GRADES), [heading(735), Words(71, 700, "Children are seen.")])
    assert "reading.section-without-numbers" in [finding.code for finding in inspection.findings]


def test_the_small_print_at_the_end_is_no_part_of_the_last_paragraph() -> None:
    inspection = read(
        front_page(*GRADES),
        [
            heading(735),
            *paragraph("1.", 700, "One."),
            Words(71, 600, "The Office for Standards in Education, Children’s Services and Skills (Ofsted) inspects"),
            Words(71, 586, "services."),
        ],
    )
    assert body_texts(inspection) == [("1", "One.")]


def test_a_record_holds_the_published_field_names_in_reading_order() -> None:
    record = inspection_record(read(front_page(*GRADES), [heading(735), *paragraph("1.", 700, "One. Two.")]))
    assert list(record) == [
        "source",
        "authority",
        "framework",
        "title",
        "inspection_start",
        "inspection_end",
        "inspection_periods",
        "published",
        "lead_inspectors",
        "judgements",
        "areas_for_improvement",
        "areas_for_priority_action",
        "summary",
        "sections",
        "footnotes",
        "area_pages",
        "fact_pages",
        "findings",
    ]
    assert record["inspection_periods"] == [["2025-02-03", "2025-02-14"]]
    assert record["sections"][0]["paragraphs"] == [
        {"number": 1, "address": "1", "page": 2, "text": "One. Two.", "sentences": ["One.", "Two."]}
    ]


def test_a_record_gives_the_page_of_each_fact_and_of_each_area() -> None:
    above = [Words(71, 500 - 20 * place, f"{place}. Text that fills a page.") for place in range(1, 4)]
    record = inspection_record(
        read(
            front_page(*GRADES),
            [heading(735), *above, heading(140, "What needs to improve"), Words(71, 110, "• The quality of plans.")],
            [Words(71, 760, "• Supervision.")],
        )
    )
    assert record["areas_for_improvement"] == ["The quality of plans.", "Supervision."]
    assert record["area_pages"] == {"areas_for_improvement": [2, 3], "areas_for_priority_action": []}
    facts = ("authority", "title", "inspection_periods", "lead_inspectors", "judgements")
    assert record["fact_pages"] == dict.fromkeys(facts, 1)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Monitoring visit to Alderbrook children’s services", "monitoring visit"),
        ("Focused visit to Alderbrook children’s services", "focused visit"),
        ("Joint targeted area inspection of Alderbrook", "joint targeted area inspection"),
        ("Area SEND inspection of Alderbrook local area partnership", "special educational needs"),
        ("Inspection of looked after children services", "looked after children services (2013)"),
    ],
)
def test_another_form_is_refused_by_name(words: str, named: str) -> None:
    with pytest.raises(FormNotRecognisedError, match="looks like") as refusal:
        read([Words(71, 700, words), Words(71, 600, "Dear director, this letter summarises our findings.")])
    assert named in refusal.value.found
    assert refusal.value.exit_code == 11
    assert refusal.value.where == "inspection.pdf"
