"""The judgement table and the fields above it, in the many ways in which documents made in Word print them."""

from datetime import date

import pytest
from made_front_pages import (
    DATES,
    FIVE,
    FOUR_2018,
    GRADES,
    HELP,
    IN_CARE,
    LEAD,
    LEADERS,
    LEAVERS,
    OVERALL,
    PRINTED,
    RI,
    SIF,
    TITLE,
    body,
    codes,
    front,
    grades,
    head,
    lines,
    read,
    row,
    table,
)
from printed_pdf import Words

from cabinet_drafter.errors import DrafterError, FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.reading.inspections.inspectors import inspector_names, no_people, people
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea

NAMES = tuple(" ".join(label) for label in FIVE)


# The judgement table.


@pytest.mark.parametrize("grade_x", [270, 303, 340, 376, 395, 430])
@pytest.mark.parametrize("centred", [False, True])
def test_grades_are_read_in_whichever_column_they_stand(grade_x: float, centred: bool) -> None:
    inspection = read(front(head(), table(grade_x=grade_x, centred=centred)))
    assert grades(inspection) == PRINTED
    assert tuple(judgement.name for judgement in inspection.judgements) == NAMES
    assert codes(inspection) == []


def test_each_grade_centred_in_its_cell_by_its_own_width_is_read() -> None:
    words = []
    for place, (label, grade) in enumerate(zip(FIVE, GRADES, strict=True)):
        words += row(label, grade, 527 - 42 * place, grade_x=390 - 3 * max(map(len, grade)))
    assert grades(read(front(head(), words))) == PRINTED


def test_a_table_without_its_header_row_is_read() -> None:
    assert grades(read(front(head(), table(header=False)))) == PRINTED


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("Requires improvement", Grade.REQUIRES_IMPROVEMENT),
        ("requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("Require improvement", Grade.REQUIRES_IMPROVEMENT),
        ("Requires Improvement to be Good", Grade.REQUIRES_IMPROVEMENT),
        ("lnadequate", Grade.INADEQUATE),
        ("INADEQUATE", Grade.INADEQUATE),
        ("good", Grade.GOOD),
        ("Good.", Grade.GOOD),
        ("outstanding", Grade.OUTSTANDING),
        ("Not judged", None),
    ],
)
def test_a_grade_is_told_however_it_is_spelt(printed: str, grade: Grade | None) -> None:
    inspection = read(front(head(), table(grades=((printed,), *GRADES[1:]))))
    assert inspection.judgements[0].grade is grade
    assert inspection.judgements[0].grade_printed == printed


@pytest.mark.parametrize(
    "broken",
    [
        ("Requires", "improvement to be", "good"),
        ("Requires improvement", "to be good"),
        ("Requires improvement to", "be good"),
        ("Requires improvement to be", "good"),
    ],
)
@pytest.mark.parametrize("centred", [False, True])
def test_a_grade_broken_at_any_word_is_one_grade(broken: tuple[str, ...], centred: bool) -> None:
    inspection = read(front(head(), table(grades=(("Good",), broken, broken, ("Good",), broken), centred=centred)))
    whole = "Requires improvement to be good"
    assert grades(inspection) == ("Good", whole, whole, "Good", whole)
    assert codes(inspection) == ["reading.heading-grade-differs"]


def test_a_grade_one_word_space_behind_its_label_is_told_from_it() -> None:
    page = front(head(), table()[:-2], [Words(77, 359, "Overall effectiveness Requires improvement to be good")])
    inspection = read(page)
    assert grades(inspection)[-1] == "Requires improvement to be good"
    assert inspection.judgements[-1].name == "Overall effectiveness"


def test_every_grade_one_word_space_behind_its_label_is_told_from_it() -> None:
    rows = [
        "The impact of leaders on social work practice with children and families Good",
        "The experiences and progress of children who need help and protection Requires improvement",
        "to be good",
        "The experiences and progress of children in care Outstanding",
        "The experiences and progress of care leavers Inadequate",
        "Overall effectiveness Inadequate",
    ]
    inspection = read(front(head(), lines(rows, 527, x=77)))
    assert grades(inspection) == PRINTED
    assert tuple(judgement.name for judgement in inspection.judgements) == NAMES


