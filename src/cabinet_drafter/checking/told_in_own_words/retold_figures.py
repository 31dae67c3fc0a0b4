"""Figures that the paper tells in its own words: those that print contradicts, and those that no source holds."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.checked_elsewhere import is_checked_elsewhere
from cabinet_drafter.checking.told_in_own_words.descriptions import described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Hedge, Kind, figures_said
from cabinet_drafter.checking.told_in_own_words.known_figures import KnownFigures
from cabinet_drafter.checking.told_in_own_words.meant import Compared, compared_with_print, contradicted
from cabinet_drafter.checking.told_in_own_words.printed_figures import (
    Likeness,
    PrintedFigure,
    PrintedFigures,
    printed_figures,
)
from cabinet_drafter.checking.told_in_own_words.printed_words import evidence, prints
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling, tellings
from cabinet_drafter.checking.told_in_own_words.turned_round import shares_turned_round, turned_round
from cabinet_drafter.findings import Finding

_MOST_OF_A_SENTENCE: Final = 20
"""Figures of one sentence: what has more is a list of data, not a sentence about the report."""
_ANOTHER_OCCASION: Final = re.compile(
    r"\b(?:visit\w*|monitor\w*|letters?|peer|review\w*|previous\w*|earlier|before|last|first|later|now|since|"
    r"(?:19|20)\d\d|schools?|SEND|fostering|homes?|CQC|HMICFRS)\b",
    re.IGNORECASE,
)
"""With such words a sentence may tell of another visit or inspection, whose letter or report is not in hand."""
_SURE_WEIGHT: Final = 20.0
_SURE_COVER: Final = 0.8
_SURE_WORDS: Final = 4


def check_retold_figures(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A figure told of what a printed sentence tells is the figure printed there, or a rounded one.

    One that inspectors are said to have given stands at least somewhere in what the paper is checked against.
    """
    printed = printed_figures(paper)
    known = KnownFigures(paper, printed)
    seen: dict[tuple[str, str], list[Compared]] = {}
    for telling in tellings(paper):
        said = figures_said(telling.text)
        if not said or len(said) > _MOST_OF_A_SENTENCE:
            continue
        key = telling.text, telling.before
        if key not in seen:  # what a paper repeats is compared once
            figures = described(*key, said)
            seen[key] = [compared_with_print(printed, telling, each, paper.against.inspection) for each in figures]
        yield from _of_sentence(paper, printed, known, telling, seen[key])


def _of_sentence(
    paper: PaperUnderCheck,
    printed: PrintedFigures,
    known: KnownFigures,
    telling: Telling,
    whole: Sequence[Compared],
) -> Iterator[Finding]:
    said = [each.said for each in whole]
    reversed_pairs = [*turned_round(printed, said), *shares_turned_round(printed, telling.text, said)]
    for first, second, pair in reversed_pairs:
        if not telling.is_own(first.figure.start, second.figure.end):
            yield _told_in_reverse(telling, first.figure, second.figure, pair)
    for each in whole:
        figure = each.said.figure
        if any(each.said in pair for pair in reversed_pairs) or telling.is_own(figure.start, figure.end):
            continue
        if is_checked_elsewhere(paper, printed, telling, figure):
            continue
        other = contradicted(printed, telling, each, whole)
        if other is not None:
            certain = _is_certain(telling, figure, other) and not known.holds(figure)
            yield _told_otherwise(telling, figure, other.printed, certain=certain)
        elif telling.attributed and known.ought_to_hold(each.said) and not known.holds_or_makes(each):
            yield _told_not_printed(telling, each)


def _told_otherwise(telling: Telling, figure: Figure, other: PrintedFigure, *, certain: bool) -> Finding:
    return told(
        "retold-figure",
        MUST_FIX if certain else TO_CONFIRM,
        telling.sentence.where(figure.start, figure.end),
        f"The paper says {quoted(telling.text[figure.start : figure.end])}. {prints(other)}",
        "Write the printed figure; where it is another one, say of what, and whose.",
        evidence(other),
    )


def _told_in_reverse(telling: Telling, first: Figure, second: Figure, pair: PrintedFigure) -> Finding:
    return told(
        "retold-figure",
        TO_CONFIRM,
        telling.sentence.where(first.start, second.end),
        f"The paper says {quoted(telling.text[first.start : second.end])}; print has it the other way round. "
        f"{prints(pair)}",
        "Put the two figures, and the rise or fall, as they are printed.",
        evidence(pair),
    )


def _told_not_printed(telling: Telling, each: Compared) -> Finding:
    figure = each.said.figure
    return told(
        "figure-not-printed",
        TO_CONFIRM,
        telling.sentence.where(figure.start, figure.end),
        f"The paper gives {quoted(telling.text[figure.start : figure.end])} as from the inspection; no report, letter "
        "or input in hand has that figure.",
        "Find it in the report and correct it, or say where it is from.",
    )


def _is_certain(telling: Telling, figure: Figure, other: Likeness) -> bool:
    """Whether inspectors are said to have given the figure of the very thing that print gives another of."""
    return (
        telling.attributed
        and figure.kind in {Kind.COUNT, Kind.SHARE}
        and figure.hedge is Hedge.NONE
        and _ANOTHER_OCCASION.search(telling.text) is None
        and not figure.in_parts
        and other.noun
        and other.cover >= _SURE_COVER
        and other.weight >= _SURE_WEIGHT
        and other.own >= _SURE_WORDS
    )
