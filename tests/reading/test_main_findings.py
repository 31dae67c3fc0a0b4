"""Inspections before the Single Inspection Framework are read from their record of main findings; none is guessed."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.labels import compare
from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.inspections.main_findings import is_main_findings_report, read_main_findings_report
from cabinet_drafter.reading.pdf.pages import read_pages
from cabinet_drafter.vocabulary import Framework, Grade, JudgementArea
from tests.reading.printed_pdf import Words, front_page, pdf

NAME = "made-up.pdf"
OVERALL, CAPACITY, LEADERS = "Overall effectiveness", "Capacity to improve", "Leadership and management"
HELP = "The effectiveness of the help and protection provided to children,"

LOOKED_AFTER_COVER = [
    Words(85, 670, "Inspection of looked after children", 26),
    Words(85, 638, "services", 26),
    Words(85, 612, "Alderbrook Council", 18),
    Words(85, 286, "Inspection dates:", 10, bold=True),
    Words(250, 286, "3 – 7 June 2013", 10, bold=True),
    Words(85, 270, "Reporting inspector", 10, bold=True),
    Words(250, 270, "Ann Lee-Shaw HMI", 10, bold=True),
    Words(85, 134, "Age group:", 10, bold=True),
    Words(250, 134, "All", 10, bold=True),
    Words(85, 121, "Published:", 10, bold=True),
    Words(250, 121, "12 July 2013", 10, bold=True),
]
PROTECTION_COVER = [
    Words(85, 700, "Alderbrook Borough Council", 18),
    Words(85, 670, "Inspection of local authority", 26),
    Words(85, 638, "arrangements for the protection of children", 26),
    Words(85, 286, "Inspection dates:", 10, bold=True),
    Words(250, 286, "26 November – 5 December 2012", 10, bold=True),
    Words(85, 270, "Lead inspector:", 10, bold=True),
    Words(250, 270, "Marian Thorncastle HMI", 10, bold=True),
    Words(85, 134, "Age group:", 10, bold=True),
    Words(250, 134, "All", 10, bold=True),
    Words(85, 121, "Published:", 10, bold=True),
    Words(250, 121, "11 January 2013", 10, bold=True),
    Words(85, 105, "Reference no: 990001", 10, bold=True),
]
LOOKED_AFTER = [
    "# The inspection judgements and what they",
    "# mean",
    "1. All judgements are made using this four point scale.",
    "> Outstanding (Grade 1) A service that does far more than it must",
    "> Good (Grade 2) A service that does more than it must",
    "# Service information",
    "2. Alderbrook is a market town with 16 foster carers. It has",
    "16 schools.",
    "# Overall effectiveness of services for looked",
    "# after children",
    "## Grade 4 (inadequate)",
    "3. The judgement for overall effectiveness is inadequate.",
    "4. Plans are late. Health outcomes for looked after children are good.",
    "# Capacity to improve",
    "## Grade 3 (adequate)",
    "5. New managers know what is wrong:",
    "- the pace of plans",
    "## Areas for improvement",
    "6. The local authority should take the following action.",
    "### Immediately:",
    "- make sure that every child has a plan",
    "+ that is up-to-date",
    "### Within three months:",
    "- see 16- and 17-year-olds on the day",
    "- raise standards.",
    "# Leadership and management",
    "## Grade 3 (adequate)",
    "7. Leadership and management are adequate.",
]
PROTECTION = [
    "# The inspection judgements and what they mean",
    "1. All judgements are made using this four point scale.",
    "> Outstanding A service that does far more than it must",
    "## Overall effectiveness",
    "2. The overall effectiveness of the arrangements in Alderbrook is judged to be adequate.",
    "## Areas for improvement",
    "3. The local authority and its partners should take the following action.",
    "Immediately:",
    "- check every referral",
    "Within six months:",
    "- agree how early help is given",
    "4. They should tell families what they have done.",
    "# Overall effectiveness",
    "5. Children are mostly safe.",
    "# The effectiveness of the help and protection provided to children,",
    "# young people, families and carers",
    "6. Help comes early.",
    "# Quality of practice",
    "7. Practice is sound.",
    "# Leadership and governance",
    "8. Leaders listen.",
]
LOOKED_AFTER_RECORD = [
    (OVERALL, "Inadequate Grade 4"),
    (CAPACITY, "Adequate Grade 3"),
    (LEADERS, "Adequate Grade 3"),
]


SET_AT = {"#": (85, 18), "##": (85, 14), "###": (113, 12), "-": (113, 12), "+": (142, 12), ">": (119, 12)}


def sheets(lines: Sequence[str]) -> list[list[Words]]:
    """Pages of lines: # and ## and ### open headings, - a bullet, + its second line, > a row set in, 1. a paragraph."""
    pages: list[list[Words]] = [[]]
    y = 744.0
    before = ""
    for line in lines:
        mark, _, text = line.partition(" ") if line[0] in "#-+>" else ("", "", line)
        x, size = SET_AT.get(mark, (85 if line[0].isdigit() else 113, 12))
        opens = mark not in ("", "+", before) or mark in ("-", ">") or line[0].isdigit() or line.endswith(":")
        y -= 31 if opens else size * 1.2
        if y < 120:
            pages.append([])
            y = 744.0
        pages[-1].append(Words(x, y, f"• {text}" if mark == "-" else text, size, bold=mark.startswith("#")))
        before = mark
    return pages


