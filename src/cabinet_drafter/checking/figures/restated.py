"""One sum given twice side by side, short and in full: “£4.2m (£4,215,000)”."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.statements import SUM, statements_of
from cabinet_drafter.checking.figures.telling import sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_TWICE: Final = re.compile(
    rf"{SUM}(?:\s*\((?:or |i\.e\. |exactly )?{SUM}\)|,? (?:that is|i\.e\.|or exactly|in full),? {SUM})"
)
_NEAR: Final = Decimal("1.5")
_TENS: Final = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))


def check_restated(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The sum in full, rounded as the short one is, is the short one."""
    for statement in statements_of(paper):
        if len(statement.amounts) < 2 or ("(" not in statement.shape and "full" not in statement.shape):
            continue
        for found in _TWICE.finditer(statement.shape):
            nth = statement.nth_at(found.start())
            short, full = sorted(statement.amounts[nth : nth + 2], key=lambda each: each.scale, reverse=True)
            if short.scale > 1 and full.scale == 1 and not short.hedged and _is_meant(short, full):
                yield sums_disagree(
                    statement.where(nth, nth + 1),
                    f"{short.text} and {full.text} stand side by side as one sum, and are not the same.",
                    certain=True,
                )


def _is_meant(short: Amount, full: Amount) -> bool:
    """Whether they are near enough to be meant as one, or have the same digits, and do not agree."""
    if not full.value or short.agrees(full.value):
        return False
    times = abs(short.value / full.value)
    return 1 / _NEAR <= times <= _NEAR or any(short.agrees(full.value * ten) for ten in _TENS)
