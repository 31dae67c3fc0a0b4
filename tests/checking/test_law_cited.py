"""Law as cited: titles, numbers, sections, periods, last dates, and the duties that a paper must state."""

from datetime import date
from typing import Any

import pytest

from cabinet_drafter.brief import Brief, InspectionInputs, NamedFile
from cabinet_drafter.checking.law_cited.all_law import LAW
from cabinet_drafter.checking.law_cited.known_titles import KNOWN
from cabinet_drafter.findings import Finding
from cabinet_drafter.law import CITATIONS, INSPECTIONS_ACT, INSPECTIONS_REGULATIONS
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from tests.checking.made_papers import under_check, written

DUTIES = (
    "The Council must prepare a written statement. It must publish the report within 30 working days and the statement "
    "within 70 working days of receiving the report."
)
OF_AUTHORITIES = "(Inspection of Local Authorities) Regulations"
RECEIVED = Brief(
    pack="alderbrook",
    published_report=NamedFile(file="report.pdf", sha256="0" * 64),
    inspection=InspectionInputs(received=date(2025, 3, 27)),
)


def found(*content: Any, **against: Any) -> list[Finding]:
    paper = under_check(written(*content, DUTIES), **against)
    return [finding for check in LAW for finding in check(paper)]


def told(*content: Any, **against: Any) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.where.text) for finding in found(*content, **against)]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Education and Inspection Act 2006", INSPECTIONS_ACT),
        ("Education & Inspection Act 2006", INSPECTIONS_ACT),
        ("Education and Inspections Act 2005", INSPECTIONS_ACT),
        (f"Employment and Education Act 2006 {OF_AUTHORITIES} 2007", INSPECTIONS_REGULATIONS),
        (f"{INSPECTIONS_ACT} (Inspection of Local Authority) Regulations 2007", INSPECTIONS_REGULATIONS),
        (f"{INSPECTIONS_ACT} {OF_AUTHORITIES} 2006", INSPECTIONS_REGULATIONS),
        ("Inspection of Local Authorities Regulations 2007", INSPECTIONS_REGULATIONS),
        ("Equalities Act 2010", "Equality Act 2010"),
        ("Children’s Act 1989", "Children Act 1989"),
        ("Children and Family Act 2014", "Children and Families Act 2014"),
    ],
)  # fmt: skip
def test_a_title_that_misses_by_a_little(wrong: str, right: str) -> None:
    (finding,) = found(f"The duty follows from the {wrong}.")
    assert (finding.code, finding.severity) == ("law.title-wrong", Severity.MUST_FIX)
    assert (finding.role, finding.where.text) == (ClearanceRole.LEGAL_SERVICES, wrong)
    assert right in finding.remedy


@pytest.mark.parametrize("title", KNOWN)
def test_a_title_that_is_known_is_left_alone(title: str) -> None:
    assert told(f"Under the {title} the Council must act. {title}") == []


@pytest.mark.parametrize("citation", CITATIONS, ids=lambda citation: citation.reference)
def test_every_citation_of_the_table_is_left_alone(citation: Any) -> None:
    assert told(f"{citation.reference[0].upper()}{citation.reference[1:]} applies: {citation.says}.") == []


def test_a_title_that_is_another_act_of_the_same_name() -> None:
    assert told("Regard is due under section 149 of the Equality Act 2006.") == [
        ("law.title-wrong", "Equality Act 2006")
    ]
    assert told("The Equality Act 2006 set up the Commission.") == []


def test_an_unknown_title_is_to_be_confirmed_once() -> None:
    (finding,) = found(
        "See the Flood and Water Management Act 2010.", "The Flood and Water Management Act 2010 applies."
    )
    assert (finding.code, finding.severity) == ("law.title-unknown", Severity.TO_CONFIRM)
    assert told("The council acts on it. An act of 2010 is meant.") == []


def test_the_number_of_an_instrument() -> None:
    assert told(f"The {INSPECTIONS_REGULATIONS} (SI 2007/426) apply.") == [("law.title-wrong", "SI 2007/426")]
    assert told(f"The {INSPECTIONS_REGULATIONS} (S.I. 2007 No. 462) apply.") == []


