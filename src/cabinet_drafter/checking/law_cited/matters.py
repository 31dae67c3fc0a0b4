"""What tells a provision of the table of citations from the others of its title, in the words of papers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.provisions import CitedProvision

_MATTERS: Final = (
    (law.INSPECTIONS_ACT, "137", r"written statement|statement of (?:proposed )?action"),
    ("Children Act 2004", "18", r"directors? (?:of|for) children[’']?s services|\bDCS\b"),
    ("Children Act 2004", "19", r"lead members?(?: for children[’']?s services)?"),
    ("Education Act 1996", "497A", r"\bdirections?\b"),
    ("Children Act 1989", "17", r"\bchild(?:ren)? in need\b"),
    ("Children Act 1989", "47", r"\bchild protection enquir\w+|\bsignificant harm\b|\bduty to investigate\b"),
    ("Equality Act 2010", "149", r"(?:public sector )?equality duty|\bdue regard\b"),
    ("Local Government Act 1999", "3", r"best value(?: duty)?|continuous improvement"),
    ("Local Government Act 1972", "100D", r"background (?:papers|documents)"),
    (law.INSPECTIONS_REGULATIONS, "3", r"written statement|\b70 working days\b"),
    (law.KEY_DECISION_NOTICE.title, "9", r"28 clear days[’']? notice|notice of (?:a )?key decision"),
)
_PATTERNS: Final = tuple((title, number, re.compile(words, re.IGNORECASE)) for title, number, words in _MATTERS)
_LINKS: Final = (
    "is|are|was|were|be|been|being|role|post|office|function|duty|a|an|the|as|its|statutory|set|sets|out|placed|"
    "imposed|required|requires|designated|appointed|contained|laid|down|found|in|under|by|of|to|pursuant|with|"
    "accordance|arises|comes|from|provided|provides|for|governed|defined|created|made|makes|must|shall|council|"
    "authority|authorities|local|each|every|designate|appoint|have|has|that|on|known|so|called|provision|concerns|"
    "deals|covers|children|s|services"
)
_LINKED: Final = re.compile(rf"\W*(?:(?:{_LINKS})\b\W*)*", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|under|by|pursuant|requires?|provides?|sets|makes|concerns|deals|covers|must|shall|has|have|"
    r"in)\b|\(",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"\s*(?:of (?:the )?[\w’' ,]{0,60})?\s*\(([^()]{3,80})\)")
_HAS_OTHER_DUTY: Final = re.compile(
    r"\b(?:has|have|had)\s+(?:a|the|their|its|statutory|\W)*\s*(?:dut(?:y|ies)|functions?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Said:
    """Words that are about a provision of the table, and its number."""

    number: str
    words: str
    start: int
    end: int


def matters_in(text: str, title: str) -> tuple[Said, ...]:
    """What the text speaks of, of the provisions of a title: each once, in the order of the text."""
    found: dict[str, Said] = {}
    for of, number, words in _PATTERNS:
        match = words.search(text) if of == title else None
        if match is not None:
            found[number] = Said(number, " ".join(match.group().split()), *match.span())
    return tuple(sorted(found.values(), key=lambda each: each.start))


def about(cited: CitedProvision, text: str, start: int, end: int, provisions: Sequence[CitedProvision]) -> str | None:
    """The number of the provision that the paper is about where it cites this one; None where it does not say.

    It says so in brackets beside the number, or where nothing but words that link the two stands between them: a
    director has duties under many sections, and being named in the same sentence tells nothing.
    """
    before = max((each.end for each in provisions if each.end <= cited.start), default=start)
    after = min((each.start for each in provisions if each.start >= cited.end), default=end)
    bracketed = _IN_BRACKETS.match(text, cited.end)
    if bracketed is not None and (said := matters_in(bracketed[1], cited.title)):
        return said[0].number if len(said) == 1 else None
    ahead = matters_in(text[max(before, start) : cited.start], cited.title)
    if ahead and _links(text[max(before, start) + ahead[-1].end : cited.start]):
        return ahead[-1].number
    behind = matters_in(text[cited.end : min(after, end)], cited.title)
    if behind and _links(_without_title(text[cited.end : cited.end + behind[0].start], cited.title)):
        return behind[0].number
    return None


def _links(between: str) -> bool:
    linked = _LINKED.fullmatch(between) is not None and _VERB.search(between) is not None
    return linked and not _HAS_OTHER_DUTY.search(between)


def _without_title(between: str, title: str) -> str:
    return " ".join(between.split()).replace(title, "")
