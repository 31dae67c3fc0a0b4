"""The noun `Brief`: what the originating officer supplies; None is missing, an empty list is an answer."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.noun import Noun

Words = Annotated[str, Field(min_length=1, max_length=20_000)]
FewWords = Annotated[str, Field(min_length=1, max_length=200)]


class NamedFile(Noun):
    """A file that the brief names, relative to itself, pinned to its content by SHA-256."""

    file: Words
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class PreviousReport(NamedFile):
    """An earlier inspection report; `label` is what quotations call it ("2017" in "2017/4")."""

    label: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", max_length=20)]
    published: dt.date | None = None


class Person(Noun):
    """Somebody named in the paper, with the office held."""

    name: Words
    title: Words | None = None


class Meeting(Noun):
    """The meeting that the paper goes to; `body` is the pack's where it is left out."""

    body: Words | None = None
    date: dt.date | None = None


class Cover(Noun):
    """The cover block."""

    report_of: Person | None = None
    classification: Words | None = None
    lead_member: Person | None = None
    originating_officers: tuple[Person, ...] | None = None
    wards_affected: Words | None = None
    key_decision: bool | None = None
    forward_plan_notice_published: dt.date | None = None
    reason_for_key_decision: Words | None = None
    strategic_plan_priority: Words | None = None


class DfeIntervention(Noun):
    """Where the council stands with the Department for Education on the date of the paper."""

    in_force: bool
    detail: Words | None = None


class InspectionInputs(Noun):
    """What the report does not print: publication (ILACS), receipt by the council, intervention status.

    `what_follows` says what Ofsted will do next where no overall grade tells it (reports from April 2026).
    """

    published: dt.date | None = None
    received: dt.date | None = None
    dfe_intervention: DfeIntervention | None = None
    what_follows: Words | None = None


class Recommendations(Noun):
    """What the meeting is asked to do; the pack words each choice, `own` are the officer's words."""

    note_outcome: bool = False
    endorse_statement: bool = False
    delegate_statement_to: Words | None = None
    progress_report_due: Words | None = None
    own: tuple[Words, ...] = ()


class QuotationChoice(Noun):
    """A passage chosen by address; `opens` and `closes` are the words it must still begin and end with."""

    at: Annotated[str, Field(min_length=1, max_length=500)]
    opens: FewWords | None = None
    closes: FewWords | None = None


class Clearance(Noun):
    """Who cleared a part of the paper, holding which office, and when."""

    name: Words
    role: Words | None = None
    date: dt.date | None = None


class OfficerWords(Noun):
    """An officer's own paragraphs on one matter, or the answer that there is nothing to say, with clearance.

    `in_place_of_drafted` leaves out the pack's wording from the inputs; otherwise these paragraphs follow it.
    """

    paragraphs: tuple[Words, ...] = ()
    no_direct_implications: bool = False
    in_place_of_drafted: bool = False
    cleared: Clearance | None = None


class Comments(Noun):
    """Each officer-owned part of a paper; a pack prints those that its Word template holds."""

    chief_finance_officer: OfficerWords | None = None
    legal_services: OfficerWords | None = None
    equalities: OfficerWords | None = None
    risk: OfficerWords | None = None
    best_value: OfficerWords | None = None
    safeguarding: OfficerWords | None = None
    consultation: OfficerWords | None = None
    data_protection: OfficerWords | None = None
    environment: OfficerWords | None = None


class Contact(Noun):
    """Whom to ask about the paper."""

    name: Words
    telephone: Words | None = None
    email: Words | None = None


class Brief(Noun):
    """Everything an originating officer decides about one paper."""

    pack: Words
    document: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")] = "cabinet-paper"
    published_report: NamedFile
    previous_reports: tuple[PreviousReport, ...] | None = None
    finance: NamedFile | None = None
    title: Words | None = None
    meeting: Meeting = Meeting()
    cover: Cover = Cover()
    inspection: InspectionInputs = InspectionInputs()
    recommendations: Recommendations | None = None
    reasons_for_decisions: tuple[Words, ...] | None = None
    alternative_options: Literal["none"] | tuple[Words, ...] | None = None
    quotations: dict[str, tuple[QuotationChoice, ...]] = Field(default_factory=dict)
    comments: Comments = Comments()
    linked_reports: tuple[Words, ...] | None = None
    background_documents: tuple[Words, ...] | None = None
    contacts: tuple[Contact, ...] | None = None


class BriefFile(Noun):
    """A brief as read from a file, with the line of each value."""

    brief: Brief
    places: InputPlaces
