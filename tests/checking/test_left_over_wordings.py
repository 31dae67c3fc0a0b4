"""Left-overs as real papers leave them, and words like them that belong in a paper."""

from typing import Any

import pytest

from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, Run
from tests.checking.made_papers import block, written
from tests.checking.test_clean_copy import comment, of, told

Content = tuple[Any, ...]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Considered on xx/xx/2025.", "xx/xx/2025"),
        ("Date: XXth June 2025", "XXth"),
        ("In April 20XX the council began.", "20XX"),
        ("The financial year 2025/XX starts soon.", "2025/XX"),
        ("The cost is £X in total.", "£X"),
        ("The cost is £Xm in total.", "£Xm"),
        ("The cost is £X.Xm in total.", "£X.Xm"),
        ("The cost is £XXX,XXX in total.", "£XXX,XXX"),
        ("The cost is £??? in total.", "£???"),
        ("The cost is £[amount].", "[amount]"),
        ("As in paragraph x.x of this report.", "paragraph x.x"),
        ("See section X.X below.", "section X.X"),
        ("Click or tap here to enter text.", "Click or tap here to enter text."),
        ("Click or tap to enter a date.", "Click or tap to enter a date."),
        ("Choose an item.", "Choose an item."),
        ("Report of <name>", "<name>"),
        ("Report of <<Director name>>", "<<Director name>>"),
        ("Contact: [name of officer]", "[name of officer]"),
        ("Contact: [Officer name]", "[Officer name]"),
        ("Contact: Firstname Surname", "Firstname Surname"),
        ("Contact: A.N. Other", "A.N. Other"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum dolor sit amet"),
        ("Wards: tbc", "tbc"),
        ("Wards affected: TBC by democratic services", "TBC"),
        ("The start date (insert date) is agreed.", "(insert date)"),
        ("The start date {insert date} is agreed.", "{insert date}"),
        ("[AB to confirm the figure]", "[AB to confirm the figure]"),
        ("The figure [check] has risen.", "[check]"),
        ("TODO: add the equalities paragraph", "TODO"),
        ("The total is #REF! this year.", "#REF!"),
        ("Details to be confirmed.", "Details to be confirmed"),
        ("Is the appendix exempt? ☐ Yes ☐ No", "☐ Yes ☐ No"),
        ("Date of birth DD Month YYYY", "DD Month YYYY"),
        ("blah blah blah", "blah blah blah"),
    ],
)
def test_placeholders_that_are_found(text: str, words: str) -> None:
    assert ("placeholder", words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A child said: “I love [name]. She listens [to me] every day.”",
        "It wrote: “[no] child should wait; staff want [to be] heard”.",
        "R (A) v Croydon [2009] UKSC 8, see note [1] and [Appendix 2].",
        "The post on X (formerly Twitter) and Malcolm X House; Generation X.",
        "Part X of the Children Act 1989; Part XII; Henry VIII; Superbowl LIX.",
        "Staff want more information to be added to the record, and dates to be confirmed with families early.",
        "The action plan is to follow the areas in the report.",
        "A yes/no question; a Yes/No answer; 24/7 cover; he/she; and/or; Q1/Q2; n/a.",
        "Fewer than <5 children; aged <1 year; p<0.05; >90% seen.",
        "Summary ............ 3",
        "☒ Yes ☐ No",
        "Is the appendix exempt? Yes ☐ No ☑",
        "[x] Yes [ ] No",
        "The form asks families to click here to enter their views; staff can add comments here.",
        "Guidance: Working Together to Safeguard Children 2023",
        "Guidance – Keeping children safe in education",
        "Instructions were given to the court. Note: figures are rounded.",
        "This section of the Act should be read with section 20.",
        "The council must set out its plans. Members should note this.",
        "The draft action plan and the draft budget will go to scrutiny.",
        "Please contact the team for a copy in large print.",
        "The service is to be completed by a new building.",
        "Checked by inspectors: 24 case files. Signed copies are kept on file.",
        "The register will be updated; numbers to be published each May.",
        "Contact a.n.other@example.gov.uk? No: use example.gov.uk/a_b__c.",
        "The XL bus and the Xbox; the xxvii edition.",
        "What did children tell us? How do we know?",
        "Not applicable. None. Nil. No.",
        "Choose an item from the menu of support, and click to enter the site.",
        "Version 2 of the tool was rolled out in Draft Street.",
    ],
)
def test_words_that_are_no_left_over(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("content", "label"),
    [
        (("Report author:", "Contact officer: Ada Example"), "Report author"),
        (("Date of meeting: 18 June 2025", "Report Author: ", "# Summary", "Text."), "Report Author"),
        (([["Item", "Details"], ["Lead member:", " "]],), "Lead member"),
    ],
)
def test_empty_fields_that_are_found(content: Content, label: str) -> None:
    findings = [each for each in of(written(*content)) if each.code == "left-over.placeholder"]
    assert [label in each.message for each in findings] == [True]


