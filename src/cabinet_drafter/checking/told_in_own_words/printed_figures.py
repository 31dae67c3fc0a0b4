"""Every figure that the reports and letters print, to be found by the words said of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.print_index import PrintedPassage, PrintIndex
from cabinet_drafter.checking.told_in_own_words.content_words import content_words
from cabinet_drafter.checking.told_in_own_words.descriptions import OWN, Described, described
from cabinet_drafter.checking.told_in_own_words.figures_said import Kind

_MOST_COMMON: Final = 60  # a word said of more printed figures than that does not lead to one
_MOST_COMPARED: Final = 40
_UNKNOWN: Final = 3.0  # what a word counts that no report prints: people tell in other words
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
                for each in described(sentence, before):
                    for word, weight in each.weights.items():
                        if weight > 0.5:  # noqa: PLR2004 - of its own clause, or pointed to
                            self._by_word[word].append(len(self.figures))
                    figure = PrintedFigure(each, passage, sentence)
                    self.figures.append(figure)
                    self._of_passage[passage.number].append(figure)
                before = sentence
        self._years = {each.said.figure.value for each in self.figures if each.said.figure.kind is Kind.DATE}
        self._rarity = {word: log((count + 1) / (often + 0.5)) for word, often in self._sentences.items()}

    def rarity(self, word: str) -> float:
        """How much a word tells: the more the fewer sentences have it."""
        return self._rarity.get(word, _UNKNOWN)

    def of_passage(self, passage: PrintedPassage) -> Sequence[PrintedFigure]:
        """The figures that a passage prints, in order."""
        return self._of_passage[passage.number]

    def has_year(self, year: float) -> bool:
        """Whether a date of that year is printed anywhere."""
        return year in self._years

    def like(self, said: Described) -> list[Likeness]:
        """The printed figures of which most is said alike, the likest first."""
        led: Counter[int] = Counter()
        for word, weight in said.weights.items():
            numbers = self._by_word.get(word, ())
            if len(numbers) <= _MOST_COMMON:
                tells = self.rarity(word) * weight
                for number in numbers:
                    led[number] += tells  # type: ignore[assignment]
        nearest = [self._likeness(said, self.figures[number]) for number, _ in led.most_common(_MOST_COMPARED)]
        return sorted(nearest, key=lambda each: -each.weight)

    def _likeness(self, said: Described, printed: PrintedFigure) -> Likeness:
        weights = printed.said.weights
        weight = own_shared = own_all = 0.0
        own = 0
        for word, near in said.weights.items():
            rarity = self.rarity(word)
            shared = min(near, weights.get(word, 0.0))
            weight += shared * rarity
            if near == OWN:
                own_all += rarity
                own_shared += shared * rarity
                own += shared > 0.5  # noqa: PLR2004
        nouns = set(said.nouns) & set(printed.said.nouns)
        weight += _NOUN_COUNTS * sum(self.rarity(word) for word in nouns)
        return Likeness(printed, weight, own_shared / own_all if own_all else 0.0, own, bool(nouns))


@lru_cache(maxsize=1)
def printed_figures(paper: PaperUnderCheck) -> PrintedFigures:
    """Those of the reports and letters that the paper is checked against."""
    return PrintedFigures(_passages(paper))


def _passages(paper: PaperUnderCheck) -> Sequence[PrintedPassage]:
    return PrintIndex(paper.against.quotable).passages
