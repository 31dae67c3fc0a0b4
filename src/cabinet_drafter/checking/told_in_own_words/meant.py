"""Which printed figure one that a paper tells must be meant for, and is not: the decision, with its thresholds.

The thresholds were set on retellings of six reports; print itself, told sentence by sentence, is never contradicted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.facts.inspection_meant import EARLIER
from cabinet_drafter.checking.told_in_own_words.agreement import agrees, can_contradict, is_vaguer
from cabinet_drafter.checking.told_in_own_words.descriptions import Described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind
from cabinet_drafter.checking.told_in_own_words.printed_figures import Likeness, PrintedFigure, PrintedFigures
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling
from cabinet_drafter.checking.told_in_own_words.worked_out import is_worked_out
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.visit import VisitLetter


@dataclass(frozen=True, slots=True)
class _Needed:
    """How much of what is said of a figure must be printed of another for the two to be the same thing."""

    weight: float
    cover: float
    own: int


_ATTRIBUTED: Final = _Needed(7.0, 0.4, 2)
_OF_THE_REPORT: Final = _Needed(7.0, 0.45, 2)
_OF_CHANGE: Final = _Needed(3.0, 0.5, 1)
_ANYWHERE: Final = _Needed(20.0, 0.7, 4)
_LARGE: Final = 100
"""A count so large that is printed at all is most likely the one that the paper tells, in whichever words."""
_WITH_ITS_NOUN: Final = 0.1
_MUCH: Final = 12.0
_HALF: Final = 0.5
_SOME: Final = 0.4
_MOST: Final = 0.6
_NEARLY: Final = 0.8
_CLEARLY: Final = 1.3


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of the paper with the printed ones like it: those that bear it out, and those that it cannot be."""

    said: Described
    agreeing: tuple[Likeness, ...]
    others: tuple[Likeness, ...]


def compared_with_print(printed: PrintedFigures, telling: Telling, said: Described, current: Inspection) -> Compared:
    """The printed figures of which like things are said, those that the told one agrees with apart from the others."""
    figure = said.figure
    agreeing: list[Likeness] = []
    others: list[Likeness] = []
    for each in printed.like(said):
        other = each.printed.said.figure
        if not _may_be_meant(telling, each, current):
            continue
        if not agrees(figure, other):
            if can_contradict(figure, other):
                others.append(each)
        elif not is_vaguer(figure, other):  # a year alone neither bears out a month nor contradicts it
            agreeing.append(each)
    return Compared(said, tuple(agreeing), tuple(others))


def contradicted(
    printed: PrintedFigures, telling: Telling, each: Compared, whole: Sequence[Compared]
) -> Likeness | None:
    """The printed figure that the told one must be meant for and is not; None where there is none or some doubt."""
    beside = [other for other in whole if other is not each]
    others = [other for other in each.others if not _is_told_beside(other, beside)]
    if not others:
        return None
    nearest = others[0]
    figure = each.said.figure
    needed = _needed(telling, figure)
    if not _is_enough(nearest, needed) or any(_bears_out(one, nearest) for one in each.agreeing):
        return None
    publication = nearest.printed.passage.publication
    large = figure.kind is Kind.COUNT and figure.value >= _LARGE and printed.has_number(figure.value, publication)
    near = large or _is_printed_beside(figure, nearest, each.agreeing, printed)
    if near and not _is_crossed(nearest, beside):
        return None
    sentence = [near.said.figure for near in _sentence_of(printed, nearest.printed)]
    if is_worked_out(figure, sentence, [other.said.figure for other in beside]):
        return None
    same = [other for other in others if _is_as_near(other, nearest)]
    return max(same, key=lambda other: other.printed.said.figure.role is figure.role)


def _sentence_of(printed: PrintedFigures, figure: PrintedFigure) -> list[PrintedFigure]:
    return [each for each in printed.of_passage(figure.passage) if each.sentence == figure.sentence]


def _is_printed_beside(
    figure: Figure, nearest: Likeness, agreeing: Sequence[Likeness], printed: PrintedFigures
) -> bool:
    """Whether the told figure stands in the printed sentence too, or in its paragraph with much of what is said."""
    here = nearest.printed
    for each in _sentence_of(printed, here):
        other = each.said.figure
        if agrees(figure, other) and not is_vaguer(figure, other):
            return True
    return any(each.printed.passage is here.passage and each.weight >= _SOME * nearest.weight for each in agreeing)


def _is_told_beside(other: Likeness, beside: Sequence[Compared]) -> bool:
    """Whether another figure of the sentence is the one that tells that printed figure."""
    return any(
        mine.printed is other.printed and mine.weight >= _MOST * other.weight
        for each in beside
        for mine in each.agreeing
    )


def _is_crossed(other: Likeness, beside: Sequence[Compared]) -> bool:
    """Whether the printed figure is told in the sentence too, of something else: the two changed places."""
    return any(agrees(each.said.figure, other.printed.said.figure) for each in beside)


def _needed(telling: Telling, figure: Figure) -> _Needed:
    if not (telling.attributed or telling.of_the_report):
        return _ANYWHERE
    if figure.kind is Kind.TIMES:  # "Caseloads have halved": print says of few things that they did
        return _OF_CHANGE
    return _ATTRIBUTED if telling.attributed else _OF_THE_REPORT


def _is_enough(other: Likeness, needed: _Needed) -> bool:
    cover = needed.cover - (_WITH_ITS_NOUN if other.noun else 0)
    if other.noun and other.own and other.weight >= _MUCH and other.cover >= _HALF:
        return True
    return other.weight >= needed.weight and other.cover >= cover and other.own >= needed.own


def _bears_out(agreeing: Likeness, other: Likeness) -> bool:
    as_near = agreeing.cover >= _NEARLY * other.cover and agreeing.own >= other.own - 1
    return agreeing.weight * _CLEARLY > other.weight or as_near


def _is_as_near(other: Likeness, nearest: Likeness) -> bool:
    return other.weight >= _NEARLY * nearest.weight and other.cover >= _NEARLY * nearest.cover


def _may_be_meant(telling: Telling, like: Likeness, current: Inspection) -> bool:
    """Whether the sentence may tell what that report says: an earlier one only where it speaks of earlier times.

    A letter on a visit is told of where the sentence speaks of a visit.
    """
    publication = like.printed.passage.publication
    if publication is current or EARLIER.search(telling.text):
        return True
    return isinstance(publication, VisitLetter) and "visit" in telling.text.lower()
