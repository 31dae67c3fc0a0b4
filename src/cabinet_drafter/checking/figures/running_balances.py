"""What a reserve, deficit or budget stands at after what a paragraph says was drawn, added or taken."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_a_slip, is_exact, is_made_of_some, total_of
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.statements import SUM, Statement, with_neighbours
from cabinet_drafter.checking.figures.sums_in_prose import earlier_in_section, possible
from cabinet_drafter.checking.figures.telling import does_not_follow
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_MOVES: Final = (
    r"(?:stands?|stood|falls?|fell|fallen|ris(?:es?|ing|en)|rose|gr[eo]wn?|increas(?:es?|ed|ing)|reduc(?:es?|ed|ing)|"
    r"decreas(?:es?|ed|ing)|drop(?:s|ped)?|brings?|bringing|takes?|taking)"
)
_CLOSES: Final = re.compile(
    rf"\b{_MOVES}\b[^{SUM}.;,]{{0,40}}?(?:\bfrom {SUM} )?(?<!from )\b(?:to|at)\s+(?P<one>{SUM})|"
    rf"\b(?:is|are) now (?:at )?(?P<other>{SUM})",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    rf"\b(?:stood|stands?|opened|was|were|is|had been|having been|from|balance (?:of|is)|budget (?:of|is))\b"
    rf"[^{SUM}.;,]{{0,40}}$",
    re.IGNORECASE,
)
_FUND: Final = re.compile(r"\b(?:reserves?|balances?|deficit|budget|fund|contingency)\b", re.IGNORECASE)
_FOLLOWS: Final = re.compile(
    r"\b(?:therefore|thus|so that|will then|with (?:the|this|that|these)|after|which is now|by (?:the|its|a) use|"
    r"and (?:takes|brings|reduces|increases)|this (?:takes|brings|reduces|increases|has been)|it will)\b",
    re.IGNORECASE,
)
_LEAD: Final = 60
_MOST_TERMS: Final = 5
_MOST_OTHERS: Final = 8
_MOST_SUMS: Final = 6


def check_running_balances(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What a fund stands at is what it stood at, less or more the sums that the paragraph says moved."""
    for before, statement, _ in with_neighbours(paper):
        if len(statement.amounts) > _MOST_SUMS or not possible(paper, statement.line):
            continue
        closings = [
            statement.nth_at(found.start("one") if found["one"] else found.start("other"))
            for found in _CLOSES.finditer(statement.shape)
        ]
        if closings and _FUND.search(statement.shape + (before.shape if before else "")):
            yield from _check(paper, before, statement, closings[-1])


def _check(paper: PaperUnderCheck, before: Statement | None, statement: Statement, nth: int) -> Iterator[Finding]:
    closing = statement.amounts[nth]
    own = [each for at, each in enumerate(statement.amounts) if at != nth]
    others = [*(before.amounts[-_MOST_SUMS:] if before else ()), *own][-_MOST_OTHERS:]
    earlier = earlier_in_section(paper, statement.line)
    exactly = is_exact(paper, statement.line)
    every = [*earlier, *others]
    if any(each.value == closing.value for each in every) or not _FOLLOWS.search(statement.shape):
        return
    if is_made_of_some(closing, others, exactly=exactly, signed=True, most=_MOST_TERMS) or _one_more(
        closing, earlier, others, exactly=exactly
    ):
        return
    opening = _opening(before, statement, nth)
    if opening is None:
        opening = next((each for each in reversed(earlier) if _opens_with_fund(each)), None)
    if opening is None:
        return
    changes = [each for each in others if each is not opening and abs(each.value) < abs(opening.value)]
    for some in _likely(changes):
        for made in (opening.value - total_of(some), opening.value + total_of(some)):
            if made > 0 and is_a_slip(closing, made) and made / 2 < abs(closing.value) < made * 2:
                yield does_not_follow(closing, (opening, *some), made, certain=False)
                return


def _one_more(closing: Amount, earlier: Sequence[Amount], others: Sequence[Amount], *, exactly: bool) -> bool:
    """Whether one sum of a paragraph before, with one of those beside it or all, makes the balance."""
    return any(
        agrees(closing, made, (each, other), exactly=exactly)
        for each in earlier
        if _opens_with_fund(each)
        for other in others
        for made in (each.value - other.value, each.value + other.value)
    )


def _opening(before: Statement | None, statement: Statement, nth: int) -> Amount | None:
    """What the fund stood at: the sum of this sentence or the one before that words say so of."""
    for each, last in ((statement, len(statement.amounts)), (before, len(before.amounts) if before else 0)):
        for at in range(last):
            if each is not None and not (each is statement and at == nth) and _OPENS.search(each.before(at)):
                return each.amounts[at]
    return None


def _opens_with_fund(amount: Amount) -> bool:
    lead = amount.line.text[max(0, amount.start - _LEAD) : amount.start].rpartition(". ")[2]
    return _FUND.search(lead) is not None and _OPENS.search(lead) is not None


def _likely(changes: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    """What is likely to have moved the fund: all the sums, then each alone, from the last on."""
    alone = (some for some in combinations(list(reversed(changes)), 1))
    return chain([tuple(changes)] if len(changes) > 1 else [], alone)
