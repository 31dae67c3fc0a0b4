"""Variances that sentences state: an overspend, underspend or shortfall is what plan and outturn differ by."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import (
    agrees,
    is_a_slip,
    is_exact,
    is_made_of_some,
    is_near,
    rounding_explains,
)
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.levels import Level, level_of
from cabinet_drafter.checking.figures.statements import SUM, Statement, with_neighbours
from cabinet_drafter.checking.figures.sums_in_prose import possible
from cabinet_drafter.checking.figures.telling import does_not_follow, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_NOUN: Final = r"(?:(?:under|over)[- ]?spend(?:ing)?|shortfall|surplus|deficit|difference|gap|variance|pressure)"
_KIND: Final = r"(?:(?:adverse|favourable|projected|forecast|estimated|in-year|full-year|anticipated) )"
_VARIANCE: Final = re.compile(
    rf"(?:\b(?:an?|the)|[(:,;=–—-])\s*{_KIND}{{0,2}}{_NOUN}(?:\s(?:of|is|was|being|at))*[:\s(]\s*{SUM}|"
    rf"\bthe {SUM} {_KIND}?{_NOUN}\b|"
    rf"\b(?:under|over)[- ]?sp(?:en[dt]|ending)\b[^{SUM}.;]{{0,40}}(?:{SUM}[^{SUM}.;]{{0,30}})?\bby {SUM}|"
    rf"\bexceed(?:s|ed|ing)? [^{SUM}.;]{{0,40}}\bby {SUM}|"
    rf"{SUM}(?: \([^()]{{0,12}}\))? (?:over|under|above|below|in excess of|(?:more|less|higher|lower) than) "
    rf"(?:its |the |this )?(?:[a-z]+ )?budget\b(?!\s*(?:of|for|in)\b)|"
    rf"(?<=[,;(–—-] ){SUM}(?: \([^()]{{0,12}}\))? (?:over|under)(?=[.,;)]|$)",
    re.IGNORECASE,
)
_MARKS: Final = (
    "spen", "shortfall", "surplus", "deficit", "difference", "gap", "variance", "pressure", "exceed", "budget",
    " over", " under",
)  # fmt: skip
_OVER: Final = re.compile(r"\bover[- ]?sp(?:en[dt]|ending)|\b(?:over|above|exceed\w*|(?:more|higher) than)\b", re.I)
_UNDER: Final = re.compile(r"\bunder[- ]?sp(?:en[dt]|ending)|\b(?:under|below|(?:less|lower) than)\b", re.I)
_COUNTS_OTHERWISE: Final = re.compile(r"\b(?:income|savings?|grant|receipts?|DSG|surplus|deficit)\b", re.IGNORECASE)
_OF_SOMETHING: Final = re.compile(
    r"\s*\)?\s*(?:on|in|within|for|from|relat\w+|due|attribut\w+|by|across)\b", re.IGNORECASE
)
_OF_ANOTHER_TIME: Final = re.compile(
    r"\s*\)?\s*(?:(?:was |as )?(?:reported|at|last|compared|against|previously|before|after)\b)", re.IGNORECASE
)
_OF_SEVERAL_LEVELS: Final = re.compile(
    r"\b(?:before|after|revised|original\w*|reserves|carried forward)\b", re.IGNORECASE
)
_PART_BEFORE: Final = re.compile(
    r"\b(?:includ\w+|of which|with|mainly|mostly|largely|partly|offset\w*|after|before|further|plus|previous\w*|"
    r"last year|prior)\b[^,;:]*$",
    re.IGNORECASE,
)
_MOST_TERMS: Final = 3
_MOST_SUMS: Final = 6


def check_variances(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A variance is what the budget and what it came to differ by, in the direction that is said."""
    for before, statement, after in with_neighbours(paper):
        lowered = statement.shape.lower()
        if len(statement.amounts) > _MOST_SUMS or not any(mark in lowered for mark in _MARKS):
            continue
        mentions = variances_in(statement)
        if len(mentions) == 1 and possible(paper, statement.line):
            ((nth, words),) = mentions.items()
            yield from _check(paper, statement, nth, words, before or after)


