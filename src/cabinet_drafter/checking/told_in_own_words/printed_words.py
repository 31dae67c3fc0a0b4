"""The printed words around a figure as a finding shows them, and where they stand."""

from typing import Final

from cabinet_drafter.checking.facts.telling import quoted
from cabinet_drafter.checking.quotations.print_index import PrintedPassage
from cabinet_drafter.checking.told_in_own_words.printed_figures import PrintedFigure
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.visit import VisitLetter

_SHOWN: Final = 70  # characters on either side
_LISTED: Final = {"S": "Summary paragraph", "A": "Area for improvement"}


def prints(figure: PrintedFigure) -> str:
    """A sentence that says where the figure is printed, and in which words."""
    at, text = figure.said.figure, figure.sentence
    start = text.find(" ", at.start - _SHOWN) + 1 if at.start > _SHOWN else 0
    end = text.rfind(" ", at.end, at.end + _SHOWN) if at.end + _SHOWN < len(text) else len(text)
    end = max(end, at.end)
    words = f"{'…' if start else ''}{text[start:end].rstrip('.')}{'…' if end < len(text) else ''}"
    return f"{_place(figure.passage)} prints {quoted(words)}."


def evidence(figure: PrintedFigure) -> Evidence:
    """Where the figure is printed."""
    passage = figure.passage
    return Evidence(source=passage.publication.source, page=passage.passage.page, paragraph=passage.address)


def _place(passage: PrintedPassage) -> str:
    address = passage.address
    if address[0] in _LISTED and address[1:].isdigit():
        named = f"{_LISTED[address[0]]} {address[1:]}"
    else:
        named = f"Paragraph {address}" if address[0].isdigit() else f"{address[0].upper()}{address[1:]}"
    if isinstance(passage.publication, VisitLetter):
        return f"{named} of the letter on the {passage.publication.named} (page {passage.passage.page})"
    return f"{named} (page {passage.passage.page})"
