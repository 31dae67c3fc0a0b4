"""Reports under the Single Inspection Framework, in the forms they had between 2013 and 2018."""

import pytest
from made_single_inspections import Block, bullet, front_page, heading, numbered, plain, single_inspection
from printed_pdf import Words

from cabinet_drafter.inspection import Inspection, Section
from cabinet_drafter.reading.pdf.printed_items import Mark, Numbering, read_items
from cabinet_drafter.reading.pdf.printed_page import Line, Piece
from cabinet_drafter.reading.published_report import inspection_from_bytes
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea

OVERALL = "Children’s services in Alderbrook require improvement to be good"
BOARD = "The Local Safeguarding Children Board is good"


def read(*body: Block, front: list[Words] | None = None) -> Inspection:
    return inspection_from_bytes("single.pdf", single_inspection(front or front_page(OVERALL, BOARD), *body))


def areas(inspection: Inspection) -> list[str]:
    return [area.text for area in inspection.areas_for_improvement]


def priority(inspection: Inspection) -> list[str]:
    return [area.text for area in inspection.areas_for_priority_action]


def section(inspection: Inspection, begins: str, place: int = 0) -> Section:
    return [one for one in inspection.sections if one.heading.startswith(begins)][place]


def numbers(one: Section) -> list[str]:
    return [paragraph.address for paragraph in one.paragraphs]


FORM_OF_2016 = (
    heading("Executive summary"),
    plain("Services have improved. The council knows what to do next and has begun to do it."),
    plain("Care leavers wait too long for a plan."),
    heading("Contents", 26, new_page=True),
    Block("Executive summary 2", size=14),
    Block("Recommendations 5", size=14),
    heading("The local authority", 16, new_page=True),
    heading("Information about this local authority area"),
    heading("Previous Ofsted inspections", 12),
    bullet("The last inspection was in 2012. The judgements for the local authority were: 1. Children who need help"),
    bullet("and protection: Inadequate; 3. Leadership, management and governance: Good", 18),
    heading("Children looked after in this area", 12),
    bullet("At 30 June 2016, 214 children were looked after. Of this number:"),
    bullet("58 (or 27%) live outside the area", 45),
    heading("Recommendations", new_page=True),
    numbered(
        1, "Ensure that section 47 enquiries begin on the day they are decided on, as Section 20 of the guide says."
    ),
    numbered(2, "Improve:"),
    bullet("the timeliness of health assessments", 28),
    bullet("the quality of personal education plans.", 28),
    numbered(3, "Make sure that plans say what must change"),
    heading("Summary for children and young people", new_page=True),
    bullet("Some of you wait too long."),
    heading(
        "The experiences and progress of children who need help and protection", beside=["Inadequate"], new_page=True
    ),
    heading("Summary", 12),
    plain("Children wait."),
    heading("Inspection findings", 12),
    numbered(4, "Thresholds are understood. Referrals are read on the day they come."),
    numbered(5, "Social workers see children alone."),
    heading("The graded judgement for adoption performance is that it requires improvement", 12),
    numbered(6, "Adopters are found."),
    heading("Leadership, management and governance", beside=["Requires improvement"], new_page=True),
    heading("Inspection findings", 12),
    numbered(7, "Leaders lead."),
    heading("The Local Safeguarding Children Board (LSCB)", 16, new_page=True),
    heading("The Local Safeguarding Children Board is good"),
    heading("Executive summary"),
    plain("The board challenges its partners."),
    heading("Recommendations"),
    numbered(8, "Publish the threshold document."),
    heading("Inspection findings – the Local Safeguarding Children Board"),
    numbered(9, "The board meets."),
    heading("Information about this inspection", 16, new_page=True),
    plain("Inspectors looked closely at the experiences of children."),
    heading("The inspection team", 12),
    plain("Lead inspector: Bo Oak HMI"),
)


@pytest.fixture(scope="module")
def of_2016() -> Inspection:
    return read(*FORM_OF_2016)


def test_the_front_page_is_read_with_row_numbers_and_sentences(of_2016: Inspection) -> None:
    assert of_2016.framework is Framework.SIF
    assert [(one.number, one.grade) for one in of_2016.judgements] == [
        (None, Grade.REQUIRES_IMPROVEMENT),
        *((number, Grade.REQUIRES_IMPROVEMENT) for number in ("1", "2", "2.1", "2.2", "3")),
        (None, Grade.GOOD),
    ]
    assert of_2016.overall_sentence == OVERALL
    assert of_2016.judgements[-1].name == BOARD
    assert of_2016.authority == "Alderbrook Borough Council"
    assert of_2016.published is not None
    assert of_2016.published.isoformat() == "2017-04-07"
    assert of_2016.lead_inspectors == ("Bo Oak",)


