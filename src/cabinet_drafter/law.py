"""The law these papers cite, exactly, with its source; working days and the statutory periods counted in them.

A citation that nobody has yet seen in the text of the law itself is `verified=False`, and its `doubt` is the
sentence that goes to legal services in a Word comment.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from cabinet_drafter.errors import InputsInvalidError


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision: `title` and `number` of the Act or instrument, `section` within it, what it `says` in plain words.

    `source` is where its text, or an account of it, was read and `checked` when; `doubt` is empty where verified.
    """

    title: str
    number: str
    section: str
    says: str
    source: str
    checked: date
    doubt: str = ""

    @property
    def verified(self) -> bool:
        """Whether the text was seen to say what is said of it."""
        return not self.doubt

    @property
    def reference(self) -> str:
        """The provision as a paper cites it: "section 137(3) of the Education and Inspections Act 2006"."""
        number = f" ({self.number})" if self.number.startswith("SI ") else ""
        preposition = "to" if self.section.startswith("Schedule") else "of"
        return f"{self.section} {preposition} the {self.title}{number}"


_CHECKED: Final = date(2026, 11, 22)
INSPECTIONS_ACT: Final = "Education and Inspections Act 2006"
INSPECTIONS_REGULATIONS: Final = "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007"
INSPECTIONS_REGULATIONS_NUMBER: Final = "SI 2007/462"
_EXECUTIVE_ARRANGEMENTS: Final = (
    "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012"
)
_NUMBERS: Final = {
    INSPECTIONS_ACT: "2006 c. 40",
    INSPECTIONS_REGULATIONS: INSPECTIONS_REGULATIONS_NUMBER,
    "Children Act 2004": "2004 c. 31",
    "Education Act 1996": "1996 c. 56",
    "Children Act 1989": "1989 c. 41",
    "Equality Act 2010": "2010 c. 15",
    "Local Government Act 1999": "1999 c. 27",
    "Local Government Act 1972": "1972 c. 70",
    _EXECUTIVE_ARRANGEMENTS: "SI 2012/2089",
}


def _cite(title: str, section: str, says: str, source: str, doubt: str = "") -> Citation:
    return Citation(title, _NUMBERS[title], section, says, source, _CHECKED, doubt)


def _unseen(title: str, section: str, says: str) -> Citation:
    of = _NUMBERS[title] if _NUMBERS[title].startswith("SI ") else f"the {title}"
    doubt = f"{section[0].upper()}{section[1:]} of {of} is cited from general knowledge; please confirm it."
    return _cite(title, section, says, "from general knowledge; the text was not seen", doubt)


_EXECUTIVE_TEXT: Final = "legislation.gov.uk/uksi/2012/2089/made (as made, 2012)"

