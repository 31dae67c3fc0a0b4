"""How alike two texts of one report are: by the words they share, those rare in the report counting more."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum, log, sqrt
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

Weights = Mapping[str, float]


class Likeness:
    """Weighs words by how few passages of a report have them (tf-idf), so that "children" says little."""

    def __init__(self, passages: Iterable[str]) -> None:
        counts = [set(_words(passage)) for passage in passages]
        self._passages = len(counts)
        self._with_word = Counter(word for words in counts for word in words)

    def weights(self, text: str) -> Weights:
        """The text's words with their weights, together of length 1; empty where no word weighs anything."""
        weights = {word: count * self._rarity(word) for word, count in Counter(_words(text)).items()}
        length = sqrt(fsum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items() if weight} if length else {}

    def _rarity(self, word: str) -> float:
        return log((1 + self._passages) / (1 + self._with_word[word]))


def alike(one: Weights, other: Weights) -> float:
    """From 0, no word shared, to 1, the same words as often (the cosine of the two)."""
    if len(other) < len(one):
        one, other = other, one
    return fsum(weight * other[word] for word, weight in one.items() if word in other)


def together(texts: Iterable[Weights]) -> Weights:
    """The weights of several texts added up: what is like their sum by so much is like each by so much, added up."""
    added: dict[str, float] = {}
    for weights in texts:
        for word, weight in weights.items():
            added[word] = added.get(word, 0.0) + weight
    return added


def most_alike(one: Weights, others: Iterable[Weights]) -> float:
    """How alike it is to the most alike of the others; 0 where there are none."""
    return max((alike(one, other) for other in others), default=0.0)


def _words(text: str) -> list[str]:
    """The words in small letters, singular and plural as one as far as a final s tells."""
    found = _WORD.findall(text.lower())
    return [word.removesuffix("s").removesuffix("’").removesuffix("'") for word in found]