def test_recommendations_to_the_authority_are_its_areas_with_their_sub_points(of_2016: Inspection) -> None:
    assert areas(of_2016) == [
        "Ensure that section 47 enquiries begin on the day they are decided on, as Section 20 of the guide says.",
        "Improve: • the timeliness of health assessments • the quality of personal education plans.",
        "Make sure that plans say what must change",
    ]
    assert priority(of_2016) == []
    assert [passage.text for passage in of_2016.summary] == [
        "Services have improved. The council knows what to do next and has begun to do it.",
        "Care leavers wait too long for a plan.",
    ]


def test_what_is_said_to_the_board_is_kept_apart(of_2016: Inspection) -> None:
    of_the_board = [one for one in of_2016.sections if one.key is JudgementArea.LSCB]
    assert [one.heading for one in of_the_board] == [
        "The Local Safeguarding Children Board (LSCB)",
        "The Local Safeguarding Children Board is good",
        "Executive summary",
        "Recommendations",
        "Inspection findings – the Local Safeguarding Children Board",
    ]
    assert numbers(of_the_board[3]) == ["8"]
    assert section(of_2016, "Information about this inspection").key is None


def test_a_grade_in_a_box_beside_a_heading_is_its_grade_and_no_word_of_it(of_2016: Inspection) -> None:
    help_and_protection = section(of_2016, "The experiences and progress of children who need help")
    assert help_and_protection.heading == "The experiences and progress of children who need help and protection"
    assert help_and_protection.grade_printed == "Inadequate"
    assert help_and_protection.key is JudgementArea.HELP_AND_PROTECTION
    adoption = section(of_2016, "The graded judgement for adoption")
    assert (adoption.key, adoption.grade_printed) == (JudgementArea.ADOPTION, "requires improvement")
    assert section(of_2016, "Inspection findings", 1).key is JudgementArea.LEADERS
    assert section(of_2016, "Children looked after in this area").key is None


def test_numbered_paragraphs_run_through_the_whole_report(of_2016: Inspection) -> None:
    assert [address for one in of_2016.sections for address in numbers(one)] == [str(n) for n in range(1, 10)]
    assert section(of_2016, "Inspection findings").paragraphs[0].sentences == (
        "Thresholds are understood.",
        "Referrals are read on the day they come.",
    )


def test_grades_of_an_earlier_inspection_in_the_body_are_never_taken_for_its_own(of_2016: Inspection) -> None:
    assert {one.grade for one in of_2016.judgements} == {Grade.REQUIRES_IMPROVEMENT, Grade.GOOD}
    earlier = section(of_2016, "Previous Ofsted inspections")
    assert earlier.grade_printed is None
    assert "Inadequate" in earlier.unnumbered[0].text


def test_the_list_of_contents_is_no_section(of_2016: Inspection) -> None:
    assert not [one for one in of_2016.sections if one.heading.startswith("Contents")]
    assert [one.page for one in of_2016.sections if one.heading == "Recommendations"] == [5, 9]


def test_the_form_of_2014_with_themes_priority_action_and_a_table_for_each_judgement() -> None:
    inspection = read(
        heading("The local authority", 16),
        heading("Summary of findings"),
        heading("Children’s services in Alderbrook require improvement because:"),
        heading("Quality of practice", 12),
        bullet("Plans are late."),
        bullet("Managers do not always record why."),
        heading("What does the local authority need to improve?"),
        heading("Priority and immediate action", 12),
        plain("Management oversight"),
        numbered(
            1, "Read every referral on the day that it comes in and say why it is or is not taken further by the team"
        ),
        numbered(2, "Reduce caseloads. Areas for improvement"),
        heading("Areas for improvement", 12),
        plain("Leadership, management and governance"),
        numbered(3, "Check the quality of audits."),
        plain("Care leavers"),
        numbered(4, "Give each care leaver a plan."),
        heading("The local authority’s strengths"),
        numbered(5, "Foster carers are well supported."),
        heading("Inspection judgements about the local authority", new_page=True),
        heading("Key judgement Judgement grade", 12),
        Block("The experiences and progress of", above=26.5),
        Block("children who need help and protection", above=14.5, beside=["Inadequate"]),
        heading("Summary", 12),
        plain("Children wait."),
        numbered(6, "Thresholds are understood."),
        heading("What the inspection judgements mean", 16, new_page=True),
        heading("The LSCB"),
        plain("A good LSCB coordinates the activity of its partners."),
    )
    assert priority(inspection) == [
        "Read every referral on the day that it comes in and say why it is or is not taken further by the team",
        "Reduce caseloads.",
    ]
    assert areas(inspection) == ["Check the quality of audits.", "Give each care leaver a plan."]
    assert [passage.text for passage in inspection.summary] == ["Plans are late.", "Managers do not always record why."]
    key_judgement = section(inspection, "The experiences and progress of children who need help and protection")
    assert (key_judgement.key, key_judgement.grade_printed) == (JudgementArea.HELP_AND_PROTECTION, "Inadequate")
    assert numbers(section(inspection, "Summary", 1)) == ["6"]
    assert section(inspection, "The LSCB").key is None
    assert [one.text for one in section(inspection, "Areas for improvement").unnumbered] == [
        "Leadership, management and governance",
        "Care leavers",
    ]


