"""Sections changed after they were cleared, in small ways; clearance worded otherwise; comments and tracked changes."""

from typing import Any

import pytest

from cabinet_drafter.brief import Brief, Clearance, Comments, OfficerWords
from cabinet_drafter.checking.governance.fingerprints import sections_of
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, WordComment
from tests.checking.made_papers import block, under_check, written
from tests.checking.test_clean_copy import of
from tests.checking.test_governance import brief, told

LEGAL = "# Legal implications"
WORDS = "The Council must publish a statement within 70 working days. The cost of £1.2m is met from reserves."
MORE = "Counsel was not instructed."
ALTERED = "governance.altered-after-clearance"


def under(text: str, level: int) -> Block:
    return Block(style=f"Heading {level}", text=text, heading_level=level)


def fingerprint(*content: Any) -> str:
    sections = sections_of(under_check(written(*content)))
    return next(each.fingerprint for each in sections if each.part == "legal_services")


def cleared(*content: Any) -> Brief:
    """A brief in which the section on law is cleared as it stands."""
    clearance = Clearance(name="Ada Example", role="Monitoring Officer", fingerprint=fingerprint(*content))
    return brief(comments=Comments(legal_services=OfficerWords(no_direct_implications=True, cleared=clearance)))


BEFORE = (LEGAL, WORDS, MORE)


@pytest.mark.parametrize(
    "after",
    [
        (LEGAL, WORDS.replace("70", "60"), MORE),
        (LEGAL, WORDS.replace("£1.2m", "£1.3m"), MORE),
        (LEGAL, WORDS.replace("must", "may"), MORE),
        (LEGAL, WORDS, MORE.replace("not ", "")),
        (LEGAL, WORDS),
        (LEGAL, MORE, WORDS),
        (LEGAL, WORDS, MORE, "There are no further implications."),
        (LEGAL, WORDS, MORE, [["Risk", "Score"], ["Challenge", "9"]]),
        (LEGAL, WORDS, MORE, ("Cleared by Ada Example on 3 June 2025. It was pointed out, though, that a challenge by "
         "judicial review is likely and that the Council would probably lose it, with costs of some £200,000.")),
        (LEGAL, WORDS, MORE, under("Further advice", 2), "The Council may be challenged."),
    ],
)  # fmt: skip
def test_small_changes_after_clearance(after: tuple[Any, ...]) -> None:
    assert ALTERED in [code for code, _ in told(*after, brief=cleared(*BEFORE))]


@pytest.mark.parametrize(
    "after",
    [
        BEFORE,
        (LEGAL, f"  {WORDS.replace(' ', '  ')}", MORE),
        (LEGAL, WORDS, MORE, "Cleared by Ada Example, Monitoring Officer, on 3 June 2025"),
        ("# Summary", "A sentence elsewhere.", LEGAL, WORDS, MORE),
        (LEGAL, WORDS, MORE, "# Next steps", "A new section."),
        ("# Comments of Legal Services", WORDS, MORE),
        (LEGAL, WORDS, MORE, under("Equalities", 2), "Regard was had to the duty."),
    ],
)
def test_what_is_no_change_of_the_section(after: tuple[Any, ...]) -> None:
    assert ALTERED not in [code for code, _ in told(*after, brief=cleared(*BEFORE))]


def test_what_stands_under_a_lower_heading_was_cleared_too() -> None:
    def with_lower(advice: str) -> tuple[Any, ...]:
        return (LEGAL, WORDS, under("Further advice", 2), advice, "# Next steps", "Text.")

    before = with_lower("No challenge is expected.")
    assert told(*before, brief=cleared(*before)) == []
    altered = told(*with_lower("A challenge is expected."), brief=cleared(*before))
    assert [code for code, _ in altered] == [ALTERED]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ((LEGAL, WORDS), "governance.clearance-missing"),
        (("# Comments of the Monitoring Officer", WORDS), "governance.clearance-missing"),
        (("# Section 151 Officer comments", "None."), "governance.clearance-missing"),
        (("# Financial implications", "None.", "Cleared by Bo Example"), "governance.clearance-missing"),
    ],
)
def test_sections_that_nobody_cleared(content: tuple[Any, ...], code: str) -> None:
    assert [each for each, _ in told(*content, brief=brief())] == [code]


@pytest.mark.parametrize(
    "content",
    [("# Equalities", "None."), ("# Risks", "None."), ("# Recommendations", "None."), ("# Consultation", "None.")],
)
def test_sections_that_need_no_clearance(content: tuple[Any, ...]) -> None:
    assert told(*content, brief=brief()) == []


@pytest.mark.parametrize(
    ("author", "said", "shown"),
    [
        ("JB", "£1.2m or £1.3m?", "by JB"),
        ("", "Check.", "A Word comment is left"),
        ("cabinet-drafter reviewer", "Settled", "by cabinet-drafter reviewer"),
        ("Legal", "Please see\nmy e-mail. " + "And so on. " * 40, "…"),
    ],
)
def test_comments_of_people_are_told(author: str, said: str, shown: str) -> None:
    paper = written("The report.", comments=(WordComment(author=author, text=said, anchored_text="report", order=0),))
    (finding,) = of(paper)
    assert (finding.code, finding.severity) == ("left-over.comment", Severity.FOR_INFORMATION)
    assert shown in finding.message
    assert [each.severity for each in of(paper, final=True)] == [Severity.MUST_FIX]


def test_comments_of_any_place_and_state_are_left_over() -> None:
    anywhere = (
        WordComment(author="A", text="Resolved.", anchored_text="report", order=0, resolved=True),
        WordComment(author="B", text="In a cell.", anchored_text="£4m", order=2),
        WordComment(author="C", text="Nowhere.", anchored_text="", order=None),
    )
    paper = written("The report.", [["Cost", "£4m"]], comments=anywhere)
    found = [each for each in of(paper, final=True) if each.code == "left-over.comment"]
    assert [each.where.text for each in found] == ["report", "£4m", None]
    assert {each.severity for each in found} == {Severity.MUST_FIX}


def test_tracked_changes_wherever_they_wait() -> None:
    footer = Block(part="footer", style="Footer", text="Page 1", changed=True)
    paper = written("One.", block("Two.", changed=True), block("", changed=True), footer, tracked_changes=4)
    found = [each for each in of(paper, final=True) if each.code == "left-over.tracked-change"]
    assert [each.where.block for each in found] == ["paragraph 2", "paragraph 2", "footer"]
    assert {each.severity for each in found} == {Severity.MUST_FIX}
    assert "12 tracked changes" in of(written("One.", tracked_changes=12))[0].message
