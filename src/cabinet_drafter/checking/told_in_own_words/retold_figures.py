"""Figures that the paper tells in its own words against those that the report prints of the same thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.facts.date_subject import Subject, subject_of
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, inspection_dated
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.agreement import agrees, can_contradict, is_vaguer
from cabinet_drafter.checking.told_in_own_words.descriptions import Described, described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind
from cabinet_drafter.checking.told_in_own_words.printed_figures import (
    Likeness,
    PrintedFigure,
    PrintedFigures,
    printed_figures,
)
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling, tellings
from cabinet_drafter.checking.told_in_own_words.worked_out import is_worked_out
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_MOST_OF_A_SENTENCE: Final = 20
"""Figures of one sentence: what has more is a list of data, not a sentence about the report."""


@dataclass(frozen=True, slots=True)
class _Needed:
    """How much of what is said of a figure must be printed of another for the two to be the same thing."""

    weight: float
    cover: float
    own: int


_ATTRIBUTED: Final = _Needed(7.0, 0.4, 2)
_OF_THE_REPORT: Final = _Needed(7.0, 0.45, 2)
_ANYWHERE: Final = _Needed(20.0, 0.7, 4)
_INSPECTED: Final = re.compile(r"\b(?:inspect\w+|visits?|visited|framework)\b", re.IGNORECASE)
_MUCH: Final = 12.0
_HALF: Final = 0.5
_WITH_ITS_NOUN: Final = 0.1
_SOME: Final = 0.4
_MOST: Final = 0.6
_NEARLY: Final = 0.8
_CLEARLY: Final = 1.3


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of the paper with the printed ones like it: those that it agrees with, and those that it cannot be."""

    said: Described
    agreeing: tuple[Likeness, ...]
    others: tuple[Likeness, ...]


def check_retold_figures(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A figure told of what a printed sentence tells is the figure printed there, or a rounded one."""
    printed = printed_figures(paper)
    for telling in tellings(paper):
        figures = described(telling.text, telling.before)
        if len(figures) > _MOST_OF_A_SENTENCE:
            continue
        whole = [_compared(printed, telling, said, paper.against.inspection) for said in figures]
        for each in whole:
            figure = each.said.figure
            if telling.is_own(figure.start, figure.end) or _is_checked_elsewhere(paper, printed, telling, figure):
                continue
            other = _contradicted(printed, telling, each, whole)
            if other is not None:
                yield _told(telling, figure, other)


def _compared(printed: PrintedFigures, telling: Telling, said: Described, current: Inspection) -> _Told:
    figure = said.figure
    like = [each for each in printed.like(said) if _may_be_meant(telling, each, current)]
    agreeing = [each for each in like if agrees(figure, each.printed.said.figure)]
    others = [each for each in like if each not in agreeing and can_contradict(figure, each.printed.said.figure)]
    # A year alone neither bears out a month nor contradicts it.
    bearing = [each for each in agreeing if not is_vaguer(figure, each.printed.said.figure)]
    return _Told(said, tuple(bearing), tuple(others))


def _contradicted(
    printed: PrintedFigures, telling: Telling, each: _Told, whole: Sequence[_Told]
) -> PrintedFigure | None:
    """The printed figure that the told one must be meant for and is not; None where there is none or some doubt."""
    beside = [other for other in whole if other is not each]
    others = [other for other in each.others if not _is_told_beside(other, beside)]
    if not others:
        return None
    nearest = others[0]
    needed = _ATTRIBUTED if telling.attributed else _OF_THE_REPORT if telling.of_the_report else _ANYWHERE
    figure = each.said.figure
    if not _is_enough(nearest, needed, figure) or any(_bears_out(one, nearest) for one in each.agreeing):
        return None
    if _is_printed_beside(figure, nearest, each.agreeing, printed) and not _is_crossed(nearest, beside):
        return None
    sentence = [near.said.figure for near in _sentence_of(printed, nearest.printed)]
    if is_worked_out(figure, sentence, [other.said.figure for other in beside]):
        return None
    same = [other for other in others if _is_as_near(other, nearest)]
    return max(same, key=lambda other: other.printed.said.figure.role is figure.role).printed


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
    return any(
        each.printed.passage is here.passage and each.weight >= _SOME * nearest.weight for each in agreeing
    )


def _is_told_beside(other: Likeness, beside: Sequence[_Told]) -> bool:
    """Whether another figure of the sentence is the one that tells that printed figure."""
    return any(
        mine.printed is other.printed and mine.weight >= _MOST * other.weight
        for each in beside
        for mine in each.agreeing
    )


def _is_crossed(other: Likeness, beside: Sequence[_Told]) -> bool:
    """Whether the printed figure is told in the sentence too, of something else: the two changed places."""
    return any(agrees(each.said.figure, other.printed.said.figure) for each in beside)


def _is_enough(other: Likeness, needed: _Needed, figure: Figure) -> bool:
    if figure.kind is Kind.TIMES:
        return other.cover >= _HALF
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
    """Whether the sentence may tell what that report says: an earlier one only where it speaks of earlier times."""
    publication = like.printed.passage.publication
    return publication is current or EARLIER.search(telling.text) is not None


def _is_checked_elsewhere(paper: PaperUnderCheck, printed: PrintedFigures, telling: Telling, figure: Figure) -> bool:
    """Whether a date is that of an inspection in hand or of a publication: other checks hold it against the report."""
    if figure.kind is not Kind.DATE:
        return False
    inspections = (paper.against.inspection, *paper.against.previous)
    if figure.dates is None:
        days = [day for each in inspections for span in each.inspection_periods for day in (span.start, span.end)]
        return any(figure.value == day.year for day in days) or (
            _INSPECTED.search(telling.text, max(0, figure.start - 40), figure.start) is not None
            and printed.has_year(figure.value)
        )
    subject = subject_of(telling.sentence, figure.dates)
    if subject is None:
        return False
    if subject.subject is Subject.PUBLICATION:
        return True
    return inspection_dated(paper, figure.dates, telling.text) is not None


def _told(telling: Telling, figure: Figure, other: PrintedFigure) -> Finding:
    passage = other.passage
    place = f"paragraph {passage.address}" if passage.address[:1].isdigit() else passage.address
    words = quoted(other.sentence)
    text = telling.text[figure.start : figure.end]
    return told(
        "retold-figure",
        TO_CONFIRM,
        telling.sentence.where(figure.start, figure.end),
        f"The paper says {quoted(text)}; {place} (page {passage.passage.page}) prints {words}.",
        "Write the printed figure, or say whose figure it is.",
        Evidence(source=passage.publication.source, page=passage.passage.page, paragraph=passage.address),
    )
