"""The cover block, the council and the meeting."""

from datetime import date

from cabinet_drafter.noun import Noun
from cabinet_drafter.paper.plain import DEMOCRATIC, OFFICER, Ask, MissingInput, says


class Person(Noun):
    """Somebody named in the paper."""

    name: str = says("Name as it should be printed", "Debbie Jones")
    title: str | MissingInput = says(
        "Office held",
        "Corporate Director, Children and Culture",
        Ask(OFFICER, "job title", "Give the job title or office of this person."),
    )


class Council(Noun):
    """The council's own labels, from the pack."""

    name: str = says("Name of the council", "London Borough of Tower Hamlets")
    decision_maker: str = says("Who decides, as recommendations name them", "The Mayor in Cabinet")
    has_committee_system: bool = says(
        "Yes where the council decides by committees, without an executive: it makes no key decisions, and Part VA of "
        "the Local Government Act 1972 holds for its papers",
        example=False,
    )


class Meeting(Noun):
    """The meeting that the paper goes to."""

    body: str = says("The body that meets", "Cabinet")
    held_on: date | MissingInput = says(
        "Date of the meeting",
        date(2019, 7, 31),
        Ask(DEMOCRATIC, "date of the meeting", "Give the date of the meeting."),
    )


class Cover(Noun):
    """The cover block."""

    report_of: Person | MissingInput = says(
        "Whose report it is",
        "a person",
        Ask(OFFICER, "name and title of the reporting director", "Say whose report this is."),
    )
    classification: str | MissingInput = says(
        "Classification, with the exempt paragraph where one applies",
        "Unrestricted",
        Ask(DEMOCRATIC, "classification", "Give the classification (unrestricted, or the exempt paragraph)."),
    )
    lead_member: Person | MissingInput = says(
        "Lead member", "a person", Ask(OFFICER, "name and portfolio of the lead member", "Name the lead member.")
    )
    originating_officers: list[Person] | MissingInput = says(
        "Originating officers",
        "list of persons",
        Ask(OFFICER, "name and title of the originating officer", "Name the originating officer."),
    )
    wards_affected: str | MissingInput = says(
        "Wards affected", "All wards", Ask(OFFICER, "wards affected", "Say which wards are affected.")
    )
    key_decision: bool | MissingInput = says(
        "Yes where this is a key decision (SI 2012/2089, regulation 8)",
        True,
        Ask(
            DEMOCRATIC,
            "yes or no",
            "Say whether this is a key decision. A report that only notes an outcome seldom is.",
        ),
    )
    forward_plan_notice_published: date | MissingInput = says(
        "Date on which the forward plan notice was published",
        date(2018, 2, 19),
        Ask(
            DEMOCRATIC,
            "date the forward plan notice was published",
            "Give the date of the notice, or say that this is not a key decision.",
        ),
    )
    reason_for_key_decision: str | MissingInput = says(
        "Why it is a key decision",
        "Significant impact on two or more wards",
        Ask(
            DEMOCRATIC,
            "reason for key decision",
            "Give the reason (financial threshold, or effect on two or more wards), or say it is not a key decision.",
        ),
    )
    strategic_plan_priority: str | MissingInput = says(
        "Priority or outcome of the strategic plan",
        "A borough that our residents are proud of and love to live in",
        Ask(OFFICER, "strategic plan priority or outcome", "Name the priority or outcome that this report serves."),
    )
