"""Sums that sentences state: a balance, a total, parts of a whole, and equations written out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount, amounts_of
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_BALANCE: Final = re.compile(
    r"\b(?:(?:the|a|this|leaving|remaining|unspent|outstanding|resulting) (?:remaining |unspent |outstanding )?balance"
    r"(?: (?:of|is|was|being|remaining|left|held))*|leaving(?: (?:only|just))?|the remaining|the remainder(?: of)?|"
    r"(?:an?|the) (?:projected |forecast )?(?:under|over)spend(?:ing)?(?: of)?|(?:a|the) shortfall(?: of)?|"
    r"(?:an?|the) (?:(?:net|adverse|favourable|projected|forecast) ){0,2}(?:difference|gap|variance|pressure)(?: of)?|"
    r"\bfrom £[\d.,]+ ?[a-z]*[^£.;]{0,25} to £[\d.,]+ ?[a-z]*[^£.;]{0,25}, (?:an? )?"
    r"(?:\w+ )?(?:reduction|fall|decrease|increase|rise|saving) of)\s*(?:\(?\s*)$",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"\b(?:(?:a|the|an overall|a combined|making a|giving a) "
    r"(?:grand |overall |combined )?total(?: (?:sum|amount))?(?: of| is| was)?|"
    r"totall?ing|in total,?|altogether,?|in all,?|combined,?|making|giving)\s*$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"^\s*(?:in total|altogether|in all|overall)\b", re.IGNORECASE)
_NOT_A_SUM: Final = re.compile(
    r"\b(?:out of|of|from|against|within|towards) (?:a|the) (?:\w+ )?total(?: of)?\s*$", re.IGNORECASE
)
_MONEY_MOVES: Final = re.compile(
    r"\b(?:spen[dt]\w*|used|drawn|committed|expenditure|cost\w*|budget\w*|allocat\w*|approv\w*|award\w*|outturn|"
    r"fund\w*|forecast\w*|set aside)\b",
    re.IGNORECASE,
)
_ADDS: Final = re.compile(
    r"\b(?:also|therefore|thus|so|together|further|additional|in addition|in all|plus|altogether)\b", re.IGNORECASE
)
_PARTS: Final = re.compile(
    r"^[^.;£]{0,60}\b(?:compris\w+|made up of|consist\w+ of|being|split (?:between|into)|broken down)\b", re.IGNORECASE
)
_ROUNDING: Final = re.compile(r"\bround(?:ed|ing)\b", re.IGNORECASE)
_SIGN: Final = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:for [^.;£]{0,40})?,?\s*(?P<sign>plus|and|\+|less|minus|[−–-]|is|are|=|"
    r"equals|makes|leaves|gives)\s*$",
    re.IGNORECASE,
)
_PLUS: Final = {"plus", "+"}
_MINUS: Final = {"less", "minus", "−", "–", "-"}
_EQUALS: Final = {"is", "are", "=", "equals", "makes", "leaves", "gives"}
_MOST: Final = 8
_MOST_TERMS: Final = 5


def check_equations(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A sum that is written out, "£3m plus £1m is £4m", is right."""
    for line in paper.lines:
        amounts = amounts_of(paper, line)
        signs = [_sign(line.text[one.end : other.start]) for one, other in pairwise(amounts)]
        at = 0
        while at < len(signs):
            end = at
            while end < len(signs) and signs[end] in _PLUS | _MINUS:
                end += 1
            if end > at and end < len(signs) and signs[end] in _EQUALS:
                terms = amounts[at : end + 1]
                made = terms[0].value + sum(
                    (-term.value if sign in _MINUS else term.value)
                    for sign, term in zip(signs[at:end], terms[1:], strict=True)
                )
                if not _is(amounts[end + 1], made, terms, exactly=True):
                    yield _wrong(amounts[end + 1], terms, abs(made))
            at = end + 1


