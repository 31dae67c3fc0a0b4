"""The marked phrases that a draft prints where an input is missing, found in a paper, and what each asks for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.paper import Ask, CabinetPaper
from cabinet_drafter.vocabulary import ClearanceRole

MARKED: Final = re.compile(r"\[(?:awaiting|proposed): (?:[^\[\]]|\[[^\[\]]*\])*\]")
_BLANK: Final = "\ufffc"
_CLEARANCE: Final = {"cleared_by", "clearing_role", "cleared_on"}


@dataclass(frozen=True, slots=True)
class MarkedPhrase:
    """A marked phrase: its line, from where to where, and its text."""

    line: PaperLine
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a phrase asks for: whom, in which words; phrases of one `topic` wait for one input.

    The topic of a clearance holds within its section only.
    """

    role: ClearanceRole
    request: str
    topic: str
    within_section: bool


def marked_phrases(lines: Sequence[PaperLine]) -> Iterator[MarkedPhrase]:
    """Every marked phrase, in reading order."""
    for line in lines:
        for found in MARKED.finditer(line.text):
            yield MarkedPhrase(line, found.start(), found.end(), found.group())


def without_marked(text: str) -> str:
    """The text with each marked phrase blanked, places kept."""
    return MARKED.sub(lambda found: _BLANK * len(found.group()), text)


def what_is_asked(phrase: str) -> Asked | None:
    """What the contract says that a marked phrase asks for; None where it does not know the phrase."""
    return _asked_by_phrase().get(phrase)


@cache
def _asked_by_phrase() -> Mapping[str, Asked]:
    asked: dict[str, Asked] = {}
    for name, ask in _asks(CabinetPaper, set()):
        clearance = name in _CLEARANCE
        # A figure and all figures wait for the same input; dates that run from one day say the same request.
        topic = "clearance" if clearance else name if ask.role is ClearanceRole.CHIEF_FINANCE_OFFICER else ask.request
        asked.setdefault(f"[awaiting: {ask.phrase}]", Asked(ask.role, ask.request, topic, clearance))
    return asked


def _asks(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, Ask]]:
    seen.add(model)
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        ask: Any = extra.get("ask") if isinstance(extra, Mapping) else None
        if isinstance(ask, Ask):
            yield name, ask
        for inner in _models(field.annotation):
            if inner not in seen:
                yield from _asks(inner, seen)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