def record(rows: Sequence[tuple[str, str]] = LOOKED_AFTER_RECORD) -> list[Words]:
    words = [
        Words(85, 744, "Record of main findings", 18, bold=True),
        Words(85, 715, "Services for looked after children", 14, bold=True),
    ]
    for place, (name, grade) in enumerate(rows):
        words.append(Words(91, 680 - 27 * place, name, 12, bold=True))
        words.append(Words(330, 680 - 27 * place, grade, 12, bold=True))
    return words


CONTENTS = [
    Words(85, 744, "Contents", 18, bold=True),
    Words(85, 717, "Capacity to improve 5", bold=True),
    Words(85, 690, "Record of main findings 7", bold=True),
]


def looked_after(
    lines: Sequence[str] = LOOKED_AFTER, table: Sequence[Words] | None = None, cover: Sequence[Words] | None = None
) -> bytes:
    footer = Words(85, 40, "Alderbrook Council Inspection of looked after children services", 9)
    pages = [CONTENTS, *sheets(lines), table or record()]
    return pdf(cover or LOOKED_AFTER_COVER, *([*page, footer] for page in pages))


def read(content: bytes) -> Inspection:
    printed = read_pages(NAME, content)
    assert is_main_findings_report(printed)
    return read_main_findings_report(printed, Source.of(Path(NAME), content))


def replaced(old: str, new: str) -> list[str]:
    assert old in LOOKED_AFTER
    return [new if line == old else line for line in LOOKED_AFTER]


def test_the_front_page_of_a_report_on_looked_after_children_is_read() -> None:
    inspection = read(looked_after())
    assert inspection.framework is Framework.OTHER
    assert inspection.authority == "Alderbrook Council"
    assert inspection.title == "Inspection of looked after children services"
    assert (str(inspection.inspection_start), str(inspection.inspection_end)) == ("2013-06-03", "2013-06-07")
    assert str(inspection.published) == "2013-07-12"
    assert inspection.lead_inspectors == ("Ann Lee-Shaw",)
    assert inspection.fact_pages["judgements"] == len(sheets(LOOKED_AFTER)) + 3


def test_the_judgements_are_those_of_the_record_and_adequate_is_none_of_the_four_grades() -> None:
    assert [(one.name, one.key, one.grade, one.grade_printed) for one in read(looked_after()).judgements] == [
        (OVERALL, JudgementArea.OVERALL_EFFECTIVENESS, Grade.INADEQUATE, "Inadequate"),
        (CAPACITY, None, None, "Adequate"),
        (LEADERS, JudgementArea.LEADERS, None, "Adequate"),
    ]


def test_areas_for_improvement_are_one_list_and_their_deadlines_are_headings() -> None:
    inspection = read(looked_after())
    assert [area.text for area in inspection.areas_for_improvement] == [
        "make sure that every child has a plan that is up-to-date",
        "see 16- and 17-year-olds on the day",
        "raise standards.",
    ]
    deadlines = {section.heading: [one.text for one in section.unnumbered] for section in inspection.sections}
    assert deadlines["Immediately:"] == ["make sure that every child has a plan that is up-to-date"]
    assert deadlines["Within three months:"] == ["see 16- and 17-year-olds on the day", "raise standards."]