@pytest.mark.parametrize(
    "label",
    [
        ("The impact of leaders on social work practice with children", "and families"),
        ("The impact of", "leaders on social work practice", "with children and families"),
        ("The impact", "of leaders on social", "work practice with", "children and families"),
    ],
)
def test_a_label_broken_at_any_word_is_one_label(label: tuple[str, ...]) -> None:
    inspection = read(front(head(), table(labels=(label, *FIVE[1:]), pitch=60, grade_x=420), summary_top=230))
    assert tuple(judgement.name for judgement in inspection.judgements) == NAMES
    assert grades(inspection) == PRINTED


def test_labels_in_a_narrow_column_are_read_whole() -> None:
    narrow = (
        ("The experiences and", "progress of children", "who need help and", "protection"),
        ("The experiences", "and progress of", "children in care"),
        ("The experiences and progress", "of care leavers"),
        ("Overall", "effectiveness"),
    )
    inspection = read(
        front(head(), table(labels=(LEADERS, *narrow), pitch=66, grade_x=290, centred=True), summary_top=180)
    )
    assert tuple(judgement.name for judgement in inspection.judgements) == NAMES
    assert grades(inspection) == PRINTED
    assert codes(inspection) == []


def test_the_leaders_row_is_carried_as_printed() -> None:
    label = ("The impact of leaders on practice with", "children and families")
    inspection = read(
        front(head(dates=("Inspection dates: 11 to 22 May 2026",)), table(labels=(label, *FIVE[1:4]), grades=GRADES))
    )
    assert inspection.framework is Framework.ILACS_2026
    assert inspection.judgements[0].name == "The impact of leaders on practice with children and families"
    assert inspection.judgements[0].key is JudgementArea.LEADERS
    assert codes(inspection) == []


def test_rows_in_another_order_keep_their_grades() -> None:
    inspection = read(front(head(), table(labels=(HELP, IN_CARE, LEADERS, LEAVERS, OVERALL))))
    assert [judgement.key for judgement in inspection.judgements][:3] == [
        JudgementArea.HELP_AND_PROTECTION,
        JudgementArea.CHILDREN_IN_CARE,
        JudgementArea.LEADERS,
    ]
    assert grades(inspection) == PRINTED


def test_a_table_that_runs_on_to_page_2_is_read_whole_past_a_repeated_header() -> None:
    top = [*head(), *table(labels=FIVE[:2], grades=GRADES[:2], top=110)]
    rest = table(labels=FIVE[2:], grades=GRADES[2:], top=700)
    inspection = read([*top], front(rest, summary_top=560), body())
    assert grades(inspection) == PRINTED
    assert [judgement.page for judgement in inspection.judgements] == [1, 1, 2, 2, 2]
    assert inspection.summary[0].page == 2
    assert codes(inspection) == []


def test_a_row_broken_over_the_pages_end_is_one_row() -> None:
    top = [*head(), *table(labels=FIVE[:2], grades=GRADES[:2], top=150), Words(77, 60, HELP[0]), Words(303, 60, RI[0])]
    first = [words for words in top if not (words.y < 140 and words.text in (*HELP, *RI) and words.y > 60)]
    second = [Words(77, 780, HELP[1]), Words(303, 780, RI[1]), *table(FIVE[2:], GRADES[2:], top=740, header=False)]
    inspection = read(first, front(second, summary_top=600), body())
    assert grades(inspection) == PRINTED
    assert tuple(judgement.name for judgement in inspection.judgements) == NAMES


def test_a_row_that_a_note_sets_apart_from_the_others_is_not_lost() -> None:
    note = lines(("This judgement takes the others into account.",), 365, x=77, size=9)
    page = front(head(), table(FIVE[:4], GRADES[:4]), note, table(FIVE[4:], GRADES[4:], top=330, header=False))
    inspection = read(page)
    assert inspection.framework is Framework.ILACS_2023
    assert grades(inspection) == PRINTED


def test_a_sentence_on_overall_effectiveness_is_no_row() -> None:
    page = front(
        head(dates=("Inspection dates: 11 to 22 May 2026",)),
        table(FIVE[:4], GRADES[:4]),
        summary=("Overall effectiveness is good.",),
    )
    assert read(page).framework is Framework.ILACS_2026


def test_a_summary_that_begins_with_words_of_a_label_is_no_row() -> None:
    summary = (
        "The experiences and progress of children in care have improved since the last inspection, when",
        "they were judged to be good. Overall effectiveness was then inadequate, and services were weak.",
    )
    inspection = read(front(head(), table(), summary=summary, summary_top=335))
    assert grades(inspection) == PRINTED
    assert inspection.summary[0].text.startswith("The experiences and progress of children in care have")


