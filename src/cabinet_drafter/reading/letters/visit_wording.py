"""The words in which a letter names its visit: the kind, the authority, the number, the dates, the inspectors.

Gathered from letters as newspapers and councils have quoted them since 2016. No whole original was at hand, so each
fact is looked for in several wordings, and one that stands in none of them is told as not read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.dates_in_words import MONTHS, month_number
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods
from cabinet_drafter.reading.inspections.inspectors import inspector_names
from cabinet_drafter.visit import PrintedMonth, VisitKind

_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_ORDINAL: Final = rf"(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_KIND: Final = r"(?P<kind>monitoring|focus{1,2}ed)"
_MONTH: Final = "|".join(MONTHS)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CHILDREN: Final = r"child(?:ren)?[’'`]?s"

LETTER_OPENS: Final = re.compile(
    r"(?:this letter|i am writing|following (?:the|our|a)\b|thank you for|i write\b)", re.IGNORECASE
)
NAMES_A_VISIT: Final = re.compile(rf"\b{_KIND} visit\b", re.IGNORECASE)
_OF_AN_AUTHORITY: Final = re.compile(
    rf"{_CHILDREN} (?:social care|(?:social )?services|trust)|local authority|\bcouncil\b|\bborough\b", re.IGNORECASE
)
_AREA_ENDS: Final = (
    rf"(?=,? (?:(?:which |that )?(?:took place|was|were)\b|carried out|conducted|undertaken|between|during|from|dated"
    rf"|on (?:the |\d|{_WEEKDAY})|in (?:the |{_MONTH})|\d)|\s[–—-]\s|[.:;]|$)"
)
_VISIT_TO: Final = re.compile(
    rf"\b{_KIND} visit(?: (?:to|of|at|in|for)|\s*[:–-]) (?P<area>.{{3,160}}?){_AREA_ENDS}", re.IGNORECASE
)
_AREA_FIRST: Final = re.compile(rf"^(?P<area>.{{3,160}}?)\s*[,:–-]?\s+(?:{_ORDINAL} )?{_KIND} visit$", re.IGNORECASE)
_SERVICES_IN: Final = re.compile(
    rf"^(?:the )?{_CHILDREN} (?:social care|(?:social )?services)(?: functions)? (?:in|at|of) ", re.I
)
_SERVICES: Final = re.compile(
    rf"(?:[’']s)?(?:\s+local authority(?:[’']s)?)?\s+{_CHILDREN} (?:social care(?: services)?|(?:social )?services)"
    r"(?: department)?$",
    re.IGNORECASE,
)
_LOCAL_AUTHORITY: Final = re.compile(r"(?:[’']s)?\s+local authority$", re.IGNORECASE)

_OWN_NUMBER: Final = re.compile(
    r"(?:\b(?:this|it|the visit)(?: visit)? (?:was|is)(?: also)? (?:the|our|your|its) "
    r"|\b(?:findings|outcomes?|results?) (?:of|from) (?:the|our|your) (?:recent )?|^)"
    rf"{_ORDINAL}(?: (?:and|or|final|last|ofsted|quarterly|such)){{0,3}} "
    r"(?:(?:of (?:the|these) )?monitoring )?visits?\b",
    re.IGNORECASE,
)
_JUDGED: Final = (
    re.compile(
        rf"\b(?:judged|graded|rated|found to be)\b[^.,;]{{0,60}}?\binadequate\b[^.,;]{{0,80}}?"
        rf"\b(?P<printed>(?:\d{{1,2}} )?(?P<month>{_MONTH}),? (?P<year>20\d\d))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\binspection\b[^.;]{{0,40}}?\b(?P<printed>(?:\d{{1,2}} )?(?P<month>{_MONTH}),? (?P<year>20\d\d)),? "
        r"(?:when|where|which|at which)\b[^.;]{0,80}?\b(?:judged|graded|rated|found to be)\b[^.;]{0,60}?\binadequate\b",
        re.IGNORECASE,
    ),
)
_DATES: Final = re.compile(
    rf"(?:(?:\d{{1,2}}/\d{{1,2}}/20\d\d|\d{{1,2}}(?:st|nd|rd|th)?|{_MONTH}|20\d\d|{_WEEKDAY}|and|to|until|[,&–—-])"
    r"(?:\s+|(?<=[–—-])|(?=[,–—.;)-]|$)))+",
    re.IGNORECASE,
)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:judged|graded|rated|(?:last|latest|previous|earlier|next|full) (?:\w+ )?(?:visit|inspection))\b",
    re.IGNORECASE,
)
_NAMES: Final = (
    re.compile(
        r"\binspectors?\b(?: \(HMIs?\))?"
        r"(?: (?:for|on|during) (?:this|the) (?:\w+ )?visit)? (?:were|was):? (?P<names>.+)",
        re.I,
    ),
    re.compile(
        r"\bvisit was (?:\w+ )?(?:carried out|conducted|undertaken|completed|led)\b.*?\bby:? (?P<names>.+)", re.I
    ),
    re.compile(r"\b(?:carried out|conducted|undertaken|led) by:? (?P<names>.+)", re.I),
)
_AFTER_NAMES: Final = re.compile(r",? (?:on|between|from|over|during|in|at|who|as|to)\b.*$")
_NO_NAME: Final = re.compile(
    r"^(?:a team of )?(?:two|three|four)\b(?: of)?"
    r"|,? (?:(?:accompanied|supported|assisted|shadowed) by|alongside|(?:together )?with)\b"
    r"|\((?:lead|team|shadow)\b[^)]*\)",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:de|du|da|van|der|von|la|le|al|bin|[A-ZÀ-Þ][\w.’'-]*)){1,4}")


@dataclass(frozen=True, slots=True)
class NamedVisit:
    """A visit as a title or a sentence names it: its kind and whose services were visited."""

    kind: VisitKind
    authority: str


def named_visit(words: str) -> NamedVisit | None:
    """The visit to an authority's children's services that a title or a sentence names, if it names one."""
    found = _VISIT_TO.search(words) or _AREA_FIRST.search(words)
    if not found or not _OF_AN_AUTHORITY.search(found["area"]):
        return None
    kind = VisitKind.MONITORING if found["kind"].lower() == "monitoring" else VisitKind.FOCUSED
    return NamedVisit(kind, _authority(found["area"]))


def _authority(area: str) -> str:
    """The authority's name in "the Alderbrook local authority children's services": here "Alderbrook"."""
    bare = re.sub(r"^the (?=\S)", "", area.strip(), flags=re.IGNORECASE)
    bare = _SERVICES_IN.sub("", bare)
    return _LOCAL_AUTHORITY.sub("", _SERVICES.sub("", bare))


