"""The real paper of 2019 against the two reports of that authority: all that is known to be wrong, and no more."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cabinet_drafter.findings import Finding
from cabinet_drafter.paper_check import CheckRequest, check_paper
from cabinet_drafter.vocabulary import Severity
from tests.checking.reference_paper import PREVIOUS, REPORT, reference_paper

# Words of the paper in a quotation that is not word for word, and the printed words that the finding must show.
CHANGED = {
    "partners agencies": ("partner",),
    "allocated for an assessment": ("allocated quickly and effectively",),
    "(Deprivation Index)": ("Indices of Deprivation",),
    "which increase vulnerability": ("increases",),
    "increase for them, and": ("for them and",),
    "comprehensive, analytical and include": ("comprehensive and analytical, and include",),
    "assessed, met, and regularly": ("assessed and met and are regularly",),
    "I grew up here, this": ("here; this",),
    "care leavers, is": ("care leavers is", "for them to be good"),
    "their performance": ("its performance", "Its accurate"),
    "introduction of restorative": ("of a restorative",),
}
IN_PLACE = "in place as good corporate parents"
THEIR_ACCURATE = "Their accurate assessment"
JOINED = {
    "Management oversight is clearly evidenced": ("11", "12"),
    "A strong emphasis on developing": ("46", "47"),
}
UNCLOSED = (
    "Children in care and care leavers receive",
    "The quality of social work practice in the family support",
    "Foster carers feel highly valued",
    "For children leaving care",
    "Leaders, managers and staff have high ambitions",
)
CUTS = {
    "The quality of social work practice in the family support": ("high numbers", "too much variability"),
    "Highly vulnerable children at risk": ("too many exploited children",),
}
BOLD = "Inspectors did not find any children"
ALL_QUOTATIONS = 27


@dataclass(frozen=True)
class Looked:
    """What the check said of the paper."""

    quotations: tuple[Any, ...]
    findings: tuple[Finding, ...]

    def of(self, code: str, words: str = "") -> list[Finding]:
        """The findings of that code whose place holds these words."""
        return [each for each in self.findings if each.code == code and words in (each.where.text or "")]

    def in_quotation(self, code: str, words: str) -> list[Finding]:
        """The findings of that code that stand in the quotation with these words."""
        (quotation,) = [each for each in self.quotations if words in each.text]
        places = [(part.order, part.start, part.end) for part in quotation.parts]
        return [
            each
            for each in self.findings
            if each.code == code
            and each.where.anchor is not None
            and any(
                each.where.anchor.order == order and each.where.anchor.start < end and start < each.where.anchor.end
                for order, start, end in places
            )
        ]


@pytest.fixture(scope="module", params=[True, False], ids=["quotations whole", "quotations broken by a page"])
def looked(request: pytest.FixtureRequest, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Looked:
    paper = tmp_path_factory.mktemp("paper") / "paper.docx"
    paper.write_bytes(reference_paper(mended=request.param))
    result = check_paper(CheckRequest(paper=paper, published_report=REPORT, previous_reports=(PREVIOUS,)))
    return Looked(result.quotations, result.findings)


def long(quotations: tuple[Any, ...]) -> list[Any]:
    return [each for each in quotations if len(each.text.split()) > 15]


def test_every_quotation_is_seen(looked: Looked) -> None:
    assert len(long(looked.quotations)) == ALL_QUOTATIONS
    assert all(each.is_of_a_report for each in long(looked.quotations))


@pytest.mark.parametrize("words", CHANGED)
def test_changed_words_are_found_with_the_printed_words(looked: Looked, words: str) -> None:
    (finding,) = looked.in_quotation("quotation.words-changed", words)
    assert finding.severity is Severity.MUST_FIX
    assert finding.evidence
    for printed in CHANGED[words]:
        assert printed in finding.message, finding.message


def test_both_changes_of_a_quotation_are_told(looked: Looked) -> None:
    for words, told in ((IN_PLACE, "for them to be"), (THEIR_ACCURATE, "“Its”")):
        (finding,) = looked.in_quotation("quotation.words-changed", words)
        assert told in finding.message, finding.message


def test_no_other_quotation_is_called_changed(looked: Looked) -> None:
    changed = looked.of("quotation.words-changed")
    assert len(changed) == len(CHANGED)
    assert not looked.of("quotation.not-in-report")


@pytest.mark.parametrize("words", JOINED)
def test_joined_quotations_are_found(looked: Looked, words: str) -> None:
    (finding,) = looked.in_quotation("quotation.joined", words)
    assert finding.severity is Severity.MUST_FIX
    assert {each.paragraph for each in finding.evidence} >= set(JOINED[words])
    assert len(looked.of("quotation.joined")) == len(JOINED)


def test_added_bold_is_found(looked: Looked) -> None:
    (finding,) = looked.of("quotation.emphasis-added")
    assert BOLD in finding.message


@pytest.mark.parametrize("words", UNCLOSED)
def test_unclosed_quotations_are_found(looked: Looked, words: str) -> None:
    assert len(looked.in_quotation("quotation.unclosed", words)) == 1
    assert len(looked.of("quotation.unclosed")) == len(UNCLOSED)


@pytest.mark.parametrize(("words", "cut"), [(words, cut) for words, cuts in CUTS.items() for cut in cuts])
def test_cuts_that_remove_criticism_are_found(looked: Looked, words: str, cut: str) -> None:
    found = looked.in_quotation("quotation.cut-removes-criticism", words)
    assert any(cut in finding.message for finding in found), [finding.message for finding in found]


@pytest.mark.parametrize("section", ["Executive Summary", "3 DETAILS OF THE REPORT"])
def test_both_wrong_start_dates_are_found(looked: Looked, section: str) -> None:
    found = [each for each in looked.of("facts.inspection-dates", "3rd") if each.where.section == section]
    assert found
    assert any("10" in finding.message for finding in found), [finding.message for finding in found]


def test_end_dates_that_disagree_are_found(looked: Looked) -> None:
    found = [each for each in looked.of("facts.inspection-dates") if "19" in each.message]
    assert any("21" in finding.message for finding in found), [finding.message for finding in found]


def test_the_judgement_that_rose_one_grade_is_found(looked: Looked) -> None:
    found = looked.of("facts.change-claim")
    assert any("one grade" in finding.message and "care" in finding.message for finding in found), [
        finding.message for finding in found
    ]
    assert any("two grades" in (finding.where.text or "") for finding in found)


@pytest.mark.parametrize(
    "title",
    [
        "Education and Inspection Act 2006",
        "Employment and Education Act 2006 (Inspection of Local Authorities) Regulations 2007",
    ],
)
def test_both_misnamed_statutes_are_found(looked: Looked, title: str) -> None:
    (finding,) = looked.of("law.title-wrong", title)
    assert "Education and Inspections Act 2006" in finding.message + finding.remedy


@pytest.mark.parametrize(
    "words", ["Yes/No", "[Insert date notice was published]", "[Financial Threshold / Impact on Wards]"]
)
def test_every_placeholder_is_found(looked: Looked, words: str) -> None:
    assert len(looked.of("left-over.placeholder", words)) == 1


def test_the_missing_duty_is_found(looked: Looked) -> None:
    (finding,) = looked.of("law.written-statement-missing")
    assert "70 working days" in finding.message + finding.remedy


def test_what_is_right_is_not_accused(looked: Looked) -> None:
    right = ("published on the 22nd July", "£0.5m", "£4.7m", "Good")
    for finding in looked.findings:
        if finding.severity is Severity.MUST_FIX and finding.code.startswith(("facts.", "figures.")):
            assert not any(words == (finding.where.text or "") for words in right), finding
