"""The head of a report's first page: authority, title, inspection dates, lead inspectors, publication date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods, printed_date
from cabinet_drafter.reading.printed_page import Line, PrintedPages, join_lines

_TITLE: Final = re.compile(r"(?:re-?)?inspection of\b", re.IGNORECASE)
_DATES: Final = re.compile(r"inspection dates?\s*:\s*", re.IGNORECASE)
_LEAD: Final = re.compile(r"lead inspectors?\s*:\s*", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"(?:report )?published\s*:\s*", re.IGNORECASE)
_AREA_IN_TITLE: Final = re.compile(
    r"inspection of (?:the )?(?P<area>.+?)(?: local authority)? children[’']s (?:social care )?services$", re.IGNORECASE
)
_BODY_IN_TITLE: Final = re.compile(r"inspection of (?P<area>.+)$", re.IGNORECASE)
_INSPECTORS_RANK: Final = re.compile(
    r"[,(]?\s*\b(?:(?:his|her) majesty[’']s inspectors?(?: of \w+)?|senior hmi|hmi|hmis|ofsted inspector)\b\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The facts above the judgement table."""

    authority: str
    title: str
    inspection_periods: tuple[InspectionPeriod, ...]
    published: date | None
    lead_inspectors: tuple[str, ...]

    @property
    def fact_pages(self) -> dict[str, int]:
        """The page of each fact that is printed, by the name of its field."""
        printed = ["authority", "title", "inspection_periods"]
        printed += ["published"] if self.published else []
        printed += ["lead_inspectors"] if self.lead_inspectors else []
        return dict.fromkeys(printed, 1)


def read_front_page(printed: PrintedPages, table_starts: Line) -> FrontPage:
    """The facts on page 1 above the first line of the judgement table.

    Raises:
        SourceUnreadableError: the page names no authority or title, or no inspection dates that can be read.
    """
    head = [line for line in printed.pages[0].lines if line.page != table_starts.page or line.y > table_starts.y]
    dates = _field(head, _DATES)
    periods = inspection_periods(dates or "")
    if not periods:
        raise SourceUnreadableError(
            "source.inspection-dates-not-read",
            f"no inspection dates that can be read: {dates!r}"
            if dates
            else "the front page prints no inspection dates",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    authority, title = _authority_and_title(printed.name, head)
    return FrontPage(
        authority=authority,
        title=title,
        inspection_periods=periods,
        published=printed_date(_field(head, _PUBLISHED) or ""),
        lead_inspectors=inspector_names(_field(head, _LEAD) or ""),
    )


def inspector_names(words: str) -> tuple[str, ...]:
    """The names in what a report prints after "Lead inspector:", without rank."""
    names = re.split(r"\s*(?:,|;|&|\band\b)\s*", _INSPECTORS_RANK.sub(", ", words))
    return tuple(name for name in names if name)


def lead_inspectors_in_the_text(lines: Sequence[Line]) -> tuple[tuple[str, ...], int | None]:
    """The names after "Lead inspector:" anywhere in the report, and the page they stand on."""
    for line in lines:
        if (start := _LEAD.match(line.text)) and (names := inspector_names(line.text[start.end() :])):
            return names, line.page
    return (), None


def _field(head: Sequence[Line], label: re.Pattern[str]) -> str | None:
    """What the head prints after a label, up to the next label or a change of type."""
    for place, line in enumerate(head):
        if not (start := label.match(line.text)):
            continue
        words = [line.text[start.end() :]]
        for following in head[place + 1 :]:
            if re.match(r"[A-Z][a-z]+(?: [a-z]+)?\s*:|Judgement\b", following.text) or following.bold != line.bold:
                break
            if abs(following.size - line.size) > 1:
                break
            words.append(following.text)
        return join_lines(words)
    return None


def _authority_and_title(name: str, head: Sequence[Line]) -> tuple[str, str]:
    start = next((place for place, line in enumerate(head) if _TITLE.match(line.text)), None)
    end = next((place for place, line in enumerate(head) if _DATES.match(line.text)), len(head))
    if start is None or start >= end:
        raise SourceUnreadableError(
            "source.title-not-read",
            "the front page prints no title that begins with “Inspection of”",
            where=f"{name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    title = join_lines(line.text for line in head[start:end])
    authority = join_lines(line.text for line in head[:start])
    if not authority:
        named = _AREA_IN_TITLE.search(title) or _BODY_IN_TITLE.search(title)
        authority = named["area"] if named else title
    return authority, title
