"""Titles of Acts and Regulations that papers cite, each with the place where it was seen word for word.

The titles of the table of citations (`law.CITATIONS`) are not among these: their sources stand there.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

CHECKED: Final = date(2026, 12, 1)
"""The day on which each was looked up. What was passed later is not known here."""


@dataclass(frozen=True, slots=True)
class SeenTitle:
    """A title and year; where it was seen; the number of a statutory instrument, as far as it was seen too."""

    title: str
    source: str
    number: str = ""


_GOV: Final = "legislation.gov.uk"
_CHILDREN_ACTS: Final = "en.wikipedia.org/wiki/Children_Act (the list of all)"
_SOCIAL_SERVICES: Final = f"{_GOV}/ukpga/1970/42/schedule/1 (Local Authority Social Services Act 1970)"
_FOOTNOTE: Final = f"{_GOV}/uksi/2012/2089/introduction/made (footnote)"
_LOCAL_GOVERNMENT: Final = "wikimili.com/en/Local_Government_Act (list)"
_IN_PUBLIC_TEXTS: Final = f"public texts that give it with its address, {_GOV}"


def _act(title: str, source: str) -> SeenTitle:
    return SeenTitle(title, source)


def _instrument(title: str, year: int, number: int, at: str = "made") -> SeenTitle:
    return SeenTitle(title, f"{_GOV}/uksi/{year}/{number}/{at}", f"SI {year}/{number}")


_ACTS: Final = (
    _act("Adoption and Children Act 2002", f"{_GOV}/ukpga/2002/38/part/3"),
    _act("Armed Forces Act 2006", f"{_GOV}/uksi/2015/541/schedules (footnote)"),
    _act("Banking and Financial Dealings Act 1971", "zoomlaw.co.uk/2007-462-uksi.html (SI 2007/462, regulation 1)"),
    _act("Care Act 2014", f"{_IN_PUBLIC_TEXTS}/ukpga/2014/23"),
    _act("Care Standards Act 2000", f"{_GOV}/uksi/2023/416/note/made"),
    _act("Childcare Act 2006", f"{_GOV}/ukpga/2006/21/notes/contents"),
    *(_act(f"Children Act {year}", _CHILDREN_ACTS) for year in (1908, 1948, 1958, 1972, 1975)),
    _act("Children and Adoption Act 2006", _CHILDREN_ACTS),
    _act("Children and Families Act 2014", f"{_GOV}/ukpga/2014/6/section/140/enacted"),
    _act("Children and Social Work Act 2017", f"{_GOV}/id/ukpga/2017/16"),
    *(_act(f"Children and Young Persons Act {year}", _SOCIAL_SERVICES) for year in (1933, 1963, 1969)),
    _act("Children and Young Persons Act 2008", "thefosteringnetwork.org.uk, fostering legislation in England"),
    _act("Children (Leaving Care) Act 2000", _CHILDREN_ACTS),
    _act("Children, Schools and Families Act 2010", _CHILDREN_ACTS),
    _act("Children’s Wellbeing and Schools Act 2026", f"{_GOV}/ukpga/2026/21/section/78/enacted"),
    _act("Civil Contingencies Act 2004", f"{_GOV}/uksi/2005/2042/part/1/made"),
    _act("Coronavirus Act 2020", "corambaaf.org.uk/coronavirus/legal"),
    _act("Counter-Terrorism and Security Act 2015", f"{_IN_PUBLIC_TEXTS}/ukpga/2015/6"),
    _act("Crime and Disorder Act 1998", f"{_IN_PUBLIC_TEXTS}/ukpga/1998/37"),
    _act("Data Protection Act 2018", f"{_IN_PUBLIC_TEXTS}/ukpga/2018/12"),
    _act("Domestic Abuse Act 2021", f"{_IN_PUBLIC_TEXTS}/ukpga/2021/17"),
    _act("Education Act 2002", f"{_IN_PUBLIC_TEXTS}/ukpga/2002/32"),
    _act("Education Act 2011", f"{_IN_PUBLIC_TEXTS}/ukpga/2011/21"),
    _act("Education and Skills Act 2008", f"{_GOV}/uksi/2015/541/schedules (footnote)"),
    _act("Equality Act 2006", "simple.wikipedia.org/wiki/Equality_Act_2006"),
    _act("Freedom of Information Act 2000", f"{_IN_PUBLIC_TEXTS}/ukpga/2000/36"),
    _act("Housing Act 1996", f"{_IN_PUBLIC_TEXTS}/ukpga/1996/52"),
    _act("Human Rights Act 1998", f"{_IN_PUBLIC_TEXTS}/ukpga/1998/42"),
    _act("Legal Aid, Sentencing and Punishment of Offenders Act 2012", f"{_GOV}/uksi/2010/959/part/1"),
    _act("Local Audit and Accountability Act 2014", f"{_GOV}/uksi/2014/2095/made"),
    _act("Local Authority Social Services Act 1970", f"{_GOV}/ukpga/1970/42"),
    *(_act(f"Local Government Act {year}", _LOCAL_GOVERNMENT) for year in (1858, 1888, 1894)),
    *(_act(f"Local Government Act {year}", _FOOTNOTE) for year in (2000, 2003)),
    _act("Local Government and Public Involvement in Health Act 2007", _FOOTNOTE),
    _act("Local Government Finance Act 1988", f"{_IN_PUBLIC_TEXTS}/ukpga/1988/41"),
    _act("Localism Act 2011", f"{_GOV}/ukpga/2011/20/notes/contents"),
    _act("Mental Capacity Act 2005", f"{_IN_PUBLIC_TEXTS}/ukpga/2005/9"),
    _act("Modern Slavery Act 2015", f"{_IN_PUBLIC_TEXTS}/ukpga/2015/30"),
    _act("National Health Service Act 1977", f"{_GOV}/uksi/2005/1109/made"),
    _act("National Health Service Act 2006", f"{_IN_PUBLIC_TEXTS}/ukpga/2006/41"),
    _act("Procurement Act 2023", f"{_GOV}/uksi/2024/692/note"),
    _act("Public Services (Social Value) Act 2012", f"{_IN_PUBLIC_TEXTS}/ukpga/2012/3"),
    _act("School Standards and Framework Act 1998", f"{_GOV}/uksi/2017/353/body"),
    _act("Supported Housing (Regulatory Oversight) Act 2023", f"{_GOV}/ukpga/2023/26"),
)
_INSTRUMENTS: Final = (
    _instrument("Accounts and Audit Regulations 2015", 2015, 234, "data.xml"),
    _instrument("Adoption Agencies Regulations 2005", 2005, 389, "part/1/made"),
    SeenTitle(
        "Adoption and Children (Coronavirus) (Amendment) Regulations 2020", "commonslibrary.parliament.uk, CBP-8934"
    ),
    _instrument("Care Leavers (England) Regulations 2010", 2010, 2571),
    _instrument("Care Planning, Placement and Case Review (England) Regulations 2010", 2010, 959, "part/1"),
    _instrument("Children Act 1989 Representations Procedure (England) Regulations 2006", 2006, 1738),
    SeenTitle(
        "Children Act 2004 (Joint Area Reviews) Regulations 2015", f"{_GOV}/uksi/2015/1792/note/made", "SI 2015/1792"
    ),
    _instrument("Children (Private Arrangements for Fostering) Regulations 2005", 2005, 1533, "note/made"),
    _instrument("Children (Secure Accommodation) Regulations 1991", 1991, 1505),
    _instrument("Children’s Homes (England) Regulations 2015", 2015, 541, "part/1"),
    _instrument("Civil Contingencies Act 2004 (Contingency Planning) Regulations 2005", 2005, 2042, "part/1/made"),
    _instrument("Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017", 2017, 353, "body"),
    _instrument("Equality Act 2010 (Specific Duties) Regulations 2011", 2011, 2260),
    _instrument("Fostering Services (England) Regulations 2011", 2011, 581, "contents/made"),
    _instrument(
        "Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000",
        2000,
        3272,
        "part/I/made",
    ),
    _instrument("Local Authorities (Functions and Responsibilities) (England) Regulations 2000", 2000, 2853, "body"),
    _instrument("Local Government (Access to Information) (Variation) Order 2006", 2006, 88, "note/made"),
    SeenTitle(
        "Local Safeguarding Children Boards (Review) Regulations 2013",
        "Ofsted's reports under the Single Inspection Framework, on the review of the board",
    ),
    _instrument("Local Safeguarding Children Boards Regulations 2006", 2006, 90, "body/made"),
    _instrument("Openness of Local Government Bodies Regulations 2014", 2014, 2095),
    _instrument("Procurement Regulations 2024", 2024, 692, "note"),
    _instrument("Public Contracts Regulations 2015", 2015, 102, "schedule/1"),
    SeenTitle(
        "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        "localgovernmentlawyer.co.uk, Access all areas: public sector websites",
        "SI 2018/952",
    ),
    _instrument("Special Educational Needs and Disability Regulations 2014", 2014, 1530, "part/1"),
    _instrument("Special Guardianship Regulations 2005", 2005, 1109),
    _instrument("Supported Accommodation (England) Regulations 2023", 2023, 416, "note/made"),
)
SEEN: Final = (*_ACTS, *_INSTRUMENTS)
