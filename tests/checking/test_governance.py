"""Governance: key decision, notice, dispatch, embargo, exemption, background papers, clearance."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.brief import Brief, Clearance, Comments, Cover, Meeting, NamedFile, OfficerWords
from cabinet_drafter.checking.governance.all_governance import GOVERNANCE
from cabinet_drafter.checking.governance.fingerprints import sections_of
from cabinet_drafter.checking.section_roles import part_of
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from tests.checking.made_papers import made_inspection, under_check, written

LONG_AGO = (InspectionPeriod(start=date(2019, 3, 11), end=date(2019, 3, 22)),)
NONE = ("# Background papers", "None.")
FINANCE = "# Comments of the Chief Finance Officer"
COST = "There are no direct costs."


def brief(**more: Any) -> Brief:
    return Brief(pack="alderbrook", published_report=NamedFile(file="report.pdf", sha256="0" * 64), **more)


def found(*content: Any, **against: Any) -> list[Finding]:
    """What is found in the paper; its inspection was long ago, so that only the day of publication can be too late."""
    against.setdefault("inspection", made_inspection(inspection_periods=LONG_AGO))
    paper = under_check(written(*content, *NONE), **against)
    return [finding for check in GOVERNANCE for finding in check(paper)]


def told(*content: Any, **against: Any) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.where.text) for finding in found(*content, **against)]


def cover(*rows: tuple[str, str]) -> list[list[str]]:
    return [["Item", "Details"], *(list(row) for row in rows)]


@pytest.mark.parametrize("answer", ["Yes/No", "Yes / No (delete as appropriate)", "Yes or No", "Y/N"])
def test_a_key_decision_left_undecided(answer: str) -> None:
    (finding,) = found(cover(("Key Decision?", answer)))
    assert (finding.code, finding.role) == ("governance.key-decision-undecided", ClearanceRole.DEMOCRATIC_SERVICES)


@pytest.mark.parametrize(
    "answer", ["Yes", "No", "No, this is for noting", "Not a key decision", "[awaiting: yes or no]"]
)
def test_a_key_decision_that_is_decided(answer: str) -> None:
    assert told(cover(("Key decision", answer))) == []
    assert told(f"Key Decision: {answer}") == []


def test_a_key_decision_that_only_notes() -> None:
    noting = ("# Recommendations", "Cabinet is recommended to:", "Note the outcome.", "To note the report.")
    (finding,) = found(cover(("Key decision", "Yes")), *noting)
    assert (finding.code, finding.severity) == ("governance.key-decision-contradiction", Severity.TO_CONFIRM)
    assert told(cover(("Key decision", "Yes")), *noting, "Approve the action plan.") == []
    assert told(cover(("Key decision", "No")), *noting) == []


def test_a_reason_for_no_key_decision() -> None:
    reason = ("Reason for key decision", "Significant in two or more wards")
    (finding,) = found(cover(("Key decision", "No"), reason))
    assert (finding.code, finding.severity) == ("governance.key-decision-contradiction", Severity.MUST_FIX)
    assert told(cover(("Key decision", "No"), ("Reason for key decision", "Not needed"))) == []
    assert told(cover(("Key decision", "Yes"), reason)) == []


def test_a_brief_that_says_otherwise() -> None:
    against = brief(cover=Cover(key_decision=True))
    assert told(cover(("Key decision", "No")), brief=against) == [("governance.key-decision-contradiction", "No")]


@pytest.mark.parametrize(("notice", "wrong"), [("2 July 2019", False), ("3 July 2019", True), ("22/07/2019", True)])
def test_notice_of_a_key_decision(notice: str, wrong: bool) -> None:
    content = cover(("Date", "31 July 2019"), ("Key decision", "Yes"), ("Forward Plan Notice Published", notice))
    assert told(content) == ([("governance.notice-too-short", notice)] if wrong else [])
    assert (
        told(cover(("Date", "31 July 2019"), ("Key decision", "No"), ("Forward Plan Notice Published", notice))) == []
    )


def test_notice_and_meeting_of_the_brief() -> None:
    short = Cover(key_decision=True, forward_plan_notice_published=date(2019, 7, 20))
    meeting = Meeting(date=date(2019, 7, 31))
    assert [code for code, _ in told(brief=brief(cover=short, meeting=meeting))] == ["governance.notice-too-short"]


def test_dispatch_of_the_agenda() -> None:
    late = cover(("Date of meeting", "31 July 2019"), ("Agenda dispatch", "29 July 2019"))
    (finding,) = found(late)
    assert (finding.code, finding.severity) == ("governance.dispatch", Severity.TO_CONFIRM)
    assert told(cover(("Date of meeting", "31 July 2019"), ("Agenda dispatch", "23 July 2019"))) == []


def test_a_paper_before_publication() -> None:
    content = cover(("Meeting date", "31 July 2019"))
    assert told(content, published=date(2019, 8, 2)) == [("governance.embargo", "31 July 2019")]
    assert told(content, published=date(2019, 7, 22)) == []
    assert told("This report is embargoed.") == [("governance.embargo", "embargo")]
    assert told(content, "The report was embargoed until 22 July 2019.", published=date(2019, 7, 22)) == []
    assert told("The inspection report is not yet published.")[0][0] == "governance.embargo"


@pytest.mark.parametrize(
    ("classification", "wrong"),
    [
        ("Exempt", True),
        ("Exempt: paragraph 9 of Schedule 12A", True),
        ("Part 2, not for publication", True),
        ("Exempt under paragraph 3 of Part 1 of Schedule 12A", False),
        ("Unrestricted", False),
        ("Open", False),
        ("Not exempt", False),
    ],
)
def test_exemption(classification: str, wrong: bool) -> None:
    codes = [code for code, _ in told(cover(("Classification", classification)))]
    assert codes == (["governance.exempt-paragraph"] if wrong else [])


def test_background_papers() -> None:
    def codes(*content: Any) -> list[str]:
        paper = under_check(written(*content))
        return [finding.code for check in GOVERNANCE for finding in check(paper)]

    missing = ["governance.background-papers-missing"]
    assert codes("# Summary", "Text.") == missing
    assert codes("# Background documents", "# Contact", "Ada Example") == missing
    assert codes("# Linked Reports, Appendices and Background Documents", "# Linked Report", "None.") == missing
    assert codes("# Background documents", "None") == []
    assert codes("# Appendices", "Background documents: none.") == []
    assert codes([["Item", "Details"], ["Background papers", "None"]]) == []
    assert codes("# Background papers", "Self-evaluation of March 2025") == []
    assert codes("# Background papers", "Ofsted inspection report, July 2019") == [
        "governance.published-report-as-background"
    ]


def test_a_section_that_nobody_cleared() -> None:
    (finding,) = found(FINANCE, COST, brief=brief())
    assert (finding.code, finding.role) == ("governance.clearance-missing", ClearanceRole.CHIEF_FINANCE_OFFICER)
    assert told(FINANCE, COST) == []
    assert told(FINANCE, COST, "Cleared by [awaiting: name of the clearing officer]", brief=brief()) == []


def cleared(fingerprint: str | None) -> Brief:
    clearance = Clearance(name="Ada Example", role="Section 151 Officer", fingerprint=fingerprint)
    words = OfficerWords(no_direct_implications=True, cleared=clearance)
    return brief(comments=Comments(chief_finance_officer=words))


def test_a_section_altered_after_clearance() -> None:
    before = sections_of(under_check(written(FINANCE, COST)))[0].fingerprint
    assert told(FINANCE, COST, brief=cleared(before)) == []
    assert told(FINANCE, COST, brief=cleared(None)) == []
    assert told(FINANCE, COST, "Cleared by Ada Example, on 3 July 2019", brief=cleared(before)) == []
    (finding,) = found(FINANCE, "There are some costs.", brief=cleared(before))
    assert (finding.code, finding.severity) == ("governance.altered-after-clearance", Severity.MUST_FIX)
    assert told("# Summary", brief=cleared(before)) == [("governance.altered-after-clearance", None)]


def test_fingerprints_forgive_formatting_only() -> None:
    def of(text: str) -> str:
        return sections_of(under_check(written("# Legal", text)))[0].fingerprint

    assert of("The  council’s “duty” – here") == of('The council\'s "duty" - here')
    assert of("The duty holds") != of("The duty held")
    assert len(of("x")) == 12


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("4 Comments of the Chief Finance Officer", "chief_finance_officer"),
        ("Financial implications", "chief_finance_officer"),
        ("5 Comments of Legal Services", "legal_services"),
        ("Equalities implications", "equalities"),
        ("Risk management", "risk"),
        ("Best value", "best_value"),
        ("Data protection", "data_protection"),
        ("Outcome of the inspection", None),
    ],
)
def test_the_part_that_a_heading_is_of(heading: str, part: str | None) -> None:
    assert part_of(heading) == part
