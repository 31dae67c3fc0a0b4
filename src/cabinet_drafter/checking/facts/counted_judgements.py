"""How many judgements a paper says were given a grade, or changed: "three of the four", "the other two"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.vocabulary import JudgementArea

_MORE: Final = r"(?:\b(?P<more>at least|no fewer than|more than|over|up to|nearly|almost|around|about|all)\s+)?"
_DETERMINERS: Final = r"(?:(?:the|our|its|all|of|Ofsted[’']s|these|those|report[’']s)\s+)*"
_ADJECTIVES: Final = (
    r"(?:(?:key|main|graded|individual|inspected|inspection|judgement|separate|specific|Ofsted|ILACS|different|"
    r"headline|service|practice|assessed|judged|printed)\s+){0,3}"
)
_KIND: Final = (
    r"(?:sub-?\s?)?judge?ments?(?:\s+areas?)?|areas?|categor(?:y|ies)|domains?|grad(?:es|ings?)|ratings?|headings?"
)
# An area of something else is no judgement.
_NO_JUDGEMENT: Final = (
    r"(?!\s+(?:for|where|to|needing|of\s+(?!the\s+(?:inspection|report|judge)|inspection|judge)|in\s+need)\b)"
)
# "The four areas that sit beneath the overall judgement": the overall one is not among them.
_BELOW: Final = (
    r"(?:,?\s+(?:(?:that|which)\s+)?(?:(?:sit|lie|stand|come|are|were|fall)\s+)?(?P<below>beneath|below|under|"
    r"underneath|alongside|besides?|apart from|other than|excluding|not counting)\s+(?:the\s+|our\s+)?overall"
    r"(?:\s+(?:judge?ment|effectiveness|grade|grading|rating|one|outcome))?,?)?"
)
_EACH: Final = rf"\b(?:(?:every|each)(?:\s+single)?(?:\s+one)?)(?=\s+of\s+{_DETERMINERS}{NUMBER})"
COUNTED: Final = re.compile(
    rf"{_MORE}(?:\b(?P<other>other|remaining)\s+)?"
    rf"(?P<number>{_EACH}|{NUMBER}|\b(?:both|none|no)\b)"
    rf"(?:\s+(?:out\s+)?of\s+{_DETERMINERS}(?:(?:other|remaining)\s+)?(?P<of>{NUMBER})?)?\s*{_ADJECTIVES}"
    rf"(?P<kind>\b(?:{_KIND})\b){_NO_JUDGEMENT}{_BELOW}",
    re.IGNORECASE,
)
"""A number of judgements: `number` of them, out of `of` where the paper says how many there are."""

OF_THESE: Final = re.compile(
    rf"\bof\s+{_DETERMINERS}(?P<of>{NUMBER})\s+{_ADJECTIVES}(?:{_KIND})\b{_NO_JUDGEMENT},?\s+{_MORE}"
    rf"(?P<number>{NUMBER}|\b(?:both|none)\b)",
    re.IGNORECASE,
)
"""The same with the whole first: “of the four judgements, three”."""

OF_MANY: Final = re.compile(
    rf"{_MORE}(?P<number>{NUMBER}|\b(?:both|none)\b)\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?(?P<of>{NUMBER})"
    r"(?=\s*(?:[.,;:)]|$|(?:are|were|is|was|being)\b))",
    re.IGNORECASE,
)
"""The same without the word: “good in two of five”."""

OTHER_ONE: Final = re.compile(
    rf"\b(?P<other>other|remaining)\s+{_ADJECTIVES}(?:judge?ment(?:\s+area)?|area|category|domain)\b{_NO_JUDGEMENT}",
    re.IGNORECASE,
)
"""The one judgement that is left."""

ALL_BUT_SOME: Final = re.compile(
    rf"\b(?:all\s+(?P<more>but)\s+(?P<number>{NUMBER})(?:\s+of)?\s+{_DETERMINERS}(?:(?P<of>{NUMBER})\s+)?"
    rf"{_ADJECTIVES}(?:{_KIND}|grade|rating)\b{_NO_JUDGEMENT}{_BELOW}|"
    rf"(?:all|every|each)\s+{_DETERMINERS}(?:{NUMBER}\s+)?{_ADJECTIVES}(?:{_KIND}|grade|rating)\s+"
    rf"(?:but|except(?:\s+for)?|bar|apart\s+from|other\s+than|save)\s+(?P<except>{NUMBER}))\b",
    re.IGNORECASE,
)
"""All of them but some: “all but one of the grades”, “every grade but one”."""

ALL_BUT: Final = "all but"
_BENEATH: Final = re.compile(
    r"\b(?:beneath|below|under|underneath) (?:it|that|this|(?:the |our )?overall)\b", re.IGNORECASE
)
_SUB: Final = re.compile(r"\bsub-?\s?judge", re.IGNORECASE)
_ALSO_NUMBERS: Final = {"both": 2, "none": 0, "no": 0}
_NOT: Final = re.compile(r"\bnot\s+$", re.IGNORECASE)

ELSEWHERE: Final = re.compile(
    r"\b(?:youth justice|probation|HMIP|CQC|SEND|HMICFRS|audit\w*|survey\w*|residents|fostering|adoption agenc\w+|"
    r"homes?|schools?|wards|improvement plan|action plan|peer|self-?\s?(?:eval|assess)\w*|RAG|performance indicators?|"
    r"neighbours|authorities|councils|teams)\b",
    re.IGNORECASE,
)
"""Words of sentences that count something else than an Ofsted report's judgements."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of judgements as said: `of` all of them where said, `other` for those not named before.

    `below` is set where the overall judgement is not counted among them.
    """

    number: int
    of: int | None
    more: str
    other: bool
    start: int
    end: int
    below: bool = False

    def fits(self, count: int, every: int) -> bool:
        """Whether as many judgements out of `every` one make what is said true."""
        if self.more == ALL_BUT:
            return count == every - self.number
        if self.more in {"at least", "no fewer than"}:
            return count >= self.number
        if self.more in {"more than", "over"}:
            return count > self.number
        if self.more == "up to":
            return count <= self.number
        return self.more in {"nearly", "almost", "around", "about"} or count == self.number


def counts(text: str) -> Iterator[Count]:
    """Every number of judgements in a sentence, in order."""
    taken = 0
    for match in sorted(
        (match for form in (ALL_BUT_SOME, OF_THESE, COUNTED, OF_MANY, OTHER_ONE) for match in form.finditer(text)),
        key=lambda found: (found.start(), -found.end()),
    ):
        if match.start() < taken or _NOT.search(text[: match.start()]):
            continue
        taken = match.end()
        yield count_of(match)


def count_of(match: re.Match[str]) -> Count:
    """What a match of COUNTED, OF_THESE or OTHER_ONE says."""
    groups = match.groupdict()
    beneath = _BENEATH.search(match.string, 0, match.start()) or _SUB.search(match.group())
    below = bool(groups.get("below") or beneath)
    if match.re is ALL_BUT_SOME:
        but = number_of(groups["number"] or groups["except"])
        of = number_of(groups["of"]) if groups["of"] else None
        return Count(but, of, ALL_BUT, other=False, start=match.start(), end=match.end(), below=below)
    words = groups.get("number") or "one"
    of = number_of(groups["of"]) if groups.get("of") else None
    if of is not None and words.lower().startswith(("every", "each")):
        number = of
    else:
        number = _ALSO_NUMBERS[words.lower()] if words.lower() in _ALSO_NUMBERS else number_of(words)
    more = (groups.get("more") or "").lower()
    all_of = number if more == "all" else of
    return Count(number, all_of, more, bool(groups.get("other")), match.start(), match.end(), below)


def judgement_sets(inspection: Inspection) -> list[tuple[Judgement, ...]]:
    """Every set that people may mean by a report's judgements.

    The overall one is counted among them or not; so are, in reports of the single inspection framework, that on the
    Local Safeguarding Children Board and the two graded within another (adoption, care leavers).
    """
    graded = tuple(each for each in inspection.judgements if each.grade is not None)
    keys = {each.key for each in graded}
    optional: list[frozenset[JudgementArea]] = [frozenset({JudgementArea.OVERALL_EFFECTIVENESS})]
    if JudgementArea.LSCB in keys:
        optional.append(frozenset({JudgementArea.LSCB}))
    if JudgementArea.ADOPTION in keys or JudgementArea.CHILDREN_LOOKED_AFTER in keys:
        optional.append(frozenset({JudgementArea.ADOPTION, JudgementArea.CARE_LEAVERS}))
    sets = []
    for leave_out in product((False, True), repeat=len(optional)):
        out = {key for keys_out, yes in zip(optional, leave_out, strict=True) if yes for key in keys_out}
        sets.append(tuple(each for each in graded if each.key not in out))
    return sorted(dict.fromkeys(sets), key=len, reverse=True)


def sets_counted(inspection: Inspection, count: Count) -> list[tuple[Judgement, ...]]:
    """Those sets that a number may be counted of: as many judgements as it says there are, with the overall or not."""
    return [
        each
        for each in judgement_sets(inspection)
        if count.of in (None, len(each))
        and not (count.below and any(one.key is JudgementArea.OVERALL_EFFECTIVENESS for one in each))
    ]
