"""How a quotation is set, beside how its words are printed: what differs there changes no word."""

import re
from collections.abc import Mapping
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.quotations.placed import PrintedPlace
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation
from cabinet_drafter.checking.quotations.stretches import Stretches
from cabinet_drafter.checking.quotations.tokens import is_in_capitals
from cabinet_drafter.same_words import normal_form

_MARKS_AFTER: Final = re.compile(r"[.,;:!?’”)\]]{0,4}")


def is_set_verbatim(text: str, stretches: Stretches) -> bool:
    """Whether it is set letter for letter and mark for mark as printed, one … where words are left out."""
    if stretches.joined or stretches.insertions:
        return False
    written = " ".join(text.split()).removeprefix("… ").removesuffix(" …")
    return re.fullmatch(" … ".join(map(_as_printed, stretches.places)), written) is not None


def _as_printed(place: PrintedPlace) -> str:
    """The pattern of the printed words, with or without the marks that print has after them."""
    words = re.escape(" ".join(place.words.split()))
    marks = _MARKS_AFTER.match(place.text, place.end)
    pattern = ""
    for mark in reversed(marks[0] if marks else ""):
        pattern = f"(?:{re.escape(mark)}{pattern})?"
    return words + pattern


def formatting_of(text: str, stretches: Stretches) -> tuple[str, ...]:
    """What is set otherwise than in print, in words for a reader."""
    written = " ".join(text.split()).removeprefix("… ").removesuffix(" …")
    printed = " … ".join(" ".join(place.words.split()) for place in stretches.places)
    ways = []
    if written[:1] != printed[:1] and written[:1].lower() == printed[:1].lower():
        ways.append("the case of its first letter")
    if is_in_capitals(text):
        ways.append("in capitals throughout")
    if any(dots in written for dots in ("...", ". .", "....", "[…]", "….")):
        ways.append("how the mark for words left out is set")
    if re.search(r"\n(?:[Pp]age )?\d{1,3}(?: of \d{1,3})?[ \t]*\n", text):
        ways.append("a page number copied with it")
    marks = str.maketrans('‘’“”"', "''''" + "'")
    if _marks(written) != _marks(printed):
        ways.append("the style of quotation marks")
    bare, bare_printed = (normal_form(each.translate(marks)).strip(" .,;:!?'") for each in (written, printed))
    if not ways and bare == bare_printed:
        ways.append("its end, spaces or dashes")
    return tuple(ways) or ("spaces, hyphens or marks",)


def _marks(text: str) -> str:
    return "".join(character for character in text if character in "‘’“”\"'`´")


def emphasised_words(found: FoundQuotation, lines: Mapping[int, PaperLine]) -> tuple[str, ...]:
    """The words in bold, italics or underlined where others of the quotation are not."""
    stretches: list[str] = []
    plain = False
    for inner in found.inner:
        place = 0
        for run in lines[inner.order].runs:
            start, end = max(place, inner.start), min(place + len(run.text), inner.end)
            place += len(run.text)
            words = run.text[start - place + len(run.text) : end - place + len(run.text)] if start < end else ""
            if not any(character.isalnum() for character in words):
                continue
            if run.emphasised:
                stretches.append(" ".join(words.split()))
            else:
                plain = True
    return tuple(stretches) if plain else ()
