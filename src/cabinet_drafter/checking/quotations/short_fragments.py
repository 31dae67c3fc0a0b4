"""Quotations of a few words: mostly terms, and told of only where they turn, change or invent what print says."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.quotations.attribution import Attribution
from cabinet_drafter.checking.quotations.dropped_limits import limit_wherever_printed
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace, Verdict, WordChange
from cabinet_drafter.checking.quotations.print_index import PrintedPassage, PrintIndex
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation
from cabinet_drafter.checking.quotations.tokens import tokens_of
from cabinet_drafter.same_words import places_of

_LEFT_OUT: Final = (
    r"(?:not|never|too|less|no|rarely|only|partly|partially|insufficiently|inconsistently|not yet|not always|not"
    r" consistently|most|some|many|few)"
)
_FEWEST_WITH_ONE_CHANGED: Final = 3  # words: of two, one that stays says too little
_MOST_WITH_ONE_CHANGED: Final = 5  # more are near print by themselves
_JOINS: Final = frozenset({"and", "or", "but", "yet"})
_PREDICATES: Final = frozenset({"is", "are", "was", "were", "be", "has", "have", "had"})
_GRADES_OF_OTHERS: Final = frozenset({"adequate", "satisfactory", "failing", "improving"})


@dataclass(frozen=True, slots=True)
class ShortFragments:
    """Asks of a few words in marks whether print has them, with what the words around them say."""

    index: PrintIndex
    attribution: Attribution

    def placed(self, found: FoundQuotation) -> PlacedQuotation | None:
        """What must be told of them; None where nothing must be."""
        text = " ".join(" ".join(found.texts).split()).strip(" .,;:!?")
        by_inspectors = self.attribution.is_by_inspectors(found)
        if not text or self._is_no_quotation(found):
            return None
        if not (by_inspectors or self.attribution.is_amid_inspectors(found)):
            return None if self._printed(text) else self.with_a_word_changed(found)
        return self._of_inspectors(found, text, by_inspectors=by_inspectors)

    def _of_inspectors(self, found: FoundQuotation, text: str, *, by_inspectors: bool) -> PlacedQuotation | None:
        printed = self._printed(text)
        if printed:
            limit = limit_wherever_printed(printed)
            return (
                PlacedQuotation(text, found.parts, Verdict.VERBATIM, places=printed[:1], limit_before=limit)
                if limit
                else None
            )
        place = self._with_a_word_left_out(text)
        if place is not None:
            return _changed(found, text, place, WordChange(text, " ".join(place.words.split())))
        changed = self.with_a_word_changed(found)
        if changed is not None:
            return changed
        reported = by_inspectors or self.attribution.is_reported(found)
        if not reported or not self.attribution.is_said_of(found) or self._stands_in_other_spelling(text):
            return None
        return PlacedQuotation(text, found.parts, Verdict.NOT_IN_REPORT, doubtful=True)

    def _is_no_quotation(self, found: FoundQuotation) -> bool:
        whole = found.marked and found.closed
        return not whole or self.attribution.is_term(found) or self.attribution.is_title(found)

    def _printed(self, text: str) -> tuple[PrintedPlace, ...]:
        forms = dict.fromkeys((text, text[:1].swapcase() + text[1:]))
        return tuple(
            passage.at(start, end)
            for passage in self._with_every_word(text)
            for form in forms
            for start, end in places_of(form, passage.passage.text)
        )

    def _with_every_word(self, text: str) -> list[PrintedPassage]:
        held = [{number for number, _ in self.index.places_of(token)} for token in tokens_of(text) if token.is_word]
        return [self.index.passages[number] for number in sorted(set.intersection(*held))] if held else []

    def _with_a_word_left_out(self, text: str) -> PrintedPlace | None:
        words = [token.form for token in tokens_of(text) if token.is_word]
        if len(words) < 2:
            return None
        between = rf"\s+(?:{_LEFT_OUT}\s+)?"
        pattern = re.compile(rf"(?<![\w’-]){between.join(map(re.escape, words))}(?![\w’-])")
        found = ((passage, pattern.search(passage.passage.text)) for passage in self._with_every_word(text))
        return next((passage.at(*match.span()) for passage, match in found if match), None)

    def with_a_word_changed(self, found: FoundQuotation) -> PlacedQuotation | None:
        """Three to five words of which print has all but one, where the paper tells around them what print does.

        Two that stay of three are beside the other, or join it to the third, or the first of them is a verb.
        """
        text = " ".join(" ".join(found.texts).split()).strip(" .,;:!?")
        words = [token.form for token in tokens_of(text) if token.is_word]
        if not _FEWEST_WITH_ONE_CHANGED <= len(words) <= _MOST_WITH_ONE_CHANGED or self._is_no_quotation(found):
            return None
        if self._stands_in_other_spelling(text):
            return None
        changeable = set(range(len(words)))
        if len(words) == _FEWEST_WITH_ONE_CHANGED and words[1] not in _JOINS:
            changeable = {1, 2} if words[0] in _PREDICATES else {1}
        for nth in sorted(changeable):
            kept = [re.escape(word) for word in words]
            kept[nth] = r"([\w’-]+)"
            pattern = re.compile(r"(?<![\w’-])" + r"\s+".join(kept) + r"(?![\w’-])")
            for passage in self._with_every_word(" ".join(words[:nth] + words[nth + 1 :])):
                for match in pattern.finditer(passage.passage.text):
                    place = passage.at(*match.span())
                    if self.attribution.may_be_told_as(found, place):
                        return _changed(found, text, place, WordChange(words[nth], match[1]))
        return None

    def _stands_in_other_spelling(self, text: str) -> bool:
        """Whether print has it with other hyphens and spaces, or it is a grade of another time or body."""
        wanted = _letters(text)
        return wanted in _GRADES_OF_OTHERS or any(wanted in _letters(each.passage.text) for each in self.index.passages)


def _changed(found: FoundQuotation, text: str, place: PrintedPlace, change: WordChange) -> PlacedQuotation:
    verdict = Verdict.WORDS_CHANGED
    return PlacedQuotation(text, found.parts, verdict, places=(place,), changes=(change,), doubtful=True)


@lru_cache(maxsize=4_096)  # The same passages are asked about for every fragment.
def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
