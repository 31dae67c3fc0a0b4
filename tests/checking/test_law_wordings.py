"""Law as papers of different houses cite it: titles and sections that are wrong, and true ones left alone."""

import pytest

from cabinet_drafter.checking.law_cited.known_titles import UNSEEN
from cabinet_drafter.checking.law_cited.seen_titles import SEEN
from cabinet_drafter.law import CITATIONS, INSPECTIONS_ACT
from cabinet_drafter.vocabulary import Severity
from tests.checking.test_law_cited import found, told

DCS = "Director of Children’s Services"
MUST, CONFIRM = Severity.MUST_FIX, Severity.TO_CONFIRM


@pytest.mark.parametrize(
    ("text", "title", "severity"),
    [
        ("Duties arise under the Childrens Act 1989.", "Childrens Act 1989", MUST),
        ("The Children's Act 2004 requires the council to co-operate.", "Children's Act 2004", MUST),
        ("Regard was had to the Equalities Act 2010.", "Equalities Act 2010", MUST),
        ("See the Children Act 1998.", "Children Act 1998", MUST),
        ("See the Equality Act 2001 for the duty.", "Equality Act 2001", MUST),
        ("The Localism Act 2012 gives the power.", "Localism Act 2012", MUST),
        ("The Human Right Act 1998 applies.", "Human Right Act 1998", MUST),
        ("The Children and Social Worker Act 2017 applies.", "Children and Social Worker Act 2017", MUST),
        ("Children and Social Work Act 2018 duties apply.", "Children and Social Work Act 2018", MUST),
        ("Adoption and Childrens Act 2002.", "Adoption and Childrens Act 2002", MUST),
        ("The Care Leaver (England) Regulations 2010 apply.", "Care Leaver (England) Regulations 2010", MUST),
        ("Education & Inspections Act 2006, section 137.", "Education & Inspections Act 2006", CONFIRM),
        ("The Education & Inspections Act sets this out.", "Education & Inspections Act", CONFIRM),
        ("as the Education and Inspection Act requires", "Education and Inspection Act", CONFIRM),
        ("The Children’s Act places duties on us.", "Children’s Act", CONFIRM),
        ("Under the Equalities Act, regard is due.", "Equalities Act", CONFIRM),
        ("The Local Government Act 1998 applies.", "Local Government Act 1998", CONFIRM),
        ("The Care Leavers (England) Regulations 2011 apply.", "Care Leavers (England) Regulations 2011", CONFIRM),
        ("The Localism Act 2031 gives the power.", "Localism Act 2031", CONFIRM),
        ("The Sexual Offence Act 2003 applies.", "Sexual Offence Act 2003", CONFIRM),
    ],
)
def test_titles_that_are_wrong_or_in_doubt(text: str, title: str, severity: Severity) -> None:
    (finding,) = found(text)
    assert (finding.code, finding.where.text, finding.severity) == ("law.title-wrong", title, severity)


