"""Changes that sentences state: from one sum to another, by how much, and by how many per cent."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_exact, rounding_explains, sums_disagree
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import like
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_CHANGE: Final = (
    r"(?:increase|rise|growth|uplift|decrease|reduction|fall|drop|cut|saving|change|movement|improvement|deterioration)"
)
_CHANGED_BY: Final = re.compile(
    rf"\b(?:an?|the|this) (?:[a-z-]+ ){{0,2}}{_CHANGE} of {SUM}|"
    r"\b(?:increas\w+|r[io]se[ns]?|rising|gr[eo]w\w*|fell|fallen?s?|falling|reduc\w+|decreas\w+|dropp?\w*|cut|up|down) "
    rf"(?:by )?{SUM}|{SUM} (?:more|less|higher|lower|up|down|above|below)\b(?! (?:an?|the|any)\b)",
    re.IGNORECASE,
)
_BASE: Final = re.compile(
    rf"\b(?:from|on|over|than|compared (?:with|to)|against|above|below)\b[^{SUM}.;]{{0,60}}{SUM}", re.IGNORECASE
)
_RISEN_TO: Final = re.compile(
    r"\b(?:r[io]se[ns]?|rising|increas\w+|fall\w*|fell|reduc\w+|gr[eo]w\w*|decreas\w+|mov\w+) (?:[a-z]+ ){0,2}to "
    rf"[^{SUM}.;]{{0,30}}{SUM}",
    re.IGNORECASE,
)
_ON_ANOTHER: Final = re.compile(r"\s*(?:on|over|from|compared|against|above|below|since|than)\b", re.IGNORECASE)
_MARKS: Final = (
    "increas", "rise", "rose", "rising", "growth", "grew", "grow", "uplift", "decreas", "reduc", "fall", "fell",
    "drop", "cut", "saving", "change", "movement", "improvement", "deterioration", "more", "less", "higher", "lower",
    "up ", "down ", "above", "below",
)  # fmt: skip
_SEVERAL: Final = re.compile(
    r"\b(?:plus|and then|compris\w+|made up|respectively|of which|includ\w+|partly|mainly|offset|net)\b", re.IGNORECASE
)
_PARTS_OF_THREE: Final = 3


def check_changes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """From one sum to another is as much as the sentence says."""
    for statement in statements_of(paper):
        if len(statement.amounts) != _PARTS_OF_THREE:
            continue
        nth = _nth_change(statement)
        if nth is None or _SEVERAL.search(statement.shape) or any(each.impossible for each in statement.amounts):
            continue
        levels = [each for each in statement.amounts if each is not statement.amounts[nth]]
        exactly = is_exact(paper, statement.line)
        if any(
            agrees(one, other.value + third.value, (other, third), exactly=exactly)
            for one, other, third in permutations(statement.amounts)
        ):
            continue
        change = statement.amounts[nth]
        made = abs(levels[0].value - levels[1].value)
        yield sums_disagree(
            statement.where(0, 2),
            f"{change.text} is not the change between {levels[0].text} and {levels[1].text}: they differ by "
            f"{like(change, made)}.",
            certain=not rounding_explains(change, made, levels) and not any(each.hedged for each in levels),
        )


def _nth_change(statement: Statement) -> int | None:
    """Which of three sums is a change, where one of the others is what it changed from."""
    lowered = statement.shape.lower()
    if not any(mark in lowered for mark in _MARKS):
        return None
    changes = {
        statement.nth_at(found.start() + found.group().index(SUM)) for found in _CHANGED_BY.finditer(statement.shape)
    }
    if len(changes) != 1:
        return None
    (nth,) = changes
    bases = {statement.nth_at(found.end() - 1) for found in _BASE.finditer(statement.shape)} - changes
    # “…, rising to £3.1m, an increase of £1.9m on the current budget”: what it rose from is not said.
    ends_on = nth == len(statement.amounts) - 1 and _ON_ANOTHER.match(statement.after(nth))
    risen = nth == len(statement.amounts) - 1 and not ends_on and _RISEN_TO.search(statement.shape)
    return nth if bases or risen else None


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
    rf"[^{SUM}.;]{{0,30}}?(?:\(|, |\b)(?:an? )?(?:(?:[a-z]+ )?{_CHANGE} of |\+|-)?{_PER_CENT}(?:\)| {_CHANGE}|[.,;]|$)",
    re.IGNORECASE,
)
_COMPARED: Final = re.compile(
    rf"(?P<part>{SUM})[^{SUM}.;]{{0,30}},? compared (?:with|to) [^{SUM}.;]{{0,30}}(?P<whole>{SUM})[^{SUM}.;]{{0,30}}?"
    rf"(?:, |\()(?:an? )?{_CHANGE} of {_PER_CENT}",
    re.IGNORECASE,
)
_VARIES: Final = re.compile(
    rf"\b(?:{_CHANGE}|(?:over|under)spend(?:ing)?|variance|pressure|shortfall)(?: of)?[^{SUM}.;]{{0,12}}{SUM}|"
    rf"{_CHANGED_BY.pattern}",
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