def test_the_form_of_2013_with_bullets_and_no_priority_action() -> None:
    inspection = read(
        heading("Section 1: the Local Authority", 16),
        heading("Summary of key findings"),
        heading("This Local Authority is good because:", 12),
        bullet("Social workers know children well."),
        heading("The Local Authority has the following strengths", 12),
        bullet("Adopters are found quickly."),
        heading("What does the Local Authority need to improve?"),
        heading("Priority and immediate action", 12),
        plain("The inspection did not find any areas for priority and immediate action."),
        heading("Areas for improvement", 12),
        bullet("Record decisions. This includes:"),
        bullet("the reason", 45),
        bullet("the date.", 45),
        bullet("Hold reviews on time."),
        heading("Information about this inspection", new_page=True),
        plain("Lead inspector: Bo Oak"),
        heading("Inspection judgements about the Local Authority"),
        heading("Leadership, management and governance are good", 12),
        numbered(1, "Leaders lead."),
        heading("Section 2: The effectiveness of the Local Safeguarding Children Board", 16, new_page=True),
        heading("The effectiveness of the LSCB requires improvement", 12),
        heading("Areas for improvement", 12),
        bullet("Publish the threshold document."),
    )
    assert areas(inspection) == ["Record decisions. This includes: • the reason • the date.", "Hold reviews on time."]
    assert priority(inspection) == []
    assert len(inspection.summary) == 2
    leaders = section(inspection, "Leadership, management")
    assert (leaders.key, leaders.grade_printed) == (JudgementArea.LEADERS, "good")
    board = section(inspection, "The effectiveness of the LSCB")
    assert (board.key, board.grade_printed) == (JudgementArea.LSCB, "requires improvement")


@pytest.mark.parametrize(
    "words",
    [
        "There are no areas for priority or immediate action.",
        "The inspection did not find any areas for priority and immediate action.",
        "No areas for immediate and priority action were identified.",
        "Inspectors did not identify any areas requiring priority action.",
        "There are no priority actions.",
        "No priority and immediate actions were identified.",
        "None.",
    ],
)
def test_a_numbered_sentence_that_there_is_none_is_no_area_for_priority_action(words: str) -> None:
    inspection = read(
        heading("What does the local authority need to improve?"),
        heading("Priority and immediate action", 12),
        numbered(17, words),
        heading("Areas for improvement", 12),
        numbered(18, "Hold reviews on time."),
    )
    assert priority(inspection) == []
    assert areas(inspection) == ["Hold reviews on time."]
    assert numbers(section(inspection, "Priority")) == ["17"]


def test_a_theme_at_the_top_of_a_page_is_no_part_of_the_item_before_it() -> None:
    filler = [numbered(n, "Improve " + "the quality of practice in every team and " * 4) for n in range(1, 11)]
    inspection = read(
        heading("Recommendations"),
        *filler,
        numbered(
            11, "Reduce caseloads so that social workers have time to know the children and to write plans that help"
        ),
        Block("Care leavers", new_page=True),
        numbered(12, "Give each care leaver a plan."),
    )
    assert [area.text for area in inspection.areas_for_improvement[-2:]] == [
        "Reduce caseloads so that social workers have time to know the children and to write plans that help",
        "Give each care leaver a plan.",
    ]


def test_a_report_without_a_list_of_recommendations_says_so() -> None:
    inspection = read(heading("Executive summary"), plain("Services have improved."))
    assert [finding.code for finding in inspection.findings if finding.code.startswith("reading.no-areas")] == [
        "reading.no-areas-for-improvement"
    ]


def test_a_report_without_its_overall_sentence_says_so() -> None:
    inspection = read(*FORM_OF_2016, front=front_page("Children’s services in Alderbrook"))
    assert inspection.overall_sentence is None
    assert "reading.overall-judgement-not-found" in [finding.code for finding in inspection.findings]


