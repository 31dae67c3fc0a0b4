"""Law, governance and left-overs in wordings of councils that neither tests nor checks had seen before."""

from typing import Any

import pytest

from cabinet_drafter.checking.paper_under_check import CheckedAgainst
from cabinet_drafter.checking.second_look import look_again
from tests.checking.made_papers import made_inspection, written

FORM = [
    ["Report to", "Cabinet", "Date of meeting", "Thursday 23 June 2022"],
    ["Is this a key decision?", "Yes", "Included in Forward Plan:", "Yes, published {notice}"],
    ["Exempt", "No", "Agenda despatch:", "{agenda}"],
]
MEETING = ["Date of meeting", "12 March 2018"]


def found(*content: Any) -> set[str]:
    checked = look_again(written(*content), CheckedAgainst(inspection=made_inspection()))
    return {each.code for each in checked.findings}


def form(notice: str = "20 May 2022", agenda: str = "15 June 2022") -> list[list[str]]:
    return [[cell.format(notice=notice, agenda=agenda) for cell in row] for row in FORM]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ([form(notice="6 June 2022")], "governance.notice-too-short"),
        ([form(agenda="17 June 2022")], "governance.dispatch"),
        ([[MEETING, ["Papers sent out:", "7 March 2018"]]], "governance.dispatch"),
        (["It is significant in its effects on communities in three or more wards."], "governance.key-decision-test"),
        (
            ["The report was received on 20 May 2025. It was put on the Council’s website.",
             "The report was placed on the Council’s website on 12 May 2025."],
            "governance.embargo",
        ),
        (["The Regulations allow 70 calendar days from receipt of the report."], "law.period-wrong"),
        (["Allowing for the bank holiday on 26 May 2026, the last day is 3 July 2026."], "law.not-a-bank-holiday"),
        (["The bank holidays are 1 January 2026, 3 April 2026 and 7 April 2026."], "law.not-a-bank-holiday"),
        (["Equality: section 194 of the Equality Act 2010 applies to these decisions."], "law.section-wrong"),
        (["The review of the board was made under section 51A of the Children Act 2004."], "law.section-wrong"),
        (["- [month] 2022: Cabinet receives a report."], "left-over.placeholder"),
        (["5.4 HR and IT: none. (Author to check with HR before publication)"], "left-over.placeholder"),
        ([[["Contact officer", "Name: / Telephone No: / E-mail address:"]]], "left-over.placeholder"),
        (["Equality analysis (to follow - insert once signed off)"], "left-over.placeholder"),
        (["# Conclusion [maximum 4 lines - sum up the report]"], "left-over.placeholder"),
        (["Document [Letter to be allocated]"], "left-over.placeholder"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(content: list[Any], code: str) -> None:
    assert code in found(*content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ([form()], "governance.notice-too-short"),
        ([form()], "governance.dispatch"),
        ([[MEETING, ["Papers sent out:", "2 March 2018"]]], "governance.dispatch"),
        (["It is significant in its effects on communities in two or more wards."], "governance.key-decision-test"),
        (["One or more wards saw fewer visits than others."], "governance.dispatch"),
        (["The report was received on 2 May 2025 and placed on the website on 6 May 2025."], "governance.embargo"),
        (["The previous report was placed on the website on 12 May 2019."], "governance.embargo"),
        (["The Regulations allow 70 working days from receipt of the report."], "law.period-wrong"),
        (["Children wait 30 calendar days for an assessment."], "law.period-wrong"),
        (["Allowing for the bank holiday on 25 May 2026, the last day is 3 July 2026."], "law.not-a-bank-holiday"),
        (["The bank holidays are 1 January 2026, 3 April 2026 and 6 April 2026."], "law.not-a-bank-holiday"),
        (["Children on school holidays on 26 May 2026 were seen."], "law.not-a-bank-holiday"),
        (["Section 149 of the Equality Act 2010 applies to these decisions."], "law.section-wrong"),
        (["Under section 15A of the Children Act 2004 the board was reviewed."], "law.section-wrong"),
        (["Leaders said that “[the] month has been hard”."], "left-over.placeholder"),
        (["Finance (which the director is to check each month) is on track."], "left-over.placeholder"),
        ([[["Contact officer", "Name: Ann Lee / Telephone No: 01632 960001 / E-mail address: a@b.example"]]],
         "left-over.placeholder"),
        (["A maximum of 4 lines is given to each."], "left-over.placeholder"),
        (["Legal advice to follow the Court’s order (made in May) was given."], "left-over.placeholder"),
    ],
)  # fmt: skip
def test_what_is_right_is_not_told(content: list[Any], code: str) -> None:
    assert code not in found(*content)
