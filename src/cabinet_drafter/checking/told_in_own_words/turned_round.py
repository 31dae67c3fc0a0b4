"""Two figures told the other way round: what was before for what is now, a rise for a fall, a whole for its part."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.told_in_own_words.descriptions import Described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind, Role
from cabinet_drafter.checking.told_in_own_words.printed_figures import PrintedFigure, PrintedFigures

_SMALLEST: Final = 10
"""Small counts stand together everywhere: only of larger ones is a pair known again by its two values."""
_SAME_THING: Final = re.compile(r"[\s,(]*(?:or|that is|i\.e\.)?[\s,]*", re.IGNORECASE)
_COUNTED: Final = {Kind.COUNT, Kind.SHARE}


def turned_round(
    printed: PrintedFigures, figures: Sequence[Described]
) -> Iterator[tuple[Described, Described, PrintedFigure]]:
    """Each two neighbouring figures of a sentence of which print says the reverse, with the second printed one."""
    for first, second in pairwise(each for each in figures if each.figure.kind in _COUNTED):
        one, other = first.figure, second.figure
        if other.role is Role.PLAIN or one.role is not Role.PLAIN or one.kind is not other.kind:
            continue
        if min(one.value, other.value) < _SMALLEST or one.value == other.value:
            continue
        as_told = [
            pair
            for pair in printed.pairs(one.kind, one.value, other.value)
            if pair[1].said.figure.role is not Role.PLAIN
        ]
        if any(not _is_opposite(other, pair[1].said.figure) for pair in as_told):
            continue
        reverse = [
            pair
            for pair in printed.pairs(one.kind, other.value, one.value)
            if pair[1].said.figure.role is other.role and pair[0].said.figure.role is Role.PLAIN
        ]
        for pair in (*as_told, *reverse):
            if set(first.weights) & set(pair[0].said.weights) or set(second.weights) & set(pair[1].said.weights):
                yield first, second, pair[1]
                break


def shares_turned_round(
    printed: PrintedFigures, text: str, figures: Sequence[Described]
) -> Iterator[tuple[Described, Described, PrintedFigure]]:
    """Each count with its percentage ("87, or 78%") that print gives the other way round: 78, or 87%."""
    for first, second in pairwise(figures):
        one, other = first.figure, second.figure
        if (one.kind, other.kind) != (Kind.COUNT, Kind.SHARE) or not _SAME_THING.fullmatch(text, one.end, other.start):
            continue
        if printed.with_share(one.value, other.value):
            continue
        reverse = printed.with_share(other.value, one.value)
        if reverse:
            yield first, second, reverse[0]


def _is_opposite(told: Figure, printed: Figure) -> bool:
    """Whether one of them says that something rose from there, the other that it fell."""
    return told.change * printed.change < 0
