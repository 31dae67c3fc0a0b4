"""Sums that sentences state: a total of what stands beside it or before, and equations written out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.figures.agreement import agrees, is_a_slip, is_exact, is_made_of_some, is_near, total_of
from cabinet_drafter.checking.figures.amounts import Amount, amounts_of
from cabinet_drafter.checking.figures.breakdowns import names_parts
from cabinet_drafter.checking.figures.rates import names_rate
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import does_not_follow
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_OF_WHAT: Final = (
    r"(?:costs?|investment|funding|spend|expenditure|allocation|package|growth|requirement|savings?|pressures?|"
    r"sum|amount|figure|value)"
)
_TOTAL: Final = re.compile(
    r"(?:\b(?:(?:a|the|an overall|a combined|making a|giving a) "
    r"(?:grand |overall |combined |cumulative |[a-z]+-year )?total"
    rf"(?: {_OF_WHAT})?(?: of| is| was)?|(?:these|which|they|both|together|together the (?:two|three) [a-z]+) "
    r"(?:come|amount|add up|add) to|"
    rf"bringing the total (?:{_OF_WHAT} )?to|(?:these|which|they|both|together) total(?:s|led)?|"
    rf"totall?ing|in total,?|altogether,?|in all,?|combined,?|(?<=, )together|making|giving)\s*|"
    rf"[;,:(–]\s*total:?\s*|=\s*){SUM}",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(rf"{SUM}\s*(?:in total|altogether|in all|overall|combined)\b", re.IGNORECASE)
_OVER_YEARS: Final = re.compile(
    rf"(?:[:,=–—]|, or) {SUM} (?:over|across|in) (?:the|these|those|all) (?P<number>{NUMBER}) years\b", re.IGNORECASE
)
_SOME_OF_IT: Final = re.compile(r"\b(?:part\w*|help\w*|contribut\w+|towards?|some of)\b", re.IGNORECASE)
_TO_FUND: Final = re.compile(
    rf"\bto (?:fund|meet|cover|pay for|finance) (?:the|its|this) (?:full |whole |total )?{SUM}"
    r"(?= (?:costs?|price|bill)\b)",
    re.IGNORECASE,
)
_OUT_OF: Final = re.compile(
    r"\b(?:out of|of|from|against|within|towards) (?:a|the) (?:\w+ )?total(?: \w+)?(?: of)?\s*$", re.IGNORECASE
)
_ADDS: Final = re.compile(
    r"\b(?:also|therefore|thus|so|together|further|additional|in addition|in all|plus|altogether)\b", re.IGNORECASE
)
_SIGN: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:for [^.;£]{0,40})?,?\s*(?P<sign>plus|and|\+|less|minus|[−–-]|is|are|=|"
    r"equals|makes|leaves|gives)\s*$",
    re.IGNORECASE,
)
_PLUS: Final = {"plus", "+"}
_MINUS: Final = {"less", "minus", "−", "–", "-"}
_EQUALS: Final = {"is", "are", "=", "equals", "makes", "leaves", "gives"}
_MOST: Final = 8
_MOST_IN_SENTENCE: Final = 20
_LONGEST_LEAD: Final = 120


def check_equations(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A sum that is written out, "£3m plus £1m is £4m", is right."""
    for statement in statements_of(paper):
        amounts = statement.amounts
        if len(amounts) < 3:
            continue
        signs = [_sign(statement.after(nth)) for nth in range(len(amounts) - 1)]
        at = 0
        while at < len(signs):
            end = at
            while end < len(signs) and signs[end] in _PLUS | _MINUS:
                end += 1
            if end > at and end < len(signs) and signs[end] in _EQUALS:
                terms = amounts[at : end + 1]
                made = terms[0].value + sum(
                    (-abs(term.value) if sign in _MINUS else term.value)
                    for sign, term in zip(signs[at:end], terms[1:], strict=True)
                )
                if not agrees(amounts[end + 1], made, terms, exactly=True):
                    yield does_not_follow(amounts[end + 1], terms, made)
            at = end + 1


