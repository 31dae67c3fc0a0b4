"""What the words of a text say of each figure in it: those of its own clause most, those around it less."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.told_in_own_words.content_words import ContentWord, content_words, stem_of
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind

_PAUSE: Final = re.compile(r"[;:,()]|\s[–—-]\s|\b(?:and|but|while|whereas|although|which)\b")
_JOINED: Final = re.compile(r"-?[\s,]*(?:to|and|or|[-–—,])?\s*", re.IGNORECASE)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:this|that|these|those|they|it|of (?:this|these|those|them|the)|(?:a|the) further|another|at \d|"
    r"the (?:figures?|number|total))\b",
    re.IGNORECASE,
)
_FARTHEST: Final = 25  # words of its own clause on either side
_OF_TIME_AND_NUMBER: Final = frozenset(
    stem_of(word)
    for word in "one two three four five six seven eight nine ten year month week day hour".split()  # noqa: SIM905
)
_SO_FAR_BACK: Final = 6
_NOUN_WITHIN: Final = 3
OWN: Final = 1.0
_POINTED_TO: Final = 0.6
_AROUND: Final = 0.3


@dataclass(frozen=True, slots=True)
class Described:
    """A figure of a sentence; `weights` are the words said of it by how near they are, `nouns` those that follow it."""

    figure: Figure
    weights: dict[str, float]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as read: its figures and words in order, and where it pauses."""

    text: str
    figures: Sequence[Figure]
    words: Sequence[ContentWord]
    pauses: Sequence[int]


def described(sentence: str, before: str, figures: Sequence[Figure]) -> list[Described]:
    """The figures of a sentence with what it, and the sentence before it, say of each."""
    if not figures:
        return []
    pauses = [match.start() for match in _PAUSE.finditer(sentence)]
    read = _Sentence(sentence, figures, content_words(sentence), pauses)
    back = _POINTED_TO if _POINTS_BACK.match(sentence) else _AROUND
    earlier = [word.stem for word in content_words(before)]
    return [_described(read, place, dict.fromkeys(earlier, back)) for place in range(len(figures))]


def _described(sentence: _Sentence, place: int, weights: dict[str, float]) -> Described:
    words, figure = sentence.words, sentence.figures[place]
    start, end = _clause(sentence, place)
    before = [word for word in words if start <= word.start < figure.start][-_FARTHEST:]
    after = [word for word in words if figure.end <= word.start < end][:_FARTHEST]
    if not any(_says_what(word) for word in (*before, *after)):  # "…, down from 234": all is said before it
        before = [word for word in words if word.start < figure.start][-_SO_FAR_BACK:]
    own = {word.start for word in (*before, *after)}
    for word in words:
        if not figure.start <= word.start < figure.end:
            weights[word.stem] = max(OWN if word.start in own else _AROUND, weights.get(word.stem, 0.0))
    return Described(figure, weights, tuple(word.stem for word in after if word.stem[0].isalpha())[:_NOUN_WITHIN])


def _says_what(word: ContentWord) -> bool:
    return word.stem[0].isalpha() and word.stem not in _OF_TIME_AND_NUMBER


def _clause(sentence: _Sentence, place: int) -> tuple[int, int]:
    """From where to where the words are said of this figure rather than of its neighbours."""
    text, figures, pauses = sentence.text, sentence.figures, sentence.pauses
    figure = figures[place]
    start, end = 0, len(text)
    left = right = figure
    for other in reversed(figures[:place]):
        if not _is_beside(figure, other):
            continue
        if _JOINED.fullmatch(text, other.end, left.start):
            left = other
            continue
        between = [pause for pause in pauses if other.end <= pause < left.start]
        start = between[-1] if between else other.end
        break
    for other in figures[place + 1 :]:
        if not _is_beside(figure, other):
            continue
        if _JOINED.fullmatch(text, right.end, other.start):
            right = other
            continue
        between = [pause for pause in pauses if right.end <= pause < other.start]
        end = between[-1] if between else other.start
        break
    return start, end


def _is_beside(figure: Figure, other: Figure) -> bool:
    """Whether words between two figures are said of one of them: a date, an age or a time stands beside a count."""
    apart = {Kind.DATE, Kind.AGE, Kind.TIME}
    return figure.kind is other.kind or not ({figure.kind, other.kind} & apart)
