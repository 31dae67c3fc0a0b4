"""What tells a provision of the table of citations from the others of its title, in the words of papers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.checking.law_cited.provisions import CitedProvision

_OF_ACTION: Final = r"of (?:(?:the|its|our) )?(?:proposed )?action"
_RESPONSE: Final = (
    rf"(?:written|(?:prepare|produce|draw up) a) statement(?: {_OF_ACTION})?|statement {_OF_ACTION}|"
    r"statement in (?:response|reply)|duty to (?:respond|reply)|written response"
)
_ENQUIRIES: Final = (
    r"\bchild protection (?:enquir\w+|investigations?)|\bsignificant harm\b|\bduty to investigate\b|"
    r"\bduty to (?:make|carry out|conduct|undertake) (?:child protection )?enquiries\b|(?<=\()enquiries(?=\))"
)
_MATTERS: Final = (
    (law.INSPECTIONS_ACT, "137", _RESPONSE),
    (law.INSPECTIONS_ACT, "137", r"written reports?\b|reports? in writing|\breports?(?=\s+(?:\w+\s+)?under\b)"),
    (law.INSPECTIONS_ACT, "136", r"\binspect(?:s|ed|ing|ions?)?\b(?! reports?\b)"),
    ("Children Act 2004", "18", r"directors? (?:of|for) children[’']?s services|\bDCS\b"),
    ("Children Act 2004", "19", r"lead members?(?: for children[’']?s services)?"),
    ("Education Act 1996", "497A", r"\bdirections?\b"),
    ("Children Act 1989", "17", r"\bchild(?:ren)? in need\b"),
    (
        "Children Act 1989",
        "22",
        r"general duty (?:to|towards|in respect of) (?:looked[- ]after children|children looked after)",
    ),
    ("Children Act 1989", "47", _ENQUIRIES),
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
    "deals|covers|children|s|services|oblige|obliges|obliged|place|places|prepare|prepares|produce|draw|up|publish|"
    "an|and|which|whom|report|ofsted|out|carried|conducted|same|act|reports|inspections|it|proposes|gives|rise|our|also"
)
_LINKED: Final = re.compile(rf"\W*(?:(?:{_LINKS})\b\W*)*", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|under|by|pursuant|requires?|provides?|sets|makes|concerns|deals|covers|must|shall|has|have|"
    r"obliges?|places?|gives|in)\b|\(",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"\s*(?:of (?:the )?[\w’' ,]{0,100})?\s*\(([^()]{3,80})\)")
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


def about(cited: CitedProvision, text: str, start: int, end: int, provisions: Sequence[CitedProvision]) -> Said | None:
    """The provision that the paper is about where it cites this one; None where it does not say.

    It says so in brackets beside the number, or where nothing but words that link the two stands between them: a
    director has duties under many sections, and being named in the same sentence tells nothing. The text is what the
    paper says with its titles blanked, for they hold words of the matter.
    """
    before = max((each.end for each in provisions if each.end <= cited.start), default=start)
    after = min((each.start for each in provisions if each.start >= cited.end), default=end)
    bracketed = _IN_BRACKETS.match(text, cited.end)
    if bracketed is not None and (said := matters_in(bracketed[1], cited.title)):
        return said[0] if len(said) == 1 else None
    begin = max(before, start)
    ahead = _said(text[begin : cited.start], cited.title)
    if ahead:
        nearest = max(ahead, key=lambda each: (each.end, -each.start))
        if _links(text[begin + nearest.end : cited.start]):
            return nearest
    behind = _said(text[cited.end : min(after, end)], cited.title)
    if behind:
        nearest = min(behind, key=lambda each: (each.start, -each.end))
        if _links(text[cited.end : cited.end + nearest.start]):
            return nearest
    return None


def _said(text: str, title: str) -> list[Said]:
    return [
        Said(number, " ".join(found.group().split()), *found.span())
        for of, number, words in _PATTERNS
        if of == title
        for found in words.finditer(text)
    ]


def _links(between: str) -> bool:
    linked = _LINKED.fullmatch(between) is not None and _VERB.search(between) is not None
    return linked and not _HAS_OTHER_DUTY.search(between)
