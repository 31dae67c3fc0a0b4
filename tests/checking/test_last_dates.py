"""Last days for publishing report and statement as councils word them, against those that follow from receipt.

The report of these papers was received on 27 March 2025: 13 May and 9 July 2025 are the last days.
"""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.vocabulary import Severity
from tests.checking.test_law_cited import RECEIVED, found, told

MUST, CONFIRM = Severity.MUST_FIX, Severity.TO_CONFIRM
ON = "The Council received the inspection report on 27 March 2025."
Content = tuple[Any, ...]

TRUE: list[Content] = [
    (f"{ON} The statutory deadline for publishing the written statement is therefore 9 July 2025.",),
    (f"{ON} It has seventy working days, which takes us to 9 July, to publish its statement of proposed action.",),
    (("Ofsted's final report reached us on Thursday 27 March. The written statement must be published by Wednesday "
     "9 July 2025."),),
    (("The date of receipt was 27/03/2025; the report is to be published by the authority on or before 13/05/2025 and "
     "the statement on or before 09/07/2025."),),
    (("On 27 March 2025 the Council received the final report. Thirty working days later, on 13 May 2025, the time to "
     "publish it runs out."),),
    ([["Step", "Date"], ["Final report received", "27 March 2025"],
      ["Deadline: publish report locally", "13 May 2025"], ["Deadline: publish written statement", "9 July 2025"]],),
    ([["What", "Working days", "Last day"], ["Publication of the report", "30", "13 May 2025"],
      ["Publication of the statement of action", "70", "9 July 2025"]], ON),
    (ON, ("The two deadlines, 30 working days for the report and 70 for the statement, fall on 13 May and "
         "9 July 2025 respectively.")),
    (ON, ("The Council must publish the statement within 70 working days and the report within 30. Those periods "
         "expire on 9 July 2025 and 13 May 2025.")),
    (ON, "a) publish the report (30 working days: 13 May 2025)", ("b) publish the statement (70 working days: "
         "9 July 2025)")),
    (ON, "The written statement is in draft and will be published by 30 May 2025, well before it is due."),
    (ON, "Progress on the actions in the written statement will be reviewed by 31 December 2025."),
    (ON, "The Cabinet will receive the written statement on 18 June 2025."),
    (ON, "The improvement plan will be refreshed by 30 September 2025 and the plan published."),
    (ON, "The next monitoring visit must be prepared for by 1 October 2025; the statement is published already."),
    (ON, "The annual financial statement must be published by 30 September 2025."),
    (ON, "This report must be published with the agenda by 10 June 2025."),
    (ON, "Ofsted must publish its report by 2 May 2025."),
    ("The draft report was received on 3 April 2025 for a check of its facts.", ON,
     "The statement is due on 9 July 2025."),
    ("The written statement has to be published by 9 July 2025.", "Time began to run from receipt on 27 March 2025."),
    ((f"{ON} As the Easter and May bank holidays are not counted, the seventieth working day is 9 July 2025, and the "
     "statement has to be public by then."),),
    (ON, "The previous inspection report was received on 4 May 2022, and the statement was due by 12 August 2022."),
    (ON, "The Council published the report on its website on 1 April 2025. Its statement follows by 9 July 2025."),
    (ON, "The deadline for comments on the draft statement is 20 May 2025."),
    (ON, "All actions in the statement will be completed by 31 March 2026, as the Council is required to report."),
    (ON, "The Council is required to publish the report; it did so within 30 working days, on 2 April 2025."),
    (ON, "Members must agree the statement on 18 June 2025 so that it can be published within 70 working days."),
]  # fmt: skip


@pytest.mark.parametrize("content", TRUE)
def test_last_days_that_follow_from_receipt(content: Content) -> None:
    assert told(*content) == []


