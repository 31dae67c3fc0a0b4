"""Left-overs: missing inputs, placeholders, guidance, tags, comments, changes, hidden text, sign-off, properties."""

from typing import Any

import pytest

from cabinet_drafter.checking.clean_copy.all_clean_copy import CLEAN_COPY
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.written_paper import Block, Run, WordComment, WrittenPaper
from tests.checking.made_papers import block, under_check, written

TOOL = "cabinet-drafter"


def of(paper: WrittenPaper, *, final: bool = False) -> list[Finding]:
    checked = under_check(paper, final=final)
    return [finding for check in CLEAN_COPY for finding in check(checked)]


def told(*content: Any, final: bool = False) -> list[tuple[str, str | None]]:
    return [
        (finding.code.removeprefix("left-over."), finding.where.text) for finding in of(written(*content), final=final)
    ]


def comment(author: str, text: str, anchored: str, order: int) -> WordComment:
    return WordComment(author=author, text=text, anchored_text=anchored, order=order)


def test_a_missing_input_is_told_once_with_what_its_comment_asks() -> None:
    asked = comment(TOOL, "Legal Services: Give the date of receipt.", "[awaiting: 30 working days from receipt]", 0)
    paper = written(
        "By [awaiting: 30 working days from receipt] and [awaiting: 70 working days from receipt].",
        "Received on [awaiting: date on which the council received the report].",
        comments=(asked,),
    )
    (finding,) = of(paper)
    assert (finding.code, finding.severity) == ("left-over.missing-input", Severity.MUST_FIX)
    assert (finding.role, finding.message) == (ClearanceRole.LEGAL_SERVICES, "Give the date of receipt.")
    assert finding.where.text == "[awaiting: 30 working days from receipt]"


def test_missing_inputs_without_their_comments() -> None:
    cleared = "Cleared by [awaiting: name of the clearing officer], on [awaiting: date cleared]"
    findings = of(written("# Finance", cleared, "# Legal", cleared, "Wards: [awaiting: wards affected]"))
    assert [(each.where.section, each.message) for each in findings] == [
        ("Finance", "Clear this part, or say what must change."),
        ("Legal", "Clear this part, or say what must change."),
        ("Legal", "Say which wards are affected."),
    ]


def test_each_proposed_quotation_is_a_missing_input() -> None:
    words = ("[proposed: Staff morale is high.]", "[proposed: Staff [sic] are proud.]")
    assert told(*words) == [("missing-input", word) for word in words]


@pytest.mark.parametrize(
    "words",
    [
        "[Insert date notice was published]",
        "[Financial Threshold / Impact on Wards]",
        "Yes/No",
        "TBC",
        "TBA",
        "XX",
        "XXX",
        "£XXX,XXX",
        "xx/xx/20xx",
        "<insert date>",
        "<Committee name>",
        "[date]",
        "[TBC]",
        "[Equalities comments to be inserted here]",
        "DD/MM/YYYY",
        "Click or tap here to enter text.",
        "Insert text here",
        "____",
        "??",
        "Lorem ipsum dolor sit amet",
    ],
)
def test_placeholders(words: str) -> None:
    assert ("placeholder", words) in told(f"Decided: {words}")


@pytest.mark.parametrize(
    "text",
    [
        "It said that “[the council] knows its services well, and acts [sic]”.",
        "Is this good enough? The team asked, and/or answered.",
        "Write to a.b@example.gov.uk, or see https://example.gov.uk/x?a=b.",
        "Part XX of the plan; the XXL hall.",
        "The plan will be confirmed in May.",
        "Not applicable: this is not a key decision.",
    ],
)
def test_what_is_no_placeholder(text: str) -> None:
    assert told(text) == []


def test_empty_fields_of_the_cover() -> None:
    table = [["Item", "Details"], ["Wards affected", ""], ["Lead member", "Councillor Example"]]
    assert told(table) == [("placeholder", "")]
    assert told("# Finance", table) == []
    assert told([["Cabinet", ""], ["Report of: Portfolio Holder for Education", ""]]) == []
    assert told([["Item", "Details"], ["Outcome of the recent inspection of children’s services by Ofsted", ""]]) == []