def test_paragraphs_stand_under_their_headings_with_the_grade_printed_below_it() -> None:
    inspection = read(looked_after())
    assert [
        (one.heading, one.key, one.grade_printed, [paragraph.number for paragraph in one.paragraphs])
        for one in inspection.sections
        if one.paragraphs
    ] == [
        ("The inspection judgements and what they mean", None, None, [1]),
        ("Service information", None, None, [2]),
        (
            "Overall effectiveness of services for looked after children",
            JudgementArea.OVERALL_EFFECTIVENESS,
            "inadequate",
            [3, 4],
        ),
        ("Capacity to improve", None, "adequate", [5]),
        ("Areas for improvement", None, None, [6]),
        ("Leadership and management", JudgementArea.LEADERS, "adequate", [7]),
    ]
    texts = {one.number: one.text for section in inspection.sections for one in section.paragraphs}
    assert texts[2] == "Alderbrook is a market town with 16 foster carers. It has 16 schools."
    assert texts[5] == "New managers know what is wrong: • the pace of plans"
    assert texts[6] == "The local authority should take the following action."
    assert inspection.findings == ()


def test_the_grading_scale_is_no_part_of_the_paragraph_above_it() -> None:
    scale = read(looked_after()).sections[0]
    assert [one.text for one in scale.paragraphs] == ["All judgements are made using this four point scale."]
    assert [one.text for one in scale.unnumbered] == [
        "Outstanding (Grade 1) A service that does far more than it must",
        "Good (Grade 2) A service that does more than it must",
    ]


def test_a_report_on_arrangements_for_protection_has_the_same_make_up() -> None:
    table = [
        Words(85, 744, "Record of main findings", 18, bold=True),
        Words(85, 715, "Local authority arrangements for the protection of children", 14, bold=True),
        Words(91, 680, OVERALL, bold=True),
        Words(380, 680, "Adequate", bold=True),
        Words(91, 653, HELP, bold=True),
        Words(91, 638.5, "young people, families and carers", bold=True),
        Words(480, 645.7, "Good", bold=True),
        Words(91, 611, "Quality of practice", bold=True),
        Words(380, 611, "Adequate", bold=True),
        Words(91, 584, "Leadership and governance", bold=True),
        Words(380, 584, "Grade 3 (adequate)", bold=True),
        Words(85, 90, "© Crown copyright 2013", 10),
    ]
    inspection = read(pdf(PROTECTION_COVER, CONTENTS, *sheets(PROTECTION), table))
    assert inspection.authority == "Alderbrook Borough Council"
    assert inspection.title == "Inspection of local authority arrangements for the protection of children"
    assert (str(inspection.inspection_start), str(inspection.inspection_end)) == ("2012-11-26", "2012-12-05")
    assert (str(inspection.published), inspection.lead_inspectors) == ("2013-01-11", ("Marian Thorncastle",))
    assert [(one.name, one.key, one.grade, one.grade_printed) for one in inspection.judgements] == [
        (OVERALL, JudgementArea.OVERALL_EFFECTIVENESS, None, "Adequate"),
        (f"{HELP} young people, families and carers", None, Grade.GOOD, "Good"),
        ("Quality of practice", None, None, "Adequate"),
        ("Leadership and governance", JudgementArea.LEADERS, None, "adequate"),
    ]
    assert [area.text for area in inspection.areas_for_improvement] == [
        "check every referral",
        "agree how early help is given",
    ]
    paragraphs = {one.number: one.text for section in inspection.sections for one in section.paragraphs}
    assert sorted(paragraphs) == list(range(1, 9))
    assert paragraphs[4] == "They should tell families what they have done."
    assert inspection.findings == ()


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (
            looked_after(replaced("## Grade 4 (inadequate)", "## Grade 3 (adequate)")),
            "reading.heading-grade-differs",
            "under the heading “Overall effectiveness of services for looked after children” on page 3 stands “Grade 3",
        ),
        (
            looked_after(replaced("## Grade 4 (inadequate)", "## Grade 3 (inadequate)")),
            "reading.heading-grade-differs",
            "stands “Grade 3 (inadequate)”",
        ),
        (
            looked_after(
                replaced(
                    "3. The judgement for overall effectiveness is inadequate.",
                    "3. Overall effectiveness of these services is judged to be adequate.",
                )
            ),
            "reading.sentence-grade-differs",
            "paragraph 3 on page 3 says “Overall effectiveness of these services is judged to be adequate.”",
        ),
        (
            looked_after(table=record([(OVERALL, "Inadequate Grade 3"), *LOOKED_AFTER_RECORD[1:]])),
            "reading.grade-number-differs",
            "beside it stands “Grade 3”, which is another grade",
        ),
        (
            looked_after(
                cover=[replace(one, text=one.text.replace("Alderbrook", "Marlow Vale")) for one in LOOKED_AFTER_COVER]
            ),
            "reading.footer-authority-differs",
            "names “Alderbrook Council”, the front page “Marlow Vale Council”",
        ),
        (
            looked_after(table=record(LOOKED_AFTER_RECORD[:2])),
            "reading.heading-not-in-record",
            "The heading “Leadership and management” on page 4 has the grade “adequate”, but the record",
        ),
        (
            looked_after([line for line in LOOKED_AFTER if line[0] not in "-+"]),
            "reading.no-areas-for-improvement",
            "or areas for improvement was found",
        ),
    ],
)
def test_what_the_report_says_twice_and_not_the_same_is_a_finding(content: bytes, code: str, says: str) -> None:
    inspection = read(content)
    assert [finding.code for finding in inspection.findings] == [code]
    assert says in inspection.findings[0].message
    assert inspection.judgements[0].grade is Grade.INADEQUATE


