"""Law, governance and left-overs in wordings of a fourth set of papers, which were not seen while checks were made."""

from typing import Any

import pytest

from tests.checking.test_third_round_wordings import found

LISTED = ["# Appendices", "Appendix 1 – Inspection report", "Appendix 2 – Improvement plan"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (["The plan costs £2m (SJ – is this right?)."], "left-over.aside"),
        (["NB check the figures with finance."], "left-over.aside"),
        (["Visits rose. >>> reword this <<< Visits fell."], "left-over.aside"),
        (["Please check this paragraph before it goes."], "left-over.aside"),
        (["No effect was found. (Sarah - is the screening signed off yet?)"], "left-over.aside"),
        (["Mark, can you add something here please? The homes will be refurbished."], "left-over.aside"),
        (["Set out here the key risks and how they will be managed."], "left-over.guidance"),
        (["Appendix C is on legal professional privilege and exempt under paragraph 3 of Part 1 of Schedule 12A."],
         "governance.exempt-paragraph"),
        (["# Outcome of the inspection", "9 July 2025", [["Papers sent out", "Thursday 3 July 2025"]]],
         "governance.dispatch"),
        (["The period for the statement is 60 working days, counted from receipt of the report."], "law.period-wrong"),
        (["The written statement must be published by 30 October 2018.",
          "Officers send the written statement to Ofsted by 30 November 2018."], "law.period-wrong"),
        (["The Director of Children’s Services is appointed under section 18 of the Children Act 1989."],
         "law.section-wrong"),
        (["The plan is costed (update once the budget is set)."], "left-over.aside"),
        (["The plan covers [three] years."], "left-over.brackets"),
        (["The council could could publish the report."], "left-over.doubled-word"),
        (["# Financial comments (draft 2)"], "left-over.sign-off"),
        (["# Risk – DRAFT"], "left-over.sign-off"),
        (["It was discussed on [x] of May."], "left-over.placeholder"),
        (["The sum is £RXX a year."], "left-over.placeholder"),
        ([*LISTED, "# Risk", "The register is at Appendix 3."], "governance.appendix-missing"),
        (["The report must be published by 20 June 2022. The written statement must be published by 1 August 2022."],
         "law.period-wrong"),
        (["Christmas Eve and New Year’s Eve are not working days."], "law.not-a-bank-holiday"),
        (["The Secretary of State may direct the Council under section 497A of the Children Act 2004."],
         "law.section-wrong"),
        (["The corporate parenting principles are in section 11 of the Children and Social Work Act 2017."],
         "law.section-wrong"),
        (["The inspection was carried out under section 135 of the Education and Inspections Act 2006."],
         "law.section-wrong"),
        (["The last days are in SI 2007/642."], "law.title-wrong"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(content: list[Any], code: str) -> None:
    assert code in found(*content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (["The plan costs £2m (SJ Consulting Ltd)."], "left-over.aside"),
        (["Officers check the figures with finance each month."], "left-over.aside"),
        (["Young people asked leaders: how will this change things?"], "left-over.aside"),
        (["Members set out their priorities in the plan."], "left-over.guidance"),
        ([[["Confidentiality", "Open, with the exception of Appendix C (Part II)"]],
          "Appendix C is on financial or business affairs: exempt under paragraph 3 of Part 1 of Schedule 12A."],
         "governance.exempt-paragraph"),
        (["# Outcome of the inspection", "9 July 2025", [["Papers sent out", "Tuesday 1 July 2025"]]],
         "governance.dispatch"),
        (["At least 28 clear days’ notice of it, and five clear days’ notice of the meeting, have been given."],
         "law.period-wrong"),
        (["The Director of Children’s Services is appointed under section 18 of the Children Act 2004."],
         "law.section-wrong"),
        (["Leaders must update the plan once the budget is set."], "left-over.aside"),
        (["Inspectors said that leaders had “strengthened [the] service”."], "left-over.brackets"),
        (["The guidance [2] says so; see also [DfE]."], "left-over.brackets"),
        (["It is known that that plan had had effect."], "left-over.doubled-word"),
        (["Baden Baden visited."], "left-over.doubled-word"),
        (["# The draft budget"], "left-over.sign-off"),
        (["# Draft improvement plan"], "left-over.sign-off"),
        ([*LISTED, "# Risk", "The register is at Appendix 2."], "governance.appendix-missing"),
        ([*LISTED, "# Risk", "Appendix 7 of the national guidance says more."], "governance.appendix-missing"),
        (["The report must be published by 20 June 2022. The written statement must be published by 15 August 2022."],
         "law.period-wrong"),
        (["Christmas Day and Boxing Day are not working days."], "law.not-a-bank-holiday"),
        (["Section 50 of the Children Act 2004 applies section 497A of the Education Act 1996."], "law.section-wrong"),
        (["The corporate parenting principles are in section 1 of the Children and Social Work Act 2017."],
         "law.section-wrong"),
        (["The inspection was carried out under section 136 of the Education and Inspections Act 2006."],
         "law.section-wrong"),
        (["The last days are in SI 2007/462."], "law.title-wrong"),
    ],
)  # fmt: skip
def test_what_is_right_is_not_told(content: list[Any], code: str) -> None:
    assert code not in found(*content)