def test_a_summary_close_below_the_table_stays_out_of_its_last_label() -> None:
    inspection = read(front(head(), table(), summary_top=343))
    assert inspection.judgements[-1].name == "Overall effectiveness"
    assert inspection.summary[0].text.startswith("Services for children in Alderbrook")


@pytest.mark.parametrize("missing", range(5))
def test_a_row_without_a_grade_is_refused_and_shifts_no_other(missing: int) -> None:
    printed = tuple(() if place == missing else grade for place, grade in enumerate(GRADES))
    with pytest.raises(SourceUnreadableError, match="no grade is found beside") as refusal:
        read(front(head(), table(grades=printed)))
    assert NAMES[missing] in refusal.value.found


def test_a_row_with_two_grades_is_refused() -> None:
    with pytest.raises(SourceUnreadableError, match="or more than one") as refusal:
        read(front(head(), table(), [Words(420, 527, "Good"), Words(303, 512, "Outstanding")]))
    assert refusal.value.code == "source.judgement-table-not-read"


def test_words_that_only_begin_like_a_grade_are_refused() -> None:
    with pytest.raises(SourceUnreadableError, match="is no grade: “Good progress”"):
        read(front(head(), table(grades=(("Good progress",), *GRADES[1:]))))


def test_a_row_that_no_form_has_is_refused_and_never_left_out() -> None:
    with pytest.raises(SourceUnreadableError, match="no published form has together"):
        read(front(head(), table(labels=(HELP, IN_CARE, LEAVERS, OVERALL))))
    with pytest.raises(SourceUnreadableError):
        read(front(head(), table(labels=(("How leaders act",), *FIVE[1:]))))


def test_earlier_grades_in_the_body_are_never_the_reports_own() -> None:
    earlier = table(grades=(("Inadequate",),) * 5, top=640, header=False)
    on_page_2 = [*lines(("The judgements at the last inspection were:",), 700), *earlier]
    inspection = read(front(head(), table()), [*on_page_2, *lines(("1. Children are heard.",), 300)], body())
    assert grades(inspection) == PRINTED
    bare = front(head(), lines(("Services are well led and staff know the children they work with well.",), 500))
    before = lines((f"Line {number} of what inspectors found on their visit." for number in range(6)), 790)
    for behind in ([before, bare], [bare]):
        with pytest.raises(FormNotRecognisedError, match="not a report that is read"):
            read(bare, *behind, [*before, *on_page_2])


# Forms.


def test_a_table_of_2018_is_told_by_its_rows() -> None:
    inspection = read(
        front(
            head(("Inspection of children’s social care services",), ("Inspection dates: 10 to 21 June 2019",), LEAD,
                 ("London Borough of Alderbrook",), title_size=16),
            table(FOUR_2018, (("Good",), RI, ("Good",), ("Requires improvement",))),
        ),
        body("The experiences and progress of children in care and care leavers: Good"),
    )  # fmt: skip
    assert inspection.framework is Framework.ILACS_2018
    assert inspection.authority == "London Borough of Alderbrook"
    assert inspection.title == "Inspection of children’s social care services"
    assert codes(inspection) == []


@pytest.mark.parametrize("numbered", [True, False])
def test_a_single_inspections_table_is_read_with_and_without_its_numbers(numbered: bool) -> None:
    labels = SIF if numbered else [tuple(part.lstrip("123. ") for part in label) for label in SIF]
    printed = (("inadequate",), ("requires improvement to", "be good"), ("Not judged",), ("Requires", "Improvement"))
    above = lines(("There are widespread failures. The experiences and progress of care leavers are not yet",), 545)
    inspection = read(
        front(
            head(
                ("Inspection of services for children in need of help and", "protection and care leavers1", "and",
                 "Review of the effectiveness of the Local Safeguarding", "Children Board2"),
                ("Inspection date: 23 January to 16 February 2017", "Report published: 7 April 2017"),
                (),
                ("Alderbrook Borough", "Council"),
                title_size=12,
            ),
            lines(("Children’s services in Alderbrook are inadequate",), 570, size=14, bold=True),
            above,
            table(labels, (*printed, ("lnadequate",)), header=False, grade_x=394, centred=True, top=500),
            summary_top=250,
        ),
        [*body(), Words(71, 500, "Lead inspector: Fiona J O’Neill")],
    )  # fmt: skip
    assert inspection.framework is Framework.SIF
    rows = [one for one in inspection.judgements if one.key is not JudgementArea.OVERALL_EFFECTIVENESS]
    assert [one.grade_printed for one in rows] == [
        "inadequate",
        "requires improvement to be good",
        "Not judged",
        "Requires Improvement",
        "lnadequate",
    ]
    assert [one.number for one in rows] == (["1", "2", "2.1", "2.2", "3"] if numbered else [None] * 5)
    assert rows[1].name == "Children looked after and achieving permanence"
    assert inspection.authority == "Alderbrook Borough Council"
    assert inspection.title == (
        "Inspection of services for children in need of help and protection and care leavers and "
        "Review of the effectiveness of the Local Safeguarding Children Board"
    )
    assert inspection.published == date(2017, 4, 7)
    assert inspection.lead_inspectors == ("Fiona J O’Neill",)


