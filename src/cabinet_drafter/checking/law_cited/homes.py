"""Provisions beyond the table of citations: which Act each stands in, and which matter is in which section.

From general knowledge: what comes of it is asked, never told as wrong.
"""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.checking.law_cited.known_titles import EXACT, without_year
from cabinet_drafter.checking.law_cited.provisions import CitedProvision

_HOMES: Final = {
    "497A": "Education Act 1996",
    "497B": "Education Act 1996",
    "9F": "Local Government Act 2000",
    "9E": "Local Government Act 2000",
    "9D": "Local Government Act 2000",
    "9P": "Local Government Act 2000",
    "100D": "Local Government Act 1972",
    "100B": "Local Government Act 1972",
    "100I": "Local Government Act 1972",
    "22G": "Children Act 1989",
    "22C": "Children Act 1989",
    "23C": "Children Act 1989",
    "23CZB": "Children Act 1989",
    "15A": "Children Act 2004",
}
"""Sections with a letter that papers of this kind cite, and the Acts that have one of that number."""

_MATTERS: Final = tuple(
    (title, number, re.compile(words, re.IGNORECASE))
    for title, number, words in (
        ("Children and Social Work Act 2017", "1", r"corporate parenting principles?"),
        ("Children and Social Work Act 2017", "2", r"local offer(?: (?:to|for) care leavers)?"),
        ("Children Act 2004", "10", r"co-?operat\w+"),
        ("Children Act 2004", "11", r"safeguard(?:ing)? and promot(?:e|ing)(?: the)? welfare"),
        ("Children Act 1989", "17", r"children in need"),
        ("Children Act 1989", "20", r"provision of accommodation|accommodat\w+ (?:of|for) children"),
        ("Children Act 1989", "47", r"significant harm|(?:child protection )?enquiries"),
        ("Children Act 1989", "22G", r"sufficien(?:t|cy)(?: of)? accommodation|sufficiency duty"),
        ("Local Government Act 2000", "9F", r"overview and scrutiny|scrutiny committees?"),
        ("Local Government Act 1972", "151", r"(?:proper administration of (?:its |their )?)?financial affairs"),
        ("Crime and Disorder Act 1998", "17", r"crime and disorder"),
        ("Local Government and Housing Act 1989", "5", r"monitoring officer"),
    )
)
_OFFICES: Final = (
    ("Children Act 2004", "18", re.compile(r"director of children[’']s services", re.IGNORECASE)),
    ("Children Act 2004", "19", re.compile(r"lead member(?: for children[’']s services)?", re.IGNORECASE)),
)
"""Those whom the sections are about; both are spoken of beside many others."""
_APPLIED: Final = re.compile(r"\b497A\b[^.;]{0,80}\bappl(?:ied|ies|y|ying)\b|\bappl(?:ies|ied|y)\b[^.;]{0,60}\b497A\b")
_APPLIED_BY: Final = ("Children Act 2004", "50")
_BETWEEN: Final = 60
"""Characters between a matter and the provision beside it."""
_OTHER_PROVISION: Final = re.compile(r"\b(?:sections?|s\.?|regulations?|Acts?|SI)\s*\d|[.;:]", re.IGNORECASE)


def not_at_home(cited: CitedProvision, text: str, provisions: Sequence[CitedProvision]) -> str | None:
    """What is known of a section cited of another Act, or for another matter; None where nothing is."""
    if len(cited.numbers) != 1 or cited.ranges or cited.loose:
        return None
    number = cited.numbers[0]
    home = _HOMES.get(number)
    if number == _APPLIED_BY[1] and cited.title != _APPLIED_BY[0] and _APPLIED.search(_around(text, cited)):
        return f"section 50 of the {_APPLIED_BY[0]} applies section 497A to children’s services"
    if home is not None and cited.title != home and _is_of_another(cited.title, home):
        return f"section {number} is known of the {home}"
    for title, right, words in (*_MATTERS, *_OFFICES):
        twin = title != cited.title and without_year(title) == without_year(cited.title)
        if twin and right == number and any(_stands_beside(matter, cited, text) for matter in words.finditer(text)):
            return f"this is known of section {right} of the {title}"
    known = _right_number(cited, text, provisions)
    return None if known is None else f"this is known of section {known} of the {cited.title}"


def _is_of_another(title: str, home: str) -> bool:
    """Whether it is told here: the same Act of another year, where the table has it, is told as a wrong title."""
    return title[:-5].endswith("Act") and not (home in EXACT and without_year(title) == without_year(home))


def _around(text: str, cited: CitedProvision) -> str:
    start = max(text.rfind(". ", 0, cited.start), 0)
    end = text.find(". ", cited.end)
    return text[start : end if end >= 0 else len(text)]


def _right_number(cited: CitedProvision, text: str, provisions: Sequence[CitedProvision]) -> str | None:
    """The number of the section that the words beside a provision are about, where its own is another and near."""
    number = cited.numbers[0]
    for title, right, words in _MATTERS:
        if title != cited.title:
            continue
        for matter in words.finditer(text):
            if not _stands_beside(matter, cited, text):
                continue
            if right == number:
                return None
            if _near(number, right) and right not in {each for one in provisions for each in one.numbers}:
                return right
    return None


def _stands_beside(matter: re.Match[str], cited: CitedProvision, text: str) -> bool:
    ahead = matter.end() <= cited.start
    between = text[matter.end() : cited.start] if ahead else text[cited.end : matter.start()]
    return len(between) <= _BETWEEN and not _OTHER_PROVISION.search(between.removesuffix("section "))


def _near(given: str, right: str) -> bool:
    """Whether one may be a slip for the other: a digit too many or too few, other places, or one beside it."""
    one, other = given.rstrip("ABCDEFGHIJZ"), right.rstrip("ABCDEFGHIJZ")
    if one == other:
        return given != right
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    dropped = any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    same_length = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return (dropped and len(longer) == len(shorter) + 1) or sorted(one) == sorted(other) or same_length
