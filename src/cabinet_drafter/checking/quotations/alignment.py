"""The stretch of print that words of a paper come nearest to, word by word; it shows, and passes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.quotations.print_index import PrintedPassage, key_of
from cabinet_drafter.checking.quotations.tokens import Token, same_token

_SAME: Final = 3
_ALIKE: Final = 1
_OTHER: Final = -2
_GAP: Final = -1
_NEAR: Final = 5


@dataclass(frozen=True, slots=True)
class Aligned:
    """A stretch of a passage beside words of a paper.

    `pairs` are places in the paper's words beside places in the passage's, rising; `first` and `last` bound the
    stretch in the passage, `last` included; `same` counts the words that are the same in both.
    """

    passage: PrintedPassage
    first: int
    last: int
    pairs: tuple[tuple[int, int], ...]
    same: int


def align(words: Sequence[Token], passage: PrintedPassage, begin: int = 0) -> Aligned | None:
    """The best local alignment (Smith and Waterman) of a paper's words with a passage from its token `begin` on."""
    printed = passage.tokens
    width = len(printed) - begin + 1
    if width <= 1 or not words:
        return None
    keys = [key_of(token) for token in printed[begin:]]
    scores = [[0] * width]
    best, best_at = 0, (0, 0)
    for row, word in enumerate(words, start=1):
        above, current = scores[-1], [0] * width
        key, kind = key_of(word), word.kind
        for column in range(1, width):
            step = (_SAME if kind == "word" else _ALIKE) if key == keys[column - 1] else _OTHER
            value = max(0, above[column - 1] + step, above[column] + _GAP, current[column - 1] + _GAP)
            current[column] = value
            if value > best:
                best, best_at = value, (row, column)
        scores.append(current)
    if best < 2 * _SAME:
        return None
    return _traced(words, passage, begin, scores, best_at)


def _traced(
    words: Sequence[Token], passage: PrintedPassage, begin: int, scores: list[list[int]], at: tuple[int, int]
) -> Aligned:
    row, column = at
    pairs: list[tuple[int, int]] = []
    while row and column and scores[row][column] > 0:
        here = scores[row][column]
        word, printed = words[row - 1], passage.tokens[begin + column - 1]
        alike = key_of(word) == key_of(printed)
        step = (_SAME if word.is_word else _ALIKE) if alike else _OTHER
        if here == scores[row - 1][column - 1] + step:
            pairs.append((row - 1, begin + column - 1))
            row, column = row - 1, column - 1
        elif here == scores[row - 1][column] + _GAP:
            row -= 1
        else:
            column -= 1
    pairs.reverse()
    # Words of the paper before and after what aligned stand beside as many words of print.
    head, tail = pairs[0][0], len(words) - 1 - pairs[-1][0]
    first = max(begin, pairs[0][1] - head)
    last = min(len(passage.tokens) - 1, pairs[-1][1] + tail)
    if tail:
        last = _to_the_end_of_a_near_sentence(passage, last)
    same = sum(
        words[one].is_word and same_token(words[one], passage.tokens[other], first=one == 0) for one, other in pairs
    )
    return Aligned(passage, first, last, tuple(pairs), same)


def _to_the_end_of_a_near_sentence(passage: PrintedPassage, last: int) -> int:
    """Where words at the end are others than in print, what print has up to the end of its sentence stands for them."""
    for place in range(last + 1, min(last + _NEAR, len(passage.tokens))):
        if passage.tokens[place].form in {".", "!", "?"}:
            return place - 1
    return last
