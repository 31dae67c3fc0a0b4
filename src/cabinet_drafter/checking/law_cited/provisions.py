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
_OF: Final = re.compile(r"\s|[^.;]{0,12}\b(?:of|to|in|under)\s+(?:the\s+)?$", re.IGNORECASE)
_COMMA: Final = re.compile(r"^\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:\(\s*)?$")
_RANGE: Final = re.compile(rf"({_NUMBER})\s*(?:–|-|to)\s*({_NUMBER})")
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
    """Sections or regulations cited together of one title: numbers without subsections, and ranges among them."""

    start: int
    end: int
    text: str
    title: str
    numbers: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]


def cited_provisions(text: str, titles: Sequence[CitedTitle]) -> Iterator[CitedProvision]:
    """Each that the text cites of a title that is known, or nearly so."""
    for found in _PROVISION.finditer(text):
        title = _title_of(text, found, titles)
        if title is None or title.known is None:
            continue
        ranges = tuple(
            (int(re.sub(r"\D.*", "", each[1])), int(re.sub(r"\D.*", "", each[2])))
            for each in _RANGE.finditer(found["numbers"])
        )
        numbers = tuple(dict.fromkeys(re.findall(r"(?<![(\d])\d+[A-Z]*", found["numbers"])))
        yield CitedProvision(found.start(), found.end(), found.group(), title.known, numbers, ranges)


def numbers_in_table(title: str) -> tuple[str, ...]:
    """The sections or regulations of the title that the table of citations has, without subsections."""
    return _TABLE.get(title, ())


def _title_of(text: str, found: re.Match[str], titles: Sequence[CitedTitle]) -> CitedTitle | None:
    for title in titles:
        between = text[found.end() : title.start]
        if title.start >= found.end() and _OF.fullmatch(between):
            return title
        if title.end <= found.start() and _COMMA.fullmatch(text[title.end : found.start()]):
            return title
    return None
