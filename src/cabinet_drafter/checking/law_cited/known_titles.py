"""Titles of Acts and Regulations that are known: those of the table of citations, and others that papers cite."""

from typing import Final

from cabinet_drafter import law

EXACT: Final = tuple(dict.fromkeys(citation.title for citation in law.CITATIONS))
"""The titles of the table, whose text or an account of it was read."""

_JOINT_REVIEWS: Final = "Children Act 2004 (Joint Area Reviews) Regulations 2015"
_WEBSITES: Final = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"

NUMBERS: Final = {
    **{each.title: each.number for each in law.CITATIONS if each.number.startswith("SI ")},
    _JOINT_REVIEWS: "SI 2015/1792",
    _WEBSITES: "SI 2018/952",
}
"""The numbers of statutory instruments, as far as they are known."""

_YEARS: Final = {
    "Academies Act": "2010",
    "Adoption and Children Act": "2002",
    "Armed Forces Act": "2006 2021",
    "Care Act": "2014",
    "Care Standards Act": "2000",
    "Childcare Act": "2006 2016",
    "Children Act": "1908 1948 1958 1972 1975 1989 2004",
    "Children and Adoption Act": "2006",
    "Children and Families Act": "2014",
    "Children and Social Work Act": "2017",
    "Children and Young Persons Act": "1933 1963 1969 2008",
    "Children (Leaving Care) Act": "2000",
    "Chronically Sick and Disabled Persons Act": "1970",
    "Civil Contingencies Act": "2004",
    "Climate Change Act": "2008",
    "Counter-Terrorism and Security Act": "2015",
    "Crime and Disorder Act": "1998",
    "Data Protection Act": "1984 1998 2018",
    "Domestic Abuse Act": "2021",
    "Education Act": "1944 1962 1973 1975 1976 1979 1980 1981 1986 1993 1994 1996 1997 2002 2005 2011",
    "Education and Inspections Act": "2006",
    "Education and Skills Act": "2008",
    "Education Reform Act": "1988",
    "Environment Act": "1995 2021",
    "Equality Act": "2006 2010",
    "Female Genital Mutilation Act": "2003",
    "Freedom of Information Act": "2000",
    "Health and Care Act": "2022",
    "Health and Safety at Work Act": "1974",
    "Health and Safety at Work etc. Act": "1974",
    "Health and Social Care Act": "2001 2008 2012",
    "Homelessness Act": "2002",
    "Homelessness Reduction Act": "2017",
    "Housing Act": "1957 1961 1964 1969 1974 1980 1985 1988 1996 2004",
    "Human Rights Act": "1998",
    "Immigration Act": "1971 1988 2014 2016",
    "Legal Aid, Sentencing and Punishment of Offenders Act": "2012",
    "Local Authority Social Services Act": "1970",
    "Local Government Act": "1888 1894 1929 1933 1948 1958 1966 1972 1974 1986 1987 1988 1992 1999 2000 2003 2010",
    "Local Government and Housing Act": "1989",
    "Local Government and Public Involvement in Health Act": "2007",
    "Local Government Finance Act": "1982 1987 1988 1992 2012",
    "Local Government (Access to Information) Act": "1985",
    "Local Government (Miscellaneous Provisions) Act": "1976 1982",
    "Localism Act": "2011",
    "Mental Capacity Act": "2005",
    "Mental Health Act": "1983 2007",
    "Modern Slavery Act": "2015",
    "National Health Service Act": "1977 2006",
    "Nationality, Immigration and Asylum Act": "2002",
    "Police, Crime, Sentencing and Courts Act": "2022",
    "Procurement Act": "2023",
    "Public Services (Social Value) Act": "2012",
    "Safeguarding Vulnerable Groups Act": "2006",
    "School Standards and Framework Act": "1998",
    "Serious Crime Act": "2007 2015",
    "Sexual Offences Act": "2003",
    "Welfare Reform Act": "2007 2012",
    "Youth Justice and Criminal Evidence Act": "1999",
}
_REGULATIONS: Final = (
    "Accounts and Audit Regulations 2015",
    "Care Leavers (England) Regulations 2010",
    "Care Planning, Placement and Case Review (England) Regulations 2010",
    "Children’s Homes (England) Regulations 2015",
    "Fostering Services (England) Regulations 2011",
    "Adoption Agencies Regulations 2005",
    "Adoption and Children (Coronavirus) (Amendment) Regulations 2020",
    "Children Act 1989 Representations Procedure (England) Regulations 2006",
    "Children (Private Arrangements for Fostering) Regulations 2005",
    "Children (Secure Accommodation) Regulations 1991",
    "Civil Contingencies Act 2004 (Contingency Planning) Regulations 2005",
    "Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017",
    "Equality Act 2010 (Specific Duties) Regulations 2011",
    "Local Authorities (Functions and Responsibilities) (England) Regulations 2000",
    "Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000",
    "Local Government (Access to Information) (Variation) Order 2006",
    "Local Safeguarding Children Boards Regulations 2006",
    "Local Safeguarding Children Boards (Review) Regulations 2013",
    "Openness of Local Government Bodies Regulations 2014",
    "Procurement Regulations 2024",
    "Special Guardianship Regulations 2005",
    "Supported Accommodation (England) Regulations 2023",
    "Public Contracts Regulations 2015",
    "Special Educational Needs and Disability Regulations 2014",
    _JOINT_REVIEWS,
    _WEBSITES,
)
OTHERS: Final = (
    *(f"{title} {year}" for title, years in _YEARS.items() for year in years.split()),
    *_REGULATIONS,
)
"""Titles that exist; what they say was not looked at, and nobody is told that a citation of them is right."""

KNOWN: Final = tuple(dict.fromkeys((*EXACT, *OTHERS)))
