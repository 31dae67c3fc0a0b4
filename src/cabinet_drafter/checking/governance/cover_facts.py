"""What a paper says of itself on its cover and elsewhere: labelled values, the day of the meeting, key decision."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.facts.said_dates import said_dates
from cabinet_drafter.checking.governance.answers import yes_or_no
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_KEY_DECISION: Final = r"(?:is (?:this|it) a )?key decision(?: ?\(?y(?:es)?/no?\)?)?"
_MEETING: Final = (
    r"(?:date of (?:the )?(?:meeting|decision|cabinet)|(?:meeting|decision|cabinet)(?: meeting)? date|meeting|date)"
)
_COVER: Final = 12
"""Lines below the title in which a cover without a form gives body and day."""
_LONGEST_ON_COVER: Final = 300  # characters: what gives a meeting's day is short
_BODIES: Final = re.compile(r"\b(?:cabinet|executive|committee|council|board|meeting|mayor)\b", re.IGNORECASE)
_NOT_MEETING: Final = re.compile(
    r"inspection|ofsted|published|notice|dispatch|despatch|cleared|agenda|implement|call-in|call in", re.IGNORECASE
)
_SUBJECT: Final = (
    r"(?:This|These|It|The (?:reports?|decisions?|items?|matters?|proposals?|recommendations?|contents?|paper))"
)
_IN_PROSE: Final = re.compile(
    rf"(?:^|(?<=[.;:] )|(?<=\d ))\W*{_SUBJECT}\b(?: \w+){{0,5}}?\s"
    r"(?:(?:is|are)(?: ?/ ?(?:is|are) not| not)?|isn[’']t|"
    r"(?:do|does)(?: ?/ ?do(?:es)? not| not|n[’']t) (?:require|involve|constitute|contain|amount to|represent|include)|"
    r"constitutes?|amounts? to|represents?)\b(?: [\[(]not[\])])?(?: \w+){0,4}? ?(?:a |an )?(?:non[- ])?key decisions?\b"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value beside or behind its label, and where it stands."""

    line: PaperLine
    start: int
    end: int

    @property
    def text(self) -> str:
        """The value."""
        return self.line.text[self.start : self.end].strip()


def labelled(paper: PaperUnderCheck, label: str) -> Iterator[Labelled]:
    """What the paper gives under a label, in a table's next cell or behind a colon; `label` is a pattern."""
    whole, before = _patterns(label)
    beside: dict[tuple[int, int, int], str] = {}
    for line in paper.lines:
        if line.part != "body":
            continue
        cell = line.cell
        if cell is not None:
            place = (cell.table, cell.row, cell.column)
            beside[place] = f"{beside.get(place, '')} {line.text}"
        # A form may hold two pairs of label and value in one row.
        labels = () if cell is None else (cell.label, beside.get((cell.table, cell.row, cell.column - 1), ""))
        if cell is not None and cell.column and any(whole.fullmatch(each.strip()) for each in labels):
            yield Labelled(line, 0, len(line.text))
            continue
        found = before.match(line.text)
        if found and found.end() < len(line.text.rstrip()):
            yield Labelled(line, found.end(), len(line.text))


@cache
def _patterns(label: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"(?:{label})\s*[?:]*\s*", re.IGNORECASE),
        re.compile(rf"\s*(?:{label})\s*(?:[:?]+[:\s]*|\t\s*)", re.IGNORECASE),
    )


def days_in(text: str) -> list[tuple[date, int, int]]:
    """Each full date in the text, with its place."""
    found = []
    for said in said_dates(text):
        first = said.first
        if said.last is None and first.day is not None and first.year is not None:
            day = first.in_year(first.year)
            if day is not None:
                found.append((day, said.start, said.end))
    return found


def key_decision_said(paper: PaperUnderCheck) -> Iterator[Labelled]:
    """What the paper says of whether this is a key decision: in a field, under its heading, or in a sentence."""
    yield from labelled(paper, _KEY_DECISION)
    heads, _ = _patterns(_KEY_DECISION)
    body = [line for line in paper.lines if line.part == "body" and line.text.strip()]
    for line, below in pairwise(body):
        if line.is_heading and heads.fullmatch(line.text.strip()) and not below.is_heading:
            yield Labelled(below, 0, len(below.text))
    for line in body:
        for found in _IN_PROSE.finditer(paper.prose[line.order]):
            yield Labelled(line, *found.span())


def is_key_decision(paper: PaperUnderCheck) -> bool | None:
    """Whether the paper says that this is a key decision; where it does not, whether the brief does."""
    for said in key_decision_said(paper):
        answer = yes_or_no(said.text)
        if answer is not None:
            return answer
    brief = paper.against.brief
    return brief.cover.key_decision if brief else None


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day, and where the paper gives it; None where only the brief does."""

    day: date
    line: PaperLine | None = None
    start: int = 0
    end: int = 0


def meeting_day(paper: PaperUnderCheck) -> StatedDay | None:
    """The day of the meeting: under its label, or on the cover beside the body that meets, else of the brief."""
    for said in labelled(paper, _MEETING):
        for day, start, end in days_in(said.text)[:1]:
            at = said.line.text.index(said.text)
            return StatedDay(day, said.line, at + start, at + end)
    title = next((line.section for line in paper.lines if line.section is not None), None)
    for line in paper.lines:
        if line.part != "body" or len(line.text) > _LONGEST_ON_COVER:
            continue
        if line.section is not None and line.cell is None and (line.section != title or line.order > _COVER):
            break
        days = days_in(line.text)
        if len(days) == 1 and not _NOT_MEETING.search(f"{line.text} {line.cell.label if line.cell else ''}"):
            day, start, end = days[0]
            alone = not line.text[:start].strip() and not line.text[end:].strip()
            if alone or _BODIES.search(line.text):
                return StatedDay(day, line, start, end)
    brief = paper.against.brief
    return StatedDay(brief.meeting.date) if brief and brief.meeting.date else None
