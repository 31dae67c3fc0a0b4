"""Which sentences of a paragraph to propose, so that the cut never misleads.

The rules, whatever is left out: no sentence without the one that it leans on; no sentence without the "However" that
turns it; from a paragraph that limits, a sentence that limits.
"""

from collections.abc import Sequence
from typing import Final

from cabinet_drafter.composing.statements import Statement

SHORT_ENOUGH: Final = 75  # words; about half of the paragraphs of a report


def cut_of(sentences: Sequence[Statement], *, in_full: bool = False) -> tuple[int, ...] | None:
    """The numbers of the sentences to propose, from 1 and rising; None where nothing can be taken by the rules.

    All of a short paragraph; of a longer one its first statement, and with it the sentence that limits most or, where
    nothing limits, the one that judges most.

    Args:
        sentences: what the sentences of the paragraph say.
        in_full: to take all that can be taken of a long paragraph as well.
    """
    within_reach = [place for place in range(len(sentences)) if not sentences[_beginning(place, sentences)].leans]
    telling = [place for place in within_reach if sentences[place].limiting]
    if not telling and any(each.limiting for each in sentences):
        return None
    telling = telling or [place for place in within_reach if sentences[place].judges]
    if not telling:
        return None
    if in_full or sum(len(sentences[place].sentence.split()) for place in within_reach) <= SHORT_ENOUGH:
        return tuple(place + 1 for place in within_reach)
    most = max(telling, key=lambda place: (_weight(sentences[place]), -place))
    return tuple(place + 1 for place in sorted(_stretch(within_reach[0], sentences) | _stretch(most, sentences)))


def _weight(sentence: Statement) -> int:
    return len(sentence.limits) or len(sentence.judges)


def _beginning(place: int, sentences: Sequence[Statement]) -> int:
    """Where the stretch begins on which a sentence leans."""
    while place > 0 and sentences[place].leans:
        place -= 1
    return place


def _stretch(place: int, sentences: Sequence[Statement]) -> set[int]:
    """A sentence with those it leans on before it and those that turn it after."""
    end = place + 1
    while end < len(sentences) and sentences[end].turns:
        end += 1
    return set(range(_beginning(place, sentences), end))