def cover_with(old: str, new: str) -> list[Words]:
    assert old in [one.text for one in LOOKED_AFTER_COVER]
    return [replace(one, text=new) if one.text == old else one for one in LOOKED_AFTER_COVER]


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (
            looked_after(cover=cover_with("3 – 7 June 2013", "3 June 2012 – 7 June 2013")),
            "reading.inspection-dates-unlikely",
            "3 June 2012",
        ),
        (
            looked_after(cover=cover_with("12 July 2013", "July 2013")),
            "reading.publication-date-not-read",
            "“Published: July 2013”",
        ),
        (
            looked_after(cover=[one for one in LOOKED_AFTER_COVER if one.y != 270]),
            "reading.no-lead-inspector",
            "no lead inspector",
        ),
        (
            looked_after([line.replace("7. Leadership", "9. Leadership") for line in LOOKED_AFTER]),
            "reading.paragraph-numbers",
            "7 to 8 are left out",
        ),
        (
            looked_after(
                [line.replace("4. Plans are late.", "4. Plans are late They are long.") for line in LOOKED_AFTER]
            ),
            "reading.full-stop-lost",
            "“… Plans are late” and “They are long.",
        ),
    ],
)
def test_the_checks_of_later_reports_are_made_on_these_too(content: bytes, code: str, says: str) -> None:
    findings = read(content).findings
    assert [finding.code for finding in findings] == [code]
    assert says in findings[0].message


def test_a_footer_may_name_the_authority_more_briefly_than_the_front_page() -> None:
    cover = cover_with("Alderbrook Council", "Alderbrook Metropolitan Borough Council")
    assert read(looked_after(cover=cover)).findings == ()


def test_the_record_of_another_report_bound_in_behind_is_not_read() -> None:
    cover = [replace(one, text=one.text.replace("Alderbrook", "Marlow Vale")) for one in LOOKED_AFTER_COVER]
    bound_in = [cover, *sheets(LOOKED_AFTER), record([(OVERALL, "Good Grade 2")])]
    first = [LOOKED_AFTER_COVER, CONTENTS, *sheets(LOOKED_AFTER), record()]
    inspection = read(pdf(*first, *bound_in))
    assert [one.grade_printed for one in inspection.judgements] == ["Inadequate", "Adequate", "Adequate"]
    assert [finding.code for finding in inspection.findings] == ["reading.another-report-bound-in"]
    assert not is_main_findings_report(read_pages(NAME, pdf(front_page(*["Good"] * 5), *bound_in)))