def test_contact_details_that_name_nobody() -> None:
    assert told("# Officer contact details for documents", "N/A") == [("placeholder", "N/A")]
    assert told("Contact officer: N/A") == [("placeholder", "N/A")]
    assert told("# Equalities", "N/A") == []


@pytest.mark.parametrize(
    "text",
    [
        "Guidance: summarise the options.",
        "Note to author: keep this short.",
        "[Delete as appropriate]",
        "This section should set out the options.",
        "Please complete all sections of the form.",
    ],
)
def test_guidance(text: str) -> None:
    assert "guidance" in {code for code, _ in told(text)}


def test_guidance_in_blue() -> None:
    def blue(text: str, style: str | None = None) -> Block:
        return Block(style="Normal", text=text, runs=(Run(text=text, colour="0070C0", character_style=style),))

    assert told(blue("Describe the options in two sentences.")) == [
        ("guidance", "Describe the options in two sentences.")
    ]
    assert told(blue("The council website"), blue("You should read this", "Hyperlink")) == []
    assert told("Guidance was issued to staff; this section of the plan is new.") == []


@pytest.mark.parametrize("tag", ["{{ meeting.date }}", "{% if finance %}", "{# note #}", "«Meeting_Date»", "${title}"])
def test_template_tags(tag: str) -> None:
    assert ("template-tag", tag) in told(f"Considered on {tag}")


def test_comments() -> None:
    own = comment("A Reader", "Can we check this?", "report", 0)
    tools = comment(TOOL, "Legal Services: Please confirm.", "The", 0)
    paper = written("The report.", comments=(own, tools), author="Alderbrook Council")
    (finding,) = of(paper)
    assert (finding.code, finding.severity) == ("left-over.comment", Severity.FOR_INFORMATION)
    assert finding.where.text == "report"
    assert [each.severity for each in of(paper, final=True)] == [Severity.MUST_FIX] * 2


def test_tracked_changes() -> None:
    paper = written("One.", block("Two.", changed=True), tracked_changes=3)
    (finding,) = of(paper)
    assert (finding.code, finding.severity) == ("left-over.tracked-change", Severity.FOR_INFORMATION)
    assert finding.where.text == "Two."
    assert [each.severity for each in of(paper, final=True)] == [Severity.MUST_FIX]
    assert [each.code for each in of(written("One.", tracked_changes=1))] == ["left-over.tracked-change"]


def test_hidden_text() -> None:
    runs = (Run(text="Seen. "), Run(text="Not "), Run(text="seen.", hidden=True))
    hidden = Block(style="Normal", text="Seen. Not seen.", runs=runs)
    (finding,) = of(written(hidden))
    assert (finding.code, finding.severity, finding.where.text) == (
        "left-over.hidden-text",
        Severity.MUST_FIX,
        "seen.",
    )


@pytest.mark.parametrize("text", ["Cleared by: A. Person", "Sign-off", "Date cleared: 3 July", "Draft v3", "DRAFT"])
def test_sign_off(text: str) -> None:
    assert told(text) == [("sign-off", text)]
    assert [each.severity for each in of(written(text))] == [Severity.TO_CONFIRM]
    assert [each.severity for each in of(written(text), final=True)] == [Severity.MUST_FIX]


def test_the_line_of_clearance_that_a_format_prints_is_no_sign_off() -> None:
    line = Block(style="Clearance line", text="Cleared by A. Person, Monitoring Officer, on 3 July 2019")
    assert told(line, "The draft statement was discussed.", final=True) == []
    drafted = Block(style="Drafted for clearance", text="Drafted from the inputs for Legal Services to clear")
    assert told(drafted) == []
    assert told(drafted, final=True) == [("sign-off", drafted.text)]


def test_names_in_the_properties() -> None:
    paper = written("Text.", author="Ada Example", changed_by="Alderbrook Borough Council")
    assert of(paper) == []
    assert [(each.code, each.where.text) for each in of(paper, final=True)] == [("left-over.author", "Ada Example")]
