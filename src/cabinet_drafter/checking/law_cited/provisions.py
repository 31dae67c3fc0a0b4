"""Sections and regulations cited of a known title: where each stands, and what the table of citations says of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.titles import CitedTitle

_NUMBER: Final = r"\d{1,3}[A-Z]{0,2}(?:\(\d{1,2}[A-Z]?\))*(?:\([a-z]{1,2}\))*"
_NUMBERS: Final = rf"{_NUMBER}(?:\s*(?:,|–|-|to|and|&|or)\s*{_NUMBER})*"
_PROVISION: Final = re.compile(
    rf"\b(?P<kind>sections?|ss?\.?|regulations?|regs?\.?)\s*(?P<numbers>{_NUMBERS})(?![\d/])", re.IGNORECASE
)
_OF: Final = re.compile(r"\s|\s*(?:\([^()]{0,80}\))?[^.;]{0,12}\b(?:of|to|in|under)\s+(?:the\s+)?$", re.IGNORECASE)
_SIDE_BY_SIDE: Final = re.compile(
    r"\s*(?:\([^()]{0,80}\))?\s*(?:,|and|&|or|, and)\s*(?:in\s+|under\s+)?", re.IGNORECASE
)
_IN_TURN: Final = re.compile(r"\)\s*(?:,|and|&|, and)\s+[^.;()]{3,80}\(\s*(?:under\s+)?", re.IGNORECASE)
_COMMA: Final = re.compile(r"^\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:\(\s*)?$")
_RANGE: Final = re.compile(rf"({_NUMBER})\s*(?:–|-|to)\s*({_NUMBER})")
_OF_PAPER: Final = re.compile(r"\.\d|\s*(?:of|in) (?:this|the) (?:report|paper)\b|\s*(?:above|below)\b", re.IGNORECASE)
"""Behind a number: it is a section of the paper itself."""
_TABLE: Final = {
    title: tuple(
        dict.fromkeys(
            _base.group()
            for citation in law.CITATIONS
            if citation.title == title and (_base := re.search(r"\d+[A-Z]*", citation.section))
        )
    )
    for title in dict.fromkeys(citation.title for citation in law.CITATIONS)
}


@dataclass(frozen=True, slots=True)
class CitedProvision:
    """Sections or regulations cited together of one title: numbers without subsections, and ranges among them.

    `loose` is whether no title stands beside them: the title is the last one that the line names before.
    """

    start: int
    end: int
    text: str
    title: str
    numbers: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    loose: bool = False


def names_provision(text: str) -> bool:
    """Whether the text may cite a section or regulation."""
    return _PROVISION.search(text) is not None


def cited_provisions(text: str, titles: Sequence[CitedTitle], *, loosely: bool = False) -> Iterator[CitedProvision]:
    """Each that the text cites of a title that is known, or nearly so, in the order of the text.

    Args:
        text: what the paper says in one line.
        titles: the titles that the line names or refers to, in its order.
        loosely: whether one that stands beside no title is taken to be of the last title named before it.
    """
    cited: list[CitedProvision] = []
    for found in reversed(list(_PROVISION.finditer(text))):
        known = _title_of(text, found, titles)
        if known is None and cited and not cited[-1].loose and _shares_title(text[found.end() : cited[-1].start]):
            known = cited[-1].title
        loose = known is None and loosely
        if loose and not _OF_PAPER.match(text, found.end()):
            known = _last_before(found, titles)
        if known is None:
            continue
        ranges = tuple((digits(each[1]), digits(each[2])) for each in _RANGE.finditer(found["numbers"]))
        numbers = tuple(dict.fromkeys(re.findall(r"(?<![(\d])\d+[A-Z]*", found["numbers"])))
        cited.append(CitedProvision(found.start(), found.end(), found.group(), known, numbers, ranges, loose))
    yield from reversed(cited)


def digits(number: str) -> int:
    """The number of a provision without its letters: 497 for "497A"."""
    return int(re.sub(r"\D.*", "", number))


def is_confusable(given: str, right: str, title: str) -> bool:
    """Whether one number was given for another: both of the table, or digits that changed places, one more or less.

    In numbers of three digits one may be another, too; in shorter ones that is another provision.
    """
    one, other = str(digits(given)), str(digits(right))
    if one == other:
        return False
    if given in numbers_in_table(title) or sorted(one) == sorted(other):
        return True
    if len(one) == len(other):
        same_letter = given.lstrip("0123456789") == right.lstrip("0123456789")
        return same_letter and len(one) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def citation_of(title: str, number: str) -> law.Citation:
    """The provision of the table with that title and number."""
    return next(each for each in law.CITATIONS if each.title == title and re.search(rf"\b{number}(?!\d)", each.section))


def numbers_in_table(title: str) -> tuple[str, ...]:
    """The sections or regulations of the title that the table of citations has, without subsections."""
    return _TABLE.get(title, ())


def _title_of(text: str, found: re.Match[str], titles: Sequence[CitedTitle]) -> str | None:
    for title in titles:
        between = text[found.end() : title.start]
        if title.start >= found.end() and _OF.fullmatch(between):
            return title.known
        if title.end <= found.start() and _COMMA.fullmatch(text[title.end : found.start()]):
            return title.known
    return None


def _last_before(found: re.Match[str], titles: Sequence[CitedTitle]) -> str | None:
    """The last title before that has such provisions: sections are of Acts, regulations of the others."""
    of_act = found["kind"].lower().startswith("s")
    before = (
        each
        for each in titles
        if each.end <= found.start() and of_act == (each.known or each.text).rstrip("0123456789 ").endswith("Act")
    )
    last = max(before, key=lambda each: each.end, default=None)
    return None if last is None else last.known


def _shares_title(between: str) -> bool:
    """Whether two provisions stand side by side: "section 18 (the director) and section 19", or in brackets."""
    return any(pattern.fullmatch(between) for pattern in (_SIDE_BY_SIDE, _IN_TURN))