def test_rows_set_close_together_are_told_apart_only_where_a_line_plainly_goes_on() -> None:
    def close(*rows: tuple[str, str]) -> list[Words]:
        words = [Words(85, 744, "Record of main findings", 18, bold=True)]
        for place, (name, grade) in enumerate(rows):
            words.append(Words(91, 700 - 14 * place, name, bold=True))
            words += [Words(330, 700 - 14 * place, grade, bold=True)] if grade else []
        return words

    rows = [(OVERALL, "Inadequate"), ("Outcomes for looked after children", "Good"), ("and young people", "")]
    inspection = read(looked_after(table=close(*rows, (LEADERS, "Adequate"))))
    assert [one.name for one in inspection.judgements] == [
        OVERALL,
        "Outcomes for looked after children and young people",
        LEADERS,
    ]
    with pytest.raises(SourceUnreadableError, match="does not show whose each grade is"):
        read(looked_after(table=close(*rows[:2], ("Young people", ""), (LEADERS, "Adequate"))))


@pytest.mark.parametrize(
    ("content", "error", "says"),
    [
        (
            lambda: looked_after(table=record([*LOOKED_AFTER_RECORD[:2], (LEADERS, "")])),
            SourceUnreadableError,
            "no grade is found beside “Leadership and management”",
        ),
        (
            lambda: looked_after(table=[*record(), Words(85, 500, "A note that says why leaders are good")]),
            SourceUnreadableError,
            "what is set otherwise than a judgement gives a grade: “A note that",
        ),
        (
            lambda: looked_after(table=record([("Something else", "")])),
            SourceUnreadableError,
            "no judgements are found",
        ),
        (
            lambda: looked_after(table=record([*LOOKED_AFTER_RECORD, *LOOKED_AFTER_RECORD])),
            FormNotRecognisedError,
            "gives “Overall effectiveness” more than once",
        ),
        (
            lambda: looked_after(table=record([(f"Judgement {place}", "Good") for place in range(21)])),
            SourceUnreadableError,
            "more than 20 rows",
        ),
        (
            lambda: looked_after(
                cover=[replace(one, text=one.text.replace("June", "Juin")) for one in LOOKED_AFTER_COVER]
            ),
            SourceUnreadableError,
            "no inspection dates can be read on the front page: “3 – 7 Juin 2013”",
        ),
        (
            lambda: looked_after(cover=[one for one in LOOKED_AFTER_COVER if "Council" not in one.text]),
            SourceUnreadableError,
            "with the authority’s name beside it",
        ),
    ],
)
def test_what_cannot_be_read_whole_is_refused_with_the_reason(
    content: Callable[[], bytes], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        read(content())


def test_other_reports_are_not_taken_for_one_with_a_record_of_main_findings() -> None:
    later = pdf(front_page("Good", "Good", "Good", "Good", "Good"))
    assert not is_main_findings_report(read_pages(NAME, later))
    only_in_the_contents = pdf(LOOKED_AFTER_COVER, CONTENTS, *sheets(LOOKED_AFTER))
    assert not is_main_findings_report(read_pages(NAME, only_in_the_contents))
    bound_into_a_paper = pdf([Words(71, 700, "Inspection of looked after children: report to cabinet", 12)], record())
    assert not is_main_findings_report(read_pages(NAME, bound_into_a_paper))


def test_published_reports_are_read_as_labelled_and_no_other_form_is_taken_for_theirs(corpus: Path) -> None:
    labels: list[dict[str, Any]] = [
        json.loads(line) for line in (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    others = [label for label in labels if label["framework"] == "other"]
    assert len(others) == 2
    for label in others:
        content = (corpus / "reports" / label["file"]).read_bytes()
        inspection = read(content)
        assert compare(label, inspection_record(inspection)) == []
        numbers = [one.number for section in inspection.sections for one in section.paragraphs]
        assert numbers == list(range(1, len(numbers) + 1))
        assert inspection.findings == ()
    for label in labels[::10]:
        printed = read_pages(label["file"], (corpus / "reports" / label["file"]).read_bytes())
        assert is_main_findings_report(printed) == (label["framework"] == "other")