INSPECTION_POWER: Final = _cite(
    INSPECTIONS_ACT,
    "section 136",
    "the Chief Inspector may inspect a local authority's functions for children",
    "legislation.data.gov.uk/ukpga/2006/40/notes (explanatory notes, 2006)",
)
REPORT_AND_STATEMENT: Final = _cite(
    INSPECTIONS_ACT,
    "section 137",
    "the Chief Inspector reports in writing; the authority publishes the report and its statement as prescribed",
    "legislation.gov.uk/ukpga/2006/40/section/137/2007-04-01 (text of 1 April 2007)",
)
WRITTEN_STATEMENT: Final = _cite(
    INSPECTIONS_ACT,
    "section 137(3)",
    "the authority must prepare a written statement of the action it proposes, and the period, whatever the grade",
    "legislation.gov.uk/ukpga/2006/40/section/137/2007-04-01 (text of 1 April 2007)",
)
PUBLISH_REPORT: Final = _cite(
    INSPECTIONS_REGULATIONS,
    "regulation 2",
    "the authority publishes the report within 30 working days of receiving it",
    "zoomlaw.co.uk/2007-462-uksi.html (as made, 2007)",
)
PUBLISH_STATEMENT: Final = _cite(
    INSPECTIONS_REGULATIONS,
    "regulation 3",
    "the authority publishes its written statement within 70 working days of receiving the report",
    "council papers: Kirklees Cabinet, 7 March 2017; Halton Executive Board, 30 July 2020",
    "The 70 working days were taken from other councils' papers; the text of regulation 3 of SI 2007/462 was not seen. "
    "Please confirm the period and what it applies to.",
)
PUBLIC_AGENDA: Final = _unseen(
    _EXECUTIVE_ARRANGEMENTS,
    "regulation 7",
    "agenda and reports are open to the public five clear days before a public meeting of the executive",
)
KEY_DECISION_NOTICE: Final = _cite(
    _EXECUTIVE_ARRANGEMENTS,
    "regulation 9",
    "notice of a key decision, 28 clear days before it",
    _EXECUTIVE_TEXT,
    "Only regulation 9(1) of SI 2012/2089 was seen in full; the 28 clear days come from councils' own pages. "
    "Please confirm them.",
)
EXECUTIVE_BACKGROUND_PAPERS: Final = _unseen(
    _EXECUTIVE_ARRANGEMENTS, "regulation 15", "background papers of reports to the executive"
)
COMMITTEE_AGENDA: Final = _unseen(
    "Local Government Act 1972",
    "section 100B",
    "agenda and reports of a committee or the full council are open to the public before the meeting",
)
COMMITTEE_BACKGROUND_PAPERS: Final = _cite(
    "Local Government Act 1972",
    "section 100D",
    "list of background papers with a report to a committee or the full council",
    "legislation.gov.uk/ukpga/1972/70/section/100D/2000-10-01 (text of 1 October 2000)",
)
EXEMPT_INFORMATION: Final = _cite(
    "Local Government Act 1972",
    "Schedule 12A",
    "categories of exempt information",
    "legislation.gov.uk/uksi/2006/88/note/made (in force 1 March 2006)",
)

CITATIONS: Final = (
    INSPECTION_POWER,
    REPORT_AND_STATEMENT,
    WRITTEN_STATEMENT,
    PUBLISH_REPORT,
    PUBLISH_STATEMENT,
    _cite(
        "Children Act 2004",
        "section 18",
        "director of children's services",
        "legislation.data.gov.uk/ukpga/2006/40/notes (explanatory notes, 2006)",
    ),
    _cite(
        "Children Act 2004",
        "section 19",
        "lead member for children's services",
        "legislation.data.gov.uk/ukpga/2006/40/notes (explanatory notes, 2006)",
    ),
    _cite(
        "Children Act 2004",
        "section 20",
        "joint inspection of an area's children's services",
        "legislation.gov.uk/ukpga/2004/31/part/2/crossheading/inspections-of-childrens-services (as stored)",
    ),
    _cite(
        "Children Act 2004",
        "section 50",
        "applies section 497A of the Education Act 1996 to children's social services functions",
        "legislation.gov.uk/ukpga/2004/31/part/5/crossheading/local-authority-services (as stored)",
    ),
    _cite(
        "Education Act 1996",
        "section 497A",
        "the Secretary of State may direct where a function is not performed to an adequate standard",
        "legislation.gov.uk/ukpga/1996/56/section/497A/2013-08-07 (text of 7 August 2013)",
    ),
    _cite(
        "Children Act 1989",
        "section 17",
        "services for children in need",
        "legislation.gov.uk/ukpga/1989/41/section/17/2008-10-27 (text of 27 October 2008)",
    ),
    _unseen("Children Act 1989", "section 22", "general duty to children looked after"),
    _cite(
        "Children Act 1989",
        "section 47",
        "duty to investigate where a child may be suffering significant harm",
        "devon.gov.uk one minute guide no. 29, the Children Act 1989",
    ),
    _cite("Equality Act 2010", "section 149", "public sector equality duty", "n-kesteven.gov.uk, equality law"),
    _cite(
        "Local Government Act 1999",
        "section 3",
        "best value: arrangements to secure continuous improvement",
        "legislation.gov.uk/ukpga/1999/27/section/3 (as stored)",
    ),
    _cite(
        _EXECUTIVE_ARRANGEMENTS,
        "regulation 2",
        "background papers are documents relied on to a material extent, other than published works",
        _EXECUTIVE_TEXT,
    ),
    PUBLIC_AGENDA,
    _cite(_EXECUTIVE_ARRANGEMENTS, "regulation 8", "what a key decision is", _EXECUTIVE_TEXT),
    KEY_DECISION_NOTICE,
    EXECUTIVE_BACKGROUND_PAPERS,
    COMMITTEE_AGENDA,
    COMMITTEE_BACKGROUND_PAPERS,
    EXEMPT_INFORMATION,
)

