"""Finds what a paper quotes: passages in quotation marks of any style, closed or not; paragraphs set as quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.findings import Anchor

_OPENS: Final = frozenset("“„‟‘‚‛")
_DOUBLE: Final = frozenset('“”„‟"″＂')
_SINGLE: Final = frozenset("‘’‚‛'`´＇")
_QUOTATION_STYLE: Final = re.compile(r"\bquot|block text", re.IGNORECASE)
_CITED: Final = re.compile(
    r"\s*[(\[](?:paragraphs?|paras?\.?|page|p\.|summary|area)\b[^()\[\]]{0,60}[)\]]\.?\s*$", re.IGNORECASE
)
_TYPED_NUMBER: Final = re.compile(r"\s*(?:[-•▪●]\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")
_NUMBER_ALONE: Final = re.compile(r"(?:[-•▪●]\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?")
_CLOSES_SINGLE: Final = re.compile(r"['’´`](?=[.,;:]?\s*(?:[(\[][^()\[\]]{0,60}[)\]])?[.,;:]?$)")
_FEWEST_WORDS_UNCLOSED: Final = 6
_MOST_PARAGRAPHS: Final = 12
_FEWEST_WORDS_IN_ITALICS: Final = 8


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """What stands in one pair of quotation marks: its words in each paragraph that it runs over, marks left out.

    `parts` are the places with their marks; `inner` the places without. `marked` is false where only style or
    italics say that it is a quotation; `mark` is the mark that opens it.
    """

    texts: tuple[str, ...]
    parts: tuple[Anchor, ...]
    inner: tuple[Anchor, ...]
    closed: bool = True
    marked: bool = True
    mark: str = "“"


def found_quotations(lines: Sequence[PaperLine]) -> tuple[FoundQuotation, ...]:
    """Every quotation in reading order."""
    found: list[FoundQuotation] = []
    waiting: FoundQuotation | None = None  # one that the paragraph before did not close
    for line in lines:
        if not line.text.strip():
            continue
        inside = list(_in_line(line))
        stray = _stray_closing(line, inside, waiting)
        if waiting is not None and stray is not None and len(waiting.parts) < _MOST_PARAGRAPHS:
            start = _TYPED_NUMBER.match(line.text).end() if line.number else 0  # type: ignore[union-attr]
            found[-1] = _continued(waiting, line, start, stray)
            inside = [each for each in inside if each.parts[0].start > stray]
            waiting = None
        found += inside or _set_as_quotation(line)
        if inside:
            waiting = inside[-1] if not inside[-1].closed else None
    return tuple(found)


def _continued(waiting: FoundQuotation, line: PaperLine, start: int, stray: int) -> FoundQuotation:
    part = Anchor(order=line.order, start=start, end=stray + 1)
    inner = Anchor(order=line.order, start=start, end=stray)
    return replace(
        waiting,
        texts=(*waiting.texts, line.text[start:stray]),
        parts=(*waiting.parts, part),
        inner=(*waiting.inner, inner),
        closed=True,
    )


def _in_line(line: PaperLine) -> Iterator[FoundQuotation]:
    """The quotations within one paragraph; the last of them may be unclosed."""
    text, place = line.text, 0
    while place < len(text):
        character = text[place]
        if character in _DOUBLE and _may_open(text, place, character):
            end = _closing_double(text, place)
        elif character in _SINGLE and _may_open(text, place, character):
            end = _closing_single(text, place)
            if end is None and not _opens_a_long_one(text, place):
                place += 1  # An apostrophe that leads a word (’tis, ’20s), or nothing that can be told.
                continue
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
    if not after or after.isspace():
        return False
    if character in _OPENS:
        return not (character in _SINGLE and before.isalnum())
    if character in "”’´":
        # Somebody typed a closing mark for an opening one; as an apostrophe it opens no quotation.
        return character == "”" and (not before or before.isspace()) and after.isalnum()
    return not before or before.isspace() or before in "([{/–—-‘“"


def _closing_double(text: str, opening: int) -> int | None:
    """Where a double quotation closes: before another opens at the same level, or nowhere."""
    depth = 0
    for place in range(opening + 1, len(text)):
        character = text[place]
        if character in "“„‟":
            depth += 1
        elif character == "”":
            if depth == 0:
                return place
            depth -= 1
        elif character in '"″＂' and not (text[place - 1].isdigit() and character == "″"):
            opens = place + 1 < len(text) and text[place + 1].isalnum() and text[place - 1].isspace()
            if depth == 0 and not opens:
                return place
    if depth:  # The marks within do not pair: the first closing one closes it.
        closing = text.find("”", opening + 1)
        return closing if closing >= 0 else None
    return None


def _closing_single(text: str, opening: int) -> int | None:
    """Where a single quotation closes: among the marks that may be apostrophes, the likeliest before the next opens."""
    candidates: list[int] = []
    within = 0  # quotations within the quotation that are still open
    for place in range(opening + 1, len(text)):
        character, after = text[place], text[place + 1 : place + 2]
        if character == "‘" or (character == "'" and text[place - 1].isspace() and after.isalnum()):
            if candidates:
                break
            within += 1
        elif character in "’'´`" and not after.isalnum():
            if within:
                within -= 1
            else:
                candidates.append(place)
    if not candidates:
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


def _stray_closing(line: PaperLine, inside: Sequence[FoundQuotation], waiting: FoundQuotation | None) -> int | None:
    """A closing mark before any that opens: what it closes began in a paragraph before."""
    first = inside[0].parts[0].start if inside else len(line.text)
    if waiting is not None and waiting.mark in _SINGLE:
        closing = _CLOSES_SINGLE.search(line.text[:first].rstrip())
        return closing.start() if closing else None
    stray = line.text.find("”", 0, first)
    if stray < 0 and not inside:
        stray = line.text.rfind('"')
        if stray >= 0 and line.text.count('"') % 2 == 0:
            return None
    return stray if stray >= 0 else None


def _set_as_quotation(line: PaperLine) -> list[FoundQuotation]:
    """The whole paragraph, where its style or its italics say that it is a quotation."""
    words = line.text.split()
    italics = (
        len(words) >= _FEWEST_WORDS_IN_ITALICS
        and not line.is_heading
        and line.cell is None
        and all(run.emphasised for run in line.runs if run.text.strip())
    )
    if not (_QUOTATION_STYLE.search(line.style) or italics) or line.part != "body":
        return []
    start = _TYPED_NUMBER.match(line.text).end()  # type: ignore[union-attr]
    cited = _CITED.search(line.text)
    end = cited.start() if cited else len(line.text)
    place = Anchor(order=line.order, start=start, end=end)
    return [FoundQuotation((line.text[start:end],), (place,), (place,), marked=False)]
