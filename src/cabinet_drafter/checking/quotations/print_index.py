"""The published reports and letters as passages of words in print, to find where a quotation stands."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cabinet_drafter.checking.quotations.placed import PrintedPlace
from cabinet_drafter.checking.quotations.tokens import Token, tokens_of
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.visit import LetterPassage, Publication, VisitLetter


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """A paragraph, summary paragraph, area or footnote with its words; `number` is its place among all passages."""

    number: int
    publication: Publication
    address: str
    passage: Passage
    tokens: tuple[Token, ...]

    def place(self, first: int, last: int) -> PrintedPlace:
        """The place of its words from token `first` to token `last`, which is included."""
        return self.at(self.tokens[first].start, self.tokens[last].end)

    def at(self, start: int, end: int) -> PrintedPlace:
        """The place of its text from `start` to before `end`."""
        return PrintedPlace(
            publication=self.publication,
            address=self.address,
            page=self.passage.page,
            text=self.passage.text,
            start=start,
            end=end,
        )


class PrintIndex:
    """Every passage of the reports and letters, by the words that stand in it."""

    def __init__(self, publications: Sequence[Publication]) -> None:
        self.passages: list[PrintedPassage] = []
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._pairs: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for publication in publications:
            for address, passage in passages_of(publication):
                self._add(publication, address, passage)

    def _add(self, publication: Publication, address: str, passage: Passage) -> None:
        number = len(self.passages)
        printed = PrintedPassage(number, publication, address, passage, tokens_of(passage.text))
        self.passages.append(printed)
        before = ""
        for place, token in enumerate(printed.tokens):
            if token.is_word:
                key = key_of(token)
                self._places[key].append((number, place))
                self._pairs[before, key].add(number)
                before = key

    def places_of(self, token: Token) -> Sequence[tuple[int, int]]:
        """Where a word stands, whatever its capitals and hyphens: number of the passage and place in it."""
        return self._places.get(key_of(token), ())

    def likeliest(self, tokens: Sequence[Token], most: int) -> list[PrintedPassage]:
        """The passages that share most pairs of neighbouring words with these, rare pairs counting more."""
        words = [key_of(token) for token in tokens if token.is_word]
        score: Counter[int] = Counter()
        for pair in set(pairwise(words)):
            numbers = self._pairs.get(pair, ())
            for number in numbers:
                score[number] += 1 / len(numbers)  # type: ignore[assignment]
        ranked = sorted(score, key=lambda number: (-score[number], number))
        return [self.passages[number] for number in ranked[:most]]


def key_of(token: Token) -> str:
    """A word without its capitals and hyphens."""
    return token.form.lower().replace("-", "")


def passages_of(publication: Publication) -> Iterator[tuple[str, Passage]]:
    """Every passage of a report or letter with its address."""
    yield from _of_report(publication) if isinstance(publication, Inspection) else _of_letter(publication)


def _of_report(inspection: Inspection) -> Iterator[tuple[str, Passage]]:
    for number, passage in enumerate(inspection.summary, start=1):
        yield f"S{number}", passage
    for number, area in enumerate(inspection.areas_for_improvement, start=1):
        yield f"A{number}", area
    for number, area in enumerate(inspection.areas_for_priority_action, start=1):
        yield f"area for priority action {number}", area
    for section in inspection.sections:
        for paragraph in section.paragraphs:
            yield paragraph.address, paragraph
        for passage in section.unnumbered:
            yield f"text under “{section.heading}”", passage
    for number, footnote in enumerate(inspection.footnotes, start=1):
        yield f"footnote {number}", footnote
    if inspection.overall_sentence:
        sentence = inspection.overall_sentence
        yield "front page", Passage(page=1, text=sentence, sentences=(sentence,))


def _of_letter(letter: VisitLetter) -> Iterator[tuple[str, Passage]]:
    """A letter numbers its paragraphs rarely: where it does not, they are counted under the heading that it prints."""
    parts: list[tuple[str, Sequence[LetterPassage]]] = [
        ("the introduction", letter.introduction),
        ("what the visit covered", letter.areas_covered),
        ("the headline findings", letter.headline_findings),
        ("the areas for improvement", letter.areas_for_improvement),
        ("the areas for priority action", letter.areas_for_priority_action),
        *((f"“{section.heading}”", section.passages) for section in letter.sections),
        ("the closing words", letter.closing),
    ]
    for part, passages in parts:
        for number, passage in enumerate(passages, start=1):
            yield str(passage.number) if passage.number else f"paragraph {number} of {part}", passage
    for number, footnote in enumerate(letter.footnotes, start=1):
        yield f"footnote {number}", footnote
