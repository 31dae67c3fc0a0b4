"""What a report prints of inspections and visits before it: of what, when, and the grade."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.dates_in_words import MONTHS
from cabinet_drafter.inspection import Inspection, Passage

_MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
_WHEN: Final = re.compile(rf"\b(?:(?P<month>{_MONTH})\s+)?(?P<year>20\d\d|199\d)(?![\d/]|[-–]\d)")
_KINDS: Final = (
    ("focused visit", re.compile(r"\bfocus{1,2}ed visits?\b", re.IGNORECASE)),
    ("monitoring visit", re.compile(r"\bmonitoring visits?\b", re.IGNORECASE)),
    ("joint targeted area inspection", re.compile(r"\bjoint targeted area inspection|\bJTAI\b", re.IGNORECASE)),
    ("fostering", re.compile(r"\bfostering\b", re.IGNORECASE)),
    ("adoption", re.compile(r"\badoption (?:services?|agency)\b", re.IGNORECASE)),
    ("private fostering", re.compile(r"\bprivate fostering\b", re.IGNORECASE)),
    (
        "looked after children",
        re.compile(r"\b(?:looked[- ]after children|children (?:looked after|in care))\b", re.IGNORECASE),
    ),
    (
        "safeguarding",
        re.compile(r"\bsafeguarding\b|\bprotection of children\b|\bchild protection arrangements\b", re.IGNORECASE),
    ),
)
WHOLE: Final = "children’s services"
_HISTORY: Final = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|prior)\b[^.;]{0,40}\binspect\w+|\bwas last inspected\b|\binspected\b|"
    r"\binspections? (?:of|in)\b|\bfocus{1,2}ed visits?\b|\bmonitoring visits?\b|\b(?:judged|rated|graded|found)\b|"
    r"\b(?:services?|arrangements)\b[^.;]{0,40}\b(?:was|were)\b",
    re.IGNORECASE,
)
_GRADE: Final = re.compile(
    r"\b(?:outstanding|good|adequate|inadequate|requir(?:es?|ed|ing) improvement(?: to be good)?)\b"
    r"(?! (?:features|practice|quality))",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\b(?:judged|rated|graded|found|assessed|were|was|are|is|as|be)\b|\brequired\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class HistoryMention:
    """An inspection or visit named with its time: its kind, the month where given, the year, its one grade if any."""

    kind: str
    month: int | None
    year: int
    grade: str | None
    start: int
    end: int
    grade_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PrintedHistory:
    """A mention as print has it, and the passage."""

    mention: HistoryMention
    passage: Passage


def history_mentions(text: str) -> list[HistoryMention]:
    """The inspections and visits that a sentence names with a month or year of their own."""
    if not _HISTORY.search(text):
        return []
    times = list(_WHEN.finditer(text))
    kinds = [(found.start(), kind) for kind, pattern in _KINDS for found in pattern.finditer(text)]
    if any(kind == "private fostering" for _, kind in kinds):
        return []
    grades = [each for each in _GRADE.finditer(text) if _GIVEN.search(text[max(0, each.start() - 40) : each.start()])]
    said = {_rank(each.group()) for each in grades}
    found = []
    for time in times:
        near = [(abs(place - time.start()), kind) for place, kind in kinds]
        kind = min(near)[1] if near else WHOLE
        month = MONTHS.index(time["month"]) + 1 if time["month"] else None
        one = len(said) == 1 and len(times) == 1
        found.append(
            HistoryMention(
                kind,
                month,
                int(time["year"]),
                next(iter(said)) if one else None,
                *time.span(),
                grades[0].span() if one else None,
            )
        )
    return found


@lru_cache(maxsize=1)
def printed_history(paper: PaperUnderCheck) -> tuple[PrintedHistory, ...]:
    """What the report that the paper is held against prints of the years before its own inspection."""
    return tuple(_printed(paper.against.inspection))


def _printed(inspection: Inspection) -> Iterator[PrintedHistory]:
    passages = [*inspection.summary]
    for section in inspection.sections:
        passages += [*section.unnumbered, *section.paragraphs]
    for passage in passages:
        for sentence in passage.sentences:
            for mention in history_mentions(sentence):
                if (mention.year, mention.month or 0) < (
                    inspection.inspection_start.year,
                    inspection.inspection_start.month,
                ):
                    yield PrintedHistory(mention, passage)


def _rank(words: str) -> str:
    words = words.lower()
    return "requires improvement" if "improvement" in words else words