def visit_numbers(sentences: Iterable[str]) -> set[int]:
    """Every number that the sentences (or the title) give the visit that the letter is about."""
    return {_number(found["ordinal"]) for words in sentences for found in _OWN_NUMBER.finditer(words)}


def _number(ordinal: str) -> int:
    return int(ordinal[:-2]) if ordinal[0].isdigit() else _ORDINALS.index(ordinal.lower()) + 1


def visit_period(sentence: str) -> InspectionPeriod | None:
    """First and last day of the visit, if the sentence names days: "7 and 8 June 2022" are one visit of two days.

    Days that follow the mention of another visit or of the inspection are not the visit's.
    """
    for found in _DATES.finditer(sentence):
        if _OF_ANOTHER.search(sentence[: found.start()]):
            return None
        if (periods := inspection_periods(found.group())) and re.search(r"20\d\d", found.group()):
            return InspectionPeriod(start=periods[0].start, end=periods[-1].end)
    return None


def month_judged_inadequate(sentence: str) -> PrintedMonth | None:
    """The month in which, so the sentence says, the authority was judged inadequate."""
    for pattern in _JUDGED:
        if found := pattern.search(sentence):
            number = month_number(found["month"])
            return PrintedMonth(printed=found["printed"], month=f"{found['year']}-{number:02}")
    return None


def inspectors_named(sentence: str) -> tuple[str, ...]:
    """The names of the inspectors, where the sentence says who they were; empty if it holds anything but names."""
    for pattern in _NAMES:
        if found := pattern.search(sentence):
            words = _AFTER_NAMES.sub("", found["names"].rstrip(". "))
            if names := names_in(words):
                return names
    return ()


def names_in(words: str) -> tuple[str, ...]:
    """The people's names that the words consist of, ranks left out; empty where anything else stands among them."""
    names = inspector_names(_NO_NAME.sub(",", words))
    return names if all(_NAME.fullmatch(name) for name in names) else ()
