"""Whether a paper says around quoted words what print says around words that come near to them."""

import re
from collections.abc import Mapping
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.numbers_cited import Unit, cited_in_brackets
from cabinet_drafter.checking.quotations.placed import PrintedPlace
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation
from cabinet_drafter.checking.quotations.told_elsewhere import stems_of

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[”’\"']?\s+(?=[A-Z“‘\"'•])")
_FEWEST_SHARED: Final = 2  # words of meaning
_FARTHEST: Final = 200  # characters behind it


def is_numbered_as(found: FoundQuotation, place: PrintedPlace, lines: Mapping[int, PaperLine]) -> bool:
    """Whether brackets directly behind it name the paragraph of that place: so the paper says whose words they are."""
    last = found.parts[-1]
    after = lines[last.order].text[last.end : last.end + _FARTHEST]
    return place.address.isdecimal() and any(
        cited.unit is Unit.PARAGRAPH and int(place.address) in cited.numbers for cited in cited_in_brackets(after)
    )


def is_told_as(found: FoundQuotation, place: PrintedPlace, lines: Mapping[int, PaperLine]) -> bool:
    """Whether its sentence has, outside the marks, words of meaning of the printed sentence around that place."""
    first, last = found.parts[0], found.parts[-1]
    if first.order != last.order:
        return False
    own = _around(lines[first.order].text, first.start, last.end)
    return len(stems_of(own) & stems_of(_around(place.text, place.start, place.end))) >= _FEWEST_SHARED


def _around(text: str, start: int, end: int) -> str:
    """What stands before and behind a place in its sentence."""
    before, behind = _SENTENCE_END.split(text[:start])[-1], _SENTENCE_END.split(text[end:])[0]
    return f"{before} {behind}"
