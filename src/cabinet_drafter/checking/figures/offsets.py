"""Pressures and what offsets them: no more than there is, as much as “fully” says, less than “partly” does."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.agreement import agrees, is_a_slip, is_exact, total_of
from cabinet_drafter.checking.figures.parts import parts_from
from cabinet_drafter.checking.figures.statements import SUM, Statement, with_neighbours
from cabinet_drafter.checking.figures.telling import like, listed, sums_disagree
from cabinet_drafter.checking.figures.variances import variances_in
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_OFFSET: Final = re.compile(
    rf"{SUM}[^{SUM}.;]{{0,80}}?\b(?P<how>(?:more than|fully|wholly|entirely|completely|partly|partially|part|"
    r"in part) )?(?:offset|mitigated|netted off|counter(?:ed|balanced))(?P<after> in full| in part| partly| entirely)?"
    rf"\b[^{SUM}.;]{{0,80}}(?={SUM})",
    re.IGNORECASE,
)
_MARKS: Final = ("offset", "mitigated", "netted off", "counter")
_FULLY: Final = ("fully", "wholly", "entirely", "completely", "in full")
_RESULT: Final = re.compile(
    r"\b(?:net|leav\w+|remaining|residual|result\w*|giving|gives|balance|underspend|surplus|overall)\b", re.IGNORECASE
)


def check_offsets(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What offsets a pressure is not more than it; a net sum stated beside them is checked as a balance."""
    for before, statement, _ in with_neighbours(paper):
        lowered = statement.shape.lower()
        if len(statement.amounts) < 2 or not any(mark in lowered for mark in _MARKS):
            continue
        found = _OFFSET.search(statement.shape)
        if found is not None and not any(each.impossible for each in statement.amounts):
            yield from _check(paper, statement, found)
            if before is not None and len(statement.amounts) == 2 and not _RESULT.search(statement.shape.split(SUM)[0]):
                yield from _against_variance(paper, before, statement)


def _against_variance(paper: PaperUnderCheck, before: Statement, statement: Statement) -> Iterator[Finding]:
    """A pressure and what offsets it explain the variance that the sentence before states."""
    stated = list(variances_in(before))
    pressure, offset = statement.amounts
    if len(stated) != 1:
        return
    variance = before.amounts[stated[0]]
    left = pressure.value - offset.value
    if agrees(variance, left, (pressure, offset), exactly=is_exact(paper, statement.line)):
        return
    if any(
        is_a_slip(each, meant)
        for each, meant in (
            (offset, pressure.value - variance.value),
            (pressure, offset.value + variance.value),
            (variance, left),
        )
    ):
        yield sums_disagree(
            statement.where(0, 1),
            f"{pressure.text} offset by {offset.text} leaves {like(variance, left)}; the sentence before has "
            f"{variance.text}.",
            certain=False,
        )


def _check(paper: PaperUnderCheck, statement: Statement, found: re.Match[str]) -> Iterator[Finding]:
    first = statement.nth_at(found.end())
    parts = parts_from(statement, first, in_brackets=False)
    if parts is None:
        return
    named = (*parts.surely, *parts.perhaps)
    offsets = [statement.amounts[nth] for nth in named if not _is_result(statement, nth, first)]
    pressures = statement.amounts[max(0, first - 4) : first]
    made = total_of(offsets)
    sums = [total_of(some) for size in range(1, len(pressures) + 1) for some in combinations(pressures, size)]
    how = f"{found['how'] or ''}{found['after'] or ''}".lower()
    partly = "part" in how
    exactly = is_exact(paper, statement.line)
    said = f"{listed(pressures)} offset by {listed(offsets)}"
    only = len(pressures) == 1 and not any(each.hedged for each in (*pressures, *offsets))
    where = statement.where(0 if len(pressures) > 1 else first - 1, max(named))
    if any(word in how for word in _FULLY):
        if not any(agrees(pressures[0], pressures[0].value - total + made, offsets, exactly=exactly) for total in sums):
            yield sums_disagree(where, f"{said}: not in full, for these make {like(offsets[0], made)}.", certain=only)
    elif "more than" in how:
        if made <= min(sums):
            yield sums_disagree(where, f"{said}: not by more, for these make {like(offsets[0], made)}.", certain=only)
    elif (made > max(sums) or (partly and made == max(sums))) and (partly or not _RESULT.search(statement.shape)):
        more = "more than what they offset" if made > max(sums) else "all of it"
        yield sums_disagree(
            where,
            f"{said}: these make {like(offsets[0], made)}, {more}.",
            certain=only and partly,
            remedy="Correct the figure that is wrong, or say what surplus is left.",
        )


def _is_result(statement: Statement, nth: int, first: int) -> bool:
    return nth != first and _RESULT.search(statement.before(nth)) is not None