# Title and authority.


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        (("Inspection of Alderbrook local", "authority children’s services"), "Alderbrook"),
        (("Inspection of Alderbrook children’s services",), "Alderbrook"),
        (("Inspection of Alderbrook County Council", "children's services"), "Alderbrook County Council"),
        (("Inspection of Alderbrook City Council local", "authority children’s services"), "Alderbrook City Council"),
        (("Inspection of the Isle of Alder local", "authority children’s services"), "Isle of Alder"),
        (("Inspection of Alderbrook Children and", "Families Trust"), "Alderbrook Children and Families Trust"),
        (("Re-inspection of Alderbrook local", "authority children’s services"), "Alderbrook"),
        (("Inspection of Alderbrook children’s", "social care services"), "Alderbrook"),
        (("Inspection of Alderbrook-on-Sea and St", "Ann’s local authority children’s", "services"),
         "Alderbrook-on-Sea and St Ann’s"),
    ],
)  # fmt: skip
def test_the_authority_is_taken_from_the_title(title: tuple[str, ...], authority: str) -> None:
    words = [Words(71, 760 - 31 * place, text, 26) for place, text in enumerate(title)]
    inspection = read(front([*words, *lines(DATES, 630, bold=True), *lines(LEAD, 597, bold=True)], table()))
    assert inspection.authority == authority
    assert inspection.title == " ".join(title)


@pytest.mark.parametrize("authority", [("Alderbrook Council",), ("The Royal Borough of Alder and", "Brook")])
@pytest.mark.parametrize("above", [True, False])
def test_an_authority_above_or_below_the_title_is_told_from_it(authority: tuple[str, ...], above: bool) -> None:
    title = [Words(71, 700, "Inspection of children’s social care services", 16, bold=True)]
    named = [Words(71, (780 if above else 675) - 28 * place, text, 24) for place, text in enumerate(authority)]
    parts = [*named, *title] if above else [*title, *named]
    inspection = read(front([*parts, *lines(DATES, 610, bold=True), *lines(LEAD, 590, bold=True)], table()))
    assert inspection.authority == " ".join(authority)
    assert inspection.title == "Inspection of children’s social care services"


def test_a_running_header_is_neither_authority_nor_title() -> None:
    header = [
        Words(71, 800, "Inspection of Alderbrook local authority children’s services", 9),
        Words(71, 788, "Ofsted: raising standards, improving lives", 9),
    ]
    inspection = read(front(header, head(), table()))
    assert inspection.authority == "Alderbrook"
    assert inspection.title == "Inspection of Alderbrook local authority children’s services"


def test_a_page_that_names_no_authority_is_refused() -> None:
    with pytest.raises(SourceUnreadableError) as refusal:
        read(front(head(("Inspection of children’s social care services",)), table()))
    assert refusal.value.code == "source.authority-not-read"


# Dates.


@pytest.mark.parametrize(
    "printed",
    [
        ("Inspection dates: 3 to 14 February 2025",),
        ("Inspection date: 3 to 14 February 2025",),
        ("Inspection dates 3 to 14 February 2025",),
        ("Inspection dates: 3 February to", "14 February 2025"),
        ("Inspection dates:", "3 to 14 February 2025"),
        ("Dates of inspection: 3–14 February 2025",),
        ("Inspection carried out: 3 ─ 14 Feb 2025",),
        ("Inspection carried out between 3 and 14 February 2025",),
        ("Inspection date(s): Monday 3 – Friday 14 February 2025",),
        ("Inspection dates: 03/02/2025 - 14/02/2025",),
    ],
)
def test_the_inspection_dates_are_read_under_any_of_their_labels(printed: tuple[str, ...]) -> None:
    (period,) = read(front(head(dates=printed), table())).inspection_periods
    assert (period.start, period.end) == (date(2025, 2, 3), date(2025, 2, 14))


