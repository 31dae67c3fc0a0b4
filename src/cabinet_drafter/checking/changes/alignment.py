"""Aligns two lists of texts: the same words first, then what is near, in order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.changes.differences import Differences
from cabinet_drafter.checking.changes.wording import likeness
from cabinet_drafter.same_words import normal_form

_NEAR: Final = 0.5
_MOST_COMPARED: Final = 10_000
"""Pairs of texts in one stretch; beyond, texts are paired by their place, so that no paper takes long."""

Pair = tuple[int | None, int | None]


def aligned(was: Sequence[str], now: Sequence[str], alike: Callable[[int, int], float] | None = None) -> Iterator[Pair]:
    """Places in both lists that belong together, in the order of the second; None where one has no partner.

    `alike` says how near the texts at two places are, 0 to 1; by their words, where it is not given.
    """
    near = alike or (lambda one, other: likeness(was[one], now[other]))
    differences = Differences([normal_form(text) for text in was], [normal_form(text) for text in now])
    for tag, begin, end, other_begin, other_end in differences.get_opcodes():
        if tag == "equal":
            yield from zip(range(begin, end), range(other_begin, other_end), strict=True)
        else:
            yield from _near(near, range(begin, end), range(other_begin, other_end))


def _near(alike: Callable[[int, int], float], old: range, new: range) -> Iterator[Pair]:
    """The pairs of a stretch without equal texts: the set of near ones, in order, that are most alike in all."""
    too_many = len(old) * len(new) > _MOST_COMPARED
    pairs = list(zip(old, new, strict=False)) if too_many else _best(alike, old, new)
    done_old, done_new = old.start, new.start
    for one, other in [*pairs, (old.stop, new.stop)]:
        yield from ((place, None) for place in range(done_old, one))
        yield from ((None, place) for place in range(done_new, other))
        if one < old.stop and other < new.stop:
            yield one, other
        done_old, done_new = one + 1, other + 1


def _best(alike: Callable[[int, int], float], old: range, new: range) -> list[tuple[int, int]]:
    scores = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    near = [[alike(one, other) for other in new] for one in old]
    for one in range(len(old) - 1, -1, -1):
        for other in range(len(new) - 1, -1, -1):
            paired = near[one][other] + scores[one + 1][other + 1] if near[one][other] >= _NEAR else 0.0
            scores[one][other] = max(paired, scores[one + 1][other], scores[one][other + 1])
    pairs = []
    one = other = 0
    while one < len(old) and other < len(new):
        if scores[one][other] == scores[one + 1][other]:
            one += 1
        elif scores[one][other] == scores[one][other + 1]:
            other += 1
        else:
            pairs.append((old[one], new[other]))
            one, other = one + 1, other + 1
    return pairs
