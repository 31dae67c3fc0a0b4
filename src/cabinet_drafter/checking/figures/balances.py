"""Balances that sentences state: what is left of the sums beside them, and what two of them differ by."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import (
    agrees,
    does_not_follow,
    is_exact,
    is_made_of_some,
    listed,
    sums_disagree,
)
from cabinet_drafter.checking.figures.amounts import Amount, own_words
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.sums_in_prose import earlier_in_section, possible
from cabinet_drafter.checking.figures.telling import like
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_LEFT: Final = re.compile(
    r"(?:\b(?:the|a|this|leaving|leaves|remaining|unspent|outstanding|resulting) "
    r"(?:remaining |unspent |outstanding |uncommitted |unallocated )?balance"
    r"(?: (?:of|is|was|being|remaining|left|held))*|"
    r"\bleav(?:ing|es|e)(?: (?:only|just|some))?(?: an?(?: [a-z-]+){1,4} of)?|\bthe remaining|\bthe remainder(?: of)?)"
    rf"\s*\(?\s*{SUM}",
    re.IGNORECASE,
)
_NET: Final = re.compile(
    r"\b(?:a|the|giving|gives|resulting in|results in|leaving) (?:(?:a|the) )?(?:[a-z-]+ )?net [a-z-]+(?: [a-z-]+)?"
    rf"(?: (?:of|is|was|to|being|at))*\s*\(?\s*{SUM}|\bnet,?\s*{SUM}",
    re.IGNORECASE,
)
_DIFFERS: Final = re.compile(
    r"\b(?:an?|the) (?:(?:adverse|favourable|projected|forecast|estimated) ){0,2}"
    r"(?:(?:under|over)spend(?:ing)?|shortfall|surplus|deficit|difference|gap|variance|pressure)"
    rf"(?: (?:of|is|was|being))?\s*\(?\s*{SUM}",
    re.IGNORECASE,
)
_MARKS: Final = (
    "balance", "leav", "remain", "net", "spend", "shortfall", "surplus", "deficit", "difference", "gap", "variance",
    "pressure",
)  # fmt: skip
_MONEY_MOVES: Final = re.compile(
    r"\b(?:spen[dt]\w*|used|drawn|committed|expenditure|cost\w*|budget\w*|allocat\w*|approv\w*|award\w*|outturn|"
    r"fund\w*|forecast\w*|set aside|pressures?|offset\w*|(?:over|under)spen\w*|"
    r"savings?|income|reserves?|grant|of (?:the|this|which))\b",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"\b(?:budget\w*|available|allocat\w+|funding|funded|provision|plan\w*|resources?|target|grant|income|received)\b",
    re.IGNORECASE,
)
_ACTUAL: Final = re.compile(
    r"\b(?:forecast\w*|outturn|spend|spending|spent|actuals?|expenditure|cost\w*|project\w+|demand|required|"
    r"requirement|expected|estimated|delivered|achieved|realised)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:the|this|that|its) (?:[a-z’'-]+ ){0,3}?(?P<what>reserve|allocation|grant|budget|fund|programme|envelope|"
    r"funding|provision|total|pot)\b",
    re.IGNORECASE,
)
_OF_WHOLE: Final = re.compile(r"\s*(?:of|from|out of|within) (?:the|this|that|its|our)\b", re.IGNORECASE)
_MOST_BEFORE: Final = 6
_MOST_AFTER: Final = 2
_MOST_TERMS: Final = 5
_MOST_IN_LINE: Final = 20
_BESIDE: Final = 45


def check_balances(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A balance is what is left of the sums beside it, and a variance what two of them differ by."""
    order, seen = -1, 0
    for statement in statements_of(paper):
        seen = seen if statement.line.order == order else 0
        order = statement.line.order
        for nth, left in _balances(statement):
            seen += 1
            if seen <= _MOST_IN_LINE:
                yield from _check(paper, statement, nth, left=left)


def _balances(statement: Statement) -> Sequence[tuple[int, bool]]:
    """Which sums are a balance; with each, whether it is what is left rather than a difference."""
    lowered = statement.shape.lower()
    if not any(mark in lowered for mark in _MARKS):
        return ()
    found: dict[int, bool] = {}
    for pattern, left in ((_LEFT, True), (_NET, True), (_DIFFERS, False)):
        for mark in pattern.finditer(statement.shape):
            found.setdefault(statement.nth_at(mark.end() - 1), left)
    return sorted(found.items())


def _check(paper: PaperUnderCheck, statement: Statement, nth: int, *, left: bool) -> Iterator[Finding]:
    line, result = statement.line, statement.amounts[nth]
    amounts = possible(paper, line)
    if not amounts:
        return
    place = statement.first + nth
    before, after = amounts[max(0, place - _MOST_BEFORE) : place], amounts[place + 1 : place + 1 + _MOST_AFTER]
    moves = _MONEY_MOVES.search(own_words(paper, line))
    if not before or moves is None or moves.start() > result.start:
        return
    exactly = is_exact(paper, line)
    if is_made_of_some(result, [*before, *after], exactly=exactly, signed=True, most=_MOST_TERMS):
        return
    earlier = earlier_in_section(paper, line)
    spent = sum((each.value for each in before), Decimal())
    if left and any(agrees(result, each.value - spent, (each, *before), exactly=exactly) for each in earlier):
        return
    if len(before) == 1:
        if left and after and _OF_WHOLE.match(statement.after(nth)):
            yield does_not_follow(result, (after[0], before[0]), after[0].value - before[0].value)
        elif left:
            yield from _of_what_is_named(paper, statement, nth, before[0])
        return
    made, terms = _expected(before, statement, nth)
    if left:
        if max(abs(each.value) for each in before) >= abs(result.value):
            yield does_not_follow(result, terms, made)
    elif _differ(statement, before):
        yield does_not_follow(result, terms, made)


def _expected(before: Sequence[Amount], statement: Statement, nth: int) -> tuple[Decimal, Sequence[Amount]]:
    """What the balance ought to be: the first sum of the sentence, or of those before, less the others."""
    own = statement.amounts[max(0, nth - _MOST_BEFORE) : nth]
    terms = own if len(own) > 1 else before
    return abs(terms[0].value - sum(each.value for each in terms[1:])), terms


def _differ(statement: Statement, before: Sequence[Amount]) -> bool:
    """Whether of the two sums before a variance one is what was planned and the other what it came to."""
    planned = actual = False
    text = statement.line.text
    for amount in before[-2:]:
        beside = text[max(0, amount.start - _BESIDE) : amount.start] + text[amount.end : amount.end + _BESIDE // 2]
        planned = planned or _PLANNED.search(beside) is not None
        actual = actual or _ACTUAL.search(beside) is not None
    return planned and actual


def _of_what_is_named(paper: PaperUnderCheck, statement: Statement, nth: int, spent: Amount) -> Iterator[Finding]:
    """“£2m of the reserve was spent, leaving £0.7m”, where the reserve was stated in a paragraph before."""
    named = _NAMED.search(statement.lead(nth))
    if named is None:
        return
    wholes = [
        each
        for each in earlier_in_section(paper, statement.line)
        if named["what"].lower() in each.line.text[max(0, each.start - _BESIDE) : each.end + _BESIDE].lower()
        and abs(each.value) > abs(spent.value)
    ]
    result = statement.amounts[nth]
    if wholes and len({each.value for each in wholes}) == 1:
        made = wholes[0].value - spent.value
        yield sums_disagree(
            result.where,
            f"{result.text} does not follow from {listed((wholes[0], spent))}: they make {like(result, made)}.",
            certain=False,
        )
