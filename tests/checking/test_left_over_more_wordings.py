"""More left-overs as authors, reviewers and templates of different councils leave them, and true words like them."""

import pytest

from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import written
from tests.checking.test_clean_copy import of, told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("There is no ward impact. [Note for author: delete if none]", "guidance"),
        ("7.2 None identified. Note to officer: mention the trade unions.", "guidance"),
        ("(Please indicate whether consultation took place)", "guidance"),
        ("[please confirm that the ward members were told]", "guidance"),
        ("Consultees: (please list)", "guidance"),
        ("Cleared (initials)", "placeholder"),
        ("Approved for submission (signature and date)", "placeholder"),
        ("Author (name and date)", "placeholder"),
        ("Monitoring Officer’s comments (Officer’s initials / date)", "placeholder"),
        ("[state any other options considered]", "placeholder"),
        ("Appendices: [give titles]", "placeholder"),
        ("[Summarise consultation responses]", "placeholder"),
        ("Consultation: (list any consultees here)", "placeholder"),
        ("Contact: Enter your name and extension", "placeholder"),
        ("Insert a short summary of the decision", "placeholder"),
        ("4.2 Insert paragraph on risk", "placeholder"),
        ("Lead officer: Insert job title and telephone number", "placeholder"),
        ("Reasons: state here why the decision is needed", "placeholder"),
        ("The report does/does not contain exempt information.", "placeholder"),
        ("An assessment has / has not been carried out.", "placeholder"),
        ("The proposals are not/are within the budget.", "placeholder"),
        ("There is [not] a budget for this.", "placeholder"),
        ("Reference: KD/2025/XX", "placeholder"),
        ("Decision number FP-XXXX", "placeholder"),
        ("Legal Services to comment", "placeholder"),
        ("5.1 Finance to supply figures.", "placeholder"),
        ("HR to advise.", "placeholder"),
        ("S151 Officer to add financial implications", "placeholder"),
        ("Monitoring Officer to comment on this section.", "placeholder"),
        ("AB to check figures", "placeholder"),
        ("Equality implications: awaiting comments from the Equalities Team", "placeholder"),
        ("Still awaiting final figures from Finance.", "placeholder"),
        ("Draft 3: sent to Legal 2 June", "sign-off"),
        ("DRAFT V2 for CLT", "sign-off"),
        ("First draft 0.2", "sign-off"),
    ],
)
def test_left_overs_that_are_found(text: str, code: str) -> None:
    assert code in {each for each, _ in told("# Consultation", text)}


@pytest.mark.parametrize(
    "text",
    [
        "The inspectors’ note to the council was brief. Take note: officers will report back.",
        "Please contact the team if you need this paper in another format.",
        "Members should note the report (please see Appendix 1).",
        "(Please note that Appendix 2 is printed in colour.)",
        "Personal details (name and address) are kept safe.",
        "The plan was signed off by the director (and dated).",
        "Children add their views; the app invites them to enter their names.",
        "The council will insert a clause on social value in each contract.",
        "Insertion of the clause was agreed. Entering care is hard for children.",
        "State schools and academies were consulted; list prices fell.",
        "He said that practice “is [not] good enough”, and that staff “[give] their all”.",
        "Care leavers and/or carers; is/are they heard? Input/output; he/she is.",
        "Legal advice was taken. Finance to the value of £2m is in place.",
        "HR to lead recruitment of 12 social workers by March.",
        "Team managers to check supervision records each month.",
        "DCS to provide termly updates to the lead member.",
        "Children awaiting assessment are fewer; staff awaiting training are known.",
        "The Council is awaiting the outcome of its bid to the DfE.",
        "Draft budget 2025/26 and draft action plan, version of the Cabinet",
        "Draft 10-year strategy for children",
        "The second draft 3 weeks later met with praise.",
        "Ref: KD/2025/20; FP-XIX; the A/XX road; Superleague XXV.",
        "We will list them all, state them plainly and give reasons (if any).",
        "The report names two wards. Contact details are on the cover.",
        "Initials are used for children (J and K).",
    ],
)
def test_words_that_belong_in_a_paper(text: str) -> None:
    assert told("# Consultation", text) == []


@pytest.mark.parametrize("text", ["Legal – awaiting comments", "(awaiting input from Public Health)"])
def test_what_is_awaited_is_asked_about_until_the_paper_is_final(text: str) -> None:
    assert [each.severity for each in of(written(text))] == [Severity.TO_CONFIRM]
    assert [each.severity for each in of(written(text), final=True)] == [Severity.MUST_FIX]