def test_dates_without_a_year_are_refused_and_told_so() -> None:
    with pytest.raises(SourceUnreadableError, match="“3 to 14 February” names no year") as refusal:
        read(front(head(dates=("Inspection dates: 3 to 14 February",)), table()))
    assert refusal.value.code == "source.inspection-dates-not-read"


def test_a_page_without_inspection_dates_is_refused() -> None:
    with pytest.raises(DrafterError, match=r"no inspection dates|not a report that is read"):
        read(front(head(dates=()), table()))


# People.


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (("Lead inspector: Ann Lee, His Majesty’s Inspector",), ("Ann Lee",)),
        (("Lead inspector: Ann Lee", "Her Majesty's Inspector"), ("Ann Lee",)),
        (("Lead inspector:", "Ann Lee HMI"), ("Ann Lee",)),
        (("Lead inspector: Ann Lee and Bo", "Oak, His Majesty’s Inspectors"), ("Ann Lee", "Bo Oak")),
        (("Lead inspectors: Ann Lee HMI", "Bo Oak HMI"), ("Ann Lee", "Bo Oak")),
        (("Lead inspector Ann Lee HMI",), ("Ann Lee",)),
        (("Lead Inspector – Ann Lee",), ("Ann Lee",)),
        ((), ()),
    ],
)
def test_the_lead_inspectors_are_read_however_the_field_is_set(
    printed: tuple[str, ...], names: tuple[str, ...]
) -> None:
    inspection = read(front(head(lead=printed), table()))
    assert inspection.lead_inspectors == names
    assert codes(inspection) == ([] if names else ["reading.no-lead-inspector"])


@pytest.mark.parametrize("apart", [400, 330])
def test_fields_side_by_side_are_each_read(apart: float) -> None:
    fields = [
        Words(71, 620, "Inspection dates: 3 to 14 February 2025", bold=True),
        Words(apart, 620, "Lead inspector: Ann Lee HMI", bold=True),
    ]
    inspection = read(front(lines(TITLE, 695, size=26), fields, table()))
    assert inspection.lead_inspectors == ("Ann Lee",)
    assert inspection.inspection_periods[0].end == date(2025, 2, 14)
    assert codes(inspection) == []


def test_a_hanging_rank_under_the_name_belongs_to_the_field() -> None:
    field = [Words(72, 597, "Lead inspector:", bold=True), Words(176, 597, "Jenny-ellen O’Hara", bold=True)]
    rank = [Words(176, 583, "Her Majesty’s Inspector", bold=True)]
    assert read(front(head(lead=()), field, rank, table())).lead_inspectors == ("Jenny-ellen O’Hara",)


def test_a_lead_inspector_named_further_back_is_read_with_that_page() -> None:
    behind = [*body(), *lines(("Lead inspector: Ann Lee, His Majesty’s Inspector",), 300)]
    inspection = read(front(head(lead=()), table()), behind)
    assert inspection.lead_inspectors == ("Ann Lee",)
    assert inspection.evidence("lead_inspectors").page == 2


