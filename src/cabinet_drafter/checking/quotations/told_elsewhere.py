"""Whether a paper quotes or tells in its own words, in the same section, what a quotation leaves out."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.checking.quotations.criticism import count_critical, critical_words_of_cut
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace

_WORD: Final = re.compile(r"[a-z]{4,}")
_SAYS_LITTLE: Final = re.compile(
    r"(?:this|that|these|those|with|from|have|been|when|where|which|while|their|there|they|them|than|then|into|more|most"
    r"|some|many|such|were|will|would|could|should|also|being|other|about|child|children|services?|local|authority"
    r"|inspectors|ofsted|report)"
)
_STEM: Final = 5  # letters: enough to know "assessed" by "assessments"
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_LEAST_SHARE: Final = 0.5
_FEWEST: Final = 3


def is_told_elsewhere(paper: PaperUnderCheck, quotation: PlacedQuotation, left_out: PrintedPlace) -> bool:
    """Whether the section in which the quotation stands gives the criticism in the words left out.

    It does where another quotation there gives the critical words, or where one of its own sentences criticises and
    has half of the words that carry their meaning.
    """
    section = paper.line(quotation.parts[0].order).section
    for other in paper.quotations:
        if other is quotation or paper.line(other.parts[0].order).section != section:
            continue
        for place in other.places:
            if place.text != left_out.text:
                continue
            both = left_out.text[max(place.start, left_out.start) : min(place.end, left_out.end)]
            if count_critical(both) or (both and both == left_out.words):
                return True
    meant = _stems(left_out.words)
    return len(meant) >= _FEWEST and any(
        len(meant & _stems(sentence)) >= max(_FEWEST, _LEAST_SHARE * len(meant))
        for sentence in _own_sentences(paper, section)
        if critical_words_of_cut(sentence)
    )


def _own_sentences(paper: PaperUnderCheck, section: str | None) -> Iterator[str]:
    for line in paper.lines:
        if line.section == section and not line.is_heading:
            yield from _SENTENCE_END.split(paper.prose[line.order].replace(QUOTED, ""))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if not _SAYS_LITTLE.fullmatch(word)}
