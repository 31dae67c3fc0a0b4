"""The words by which a paper says that a day is the last one for publishing report or statement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.law_cited.publication_duties import PUBLISH, STATE, PublicationDuty, mentions
from cabinet_drafter.checking.law_cited.receipt import DayInSentence

_LAST: Final = r"(?:last|final|latest)\s+(?:possible\s+|permitted\s+)?(?:day|date)|deadline|time limit|due date|limit"
_PERIOD: Final = r"(?:period|time|time limit|days|limit|deadline|clock)"
_ENDS: Final = (
    r"(?:ends?|ended|ending|expires?|expired|expiring|runs? out|ran out|lapses?|closes?|elapses?|finishes|is up)"
)
_SAYS_LAST: Final = re.compile(
    rf"(?:\b(?:{_LAST})(?:\s*|\b[^.;]{{0,80}}?(?:\b(?:is|was|being|of|on|falls?(?: on)?|remains)|[:,(–-]))|"
    r"\bday (?:70|30|seventy|thirty)\b[^.;\d]{0,30}\b(?:is|was|being|falls? on)|"
    r"\b(?:70th|30th|seventieth|thirtieth) working day\b[^.;\d]{0,30}\b(?:is|was|being|falls? on)|"
    rf"\bit (?:therefore |thus )?{_ENDS}(?:\s+on)?|"
    rf"\b{_PERIOD}\b[^.;]{{0,60}}?\b{_ENDS}(?:\s+(?:on|at the end of|after))?|"
    rf"\bthe (?:30|70|thirty|seventy)\s+{_ENDS}(?:\s+on)?|"
    r"\bworking[\s-]+days?\b[^.;()\d]{0,60}[:(–=-]|"
    r"\bworking[\s-]+days?\b[^.;()\d]{0,60}[,:(–-]?\s*\b(?:that is|that being|i\.?e\.?|namely|which is|which means|"
    r"is|are|end(?:s|ing)? on|expire(?:s|d)? on|falls? on|so by|by|on or before|no later than|not later than|up to|"
    r"(?:takes|brings) (?:us|it|the council) to)|"
    r"\b(?:that is|i\.?e\.?|namely|which means)(?:,?\s+by)?|\bso(?: that)? (?:the|this|that) (?:date|day) is)"
    r"[,:(]?(?:\s*(?:therefore|thus|then|now|accordingly|hence)\b,?)?\s*(?:by\s+|on\s+)?"
    r"(?:the\s+|midnight on\s+|close of (?:business|play) on\s+|the end of\s+)?$",
    re.IGNORECASE,
)
_LAST_BEHIND: Final = re.compile(
    rf"[\s,)–-]{{0,3}}(?:(?:is|was|being|as|would be|will be)\s+)?(?:therefore\s+|thus\s+)?"
    rf"(?:the\s+|its\s+|our\s+|a\s+)?(?:statutory\s+|legal\s+)?(?:{_LAST})\b(?!\W*(?:is|was|of)?\W*\d)",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"\b(?:by|until|later than|before|on or before|(?:is|was|are|falls?) due(?: on)?|due (?:by|on))"
    r"\s+(?:the\s+|midnight on\s+|close of (?:business|play) on\s+)?$",
    re.IGNORECASE,
)
_LABEL_LAST: Final = re.compile(rf"\b(?:{_LAST})\b|\bworking[\s-]+days?\b", re.IGNORECASE)
_LABEL_BY: Final = re.compile(r"\bby when\b|\bby\W*$|\bdue\b|\btarget date\b", re.IGNORECASE)
_EACH: Final = re.compile(
    r"\b(?:these|those|the(?: two)?|both|respective|two) (?:last )?(?:dates|days|periods|deadlines|(?:time )?limits)\b"
    r"[^.;]{0,140}?\b(?:are|were|fall|fell|end|ended|expire|expired|run out|ran out|finish|close)(?:\s+on)?\s+$",
    re.IGNORECASE,
)
_BOTH_JOINED: Final = re.compile(
    r"\s*(?:,|and|, and|and on|& )\s*(?:(?:ends?|ended|expires?|expired|falls?|fell)\s+)?(?:on\s+|the\s+)?",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?:(?P<thirty>30|thirty)|(?P<seventy>70|seventy))\b\)?(?:\s*\([^()]{1,12}\))?"
    r"(?=[\s-]*(?:working\b|(?:for|to)\b|and\b|(?:ends?|ended|expires?|expired)\b))|"
    r"\b(?:day (?:(?P<day30>30|thirty)|(?P<day70>70|seventy))|"
    r"(?:(?P<nth30>30th|thirtieth)|(?P<nth70>70th|seventieth)) working day)\b",
    re.IGNORECASE,
)
_MUST: Final = re.compile(
    r"\bmust\b|\brequire[sd]?\b|\bobliged\b|\bobligation\b|\bdut(?:y|ies)\b|\bstatut|\blaw\b|\blegal|\bdeadline\b|"
    r"\bworking[\s-]+days?\b|\bha(?:s|ve|d) to\b",
    re.IGNORECASE,
)
_IS_TO: Final = re.compile(r"\b(?:is|are|was) to be\b|\bneeds? to\b", re.IGNORECASE)
_PLANNED: Final = re.compile(
    r"\b(?:will|would|plan(?:s|ned)?|intends?|intended|aims?|propose[sd]?|expect\w*|target|hopes?|well before|ahead of|"
    r"early|earlier)\b",
    re.IGNORECASE,
)
_PUBLISHES: Final = re.compile(
    r"\bpubli(?:sh|c)|\bsubmi(?:t|ss)|\bsent\b|\bsend\b|\bissue|\bdue\b|\bdeadline\b|\bworking[\s-]+days?\b|"
    r"\b(?:last|final|latest) (?:day|date)\b|\bmade available\b|\bin place\b",
    re.IGNORECASE,
)
_LATER_ON: Final = re.compile(
    r"\breview|\bmonitor|\bprogress\b|\bimplement|\bdeliver|\bupdat|\brevis|\brefresh|\bsecond\b|\bfurther\b|\bannual|"
    r"\bevaluat|\bclosed\b|\bsigned off\b|\bcomplet",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"\b(?:previous|last|earlier|next) (?:inspection|report|visit)|\b(?:monitoring|focused) visit|"
    r"(?-i:\bSEND\b)|\bJTAI\b|\bOfsted (?:will|must|is to|plans? to|expects? to|intends? to)|"
    r"\bdraft report\b|factual accuracy|"
    r"\bfinancial statement|\bstatement of accounts|\b(?:cabinet|committee) report\b|\bthis (?:paper|report)\b|"
    r"\bagenda\b|\bcomments?\b|\bconsult",
    re.IGNORECASE,
)
_PLAN: Final = re.compile(r"\b(?:action|improvement) plan\b", re.IGNORECASE)
_STATEMENT: Final = re.compile(r"\bstatement\b", re.IGNORECASE)
_TO_OFSTED: Final = re.compile(r"\b(?:submit\w*|sen[dt]|return\w*)\b[^.;]{0,40}\bOfsted\b", re.IGNORECASE)


class Sign(Enum):
    """What a day is said to be: the last one that the law allows, or one by which something is done."""

    LAST = auto()
    BY = auto()


@dataclass(frozen=True, slots=True)
class LastDay:
    """A day that is said to be the last for one of `duties`, and its place in the sentence.

    `of_plan` is whether the words are about an action plan, which may be the statement or another thing.
    """

    day: date
    start: int
    end: int
    sign: Sign
    duties: tuple[PublicationDuty, ...]
    of_plan: bool = False


def last_days(sentence: Sentence, days: Sequence[DayInSentence], context: str, row: str = "") -> Iterator[LastDay]:
    """Each day of the sentence that is said to be the last for something.

    Args:
        sentence: the sentence, marked phrases blanked.
        days: the days that it names.
        context: what the same paragraph says before it.
        row: what the cells between the first one of its row and its own say, where it stands in a table.
    """
    for place, each in enumerate(days):
        begin = days[place - 1].end if place else 0
        ahead = sentence.text[begin : each.start]
        behind = sentence.text[each.end : days[place + 1].start if place + 1 < len(days) else None]
        label = f"{row} {sentence.before}" if not place else ""
        sign = _sign(ahead, behind, label)
        clause = f"{label}{ahead}"
        if sign is None or _ANOTHER.search(f"{clause} {behind}"):
            continue
        part = sentence.text[: each.start].rpartition(";")[2]
        duties, named = _duties(clause, behind, part, context if sign is Sign.LAST else "")
        if not duties or _LATER_ON.search(clause) or (sign is Sign.BY and not _is_published(sentence, each, behind)):
            continue
        if sign is Sign.BY and _MUST.search(sentence.text[: each.end]) and not _PLANNED.search(clause):
            sign = Sign.LAST
        said = f"{clause} {behind}" if named else context
        of_plan = _PLAN.search(said) is not None and not _STATEMENT.search(said)
        yield LastDay(each.day, each.start, each.end, sign, duties, of_plan)


def each_of_both(sentence: Sentence, days: Sequence[DayInSentence]) -> tuple[LastDay, LastDay] | None:
    """Two days that are said at once to be the last for both: "these dates are 1 April and 31 May"."""
    for one, other in pairwise(days):
        joined = _BOTH_JOINED.fullmatch(sentence.text[one.end : other.start])
        if joined and _EACH.search(sentence.text[: one.start]) and not _ANOTHER.search(sentence.text):
            first, second = (LastDay(each.day, each.start, each.end, Sign.LAST, ()) for each in (one, other))
            return first, second
    return None


def working_days_named(text: str) -> list[tuple[int, PublicationDuty]]:
    """Each place in the text that names the 30 or the 70 working days, in its order."""
    if "working" not in text and "ay " not in text:
        return []
    found = _NUMBERED.finditer(text)
    return [(each.start(), PUBLISH if each["thirty"] or each["day30"] or each["nth30"] else STATE) for each in found]


def _sign(ahead: str, behind: str, label: str) -> Sign | None:
    if _SAYS_LAST.search(ahead) or _LAST_BEHIND.match(behind):
        return Sign.LAST
    alone = bool(label) and not ahead.strip(" :–-(")
    if alone and _LABEL_LAST.search(label):
        return Sign.LAST
    if _BY.search(ahead) or (alone and _LABEL_BY.search(label)):
        return Sign.BY
    return None


def _duties(clause: str, behind: str, part: str, context: str) -> tuple[tuple[PublicationDuty, ...], bool]:
    """What the day is the last for, and whether the words beside it say so; else all that the paragraph spoke of."""
    numbers = working_days_named(clause)
    if numbers:
        return (numbers[-1][1],), True
    said = mentions(clause)
    if said:
        return (said[-1][1],), True
    behind_it = mentions(behind)
    if behind_it and _PUBLISHES.search(behind):
        return (behind_it[0][1],), True
    if numbers := working_days_named(part):
        return (numbers[-1][1],), True
    if context and (said := mentions(part)):
        return (said[-1][1],), True
    earlier = working_days_named(context) or mentions(context)
    return tuple(dict.fromkeys(duty for _, duty in earlier)), False


def _is_published(sentence: Sentence, each: DayInSentence, behind: str) -> bool:
    """Whether what is done by the day is publishing: a plan is also reviewed, agreed and carried out by some day."""
    ahead = f"{sentence.before}{sentence.text[: each.start]}"
    said = f"{ahead} {behind}"
    if _PLAN.search(said) and not _STATEMENT.search(said) and not _TO_OFSTED.search(ahead):
        return False
    if not _STATEMENT.search(said) and not _PLAN.search(said) and not (_MUST.search(ahead) or _IS_TO.search(ahead)):
        return False  # "the report is published by" may be said of the paper itself
    return _PUBLISHES.search(said) is not None
