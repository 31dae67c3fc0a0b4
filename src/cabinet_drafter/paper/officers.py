"""Officer-owned parts, law and statutory dates, appendices and contacts."""

from datetime import date
from typing import Any

from cabinet_drafter.noun import Noun
from cabinet_drafter.paper.plain import LEGAL, OFFICER, Ask, MissingInput, NotGiven, says
from cabinet_drafter.vocabulary import ClearanceRole


class RecommendationChoices(Noun):
    """What the meeting is asked to do."""

    note_outcome: bool = says("Yes to note the report and the outcome", True)
    endorse_statement: bool = says("Yes to endorse the written statement of proposed action", False)
    delegates_statement: bool = says("Yes to delegate completion of the statement", False)
    delegate_statement_to: str | NotGiven = says(
        "To whom it is delegated", "Corporate Director, Children and Culture", ask_first="delegates_statement"
    )
    asks_for_progress_report: bool = says("Yes to receive a progress report", False)
    progress_report_due: str | NotGiven = says(
        "When the progress report is due", "March 2020", ask_first="asks_for_progress_report"
    )
    own: list[str] = says("Recommendations in the officer's own words", [])


class OfficerComments(Noun):
    """An officer-owned part of the paper."""

    paragraphs: list[str] = says("The officer's own paragraphs", [])
    no_direct_implications: bool = says("Yes where the answer is that there are none", False)
    prints_drafted_wording: bool = says("Yes where the pack's wording from the inputs is to print", True)
    awaits_clearance: bool = says("Yes where nobody has cleared this part yet", True)
    cleared_by: str | MissingInput = says(
        "Name of the officer who cleared it",
        "A. Officer",
        Ask(OFFICER, "name of the clearing officer", "Clear this part, or say what must change."),
    )
    clearing_role: str | MissingInput = says(
        "Office held by that officer",
        "Head of Strategic Finance",
        Ask(OFFICER, "role of the clearing officer", "Give the office held by the clearing officer."),
    )
    cleared_on: date | MissingInput = says(
        "Date cleared", date(2019, 7, 19), Ask(OFFICER, "date cleared", "Give the date on which this part was cleared.")
    )


def _officer_words(matter: str, role: ClearanceRole) -> Any:
    return says(
        f"Comments on {matter}",
        "an officer-owned part",
        Ask(role, f"comments on {matter}", f"Supply the comments on {matter}, or say that there are no implications."),
    )


class Comments(Noun):
    """The officer-owned parts by matter."""

    chief_finance_officer: OfficerComments = says("Comments of the chief finance officer", "an officer-owned part")
    legal_services: OfficerComments = says("Comments of legal services", "an officer-owned part")
    equalities: OfficerComments | MissingInput = _officer_words("equalities", ClearanceRole.EQUALITIES_OFFICER)
    risk: OfficerComments | MissingInput = _officer_words("risk management", OFFICER)
    best_value: OfficerComments | MissingInput = _officer_words("best value", OFFICER)
    safeguarding: OfficerComments | MissingInput = _officer_words("safeguarding", OFFICER)
    consultation: OfficerComments | MissingInput = _officer_words("consultation", OFFICER)
    data_protection: OfficerComments | MissingInput = _officer_words("data protection", OFFICER)
    environment: OfficerComments | MissingInput = _officer_words("the environment", OFFICER)


class Law(Noun):
    """Exact citations, statutory dates and what follows the grade."""

    inspections_act: str = says("The Act", "Education and Inspections Act 2006")
    inspections_regulations: str = says(
        "The Regulations",
        "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007",
    )
    inspections_regulations_number: str = says("Their number", "SI 2007/462")
    public_access_rule: str = says(
        "What opens agenda and reports to the public, by how the council decides (an executive, or committees)",
        "regulation 7 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) "
        "Regulations 2012 (SI 2012/2089)",
    )
    exempt_information_rule: str = says(
        "What says which information is exempt", "Schedule 12A to the Local Government Act 1972"
    )
    background_papers_rule: str = says(
        "What asks for background papers to be listed, by how the council decides (an executive, or committees)",
        "regulation 15 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) "
        "(England) Regulations 2012 (SI 2012/2089)",
    )
    received_on: date | MissingInput = says(
        "Date on which the council received the report",
        date(2019, 7, 22),
        Ask(
            LEGAL,
            "date on which the council received the report",
            "Give the date of receipt: the statutory periods run from it.",
        ),
    )
    publish_by: date | MissingInput = says(
        "Last day to publish the report: 30 working days from receipt",
        date(2019, 9, 3),
        Ask(LEGAL, "30 working days from receipt", "Give the date of receipt: the statutory periods run from it."),
    )
    statement_by: date | MissingInput = says(
        "Last day to publish the written statement: 70 working days from receipt",
        date(2019, 10, 29),
        Ask(LEGAL, "70 working days from receipt", "Give the date of receipt: the statutory periods run from it."),
    )
    bank_holidays: list[date] | MissingInput = says(
        "The bank holidays in England left out of the count",
        [date(2019, 8, 26)],
        Ask(LEGAL, "bank holidays in the period", "Give the date of receipt: the statutory periods run from it."),
    )
    has_bank_holidays: bool | MissingInput = says(
        "Yes where a bank holiday falls in the period",
        True,
        Ask(LEGAL, "bank holidays in the period", "Give the date of receipt: the statutory periods run from it."),
    )
    follows_good_or_outstanding: bool = says("Yes where the printed overall grade is good or outstanding", True)
    follows_requires_improvement: bool = says("Yes where it is requires improvement to be good", False)
    follows_inadequate: bool = says("Yes where it is inadequate", False)
    what_follows: str | MissingInput = says(
        "What Ofsted will do next, in the officer’s words, where the report prints no overall grade",
        "A short inspection is expected in about three years.",
        Ask(LEGAL, "what follows this result", "Say what Ofsted will do next: no overall grade tells it."),
    )
    intervention_relevant: bool = says(
        "Yes where this or the previous inspection found it inadequate, or the brief gives the status", True
    )
    in_intervention: bool | MissingInput = says(
        "Yes where a direction or notice of the Department for Education is in force",
        False,
        Ask(
            LEGAL,
            "intervention status of the Department for Education",
            "Say whether a direction, improvement notice or commissioner is in place on the date of this paper.",
        ),
    )
    intervention_detail: str | MissingInput = says(
        "The direction or notice, or how it ended",
        "The direction of 2017 was revoked on a stated date.",
        Ask(LEGAL, "details of the intervention", "Name the direction or notice with its date, or say when it ended."),
    )


class Appendix(Noun):
    """A document attached to the paper."""

    letter: str = says("Its letter", "A")
    title: str = says("The printed title of the published report", "Inspection of children’s social care services")
    authority: str = says("The authority it names", "London Borough of Tower Hamlets")
    starts_on: date = says("First day of that inspection", date(2019, 6, 10))
    ends_on: date = says("Last day of that inspection", date(2019, 6, 21))


class Contact(Noun):
    """Whom to ask about the paper."""

    name: str = says("Name", "Jonathan Solomons")
    telephone: str | MissingInput = says(
        "Telephone number", "01234 567890", Ask(OFFICER, "telephone number", "Give a telephone number for the contact.")
    )
    email: str | MissingInput = says(
        "E-mail address",
        "name@council.example",
        Ask(OFFICER, "e-mail address", "Give an e-mail address for the contact."),
    )