@pytest.mark.parametrize(
    "text",
    [
        "The Children Acts 1989 and 2004 place duties on the council.",
        "Children Act 1989 (as amended by the Children and Social Work Act 2017)",
        "the Children’s Wellbeing and Schools Act 2026 and the Children's Wellbeing and Schools Act 2026",
        "Council’s duties: Children Act 2004, Equality Act 2010, Care Act 2014.",
        "The Act requires it; an Act of Parliament; the 1989 Act; the Equality Act.",
        "Education and Inspections Act 2006 (‘the Act’) and the Children Act.",
        "The Children’s Services Act Now campaign ran for a year.",
        "Local Government Act 1985, Housing Act 1988 and Local Government and Housing Act 1989",
        "DATA PROTECTION ACT 2018 AND HUMAN RIGHTS ACT 1998",
        "Children and Families Act 2014; Special Educational Needs and Disability Regulations 2014 (SI 2014/1530).",
        "JTAI: Children Act 2004 (Joint Area Reviews) Regulations 2015 (S.I. 2015 No. 1792).",
        "The Fostering Services (England) Regulations 2011 (SI 2011/581) apply.",
    ],
)
def test_titles_that_are_true(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "section", "severity"),
    [
        (f"The {DCS} and the Lead Member are appointed under sections 19 and 18 of the Children Act 2004 respectively.",
         "sections 19 and 18", MUST),
        (f"Sections 19 and 18 of the Children Act 2004 provide, respectively, for a {DCS} and a lead member.",
         "Sections 19 and 18", MUST),
        (f"The Council must have a lead member and a {DCS} (sections 18 and 19 of the Children Act 2004 respectively).",
         "sections 18 and 19", MUST),
        (f"The Council has a {DCS} and a lead member under sections 19 and 18 of the Children Act 2004.",
         "sections 19 and 18", CONFIRM),
        (f"The {DCS} (section 19) and the Lead Member (section 18) of the Children Act 2004 lead the work.",
         "section 19", MUST),
        ("Section 19 (director of children’s services) of the Children Act 2004 applies.", "Section 19", MUST),
        (f"A {DCS} must be appointed under section 19 of the Children Act 2004.", "section 19", MUST),
        ("Section 18 of the Children Act 2004 requires the Council to designate a lead member.", "Section 18", MUST),
        ("Best value is a duty under s.30 of the Local Government Act 1999.", "s.30", MUST),
        ("A written statement is required by section 173 of the Education and Inspections Act 2006.",
         "section 173", MUST),
        ("The public sector equality duty is set out in section 194 of the Equality Act 2010.", "section 194", MUST),
        ("Children in need are provided for by section 71 of the Children Act 1989.", "section 71", MUST),
        ("The background papers are listed under section 100E of the Local Government Act 1972.", None, None),
        ("See section 190 of the Children Act 1989.", "section 190", CONFIRM),
        ("See section 145 of the Children and Families Act 2014.", "section 145", CONFIRM),
        (f"Ofsted acts under section 163 of the {INSPECTIONS_ACT}.", "section 163", MUST),
        (f"See section 119 of the {INSPECTIONS_ACT}.", "section 119", CONFIRM),
    ],
)  # fmt: skip
def test_sections_that_are_wrong_or_in_doubt(text: str, section: str | None, severity: Severity | None) -> None:
    findings = found(text)
    if section is None:
        assert findings == []
        return
    assert (findings[0].code, findings[0].where.text, findings[0].severity) == ("law.section-wrong", section, severity)


@pytest.mark.parametrize(
    "text",
    [
        f"The {DCS} has a duty under section 11 of the Children Act 2004 to safeguard children.",
        f"Under section 10 of the Children Act 2004 the {DCS} must see that partners co-operate.",
        f"The {DCS} and the Lead Member are appointed under sections 18 and 19 of the Children Act 2004 respectively.",
        f"The Council must have a lead member and a {DCS} (sections 18 and 19 of the Children Act 2004).",
        f"The {DCS} (section 18) and the Lead Member (section 19) of the Children Act 2004 lead the work.",
        f"The lead member was consulted by the {DCS} under section 18 of the Children Act 2004.",
        "The lead member answers for the duties in sections 17 and 22 of the Children Act 1989.",
        "The council investigated complaints about its duty under section 22 of the Children Act 1989.",
        "A child in need may be accommodated under section 20 of the Children Act 1989.",
        "Positive action in recruitment is in section 159 of the Equality Act 2010; the duty is in section 149.",
        "The Secretary of State may give a direction under section 497 of the Education Act 1996.",
        "The Secretary of State may give a direction under section 496 of the Education Act 1996.",
        "Section 11 of the Children Act 2004 and section 10 of that Act; s.16E of the Children Act 2004.",
        "Sections 17, 20, 22C and 47 of the Children Act 1989.",
        "The best value duty (Local Government Act 1999, section 3) applies; s3 Local Government Act 1999.",
        "Sections 22 and 17 of the Children Act 1989 apply to children in need and to children looked after.",
        "Section 1 of the Localism Act 2011 is the general power of competence; s.111 Local Government Act 1972.",
        "Children in need (section 17 Children Act 1989) and enquiries (section 47 Children Act 1989).",
    ],
)
def test_sections_that_are_true(text: str) -> None:
    assert told(text) == []


def test_the_number_of_other_instruments() -> None:
    wrong = "The Fostering Services (England) Regulations 2011 (SI 2011/851) apply."
    assert told(wrong) == [("law.title-wrong", "SI 2011/851")]


def test_where_each_title_was_seen() -> None:
    assert all(each.source for each in SEEN)
    titles = [each.title for each in SEEN]
    assert len(titles) == len(set(titles))
    assert not {*titles, *(each.title for each in CITATIONS)} & set(UNSEEN)