def variances_in(statement: Statement) -> dict[int, str]:
    """Which sums of a sentence are variances, each with the words that say so."""
    found: dict[int, str] = {}
    for mark in _VARIANCE.finditer(statement.shape):
        # “overspent its £58.2m budget by £5.2m”: the last sum is the variance.
        found.setdefault(statement.nth_at(mark.start() + mark.group().rindex(SUM)), mark.group())
    return found


def _check(
    paper: PaperUnderCheck, statement: Statement, nth: int, words: str, beside: Statement | None
) -> Iterator[Finding]:
    variance = statement.amounts[nth]
    others = [each for at, each in enumerate(statement.amounts) if at != nth]
    exactly = is_exact(paper, statement.line)
    pairs = _pairs(_levels(statement, nth))
    own = bool(pairs)
    if not own and beside is not None and len(beside.amounts) <= _MOST_SUMS:
        apart = variances_in(beside)
        pairs = _pairs([*_levels(statement, nth), *(each for each in _levels(beside) if each[2] not in apart)])
        others += beside.amounts
    if not pairs or not variance.value:
        return
    agreeing = [pair for pair in pairs if agrees(variance, pair[1].value - pair[0].value, pair, exactly=exactly)]
    if agreeing:
        unknown = [each for each in others if each not in [one for pair in pairs for one in pair]]
        if not any(_is_comparable(agreeing[0][0].value, each.value) for each in unknown):
            yield from _direction(statement, variance, words, agreeing, own=own)
        return
    if nth and (_OF_ANOTHER_TIME.match(statement.after(nth)) or _PART_BEFORE.search(statement.before(nth))):
        return
    if is_made_of_some(variance, others, exactly=exactly, signed=True, most=_MOST_TERMS):
        return
    planned, actual = pairs[0]
    made = abs(actual.value - planned.value)
    part = nth and _OF_SOMETHING.match(statement.after(nth))
    likely = is_a_slip(variance, made) or (is_near(variance.value, made) and not part)
    if words.endswith(("over", "under")) and rounding_explains(variance, made, pairs[0]):
        return
    if len(pairs) == 1 and (likely or (own and not part)):
        certain = own and not part and not any(each.hedged for each in (variance, planned, actual))
        yield does_not_follow(variance, (planned, actual), made, certain=certain)


def _direction(
    statement: Statement, variance: Amount, words: str, pairs: Sequence[tuple[Amount, Amount]], *, own: bool
) -> Iterator[Finding]:
    """What was spent beyond the budget is over, what was left of it under."""
    over, under = _OVER.search(words) is not None, _UNDER.search(words) is not None
    if over == under or _COUNTS_OTHERWISE.search(statement.shape) or _OF_SEVERAL_LEVELS.search(statement.shape):
        return
    spent_more = {actual.value > planned.value for planned, actual in pairs if actual.value != planned.value}
    if spent_more == {not over}:
        planned, actual = pairs[0]
        yield sums_disagree(
            variance.where,
            f"The paper has {variance.text} {'over' if over else 'under'}; {actual.text} is "
            f"{'less' if over else 'more'} than {planned.text}.",
            certain=own and len(pairs) == 1,
            remedy="Correct the word or the figure that is wrong.",
        )


_Level = tuple[Level, Amount, int]


def _levels(statement: Statement, but: int | None = None) -> list[_Level]:
    """The sums of a sentence that are called planned or actual, each with which it is."""
    return [
        (level, amount, nth)
        for nth, amount in enumerate(statement.amounts)
        if nth != but and (level := level_of(statement, nth)) is not None
    ]


def _pairs(levels: Sequence[_Level]) -> list[tuple[Amount, Amount]]:
    """What was planned, with what it came to."""
    return [
        (planned, actual)
        for one, planned, _ in levels
        for other, actual, _ in levels
        if one is Level.PLANNED and other is Level.ACTUAL and _is_comparable(planned.value, actual.value)
    ]


def _is_comparable(planned: Decimal, actual: Decimal) -> bool:
    return bool(planned) and Decimal("0.3") <= abs(actual / planned) <= Decimal(3)
