"""Every figure that the reports and letters print, to be found by the words said of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import log
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.print_index import PrintedPassage, PrintIndex
from cabinet_drafter.checking.told_in_own_words.content_words import content_words
from cabinet_drafter.checking.told_in_own_words.descriptions import OWN, Described, described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind, figures_said
from cabinet_drafter.visit import Publication

_MOST_COMMON: Final = 60  # a word said of more printed figures than that does not lead to one
_MOST_COMPARED: Final = 24
_SENTENCES: Final = 300
"""Sentences of a report: in a shorter one a word that it has once is no less rare among those that it could have."""
_UNKNOWN: Final = 3.0  # what a word counts that no report prints: people tell in other words
_SOON: Final = 4  # figures: a date and a rate may stand between
_NEAR: Final = 0.5  # of its own clause, or of what it points back to
_NOUN_COUNTS: Final = 0.5


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A printed figure with the words said of it, and where it stands."""

    said: Described
    passage: PrintedPassage
    sentence: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a printed figure is to one of the paper by the words said of both.

    `weight` is the sum of the shared words, rare ones counting more; `cover` the part of the words said of the paper's
    figure that are printed too; `own` how many of its own clause.
    """

    printed: PrintedFigure
    weight: float
    cover: float
    own: int
    noun: bool


class PrintedFigures:
    """The figures of all passages, by the words said of them."""

    def __init__(self, passages: Iterable[PrintedPassage]) -> None:
        self.figures: list[PrintedFigure] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._of_passage: defaultdict[int, list[PrintedFigure]] = defaultdict(list)
        self._sentences: Counter[str] = Counter()
        count = 0
        for passage in passages:
            before = ""
            for sentence in passage.passage.sentences:
                count += 1
                self._sentences.update({word.stem for word in content_words(sentence)})
                for each in described(sentence, before, figures_said(sentence)):
                    for word, weight in each.weights.items():
                        if weight > _NEAR:
                            self._by_word[word].append(len(self.figures))
                    figure = PrintedFigure(each, passage, sentence)
                    self.figures.append(figure)
                    self._of_passage[passage.number].append(figure)
                before = sentence
        self._of_kind: defaultdict[Kind, list[PrintedFigure]] = defaultdict(list)
        self._by_value: defaultdict[tuple[Kind, float], list[int]] = defaultdict(list)
        for number, printed in enumerate(self.figures):
            self._by_value[printed.said.figure.kind, printed.said.figure.value].append(number)
            self._of_kind[printed.said.figure.kind].append(printed)
        self._numbers = {
            (each.said.figure.number, source)
            for each in self.figures
            for source in (None, each.passage.publication.source.sha256)
        }
        self._years = {each.said.figure.value for each in self.figures if each.said.figure.kind is Kind.DATE}
        self._rarity = {
            word: log((max(count, _SENTENCES) + 1) / (often + 0.5)) for word, often in self._sentences.items()
        }

    def rarity(self, word: str) -> float:
        """How much a word tells: the more the fewer sentences have it."""
        return self._rarity.get(word, _UNKNOWN)

    def of_passage(self, passage: PrintedPassage) -> Sequence[PrintedFigure]:
        """The figures that a passage prints, in order."""
        return self._of_passage[passage.number]

    def pairs(self, kind: Kind, first: float, second: float) -> list[tuple[PrintedFigure, PrintedFigure]]:
        """Figures of two values that are printed one soon after the other, in that order."""
        numbers = {number: self.figures[number] for number in self._by_value.get((kind, first), ())}
        return [
            (one, self.figures[later])
            for number, one in numbers.items()
            for later in self._by_value.get((kind, second), ())
            if number < later <= number + _SOON
            and self.figures[later].passage.publication is one.passage.publication
            and abs(self.figures[later].passage.number - one.passage.number) <= 1
        ]

    def with_share(self, count: float, share: float) -> list[PrintedFigure]:
        """The counts of that value after which their percentage is printed, and is that one."""
        found = [self.figures[number : number + 2] for number in self._by_value.get((Kind.COUNT, count), ())]
        return [
            pair[0]
            for pair in found
            if len(pair) == 2 and pair[1].said.figure.kind is Kind.SHARE and pair[1].said.figure.value == share
        ]

    def of_kind(self, kind: Kind) -> Sequence[PrintedFigure]:
        """All of a kind."""
        return self._of_kind[kind]

    def has_number(self, number: float, publication: Publication | None = None) -> bool:
        """Whether any count, age or length of time has that number, in that publication where one is given."""
        return (number, publication.source.sha256 if publication else None) in self._numbers

    def has_year(self, year: float) -> bool:
        """Whether a date of that year is printed anywhere."""
        return year in self._years

    def like(self, said: Described) -> list[Likeness]:
        """The printed figures of which most is said alike, the likest first; those only that measure the same."""
        words = [(word, near, self.rarity(word)) for word, near in said.weights.items()]
        led: dict[int, float] = {}
        for word, near, rarity in words:
            numbers = self._by_word.get(word, ())
            if len(numbers) <= _MOST_COMMON:
                for number in numbers:
                    led[number] = led.get(number, 0.0) + rarity * near
        comparable = [number for number in led if _is_comparable(said.figure, self.figures[number].said.figure)]
        best = nlargest(_MOST_COMPARED, comparable, key=led.__getitem__)
        own = sum(rarity for _, near, rarity in words if near == OWN)
        nearest = [self._likeness(said, words, own, self.figures[number]) for number in best]
        return sorted(nearest, key=lambda each: -each.weight)

    def _likeness(
        self, said: Described, words: Sequence[tuple[str, float, float]], of_its_own: float, printed: PrintedFigure
    ) -> Likeness:
        weights = printed.said.weights
        weight = own_shared = 0.0
        own = 0
        for word, near, rarity in words:
            there = weights.get(word)
            if there is None:
                continue
            shared = near if near < there else there
            weight += shared * rarity
            if near == OWN:
                own_shared += shared * rarity
                own += shared > _NEAR
        nouns = set(said.nouns) & set(printed.said.nouns)
        weight += _NOUN_COUNTS * sum(self.rarity(word) for word in nouns)
        return Likeness(printed, weight, own_shared / of_its_own if of_its_own else 0.0, own, bool(nouns))


def _is_comparable(told: Figure, printed: Figure) -> bool:
    return told.kind is printed.kind or (told.number is not None and told.number == printed.number)


@lru_cache(maxsize=1)
def printed_figures(paper: PaperUnderCheck) -> PrintedFigures:
    """Those of the reports and letters that the paper is checked against."""
    return PrintedFigures(_passages(paper))


def _passages(paper: PaperUnderCheck) -> Sequence[PrintedPassage]:
    return PrintIndex(paper.against.quotable).passages
