"""Tells the text of a page from what surrounds it: running headers and footers, page numbers, footnotes.

Decided by place, type size and repetition, never by wording, because the wording differs by report.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.reading.printed_page import Line, Page

_BAND: Final = 0.1  # of the page's height, at the top and at the bottom
_OTHER_SIZE: Final = 0.15  # running matter in these bands is set smaller or larger than the body by more than this
_REPEATED_ON: Final = 3  # pages
_SAME_BASELINE: Final = 3.0  # points
_FOOTNOTE_SIZE: Final = 0.95  # of the body's type size; a footnote's own number is smaller still
_FOOTNOTE_NUMBER_SIZE: Final = 0.75
_MARK_SIZE: Final = 0.8  # of the type size of the words that a footnote mark belongs to
_RAISED_BY: Final = 0.7  # of that size, at most
_FOOTNOTE_START: Final = re.compile(r"\d{1,2}(?:\s|$|(?=[A-Z‘“]))")


def body_size(pages: Sequence[Page]) -> float:
    """The type size in points that most characters of the document are set in."""
    characters: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            characters[round(line.size, 1)] += len(line.text)
    return characters.most_common(1)[0][0] if characters else 0.0


def sort_out(pages: Sequence[Page], size: float) -> tuple[Page, ...]:
    """The pages with their text lines from top to bottom, running matter and footnotes set apart."""
    repeated = _repeated(pages)
    return tuple(_sort_out_page(page, size, repeated) for page in pages)


def _sort_out_page(page: Page, size: float, repeated: frozenset[tuple[str, int]]) -> Page:
    running = tuple(line for line in page.lines if _is_running(line, page, size, repeated))
    kept = set(running)
    text = _from_top_to_bottom(line for line in page.lines if line not in kept)
    first_footnote = _first_footnote(text, size)
    return replace(page, lines=tuple(text[:first_footnote]), running=running, footnotes=tuple(text[first_footnote:]))


def _is_running(line: Line, page: Page, size: float, repeated: frozenset[tuple[str, int]]) -> bool:
    if not _in_band(line, page):
        return False
    if _repeats_as(line) in repeated or line.text.isdigit():
        return True
    at_the_edge = line.y < page.height * _BAND / 2 or line.y > page.height * (1 - _BAND / 2)
    return at_the_edge and abs(line.size - size) > size * _OTHER_SIZE


def _in_band(line: Line, page: Page) -> bool:
    return line.y < page.height * _BAND or line.y > page.height * (1 - _BAND)


def _repeats_as(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / (2 * _SAME_BASELINE))


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_repeats_as(line) for line in page.lines if _in_band(line, page)})
    return frozenset(key for key, times in seen.items() if times >= _REPEATED_ON)


class _Baseline:
    """Lines that stand side by side, from left to right."""

    def __init__(self, line: Line) -> None:
        self._lines = deque([line])

    @property
    def first(self) -> Line:
        """The leftmost, by which place and type size of the whole are told."""
        return self._lines[0]

    def add(self, line: Line) -> None:
        if line.x < self.first.x:
            self._lines.appendleft(line)
        else:
            self._lines.append(line)

    def is_mark_of(self, line: Line) -> bool:
        """Whether all there is here is a footnote mark raised above the words of `line`."""
        mark = self.first
        small = mark.size < line.size * _MARK_SIZE and mark.y - line.y <= line.size * _RAISED_BY
        return small and len(self._lines) == 1 and mark.text.isdigit()

    def joined(self) -> Line:
        if len(self._lines) == 1:
            return self.first
        pieces = tuple(piece for line in self._lines for piece in line.pieces)
        return replace(self.first, pieces=pieces, last_y=min(line.last_y for line in self._lines))


def _from_top_to_bottom(lines: Iterable[Line]) -> list[Line]:
    """Lines in reading order; what stands on one baseline, and a raised footnote mark with its words, made one line."""
    ordered: list[_Baseline] = []
    for line in sorted(lines, key=lambda line: -line.y):
        above = ordered[-1] if ordered else None
        if above is not None and above.is_mark_of(line):
            # Left of its words it numbers the footnote that they are; elsewhere it is no word of the text.
            if above.first.x < line.x:
                above.add(line)
            else:
                ordered[-1] = _Baseline(line)
        elif above is not None and abs(above.first.y - line.y) <= _SAME_BASELINE:
            above.add(line)
        else:
            ordered.append(_Baseline(line))
    return [baseline.joined() for baseline in ordered]


def _first_footnote(lines: Sequence[Line], size: float) -> int:
    """Where the footnotes begin: below it, all is small print, and its first line opens with a tiny number."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.size >= size * _FOOTNOTE_SIZE:
            break
        if line.size <= size * _FOOTNOTE_NUMBER_SIZE and _FOOTNOTE_START.match(line.text):
            start = index
    return start
