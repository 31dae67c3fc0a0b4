"""The sums of the finance inputs in order of size: a figure finds those that it may be without asking each of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Final

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.finance import FinanceEntry, in_short

_MOST_FOR_PAIRS: Final = 60


class InputSums:
    """The finance entries by how much they are, and what some of them make."""

    def __init__(self, entries: Sequence[FinanceEntry]) -> None:
        self._entries = tuple(sorted(entries, key=lambda entry: abs(entry.amount)))
        self._sizes = [abs(entry.amount) for entry in self._entries]
        self._in_short: dict[Decimal, list[FinanceEntry]] = {}
        for entry in entries:
            self._in_short.setdefault(in_short(entry.amount), []).append(entry)
        self._made = sorted(abs(made) for made in _made_of(entries))

    def entries_of(self, amount: Amount) -> list[FinanceEntry]:
        """The entries that the figure may be, as finely as it is printed."""
        found = list(self.between(abs(amount.value), amount.grain))
        return found + [each for each in self._in_short.get(abs(amount.value), []) if each not in found]

    def between(self, value: Decimal, grain: Decimal) -> Sequence[FinanceEntry]:
        """The entries that round to the value where the last digit stated is as big as `grain`."""
        least, most = bisect_left(self._sizes, value - grain / 2), bisect_right(self._sizes, value + grain / 2)
        return self._entries[least:most]

    def make(self, amount: Amount) -> bool:
        """Whether two entries, or those of one kind, make the figure or differ by it."""
        at = bisect_left(self._made, abs(amount.value) - amount.grain / 2)
        return at < len(self._made) and self._made[at] <= abs(amount.value) + amount.grain / 2


@lru_cache(maxsize=1)
def sums_of_inputs(entries: tuple[FinanceEntry, ...]) -> InputSums:
    """The sums of those entries; kept, for several checks ask."""
    return InputSums(entries)


def _made_of(entries: Sequence[FinanceEntry]) -> Iterable[Decimal]:
    """What inputs make by two, by kind, and by kind and year, service, scheme or where the money comes from."""
    some = entries[:_MOST_FOR_PAIRS]
    made = {one.amount + other.amount for one, other in combinations(some, 2)}
    made |= {abs(one.amount - other.amount) for one, other in combinations(some, 2)}
    groups: dict[object, Decimal] = {}
    for entry in entries:
        named = (entry.period, entry.service, entry.scheme, entry.funding_source)
        for group in {(entry.kind, None, None), *((entry.kind, nth, each) for nth, each in enumerate(named) if each)}:
            groups[group] = groups.get(group, Decimal()) + entry.amount
    return (made | set(groups.values())) - {Decimal()}
