"""Figures that a paper works out from printed ones: the sum or difference of two, or one as a share of another."""

from collections.abc import Sequence
from itertools import permutations
from typing import Final

from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind

_MOST: Final = 12
_NEAR: Final = 1.0  # of a percentage: people round it


def is_worked_out(told: Figure, sentence: Sequence[Figure], beside: Sequence[Figure]) -> bool:
    """Whether two figures of a printed sentence, that the paper does not itself tell beside it, make the told one."""
    given = {(each.kind, each.value) for each in beside}
    printed = [each for each in sentence if told.kind is Kind.TIMES or (each.kind, each.value) not in given]
    same = [each.value for each in printed if each.kind is told.kind][:_MOST]
    if told.kind in {Kind.COUNT, Kind.SHARE} and any(
        told.value in (one + other, one - other) for one, other in permutations(same, 2)
    ):
        return True
    counts = [each.value for each in printed if each.kind is Kind.COUNT and each.value][:_MOST]
    if told.kind is Kind.SHARE:
        shares = [100 * part / whole for part, whole in permutations(counts, 2)]
        return any(abs(told.value - made) <= _NEAR for share in shares for made in (share, share - 100, 100 - share))
    return told.kind is Kind.TIMES and any(
        abs(part / whole - told.value) <= 0.1 * told.value for part, whole in permutations(same or counts, 2)
    )