def test_lead_inspector_in_prose_is_no_field() -> None:
    page = front(head(lead=()), table(), summary=("Lead inspector Ann Lee found that services are good and safe.",))
    assert read(page).lead_inspectors == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ann Lee, Her Majesty’s Inspector", ("Ann Lee",)),
        ("Ann Lee, His Majesty's Inspector (HMI)", ("Ann Lee",)),
        ("Ann Lee HMI", ("Ann Lee",)),
        ("Ann Lee (HMI)", ("Ann Lee",)),
        ("HMI Ann Lee", ("Ann Lee",)),
        ("Ann Lee HMI (lead)", ("Ann Lee",)),
        ("Ann Lee, Regulatory Inspection Manager", ("Ann Lee",)),
        ("Ann Lee, Assistant Regional Director, Ofsted", ("Ann Lee",)),
        ("Ann Lee, Senior HMI", ("Ann Lee",)),
        ("Ann Lee, SHMI", ("Ann Lee",)),
        ("Ann Lee, Senior His Majesty’s Inspector", ("Ann Lee",)),
        ("Ann Lee – HMI", ("Ann Lee",)),
        ("Ann Lee, Ofsted Inspector", ("Ann Lee",)),
        ("Ann Lee, Regulatory Inspector", ("Ann Lee",)),
        ("Ann Lee, Social Care Regulatory Inspector", ("Ann Lee",)),
        ("Ann Lee, HM Inspector", ("Ann Lee",)),
        ("Ann Lee, Her Majestys Inspector", ("Ann Lee",)),
        ("Ann Lee, Her Majesty’s Inspector of Children’s Services", ("Ann Lee",)),
        ("Ann Lee, Her Majesty’s Inspector, Social Care", ("Ann Lee",)),
        ("Ann Lee and Bo Oak, Her Majesty’s Inspectors", ("Ann Lee", "Bo Oak")),
        ("Ann Lee, HMI and Bo Oak, HMI", ("Ann Lee", "Bo Oak")),
        ("Ann Lee HMI & Bo Oak HMI", ("Ann Lee", "Bo Oak")),
        ("Ann Lee HMI; Bo Oak HMI", ("Ann Lee", "Bo Oak")),
        ("Ann Lee Her Majesty’s Inspector Bo Oak Her Majesty’s Inspector", ("Ann Lee", "Bo Oak")),
        ("Máire Atherley", ("Máire Atherley",)),
        ("Fiona J Millar", ("Fiona J Millar",)),
        ("Seán O’Neill", ("Seán O’Neill",)),
        ("Brenda McTavish", ("Brenda McTavish",)),
        ("Jenny -ellen Scott", ("Jenny-ellen Scott",)),
        ("Paula Thom- Jones HMI", ("Paula Thom-Jones",)),
        ("BrendaMcTavish", ("Brenda McTavish",)),
        ("AnnLee, His Majesty’s Inspector", ("Ann Lee",)),
        ("Andy Hminster", ("Andy Hminster",)),
        ("Sandy Inspectorson", ("Sandy Inspectorson",)),
        ("Ann Lee Deputy lead inspector: Bo Oak", ("Ann Lee",)),
        ("", ()),
        ("His Majesty’s Inspector", ()),
    ],
)
def test_a_name_is_told_from_ranks(words: str, names: tuple[str, ...]) -> None:
    assert inspector_names(words) == names


@pytest.mark.parametrize(
    ("below", "away", "bold"),
    [
        ("and 8 to 10 September 2025", 14.4, True),
        ("and 8 to 10 September 2025", 14.4, False),
        ("and 8 to 10 September 2025", 20, True),
        ("and 8 to 10 September 2025", 27, False),
        ("8 to 10 September 2025", 27, True),
        ("Inspection dates: 8 to 10 September 2025", 20, True),
    ],
)
def test_a_second_period_below_the_first_is_read(below: str, away: float, bold: bool) -> None:
    dates = [Words(71, 650, "Inspection dates: 2 to 6 June 2025", bold=True), Words(71, 650 - away, below, bold=bold)]
    inspection = read(front(lines(TITLE, 720, size=26), dates, lines(LEAD, 597, bold=True), table()))
    assert [(one.start, one.end) for one in inspection.inspection_periods] == [
        (date(2025, 6, 2), date(2025, 6, 6)),
        (date(2025, 9, 8), date(2025, 9, 10)),
    ]
    assert inspection.lead_inspectors == ("Ann Lee",)
    assert codes(inspection) == []


@pytest.mark.parametrize(
    "below", ["Additional fieldwork: 8 to 10 September 2025", "Return visit: 8 to 10 September 2025", "17 July 2025"]
)
def test_other_dates_below_the_inspection_dates_are_told_and_not_taken(below: str) -> None:
    dates = [Words(71, 650, "Inspection dates: 2 to 6 June 2025", bold=True), Words(71, 625, below, bold=True)]
    inspection = read(front(lines(TITLE, 720, size=26), dates, lines(LEAD, 597, bold=True), table()))
    assert len(inspection.inspection_periods) == 1
    assert "reading.inspection-dates-doubtful" in codes(inspection)


