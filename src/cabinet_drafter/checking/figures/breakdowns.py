"""Sums that a sentence breaks down into parts: “£4.5m, of which £3m is revenue and £1.5m is capital”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from itertools import combinations, islice
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_exact, is_near, rounding_explains, total_of
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.parts import Parts, are_complements, parts_from
from cabinet_drafter.checking.figures.rates import names_rate
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import like, listed, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding


class Kind(Enum):
    """How a sentence says that sums are parts of another: whether they are all of it, some, or left open."""

    ALL = auto()
    OPEN = auto()
    SOME = auto()
    LISTED = auto()
    """After a colon or dash, or in brackets: they may be something else than parts."""


@dataclass(frozen=True, slots=True, eq=False)
class Breakdown:
    """A sum and its parts, each by which sum of the statement it is; `wholes` are those that may be meant."""

    statement: Statement
    wholes: tuple[Amount, ...]
    nth_whole: int | None
    parts: Parts
    kind: Kind


_NO_SUM: Final = f"[^{SUM}]"
_ALL: Final = (
    r"compris(?:es|ing|ed of)|made up of|consist(?:s|ing) of|split(?: between| into| as)?|"
    r"shared (?:between|by|among|equally)|broken down (?:as|into|between)|divided (?:between|into)|apportioned|"
    r"(?<=, )being"
)
_SOME: Final = (
    r"includ(?:es|ing)|inclusive of|for example|such as|notably|particularly|mainly|mostly|chiefly|largely|primarily|"
    r"principally|predominantly"
)
_VERB: Final = r"(?:is|are|was|were|has|have|had|will|would|relates?|went|goes|came|comes)\b"
_OF_WHICH: Final = re.compile(
    rf"{SUM}(?P<gap>{_NO_SUM}{{0,120}}?\b(?:(?P<all>{_ALL})|(?P<some>{_SOME})|of (?:which|this|that|these))\b"
    rf"{_NO_SUM}{{0,80}}?)(?={SUM})",
    re.IGNORECASE,
)
_OF_THE: Final = re.compile(
    rf"(?:^\W*(?:[\d.]+\s+)?|[;:(,]\s*|\b(?:and|but)\s)(?:of|from|out of|within)\s(?!whi|whom)"
    r"(?:(?:the|this|that|a|an|our|its|these)\b)?"
    rf"[^{SUM}.;,:]{{0,60}}{SUM}(?P<gap>(?!\s+{_VERB})[^{SUM}.;:]{{0,80}},[^{SUM}.;:]{{0,60}})(?={SUM})",
    re.IGNORECASE,
)
_FUNDED: Final = re.compile(
    rf"{SUM}(?P<gap>[^{SUM}.;:]{{0,60}}\b(?:funded|met|financed|resourced|paid for|covered)\b[^{SUM}.;:]{{0,30}}?"
    rf"\b(?:by|from|through|with|using|via)\b[^{SUM}.;:]{{0,60}}?)(?={SUM})",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    rf"{SUM}(?P<gap>[^{SUM}.;:]{{0,100}}(?::\s|\s[–—-]\s)[^{SUM}.]{{0,80}}|"
    rf"[^{SUM}.;:]{{0,40}}\bover [a-z\d]+ (?:financial )?years, |\s*\([^{SUM}()]{{0,30}})(?={SUM})",
    re.IGNORECASE,
)
_THIS_IS: Final = re.compile(
    rf"^\W*(?:[\d.]+\s+)?(?:(?:of|from|within|out of) (?:this|that|these|which|it|the total)\b{_NO_SUM}{{0,80}}|"
    rf"(?:this|it|that|these) (?:{_NO_SUM}{{0,20}})?(?:(?P<all>{_ALL})|(?P<some>{_SOME}))\b{_NO_SUM}{{0,80}}){SUM}",
    re.IGNORECASE,
)
_MARKS: Final = (
    "shared", "of which", "of this", "of that", "of these", "compris", "made up of", "consist", "split", "broken down",
    "divided", "apportioned", "being", "includ", "inclusive", "example", "such as", "notably", "particularly",
    "mainly", "mostly", "chiefly", "largely", "primarily", "principally", "predominantly",
)  # fmt: skip
_FUNDS: Final = ("funded", "met", "financed", "resourced", "paid for", "covered")
_PARTLY: Final = re.compile(r"\b(?:part(?:ly|ially)?|in part|some of|not)\b", re.IGNORECASE)
_FEW_OF_MANY: Final = re.compile(
    rf"\b(?:{_SOME}|main|key|major|significant|largest|biggest|most|among|e\.g)\b", re.IGNORECASE
)
_REST: Final = re.compile(
    rf"\b(?:the (?:rest|remainder|balance|residual|other(?= {SUM}))|leav(?:es|ing)|unallocated|uncommitted|"
    r"remaining(?! (?:[a-z]+ )?(?:days|weeks|months|quarters|years?)\b))\b",
    re.IGNORECASE,
)
_LEVELS: Final = re.compile(
    r"\b(?:forecast|outturn|actuals?|projected|projection|budgets?|previous|last year|prior)\b", re.IGNORECASE
)
_OTHER_WAY: Final = re.compile(
    r"\b(?:offset|less|net|netted|minus|income|underspen[dt]\w*|credits?|reduc\w+|savings?)\b", re.IGNORECASE
)
_YEARS: Final = re.compile(r"\b20\d{2}\s?[/–-]\s?\d{2}\b|\byear (?:\d|one|two|three|four|five)\b", re.IGNORECASE)
_OVER_YEARS: Final = re.compile(r"\b(two|three|four|five|[2-5])[- ](?:financial )?years?\b", re.IGNORECASE)
_LITTLE: Final = Decimal("0.8")
_FAR: Final = Decimal("1.5")
_MOST_IN_SENTENCE: Final = 20
_MOST_WHOLES: Final = 4
_MOST_SIGNED: Final = 6


def check_breakdowns(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Parts make the whole where they are all of it, and never more than the whole where they are some of it."""
    for breakdown in _breakdowns(paper):
        yield from _check(paper, breakdown)


