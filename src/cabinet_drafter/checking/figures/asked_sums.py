"""The sums that members are asked to approve, against those that the paper gives and explains."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.known_sums import is_stated, like_it, sums_but
from cabinet_drafter.checking.figures.statements import Statement, statements_of
from cabinet_drafter.checking.figures.telling import told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_ASKS: Final = re.compile(
    r"\brecommend\w*|\bdecisions? (?:required|sought|requested)|"
    r"\bthe (?:cabinet|committee|council) is asked\b|\bresolutions?\b",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"\b(?:threshold|up to|limit|more than|exceed\w*|below|above|over|delegat\w+)\b[^.;]{0,40}$", re.IGNORECASE
)
_FEWEST: Final = 2
_MOST: Final = 400


def check_asked_sums(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What a recommendation asks for stands somewhere else in the paper too, or is made of two sums that do."""
    every = list(statements_of(paper))
    asking = [each for each in every if _asks(each)]
    own = [amount for each in asking for amount in each.amounts]
    others = sums_but(paper, *own)
    if not own or not _FEWEST <= len(others) <= _MOST:
        return
    for statement in asking:
        for nth, amount in enumerate(statement.amounts):
            if amount.hedged or amount.impossible or not amount.value or _LIMIT.search(statement.before(nth)):
                continue
            yield from _check(amount, others)


def _check(amount: Amount, others: tuple[Amount, ...]) -> Iterator[Finding]:
    value = abs(amount.value)
    if is_stated(value, amount.grain, others):
        return
    said = {abs(each.value) for each in others if each.line.cell is None}
    if any(abs(one + other - value) * 2 <= amount.grain for one, other in combinations(said, 2)):
        return
    near = next(like_it(value, amount, others), None)
    yield told(
        "one-of-two",
        Severity.TO_CONFIRM,
        amount.where,
        f"Members are asked for {amount.text}, which the paper gives nowhere else"
        + (f"; it gives {near.text} elsewhere." if near is not None and "£" in near.text else "."),
        "Correct the sum, or say in the paper what it is made of.",
    )


def _asks(statement: Statement) -> bool:
    line = statement.line
    return line.cell is None and _ASKS.search(line.section or "") is not None
