"""The head of a letter's first page: its date, its addressee, the salutation, the title that names the visit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cabinet_drafter.reading.dates import printed_date
from cabinet_drafter.reading.letters.visit_wording import LETTER_OPENS, NAMES_A_VISIT, named_visit
from cabinet_drafter.reading.pdf.blocks import goes_on
from cabinet_drafter.reading.pdf.printed_page import Line, Piece, PrintedPages, join_lines
from cabinet_drafter.visit import Addressee

_SALUTATION: Final = re.compile(r"Dear\b")
_COLUMN: Final = 60.0  # points: how far from the salutation's left edge a line of the addressee may begin
_CONTACTS: Final = re.compile(
    r"T(?:el(?:ephone)?)?[:.]?\s*\(?0\d|textphone|@\S+\.gov\.uk|www\.|gov\.uk/ofsted|^ofsted$", re.IGNORECASE
)
_LABEL: Final = re.compile(r"^(?:date|dated|to)\s*:\s*", re.IGNORECASE)
_CONFIDENTIAL: Final = re.compile(
    r"(?:(?:sent )?(?:by|via) (?:e-?mail|post)|(?:private and )?confidential|(?:not )?protect\w*|official)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(r"\b(?:director|chief \w+|officer|head of|manager|commissioner|executive)\b", re.IGNORECASE)
_UNFINISHED: Final = re.compile(r"(?:\b(?:and|for|of|to|the)|[,&’-])$", re.IGNORECASE)
_LONGEST_TITLE: Final = 3  # printed lines
_FOOT: Final = 0.12  # of the page's height
_SMALL_PRINT: Final = 0.9  # of the type size that most of the text is set in
_WORDS_OF_A_DATE: Final = 4  # with the day of the week


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What stands above the letter's text; `text` are the lines below it, to the end of the letter."""

    dated: date | None
    addressee: Addressee | None
    title: str | None
    text: tuple[Line, ...]


def read_letter_head(printed: PrintedPages) -> LetterHead:
    """The head of the letter on page 1, and the lines of the letter below it."""
    lines = printed.lines
    first_page = [line for line in lines if line.page == printed.pages[0].number]
    salutation = next((place for place, line in enumerate(first_page) if is_salutation(line)), None)
    below = 0 if salutation is None else salutation + 1
    title = _title_lines(first_page, below) or _title_lines(first_page, 0)
    opening = next((place for place, line in enumerate(first_page) if LETTER_OPENS.match(line.text)), len(first_page))
    begins = max(below, title.stop) or opening
    head = first_page[: min(opening, begins, *([title.start] if title else []), *([below - 1] if below else []))]
    left = first_page[salutation].x if salutation is not None else min((line.x for line in first_page), default=0.0)
    date_place, dated = _date(head)
    return LetterHead(
        dated=dated,
        addressee=_addressee(head, left, date_place),
        title=join_lines(line.text for line in first_page[title.start : title.stop]) or None,
        text=tuple(line for line in lines[begins:] if not _is_below_the_text(line, printed)),
    )


def _is_below_the_text(line: Line, printed: PrintedPages) -> bool:
    """Small print at a page's foot that is no footnote: what the letter paper itself prints."""
    page = printed.pages[line.page - 1]
    return line.y < page.height * _FOOT and line.size < printed.body_size * _SMALL_PRINT


def is_salutation(line: Line) -> bool:
    """Whether a letter's salutation stands in this line, alone or beside other words."""
    return any(_SALUTATION.match(piece.text) for piece in line.pieces)


def _title_lines(lines: Sequence[Line], begin: int) -> range:
    """The places of the lines that name the visit as a title; an empty range at 0 where there are none."""
    for start in range(begin, len(lines)):
        if LETTER_OPENS.match(lines[start].text):
            break
        stop = start + 1
        while stop < min(len(lines), start + _LONGEST_TITLE) and _same_title(lines[stop - 1], lines[stop]):
            stop += 1
        words = join_lines(line.text for line in lines[start:stop])
        if NAMES_A_VISIT.search(words) and named_visit(words) and not words.endswith("."):
            return range(start, stop)
    return range(0)


def _same_title(above: Line, line: Line) -> bool:
    return above.bold == line.bold and goes_on(above, line) and not LETTER_OPENS.match(line.text)


def _date(head: Sequence[Line]) -> tuple[int | None, date | None]:
    """The place and the value of the first piece of the head that is a date and nothing else."""
    for place, line in enumerate(head):
        for words in (*(piece.text for piece in line.pieces), line.text):
            bare = _LABEL.sub("", words)
            if (found := printed_date(bare)) and re.search(r"20\d\d$", bare) and len(bare.split()) <= _WORDS_OF_A_DATE:
                return place, found
    return None, None


def _addressee(head: Sequence[Line], left: float, date_place: int | None) -> Addressee | None:
    """The lines in the salutation's column between the letterhead or date and the salutation."""
    column = [(place, piece) for place, line in enumerate(head) for piece in line.pieces if _stands_at(piece, left)]
    begin = _letterhead_ends(head)
    if date_place is not None and any(place > max(date_place, begin - 1) for place, _ in column):
        begin = max(begin, date_place + 1)
    words = tuple(
        piece.text
        for place, piece in column
        if place >= begin and place != date_place and not _CONFIDENTIAL.match(piece.text)
    )
    if not words or (date_place is None and not begin):
        return None  # With nothing known above them, they may be the sender's.
    name, _, after_the_name = words[0].partition(", ")
    if not _OFFICE.search(name) and _OFFICE.search(after_the_name):
        return Addressee(name=name, job_title=after_the_name, lines=words)
    person = None if _OFFICE.search(words[0]) else words[0]
    return Addressee(name=person, job_title=_job_title(words), lines=words)


def _stands_at(piece: Piece, left: float) -> bool:
    return abs(piece.x - left) <= _COLUMN


def _letterhead_ends(head: Sequence[Line]) -> int:
    """The place after the block of lines in which the sender's telephone, web and mail addresses stand last."""
    last = max(
        (place for place, line in enumerate(head) if any(_CONTACTS.search(piece.text) for piece in line.pieces)),
        default=-1,
    )
    if last < 0:
        return 0
    end = last + 1
    while end < len(head) and goes_on(head[end - 1], head[end]) and not printed_date(head[end].text):
        end += 1
    return end


def _job_title(lines: Sequence[str]) -> str | None:
    """The first line that names an office, with the lines that it runs on to."""
    for place, words in enumerate(lines):
        if _OFFICE.search(words):
            taken = [words]
            for following in lines[place + 1 :]:
                if not _UNFINISHED.search(taken[-1]):
                    break
                taken.append(following)
            return join_lines(taken)
    return None