@pytest.mark.parametrize(
    ("overall", "grade"),
    [
        ("The overall judgement is good.", Grade.GOOD),
        ("The overall judgement is requires improvement", Grade.REQUIRES_IMPROVEMENT),
        ("The overall judgement is that children’s services are inadequate", Grade.INADEQUATE),
        ("Children’s services in Alderbrook requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("Children’s services in the City of Alderbrook are outstanding", Grade.OUTSTANDING),
        ("Services for children in Alderbrook are good", Grade.GOOD),
    ],
)
def test_the_overall_judgement_is_the_sentence_on_the_front_page(overall: str, grade: Grade) -> None:
    judgement = read(*FORM_OF_2016, front=front_page(overall)).judgements[0]
    assert (judgement.name, judgement.grade) == (overall.rstrip("."), grade)


@pytest.mark.parametrize(
    ("board", "name"),
    [
        ("The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is good.", None),
        ("The Alderbrook Safeguarding Children Board (ASCB) is good", None),
        ("The Local Safeguarding Children’s Board is good", None),
        ("The effectiveness of the Local Safeguarding Children Board is good at challenging its partners", ""),
    ],
)
def test_the_judgement_on_the_board_is_a_sentence_too(board: str, name: str | None) -> None:
    inspection = read(heading("Executive summary"), plain("It."), front=front_page(OVERALL, board))
    expected = board.removeprefix("The judgement for ").rstrip(".") if name is None else name
    judgement = inspection.judgement(JudgementArea.LSCB)
    assert (judgement.name if judgement else "") == expected


def test_a_sentence_within_a_paragraph_on_an_earlier_inspection_is_no_judgement() -> None:
    inspection = read(
        heading("Previous Ofsted inspections"),
        plain(
            f"In 2012 it was said that many of the services for children were not as good as they ought to be. {BOARD}."
        ),
        bullet(f"{BOARD}."),
        front=front_page(OVERALL),
    )
    assert inspection.judgement(JudgementArea.LSCB) is None


@pytest.mark.parametrize(
    "words",
    [
        "Children’s services in Alderbrook require improvement and are not yet good",
        "The overall judgement is requires improvement and not yet good.",
    ],
)
def test_of_a_sentence_with_two_grades_none_is_taken(words: str) -> None:
    inspection = read(heading("Executive summary"), plain("It."), front=front_page(words))
    assert inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS) is None
    assert "reading.overall-judgement-not-found" in [finding.code for finding in inspection.findings]


@pytest.mark.parametrize(
    ("board", "listed"),
    [
        (heading("The Local Safeguarding Children Board (LSCB)", 12, new_page=True), "Recommendations"),
        (heading("The LSCB", 16, new_page=True), "Recommendations"),
        (heading("Bath, North East Somerset and Alderbrook Safeguarding Children’s Board", 16), "Recommendations"),
        (heading("Part 2", 16, new_page=True), "What does the LSCB need to improve?"),
    ],
)
def test_what_the_board_should_do_is_never_asked_of_the_authority(board: Block, listed: str) -> None:
    inspection = read(
        heading("Recommendations"),
        numbered(1, "Hold reviews on time."),
        heading("The experiences and progress of children who need help and protection", beside=["Inadequate"]),
        numbered(2, "Children wait for a decision. " * 30),
        board,
        heading(listed),
        numbered(3, "Publish the threshold document."),
    )
    assert areas(inspection) == ["Hold reviews on time."]


def test_a_part_on_the_board_without_its_judgement_is_told() -> None:
    page = [
        heading("Executive summary"),
        numbered(1, "Services have improved. " * 30),
        heading("The Local Safeguarding Children Board", 16, new_page=True),
        plain("The Local Safeguarding Children Board was judged good."),
    ]
    inspection = read(*page, front=front_page(OVERALL))
    assert inspection.judgement(JudgementArea.LSCB) is None
    (finding,) = [each for each in inspection.findings if each.code == "reading.board-judgement-not-found"]
    assert [place.page for place in finding.evidence] == [1, 3]


@pytest.mark.parametrize(
    "words", ["Areas requiring priority and immediate action", "Immediate priorities", "Urgent action"]
)
def test_priority_action_by_other_names_is_priority_action(words: str) -> None:
    inspection = read(
        heading("What does the local authority need to improve?"),
        heading(words, 12),
        numbered(1, "Read every referral."),
        heading("Key recommendations", 12),
        numbered(2, "Hold reviews on time."),
        heading("Strengths", 12),
        numbered(3, "Adopters are found."),
    )
    assert (priority(inspection), areas(inspection)) == (["Read every referral."], ["Hold reviews on time."])


