"""Governance as papers of different houses say it: what is wrong is found, what is true is left alone."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.brief import Cover
from cabinet_drafter.vocabulary import Severity
from tests.checking.test_governance import brief, cover, found, told
from tests.checking.test_law_cited import told as law_told

MEETING = ("Date of meeting", "18 June 2025")
AGENDA = "The agenda and papers"
PUBLISHED = date(2025, 5, 2)
NOTING = ("# Recommendations", "Cabinet is recommended to note the outcome.")
Content = tuple[Any, ...]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        # key decision left open, in a table, in prose and with boxes
        ((cover(("Key Decision (Y/N)", "Yes / No *"),),), "key-decision-undecided"),
        (("Is this a Key Decision? Yes/No",), "key-decision-undecided"),
        ((cover(("Key decision", "☐ Yes ☐ No"),),), "key-decision-undecided"),
        ((cover(("Is this a key decision?", "Yes ☐ No ☐"),),), "key-decision-undecided"),
        ((cover(("Key decision", "[ ] Yes  [ ] No"),),), "key-decision-undecided"),
        (("Key decision: is / is not a key decision",), "key-decision-undecided"),
        (("This report is/is not a key decision.",), "key-decision-undecided"),
        (("# Key decision", "Yes / No"), "key-decision-undecided"),
        # key decision against reason, recommendation and brief
        ((cover(("Key decision", "No"), ("Reason for key decision", "Expenditure over £500,000")),),
         "key-decision-contradiction"),
        ((cover(("Key decision", "☐ Yes ☒ No"), ("Reason key", "Affects two or more wards")),),
         "key-decision-contradiction"),
        (("This is a key decision because it affects more than one ward.", *NOTING), "key-decision-contradiction"),
        ((cover(("Key decision", "☒ Yes ☐ No"),), *NOTING), "key-decision-contradiction"),
        # notice
        ((cover(MEETING, ("Key decision", "Yes"), ("Date notice published", "28 May 2025")),), "notice-too-short"),
        ((cover(MEETING, ("Key decision", "Yes: KD1234"), ("Forward Plan", "Published 2 June 2025")),),
         "notice-too-short"),
        ((cover(MEETING, ("Key decision", "Yes"),), "Notice of this key decision was published on 30 May 2025."),
         "notice-too-short"),
        ((cover(MEETING, ("Key decision", "☒ Yes ☐ No"), ("Date of notice", "21 May 2025")),), "notice-too-short"),
        ((cover(MEETING), "This is a key decision. It was included in the Forward Plan published on 1 June 2025."),
         "notice-too-short"),
        # dispatch of the agenda
        ((cover(MEETING, ("Date of despatch", "16 June 2025")),), "dispatch"),
        ((cover(MEETING), f"{AGENDA} were published on 14 June 2025."), "dispatch"),
        ((cover(MEETING, ("Agenda publication date", "13 June 2025")),), "dispatch"),
        # embargo
        (("STRICTLY EMBARGOED UNTIL PUBLICATION",), "embargo"),
        (("This report is under embargo until 9.30am on 12 July 2025.", cover(MEETING)), "embargo"),
        (("Ofsted has not yet published the report.",), "embargo"),
        (("The Ofsted report has yet to be published.",), "embargo"),
        ((cover(("Cabinet", "28 April 2025")),), "embargo"),
        # exemption
        ((cover(("Exempt", "Yes")),), "exempt-paragraph"),
        ((cover(("Public or private", "Private")),), "exempt-paragraph"),
        ((cover(("Classification", "☐ Open ☒ Exempt")),), "exempt-paragraph"),
        ((cover(("Classification", "Open / Exempt")),), "exempt-paragraph"),
        (("The appendix is exempt under paragraph 8 of Part 1 of Schedule 12A to the Local Government Act 1972.",),
         "exempt-paragraph"),
        ((cover(("Confidential or exempt information", "Exempt under category 9 of Schedule 12A")),),
         "exempt-paragraph"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(content: Content, code: str) -> None:
    assert f"governance.{code}" in [each for each, _ in told(*content, published=PUBLISHED)]


@pytest.mark.parametrize(
    "content",
    [
        (cover(("Key decision", "☐ Yes ☒ No")), *NOTING),
        (cover(("Key decision", "Yes ☐ No ☑")), *NOTING),
        (cover(("Key decision", "[ ] Yes [x] No"), ("Reason for key decision", "")), *NOTING),
        (cover(("Key Decision", "No. The report is for noting.")), *NOTING),
        ("This report does not require a key decision.", *NOTING),
        ("# Key decision", "This is not a key decision.", *NOTING),
        ("If this is a key decision, notice is needed.", *NOTING),
        (cover(("Key Decision", "No"), ("Reason key decision", "Not a key decision")),),
        (cover(("Key decision", "☒ Yes ☐ No")), "# Recommendations",
         "Cabinet is asked to note the report and approve the plan."),
        (cover(("Key decision", "Yes"), ("Reason for key decision", "Spending over £1m")), "# Recommendations",
         "That Cabinet approves the improvement plan."),
        (cover(MEETING, ("Key decision", "Yes"), ("Date notice published", "20 May 2025")),),
        (cover(MEETING, ("Key decision", "Yes")), "Notice of this key decision was published on 12 May 2025."),
        (cover(MEETING, ("Key decision", "Yes"), ("Forward Plan", "Published 6 June 2025")),
         "Notice could not be given, and the general exception in regulation 10 applies."),
        (cover(MEETING, ("Key decision", "Yes – special urgency agreed with the scrutiny chair"),
               ("Forward Plan notice", "10 June 2025")),),
        (cover(MEETING, ("Date of despatch", "10 June 2025")),),
        (cover(MEETING), f"{AGENDA} were published on 9 June 2025."),
        (cover(MEETING), "The improvement plan was published on 16 June 2025."),
        (cover(MEETING), "Ofsted shared its report under embargo on 25 April 2025 and published it on 2 May 2025."),
        (cover(MEETING), "The report was embargoed until 2 May 2025, when it was published."),
        (cover(MEETING), "The embargo was lifted on 2 May 2025."),
        (cover(MEETING), "The draft Ofsted report was received on 3 April 2025 for a check of factual accuracy."),
        (cover(MEETING), "The council commented on the draft inspection report before it was published."),
        (cover(("Classification", "Open – no exempt or confidential information")),),
        (cover(("Exempt information", "This report contains no exempt information.")),),
        (cover(("Classification", "☒ Open ☐ Exempt")),),
        (cover(("Confidential or exempt", "None")),),
        (cover(("Public or private", "Public")),),
        (cover(("Status", "Part 1, not confidential")),),
        (cover(("Classification", "Part exempt: Appendix 2, paragraphs 1 and 2 of Schedule 12A")),),
        (cover(("Exempt", "Yes, category 3 (financial or business affairs)")),),
        ("Exempt under paragraph 10.4(3) of the Access to Information Procedure Rules.",),
        (cover(("Classification", "Unrestricted")),),
        (cover(("Date", "18 June 2025"), ("Date of publication of report", "2 May 2025")),),
    ],
)  # fmt: skip
def test_what_is_true_is_left_alone(content: Content) -> None:
    assert told(*content, published=PUBLISHED) == []


@pytest.mark.parametrize(
    "content",
    [
        ("# Background papers", "There are no background papers."),
        ("# Appendices and background papers", "Appendix 1: the report", "Background papers: none"),
        ("# Local Government (Access to Information) Act 1985: list of background papers", "None"),
        ("# Appendices", "Appendix A", "Background papers used in the preparation of this report: none."),
        ([["Field", "Value"], ["Background documents", "Self-evaluation, March 2025"]],),
        ("Background Papers:", "Improvement Plan 2024", "# Contact"),
        ("# Linked papers", "No background documents were relied on in preparing this report."),
        ("There are no background papers to this report.",),
    ],
)
def test_background_papers_that_are_listed(content: Content) -> None:
    from cabinet_drafter.checking.governance.openness import check_background_papers
    from tests.checking.made_papers import under_check, written

    assert [each.code for each in check_background_papers(under_check(written(*content)))] == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The Ofsted report is not yet published.", Severity.MUST_FIX),
        ("The SEND inspection report has not yet been published.", Severity.TO_CONFIRM),
        ("The findings of the independent review are yet to be published.", Severity.TO_CONFIRM),
        ("The report has yet to be published.", Severity.TO_CONFIRM),
    ],
)
def test_a_report_that_is_not_yet_published_may_be_another(text: str, severity: Severity) -> None:
    assert [(each.code, each.severity) for each in found(text)] == [("governance.embargo", severity)]


def test_an_answer_of_boxes_against_the_brief() -> None:
    content = cover(("Key decision", "☒ No ☐ Yes"))
    assert [code for code, _ in told(content, brief=brief(cover=Cover(key_decision=True)))] == [
        "governance.key-decision-contradiction"
    ]
    assert found(content, brief=brief(cover=Cover(key_decision=False))) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The Council has 40 working days to publish the written statement, after receipt.", "40 working days"),
        ("The report must be published within 30 calendar days of receipt.", "30 calendar days"),
        ("Within 3 weeks? No: 28 working days of receiving the report, the Council must publish the report.",
         "28 working days"),
        ("Key decisions are published 14 clear days before the decision.", "14 clear days"),
        ("28 working days' notice of a key decision was given.", None),
        ("The agenda must be published 3 clear working days before the meeting.", "3 clear working days"),
        ("Our action plan must be published no later than 60 working days after receipt of the report.",
         "60 working days"),
        ("The Council must publish its statement of proposed action within 70 days of receipt.", "70 days"),
    ],
)  # fmt: skip
def test_periods_that_are_wrong(text: str, period: str | None) -> None:
    assert law_told(text) == ([] if period is None else [("law.period-wrong", period)])


@pytest.mark.parametrize(
    "text",
    [
        "The Council must publish the report within thirty working days and the statement within seventy.",
        "It has 70 working days from receipt of the report to publish its written statement of action (8 July 2025).",
        "The action plan was sent to Ofsted within 20 working days of the visit.",
        "Notice was published 28 clear days before the meeting; the agenda five clear days before.",
        "The decision comes into force 5 clear days after publication of the decision notice, unless called in.",
        "Children are visited every 30 working days; plans are updated within 10 working days.",
        "The Council will publish the report as soon as possible and in any case within 30 working days.",
        "A final action plan is due within 70 working days of receiving the letter.",
    ],
)
def test_periods_that_are_true(text: str) -> None:
    assert law_told(text) == []