def names_parts(paper: PaperUnderCheck, statement: Statement, nth: int) -> bool:
    """Whether the sentence goes on to break that sum down."""
    return (statement.line.order, statement.start, nth) in _broken_down(paper)


@lru_cache(maxsize=1)
def _broken_down(paper: PaperUnderCheck) -> frozenset[tuple[int, int, int]]:
    return frozenset(
        (each.statement.line.order, each.statement.start, each.nth_whole)
        for each in _breakdowns(paper)
        if each.nth_whole is not None
    )


@lru_cache(maxsize=1)
def _breakdowns(paper: PaperUnderCheck) -> tuple[Breakdown, ...]:
    found: list[Breakdown] = []
    before: Statement | None = None
    for statement in statements_of(paper):
        if not names_rate(statement):
            found.extend(_in_statement(statement))
            if before is not None and before.line.section == statement.line.section:
                found.extend(_of_the_one_before(before, statement))
        before = statement
    return tuple(found)


def _in_statement(statement: Statement) -> Iterator[Breakdown]:
    if len(statement.amounts) < 2:
        return
    begun: set[int] = set()
    for mark, kind in islice(_marks(statement), _MOST_IN_SENTENCE):
        nth = statement.nth_at(mark.start("gap") - 1)
        if nth + 1 in begun:
            continue
        groups = mark.groupdict()
        if groups.get("all"):
            kind = Kind.ALL  # noqa: PLW2901 - the words of the mark say more than where it stands
        elif groups.get("some") or (kind is Kind.ALL and _PARTLY.search(mark["gap"])):
            kind = Kind.SOME  # noqa: PLW2901
        parts = parts_from(statement, nth + 1, in_brackets="(" in mark["gap"].rpartition(")")[2])
        if parts is None or (kind is Kind.LISTED and len(parts.surely) + len(parts.perhaps) + len(parts.taken) < 2):
            continue
        begun.add(nth + 1)
        wholes = statement.amounts[max(0, nth + 1 - _MOST_WHOLES) : nth + 1][::-1]
        yield Breakdown(statement, wholes, nth, parts, kind)


