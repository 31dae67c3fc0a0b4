"""Finds what a paper quotes: passages in quotation marks of any style, closed or not, over paragraphs too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine, TableCell
from cabinet_drafter.checking.quotations.set_apart import FoundQuotation, marks_tell_more, set_as_quotation
from cabinet_drafter.findings import Anchor

_OPENS: Final = frozenset("“„‟‘‚‛")
_DOUBLE: Final = frozenset('“”„‟"″＂')
_SINGLE: Final = frozenset("‘’‚‛'`´＇")
_GUILLEMETS: Final = {"«": "»", "‹": "›"}
_NUMBER_ALONE: Final = re.compile(r"(?:[-•▪●]\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?")
_CLOSES_SINGLE: Final = re.compile(r"['’´`](?=[.,;:]?\s*(?:[(\[][^()\[\]]{0,60}[)\]])?[.,;:]?$)")
_POSSESSIVE: Final = re.compile(r"s['’´`] [a-z]")
_LIST_OF_OWNERS: Final = re.compile(r"s['’´`], (?:\w+ ){0,2}\w+(?:s['’´`]|['’´`]s)(?:,| and| or| [a-z])")
_FEWEST_WORDS_UNCLOSED: Final = 6
_MOST_PARAGRAPHS: Final = 12
_DEEPEST: Final = 8
"""More marks that open within a quotation than any has; past them no end is looked for, so that none takes long."""


def found_quotations(lines: Sequence[PaperLine]) -> tuple[FoundQuotation, ...]:
    """Every quotation in reading order."""
    found: list[FoundQuotation] = []
    waiting: FoundQuotation | None = None  # one that no paragraph has closed yet
    between: list[PaperLine] = []  # paragraphs since it opened that neither open nor close any
    cell: TableCell | None = None  # where it opened
    for line in lines:
        if not line.text.strip():
            continue
        begin = 0
        if waiting is not None and len(between) < _MOST_PARAGRAPHS:
            closing = _closes(line.text, waiting.mark)
            if closing is not None:
                found[-1] = _continued(waiting, between, line, closing)
                waiting, begin = None, closing + 1
        inside = list(_in_line(line, begin))
        set_apart = None if begin else set_as_quotation(line)
        if set_apart is not None and not marks_tell_more(line.text, set_apart, inside):
            inside = [set_apart]
        found += inside
        if inside:
            waiting, between, cell = (inside[-1] if not inside[-1].closed else None), [], line.cell
        elif line.is_heading or line.cell != cell:
            waiting = None  # No quotation runs over a heading, or from one cell of a table into another.
        elif waiting is not None:
            between.append(line)
    return tuple(found)


def _continued(waiting: FoundQuotation, between: Sequence[PaperLine], line: PaperLine, closing: int) -> FoundQuotation:
    whole = [Anchor(order=each.order, start=0, end=len(each.text)) for each in between]
    return replace(
        waiting,
        texts=(*waiting.texts, *(each.text for each in between), line.text[:closing]),
        parts=(*waiting.parts, *whole, Anchor(order=line.order, start=0, end=closing + 1)),
        inner=(*waiting.inner, *whole, Anchor(order=line.order, start=0, end=closing)),
        closed=True,
    )


def _in_line(line: PaperLine, begin: int) -> Iterator[FoundQuotation]:
    """The quotations within one paragraph from a place on; the last of them may be unclosed."""
    text, place = line.text, begin
    while place < len(text):
        character = text[place]
        if character in _DOUBLE and _may_open(text, place, character):
            end = _closing_double(text, place)
        elif character in _SINGLE and _may_open(text, place, character):
            end = _closing_single(text, place)
            if end is None and not _opens_a_long_one(text, place):
                place += 1  # An apostrophe that leads a word (’tis, ’20s), or nothing that can be told.
                continue
        elif character in _GUILLEMETS:
            closing = text.find(_GUILLEMETS[character], place + 1)
            end = closing if closing >= 0 else None
        else:
            place += 1
            continue
        last = len(text) if end is None else end
        yield FoundQuotation(
            texts=(text[place + 1 : last],),
            parts=(Anchor(order=line.order, start=place, end=min(last + 1, len(text))),),
            inner=(Anchor(order=line.order, start=place + 1, end=last),),
            closed=end is not None,
            mark=character,
        )
        place = last + 1


def _may_open(text: str, place: int, character: str) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if character == "“" and after.isspace() and (not before or before.isspace()):
        return "”" in text[place:]  # Somebody set spaces within the marks.
    if not after or after.isspace():
        return False
    if character in _OPENS:
        return not (character in _SINGLE and before.isalnum())
    if character in "”’´":
        # Somebody typed a closing mark for an opening one; as an apostrophe it opens no quotation.
        return character == "”" and (not before or before.isspace()) and (after.isalnum() or after in "[(….‘")
    return not before or before.isspace() or before in "([{/–—-‘“"


def _closing_double(text: str, opening: int) -> int | None:
    """Where a double quotation closes: before another opens at the same level, or nowhere.

    Args:
        text: a paragraph.
        opening: the place of its opening mark; -1 where that stands in a paragraph before.
    """
    depth = 0
    for place in range(opening + 1, len(text)):
        character, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
        # Some set an opening mark for the closing one; it stands behind a word, and none follows.
        closes = character == "”" or (character in "“„‟" and before.strip() and not after.isalnum() and after != "‘")
        if opening < 0 and character == "”" and _may_open(text, place, character):
            return None  # Typed for an opening mark: the paragraph opens a quotation of its own first.
        if closes and depth == 0:
            return place
        if closes:
            depth -= 1
        elif character in "“„‟":
            depth += 1
            if depth > _DEEPEST:
                break
        elif character in '"″＂' and not (before.isdigit() and character == "″"):
            opens = after.isalnum() and not before.strip()
            if opens and opening < 0:
                return None  # The paragraph opens a quotation of its own first.
            if depth == 0 and not opens:
                return place
    if depth and opening >= 0:  # The marks within do not pair: the first closing one closes it.
        closing = text.find("”", opening + 1)
        return closing if closing >= 0 else None
    return None


def _closes(text: str, mark: str) -> int | None:
    """Where a paragraph closes a quotation that one before it opened with `mark`; None where it opens its own first."""
    if mark in _GUILLEMETS:
        closes, opens = text.find(_GUILLEMETS[mark]), text.find(mark)
        return closes if closes >= 0 and not 0 <= opens < closes else None
    if mark not in _SINGLE:
        return _closing_double(text, -1)
    if text.lstrip()[:1] in _SINGLE:
        return None
    closing = _CLOSES_SINGLE.search(text.rstrip())
    if closing is None:
        return None
    own = (
        place
        for place, character in enumerate(text[: closing.start()])
        if character in _SINGLE and _may_open(text, place, character)
    )
    return None if any(_closing_single(text, place) == closing.start() for place in own) else closing.start()


def _closing_single(text: str, opening: int) -> int | None:
    """Where a single quotation closes: among the marks that may be apostrophes, the likeliest before the next opens."""
    candidates: list[int] = []
    within = met = 0  # quotations within the quotation that are still open; marks that may open one
    for place in range(opening + 1, len(text)):
        character, after = text[place], text[place + 1 : place + 2]
        if character in _SINGLE and _may_open(text, place, character):
            met += 1
            if met > _DEEPEST:
                break
        if character == "‘" or (character == "'" and text[place - 1].isspace() and after.isalnum()):
            if candidates:
                break
            within += 1
        elif character in "’'´`" and not after.isalnum():
            if within:
                within -= 1
            else:
                candidates.append(place)
    listed = [place for place in candidates if _LIST_OF_OWNERS.match(text, place - 1)]
    if len(listed) < len(candidates):
        candidates = [place for place in candidates if place not in listed]
    of_owners = [place for place in candidates if _POSSESSIVE.match(text, place - 1)]
    if not candidates or (of_owners == candidates and _opens_a_long_one(text, opening)):
        return None
    after_mark = [place for place in candidates if text[place - 1] in ".,;:!?…)"]
    before_mark = [
        place for place in candidates if text[place + 1 : place + 2] in tuple(".,;:!?)") or place + 1 == len(text)
    ]
    sure = [place for place in candidates if text[place - 1] not in "sS"]
    return (after_mark or before_mark[:1] or sure or candidates)[0]


def _opens_a_long_one(text: str, place: int) -> bool:
    """Whether a single mark that nothing closes opens a quotation: it leads the paragraph, or follows a colon."""
    before = text[:place].rstrip()
    leads = not before or before[-1] in ":," or bool(_NUMBER_ALONE.fullmatch(before))
    return leads and len(text[place:].split()) >= _FEWEST_WORDS_UNCLOSED
