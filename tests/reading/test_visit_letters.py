"""Letters on monitoring and focused visits, in the wordings of 2016 to 2026, on PDFs that the tests make themselves."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from letter_examples import (
    FIRST_2016,
    FOCUSED_2018,
    FOCUSED_2024,
    LETTERS,
    PRIORITY_2020,
    SECOND_2022,
    SIXTH_2025,
    with_first_text,
)
from made_letters import Bullet, Heading, MadeLetter, Text, letter_pdf
from printed_pdf import Words, front_page, pdf
from read_letters import all_passages, codes, read, read_bytes, stands_in, text_layer, texts
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from cabinet_drafter.errors import FormNotRecognisedError
from cabinet_drafter.evidence import Source
from cabinet_drafter.reading.letters.visit_letter import visit_letter
from cabinet_drafter.reading.letters.visit_record import visit_record
from cabinet_drafter.reading.pdf.pages import read_pages
from cabinet_drafter.reading.published_report import inspection_from_bytes
from cabinet_drafter.schemas import visit_schema
from cabinet_drafter.visit import VisitKind


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_told_by_what_it_is_and_every_sentence_is_verbatim_in_its_text_layer(name: str) -> None:
    content = letter_pdf(LETTERS[name])
    letter = read(LETTERS[name])
    pages = text_layer(content)
    sentences = [sentence for passage in all_passages(letter) for sentence in passage.sentences]
    assert len(sentences) > 5
    assert [sentence for sentence in sentences if not stands_in(sentence, pages)] == []
    assert codes(letter) == []


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_has_a_grade_anywhere(name: str) -> None:
    record = visit_record(read(LETTERS[name]))
    assert not {"judgements", "grade", "framework", "overall"} & set(record)
    assert all(set(section) == {"heading", "page", "passages"} for section in record["sections"])


def test_facts_of_a_second_monitoring_visit_are_read_with_their_pages() -> None:
    letter = read(SECOND_2022)
    assert letter.kind is VisitKind.MONITORING
    assert letter.title == "Monitoring visit to Alderbrook children’s services"
    assert letter.authority == "Alderbrook"
    assert letter.addressee is not None
    assert (letter.addressee.name, letter.addressee.job_title) == ("Ann Lee-Shaw", "Director of Children’s Services")
    assert letter.addressee.lines[2:] == ("Alderbrook Council", "1 Market Place", "AL1 1AA")
    assert letter.dated == date(2022, 7, 14)
    assert letter.visit_number == 2
    assert (letter.visit_start, letter.visit_end) == (date(2022, 6, 7), date(2022, 6, 8))
    assert letter.judged_inadequate is not None
    assert (letter.judged_inadequate.printed, letter.judged_inadequate.month) == ("December 2021", "2021-12")
    assert letter.inspectors == ("Bo Oak", "Cy Elm-Ash")
    assert letter.signatory is not None
    assert (letter.signatory.name, letter.signatory.rank) == ("Bo Oak", "Her Majesty’s Inspector")
    assert letter.evidence("visit_number").page == 1
    assert letter.evidence("signatory").page == 2
    assert letter.evidence("published").page is None


def test_parts_of_a_monitoring_letter_are_kept_apart() -> None:
    letter = read(SECOND_2022)
    assert [passage.bullet for passage in letter.areas_covered] == [False, True, True, False]
    assert letter.areas_covered[1].text.startswith("the quality of plans, and whether families")
    assert letter.headline_findings[0].sentences == ("Plans are clearer.", "Too many of them are still late.")
    assert [section.heading for section in letter.sections] == [
        "Findings and evaluation of progress",
        "The quality of practice",
    ]
    assert len(letter.sections[0].passages) == 14
    assert letter.sections[1].passages[0].sentences == (
        "Records are up to date, e.g. those on visits.",
        "Managers read them.",
    )
    assert texts(letter.closing) == [
        "I am copying this letter to the Department for Education. It will be published on the Ofsted website."
    ]


def test_a_paragraph_over_the_end_of_a_page_is_whole_and_stands_on_the_page_where_it_begins() -> None:
    long = " ".join(f"Child {number} is seen and heard by a worker who stays." for number in range(60))
    letter = read(replace(SECOND_2022, blocks=(*SECOND_2022.blocks[:-1], Text(long), Text("Staff stay."))))
    passages = letter.sections[-1].passages
    assert texts(passages)[1:] == [long, "Staff stay."]
    assert passages[1].page < passages[2].page
    assert len(passages[1].sentences) == 60


def test_a_letter_of_2016_is_read_with_its_summary_and_a_job_title_over_two_lines() -> None:
    letter = read(FIRST_2016)
    assert letter.authority == "Alderbrook Borough Council"
    assert letter.visit_number == 1
    assert letter.visit_start == letter.visit_end == date(2016, 8, 9)
    assert letter.inspectors == ("Bo Oak", "Cy Elm")
    assert letter.addressee is not None
    assert letter.addressee.job_title == "Interim Strategic Director for Children and Families"
    assert texts(letter.introduction)[1:] == [
        "The local authority is making slow progress in improving services for its children."
    ]
    assert all(passage.bullet for passage in letter.headline_findings)
    assert letter.judged_inadequate is not None
    assert letter.judged_inadequate.month == "2015-06"


def test_a_sixth_visit_three_inspectors_numbered_paragraphs_and_a_date_in_figures_are_read() -> None:
    letter = read(SIXTH_2025)
    assert letter.visit_number == 6
    assert letter.dated == date(2025, 3, 18)
    assert (letter.visit_start, letter.visit_end) == (date(2025, 2, 11), date(2025, 2, 13))
    assert letter.inspectors == ("Bo Oak", "Cy Elm", "Di de la Mare")
    assert [(passage.number, passage.text) for passage in letter.sections[0].passages] == [
        (1, "Workers speak well of children."),
        (2, "Chronologies are short. They are read."),
    ]
    assert letter.signatory is not None
    assert (letter.signatory.name, letter.signatory.rank) == ("Bo Oak", "His Majesty’s Inspector")


def test_a_focused_visit_has_no_number_and_says_in_its_introduction_what_it_covered() -> None:
    letter = read(FOCUSED_2018)
    assert letter.kind is VisitKind.FOCUSED
    assert letter.visit_number is None
    assert letter.judged_inadequate is None
    assert (letter.visit_start, letter.visit_end) == (date(2018, 1, 30), date(2018, 1, 31))
    assert texts(letter.areas_covered) == [
        "Inspectors looked at the local authority’s arrangements for children in care, in particular:",
        "matching",
        "permanence.",
    ]
    assert texts(letter.areas_for_improvement)[0] == "The use of chronologies."
    assert len(letter.areas_for_improvement) == 2
    assert texts(letter.sections[0].passages) == ["Workers know their children.", "Reviews are on time."]
    assert len(letter.closing) == 1


def test_areas_for_priority_action_are_the_bullets_and_the_sentence_before_them_is_kept() -> None:
    letter = read(PRIORITY_2020)
    assert texts(letter.areas_for_priority_action) == [
        "oversight of work before proceedings",
        "the quality of assessments.",
    ]
    assert texts(letter.areas_for_improvement) == ["Caseloads."]
    assert texts(letter.headline_findings) == ["Weaknesses are widespread.", "Managers do not see them."]
    assert (letter.sections[0].heading, texts(letter.sections[0].passages)) == (
        "Areas for priority action",
        ["The local authority must act on these weaknesses without delay:"],
    )
    assert texts(letter.areas_covered) == ["Inspectors looked at decisions on help and protection."]
    assert letter.inspectors == ("Bo Oak", "Cy Elm")
    assert letter.visit_end == date(2020, 10, 8)


def test_a_letter_to_an_office_names_no_person() -> None:
    letter = read(replace(FOCUSED_2024, addressee=("Director of Children’s Services", "Alderbrook Council")))
    assert letter.addressee is not None
    assert (letter.addressee.name, letter.addressee.job_title) == (None, "Director of Children’s Services")


def test_a_name_and_title_on_one_line_are_told_apart() -> None:
    letter = read(replace(FOCUSED_2024, addressee=("Ann Lee-Shaw, Interim Director for Children", "1 Market Place")))
    assert letter.addressee is not None
    assert (letter.addressee.name, letter.addressee.job_title) == ("Ann Lee-Shaw", "Interim Director for Children")


def test_the_senders_address_is_never_the_addressee() -> None:
    letter = read(replace(FOCUSED_2024, addressee=(), date_line=""))
    assert letter.addressee is None
    assert codes(letter) == ["reading.letter-date-not-read", "reading.letter-addressee-not-read"]


def test_small_print_at_the_foot_of_the_page_is_no_part_of_the_text() -> None:
    content = pdf(
        [
            Words(71, 700, "Dear Ann"),
            Words(71, 670, "Focused visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the focused visit on 3 March 2020 and goes"),
            Words(71, 60, "Printed on used paper", 8),
        ],
        [Words(71, 740, "on to say what inspectors saw.")],
    )
    letter = read_bytes(content)
    assert texts(letter.introduction)[0].endswith("3 March 2020 and goes on to say what inspectors saw.")


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("on 7 and 8 June 2022", date(2022, 6, 7), date(2022, 6, 8)),
        ("on 30 and 31 January 2024", date(2024, 1, 30), date(2024, 1, 31)),
        ("on 31 January and 1 February 2024", date(2024, 1, 31), date(2024, 2, 1)),
        ("between 4 and 6 July 2023", date(2023, 7, 4), date(2023, 7, 6)),
        ("on 12 October 2021", date(2021, 10, 12), date(2021, 10, 12)),
        ("on 23 January 2018 to 24 January 2018", date(2018, 1, 23), date(2018, 1, 24)),
        ("between 6–8 October 2020", date(2020, 10, 6), date(2020, 10, 8)),
        ("on Tuesday 19th and Wednesday 20th March 2019", date(2019, 3, 19), date(2019, 3, 20)),
        ("from 2 to 4 December 2025", date(2025, 12, 2), date(2025, 12, 4)),
    ],
)
def test_days_of_a_visit_are_one_span(printed: str, start: date, end: date) -> None:
    letter = read(with_first_text(FOCUSED_2024, f"This letter is about the focused visit to Alderbrook {printed}."))
    assert (letter.visit_start, letter.visit_end) == (start, end)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("The inspectors were Bo Oak HMI and Cy Elm HMI.", ("Bo Oak", "Cy Elm")),
        ("Inspectors for this visit were: Bo Oak, HMI; and Cy Elm, HMI.", ("Bo Oak", "Cy Elm")),
        ("The visit was carried out by Bo Oak, Her Majesty’s Inspector.", ("Bo Oak",)),
        ("The visit was led by Bo Oak HMI, accompanied by Cy Elm, Ofsted Inspector.", ("Bo Oak", "Cy Elm")),
        ("It was undertaken by two of His Majesty’s Inspectors, Bo Oak (lead) and Cy Elm.", ("Bo Oak", "Cy Elm")),
        ("His Majesty’s Inspectors for this visit were Éva O’Hara and Di de la Mare.", ("Éva O’Hara", "Di de la Mare")),
        ("Inspectors were told that staff stay.", ()),
    ],
)
def test_inspectors_are_named_in_many_ways(printed: str, names: tuple[str, ...]) -> None:
    letter = read(with_first_text(FOCUSED_2024, f"This letter is about the visit on 3 March 2020. {printed}"))
    assert letter.inspectors == names


@pytest.mark.parametrize(
    ("printed", "number", "month"),
    [
        ("This was the tenth visit since the authority was judged inadequate in May 2015.", 10, "2015-05"),
        ("The visit was the 2nd monitoring visit since services were judged inadequate on 7 April 2017.", 2, "2017-04"),
        ("This was your twelfth and final monitoring visit.", 12, None),
        (
            "This was the first monitoring visit since it was graded inadequate a second time in July 2022.",
            1,
            "2022-07",
        ),
        ("At the inspection in July 2022, when services were judged inadequate, leaders left.", None, "2022-07"),
        ("Inspectors found inadequate plans in July 2022. The second team has settled.", None, None),
    ],
)
def test_number_and_month_are_read_in_many_wordings(printed: str, number: int | None, month: str | None) -> None:
    letter = read(with_first_text(SECOND_2022, f"This letter is about the visit on 3 March 2024. {printed}"))
    assert letter.visit_number == number
    assert (letter.judged_inadequate.month if letter.judged_inadequate else None) == month


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        ("Monitoring visit of Alderbrook Council children’s services", "Alderbrook Council"),
        ("Focused visit to Alderbrook local authority children's services", "Alderbrook"),
        ("Focussed visit to the Borough of Alder and Brook’s children’s services", "Borough of Alder and Brook"),
        ("Alderbrook children’s services: focused visit", "Alderbrook"),
        ("Focused visit to children’s services in Brook-on-Alder", "Brook-on-Alder"),
        ("Focused visit to Alderbrook children’s services – June 2022", "Alderbrook"),
        ("Second monitoring visit to Alderbrook Children’s Trust", "Alderbrook Children’s Trust"),
        ("Monitoring visit to Alderbrook, Brookalder and Long-Named-in-the-Marsh children’s services",
         "Alderbrook, Brookalder and Long-Named-in-the-Marsh"),
    ],
)  # fmt: skip
def test_the_authority_is_taken_out_of_the_title(title: str, authority: str) -> None:
    assert read(replace(SECOND_2022, title=title)).authority == authority


def test_footnotes_stand_apart() -> None:
    letter = read(replace(FOCUSED_2024, footnotes=("A child in need is one who needs help.", "In law: under 18.")))
    assert [note.text for note in letter.footnotes] == ["A child in need is one who needs help.", "In law: under 18."]
    assert [note.page for note in letter.footnotes] == [1, 1]
    assert not any("in law" in passage.text.lower() for passage in all_passages(letter))


def test_a_sentence_that_opens_with_bold_words_is_no_heading() -> None:
    content = pdf(
        [
            Words(71, 700, "Dear Ann"),
            Words(71, 670, "Focused visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the focused visit on 3 March 2020."),
            Words(71, 610, "Assessments are written within the weeks that they should take, and", bold=True),
            Words(71, 595.5, "families are shown them."),
        ]
    )
    letter = read_bytes(content)
    assert letter.sections == ()
    assert texts(letter.introduction)[-1].endswith("families are shown them.")


def test_headings_one_below_the_other_are_two() -> None:
    content = pdf(
        [
            Words(71, 700, "Dear Ann"),
            Words(71, 670, "Focused visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the focused visit on 3 March 2020."),
            Words(71, 610, "Main findings", bold=True),
            Words(71, 595.5, "Assessments", bold=True),
            Words(71, 570, "They are timely."),
        ]
    )
    letter = read_bytes(content)
    assert [(section.heading, len(section.passages)) for section in letter.sections] == [
        ("Main findings", 0),
        ("Assessments", 1),
    ]


def test_what_a_letter_does_not_print_is_none_and_told() -> None:
    bare = MadeLetter(
        date_line="",
        addressee=(),
        title="Monitoring visit to Alderbrook children’s services",
        blocks=(Text("This letter summarises the findings of the visit."), Heading("Practice"), Text("Staff stay.")),
        sign_off=(),
    )
    letter = read(bare)
    assert (letter.dated, letter.addressee, letter.visit_number, letter.visit_start) == (None, None, None, None)
    assert (letter.judged_inadequate, letter.inspectors, letter.signatory) == (None, (), None)
    assert codes(letter) == [
        "reading.letter-date-not-read",
        "reading.letter-addressee-not-read",
        "reading.letter-visit-dates-not-read",
        "reading.letter-visit-number-not-read",
        "reading.letter-month-judged-not-read",
        "reading.letter-inspectors-not-read",
        "reading.letter-signatory-not-read",
        "reading.letter-areas-covered-not-found",
        "reading.letter-headline-not-found",
    ]
    assert all(finding.evidence[0].page == 1 for finding in letter.findings)


def test_a_date_that_no_calendar_has_is_not_read() -> None:
    letter = read(replace(SECOND_2022, date_line="31 June 2022"))
    assert letter.dated is None
    assert "reading.letter-date-not-read" in codes(letter)


def test_inspectors_are_not_read_where_something_else_stands_among_the_names() -> None:
    letter = read(
        with_first_text(
            FOCUSED_2024,
            "This letter summarises the findings of the focused visit to Alderbrook children’s services on 3 March "
            "2020. The inspectors were Bo Oak and a colleague from another region.",
        )
    )
    assert letter.inspectors == ()
    assert codes(letter) == ["reading.letter-inspectors-not-read"]


def test_what_a_letter_says_in_two_ways_is_told_with_both() -> None:
    letter = read(
        replace(
            with_first_text(
                SECOND_2022,
                "This letter summarises the findings of the third focused visit to Brookalder children’s services on "
                "7 and 8 June 2022. This was the second monitoring visit since the local authority was judged "
                "inadequate in December 2023. The inspectors were Bo Oak HMI and Cy Elm HMI.",
            ),
            title="First monitoring visit to Alderbrook children’s services",
            date_line="1 June 2022",
        )
    )
    assert codes(letter) == [
        "reading.letter-kinds-differ",
        "reading.letter-authorities-differ",
        "reading.letter-visit-numbers-differ",
        "reading.letter-dates-contradict",
        "reading.letter-judged-after-visit",
    ]
    assert (letter.kind, letter.authority, letter.visit_number) == (VisitKind.MONITORING, "Alderbrook", None)
    assert [[one.page for one in finding.evidence] for finding in letter.findings] == [[1]] * 5
    told = " ".join(finding.message for finding in letter.findings)
    for words in ("Alderbrook", "Brookalder", "1 and 2", "1 June 2022", "8 June 2022", "December 2023"):
        assert words in told


def test_days_of_an_earlier_visit_are_not_taken_for_this_one() -> None:
    letter = read(
        with_first_text(
            SECOND_2022,
            "This letter summarises the findings of the monitoring visit to Alderbrook children’s services. The last "
            "monitoring visit was on 1 and 2 March 2022. This was the second monitoring visit since the local "
            "authority was judged inadequate in December 2021. The inspectors were Bo Oak HMI and Cy Elm HMI.",
        )
    )
    assert letter.visit_start is None
    assert codes(letter) == ["reading.letter-visit-dates-not-read"]


def test_areas_for_improvement_in_prose_are_no_list_and_are_kept_as_a_section() -> None:
    blocks = tuple(
        Text("Contingency planning varies.") if block == Bullet("Contingency planning.") else block
        for block in FOCUSED_2024.blocks
    )
    letter = read(replace(FOCUSED_2024, blocks=blocks))
    assert letter.areas_for_improvement == ()
    assert codes(letter) == ["reading.letter-areas-in-prose"]
    assert texts(letter.sections[0].passages) == ["Contingency planning varies."]


def test_a_letter_without_its_sign_off_is_signed_by_the_name_above_the_rank() -> None:
    letter = read(replace(FOCUSED_2024, sign_off=("Bo Oak", "His Majesty’s Inspector")))
    assert letter.signatory is not None
    assert letter.signatory.name == "Bo Oak"
    assert len(letter.closing) == 1


@pytest.mark.parametrize(
    "page",
    [
        front_page("Good", "Good", "Good", "Good", "Good", summary="A monitoring visit to children’s services helped."),
        [
            Words(71, 700, "Dear Ann and Bo"),
            Words(71, 670, "Joint targeted area inspection of the response to children in Alderbrook", bold=True),
            Words(71, 640, "This letter summarises the findings of the joint targeted area inspection."),
        ],
        [
            Words(71, 700, "Dear Ann"),
            Words(71, 670, "Joint area SEND revisit in Alderbrook", bold=True),
            Words(71, 640, "This letter summarises the findings of the revisit on 3 March 2020."),
        ],
        [
            Words(71, 700, "Dear Ann"),
            Words(71, 670, "Assurance visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the assurance visit."),
        ],
        [
            Words(71, 700, "Monitoring visit to Acorn Fostering", bold=True),
            Words(71, 670, "Dear manager, this letter summarises the findings of the monitoring visit."),
        ],
        [
            Words(71, 700, "Agenda: focused visit to Alderbrook children’s services", bold=True),
            Words(71, 670, "Members are asked to note the letter."),
        ],
        [
            Words(71, 700, "Dear Councillor"),
            Words(71, 670, "Focused visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "I am writing to tell you how the focused visit to Alderbrook children’s services went."),
            Words(71, 610, "Yours sincerely"),
            Words(71, 580, "Ann Lee-Shaw"),
            Words(71, 565, "Director of Children’s Services"),
        ],
        [
            Words(71, 780, "Alderbrook Council, Town Hall, Market Place"),
            Words(71, 700, "Dear colleagues"),
            Words(71, 670, "Monitoring visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the monitoring visit to Alderbrook children’s"),
            Words(71, 625.5, "services on 7 and 8 June 2022. The letter itself is at www.gov.uk/ofsted."),
            Words(71, 580, "Yours sincerely"),
            Words(71, 550, "Ann Lee-Shaw"),
            Words(71, 535.5, "Director of Children’s Services, Alderbrook Council"),
        ],
        [
            Words(71, 700, "Dear colleagues"),
            Words(71, 670, "Monitoring visit to Alderbrook children’s services", bold=True),
            Words(71, 640, "This letter summarises the findings of the monitoring visit to Alderbrook children’s"),
            Words(71, 625.5, "services on 7 and 8 June 2022."),
            Words(71, 580, "Yours sincerely"),
            Words(71, 550, "Ann Lee-Shaw"),
            Words(71, 535.5, "Leader of the Council"),
        ],
    ],
    ids=[
        "inspection report",
        "joint inspection",
        "SEND revisit",
        "assurance visit",
        "fostering",
        "agenda",
        "council’s own letter",
        "council’s own letter in Ofsted’s words",
        "council leader’s letter in Ofsted’s words",
    ],
)
def test_a_document_of_another_kind_is_no_visit_letter(page: list[Words]) -> None:
    content = pdf(page)
    assert visit_letter(read_pages("other.pdf", content), Source.of(Path("other.pdf"), content)) is None


@pytest.mark.parametrize("sign_off", [("Yours sincerely", "", "Bo Oak", "His Majesty’s Inspector"), ("",)])
def test_an_extract_is_known_by_its_signature_or_else_told_by_its_first_words(sign_off: tuple[str, ...]) -> None:
    letter = read(replace(FOCUSED_2024, letterhead=(), office=(), sign_off=sign_off))
    unsigned = ["reading.letter-sender-not-shown", "reading.letter-signatory-not-read"]
    assert codes(letter) == ([] if sign_off[0] else unsigned)


@pytest.mark.parametrize("rank", ["", "Deputy Director, Social Care"])
def test_a_letter_on_ofsteds_paper_is_ofsteds_whatever_rank_signs_it(rank: str) -> None:
    assert codes(read(replace(FOCUSED_2024, sign_off=("Yours sincerely", "", "Bo Oak", rank)))) == []


def test_a_councils_letter_that_gives_ofsteds_address_above_its_salutation_is_none_of_ofsteds() -> None:
    sign_off = ("Yours sincerely", "", "Ann Lee-Shaw", "Director of Children’s Services")
    content = letter_pdf(replace(FOCUSED_2024, sign_off=sign_off))
    assert visit_letter(read_pages("letter.pdf", content), Source.of(Path("letter.pdf"), content)) is None


def test_a_letter_without_its_findings_says_so() -> None:
    cut = FOCUSED_2024.blocks.index(Heading("Main findings"))
    letter = read(replace(FOCUSED_2024, blocks=FOCUSED_2024.blocks[:cut]))
    assert letter.sections == ()
    assert codes(letter) == ["reading.letter-findings-not-found"]
    led_up_to = (Text("The authority should improve:"), Bullet("planning."))
    letter = read(replace(FOCUSED_2024, blocks=(*FOCUSED_2024.blocks[: cut - 1], *led_up_to)))
    assert [section.heading for section in letter.sections] == [FOCUSED_2024.blocks[cut - 2].text]
    assert codes(letter) == ["reading.letter-findings-not-found"]


def test_the_command_prints_the_record_of_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_pdf(SECOND_2022))
    printed = CliRunner().invoke(app, ["read", str(path), "--json"])
    assert printed.exit_code == 0
    assert json.loads(printed.stdout) == visit_record(read(SECOND_2022))


def test_a_letter_in_place_of_a_report_is_refused_by_name() -> None:
    with pytest.raises(FormNotRecognisedError, match="a letter on a focused visit") as refusal:
        inspection_from_bytes("letter.pdf", letter_pdf(FOCUSED_2024))
    assert "`check` takes a letter with --previous" in refusal.value.remedy


def test_a_record_holds_the_documented_names_in_reading_order() -> None:
    record = visit_record(read(PRIORITY_2020))
    assert [error.message for error in Draft202012Validator(visit_schema()).iter_errors(record)] == []
    assert list(record) == [
        "source",
        "kind",
        "title",
        "authority",
        "addressee",
        "dated",
        "visit_number",
        "visit_start",
        "visit_end",
        "judged_inadequate",
        "inspectors",
        "introduction",
        "areas_covered",
        "headline_findings",
        "areas_for_improvement",
        "areas_for_priority_action",
        "sections",
        "closing",
        "signatory",
        "footnotes",
        "area_pages",
        "fact_pages",
        "findings",
    ]
    assert record["kind"] == "focused visit"
    assert record["visit_start"] == "2020-10-06"
    assert record["area_pages"] == {"areas_for_improvement": [1], "areas_for_priority_action": [1, 1]}
    assert record["areas_for_improvement"] == ["Caseloads."]
