"""Quotations against print: only formatting is forgiven, and nothing else is accused."""

from datetime import date

import pytest

from cabinet_drafter.checking.quotations.placed import Verdict
from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.evidence import Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.written_paper import Block, Run
from tests.checking.made_papers import made_inspection, passage, under_check, written

LEAD = "Inspectors found the following."


def placed(*content, inspection=None, previous=()):
    return under_check(written(*content), inspection, previous=previous).quotations


def one(*content, **more):
    quotations = placed(*content, **more)
    assert len(quotations) == 1, quotations
    return quotations[0]


def findings(*content, inspection=None) -> list[Finding]:
    return list(check_quotations(under_check(written(*content), inspection)))


def codes(*content, inspection=None) -> set[str]:
    return {found.code for found in findings(*content, inspection=inspection)}


VERBATIM = [
    "“Referrals are appropriate and timely.”",
    "Inspectors found that “Referrals are appropriate and timely”.",
    "Ofsted said: “Most children benefit from 12 early help services. Referrals are appropriate and timely.”",
    "“Most children benefit from 12 early help services. … However, too many assessments are delayed.”",
    "“… children benefit from 12 early help services.”",
]


@pytest.mark.parametrize("text", VERBATIM)
def test_printed_words_are_verbatim(text):
    assert one(LEAD, text).verdict is Verdict.VERBATIM


FORMATTING = {
    "straight marks": '"Leaders know their services well" and ‘They act when practice is not good enough.’',
    "first letter": "Inspectors wrote that “referrals are appropriate and timely”.",
    "dots": "“Most children benefit from 12 early help services.... However, too many assessments are delayed.”",
    "dots in brackets": "“Most children benefit from 12 early help services [...] too many assessments are delayed.”",
    "spaces": "“Referrals  are appropriate\u00a0and timely:”",
    "comma in place of the stop": "“Referrals are appropriate and timely,” said the inspectors.",
}


@pytest.mark.parametrize("text", FORMATTING.values(), ids=FORMATTING)
def test_formatting_is_forgiven(text):
    assert {each.verdict for each in placed(LEAD, text)} <= {Verdict.VERBATIM, Verdict.FORMATTING_ONLY}
    assert not {"quotation.words-changed", "quotation.joined", "quotation.not-in-report"} & codes(LEAD, text)


CHANGED = {
    "digit": ("“Most children benefit from 13 early help services.”", "13", "12"),
    "singular": ("“Social worker visit children regularly and know them well.”", "worker", "workers"),
    "not dropped": ("“They act when practice is good enough.”", "is good", "is not good"),
    "not added": ("“Referrals are not appropriate and timely.”", "are not appropriate", "are appropriate"),
    "comma": ("“Social workers visit children regularly, and know them well.”", "regularly,", "regularly"),
    "capital": ("“Social workers visit Children regularly and know them well.”", "Children", "children"),
    "sentence left out": (
        "“Most children benefit from 12 early help services. However, too many assessments are delayed.”",
        "",
        "Referrals are appropriate",
    ),
    "sentence put in": (
        "“Most children benefit from 12 early help services. This is a success. Referrals are appropriate and timely.”",
        "This is a success",
        "",
    ),
}


@pytest.mark.parametrize(("text", "ours", "printed"), CHANGED.values(), ids=CHANGED)
def test_changed_word_is_a_must_fix_with_the_printed_words(text, ours, printed):
    quotation = one(LEAD, text)
    assert quotation.verdict is Verdict.WORDS_CHANGED
    assert any(ours in change.paper and printed in change.printed for change in quotation.changes), quotation.changes
    found = next(each for each in findings(LEAD, text) if each.code == "quotation.words-changed")
    assert found.severity == "must_fix"
    assert f"page {quotation.places[0].page}" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "“Referrals are appropriate and timely. Staff morale is high.”",
        "“Referrals are appropriate and timely…. Staff morale is high.”",
    ],
)
def test_text_of_two_paragraphs_is_joined(text):
    assert one(LEAD, text).verdict is Verdict.JOINED
    assert "quotation.joined" in codes(LEAD, text)


def test_joined_and_changed_are_both_told():
    quotation = one(LEAD, "“Referrals are appropriate and timely… Staff morale is very high.”")
    assert quotation.verdict is Verdict.JOINED
    assert quotation.also == (Verdict.WORDS_CHANGED,)


def test_invented_words_are_a_must_fix_where_the_paper_gives_them_as_ofsteds():
    text = "Inspectors said “the council has built an exemplary partnership with every school in the borough”."
    found = findings(text)
    assert [(each.code, each.severity) for each in found] == [("quotation.not-in-report", "must_fix")]


def test_somebody_elses_words_are_to_confirm():
    text = "“We are proud of every one of our staff and of what they have done,” said Councillor Example."
    assert [(each.code, each.severity) for each in findings(text)] == [("quotation.not-in-report", "to_confirm")]


@pytest.mark.parametrize(
    "text",
    [
        "The ‘edge of care’ team and the so-called ‘front door’ were visited.",
        "Ofsted inspects under the framework “Framework, evaluation criteria and inspector guidance for inspections”.",
        "The strategy “Every Child Achieves And Enjoys” was agreed.",
        "The children’s and parents’ views weren’t heard in the ’90s.",
        "Don’t close 5' 6\" here",
    ],
)
def test_short_terms_titles_and_apostrophes_are_not_accused(text):
    assert codes(text) == set()


