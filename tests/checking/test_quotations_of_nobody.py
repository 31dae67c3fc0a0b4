"""Words in marks that no report prints: whose they are said to be decides how grave that is."""

from typing import Final

import pytest
from docx.document import Document

from cabinet_drafter.inspection import Inspection
from tests.checking.quoted_cases import INVENTED, Case, Cases, Expected, holds
from tests.checking.quoted_papers import (
    Report,
    paper,
)

CASES: Final = Cases()


# Words of nobody’s report


@CASES.case("invented, given as Ofsted’s")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    return paper(f"Ofsted said that “{INVENTED}”."), Expected(("not-in-report",), told)


@CASES.case("a councillor’s words")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "to_confirm"}
    return paper(f"Councillor Example said: “{INVENTED}”."), Expected(("not-in-report",), told)


ELSEWHERE = {
    "an Act": "Section 149 of the Equality Act 2010 imposes the equality duty. It requires the council “{}”.",
    "an Act, set out": "The duty in section 149 of the Equality Act 2010 is set out as follows: ‘{}’",
    "guidance": "Working Together to Safeguard Children 2023 states that “{}”.",
    "a policy": "The council’s recruitment policy says: “{}”.",
    "another body": "The peer review by the Local Government Association said that “{}”.",
    "Ofsted’s own framework": "The Ofsted ILACS framework states that “{}”.",
    "named behind": "“{}” (Children Act 1989, section 17).",
}
LAW = "to have due regard to the need to advance equality of opportunity between persons who share a characteristic"


def _elsewhere(text: str) -> Case:
    def made(_report: Report) -> tuple[Document, Expected]:
        told = {"quotation.not-in-report": "for_information"}
        return paper("The council has legal duties.", text.format(LAW)), Expected(("not-in-report",), told)

    return made


for _name, _text in ELSEWHERE.items():
    CASES[f"words of {_name}"] = _elsewhere(_text)


@CASES.case("an Act quoted in paragraphs of their own below what leads in to them")
def _(_report: Report) -> tuple[Document, Expected]:
    document = paper(
        "This report has had due regard to section 149 of the Equality Act 2010, which is set out as follows:",
        f"“{LAW};”",
        "“to foster good relations between persons who share a relevant protected characteristic and others.”",
    )
    told = {"quotation.not-in-report": "for_information"}
    return document, Expected(("not-in-report", "not-in-report"), told)


@CASES.case("an Act named in a sentence in which inspectors speak changes nothing")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    text = f"Under section 17 of the Children Act 1989 the council must help. Inspectors found that “{INVENTED}”."
    return paper(text), Expected(("not-in-report",), told)


OTHERS = (
    "The council’s statement on the report said: “{}.”",
    "Responding to the Ofsted report, the council said: “{}.”",
    "Inspectors asked: “how do you know that {}?”",
)


@CASES.case("what others said about the report is to confirm")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "to_confirm"}
    return paper(*(text.format(INVENTED) for text in OTHERS)), Expected(("not-in-report",) * 3, told)


@CASES.case("a few words in marks before a noun, and addresses")
def _(_report: Report) -> tuple[Document, Expected]:
    return paper(
        "Inspectors visited the ‘front door and assessment’ teams and the ‘edge of adoption service’ team.",
        "The inspectors’ report is at ‘www.example.gov.uk/ofsted-report’ and the response at “help@example.gov.uk”.",
    ), Expected(())


@CASES.case("a few invented words that inspectors are said to have said")
def _(_report: Report) -> tuple[Document, Expected]:
    told = {"quotation.not-in-report": "must_fix"}
    return paper("Ofsted described the service as “exemplary in every street”."), Expected(("not-in-report",), told)


@CASES.case("scare quotes, titles and short terms")
def _(_report: Report) -> tuple[Document, Expected]:
    return paper(
        "The ‘front door’ and the “edge of care” teams, the so-called ‘virtual school’ and the ‘Staying Close’ offer.",
        "The strategy “Every Child In Our County Counts” was agreed in ’19, and the children’s views weren’t ‘lost’.",
        "Services are judged ‘requires improvement to be good’ under “Inspecting local authority children’s services”.",
    ), Expected(())


@pytest.mark.parametrize("name", CASES)
def test_verdict_is_what_a_person_would_give(name: str, quoted_reports: dict[str, Inspection]) -> None:
    holds(CASES[name], quoted_reports.values())