def _marks(statement: Statement) -> Iterator[tuple[re.Match[str], Kind]]:
    shape, lowered = statement.shape, statement.shape.lower()
    if any(mark in lowered for mark in _MARKS):
        yield from ((found, Kind.OPEN) for found in _OF_WHICH.finditer(shape))
    if any(mark in lowered for mark in ("of ", "from ", "within ")):
        yield from ((found, Kind.OPEN) for found in _OF_THE.finditer(shape))
    if any(mark in lowered for mark in _FUNDS):
        yield from ((found, Kind.ALL) for found in _FUNDED.finditer(shape))
    if any(mark in lowered for mark in (": ", " – ", " - ", " — ", "(", "years, ")):
        yield from ((found, Kind.LISTED) for found in _LISTED.finditer(shape))


def _of_the_one_before(before: Statement, statement: Statement) -> Iterator[Breakdown]:
    """What “Of this, …” and “This comprises …” break down stands in the sentence before."""
    mark = _THIS_IS.match(statement.shape)
    parts = parts_from(statement, 0, in_brackets=False) if mark else None
    if mark and parts:
        kind = Kind.ALL if mark["all"] else Kind.SOME if mark["some"] else Kind.OPEN
        wholes = (*before.amounts[-_MOST_WHOLES:][::-1], *before.amounts[:1])
        yield Breakdown(statement, tuple(dict.fromkeys(wholes)), None, parts, kind)


def _check(paper: PaperUnderCheck, breakdown: Breakdown) -> Iterator[Finding]:
    statement, parts = breakdown.statement, breakdown.parts
    first, last = parts.span
    words = statement.shape[statement.at[first - 1] + 1 if first else 0 : statement.at[last] + 80]
    exactly = is_exact(paper, statement.line)
    sure = [statement.amounts[nth] for nth in parts.surely]
    perhaps = [statement.amounts[nth] for nth in parts.perhaps]
    if _REST.search(words) or any(each.impossible or not each.value for each in (*breakdown.wholes, *sure, *perhaps)):
        return
    sums = [[*sure, *some] for size in range(len(perhaps) + 1) for some in combinations(perhaps, size)]
    if any(_fit(whole, terms, words, exactly=exactly) for whole in breakdown.wholes for terms in sums):
        return
    if _OTHER_WAY.search(words) and any(
        _fit_with_signs(whole, terms, exactly=exactly)
        for whole in breakdown.wholes
        for terms in ([sure, [*sure, *perhaps]] if perhaps else [sure])
    ):
        return
    off = [statement.amounts[nth] for nth in parts.taken]
    terms, made = [*sure, *off], total_of(sure) - total_of(off)
    if perhaps and len(_YEARS.findall(words)) == len(sure) + len(perhaps):
        # “£9.8m in 2018/19 and a further £5.2m in 2019/20”: each has its year, so it is a part beside the others.
        sure, perhaps = [*sure, *perhaps], []
        terms, made = [*sure, *off], total_of(sure) - total_of(off)
    if off and any(agrees(each, made, terms, exactly=exactly) for each in breakdown.wholes):
        return
    whole = _meant(breakdown.wholes, made)
    complete, short = _is_complete(breakdown, terms, words), made < whole.value
    if not complete and _may_be_so(breakdown, terms, made / abs(whole.value), words):
        return
    certain = (complete or (not short and breakdown.kind is not Kind.LISTED)) and _is_sure(breakdown, whole, words)
    begins = first if breakdown.nth_whole is None else breakdown.nth_whole
    more = "less" if short else "more"
    yield sums_disagree(
        statement.where(begins, last),
        f"{whole.text} is broken down into {listed(sure)}"
        + (f", less {listed(off)}" if off else "")
        + (f", which make {like(whole, made)}" if sure[1:] or off else "")
        + f": {more} than the whole."
        + (" If these are only some of its parts, say so." if short and not certain else ""),
        certain=certain,
        rounding=rounding_explains(whole, made, terms),
        remedy="Correct the figure that is wrong, from the exact sums, or say what the parts leave out.",
    )


