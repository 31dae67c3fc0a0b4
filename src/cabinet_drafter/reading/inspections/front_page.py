"""The head of a report's first page: authority, title, inspection dates, lead inspectors, publication date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, takewhile
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods, names_no_year, printed_date
from cabinet_drafter.reading.inspections.inspectors import (
    LEAD_INSPECTOR,
    RANK,
    inspector_names,
    lead_inspectors_in_the_text,
)
from cabinet_drafter.reading.inspections.judgement_words import is_table_header
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines

__all__ = ["FrontPage", "inspector_names", "lead_inspectors_in_the_text", "read_front_page"]

_TITLE: Final = re.compile(r"(?:re-?\s?|(?:short|standard) )?inspection of\b(?!\s*:)", re.IGNORECASE)
INSPECTION_DATES: Final = re.compile(
    r"(?:(?:re-?)?inspection dates?|dates? of (?:the )?(?:re-?)?inspection|(?:re-?)?inspection carried out|inspected)"
    r"(?:\(s\))?(?: on| from)?\s*(?::\s*|[–—-]\s+|(?=\s(?:\d|between\b)|$))",
    re.IGNORECASE,
)
_LEAD_ON_FRONT_PAGE: Final = re.compile(
    LEAD_INSPECTOR.pattern + r"|lead inspectors?\s*(?:[–—;.-]\s+|(?=\s(?-i:[A-ZÀ-Þ])|$))", re.IGNORECASE
)
"""On the front page the field may have lost its colon."""
PUBLISHED: Final = re.compile(
    r"(?:(?:report |date )?published(?: on)?|(?:report )?publication date|date of publication)\s*(?::\s*|(?=\s\d))",
    re.IGNORECASE,
)
_FIELDS: Final = (INSPECTION_DATES, _LEAD_ON_FRONT_PAGE, PUBLISHED)
_FIELD_WITHIN: Final = re.compile(
    r"\s+(?=(?:lead inspectors?|(?:report )?published|(?:re-?)?inspection dates?|dates? of inspection)\s*:)",
    re.IGNORECASE,
)
_ANY_FIELD: Final = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,3}\s*:")
AREA_IN_TITLE: Final = re.compile(
    r"inspection of (?:the )?(?P<area>(?!children[’'`]?s\b|local authority children|services for\b).+?)"
    r"(?: local authority)? children[’'`]?s (?:social care )?services$",
    re.IGNORECASE,
)
_BODY_IN_TITLE: Final = re.compile(
    r"inspection of (?P<area>"
    r"(?!children\b|children[’'`]?s\b|local authority\b|services for\b|safeguarding\b|looked after\b).+)$",
    re.IGNORECASE,
)
_TITLE_GOES_ON: Final = re.compile(r"and$|and review of\b|review of\b", re.IGNORECASE)
_NOT_DISTINCTIVE: Final = frozenset(
    ("the", "of", "and", "in", "council", "city", "county", "borough", "district", "metropolitan", "royal", "london")
) | {"unitary", "authority", "local", "corporation", "mbc", "cc", "children", "childrens", "families", "trust"}
_FOOTNOTE_MARK: Final = re.compile(r"(?<=[a-z’'])\s?\d{1,2}(?=$|\s+and\b)|[*†‡]+(?=$|\s)")
_SAME_SIZE: Final = 1.0  # points
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_HANGS: Final = 20.0  # points: how far a field's further lines are set in at least where they stand under its value


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
    head = [
        field
        for line in printed.pages[0].lines
        if line.page != table_starts.page or line.y > table_starts.y
        for field in _fields_apart(line)
    ]
    dates = field_value(head, INSPECTION_DATES)
    periods = inspection_periods(dates or "")
    if not periods:
        raise _dates_not_read(printed.name, dates)
    authority, title = _authority_and_title(printed, head)
    return FrontPage(
        authority=authority,
        title=title,
        inspection_periods=periods,
        published=printed_date(field_value(head, PUBLISHED) or ""),
        lead_inspectors=inspector_names(field_value(head, _LEAD_ON_FRONT_PAGE) or ""),
    )


def field_value(head: Sequence[Line], label: re.Pattern[str]) -> str | None:
    """What the head prints after a label, over as many lines as it takes; None where it has no such label."""
    for place, line in enumerate(head):
        start = label.match(line.text)
        if not start:
            continue
        words = [line.text[start.end() :]]
        above = line
        for following in head[place + 1 :]:
            if _begins_something_else(following) or not _goes_on(line, above, following, words):
                break
            words.append(following.text)
            above = following
        return join_lines(words)
    return None


def following_front_page(printed: PrintedPages) -> int | None:
    """The number of the page on which another report begins, bound into the same file; None where none does.

    A front page prints a title as large as the first one's, and inspection dates as a field below it.
    """
    as_large = max((line.size for line in printed.pages[0].lines if _TITLE.match(line.text)), default=float("inf"))
    for page in printed.pages[1:]:
        title = next((line for line in page.lines if line.size >= as_large and _TITLE.match(line.text)), None)
        if title and any(INSPECTION_DATES.match(line.text) for line in page.lines if line.y < title.y):
            return page.number
    return None


def only_first_report(printed: PrintedPages) -> PrintedPages:
    """The pages of the first report, where a file has another bound in behind it."""
    begins = following_front_page(printed)
    return replace(printed, pages=printed.pages[: begins - 1]) if begins else printed


def distinctive_words(words: str) -> frozenset[str]:
    """The words that tell one authority from another, in small letters; not "council", "city" and the like."""
    plain = re.sub(r"[’'`]", "", words.lower())
    return frozenset(re.findall(r"[^\W\d_]+", plain)) - _NOT_DISTINCTIVE


def _dates_not_read(name: str, dates: str | None) -> SourceUnreadableError:
    why = f"“{dates}”" if dates else "no field for them is printed"
    if dates and names_no_year(dates):
        why += " names no year"
    return SourceUnreadableError(
        "source.inspection-dates-not-read",
        f"no inspection dates can be read on the front page: {why}",
        where=f"{name}, page 1",
        remedy="Check that this is the report as Ofsted published it.",
    )


def _fields_apart(line: Line) -> Iterator[Line]:
    """A line as it is, or where two fields stand side by side in it, each as a line of its own."""
    pieces = [
        replace(piece, text=text) for piece in line.pieces for text in _FIELD_WITHIN.split(piece.text) if text.strip()
    ]
    begins = [0, *(place for place, piece in enumerate(pieces) if place and _FIELD_WITHIN.match(f" {piece.text}"))]
    for start, end in pairwise([*begins, len(pieces)]):
        yield replace(line, pieces=tuple(pieces[start:end]))


def _begins_something_else(line: Line) -> bool:
    """Whether a line of the head opens another field, the table or the title."""
    if any(field.match(line.text) for field in _FIELDS) or _TITLE.match(line.text):
        return True
    return bool(_ANY_FIELD.match(line.text)) or is_table_header(line.text) or is_table_header(line.pieces[0].text)


def _goes_on(label: Line, above: Line, line: Line, words: Sequence[str]) -> bool:
    """Whether a line below a field's label goes on with its value."""
    if abs(line.size - label.size) > _SAME_SIZE:
        return False
    if not any(words) or RANK.search(line.text):
        return True
    near = above.last_y - line.y <= line.size * _LEADING
    return (near and line.bold == above.bold) or line.x > label.x + _HANGS


