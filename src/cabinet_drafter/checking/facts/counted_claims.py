"""What a sentence says of how many judgements were given a grade: numbers and the grades that belong to them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cabinet_drafter.checking.facts.claim_words import NEXT
from cabinet_drafter.checking.facts.counted_judgements import (
    Count,
    counts,
)
from cabinet_drafter.checking.facts.grades import GRADE, grade_of
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.vocabulary import Grade

# Between a number of judgements and their grade stand such words only.
_LINK: Final = re.compile(
    r"(?:are|were|was|is|as|be|been|being|to|have|has|had|also|all|both|each|now|still|again|currently|rated|graded|"
    r"judged|assessed|found|deemed|considered|given|awarded|received|achieved|gained|secured|got|retained|"
    r"remain(?:s|ed)?|"
    r"stay(?:s|ed)?|a|an|the|grades?|ratings?|gradings?|judge?ments?|of|by|ofsted|inspectors|that|which|in|at|"
    r"their|its|"
    r"our|previous|last|latest|this|inspection|inspected|report|services?|came|out|therefore|since|scored|hold|"
    r"held|19\d\d|20\d\d)",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"[\s”\"'’]*(?:(?:judge?ments?|grades?|ratings?|gradings?|overall|and|also|both|as well as)[\s,]+)*,?\s*"
    r"(?:in|for|across|on|against|at)\s+(?:the\s+|all\s+)?",
    re.IGNORECASE,
)
_MARKS: Final = r"[\s“”\"'‘’]*"
_GRADED_KIND: Final = re.compile(
    rf"(?P<number>{NUMBER}|\bno\b){_MARKS}{GRADE.pattern}{_MARKS}(?:judge?ments?|grades?|ratings?|gradings?)\b",
    re.IGNORECASE,
)
# After judgements were counted once, "and one good", "and good in the other two" count on.
_AND_ON: Final = re.compile(
    rf"(?:\band|\bwith|\bbut|\bwhile|\bwhilst|[,;–—])\s+(?:the\s+)?(?P<other>other\s+|"
    rf"remaining\s+)?(?P<number>{NUMBER}|one)\b"
    rf"(?P<link>[^.;,]{{0,40}}?){_MARKS}{GRADE.pattern}",
    re.IGNORECASE,
)
_IN_MORE: Final = re.compile(
    rf"\b(?:in|for)\s+(?:the\s+)?(?P<other>other\s+|remaining\s+)?(?P<number>{NUMBER})\b(?=\s*(?:[.,;:)]|$|"
    rf"\band\b|\bwith\b|\bbut\b))",
    re.IGNORECASE,
)
# "There are four judgements. Two are good." and "good for two of them and outstanding for the others".
_OF_THEM: Final = re.compile(rf"(?P<number>{NUMBER}|\b(?:all|both|none))\s+of\s+(?:them|these|those)\b", re.IGNORECASE)
_BARE: Final = re.compile(
    rf"(?:^\W*|[,;:]\s*|\b(?:and|but|while|whilst)\s+)(?P<number>{NUMBER})(?=\s+(?:is|are|was|were|remains?|"
    r"has been|have been|came out)\b)",
    re.IGNORECASE,
)
_THE_REST: Final = re.compile(r"[\s”\"'’]*(?:for|in)\s+(?:all\s+)?the\s+(?:others?|rest)\b(?!\s+\w)", re.IGNORECASE)
_LISTS: Final = re.compile(r"\s*(?:[:;–—]|, (?:with|being)\b|\bwith\b)")
_OUT_OF: Final = re.compile(rf"\s+out of (?:the )?(?P<of>{NUMBER})", re.IGNORECASE)
_OR: Final = re.compile(
    rf"{_MARKS}(?:or|/){_MARKS}(?:(?P<better>better|above|higher)|(?P<worse>worse|below|lower)|{GRADE.pattern})", re.I
)
_ONE_OF: Final = re.compile(r"(?:\b(?:is|was|as|being|becoming)|,)\s*$", re.IGNORECASE)
_FARTHEST: Final = 70  # characters between a number and its grade


@dataclass(frozen=True)
class CountedClaim:
    """A number of judgements said to have one of some grades, and where the grade stands."""

    count: Count
    grades: frozenset[Grade]
    grade: re.Match[str]
    sure: bool = True


def counted_claims(text: str, whole: int | None) -> Iterator[CountedClaim]:
    """The claims of a sentence.

    Args:
        text: the sentence.
        whole: how many judgements there are, where the sentence before says so.
    """
    graded = list(GRADE.finditer(text))
    found: list[CountedClaim] = []
    used: set[int] = set()
    own = next(counts(text), None)
    if whole is None and own is not None and own.more in {"", "all"} and not own.other and _LISTS.match(text, own.end):
        whole = own.of or own.number
    for match in _GRADED_KIND.finditer(text):
        grade = next(each for each in graded if match.start() < each.start() < match.end())
        count = _of_kind(match)
        found.append(CountedClaim(count, _grades(text, grade), grade))
        used.add(grade.start())
    for count in (*counts(text), *_of_those_before(text, whole)):
        if any(each.count.start < count.end and count.start < each.count.end for each in found):
            continue
        if count.number == 1 and count.of and _ONE_OF.search(text[: count.start]):
            continue
        claimed = _grade_of_count(text, count, [each for each in graded if each.start() not in used])
        if claimed is not None:
            used.add(claimed.start())
            found.append(CountedClaim(count, _grades(text, claimed), claimed))
    yield from found
    yield from _the_rest(text, found, [each for each in graded if each.start() not in used])
    first = found[0].count if found else next(iter(counts(text)), None)
    if first is not None:
        if not found and first.of is None:
            first = replace(first, of=first.number)  # "Four grades: good for three, outstanding for one."
        yield from _counted_on(text, first, [each for each in graded if each.start() not in used])


def _of_those_before(text: str, whole: int | None) -> Iterator[Count]:
    """Numbers that count on those judgements of which the sentence before said how many there are."""
    if whole is None:
        return
    for match in (*_OF_THEM.finditer(text), *_BARE.finditer(text)):
        words = match["number"].lower()
        number = {"all": whole, "both": 2, "none": 0}.get(words)
        start, end = match.start("number"), match.end()
        yield Count(number_of(words) if number is None else number, whole, "", other=False, start=start, end=end)


def _the_rest(text: str, found: Sequence[CountedClaim], graded: Sequence[re.Match[str]]) -> Iterator[CountedClaim]:
    """“Good for two of them and outstanding for the others”: as many as are left."""
    whole = {claim.count.of for claim in found}
    left = (next(iter(whole)) or 0) - sum(claim.count.number for claim in found) if len(whole) == 1 else 0
    for grade in graded:
        rest = _THE_REST.match(text, grade.end())
        if rest is not None and left > 0 and not any(claim.count.more or claim.count.other for claim in found):
            count = replace(found[0].count, number=left, start=grade.start(), end=rest.end())
            yield CountedClaim(count, _grades(text, grade), grade)


def _of_kind(match: re.Match[str]) -> Count:
    """“Two good judgements”; of how many, where that follows: “one good judgement out of four”."""
    number = 0 if match["number"].lower() == "no" else number_of(match["number"])
    of = _OUT_OF.match(match.string, match.end())
    return Count(number, number_of(of["of"]) if of else None, "", other=False, start=match.start(), end=match.end())


def _grade_of_count(text: str, count: Count, graded: list[re.Match[str]]) -> re.Match[str] | None:
    """The grade that the counted judgements are said to have: after the number or before it."""
    for grade in graded:
        between = text[count.end : grade.start()]
        if 0 <= grade.start() - count.end <= _FARTHEST and _links(between):
            return grade if _ends(text, grade) else None
        if grade.end() <= count.start and _IN.fullmatch(_without_choice(text[grade.end() : count.start])):
            return grade
    return None


def _counted_on(text: str, first: Count, graded: list[re.Match[str]]) -> Iterator[CountedClaim]:
    for match in _AND_ON.finditer(text, first.end):
        grade = next((each for each in graded if each.end() == match.end()), None)
        if grade is not None and _links(match["link"]) and _ends(text, grade):
            graded = [each for each in graded if each is not grade]
            yield CountedClaim(_further(match, first), _grades(text, grade), grade)
    for grade in graded:
        more = _IN_MORE.match(text, grade.end() + len(text[grade.end() :]) - len(text[grade.end() :].lstrip(" ”\"'’")))
        if more is not None and grade.start() > first.start:
            yield CountedClaim(_further(more, first), _grades(text, grade), grade)


def _further(match: re.Match[str], first: Count) -> Count:
    number = number_of(match["number"])
    return replace(first, number=number, more="", other=bool(match["other"]), start=match.start(), end=match.end())


def _links(between: str) -> bool:
    words = re.findall(r"[\w’'-]+", between)
    return not re.search(r"[.;:,]", between) and all(_LINK.fullmatch(word) for word in words)


def _ends(text: str, grade: re.Match[str]) -> bool:
    after = text[grade.end() :]
    return NEXT.match(after) is not None or _OR.match(after) is not None


def _without_choice(between: str) -> str:
    choice = _OR.match(between)
    return between[choice.end() :] if choice else between


def _grades(text: str, match: re.Match[str]) -> frozenset[Grade]:
    """The grades said: one, or a choice of them ("good or better", "good or outstanding", "at least good")."""
    grade = grade_of(match)
    if grade is None:
        return frozenset(Grade)
    height = grade.steps_above_inadequate
    choice = _OR.match(text[match.end() :])
    before = text[: match.start()].rstrip(" “\"'‘").lower()
    if (choice and choice["better"]) or before.endswith("at least"):
        return frozenset(each for each in Grade if each.steps_above_inadequate >= height)
    if choice and choice["worse"]:
        return frozenset(each for each in Grade if each.steps_above_inadequate <= height)
    second = GRADE.search(choice.group()) if choice else None
    return frozenset({grade} | ({other} if second and (other := grade_of(second)) else set()))
