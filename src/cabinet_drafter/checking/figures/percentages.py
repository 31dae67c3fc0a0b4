"""So many per cent, beside the sums that it is of: shares of a whole, and changes from one sum to another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.changes import CHANGE, CHANGED_BY
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_PER_CENT: Final = r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)"
_BRACKETED: Final = re.compile(
    rf"{SUM}\s*(?:\((?:or |i\.?e\.? |equivalent to |an? |\+|-)?{_PER_CENT}\)|,? (?:or|equivalent to|equal to|i\.e\.) "
    rf"{_PER_CENT.replace('percent', 'other')}(?=[\s,.;)]*(?:$|[,.;)]|on\b|compared|over\b|more|less)))",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    rf"(?P<part>{SUM})[^{SUM}.;%]{{0,30}}?(?:\(|, | is | or | represents | representing |equivalent to |equal to )"
    rf"(?:or |about |i\.e\. )?{_PER_CENT} of [^{SUM}.;%]{{0,50}}(?P<whole>{SUM})",
    re.IGNORECASE,
)
_OF_THEN: Final = re.compile(
    rf"(?P<part>{SUM}) of [^{SUM}.;%]{{0,40}}(?P<whole>{SUM})[^{SUM}.;%()]{{0,30}}\((?:or )?{_PER_CENT}\)",
    re.IGNORECASE,
)
_OF_FIRST: Final = re.compile(
    rf"{_PER_CENT} of [^{SUM}.;%]{{0,40}}(?P<whole>{SUM})[^{SUM}.;%]{{0,30}}?"
    rf"(?:\(|, | is | or |equates to |= )(?P<part>{SUM})",
    re.IGNORECASE,
)
_FROM_TO: Final = re.compile(
    rf"\bfrom [^{SUM}.;]{{0,30}}(?P<whole>{SUM})[^{SUM}.;]{{0,40}} to [^{SUM}.;]{{0,30}}(?P<part>{SUM})"
    rf"[^{SUM}.;]{{0,30}}?(?:\(|, |\b)(?:an? )?(?:(?:[a-z]+ )?{CHANGE} of |\+|-)?{_PER_CENT}(?:\)| {CHANGE}|[.,;]|$)",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(
    rf"(?P<part>{SUM})[^{SUM}.;]{{0,30}},? compared (?:with|to) [^{SUM}.;]{{0,30}}(?P<whole>{SUM})[^{SUM}.;]{{0,30}}?"
    rf"(?:, |\()(?:an? )?{CHANGE} of {_PER_CENT}",
    re.IGNORECASE,
)
_VARIES: Final = re.compile(
    rf"\b(?:{CHANGE}|(?:over|under)spend(?:ing)?|variance|pressure|shortfall)(?: of)?[^{SUM}.;]{{0,12}}{SUM}|"
    rf"{CHANGED_BY.pattern}",
    re.IGNORECASE,
)


def check_percentages(paper: PaperUnderCheck) -> Iterator[Finding]:
    """So many per cent is what the sums beside it make of each other; the earlier or the later may be the base."""
    for statement in statements_of(paper):
        if len(statement.amounts) < 2 or ("%" not in statement.shape and "cent" not in statement.shape):
            continue
        if len(statement.amounts) > _MOST_WITH_PERCENT or any(each.impossible for each in statement.amounts):
            continue
        yield from _shares(statement)
        yield from _changes_in_per_cent(statement)


_MOST_WITH_PERCENT: Final = 12


def _shares(statement: Statement) -> Iterator[Finding]:
    for pattern in (_OF, _OF_THEN, _OF_FIRST, _FROM_TO, _COMPARED):
        for found in pattern.finditer(statement.shape):
            part = statement.amounts[statement.nth_at(found.start("part"))]
            whole = statement.amounts[statement.nth_at(found.start("whole"))]
            change = pattern in (_FROM_TO, _COMPARED)
            if not any(
                _fits(found["percent"], one, other, change=change)
                for one, other in (((part, whole), (whole, part)) if change else ((part, whole),))
            ):
                yield _percent(statement, found["percent"], part, whole, certain=True, change=change)


def _changes_in_per_cent(statement: Statement) -> Iterator[Finding]:
    """“£228.6m, an increase of £19.4m (9.3%)”: of what was before the change, or of what is after it."""
    varied = {statement.nth_at(found.start() + found.group().index(SUM)) for found in _VARIES.finditer(statement.shape)}
    for found in _BRACKETED.finditer(statement.shape):
        nth = statement.nth_at(found.start())
        percent = found["percent"] or found["other"]
        change = statement.amounts[nth]
        others = [each for each in statement.amounts if each is not change]
        if nth not in varied or not percent:
            continue
        if any(_fits_change(percent, change, level) for level in others) or any(
            _fits(percent, one, other, change=True) or _fits(percent, one, other, change=False)
            for one, other in permutations(statement.amounts, 2)
        ):
            continue
        yield _percent(statement, percent, change, others[0], certain=len(others) <= 2, change=False)


def _fits_change(percent: str, change: Amount, level: Amount) -> bool:
    """Whether the change is as many per cent of the level, of the level before it, or of that after it."""
    grain = level.grain + change.grain
    return any(
        base > 0 and _within(percent, change, base, grain)
        for base in (abs(level.value), abs(level.value) - abs(change.value), abs(level.value) + abs(change.value))
    )


def _fits(percent: str, part: Amount, whole: Amount, *, change: bool) -> bool:
    if not whole.value:
        return True
    if not change:
        return _within(percent, part, abs(whole.value), whole.grain)
    difference = abs(abs(part.value) - abs(whole.value))
    return _between(percent, difference, part.grain + whole.grain, abs(whole.value), whole.grain)


def _within(percent: str, part: Amount, whole: Decimal, grain: Decimal) -> bool:
    return _between(percent, abs(part.value), part.grain, whole, grain)


def _between(percent: str, part: Decimal, part_grain: Decimal, whole: Decimal, whole_grain: Decimal) -> bool:
    """Whether the percentage lies between the least and the most that the sums, as printed, can make."""
    half = Decimal(1).scaleb(-len(percent.partition(".")[2])) / 2
    least = max(part - part_grain / 2, Decimal()) / (whole + whole_grain / 2) * 100
    most = (part + part_grain / 2) / max(whole - whole_grain / 2, whole / 100) * 100
    return least - half <= Decimal(percent) <= most + half


def _percent(
    statement: Statement, percent: str, part: Amount, whole: Amount, *, certain: bool, change: bool
) -> Finding:
    value = abs(abs(part.value) - abs(whole.value)) if change else abs(part.value)
    shown = (value / abs(whole.value) * 100).quantize(Decimal("0.1")) if whole.value else Decimal()
    what = f"From {whole.text} to {part.text}" if change else f"{part.text} of {whole.text}"
    places = sorted((statement.amounts.index(part), statement.amounts.index(whole)))
    return sums_disagree(
        statement.line.where(statement.amounts[places[0]].start, _end(statement, percent, places[1])),
        f"{what} is {shown}%; the paper gives {percent}%.",
        certain=certain and not part.hedged and not whole.hedged,
        remedy="Correct the percentage or the sum that is wrong, from the exact sums.",
    )


def _end(statement: Statement, percent: str, last: int) -> int:
    """Where the finding ends: after the percentage, where that stands behind the sums."""
    amount = statement.amounts[last]
    at = statement.line.text.find(percent, amount.end, statement.end)
    return at + len(percent) + statement.line.text.startswith("%", at + len(percent)) if at >= 0 else amount.end
