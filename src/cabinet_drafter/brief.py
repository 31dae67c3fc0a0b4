"""The noun `Brief`: what the originating officer supplies; None is missing, an empty list is an answer.

The description of a field is what an officer reads about it: in the brief that `new` writes, and in the JSON Schema.
"""

import datetime as dt
from typing import Annotated, Final, Literal

from pydantic import Field

from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.noun import Noun
from cabinet_drafter.vocabulary import JudgementArea

Words = Annotated[str, Field(min_length=1, max_length=20_000)]
LONGEST_FEW_WORDS: Final = 200
FewWords = Annotated[str, Field(min_length=1, max_length=LONGEST_FEW_WORDS)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]

PLACES_FOR_QUOTATIONS: Final = ("summary", *(area.value for area in JudgementArea))
"""Where a paper quotes the report: in its summary, or where it speaks of one judgement."""

MOST_PROPOSED = 20
"""Passages that may be proposed for one list; a paper quotes a judgement four to ten times."""


class NamedFile(Noun):
    """A file that the brief names, relative to itself, pinned to its content by SHA-256."""

    file: Words = Field(description="The file’s name, from the folder that the brief lies in.")
    sha256: Sha256 = Field(
        description="The fingerprint (SHA-256) of that very file. A changed file stops the draft, and the message "
        "gives the new fingerprint."
    )


class PreviousReport(NamedFile):
    """An earlier inspection report; `label` is what quotations call it ("2017" in "2017/4")."""

    label: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", max_length=20)] = Field(
        description="A short name for this report, which quotations from it begin with: 2017 in 2017/4."
    )
    published: dt.date | None = Field(None, description="The day on which Ofsted published it, if it does not say so.")


class FinanceNamed(Noun):
    """The file of the finance inputs, relative to the brief; pinned to its content once finance has settled it."""

    file: Words = Field(description="The finance workbook (.xlsx) or finance inputs (.yaml), from the brief’s folder.")
    sha256: Sha256 | None = Field(
        None, description="Its fingerprint (SHA-256), once finance has settled it: a figure changed later is noticed."
    )


class Person(Noun):
    """Somebody named in the paper, with the office held."""

    name: Words = Field(description="The name as the paper prints it.")
    title: Words | None = Field(None, description="The office held.")


class Meeting(Noun):
    """The meeting that the paper goes to; `body` is the pack's where it is left out."""

    body: Words | None = Field(None, description="The body that meets, if it is not the one that the pack names.")
    date: dt.date | None = Field(None, description="The day of the meeting.")


class Cover(Noun):
    """The cover block."""

    report_of: Person | None = Field(None, description="Whose report it is: name and title.")
    classification: Words | None = Field(None, description="Open, or exempt with the reason.")
    lead_member: Person | None = Field(None, description="The lead member: name and title.")
    originating_officers: tuple[Person, ...] | None = Field(None, description="Who wrote the paper: names and titles.")
    wards_affected: Words | None = Field(None, description="The wards that the paper concerns, or: All wards.")
    key_decision: bool | None = Field(None, description="Whether this is a key decision: yes or no.")
    forward_plan_notice_published: dt.date | None = Field(
        None, description="For a key decision: the day on which the forward plan notice was published."
    )
    reason_for_key_decision: Words | None = Field(None, description="For a key decision: why it is one.")
    strategic_plan_priority: Words | None = Field(None, description="The priority of the strategic plan it serves.")


class DfeIntervention(Noun):
    """Where the council stands with the Department for Education on the date of the paper."""

    in_force: bool = Field(description="Whether an intervention or improvement notice is in force: yes or no.")
    detail: Words | None = Field(None, description="A sentence on it: which notice, since when, or when it ended.")


class InspectionInputs(Noun):
    """What the report does not print: publication (ILACS), receipt by the council, intervention status.

    `what_follows` says what Ofsted will do next where no overall grade tells it (reports from April 2026).
    """

    published: dt.date | None = Field(None, description="The day on which Ofsted published the report.")
    received: dt.date | None = Field(
        None, description="The day on which the council received it: the 30 and 70 working days run from it."
    )
    dfe_intervention: DfeIntervention | None = Field(
        None, description="Where the council stands with the Department for Education on the date of the paper."
    )
    what_follows: Words | None = Field(
        None, description="What Ofsted does next, where the report prints no overall grade (from April 2026)."
    )


class Recommendations(Noun):
    """What the meeting is asked to do; the pack words each choice, `own` are the officer's words."""

    note_outcome: bool = Field(default=False, description="Ask the meeting to note the outcome: yes or no.")
    endorse_statement: bool = Field(
        default=False, description="Ask it to endorse the written statement of proposed action: yes or no."
    )
    delegate_statement_to: Words | None = Field(
        None, description="The officer to whom completing the statement is delegated, without “the” before the title."
    )
    progress_report_due: Words | None = Field(
        None, description="When a progress report comes back, as it stands in a sentence: October 2025."
    )
    own: tuple[Words, ...] = Field(default=(), description="Recommendations in your own words, each a sentence.")


