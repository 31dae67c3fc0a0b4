"""Whether a sum is what others make, as finely as each is printed; what rounding and what a slip in typing explain."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_ROUNDING: Final = re.compile(r"(?<![\w-])round(?:ed|ing)\b", re.IGNORECASE)
_MILLION: Final = Decimal(1_000_000)
_THOUSAND: Final = Decimal(1_000)
_TEN_THOUSAND: Final = 10 * _THOUSAND
_NEAR: Final = Decimal("0.8"), Decimal("1.25")


def total_of(amounts: Iterable[Amount]) -> Decimal:
    """What the sums make together, whatever their signs."""
    return sum((abs(each.value) for each in amounts), Decimal())


def is_near(value: Decimal, other: Decimal) -> bool:
    """Whether two values are near enough for one to be meant as the other: within a fifth or a quarter."""
    return bool(other) and _NEAR[0] <= abs(value / other) <= _NEAR[1]


def is_a_slip(amount: Amount, value: Decimal, *, fewest_digits: int = 2) -> bool:
    """Whether digits changed places, or one became another, of what typing a figure as fine as this would have been."""
    one, other = (str(round(abs(each) / amount.grain)) for each in (amount.value, value))
    length = max(len(one), len(other))
    one, other = one.zfill(length), other.zfill(length)
    if max(len(one.rstrip("0")), len(other.rstrip("0"))) < fewest_digits or one == other:
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


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
    """Whether a result that does not agree may be right before every sum was rounded as it is printed.

    £1.3m and £1.2m make £2.6m where they were £1.34m and £1.24m; £3m may have been £3.4m; sums in pounds that all end
    in noughts may have been rounded to thousands.
    """
    every = (result, *terms)
    off = abs(abs(result.value) - abs(made))
    coarse = [_last_digit(each.value) for each in every if each.value and each.grain == each.scale < _MILLION]
    in_noughts = min(coarse, default=Decimal())
    printed = (
        max(each.grain, grain, in_noughts if each.grain == each.scale < _MILLION else Decimal())
        for each, grain in zip(every, grains(every), strict=True)
    )
    return off * 2 <= sum(printed)


def is_exact(paper: PaperUnderCheck, line: PaperLine) -> bool:
    """Whether the sums of this section are held to each other: not where it says that they are rounded."""
    return line.section not in _rounded_sections(paper)


@lru_cache(maxsize=1)
def _rounded_sections(paper: PaperUnderCheck) -> frozenset[str | None]:
    return frozenset(line.section for line in paper.lines if _ROUNDING.search(line.text))
