"""The head of a report's first page: authority, title, inspection dates, lead inspectors, publication date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods, names_no_year, printed_date, with_slips_mended
from cabinet_drafter.reading.inspections.front_page_title import authority_and_title
from cabinet_drafter.reading.inspections.inspectors import LEAD_INSPECTOR, ends_with_a_rank, people
from cabinet_drafter.reading.inspections.judgement_words import is_table_header
from cabinet_drafter.reading.other_documents import INSPECTION_TITLE
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines

INSPECTION_DATES: Final = re.compile(
    r"(?:(?:(?:re-?)?inspection |fieldwork |inspection fieldwork )dates?(?: of the (?:short |standard )?inspection)?"
    r"|dates? of (?:the )?(?:re-?)?inspection|(?:re-?)?inspection carried out|inspected)"
    r"(?:\(s\))?(?: on| from)?\s*(?::\s*|[–—-]\s+|(?=\s(?:\d|between\b)|$))",
    re.IGNORECASE,
)
_LEAD_ON_FRONT_PAGE: Final = re.compile(
    LEAD_INSPECTOR.pattern + r"|lead inspectors?\s*(?:[–—;.-]\s+|(?=\s(?-i:[A-ZÀ-Þ])|$))", re.IGNORECASE
)
"""On the front page the field may have lost its colon."""
PUBLISHED: Final = re.compile(
    r"(?:(?:report |date )?published(?: on)?|(?:report )?publication date|date of (?:publication|report)|report date)"
    r"\s*(?:[:;]\s*|[–—-]\s+|(?=\s\d))",
    re.IGNORECASE,
)
_FIELDS: Final = (INSPECTION_DATES, _LEAD_ON_FRONT_PAGE, PUBLISHED)
_FIELD_WITHIN: Final = re.compile(
    r"(?<!deputy)(?<!assistant)(?<!shadow)(?<!joint)(?<!previous)(?<!last)(?<!further)"
    r"\s+(?=(?:lead inspectors?|(?:report )?published|(?:re-?)?inspection dates?|dates? of inspection)\s*:)",
    re.IGNORECASE,
)
_ANY_FIELD: Final = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3}\s*:")
_OTHER_INSPECTORS: Final = re.compile(
    r"(?:inspection team|team inspectors?|(?:deputy|assistant|shadow) (?:lead )?inspectors?|quality assurance)\b",
    re.IGNORECASE,
)
_MORE_DATES: Final = re.compile(r"(?P<joined>and\b|&|,)?\s*\d{1,2}\b.*\b20\d\d\W*$", re.IGNORECASE)
"""A line that is nothing but dates, and so may go on with those above it."""
_OTHER_DATES: Final = re.compile(r"(?!previous|last|next|date of (?:previous|last|next))", re.IGNORECASE)
_SAME_SIZE: Final = 1.0  # points
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_FAR: Final = 4.0  # of the type size: no further below the last one stands a line that goes on with a field
_HANGS: Final = 20.0  # points: how far a field's further lines are set in at least where they stand under its value


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The facts above the judgement table.

    `dates_printed` and `inspectors_printed` are the words of their fields; `further_dates` are lines below the
    inspection dates that name other days, which are none of the inspection dates read.
    """

    authority: str
    title: str
    inspection_periods: tuple[InspectionPeriod, ...]
    published: date | None
    lead_inspectors: tuple[str, ...]
    dates_printed: str = ""
    inspectors_printed: str = ""
    further_dates: tuple[str, ...] = ()

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
    dates = _Dates(head)
    if not dates.periods:
        raise _dates_not_read(printed.name, dates.printed)
    authority, title = authority_and_title(printed, head, _ends_the_title)
    inspectors = field_value(head, _LEAD_ON_FRONT_PAGE) or ""
    return FrontPage(
        authority=authority,
        title=title,
        inspection_periods=dates.periods,
        published=printed_date(field_value(head, PUBLISHED) or ""),
        lead_inspectors=people(inspectors),
        dates_printed=dates.printed or "",
        inspectors_printed=inspectors,
        further_dates=dates.not_taken,
    )


