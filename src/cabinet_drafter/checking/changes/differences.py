"""Where two lists of words or texts are the same, found in a time that no two lists make long."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import takewhile
from typing import Final

_MOST_STEPS: Final = 200_000
"""Of comparing each word with each place where it stands, as often as there may be blocks."""
_DEEPEST: Final = 8

_Block = tuple[int, int, int]
"""A place in each of both lists, and for how many words on they are the same."""


class Differences(SequenceMatcher[str]):
    """`difflib`'s, but for lists with which that takes minutes: "a a a b" beside "a b a b" a thousand times.

    There both ends that are the same are set aside first, then words that stand once in each list and in the same order
    in both; what is left between is told as replaced where it is still too much.
    """

    def __init__(self, was: Sequence[str], now: Sequence[str], most_steps: int = _MOST_STEPS, depth: int = 0) -> None:
        super().__init__(None, was, now, autojunk=False)
        self._was, self._now, self._most_steps, self._depth = was, now, most_steps, depth

    def get_matching_blocks(self) -> list[Match]:
        """The blocks in order, none beside the next, then an empty one at the end."""
        was, now = self._was, self._now
        places = Counter(now)
        if min(len(was), len(now)) * sum(places[word] for word in was) <= self._most_steps:
            return super().get_matching_blocks()
        merged: list[_Block] = []
        for one, other, size in self._blocks():
            if merged and merged[-1][0] + merged[-1][2] == one and merged[-1][1] + merged[-1][2] == other:
                merged[-1] = (*merged[-1][:2], merged[-1][2] + size)
            elif size:
                merged.append((one, other, size))
        return [*(Match(*block) for block in merged), Match(len(was), len(now), 0)]

    def _blocks(self) -> Iterator[_Block]:
        was, now = self._was, self._now
        begin = _alike(was, now)
        end = min(_alike(was[::-1], now[::-1]), len(was) - begin, len(now) - begin)
        yield 0, 0, begin
        done, other_done = begin, begin
        fixed = _in_the_same_order(was[begin : len(was) - end], now[begin : len(now) - end])
        shifted = [(one + begin, other + begin) for one, other in fixed]
        for one, other in [*shifted, (len(was) - end, len(now) - end)]:
            # Where nothing was set aside, looking again would find no more.
            if self._depth < _DEEPEST and (one - done, other - other_done) != (len(was), len(now)):
                between = Differences(was[done:one], now[other_done:other], self._most_steps, self._depth + 1)
                yield from ((at + done, place + other_done, size) for at, place, size in between.get_matching_blocks())
            if one < len(was) - end:
                yield one, other, 1
            done, other_done = one + 1, other + 1
        yield len(was) - end, len(now) - end, end


def _alike(was: Sequence[str], now: Sequence[str]) -> int:
    """How many are the same from the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))


def _in_the_same_order(was: Sequence[str], now: Sequence[str]) -> list[tuple[int, int]]:
    """The places of words that stand once in each list: as many as stand in the same order in both."""
    old, new = Counter(was), Counter(now)
    places = {word: at for at, word in enumerate(now) if new[word] == 1}
    pairs = [(at, places[word]) for at, word in enumerate(was) if old[word] == 1 and word in places]
    rising = longest_rising([other for _, other in pairs])
    return [pair for pair in pairs if pair[1] in rising]


def longest_rising(places: Sequence[int]) -> set[int]:
    """As many of the places, none of which is there twice, as stand in rising order."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    rising: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        rising.add(last)
        last = before[last]
    return rising