@pytest.mark.parametrize("published", ["Report published: 17 July 2025", "Previous inspection: 3 to 14 May 2022"])
def test_dates_of_something_else_are_not_doubtful(published: str) -> None:
    dates = ("Inspection dates: 2 to 6 June 2025", published)
    assert codes(read(front(head(dates=dates), table()))) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Inspection dates: 3 to 14 Feburary 2025",
        "Inspection dates: 3 to 14 February 20 25",
        "Inspection dates: 3 to 14 February 25",
        "Inspection dates: 3 February 2025 to 14 February 25",
    ],
)
def test_a_slip_in_a_date_that_has_one_reading_is_mended_and_told(printed: str) -> None:
    inspection = read(front(head(dates=(printed,)), table()))
    (period,) = inspection.inspection_periods
    assert (period.start, period.end) == (date(2025, 2, 3), date(2025, 2, 14))
    assert codes(inspection) == ["reading.inspection-dates-doubtful"]


@pytest.mark.parametrize("label", ["Inspection fieldwork dates:", "Inspection dates of the short inspection:"])
def test_the_label_of_the_dates_may_say_more(label: str) -> None:
    inspection = read(front(head(dates=(f"{label} 3 to 14 February 2025",)), table()))
    assert len(inspection.inspection_periods) == 1
    assert codes(inspection) == []


def test_dates_given_by_the_week_are_told() -> None:
    inspection = read(front(head(dates=("Inspection dates: Week commencing 3 February 2025",)), table()))
    assert codes(inspection) == ["reading.inspection-dates-doubtful"]


# Titles that are printed another way.


@pytest.mark.parametrize(
    "title",
    [
        "Inspection of Alder local authority’s children’s services",
        "Inspection of Alder local authority children‘s services",
        "Inspection of Alder local authority childrens’ services",
        "Inspection of Alder local authority children services",
        "Inspection of Alder local authority children’s service",
        "Inspection of Alder local authority children’s services.",
        "Inspection of Alder children’s services (ILACS)",
        "Inspection of Alder children’s services: short inspection",
        "Inspection of children’s services in Alder",
        "Short inspection of Alder children’s services",
        "Ofsted inspection of Alder children’s services",
        "ILACS inspection of Alder children’s services",
    ],
)
def test_the_authority_is_told_however_the_title_is_spelt(title: str) -> None:
    inspection = read(front(head((title,), title_size=16), table()))
    assert (inspection.authority, inspection.title) == ("Alder", title)


@pytest.mark.parametrize(("size", "bold"), [(26, True), (20, False)])
def test_a_title_may_change_its_type_from_one_line_to_the_next(size: float, bold: bool) -> None:
    title = [Words(71, 720, TITLE[0], 26), Words(71, 690, TITLE[1], size, bold)]
    inspection = read(front(title, lines(DATES, 630, bold=True), lines(LEAD, 597, bold=True), table()))
    assert (inspection.authority, inspection.title) == ("Alderbrook", " ".join(TITLE))


def test_a_title_with_a_wide_space_in_it_is_read_whole() -> None:
    title = [Words(71, 700, "Inspection of Alder local authority", 16), Words(400, 700, "children’s services", 16)]
    inspection = read(front(title, lines(DATES, 630, bold=True), lines(LEAD, 597, bold=True), table()))
    assert inspection.title == "Inspection of Alder local authority children’s services"


@pytest.mark.parametrize(
    "between",
    [
        [Words(71, 705, "17 July 2018")],
        [Words(71, 705, "Children’s services inspection", 14)],
        [Words(71, 780, "Ofsted", 26)],
        [Words(71, 709, "Children’s services", 26)],
        [Words(71, 780, "raising standards, improving lives", 26)],
        [Words(440, 790, "Ofsted", 10), Words(440, 740, "Piccadilly Gate", 10), Words(440, 670, "Manchester", 10)],
    ],
)
def test_nothing_else_around_the_title_is_taken_for_the_authority(between: list[Words]) -> None:
    title = "Inspection of children’s social care services"
    own = [Words(71, 740, "Alder County Council", 26), Words(71, 670, title, 16, bold=True)]
    fields = [*lines(DATES, 630, bold=True), *lines(LEAD, 597, bold=True)]
    inspection = read(front(own[:1], between, own[1:], fields, table()))
    assert (inspection.authority, inspection.title) == ("Alder County Council", title)


# Lead inspectors.


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Lee, His Majesty‘s Inspector",
        "Ann Lee, His Majesty´s Inspector",
        "Ann Lee, His Majesty′s Inspector",
        "Ann Lee, His Majestys’ Inspector",
        "Ann Lee, His Majestys Inspector",
        "Ann Lee, His Majesty’s Insepctor",
        "Ann Lee, Principal Inspector",
        "Ann Lee, Principal HMI",
        "Ann Lee, Seconded Inspector",
        "Ann Lee, Social Care Inspector; Deputy lead inspector: Bob Hay",
    ],
)
def test_a_rank_is_told_from_a_name_however_it_is_spelt(printed: str) -> None:
    assert people(printed) == ("Ann Lee",)
    assert no_people(printed) == ()


