"""What changed in the words of a paragraph: the changed words in context, and what was supplied."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.changes.differences import Differences
from cabinet_drafter.checking.changes.told import Supplied, WordChange
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.same_words import normal_form

AWAITING: Final = re.compile(r"\[awaiting: ([^\[\]]*)\]")
_CONTEXT: Final = 4
_LEAST_SHARED: Final = 0.5
_STEPS: Final = 20_000
"""Of telling how near two texts are; so many may be set beside each other that each must be done at once."""
# A number with a point or bracket after it, or in steps, and no small letter next: "1.5 million" is no numbering.
_TYPED_NUMBER: Final = re.compile(
    r"\s*(?:-\s+)?(?:\d{1,2}(?:\.\d{1,3})+[.)]?\s+|\d{1,2}(?:[.)]\s+|[.)]?\t\s*))(?![a-z])"
)


def words_of(line: PaperLine) -> str:
    """The words of a line without a number typed before them, for a number that moves on is no change."""
    typed = _TYPED_NUMBER.match(line.text) if line.cell is None else None
    text = line.text[typed.end() :] if typed else line.text
    return " ".join(text.split()) if text.strip() else " ".join(line.text.split())


def changed_words(was: str, now: str) -> tuple[WordChange, ...]:
    """The places where the words differ, each with the words around it."""
    old, new = was.split(), now.split()
    differences = Differences([normal_form(word) for word in old], [normal_form(word) for word in new])
    return tuple(
        WordChange(_shown(old, group[0][1], group[-1][2]), _shown(new, group[0][3], group[-1][4]))
        for group in differences.get_grouped_opcodes(_CONTEXT)
    )


def likeness(was: str, now: str) -> float:
    """How much of the words of two texts is the same, 0 to 1."""
    old, new = _words(was), _words(now)
    fewer, more = sorted((old.numbers, new.numbers), key=len)
    shared = sum(min(number, more[word]) for word, number in fewer.items())
    if 2 * shared < _LEAST_SHARED * (len(old.words) + len(new.words)):
        return 0.0  # No order of them would make more the same.
    return Differences(old.words, new.words, _STEPS).ratio()


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in the form in which same words are the same, and how often each is there."""

    words: tuple[str, ...]
    numbers: Counter[str]


@lru_cache(maxsize=1_024)
def _words(text: str) -> _Words:
    """Kept, for each text is set beside many others."""
    words = tuple(normal_form(text).split())
    return _Words(words, Counter(words))


def supplied(was: str, now: str) -> tuple[Supplied, ...]:
    """What was put in for marked phrases, where nothing else of the text changed; else nothing."""
    phrases = AWAITING.findall(was)
    put_in = _between(AWAITING.split(normal_form(was))[::2], normal_form(now)) if phrases else ()
    if not put_in or any(AWAITING.search(words) for words in put_in):
        return ()
    return tuple(Supplied(phrase, words.strip()) for phrase, words in zip(phrases, put_in, strict=True))


def _between(said: Sequence[str], now: str) -> tuple[str, ...]:
    """What stands between these pieces in a text that is made of them and it; nothing where it is not so made.

    Each piece is sought from where the one before it ends, once: what comes first leaves most room for the rest.
    """
    first, *middle, last = said
    stop = len(now) - len(last)
    if not now.startswith(first) or not now.endswith(last):
        return ()
    found: list[str] = []
    place = len(first)
    for piece in middle:
        at = now.find(piece, place + 1, max(stop, 0))
        if at < 0:
            return ()
        found.append(now[place:at])
        place = at + len(piece)
    return (*found, now[place:stop]) if place < stop else ()


def phrases_gone(was: str, now: str) -> tuple[Supplied, ...]:
    """The marked phrases that the returned text no longer holds, without the words that took their place."""
    left = AWAITING.findall(now)
    return tuple(Supplied(phrase, "") for phrase in AWAITING.findall(was) if phrase not in left)


def _shown(words: list[str], begin: int, end: int) -> str:
    text = " ".join(words[begin:end])
    before, after = begin and not text.startswith("…"), end < len(words) and not text.endswith("…")
    return f"{'… ' if before else ''}{text}{' …' if after else ''}".strip()
