"""Changes that sentences state: from one sum to another, and by how much, up or down."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_a_slip, is_exact, is_near, rounding_explains
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.levels import level_of
from cabinet_drafter.checking.figures.statements import SUM, Statement, with_neighbours
from cabinet_drafter.checking.figures.telling import like, sums_disagree
from cabinet_drafter.checking.figures.variances import variances_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

CHANGE: Final = (
    r"(?:increase|rise|growth|uplift|decrease|reduction|fall|drop|cut|saving|change|movement|improvement|deterioration)"
)
_MORE: Final = r"(?:more|higher|greater|above|up)"
_LESS: Final = r"(?:less|lower|below|down)"
CHANGED_BY: Final = re.compile(
    rf"\b(?:an?|the|this) (?:[a-z-]+ ){{0,2}}{CHANGE} of {SUM}|"
    r"\b(?:increas\w+|r[io]se[ns]?|rising|gr[eo]w\w*|fell|fallen?s?|falling|reduc\w+|decreas\w+|dropp?\w*|cut|up|down) "
    rf"(?:by )?{SUM}|(?:, | – |\()(?:i\.e\. |that is,? )?by {SUM}|"
    rf"{SUM}(?: \([^()]{{0,12}}\))? (?:{_MORE}|{_LESS})\b(?! (?:an?|the|any)\b)",
    re.IGNORECASE,
)
_SAYS_WAY: Final = re.compile(
    rf"{SUM}(?: \([^()]{{0,12}}\))? (?:(?P<more>{_MORE})|(?P<less>{_LESS})) (?:than )?", re.IGNORECASE
)
_BASE: Final = re.compile(
    r"\b(?:from|on|over|than|compared (?:with|to)|against|above|below)\b"
    rf"(?:(?!\b(?:and|after|before|but|by|with the|plus)\b)[^{SUM}.;,(]){{0,60}}{SUM}",
    re.IGNORECASE,
)
_RISEN_TO: Final = re.compile(
    r"\b(?:r[io]se[ns]?|rising|increas\w+|fall\w*|fell|reduc\w+|gr[eo]w\w*|decreas\w+|mov\w+) (?:[a-z]+ ){0,2}to "
    rf"[^{SUM}.;]{{0,30}}{SUM}",
    re.IGNORECASE,
)
_THAN_BEFORE: Final = re.compile(
    r"(?: \([^()]{0,12}\))? (?:more|higher|less|lower) than (?:in |for |that (?:of|for) )?(?:the |its )?"
    r"(?:year before|last year|previous year|prior year|year earlier|20\d{2}[/–-]\d{2})\W*$",
    re.IGNORECASE,
)
_NO_MORE_SAID: Final = re.compile(r" (?:more|less|higher|lower)\W*$", re.IGNORECASE)
_ON_ANOTHER: Final = re.compile(r"\s*(?:on|over|from|compared|against|above|below|since|than)\b", re.IGNORECASE)
_MARKS: Final = (
    "increas", "rise", "rose", "rising", "growth", "grew", "grow", "uplift", "decreas", "reduc", "fall", "fell",
    "drop", " by ", "cut", "saving", "change", "movement", "improvement", "deterioration", "more", "less", "higher",
    "lower", "up ", "down ", "above", "below",
)  # fmt: skip
_SEVERAL: Final = re.compile(
    r"\b(?:plus|and then|compris\w+|made up|respectively|of which|includ\w+|partly|mainly|offset|"
    r"net(?! (?:budget|expenditure|spend\w*|costs?|revenue)))\b",
    re.IGNORECASE,
)
_THREE: Final = 3


def check_changes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """From one sum to another is as much as the sentence says, and up or down as it says."""
    for before, statement, _ in with_neighbours(paper):
        if not 1 < len(statement.amounts) <= _THREE or any(each.impossible for each in statement.amounts):
            continue
        nth = _nth_change(statement)
        if nth is None or _SEVERAL.search(statement.shape):
            continue
        exactly = is_exact(paper, statement.line)
        if len(statement.amounts) == _THREE:
            yield from _within(statement, nth, exactly=exactly)
        elif nth == 1 and before is not None and _THAN_BEFORE.match(statement.after(nth)):
            yield from _since_the_one_before(before, statement, exactly=exactly)


def _nth_change(statement: Statement) -> int | None:
    """Which sum of a sentence is a change, where one is; a variance from a budget is checked as such."""
    lowered = statement.shape.lower()
    if not any(mark in lowered for mark in _MARKS):
        return None
    changes = {
        statement.nth_at(found.start() + found.group().index(SUM)) for found in CHANGED_BY.finditer(statement.shape)
    } - set(variances_in(statement))
    return changes.pop() if len(changes) == 1 else None


def _within(statement: Statement, nth: int, *, exactly: bool) -> Iterator[Finding]:
    """A change between the two other sums of its sentence."""
    change = statement.amounts[nth]
    levels = [each for each in statement.amounts if each is not change]
    last = nth == _THREE - 1
    if any(
        agrees(one, other.value + third.value, (other, third), exactly=exactly)
        for one, other, third in permutations(statement.amounts)
    ):
        yield from _direction(statement, nth)
        return
    bases = {statement.nth_at(found.end() - 1) for found in _BASE.finditer(statement.shape)} - {nth}
    # “…, rising to £3.1m, an increase of £1.9m on the current budget”: what it rose from is not said.
    risen = last and not _ON_ANOTHER.match(statement.after(nth)) and _RISEN_TO.search(statement.shape)
    made = abs(levels[0].value - levels[1].value)
    if bases or risen:
        yield _no_change(statement, change, levels, certain=not any(each.hedged for each in levels))
    elif (
        last and _NO_MORE_SAID.match(statement.after(nth)) and (is_a_slip(change, made) or is_near(change.value, made))
    ):
        yield _no_change(statement, change, levels, certain=False)


def _no_change(statement: Statement, change: Amount, levels: Sequence[Amount], *, certain: bool) -> Finding:
    made = abs(levels[0].value - levels[1].value)
    return sums_disagree(
        statement.where(0, len(statement.amounts) - 1),
        f"{change.text} is not the change between {levels[0].text} and {levels[1].text}: they differ by "
        f"{like(change, made)}.",
        certain=certain,
        rounding=rounding_explains(change, made, levels),
    )


def _direction(statement: Statement, nth: int) -> Iterator[Finding]:
    """“£38.4m, which is £1.6m lower than the £40.0m”: the first is the lower."""
    said = _SAYS_WAY.search(statement.shape, statement.at[nth]) if nth == 1 else None
    if said is None or said.start() != statement.at[nth] or not said.group().endswith("than "):
        return
    level, _, base = statement.amounts
    if level.value != base.value and (level.value > base.value) == (said["more"] is None):
        yield sums_disagree(
            statement.where(0, 2),
            f"{level.text} is not {said['more'] or said['less']} than {base.text}.",
            certain=True,
            remedy="Correct the word or the figure that is wrong.",
        )


def _since_the_one_before(before: Statement, statement: Statement, *, exactly: bool) -> Iterator[Finding]:
    """“The budget is £226.0m, which is £17.9m more than the year before”, whose budget the sentence before gives."""
    level, change = statement.amounts
    if any(agrees(change, level.value - each.value, (level, each), exactly=exactly) for each in before.amounts):
        return
    kind = level_of(statement, 0)
    for nth, base in enumerate(before.amounts):
        made = abs(level.value - base.value)
        if kind is not None and level_of(before, nth) is kind and is_a_slip(change, made):
            yield _no_change(statement, change, (level, base), certain=False)
            return
