"""Every figure of the sources, and whether one that inspectors are said to have given must be among them."""

import re
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.agreement import agrees
from cabinet_drafter.checking.told_in_own_words.descriptions import Described
from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Kind
from cabinet_drafter.checking.told_in_own_words.meant import Compared
from cabinet_drafter.checking.told_in_own_words.printed_figures import PrintedFigures
from cabinet_drafter.checking.told_in_own_words.worked_out import is_worked_out

_A_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_SMALLEST: Final = 13
"""Smaller counts are the paper's own as often as not: "two strengths", "five themes"."""


class KnownFigures:
    """The figures of the reports and letters, and the numbers of the brief and the finance inputs."""

    def __init__(self, paper: PaperUnderCheck, printed: PrintedFigures) -> None:
        self._printed = printed
        inputs = [each.model_dump_json() for each in (paper.against.brief, paper.against.finance) if each is not None]
        self._given = {float(number.replace(",", "")) for text in inputs for number in _A_NUMBER.findall(text)}

    def holds(self, figure: Figure) -> bool:
        """Whether a source has it, as said or as the figure from which it is rounded."""
        if figure.value in self._given or (figure.kind is Kind.COUNT and self._printed.has_number(figure.value)):
            return True
        return any(agrees(figure, each.said.figure) for each in self._printed.of_kind(figure.kind))

    def holds_or_makes(self, each: Compared) -> bool:
        """Whether a source has it, or two figures of one printed sentence that tells of the like make it."""
        figure = each.said.figure
        if self.holds(figure):
            return True
        for like in (*each.agreeing, *each.others):
            passage = self._printed.of_passage(like.printed.passage)
            sentence = [one.said.figure for one in passage if one.sentence == like.printed.sentence]
            if is_worked_out(figure, sentence, ()):
                return True
        return False

    def ought_to_hold(self, said: Described) -> bool:
        """Whether it is a percentage or a larger count."""
        figure = said.figure
        if figure.kind is Kind.SHARE:
            return not figure.in_parts
        return figure.kind is Kind.COUNT and figure.value >= _SMALLEST
