"""Whether a sum is what others make, as finely as each is printed; and how it is told that it is not."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.telling import like, told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity

_ROUNDING: Final = re.compile(r"(?<![\w-])round(?:ed|ing)\b", re.IGNORECASE)
_MILLION: Final = Decimal(1_000_000)
_THOUSAND: Final = Decimal(1_000)
_TEN_THOUSAND: Final = 10 * _THOUSAND
_ROUND_LEVEL: Final = 10 * _MILLION


def grains(amounts: Sequence[Amount]) -> tuple[Decimal, ...]:
    """How finely each of the sums is stated, seen beside the others.

    £3m beside £1.2m is read as £3.0m, and £343,000 beside £843,250 as rounded to thousands; a sum that words
    before it call inexact is stated to its last digit that is not nought, and may be off by all of that.
    """
    finest = min(each.grain for each in amounts)
    odd_pounds = any(each.scale == 1 and each.value % _THOUSAND for each in amounts)
    return tuple(_grain(each, finest, odd_pounds=odd_pounds) for each in amounts)


def _grain(amount: Amount, finest: Decimal, *, odd_pounds: bool) -> Decimal:
    if amount.hedged:
        return 2 * _last_digit(amount.value)
    if amount.scale >= _MILLION and amount.grain == amount.scale > finest:
        return amount.scale / 10
    if amount.scale == 1 and odd_pounds and amount.value % _TEN_THOUSAND and not amount.value % _THOUSAND:
        return _THOUSAND
    return amount.grain


def _last_digit(value: Decimal) -> Decimal:
    """The size of the last digit of a sum that is not nought."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def agrees(result: Amount, made: Decimal, terms: Sequence[Amount], *, exactly: bool) -> bool:
    """Whether the result is what the terms make; sums stated less finely than others may be off by their rounding."""
    off = abs(abs(result.value) - abs(made))
    if not off:
        return True
    all_grains = grains((result, *terms))
    if exactly and len(set(all_grains)) == 1 and not any(each.hedged for each in (result, *terms)):
        return False
    return off * 2 <= sum(all_grains)


def is_made_of_some(
    result: Amount, others: Sequence[Amount], *, exactly: bool, signed: bool = False, most: int = 8
) -> bool:
    """Whether two or more of the other sums, added (and taken away, where `signed`), make the result."""
    every = grains((result, *others))
    values = [int(each.value * 100) for each in others]
    sizes = [int(each * 100) for each in every[1:]]
    wanted, own = int(abs(result.value) * 100), int(every[0] * 100)
    loose = not exactly or any(each.hedged for each in (result, *others))

    def search(at: int, made: int, grain: int, terms: int, same: bool) -> bool:
        if terms > 1:
            off = abs(wanted - abs(made))
            if not off or ((loose or not same) and off * 2 <= grain):
                return True
        if terms == most:
            return False
        for nth in range(at, len(values)):
            more = (values[nth], -values[nth]) if signed and terms else (values[nth],)
            for value in more:
                if search(nth + 1, made + value, grain + sizes[nth], terms + 1, same and sizes[nth] == own):
                    return True
        return False

    return search(0, 0, own, 0, True)


def rounding_explains(result: Amount, made: Decimal, terms: Sequence[Amount]) -> bool:
    """Whether rounding can be why a result that does not agree is off: of several terms, or of a round £71m."""
    off = abs(abs(result.value) - abs(made))
    every = (result, *terms)
    if len(terms) > 2 and off * 2 <= sum(grains(every)):
        return True
    return any(each.grain == each.scale and each.value >= _ROUND_LEVEL for each in every) and off * 2 <= sum(
        each.grain for each in every
    )


def is_exact(paper: PaperUnderCheck, line: PaperLine) -> bool:
    """Whether the sums of this section are held to each other: not where it says that they are rounded."""
    return line.section not in _rounded_sections(paper)


@lru_cache(maxsize=1)
def _rounded_sections(paper: PaperUnderCheck) -> frozenset[str | None]:
    return frozenset(line.section for line in paper.lines if _ROUNDING.search(line.text))


def does_not_follow(result: Amount, terms: Sequence[Amount], made: Decimal) -> Finding:
    """The finding on a result that its terms do not make."""
    explained = rounding_explains(result, made, terms)
    return told(
        "sum-wrong",
        Severity.TO_CONFIRM if explained else Severity.MUST_FIX,
        result.where,
        f"{result.text} does not follow from {listed(terms)}: they make {like(result, abs(made))}."
        + (" Rounding may explain it." if explained else ""),
        "Correct the figure that is wrong, from the exact sums.",
    )


def sums_disagree(where: Where, message: str, *, certain: bool, remedy: str = "") -> Finding:
    """The finding on figures of one statement that do not agree, told at all of them: any may be the wrong one."""
    return told(
        "sum-wrong",
        Severity.MUST_FIX if certain else Severity.TO_CONFIRM,
        where,
        message,
        remedy or "Correct the figure that is wrong, from the exact sums.",
    )


def listed(terms: Sequence[Amount]) -> str:
    """The sums as the paper writes them, one after the other."""
    return ", ".join(each.text for each in terms)
