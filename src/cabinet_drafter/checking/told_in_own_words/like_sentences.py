"""Printed sentences, to be found by the words that a sentence of the paper shares with them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.print_index import PrintedPassage, PrintIndex
from cabinet_drafter.checking.told_in_own_words.content_words import content_words

_MOST_COMMON: Final = 60  # a word in more sentences than that does not lead to one
_UNKNOWN: Final = 3.0  # what a word counts that no report prints
_SENTENCES: Final = 300
_FEWEST_SHARED: Final = 3


@dataclass(frozen=True, slots=True)
class PrintedSentence:
    """A sentence of a publication, with its content words and the passage that it stands in."""

    text: str
    stems: frozenset[str]
    passage: PrintedPassage


@dataclass(frozen=True, slots=True)
class Alike:
    """A printed sentence with how much of the paper's words it holds: `cover` from 0 to 1, rare words counting more."""

    printed: PrintedSentence
    cover: float
    shared: frozenset[str]


class LikeSentences:
    """The sentences of all passages, by their words."""

    def __init__(self, passages: Iterable[PrintedPassage]) -> None:
        self._sentences = [
            PrintedSentence(sentence, frozenset(word.stem for word in content_words(sentence)), passage)
            for passage in passages
            for sentence in passage.passage.sentences
        ]
        self._text = "\n".join(each.text.lower() for each in self._sentences)
        often: Counter[str] = Counter()
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self._sentences):
            often.update(each.stems)
            for stem in each.stems:
                self._with[stem].append(number)
        every = max(len(self._sentences), _SENTENCES) + 1
        self._rarity = {stem: log(every / (count + 0.5)) for stem, count in often.items()}

    def has(self, stem: str) -> bool:
        """Whether any printed sentence has the word."""
        return stem in self._rarity

    def prints(self, words: str, but: str = "") -> bool:
        """Whether any printed sentence has these very words, capitals aside, and not only within those of `but`."""
        return words.lower() in (self._text.replace(but.lower(), "") if but else self._text)

    def alike(self, stems: frozenset[str], but: frozenset[str]) -> list[Alike]:
        """Those that share most with the words, the likest first.

        Args:
            stems: the words of the paper's sentence.
            but: those of them that are compared, and so need not be shared.
        """
        wanted = stems - but
        whole = sum(self._rarity.get(stem, _UNKNOWN) for stem in wanted)
        if not whole:
            return []
        numbers = {
            number for stem in wanted for number in self._with.get(stem, ()) if len(self._with[stem]) <= _MOST_COMMON
        }
        found = []
        for number in numbers:
            shared = self._sentences[number].stems & wanted
            if len(shared) >= _FEWEST_SHARED:
                cover = sum(self._rarity[stem] for stem in shared) / whole
                found.append(Alike(self._sentences[number], cover, shared))
        return sorted(found, key=lambda each: -each.cover)


@lru_cache(maxsize=1)
def like_sentences(paper: PaperUnderCheck) -> LikeSentences:
    """Those of the reports and letters that the paper is checked against."""
    return LikeSentences(PrintIndex(paper.against.quotable).passages)