def check_balances(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A balance is what is left of the sums beside it."""
    for line in paper.lines:
        amounts = _possible(paper, line)
        for place, result in enumerate(amounts):
            before = amounts[:place]
            lead = line.text[: result.start]
            if len(before) < 2 or not _BALANCE.search(lead) or not _MONEY_MOVES.search(lead):
                continue
            others = [*before, *amounts[place + 1 :]][:_MOST]
            differences = [
                (abs(made), terms)
                for terms, made in _combinations(others)
                if _is(result, abs(made), terms, exactly=_is_exact(paper, line))
            ]
            if not differences:
                first, rest = before[0], before[1:]
                yield _wrong(result, before, abs(first.value - sum(each.value for each in rest)))


def check_totals(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A total is the sum of what it totals: the sums beside it, with one stated before where it says so."""
    for number, line in enumerate(paper.lines):
        amounts = _possible(paper, line)
        for place, total in enumerate(amounts):
            lead, behind = line.text[: total.start], line.text[total.end :]
            if _NOT_A_SUM.search(lead) or not (_TOTAL.search(lead) or _BEHIND.match(behind)):
                continue
            exactly = _is_exact(paper, line)
            if _PARTS.match(behind):
                parts = amounts[place + 1 :]
                if len(parts) > 1 and not _is(
                    total, sum((each.value for each in parts), Decimal()), parts, exactly=exactly
                ):
                    yield _wrong(total, parts, sum((each.value for each in parts), Decimal()))
                continue
            own = amounts[:place]
            if not own or len(own) > _MOST:
                continue
            earlier = _earlier(paper, number) if len(own) == 1 and _ADDS.search(line.text) else []
            if len(own) == 1 and not earlier:
                continue
            if any(_is(total, made, terms, exactly=exactly) for made, terms in _sums(own, earlier)):
                continue
            if len(own) > 1:
                yield _wrong(total, own, sum((each.value for each in own), Decimal()))
            else:
                nearest = min(earlier, key=lambda each: abs(each.value + own[0].value - total.value))
                yield _wrong(total, (nearest, own[0]), nearest.value + own[0].value)


def _possible(paper: PaperUnderCheck, line: PaperLine) -> tuple[Amount, ...]:
    """The sums of a line; none where one is in a wrong unit, which is told of itself."""
    amounts = amounts_of(paper, line)
    return () if any(amount.impossible for amount in amounts) else amounts


def _sums(own: Sequence[Amount], earlier: Sequence[Amount]) -> Iterator[tuple[Decimal, Sequence[Amount]]]:
    for size in range(2, len(own) + 1):
        for terms in combinations(own, size):
            yield sum((each.value for each in terms), Decimal()), terms
    for each in earlier:
        terms = (*own, each)
        yield sum((term.value for term in terms), Decimal()), terms
    if len(earlier) > 1:
        for section_total in (earlier, [*earlier, *own]):
            yield sum((each.value for each in section_total), Decimal()), section_total


def _earlier(paper: PaperUnderCheck, number: int) -> list[Amount]:
    """The sums stated before in the section, in prose."""
    section = paper.lines[number].section
    return [
        amount
        for line in paper.lines[:number]
        if line.section == section and line.cell is None
        for amount in amounts_of(paper, line)
    ][-_MOST:]


def _combinations(amounts: Sequence[Amount]) -> Iterator[tuple[tuple[Amount, ...], Decimal]]:
    for size in range(2, min(len(amounts), _MOST_TERMS) + 1):
        for terms in combinations(amounts, size):
            for signs in product((1, -1), repeat=size - 1):
                made = terms[0].value + sum(sign * each.value for sign, each in zip(signs, terms[1:], strict=True))
                yield terms, made


def _is(result: Amount, made: Decimal, terms: Sequence[Amount], *, exactly: bool) -> bool:
    """Whether the result is what the terms make; sums stated less finely may be off by their rounding."""
    off = abs(abs(result.value) - abs(made))
    if exactly and len({each.grain for each in (result, *terms)}) == 1:
        return off == 0
    return off * 2 <= result.grain + sum(each.grain for each in terms)


def _is_exact(paper: PaperUnderCheck, line: PaperLine) -> bool:
    """Whether the sums of this section are held to each other: not where it says that they are rounded."""
    return not any(each.section == line.section and _ROUNDING.search(each.text) for each in paper.lines)


def _sign(between: str) -> str:
    found = _SIGN.fullmatch(between)
    return found["sign"].lower() if found else ""


def _wrong(result: Amount, terms: Sequence[Amount], made: Decimal) -> Finding:
    from_ = ", ".join(each.text for each in terms)
    rounding = len(terms) > 2 and abs(abs(result.value) - made) <= result.grain
    return told(
        "sum-wrong",
        Severity.TO_CONFIRM if rounding else Severity.MUST_FIX,
        result.where,
        f"{result.text} does not follow from {from_}: they make {like(result, made)}."
        + (" Rounding may explain it." if rounding else ""),
        "Correct the figure that is wrong, from the exact sums.",
    )
