"""A second round of law, governance and left-overs, in wordings written after the checks: true ones and false ones.

The report was received on 27 March 2025: 13 May and 9 July 2025 are the last days. The meeting is on 18 June 2025.
"""

from typing import Any

import pytest

from cabinet_drafter.checking.clean_copy.all_clean_copy import CLEAN_COPY
from cabinet_drafter.checking.governance.all_governance import GOVERNANCE
from cabinet_drafter.checking.law_cited.all_law import LAW
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import under_check, written
from tests.checking.test_law_cited import DUTIES

Content = tuple[Any, ...]
EIA = "Education and Inspections Act 2006"
MEETING = [["Item", "Details"], ["Meeting date", "18 June 2025"], ["Key decision", "Yes"]]
WE_RECEIVED = "We received Ofsted's report on Thursday 27 March 2025."


def told(*content: Any) -> list[str]:
    paper = under_check(written(*content, DUTIES, "# Background papers", "None."))
    return [
        each.code
        for check in (*LAW, *GOVERNANCE, *CLEAN_COPY)
        for each in check(paper)
        if each.severity is not Severity.FOR_INFORMATION
    ]


TRUE: list[Content] = [
    (WE_RECEIVED, "That gives us until 9 July 2025 to publish our statement."),
    (WE_RECEIVED, "Counting thirty working days from that date, the report has to be on our website by 13 May."),
    (WE_RECEIVED, ("Timetable: report on website 28 March 2025 (limit 13 May 2025); statement 30 June 2025 (limit 9 "
                   "July 2025).")),
    (WE_RECEIVED, "The law allows 70 working days for a statement. Day 70 falls on 9 July 2025."),
    (("The Authority was sent the final report on 27 March 2025 and received it that day. The statement of action is "
      "to be published no later than Wednesday 9 July 2025."),),
    ([["Stage", "Statutory limit", "Date"], ["Report received", "", "27 March 2025"],
      ["Report published by the Council", "30 working days", "13 May 2025"],
      ["Statement published by the Council", "70 working days", "9 July 2025"]],),
    (WE_RECEIVED, ("Cabinet considers the statement on 18 June; publication follows on 23 June 2025, within the 70 "
                  "working days.")),
    (WE_RECEIVED, "A board was set up by 30 April 2025 and will publish its own plan by 30 September 2025."),
    (WE_RECEIVED, "Scrutiny will look at the published statement by the end of October 2025, on 22 October 2025."),
    (WE_RECEIVED, "Ofsted expects a plan, and the Department for Education must have our response by 1 August 2025."),
    (f"Ofsted used its powers in the {EIA} (sections 136 and 137). Section 137 also gives rise to our duty to reply.",),
    (f"The {EIA}, s.137(3), and the Regulations made under it apply; by s.137(4) of the Act the statement is public.",),
    (f"Statutory basis: {EIA}, Part 8, Chapter 4; Children Act 2004, ss. 10, 11 and 18 to 20.",),
    (("The Council is a corporate parent under section 1 of the Children and Social Work Act 2017; section 2 of that "
      "Act deals with the local offer for care leavers."),),
    (("Members appoint a director of children's services under section 18, and a lead member under section 19, of the "
     "Children Act 2004."),),
    (MEETING, "The notice of this key decision went on the Forward Plan published on 6 May 2025."),
    (MEETING, ("As notice was short, the chair of scrutiny agreed under special urgency; notice was given on 12 June "
              "2025.")),
    ([["Key decision", "No"]], "This is not a key decision within the meaning of the Constitution."),
    ("The decision will not be subject to call-in; it is for noting only.",),
    ("Officers were asked to state their views, and to insert them in the record of the meeting.",),
    ("There are no implications [paragraph 4 refers].",),
    ("Finance has been consulted and has no comments. Legal has advised on this report.",),
    ("Awaiting trial is hard for children; some had been awaiting a place for months.",),
    ("The policy states that staff “must [always] record their decisions”.",),
    ("Draft regulations 2 and 3 were consulted on in 2006.",),
]  # fmt: skip
FALSE: list[tuple[Content, str]] = [
    ((WE_RECEIVED, "That gives us until 19 July 2025 to publish our statement."), "law.period-wrong"),
    ((WE_RECEIVED, "Counting thirty working days from that date, the report has to be on our website by 30 May."),
     "law.period-wrong"),
    ((WE_RECEIVED, "Timetable: report on website (limit 31 May 2025)."), "law.period-wrong"),
    ((WE_RECEIVED, "The law allows 70 working days for a statement. Day 70 falls on 19 June 2025."),
     "law.period-wrong"),
    ((("The Authority was sent the final report on 27 March 2025 and received it that day. The statement of action is "
      "to be published no later than Wednesday 6 August 2025."),), "law.period-wrong"),
    (([["Stage", "Statutory limit", "Date"], ["Report received", "", "27 March 2025"],
       ["Statement published by the Council", "70 working days", "19 July 2025"]],), "law.period-wrong"),
    (([["Stage", "Statutory limit", "Date"], ["Report received", "", "27 March 2025"],
       ["Report published by the Council", "20 working days", "13 May 2025"]],), "law.period-wrong"),
    ((WE_RECEIVED, "The statutory period of 17 working days for our written statement began on receipt."),
     "law.period-wrong"),
    ((WE_RECEIVED, "We must publish the report in 13 working days of receipt."), "law.period-wrong"),
    ((WE_RECEIVED, "Our written statement cannot be published later than 9 August 2025."), "law.period-wrong"),
    ((f"Ofsted used its powers in the {EIA}. Section 173 gives rise to our duty to reply.",), "law.section-wrong"),
    ((f"The {EIA} applies; by s.147(3) of the Act a written statement is due.",), "law.section-wrong"),
    (("The Children Act 1989 governs this. Section 71 of that Act provides for children in need.",),
     "law.section-wrong"),
    (("Members appoint a director of children's services under section 19 of the Children Act 2004.",),
     "law.section-wrong"),
    (("A direction may be given under section 947A of the Education Act 1996.",), "law.section-wrong"),
    ((MEETING, "The notice of this key decision went on the Forward Plan published on 26 May 2025."),
     "governance.notice-too-short"),
    (([["Key decision", "No"]], "This is a key decision within the meaning of the Constitution."),
     "governance.key-decision-contradiction"),
    (("Is this a key decision? Yes or no",), "governance.key-decision-undecided"),
    (("The decision is / is not subject to call-in.",), "left-over.placeholder"),
    (("Reason for urgency: [if applicable, set out why]",), "left-over.placeholder"),
    (("Legal implications: Legal to provide wording",), "left-over.placeholder"),
    (("Author: (insert name)",), "left-over.placeholder"),
    (("Ward councillors were / were not consulted.",), "left-over.placeholder"),
    (("Cost: £XX,XXX per year",), "left-over.placeholder"),
    (("[Note to reviewer: is this right?]",), "left-over.guidance"),
]  # fmt: skip


@pytest.mark.parametrize("content", TRUE)
def test_true_papers_are_left_alone(content: Content) -> None:
    assert told(*content) == []


@pytest.mark.parametrize(("content", "code"), FALSE)
def test_papers_with_one_error(content: Content, code: str) -> None:
    assert code in told(*content)
