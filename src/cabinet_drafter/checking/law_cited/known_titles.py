"""Titles of Acts and Regulations that are known: seen in their sources, or from general knowledge only."""

import re
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.seen_titles import CHECKED, SEEN

EXACT: Final = tuple(dict.fromkeys(citation.title for citation in law.CITATIONS))
"""The titles of the table, whose text or an account of it was read."""

NUMBERS: Final = {
    **{each.title: each.number for each in law.CITATIONS if each.number.startswith("SI ")},
    **{each.title: each.number for each in SEEN if each.number},
}
"""The numbers of statutory instruments, as far as they are known."""

LAST_PROVISION: Final = {
    "Children Act 1989": 108,
    "Children and Families Act 2014": 140,
    **{each.title: 23 for each in law.CITATIONS if each.number == "SI 2012/2089"},
}
"""The number of the last section or regulation, for those whose contents were seen up to their end."""

LETTERED: Final = {
    "Children Act 1989": frozenset(
        {2, 3, 4, 5, 8, 10, 11, 12, 14, 16, 17, 20, 22, 23, 24, 25, 26, 27, 30, 31, 32, 34, 38, 44, 59, 65, 66, 79, 84,
         85, 86, 87, 91, 94, 97, 104, 105}
    ),
}  # fmt: skip
"""The numbers behind which sections with a letter stand, or may, from general knowledge: others are asked about."""

CITED_BY_OFSTED: Final = {
    "Children Act 2004": frozenset({"15A"}),
    law.INSPECTIONS_ACT: frozenset({"152"}),
}
"""Sections that Ofsted's own reports under the Single Inspection Framework cite: the review of the local safeguarding
children board, and reports that are combined."""

_UNSEEN_YEARS: Final = {
    "Academies Act": "2010",
    "Armed Forces Act": "2021",
    "Childcare Act": "2016",
    "Chronically Sick and Disabled Persons Act": "1970",
    "Climate Change Act": "2008",
    "Data Protection Act": "1984 1998",
    "Education Act": "1944 1962 1973 1975 1976 1979 1980 1981 1986 1993 1994 1997 2005",
    "Education Reform Act": "1988",
    "Environment Act": "1995 2021",
    "Female Genital Mutilation Act": "2003",
    "Health and Care Act": "2022",
    "Health and Safety at Work Act": "1974",
    "Health and Safety at Work etc. Act": "1974",
    "Health and Social Care Act": "2001 2008 2012",
    "Homelessness Act": "2002",
    "Homelessness Reduction Act": "2017",
    "Housing Act": "1957 1961 1964 1969 1974 1980 1985 1988 2004",
    "Immigration Act": "1971 1988 2014 2016",
    "Local Government Act": "1929 1933 1948 1958 1966 1974 1985 1986 1987 1988 1992 2010",
    "Local Government and Housing Act": "1989",
    "Local Government Finance Act": "1982 1987 1992 2012",
    "Local Government (Access to Information) Act": "1985",
    "Local Government (Miscellaneous Provisions) Act": "1976 1982",
    "Mental Health Act": "1983 2007",
    "Nationality, Immigration and Asylum Act": "2002",
    "Police, Crime, Sentencing and Courts Act": "2022",
    "Safeguarding Vulnerable Groups Act": "2006",
    "Serious Crime Act": "2007 2015",
    "Sexual Offences Act": "2003",
    "Welfare Reform Act": "2007 2012",
    "Youth Justice and Criminal Evidence Act": "1999",
}
UNSEEN: Final = tuple(f"{title} {year}" for title, years in _UNSEEN_YEARS.items() for year in years.split())
"""Titles from general knowledge, looked up nowhere. A paper that cites one is not questioned; one that misses it by a
little is asked to confirm its own, and never told that it is wrong."""

KNOWN: Final = tuple(dict.fromkeys((*EXACT, *(each.title for each in SEEN), *UNSEEN)))

_WITH_YEAR: Final = re.compile(r"(.*)\s((?:18|19|20)\d{2})")
_ALL_YEARS_KNOWN: Final = ("Children Act", "Equality Act")
"""Names whose Acts are all among those seen, though there are several."""


def without_year(title: str) -> str:
    """The title without its year at the end."""
    found = _WITH_YEAR.fullmatch(title)
    return found[1] if found else title


def year_is_certain(known: str, year: int) -> bool:
    """Whether it is certain that no other title has the name of this one and that year.

    Regulations are made anew under the same name, so it is for those of the table and for Acts only; and for no year
    after the titles were looked up.
    """
    if year > CHECKED.year or known in UNSEEN:
        return False
    name = without_year(known)
    alone = sum(without_year(each) == name for each in KNOWN) == 1
    return name in _ALL_YEARS_KNOWN or (alone and (known in EXACT or name.endswith("Act")))