@pytest.mark.parametrize(
    "printed",
    ["Lee", "His Majest’s", "Specialist Adviser", "Inspection team", "judged the following areas of practice"],
)
def test_what_is_no_name_is_left_out_and_told(printed: str) -> None:
    inspection = read(front(head(lead=(f"Lead inspector: {printed}",)), table()))
    assert inspection.lead_inspectors == ()
    assert "reading.lead-inspector-not-read" in codes(inspection)


@pytest.mark.parametrize(
    "name", ["Ann van der Lee", "Jenny-ellen Scott", "Ann d’Souza", "Fiona J O’Neill", "Máire Ní Lí"]
)
def test_names_with_small_letters_and_initials_are_names(name: str) -> None:
    assert people(f"{name}, HMI") == (name,)


@pytest.mark.parametrize("away", [14.4, 20, 30])
@pytest.mark.parametrize(
    "below",
    [
        "Deputy lead inspector: Bob Hay, His Majesty’s Inspector",
        "Assistant Lead Inspector: Bob Hay",
        "Quality assurance inspector: Bob Hay, His Majesty’s Inspector",
        "Shadow lead inspector: Bob Hay, His Majesty’s Inspector",
    ],
)
def test_another_inspectors_field_ends_the_lead_inspectors(below: str, away: float) -> None:
    lead = [Words(71, 630, LEAD[0], bold=True), Words(71, 630 - away, below, bold=True)]
    inspection = read(front(lines(TITLE, 720, size=26), lines(DATES, 650, bold=True), lead, table()))
    assert inspection.lead_inspectors == ("Ann Lee",)
    assert codes(inspection) == []


def test_prose_below_the_lead_inspector_is_no_person() -> None:
    prose = lines(("Ofsted inspectors judged the following areas of practice",), 570)
    inspection = read(front(head(), prose, table()))
    assert inspection.lead_inspectors == ("Ann Lee",)
    assert codes(inspection) == []


def test_a_second_lead_inspector_in_a_paragraph_of_its_own_is_read() -> None:
    lead = [Words(71, 625, LEAD[0], bold=True), Words(71, 598, "Bob Hay, His Majesty’s Inspector", bold=True)]
    inspection = read(front(lines(TITLE, 720, size=26), lines(DATES, 650, bold=True), lead, table()))
    assert inspection.lead_inspectors == ("Ann Lee", "Bob Hay")


# Labels that are printed another way.


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (0, ("Impact of leaders on social work", "practice with children and families")),
        (0, ("The impact of leadership on social work", "practice with children and families")),
        (1, ("The experiences & progress of", "children who need help and protection")),
        (1, ("The experiences and progress of", "children in need of help and protection")),
        (2, ("The experiences and progress of", "children looked after")),
    ],
)
def test_a_label_in_other_words_is_the_same_row(place: int, label: tuple[str, ...]) -> None:
    labels = [label if row_place == place else own for row_place, own in enumerate(FIVE)]
    inspection = read(front(head(), table(labels=labels)))
    assert inspection.framework is Framework.ILACS_2023
    assert inspection.judgements[place].name == " ".join(label)
    assert grades(inspection) == PRINTED
    assert codes(inspection) == []


@pytest.mark.parametrize("mark", ["1", " 2"])
def test_a_footnotes_number_behind_a_grade_is_no_part_of_it(mark: str) -> None:
    marked = tuple((*grade[:-1], grade[-1] + mark) for grade in GRADES)
    inspection = read(front(head(), table(grades=marked)))
    assert grades(inspection) == PRINTED
    assert codes(inspection) == []


# Another report bound in.


def test_prose_that_begins_as_a_front_page_does_is_no_other_report() -> None:
    prose = (
        "inspection of children’s services, when leaders had not yet",
        "seen the work of their staff. For this visit inspectors",
        "inspected 12 cases in which this had happened.",
    )
    own = head(("Inspection of children’s social care services",), authority=("Alder Council",), title_size=12)
    inspection = read(front(own, table()), body(), [*body(), *lines(prose, 400)])
    assert "reading.another-report-bound-in" not in codes(inspection)
