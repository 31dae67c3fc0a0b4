"""Whether a paper quotes or tells in its own words, in the same section, what a quotation leaves out."""

import re
from functools import lru_cache
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
_LEAST_SHARE: Final = 0.6
_FEWEST: Final = 2


def is_told_elsewhere(paper: PaperUnderCheck, quotation: PlacedQuotation, left_out: PrintedPlace) -> bool:
    """Whether the section in which the quotation stands gives the criticism in the words left out.

    It does where another quotation there gives the critical words, or where one of its own sentences criticises and
    has most of the words that carry their meaning.
    """
    section = paper.line(quotation.parts[0].order).section
    for other in _quoted_in(paper, section):
        if other is quotation:
            continue
        for place in other.places:
            if place.text != left_out.text:
                continue
            both = left_out.text[max(place.start, left_out.start) : min(place.end, left_out.end)]
            if count_critical(both) or (both and both == left_out.words):
                return True
    meant = stems_of(left_out.words)
    return len(meant) >= _FEWEST and any(
        len(meant & stems) >= max(_FEWEST, _LEAST_SHARE * len(meant)) for stems in _criticisms_in(paper, section)
    )


@lru_cache(maxsize=64)  # Every quotation of a section asks.
def _quoted_in(paper: PaperUnderCheck, section: str | None) -> tuple[PlacedQuotation, ...]:
    return tuple(each for each in paper.quotations if paper.line(each.parts[0].order).section == section)


@lru_cache(maxsize=64)
def _criticisms_in(paper: PaperUnderCheck, section: str | None) -> tuple[frozenset[str], ...]:
    """The words that carry the meaning of each of the section's own sentences that limits or criticises."""
    own = (paper.prose[line.order].replace(QUOTED, "") for line in paper.lines if line.section == section)
    return tuple(
        stems_of(sentence) for text in own for sentence in _SENTENCE_END.split(text) if critical_words_of_cut(sentence)
    )


def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words that carry a text's meaning, to know them by in another form."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if not _SAYS_LITTLE.fullmatch(word))
