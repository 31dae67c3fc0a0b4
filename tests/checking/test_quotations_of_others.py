"""Whose words a quotation is said to be: of Ofsted, of another document, or of somebody nobody can tell."""

import pytest

from cabinet_drafter.checking.quotations.other_documents import Giving, giving
from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.vocabulary import Severity
from tests.checking.made_papers import under_check, written

TO_DOCUMENTS = (
    "Section 149 of the Equality Act 2010 requires the council to have due regard to ",
    "The duty is set out in section 11 of the Children Act 2004 as follows: ",
    "Regulation 5 of the Care Planning Regulations 2010 provides that ",
    "Working Together to Safeguard Children 2023 says that ",
    "Statutory guidance states: ",
    "The council’s complaints policy promises ",
    "According to the corporate parenting strategy, the council is ",
    "The Department for Education asks councils to ",
    "The Ofsted inspection framework defines this as ",
    "The Local Government Association’s peer review said ",
    "Section 149 sets the public sector equality duty. It reads: ",
    "Inspectors visited in May. Under the Children Act 1989 a child in need is ",
)
TO_NONE = (
    "Inspectors found ",
    "The report says of plans that ",
    "Under the Children Act 1989 the council must help. Inspectors found that ",
    "The policy is new. Staff morale is ",
    "Inspectors found the improvement plan to be ",
    "In the framework of the inspection Ofsted said ",
    "The council acts. It is ",
    "Members asked for action. This was ",
)


@pytest.mark.parametrize("before", TO_DOCUMENTS)
def test_words_are_given_to_a_document(before: str) -> None:
    assert giving(before) is Giving.TO_DOCUMENT


@pytest.mark.parametrize("before", TO_NONE)
def test_words_are_given_to_no_document(before: str) -> None:
    assert giving(before) is Giving.NO_DOCUMENT


@pytest.mark.parametrize(
    "after", ["” (Children Act 1989, section 17).", "” – Working Together 2023", "”, says the policy."]
)
def test_document_named_behind_the_words(after: str) -> None:
    assert giving("The duty to children in need is ", after) is Giving.TO_DOCUMENT
    assert giving("Inspectors found that the council is ", after) is Giving.NO_DOCUMENT


def test_document_that_inspectors_are_said_to_speak_of_is_unclear() -> None:
    assert giving("Inspectors wrote that the policy says ") is Giving.UNCLEAR


def test_words_of_a_report_are_held_against_print_whoever_is_said_to_have_written_them() -> None:
    text = "Statutory guidance states: “Social worker visit children regularly and know them well.”"
    (found,) = check_quotations(under_check(written(text)))
    assert (found.code, found.severity) == ("quotation.words-changed", Severity.MUST_FIX)


def test_unclosed_words_of_others_are_to_confirm() -> None:
    text = "Statutory guidance states: “a plan is agreed with the family within ten days."
    found = {each.code: each.severity for each in check_quotations(under_check(written(text, "The council agrees.")))}
    assert found == {
        "quotation.not-in-report": Severity.FOR_INFORMATION,
        "quotation.unclosed": Severity.TO_CONFIRM,
    }
