"""Balances that sentences state: what is left of a sum, and what is net of what offsets it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_a_slip, is_exact, is_made_of_some, is_near, total_of
from cabinet_drafter.checking.figures.amounts import Amount, own_words
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.sums_in_prose import earlier_in_section, possible
from cabinet_drafter.checking.figures.telling import does_not_follow, like, listed, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_LEFT: Final = re.compile(
    r"(?:\b(?:the|a|this|leaving|leaves|remaining|unspent|outstanding|resulting) "
    r"(?:remaining |unspent |outstanding |uncommitted |unallocated )?balance"
    r"(?: (?:of|is|was|being|remaining|left|held))*|"
    r"\bleav(?:ing|es|e)(?: (?:only|just|some))?(?: an?(?: [a-z-]+){1,4} of)?|\bthe remaining|"
    r"\bthe (?:remainder|rest)(?: of|,| is)?|(?<=and )the other|\bfor the other)"
    rf"\s*\(?\s*{SUM}",
    re.IGNORECASE,
)
_NET: Final = re.compile(
    r"\b(?:a|the|giving|gives|resulting in|results in|leaving) (?:(?:a|the) )?(?:[a-z-]+ )?net [a-z-]+(?: [a-z-]+)?"
    rf"(?: (?:of|is|was|to|being|at))*\s*\(?\s*{SUM}|\bnet,?\s*{SUM}",
    re.IGNORECASE,
)
_STILL: Final = re.compile(
    rf"{SUM}(?= (?:of (?:it|this|that|the [a-z]+) )?(?:(?:is|are|was|were|has|have|will|would|be|been|still|now|then|"
    r"therefore|currently|considered|remains?|need|needs|to) ){0,5}(?:left\b|remain(?:s|ing)?\b|unspent|uncommitted|"
    r"unallocated|unused|undeliver\w+|unachiev\w+|(?<=still )available|(?P<met>(?:met|found|funded) (?:from|by)\b)))",
    re.IGNORECASE,
)
_USED: Final = re.compile(
    r"\b(?:spent|us(?:ed|ing)|committed|drawn|appl(?:ied|ying)|achieved|delivered|paid|allocated|deducting|taken|withdrawn|met)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"\b(?:after|once|having)\b", re.IGNORECASE)
_TAKEN_OFF: Final = re.compile(r"\b(?:offset|less|minus|net of|mitigat\w+|reduced by|netted off)\b", re.IGNORECASE)
_MARKS: Final = (
    "balance", "leav", "remain", "net", "other", "rest", "left", "unspent", "uncommitted", "unallocated", "unused",
    "undeliver", "unachiev", "available", "met from", "met by", "found from", "funded from", "funded by",
)  # fmt: skip


class Kind(Enum):
    """How a sentence says that a sum is a balance."""

    LEFT = auto()
    STILL = auto()
    """“£0.4m is still uncommitted”: of what is told by the sums beside it."""
    NET = auto()


_MONEY_MOVES: Final = re.compile(
    r"\b(?:spen[dt]\w*|used|drawn|committed|expenditure|cost\w*|budget\w*|allocat\w*|approv\w*|award\w*|outturn|"
    r"fund\w*|forecast\w*|set aside|pressures?|offset\w*|(?:over|under)spen\w*|"
    r"savings?|income|reserves?|grant|of (?:the|this|which))\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:the|this|that|its) (?:[a-z’'-]+ ){0,3}?(?P<what>reserve|allocation|grant|budget|fund|programme|envelope|"
    r"funding|provision|total|pot)\b",
    re.IGNORECASE,
)
_OF_WHOLE: Final = re.compile(r"\s*(?:of|from|out of|within) (?:the|this|that|its|our)\b", re.IGNORECASE)
_OF_THE: Final = re.compile(rf"\W*(?:[\d.]+\s+)?of (?:the|this|that|its|our) (?:[a-z]+ )?{SUM}", re.IGNORECASE)
_MOST_BEFORE: Final = 6
_MOST_AFTER: Final = 2
_MOST_TERMS: Final = 5
_MOST_IN_LINE: Final = 20
_BESIDE: Final = 45


def check_balances(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A balance is what is left of the sums beside it, and a net sum what is left of them after offsets."""
    order, seen = -1, 0
    for statement in statements_of(paper):
        seen = seen if statement.line.order == order else 0
        order = statement.line.order
        for nth, kind in _balances(statement):
            seen += 1
            if seen <= _MOST_IN_LINE:
                yield from _check(paper, statement, nth, kind)


def _balances(statement: Statement) -> Sequence[tuple[int, Kind]]:
    """Which sums are a balance, each with how the sentence says so."""
    lowered = statement.shape.lower()
    if not any(mark in lowered for mark in _MARKS):
        return ()
    found: dict[int, Kind] = {}
    for pattern, kind in ((_LEFT, Kind.LEFT), (_NET, Kind.NET)):
        for mark in pattern.finditer(statement.shape):
            found.setdefault(statement.nth_at(mark.end() - 1), kind)
    for mark in _STILL.finditer(statement.shape):
        lead = statement.shape[: mark.start()]
        if _USED.search(lead) and (mark["met"] is None or _AFTER.search(lead)):
            found.setdefault(statement.nth_at(mark.start()), Kind.STILL)
    return sorted(found.items())


def _check(paper: PaperUnderCheck, statement: Statement, nth: int, kind: Kind) -> Iterator[Finding]:
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
    if _OF_THE.match(statement.shape) and nth > 1:
        # “Of the £0.64m, £0.5m was … and the other £0.14m …” says of what it speaks, and asks nothing of others.
        before = statement.amounts[max(0, nth - _MOST_BEFORE) : nth]
    if is_made_of_some(result, [*before, *after], exactly=exactly, signed=True, most=_MOST_TERMS):
        return
    earlier = earlier_in_section(paper, line)
    spent = sum((each.value for each in before), Decimal())
    if any(
        agrees(result, each.value - spent, (each, *before), exactly=exactly) for each in earlier if each.value > spent
    ):
        return
    if len(before) == 1:
        if kind is Kind.LEFT and after and _OF_WHOLE.match(statement.after(nth)):
            yield does_not_follow(result, (after[0], before[0]), after[0].value - before[0].value)
        elif kind is Kind.LEFT:
            yield from _of_what_is_named(paper, statement, nth, before[0])
        return
    made, terms = _expected(before, statement, nth)
    own = all(each.start >= statement.start for each in terms)
    if kind is Kind.STILL:
        if (own and nth == 2) or is_a_slip(result, made) or is_near(result.value, made):
            certain = own and nth == 2 and _AFTER.search(statement.lead(nth)) is not None
            yield does_not_follow(result, terms, made, certain=certain)
    elif max(abs(each.value) for each in before) >= abs(result.value) or _TAKEN_OFF.search(statement.lead(nth)):
        yield does_not_follow(result, terms, made)


def _expected(before: Sequence[Amount], statement: Statement, nth: int) -> tuple[Decimal, Sequence[Amount]]:
    """What the balance ought to be: the first sums of the sentence, or of those before, less the others."""
    own = statement.amounts[max(0, nth - _MOST_BEFORE) : nth]
    terms = own if len(own) > 1 else before
    taken_off = next((each for each in range(1, nth) if _TAKEN_OFF.search(statement.before(each))), 0)
    first = max(taken_off - (nth - len(own)), 1) if terms is own else 1
    return abs(total_of(terms[:first]) - total_of(terms[first:])), terms


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
