"""Sections of an Act that was named before, and periods that share their words, as councils write them."""

import pytest

from cabinet_drafter.law import INSPECTIONS_ACT
from cabinet_drafter.vocabulary import Severity
from tests.checking.test_law_cited import found, told

MUST, CONFIRM = Severity.MUST_FIX, Severity.TO_CONFIRM
ACT = f"The {INSPECTIONS_ACT} governs inspection."


@pytest.mark.parametrize(
    ("content", "section", "severity"),
    [
        ((f"{ACT} By section 173 of the 2006 Act we owe a written statement.",), "section 173", MUST),
        ((ACT, "Section 139(3) of that Act obliges the authority to prepare a written statement."),
         "Section 139(3)", MUST),
        ((ACT, "The duty to prepare a statement is in s.127 of the same Act."), "s.127", MUST),
        ((f"{ACT} The Council must prepare a statement of the action it proposes (s.136).",), "s.136", MUST),
        ((f"Inspection is under s.136 of the {INSPECTIONS_ACT}; Ofsted's written report is made under s.147.",),
         "s.147", MUST),
        ((f"{ACT} Section 17 requires a written statement.",), "Section 17", MUST),
        ((f"The power to inspect is in section 137 of the {INSPECTIONS_ACT}.",), "section 137", CONFIRM),
        ((ACT, "The Council's duty to respond arises under section 157 of the said Act."), "section 157", MUST),
        ((f"{ACT} See section 125 of that Act.",), "section 125", CONFIRM),
        ((("The Children Act 1989 applies. The duty to carry out child protection enquiries is in section 74 of the "
          "1989 Act."),), "section 74", MUST),
        (("The Children Act 1989 provides for children in need (section 71).",), "section 71", MUST),
        (("The Equality Act 2010 applies. The public sector equality duty is in section 194 of that Act.",),
         "section 194", MUST),
        (("The board was reviewed under section 15A of the Children Act 1989.",), "section 15A", CONFIRM),
        (("The general duty to looked after children is in section 220 of the Children Act 1989.",),
         "section 220", CONFIRM),
    ],
)  # fmt: skip
def test_sections_of_an_act_named_before(content: tuple[str, ...], section: str, severity: Severity) -> None:
    (finding,) = found(*content)
    assert (finding.code, finding.where.text, finding.severity) == ("law.section-wrong", section, severity)


@pytest.mark.parametrize(
    "content",
    [
        (f"{ACT} By section 137(3) of the 2006 Act we owe a written statement.",),
        (ACT, "Section 137(3) of that Act obliges the authority to prepare a written statement."),
        (f"{ACT} Children in section 20 accommodation, section 47 enquiries and section 17 plans were sampled.",),
        (f"{ACT} The section 151 officer was consulted; a section 106 agreement pays for the hall.",),
        (f"{ACT} The written statement is in section 7 of this report, and in section 13 below.",),
        (f"{ACT} Section 3.7 describes the written statement; see section 5.",),
        ((f"Ofsted inspected under section 136 of the {INSPECTIONS_ACT}, and the Council must prepare a written "
         "statement under section 137."),),
        (f"After inspection under section 136 of the {INSPECTIONS_ACT} a written statement is prepared.",),
        ((f"Inspectors may enter premises under section 139 of the {INSPECTIONS_ACT} and inspect records under "
         "section 140 of that Act."),),
        (("The Children Act 1989 and the Children Act 2004 apply. Under section 10 of the 2004 Act we co-operate, "
         "and under section 20 of the 1989 Act children are accommodated."),),
        ((f"{ACT} The Children Act 1989 applies too: section 22 of that Act is the general duty to looked after "
         "children, and section 22C provides for placements."),),
        (("Family proceedings are under section 31 of the Children Act 1989, and section 31A of that Act wants a "
         "care plan; s.17ZA, s.23C, s.25B and s.26 of the Act apply too."),),
        (("The two reports were combined under section 152 of the Education and Inspections Act 2006, the board having "
         "been reviewed under section 15A of the Children Act 2004."),),
        ("The Care Act 2014 applies: section 42 of that Act is about enquiries, section 9 about needs.",),
        (f"{ACT} The Regulations set the periods; regulation 2 of the Regulations is about the report.",),
        ("The Equality Act 2010 applies. Regard was had to section 149 and to section 159 of that Act.",),
        (f"{ACT} The inspection report, which Ofsted makes under section 137 of that Act, is at Appendix 1.",),
        ("Section 497A of the Education Act 1996 lets the Secretary of State direct; s.497 of that Act is older.",),
    ],
)  # fmt: skip
def test_true_sections_of_an_act_named_before(content: tuple[str, ...]) -> None:
    assert told(*content) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Councils have 30 working days for the report and 60 for the statement.", "60 for the statement"),
        ("It is allowed 40 for the report and 70 working days for the written statement.", "40 for the report"),
        ("Within 30 working days of receipt the report is to be published; the statement within fifty.",
         "statement within fifty"),
        ("The authority has 70 working days from receipt to publish the report.", "70 working days"),
        ("The periods are 30 working days from receipt for publication of the statement and so on.",
         "30 working days"),
        ("The report and the statement must be published within 20 and 70 working days of receipt respectively.",
         "20 and 70 working days"),
        ("The report and the statement must be published within 70 and 30 working days of receipt respectively.",
         "70 and 30 working days"),
        ("The 60-working-day period for the written statement runs from receipt.", "60-working-day"),
        ("The statement must be published within 70 weeks of receipt of the report.", "70 weeks"),
        ("The written statement is due within sixty (60) working days of receipt.", "sixty (60) working days"),
    ],
)  # fmt: skip
def test_periods_that_share_their_words(text: str, words: str) -> None:
    assert told(text) == [("law.period-wrong", words)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The council has 30 working days from receipt to publish the report and 70 working days from receipt to "
            "publish the statement."
        ),
        "From the day of receipt it has 70 working days for the statement and 30 for the report.",
        "The report and the statement must be published within 30 and 70 working days of receipt respectively.",
        "Statement and report follow within 70 and 30 working days of receipt.",
        "Within thirty (30) working days the report is to be published, and within seventy (70) the statement.",
        "The 70-working-day period for the written statement runs from receipt of the report.",
        "The council has 30 working days to publish it and 70 in which to publish a written statement of action.",
        "Of the 70 working days for the statement, 30 had passed when the report was published; 12 for the response.",
        "Of 45 assessments within 30 working days the report says that 20 were late.",
    ],
)
def test_periods_that_share_their_words_rightly(text: str) -> None:
    assert told(text) == []