@pytest.mark.parametrize(
    ("text", "section"),
    [
        (f"Ofsted inspects under section 173 of the {INSPECTIONS_ACT}.", "section 173"),
        ("The public sector equality duty is in section 194 of the Equality Act 2010.", "section 194"),
        ("The lead member is designated under section 18 of the Children Act 2004.", "section 18"),
        ("Best value is a duty under section 30 of the Local Government Act 1999.", "section 30"),
    ],
)
def test_a_section_that_is_not_the_one(text: str, section: str) -> None:
    (finding,) = found(text)
    assert (finding.code, finding.severity, finding.where.text) == ("law.section-wrong", Severity.MUST_FIX, section)


@pytest.mark.parametrize(
    "text",
    [
        f"sections 136 and 137 of the {INSPECTIONS_ACT}",
        f"section 136(2) of the {INSPECTIONS_ACT} and section 137(3) of that Act",
        "The director of children’s services (section 18) and the lead member (section 19) of the Children Act 2004",
        "Under section 20 of the Children Act 1989 children are accommodated.",
    ],
)  # fmt: skip
def test_sections_that_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_range_with_a_section_that_was_removed() -> None:
    (finding,) = found(f"The framework is in sections 135-142 of the {INSPECTIONS_ACT}.")
    assert (finding.code, finding.severity) == ("law.section-repealed", Severity.TO_CONFIRM)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The Council must publish the report within 28 working days.", "28 working days"),
        ("The Council must publish the report within 30 days.", "30 days"),
        ("The written statement is due within sixty working days of receipt.", "sixty working days"),
        ("Within 70 calendar days of receiving the report it must publish its statement.", "70 calendar days"),
        ("The written statement must be published within 30 working days.", "30 working days"),
        ("Notice of 21 clear days was given of this key decision.", "21 clear days"),
        ("The agenda is published three clear days before the meeting.", "three clear days"),
    ],
)
def test_a_period_that_is_wrong(text: str, period: str) -> None:
    assert told(text) == [("law.period-wrong", period)]


@pytest.mark.parametrize(
    "text",
    [
        "If a key decision, is the decision required in less than five days? Not applicable",
        "The decision may be called in within five working days.",
        "Social workers complete assessments within 45 working days.",
        "The key decision notice was published 28 clear days before the meeting.",
        "The agenda is public five clear days before the meeting.",
        "The action plan pays for 60 days of training.",
        "Under the general exception, five clear days’ notice of the key decision was given to the chair.",
    ],
)
def test_periods_that_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_last_dates_are_counted_from_receipt() -> None:
    right = "The Council must publish the report by 13 May 2025 and a written statement by 9 July 2025."
    assert told(right, brief=RECEIVED) == []
    wrong = right.replace("13 May", "14 May").replace("9 July", "10 July")
    assert told(wrong, brief=RECEIVED) == [("law.period-wrong", "14 May 2025"), ("law.period-wrong", "10 July 2025")]
    assert told("The statement will be published by 1 June 2025.", brief=RECEIVED) == []
    own = (
        "The Council received the report on 27 March 2025. The written statement is due within 70 working days, by "
        "2 July 2025."
    )
    assert told(own) == [("law.period-wrong", "2 July 2025")]


def test_duties_that_the_paper_does_not_state() -> None:
    paper = under_check(written("# Legal implications", "There are none."))
    missing = [finding for check in LAW for finding in check(paper)]
    assert [(each.code, each.severity) for each in missing] == [
        ("law.written-statement-missing", Severity.MUST_FIX),
        ("law.report-publication-missing", Severity.TO_CONFIRM),
    ]
    assert "70 working days" in missing[0].message
    assert missing[0].where.text == "Legal implications"
    assert told("# Legal implications") == []


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("The duty is in s194 Equality Act 2010.", "s194"),
        ("The Secretary of State may intervene under s.479A of the Education Act 1996.", "s.479A"),
    ],
)
def test_a_section_whose_digits_changed_places(text: str, section: str) -> None:
    assert told(text) == [("law.section-wrong", section)]


def test_sections_cited_without_of_are_left_alone() -> None:
    assert told("See s149 Equality Act 2010, s17 Children Act 1989 and s111 Local Government Act 1972.") == []