def test_unclosed_quotation():
    assert "quotation.unclosed" in codes(LEAD, "“Referrals are appropriate and timely.", "Other words of the paper.")


def test_quotation_over_a_page_break_is_one():
    quotation = one(LEAD, "“Most children benefit from 12 early", "help services.”")
    assert quotation.verdict in {Verdict.VERBATIM, Verdict.FORMATTING_ONLY}
    assert len(quotation.parts) == 2


def test_block_quotation_by_style():
    text = "Social workers visit children regularly and know them well. (paragraph 2)"
    styled = Block(style="Quotation", text=text, runs=(Run(text=text),))
    assert one(LEAD, styled).verdict is Verdict.VERBATIM


def test_emphasis_within_is_told_and_a_quotation_all_in_italics_is_not():
    runs = (Run(text="“Referrals are "), Run(text="appropriate", emphasised=True), Run(text=" and timely.”"))
    bold = Block(style="Normal", text="".join(run.text for run in runs), runs=runs)
    assert "quotation.emphasis-added" in codes(LEAD, bold)
    text = "“Staff morale is high.”"
    italics = Block(style="Normal", text=text, runs=(Run(text=text, emphasised=True),))
    assert codes(LEAD, italics) == set()


def test_words_in_brackets_are_to_confirm():
    text = "“[Staff] visit children regularly and know them well.”"
    assert one(LEAD, text).verdict is not Verdict.WORDS_CHANGED
    assert "quotation.insertion" in codes(LEAD, text)


def test_cut_that_removes_criticism_is_told_and_a_plain_cut_is_for_information():
    report = made_inspection(
        summary=(passage("Plans are good.", "Too many are late.", "Reviews are held on time.", "They are kind."),)
    )
    critical = findings(LEAD, "“Plans are good. … Reviews are held on time.”", inspection=report)
    assert [each.code for each in critical] == ["quotation.cut-removes-criticism"]
    assert "Too many are late" in critical[0].message
    plain = findings(LEAD, "“Too many are late. … They are kind.”", inspection=report)
    assert [each.code for each in plain] == ["quotation.cut"]


def test_stopping_just_before_criticism_is_told():
    text = "“Most children benefit from 12 early help services. Referrals are appropriate and timely.”"
    assert "quotation.cut-removes-criticism" in codes(LEAD, text)


def test_quotation_is_anchored_at_its_very_words():
    found = next(each for each in findings("Ofsted said “Referrals was appropriate and timely” in March."))
    anchor = found.where.anchor
    assert anchor is not None
    assert "Ofsted said “Referrals was appropriate and timely” in March."[anchor.start : anchor.end].startswith("“")


def test_words_of_an_earlier_report_alone_are_told_unless_the_paper_says_so():
    earlier = made_inspection(
        source=Source(name="report-2021.pdf", sha256="b" * 64),
        inspection_periods=(InspectionPeriod(start=date(2021, 10, 4), end=date(2021, 10, 15)),),
        summary=(passage("Too many children wait for a decision about their future."),),
        sections=(),
    )
    quotation = "“Too many children wait for a decision about their future.”"

    def told(lead):
        return {each.code for each in check_quotations(under_check(written(lead, quotation), previous=(earlier,)))}

    assert told(LEAD) == {"quotation.of-earlier-report"}
    assert told("In 2021 inspectors found:") == set()


def test_quotation_whose_middle_paragraphs_have_no_marks_is_one():
    quotation = one(
        "Inspectors said: “Most children benefit from 12 early help services.",
        "Referrals are appropriate and timely.",
        "However, too many assessments are delayed.”",
    )
    assert quotation.verdict is Verdict.VERBATIM
    assert len(quotation.parts) == 3


def test_each_paragraph_of_a_long_quotation_may_open_anew():
    content = (LEAD, "“Most children benefit from 12 early help services.", "“Referrals are appropriate and timely.”")
    told = [each for each in findings(*content) if each.code == "quotation.unclosed"]
    assert [each.severity for each in told] == ["to_confirm"]


def test_unclosed_quotation_does_not_take_in_the_prose_and_the_next_one():
    content = (
        LEAD,
        "“Staff morale is high.",
        "The council welcomes this.",
        "It says “referrals are appropriate and timely”.",
    )
    assert [each.text for each in placed(*content)] == ["Staff morale is high.", "referrals are appropriate and timely"]


def test_unclosed_quotation_is_not_closed_by_a_mark_that_opens_the_next():
    content = (LEAD, '"Staff morale is high.', "It says ”referrals are appropriate and timely”.")
    assert [each.text for each in placed(*content)] == ["Staff morale is high.", "referrals are appropriate and timely"]
    assert "quotation.unclosed" in codes(*content)


def test_mark_of_a_footnote_is_no_word():
    assert (
        one("Inspectors said “Most children benefit from 12 early help services.1”").verdict
        is not Verdict.WORDS_CHANGED
    )