PUBLISH_REPORT_WORKING_DAYS: Final = 30
PUBLISH_STATEMENT_WORKING_DAYS: Final = 70
# The Regulations came into force on 1 April 2007: an earlier date of receipt is a slip of the keyboard.
_EARLIEST: Final = date(2007, 4, 1)
# The last year that the `holidays` package works out; a test holds the two together.
_LATEST: Final = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class StatutoryPeriods:
    """The last days to publish the report and the written statement, and the bank holidays that the count left out."""

    publish_by: date
    statement_by: date
    bank_holidays: tuple[date, ...]


def statutory_periods(received: date, where: str = "") -> StatutoryPeriods:
    """The periods that run from the day on which the authority received the report (SI 2007/462 regs 2 and 3).

    Args:
        received: the day of receipt, which may not be the day of publication.
        where: the place of that date in the inputs, for the error.

    Raises:
        InputsInvalidError: the date, or a period that runs from it, lies outside the years that are known.
    """
    statement_by = working_days_after(received, PUBLISH_STATEMENT_WORKING_DAYS, where)
    return StatutoryPeriods(
        publish_by=working_days_after(received, PUBLISH_REPORT_WORKING_DAYS, where),
        statement_by=statement_by,
        bank_holidays=bank_holidays_between(received + timedelta(days=1), statement_by, where),
    )


def working_days_after(received: date, days: int, where: str = "") -> date:
    """The day that is `days` working days after `received`, which is day 0 (SI 2007/462 reg 2).

    Saturdays, Sundays, Christmas Day, Good Friday and bank holidays in England are not working days.

    Raises:
        InputsInvalidError: the count leaves the years that are known.
        ValueError: `days` is below zero (a defect of ours).
    """
    if days < 0:
        raise ValueError("working days are counted forwards")
    _refuse_unknown(received, where)
    day, counted = received, 0
    while counted < days:
        day += timedelta(days=1)
        _refuse_unknown(day, where)
        counted += day.weekday() < 5 and day not in _bank_holidays(day.year)
    return day


def bank_holidays_between(start: date, end: date, where: str = "") -> tuple[date, ...]:
    """Bank holidays in England from `start` to `end`, both included, with Good Friday and Christmas Day.

    Only Mondays to Fridays: a holiday at a weekend has its substitute day. Days proclaimed once (a jubilee, a state
    funeral, a coronation) are among them as far as the installed `holidays` package knows them.

    Raises:
        InputsInvalidError: either date lies outside the years that are known.
    """
    _refuse_unknown(start, where)
    _refuse_unknown(end, where)
    years = range(start.year, end.year + 1)
    return tuple(day for year in years for day in _bank_holidays(year) if start <= day <= end)


def _refuse_unknown(day: date, where: str) -> None:
    if not _EARLIEST <= day <= _LATEST:
        raise InputsInvalidError(
            "law.date-outside-calendar",
            f"working days cannot be counted through {day.isoformat()}: bank holidays are known from "
            f"1 April 2007, when SI 2007/462 came into force, to the end of {_LATEST.year}",
            where=where,
            remedy="Correct the year of the date on which the council received the report.",
        )


@cache
def _bank_holidays(year: int) -> tuple[date, ...]:
    # Imported here: the package takes longer to load than the rest of a command's start.
    from holidays.countries.united_kingdom import UnitedKingdom  # noqa: PLC0415

    known = UnitedKingdom(subdiv="ENG", years=year)  # type: ignore[no-untyped-call]
    return tuple(day for day in sorted(known) if day.weekday() < 5)