@pytest.mark.parametrize(
    "content",
    [
        ("Report author:", "Ada Example, Head of Service"),
        ("Cabinet is asked to:", "# Recommendations", "Note the report."),
        ("# Recommendations", "That Cabinet:", "Notes: the report."),
        ([["Item", "Details"], ["Lead member:", "Councillor Example"]],),
        ([["Year", "Children"], ["2024", "-"]],),
    ],
)
def test_fields_that_are_filled(content: Content) -> None:
    assert [each.code for each in of(written(*content))] == []


@pytest.mark.parametrize("text", ["Appendix 2 – to follow", "Equality impact assessment (to follow)", "To follow"])
def test_what_is_to_follow(text: str) -> None:
    assert [(each.code, each.severity) for each in of(written(text))] == [
        ("left-over.placeholder", Severity.TO_CONFIRM)
    ]
    assert [each.severity for each in of(written(text), final=True)] == [Severity.MUST_FIX]


def test_the_highlighter() -> None:
    def marked(text: str) -> Block:
        return Block(style="Normal", text=f"About {text} here", runs=(
            Run(text="About "), Run(text=text, highlighted=True), Run(text=" here"),
        ))  # fmt: skip

    paper = written(marked("£4m"))
    (finding,) = of(paper)
    assert (finding.code, finding.severity, finding.where.text) == ("left-over.highlight", Severity.TO_CONFIRM, "£4m")
    assert [each.severity for each in of(paper, final=True)] == [Severity.MUST_FIX]
    assert [each.code for each in of(written(marked("[awaiting: classification]")))] == ["left-over.missing-input"]
    assert of(written(marked(" "))) == []


def test_watermarks() -> None:
    paper = written("Text.", watermarks=("DRAFT",))
    (finding,) = of(paper)
    assert (finding.code, finding.severity, finding.where.text) == ("left-over.sign-off", Severity.TO_CONFIRM, "DRAFT")
    assert [each.severity for each in of(paper, final=True)] == [Severity.MUST_FIX]
    assert of(written("Text.", watermarks=("Alderbrook Council",)), final=True) == []


@pytest.mark.parametrize("text", ["DRAFT", "Draft v0.3 – 3 May 2025", "Draft", "DRAFT – NOT FOR PUBLICATION", "V1.2"])
def test_stamps_in_the_header(text: str) -> None:
    header = Block(part="header", style="Header", text=text, runs=(Run(text=text),))
    assert [each.code for each in of(written("Text.", header))] == ["left-over.sign-off"]


@pytest.mark.parametrize("text", ["Cabinet, 18 June 2025", "Draft Budget 2025/26", "Page 3 of 12", "Official"])
def test_headers_that_are_none(text: str) -> None:
    header = Block(part="header", style="Header", text=text, runs=(Run(text=text),))
    assert of(written("Text.", header), final=True) == []


@pytest.mark.parametrize(
    ("content", "more"),
    [
        (("Wards: TBC",), {}),
        (("Guidance: set out the options here.",), {}),
        (("On {{ meeting.date }}",), {}),
        (("Text.",), {"comments": (comment("A Reader", "Check?", "Text", 0),)}),
        (("Text.",), {"tracked_changes": 1}),
        ((Block(style="Normal", text="Secret", runs=(Run(text="Secret", hidden=True),)),), {}),
        (("Version control",), {}),
        (("Text.",), {"author": "Ada Example"}),
        (("[awaiting: classification]",), {}),
        (("Appendix 1 (to follow)",), {}),
        ((block("Text."),), {"watermarks": ("Draft",)}),
    ],
)
def test_a_final_paper_has_nothing_left_over(content: Content, more: dict[str, Any]) -> None:
    assert {each.severity for each in of(written(*content, **more), final=True)} == {Severity.MUST_FIX}