def _authority_and_title(printed: PrintedPages, head: Sequence[Line]) -> tuple[str, str]:
    largest = max((line.size for line in head if _TITLE.match(line.text)), default=0.0)
    # A running header that repeats the title is set smaller than it.
    start = next(
        (place for place, line in enumerate(head) if _TITLE.match(line.text) and line.size > largest - _SAME_SIZE), None
    )
    if start is None:
        raise SourceUnreadableError(
            "source.title-not-read",
            "the front page prints no title that begins with “Inspection of”",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    below = list(takewhile(lambda line: not _ends_the_title(line), head[start:]))
    in_title = _lines_of_the_title(below)
    title = _FOOTNOTE_MARK.sub("", join_lines(line.text for line in below[:in_title]))
    named = AREA_IN_TITLE.search(title) or _BODY_IN_TITLE.search(title)
    area = named["area"] if named else ""
    above = _block_above(head[:start], smallest=head[start].size - _SAME_SIZE)
    below_title = _block_below(below[in_title:])
    if area:
        # What stands above such a title is the authority only where it names the same one.
        alone = next(
            (block for block in (above, below_title) if distinctive_words(area) & distinctive_words(block)), ""
        )
        return alone or area, title
    authority = above or below_title or _block_above(head[:start], smallest=printed.body_size)
    if not authority:
        raise SourceUnreadableError(
            "source.authority-not-read",
            f"neither above nor below the title “{title}” stands whose services were inspected",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    return authority, title


def _ends_the_title(line: Line) -> bool:
    return any(field.match(line.text) for field in _FIELDS) or is_table_header(line.text)


def _lines_of_the_title(lines: Sequence[Line]) -> int:
    """How many lines the title takes up: those set as its first is, and what "and" joins to them."""
    first = lines[0]
    count = 1
    for above, line in pairwise(lines):
        joined = _TITLE_GOES_ON.match(line.text) or above.text.lower() == "and"
        if not joined and (abs(line.size - first.size) > _SAME_SIZE or line.bold != first.bold):
            break
        count += 1
    return count


def _block_above(head: Sequence[Line], *, smallest: float) -> str:
    """The lines of one size that stand above the title, no smaller than `smallest`; empty where there are none."""
    block = list(takewhile(lambda line: abs(line.size - head[-1].size) <= _SAME_SIZE, reversed(head)))
    return join_lines(line.text for line in reversed(block)) if block and block[0].size >= smallest else ""


def _block_below(lines: Sequence[Line]) -> str:
    """The lines below the title that are set alike: the authority, where the title stands above it."""
    alike = takewhile(lambda line: abs(line.size - lines[0].size) <= _SAME_SIZE, lines)
    return join_lines(line.text for line in alike)