FALSE: list[tuple[Content, str, Severity]] = [
    ((f"{ON} The statutory deadline for publishing the written statement is therefore 19 July 2025.",),
     "19 July 2025", MUST),
    ((f"{ON} It has seventy working days, which takes us to 19 June, to publish its statement of proposed action.",),
     "19 June", MUST),
    ((("Ofsted's final report reached us on Thursday 27 March. The written statement must be published by "
      "30 July 2025."),), "30 July 2025", MUST),
    (("The date of receipt was 27/03/2025; the report is to be published by the authority on or before 23/05/2025.",),
     "23/05/2025", MUST),
    (([["Step", "Date"], ["Final report received", "27 March 2025"],
       ["Deadline: publish report locally", "31 May 2025"]],), "31 May 2025", MUST),
    (([["What", "Working days", "Last day"], ["Publication of the report", "30", "3 May 2025"]], ON),
     "3 May 2025", MUST),
    ((ON, ("The two deadlines, 30 working days for the report and 70 for the statement, fall on 13 May and "
          "19 July 2025 respectively.")), "19 July 2025", MUST),
    ((ON, ("The Council must publish the statement within 70 working days and the report within 30. Those periods "
          "expire on 9 July 2025 and 3 May 2025.")), "3 May 2025", MUST),
    ((ON, ("The Council must publish the statement within 70 working days and the report within 30. Those periods "
          "expire on 13 May 2025 and 9 July 2025.")), "13 May 2025 and 9 July 2025", CONFIRM),
    ((ON, "b) publish the statement (70 working days: 9 June 2025)"), "9 June 2025", MUST),
    ((ON, "The report must be made public within 30 working days (9 July 2025)."), "9 July 2025", MUST),
    ((ON, "The written statement will be published by 29 July 2025."), "29 July 2025", MUST),
    ((ON, "The written statement will be published by 9 June 2025."), "9 June 2025", CONFIRM),
    ((ON, "The written statement must be published by 10 July 2025."), "10 July 2025", CONFIRM),
    ((ON, "The last date for the written statement was 9 July 2024."), "9 July 2024", MUST),
    ((ON, "The action plan is to be submitted to Ofsted by 29 July 2025."), "29 July 2025", CONFIRM),
    (("The Council had the report in hand, with receipt on 27 March 2025.",
      "By 1 August 2025 the Council must publish the written statement."), "1 August 2025", MUST),
    ((f"{ON} The 70 working days allowed for the statement expire on 20 July 2025.",), "20 July 2025", MUST),
    ((f"{ON} The time limit for publication of the statement runs out on 1st July 2025.",), "1st July 2025", MUST),
    ((f"{ON} 23 July 2025 is the last day on which the statement can be published.",), "23 July 2025", MUST),
    ((ON, "Under the Regulations the latest date for publishing the report is 23 May 2025."), "23 May 2025", MUST),
    ((ON, "Publication of the statement is due by 29 July 2025."), "29 July 2025", MUST),
    # The last day of the other duty: a sentence before may speak of that one.
    ((("The statement has to follow within 70 working days. The report was received and published on 27 March 2025, so "
       "the last day is 9 July 2025."),), "9 July 2025", CONFIRM),
    ((ON, "(iii) authorise the Director to publish the statement of proposed action no later than 29 July 2025."),
     "29 July 2025", MUST),
    ((ON, "The clock started on 27 March 2025. The statement must be out within 70 working days, so by 19 July 2025."),
     "19 July 2025", MUST),
    (([["Milestone", "By when"], ["Publish written statement", "29 July 2025"]], ON), "29 July 2025", MUST),
]  # fmt: skip


@pytest.mark.parametrize(("content", "words", "severity"), FALSE)
def test_last_days_that_do_not_follow(content: Content, words: str, severity: Severity) -> None:
    assert [(each.code, each.where.text, each.severity) for each in found(*content)] == [
        ("law.period-wrong", words, severity)
    ]


def test_where_no_receipt_is_given_a_later_day_than_from_publication_is_asked_about() -> None:
    late = "The written statement must be published by 19 July 2025."
    (finding,) = found(late, published=date(2025, 3, 27))
    assert (finding.severity, finding.where.text) == (CONFIRM, "19 July 2025")
    assert "when the report was published" in finding.message
    assert told(late) == []
    assert told("The written statement must be published by 25 June 2025.", published=date(2025, 3, 27)) == []


def test_the_day_of_receipt_is_one() -> None:
    other = "The report was received by the Council on 28 March 2025."
    (finding,) = found(other, brief=RECEIVED)
    assert (finding.code, finding.severity, finding.where.text) == ("law.receipt-day", MUST, "28 March 2025")
    (finding,) = found(ON, other)
    assert (finding.code, finding.severity, finding.where.text) == ("law.receipt-day", CONFIRM, "28 March 2025")
    assert told(ON, brief=RECEIVED) == []