class _Dates:
    """The inspection dates of the head: of every field for them, and what it prints below of other days."""

    def __init__(self, head: Sequence[Line]) -> None:
        values = list(_field_values(head, INSPECTION_DATES))
        told = [value for value, _ in values if inspection_periods(with_slips_mended(value))]
        self.printed = " and ".join(dict.fromkeys(told)) or next((value for value, _ in values), None)
        self.periods: tuple[InspectionPeriod, ...] = ()
        not_taken = []
        for value in told:
            periods = inspection_periods(with_slips_mended(value))
            both = sorted({*self.periods, *periods}, key=lambda period: period.start)
            if any(later.start <= earlier.end for earlier, later in pairwise(both)):
                not_taken.append(value)
            else:
                self.periods = tuple(both)
        taken = {id(line) for _, lines in values for line in lines}
        below = head[next((head.index(lines[0]) for _, lines in values), len(head)) :]
        not_taken += [line.text for line in below if id(line) not in taken and self._names_other_days(line.text)]
        self.not_taken = tuple(not_taken)

    def _names_other_days(self, words: str) -> bool:
        if PUBLISHED.match(words) or not _OTHER_DATES.match(words):
            return False
        label = _ANY_FIELD.match(words)
        value = words[label.end() :].strip() if label else words
        return bool(_MORE_DATES.match(value)) and not set(inspection_periods(value)) <= set(self.periods)


def field_value(head: Sequence[Line], label: re.Pattern[str]) -> str | None:
    """What the head prints after a label, over as many lines as it takes; None where it has no such label."""
    return next((value for value, _ in _field_values(head, label)), None)


def _field_values(head: Sequence[Line], field: re.Pattern[str]) -> Iterator[tuple[str, list[Line]]]:
    """What the head prints after each label of a field, with the lines that it takes."""
    for place, line in enumerate(head):
        start = field.match(line.text)
        if not start:
            continue
        words = [line.text[start.end() :]]
        taken = [line]
        for following in head[place + 1 :]:
            if _begins_something_else(following) or not _goes_on(field, taken, following, words):
                break
            words.append(following.text)
            taken.append(following)
        yield join_lines(words), taken


def following_front_page(printed: PrintedPages) -> int | None:
    """The number of the page on which another report begins, bound into the same file; None where none does.

    A front page prints a title as large as the first one's, larger or bolder than text, and inspection dates as a field
    below it.
    """
    as_large = max(
        (line.size for line in printed.pages[0].lines if INSPECTION_TITLE.match(line.text)), default=float("inf")
    )
    for page in printed.pages[1:]:
        for place, line in enumerate(page.lines):
            set_apart = line.size >= as_large and (line.bold or line.size > printed.body_size + _SAME_SIZE)
            if set_apart and INSPECTION_TITLE.match(line.text):
                values = _field_values(page.lines[place + 1 :], INSPECTION_DATES)
                if any(inspection_periods(with_slips_mended(value)) for value, _ in values):
                    return page.number
    return None


def only_first_report(printed: PrintedPages) -> PrintedPages:
    """The pages of the first report, where a file has another bound in behind it."""
    begins = following_front_page(printed)
    return replace(printed, pages=printed.pages[: begins - 1]) if begins else printed


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
    if any(field.match(line.text) for field in _FIELDS) or INSPECTION_TITLE.match(line.text):
        return True
    if _ANY_FIELD.match(line.text) or _OTHER_INSPECTORS.match(line.text):
        return True
    return is_table_header(line.text) or is_table_header(line.pieces[0].text)


def _goes_on(field: re.Pattern[str], taken: Sequence[Line], line: Line, words: Sequence[str]) -> bool:
    """Whether a line below those of a field goes on with its value."""
    label, above = taken[0], taken[-1]
    if abs(line.size - label.size) > _SAME_SIZE:
        return False
    if not any(words):
        return True
    gap = above.last_y - line.y
    near = gap <= line.size * _LEADING
    if gap <= line.size * _FAR:
        if field is _LEAD_ON_FRONT_PAGE and ends_with_a_rank(line.text):
            return True
        dates = _MORE_DATES.match(line.text) if field is INSPECTION_DATES else None
        # A day alone in a paragraph of its own may be any: that of publication has lost its label in some reports.
        if dates and (near or dates["joined"] or not printed_date(line.text)):
            return True
    return (near and line.bold == above.bold) or line.x > label.x + _HANGS


def _ends_the_title(line: Line) -> bool:
    return any(field.match(line.text) for field in _FIELDS) or is_table_header(line.text)