def _may_be_so(breakdown: Breakdown, parts: Sequence[Amount], share: Decimal, words: str) -> bool:
    """Whether parts that need not be all of a whole may be such a share of it: little, or something else than parts."""
    if share < 1 and (breakdown.kind is Kind.SOME or not parts[1:] or share < _LITTLE or _FEW_OF_MANY.search(words)):
        return True
    if breakdown.kind is Kind.LISTED:
        return share > _FAR or _LEVELS.search(words) is not None
    return share > 1 and breakdown.kind is Kind.OPEN and _LEVELS.search(words) is not None


def _is_sure(breakdown: Breakdown, whole: Amount, words: str) -> bool:
    """Whether there is one sum only that the parts can be of, and none of them counts the other way."""
    return whole is breakdown.wholes[0] and not (
        (breakdown.nth_whole is None and len(breakdown.wholes) > 1)
        or (_OTHER_WAY.search(words) and not are_complements(words) and not breakdown.parts.taken)
        or breakdown.parts.perhaps
        or whole.hedged
    )


def _fit(whole: Amount, terms: Sequence[Amount], words: str, *, exactly: bool) -> bool:
    if agrees(whole, total_of(terms), terms, exactly=exactly):
        return True
    two_levels = len(terms) == 2 and _LEVELS.search(words) is not None
    return two_levels and agrees(whole, terms[0].value - terms[1].value, terms, exactly=False)


def _fit_with_signs(whole: Amount, terms: Sequence[Amount], *, exactly: bool) -> bool:
    """Whether the parts make the whole where some of them count the other way, as income and underspends do."""
    return len(terms) <= _MOST_SIGNED and any(
        agrees(whole, total_of(terms) - 2 * total_of(off), terms, exactly=exactly)
        for size in range(1, len(terms))
        for off in combinations(terms, size)
    )


def _meant(wholes: Sequence[Amount], made: Decimal) -> Amount:
    """The sum that is broken down: the one just before, or the one that the parts come near to."""
    near = [whole for whole in wholes if is_near(made, whole.value)]
    return wholes[0] if wholes[0] in near or not near else near[0]


def _is_complete(breakdown: Breakdown, parts: Sequence[Amount], words: str) -> bool:
    """Whether the words say that the parts are all there are."""
    if len(parts) < 2:
        return False
    if breakdown.parts.taken and breakdown.kind in {Kind.ALL, Kind.LISTED}:
        return True
    if breakdown.kind is Kind.ALL or (len(parts) == 2 and are_complements(words)):
        return not _FEW_OF_MANY.search(words)
    over = _OVER_YEARS.search(words) or _OVER_YEARS.search(breakdown.statement.shape)
    each_in_a_year = len(_YEARS.findall(words)) == len(parts)
    if each_in_a_year and ((over and _number(over[1]) == len(parts)) or ": " in words):
        return True
    lead = breakdown.statement.lead(breakdown.nth_whole, 60) if breakdown.nth_whole is not None else ""
    return breakdown.kind is Kind.LISTED and re.search(r"\btotal\w*\b[^.]{0,20}$", lead, re.IGNORECASE) is not None


def _number(words: str) -> int:
    return int(words) if words.isdigit() else ("two", "three", "four", "five").index(words.lower()) + 2