def check_totals(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A total is the sum of what it totals: the sums beside it, with one stated before where it says so."""
    for statement in statements_of(paper):
        for nth in _totals(statement):
            yield from _check_total(paper, statement, nth)


def _totals(statement: Statement) -> list[int]:
    """Which sums of a sentence are called a total of others."""
    shape = statement.shape
    if "total" not in shape and not _MAY_TOTAL.search(shape):
        return []
    called = {statement.nth_at(found.end() - 1) for found in _TOTAL.finditer(shape)}
    called |= {statement.nth_at(found.start()) for found in _BEHIND.finditer(shape)}
    for found in _TO_FUND.finditer(shape):
        nth = statement.nth_at(found.end() - 1)
        made = total_of(statement.amounts[:nth])
        near = is_near(made, statement.amounts[nth].value) or is_a_slip(statement.amounts[nth], made)
        if near and not _SOME_OF_IT.search(shape):
            called.add(nth)
    for found in _OVER_YEARS.finditer(shape):
        nth = statement.nth_at(found.start() + found.group().index(SUM))
        if nth == number_of(found["number"]):
            called.add(nth)
    return sorted(called)[:_MOST_IN_SENTENCE]


_MAY_TOTAL: Final = re.compile(
    r"total|in all|altogether|combined|overall|making|giving|together|=|years|\bto (?:fund|meet|cover|pay|finance)\b",
    re.IGNORECASE,
)


def _check_total(paper: PaperUnderCheck, statement: Statement, nth: int) -> Iterator[Finding]:
    lead = statement.before(nth, _LONGEST_LEAD)
    if _OUT_OF.search(lead) or (nth < 2 and names_parts(paper, statement, nth)) or names_rate(statement):
        return
    line, total = statement.line, statement.amounts[nth]
    amounts = possible(paper, line)
    if not amounts:
        return
    place = statement.first + nth
    own = statement.amounts[max(0, nth - _MOST) : nth]
    same_sentence = len(own) > 1
    if not same_sentence:
        own = amounts[max(0, place - _MOST) : place]
    if not own:
        return
    earlier = earlier_in_section(paper, line) if len(own) == 1 and _ADDS.search(statement.shape) else ()
    if len(own) == 1 and not earlier:
        return
    exactly = is_exact(paper, line)
    if is_made_of_some(total, own, exactly=exactly) or any(
        agrees(total, made, terms, exactly=exactly) for made, terms in _with_earlier(own, earlier)
    ):
        return
    if len(own) > 1:
        yield does_not_follow(total, own, sum((each.value for each in own), Decimal()))
    else:
        nearest = min(earlier, key=lambda each: abs(each.value + own[0].value - total.value))
        yield does_not_follow(total, (nearest, own[0]), nearest.value + own[0].value)


def possible(paper: PaperUnderCheck, line: PaperLine) -> tuple[Amount, ...]:
    """The sums of a line; none where one is in a wrong unit, which is told of itself."""
    amounts = amounts_of(paper, line)
    return () if line.order in _impossible_lines(paper) else amounts


@lru_cache(maxsize=1)
def _impossible_lines(paper: PaperUnderCheck) -> frozenset[int]:
    return frozenset(line.order for line in paper.lines if any(amount.impossible for amount in amounts_of(paper, line)))


def earlier_in_section(paper: PaperUnderCheck, line: PaperLine) -> tuple[Amount, ...]:
    """The last sums stated before this line in its section, in prose."""
    return _earlier(paper)[line.order]


@lru_cache(maxsize=1)
def _earlier(paper: PaperUnderCheck) -> dict[int, tuple[Amount, ...]]:
    by_section: dict[str | None, tuple[Amount, ...]] = {}
    earlier: dict[int, tuple[Amount, ...]] = {}
    for line in paper.lines:
        earlier[line.order] = by_section.get(line.section, ())
        if line.cell is None and (own := amounts_of(paper, line)):
            by_section[line.section] = (*earlier[line.order], *own[-_MOST:])[-_MOST:]
    return earlier


def _with_earlier(own: Sequence[Amount], earlier: Sequence[Amount]) -> Iterator[tuple[Decimal, Sequence[Amount]]]:
    for each in earlier:
        terms = (*own, each)
        yield sum((term.value for term in terms), Decimal()), terms
    if len(earlier) > 1:
        for section_total in (earlier, [*earlier, *own]):
            yield sum((each.value for each in section_total), Decimal()), section_total


def _sign(between: str) -> str:
    if len(between) > _LONGEST_LEAD:
        return ""
    found = _SIGN.fullmatch(between)
    return found["sign"].lower() if found else ""