def test_headings_within_the_list_that_look_like_its_text_part_it_too() -> None:
    inspection = read(
        heading("What does the local authority need to improve?"),
        plain("Priority and immediate action"),
        numbered(1, "Read every referral."),
        plain("Areas for improvement"),
        plain("Care leavers"),
        numbered(2, "Give each care leaver a plan."),
    )
    assert (priority(inspection), areas(inspection)) == (["Read every referral."], ["Give each care leaver a plan."])


def test_sub_points_stay_in_their_number_though_they_stand_no_further_in() -> None:
    inspection = read(
        heading("Recommendations"),
        numbered(1, "Improve:"),
        bullet("plans"),
        bullet("reviews."),
        numbered(2, "Hold them on time."),
    )
    assert areas(inspection) == ["Improve: • plans • reviews.", "Hold them on time."]


@pytest.mark.parametrize("mark", ["1) ", "1: ", "Recommendation 1: ", "1. "])
def test_numbers_of_recommendations_may_be_set_otherwise(mark: str) -> None:
    inspection = read(
        heading("Recommendations"),
        Block("The authority should:"),
        Block("hold reviews on time.", mark=mark, hang=28, above=14.5),
    )
    assert areas(inspection) == ["hold reviews on time."]


def test_bullets_behind_a_numbered_list_are_no_part_of_it() -> None:
    inspection = read(
        heading("Recommendations"),
        numbered(1, "Hold reviews on time."),
        Block("Information for young people", size=14),
        bullet("Some of you wait too long."),
    )
    assert areas(inspection) == ["Hold reviews on time."]


def test_a_bold_number_begins_a_paragraph_and_no_heading() -> None:
    inspection = read(
        heading("Recommendations"),
        Block("Hold reviews on time.", mark="1. ", hang=28, bold=True),
        numbered(2, "Give each care leaver a plan."),
    )
    assert areas(inspection) == ["Hold reviews on time.", "Give each care leaver a plan."]


@pytest.mark.parametrize("mark", ["", "1", "1,2", "¹"])
@pytest.mark.parametrize("bold", [True, False])
def test_the_title_goes_on_with_the_review_however_that_is_set(mark: str, bold: bool) -> None:
    title = "Inspection of services for children in need of help and protection, children looked after and care leavers"
    front = [
        *(words for words in front_page(OVERALL, BOARD) if not words.text.startswith(("Inspection date", "Report"))),
        Words(71, 655, "and", 14),
        Words(71, 636, "Review of the effectiveness of the Local Safeguarding Children", 14, bold=bold),
        Words(71, 619, f"Board{mark}", 14, bold=bold),
        Words(71, 600, "Inspection date: 23 January to 16 February 2017", 14),
        Words(71, 580, "Report published – 7 April 2017", 14),
    ]
    inspection = read(*FORM_OF_2016, front=front)
    assert inspection.title == f"{title} and Review of the effectiveness of the Local Safeguarding Children Board"
    assert str(inspection.published) == "2017-04-07"


def line(x: float, y: float, text: str) -> Line:
    return Line(page=3, y=y, last_y=y, size=12, bold=False, pieces=(Piece(x, text),), right=x + 10)


def test_a_dash_of_the_symbol_font_is_a_dash_and_a_bullet_a_bullet() -> None:
    items = read_items(
        [
            line(71, 700, "1. Strengthen oversight so that:"),
            line(99, 680, "\uf02d plans are read"),
            line(99, 660, "\uf06e and signed."),
        ],
        Numbering(),
    )
    assert [(item.mark, item.text) for item in items] == [
        (Mark.NUMBER, "Strengthen oversight so that: - plans are read • and signed.")
    ]


@pytest.mark.parametrize("text", ["25 of them waited.", "12.5% of them waited.", "2014. That was late."])
def test_a_figure_that_begins_a_line_is_no_paragraph_number(text: str) -> None:
    items = read_items([line(71, 700, "1. Many children"), line(99, 685, text), line(71, 650, text)], Numbering())
    assert [item.mark for item in items] == [Mark.NUMBER, Mark.NONE]


def test_numbers_that_begin_anew_or_skip_one_are_still_numbers() -> None:
    items = read_items(
        [line(71, 700 - 30 * place, f"{number}. Improve.") for place, number in enumerate((1, 2, 4, 1, 2))], Numbering()
    )
    assert [item.number for item in items] == [1, 2, 4, 1, 2]