class QuotationChoice(Noun):
    """A passage chosen by address; `opens` and `closes` are the words it must still begin and end with."""

    at: Annotated[str, Field(min_length=1, max_length=500)] = Field(
        description="The passage: 4 (paragraph 4), 4:1-2 (its sentences 1 and 2), 4:1,7, S2 (second summary "
        "paragraph), 2017/4 (paragraph 4 of the earlier report called 2017), or 4 from “first words” to “last words”."
    )
    opens: FewWords | None = Field(None, description="The words it opens with; if they change, the draft stops.")
    closes: FewWords | None = Field(None, description="The words it closes with; if they change, the draft stops.")


class WantedProposals(Noun):
    """How many passages the tool is to propose for a list, beside those that the officer chose."""

    auto: Annotated[int, Field(ge=1, le=MOST_PROPOSED)] = Field(
        description="How many passages to propose here. They print marked as proposed until you choose."
    )


class Clearance(Noun):
    """Who cleared a part of the paper, holding which office, and when."""

    name: Words = Field(description="Who cleared it.")
    role: Words | None = Field(None, description="The office held.")
    date: dt.date | None = Field(None, description="The day of clearance.")
    fingerprint: Fingerprint | None = Field(
        None,
        description="The fingerprint that `check` printed for this section when it was cleared; another now means that "
        "it was altered since.",
    )


class OfficerWords(Noun):
    """An officer's own paragraphs on one matter, or the answer that there is nothing to say, with clearance.

    `in_place_of_drafted` leaves out the pack's wording from the inputs; otherwise these paragraphs follow it.
    """

    paragraphs: tuple[Words, ...] = Field(default=(), description="The officer’s own paragraphs.")
    no_direct_implications: bool = Field(default=False, description="Yes if there is nothing to say on this matter.")
    in_place_of_drafted: bool = Field(
        default=False, description="Yes if these paragraphs replace the pack’s wording; otherwise they follow it."
    )
    cleared: Clearance | None = Field(None, description="Who cleared this part, with office and day.")


class Comments(Noun):
    """Each officer-owned part of a paper; a pack prints those that its Word template holds."""

    chief_finance_officer: OfficerWords | None = Field(None, description="Comments of the chief finance officer.")
    legal_services: OfficerWords | None = Field(None, description="Comments of legal services.")
    equalities: OfficerWords | None = Field(None, description="Equalities.")
    risk: OfficerWords | None = Field(None, description="Risk.")
    best_value: OfficerWords | None = Field(None, description="Best value.")
    safeguarding: OfficerWords | None = Field(None, description="Safeguarding.")
    consultation: OfficerWords | None = Field(None, description="Consultation.")
    data_protection: OfficerWords | None = Field(None, description="Data protection.")
    environment: OfficerWords | None = Field(None, description="Environment.")


class Contact(Noun):
    """Whom to ask about the paper."""

    name: Words = Field(description="Whom to ask.")
    telephone: Words | None = Field(None, description="Telephone number, as it is to print.")
    email: Words | None = Field(None, description="E-mail address.")


class AcceptedFinding(Noun):
    """A finding of `check` that is accepted as it is, with the reason."""

    code: Words = Field(description="The code of the finding, such as figures.not-in-inputs.")
    text: Words | None = Field(
        None, description="The words concerned, as the finding shows them; left out: every finding of this code."
    )
    reason: Words = Field(description="Why it is accepted.")


class Brief(Noun):
    """Everything an originating officer decides about one paper."""

    pack: Words = Field(description="The council’s template pack, by the name of its folder.")
    document: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")] = Field(
        "cabinet-paper", description="Which document of the pack to draft."
    )
    published_report: NamedFile = Field(description="The published report that the paper is about.")
    previous_reports: tuple[PreviousReport, ...] | None = Field(
        None, description="Earlier inspection reports to compare with and to quote; [] if there are none."
    )
    finance: FinanceNamed | None = Field(None, description="The finance inputs, if the paper has any figures.")
    title: Words | None = Field(None, description="The title of the paper.")
    meeting: Meeting = Field(default=Meeting(), description="The meeting that the paper goes to.")
    cover: Cover = Field(default=Cover(), description="The cover block.")
    inspection: InspectionInputs = Field(
        default=InspectionInputs(), description="What is true of the inspection and the report does not print."
    )
    recommendations: Recommendations | None = Field(None, description="What the meeting is asked to do.")
    reasons_for_decisions: tuple[Words, ...] | None = Field(
        None, description="Why the meeting should decide so: your own paragraphs."
    )
    alternative_options: Literal["none"] | tuple[Words, ...] | None = Field(
        None, description="The options that were considered and not chosen: your own paragraphs, or: none."
    )
    quotations: dict[str, tuple[QuotationChoice | WantedProposals, ...]] = Field(
        default_factory=dict,
        description="What the paper quotes, in a list for the summary and one for each judgement.",
    )
    comments: Comments = Field(
        default=Comments(), description="Comments of other officers, each with who cleared it and when."
    )
    linked_reports: tuple[Words, ...] | None = Field(None, description="Linked reports; [] if there are none.")
    background_documents: tuple[Words, ...] | None = Field(
        None, description="Background documents (Local Government Act 1972, section 100D); [] if there are none."
    )
    contacts: tuple[Contact, ...] | None = Field(None, description="Whom to ask about the paper.")
    accepted: tuple[AcceptedFinding, ...] = Field(
        default=(), description="Findings of `check` that are accepted as they are, each with the reason."
    )


class BriefFile(Noun):
    """A brief as read from a file, with the place of each value."""

    brief: Brief
    places: InputPlaces
