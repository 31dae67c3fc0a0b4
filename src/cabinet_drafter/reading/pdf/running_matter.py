"""Tells the text of a page from what surrounds it: running headers and footers, page numbers, footnotes.

Decided by place, type size and repetition, never by wording, because the wording differs by report.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.reading.pdf.printed_page import Line, Page, Piece

_BAND: Final = 0.1  # of the page's height, at the top and at the bottom
_OTHER_SIZE: Final = 0.15  # running matter in these bands is set smaller or larger than the body by more than this
_REPEATED_ON: Final = 3  # pages
_REPEATED_WITHIN: Final = 6  # pages in a row, for left and right pages may differ
_SAME_BASELINE: Final = 3.0  # points
_FOOTNOTE_SIZE: Final = 0.95  # of the body's type size; a footnote's own number is smaller still
_FOOTNOTE_NUMBER_SIZE: Final = 0.75
_MARK_SIZE: Final = 0.8  # of the type size of the words that a footnote mark belongs to
_RAISED_BY: Final = 0.7  # of that size, at most
_CLOSING: Final = (",", ".", ";", ":", "!", "?", ")", "’", "”")
_PAGE_NUMBER: Final = re.compile(r"\W*(?:page )?\d{1,3}(?: of \d{1,3})?\W*", re.IGNORECASE)
_FOOTNOTE_START: Final = re.compile(r"(?:\[\d{1,2}\]|\d{1,2})(?:\s+|$|(?=[A-Z‘“]))")


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
    sorted_out: list[Page] = []
    for page in pages:
        unfinished = bool(sorted_out) and _stops_short(sorted_out[-1].footnotes)
        sorted_out.append(_sort_out_page(page, size, repeated, footnote_goes_on=unfinished))
    return tuple(sorted_out)


def _stops_short(footnotes: Sequence[Line]) -> bool:
    """Whether the last footnote of a page stops before its sentence ends, and so goes on at the next page's foot."""
    return bool(footnotes) and not footnotes[-1].text.endswith((".", "!", "?", "’", "”", ")"))


def _sort_out_page(page: Page, size: float, repeated: frozenset[tuple[str, int]], *, footnote_goes_on: bool) -> Page:
    running = tuple(
        line
        for line in page.lines
        if _is_running(line, page, size, repeated) and not _numbers_a_footnote(line, page, size)
    )
    kept = set(running)
    text = _from_top_to_bottom(line for line in page.lines if line not in kept)
    first_footnote = _first_footnote(text, size, goes_on=footnote_goes_on)
    return replace(
        page,
        lines=tuple(text[:first_footnote]),
        running=running,
        footnotes=tuple(text[first_footnote:]),
        as_written=page.lines,
    )


def _is_running(line: Line, page: Page, size: float, repeated: frozenset[tuple[str, int]]) -> bool:
    if not _in_band(line, page):
        return False
    if _repeats_as(line) in repeated or _PAGE_NUMBER.fullmatch(line.text):
        return True
    at_the_edge = line.y < page.height * _BAND / 2 or line.y > page.height * (1 - _BAND / 2)
    return at_the_edge and abs(line.size - size) > size * _OTHER_SIZE


def _numbers_a_footnote(line: Line, page: Page, size: float) -> bool:
    """Whether the line is a tiny number raised at the left of other words, and so no page number."""
    return (
        line.size <= size * _FOOTNOTE_NUMBER_SIZE
        and line.text.isdigit()
        and any(_is_raised_above(line, words) and line.x < words.x < line.x + 2 * size for words in page.lines)
    )


def _is_raised_above(mark: Line, words: Line) -> bool:
    return mark.size < words.size * _MARK_SIZE and 0 <= mark.y - words.y <= words.size * _RAISED_BY


def _in_band(line: Line, page: Page) -> bool:
    return line.y < page.height * _BAND or line.y > page.height * (1 - _BAND)


def _repeats_as(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / (2 * _SAME_BASELINE))


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    seen: dict[tuple[str, int], list[int]] = defaultdict(list)
    for page in pages:
        for key in {_repeats_as(line) for line in page.lines if _in_band(line, page)}:
            seen[key].append(page.number)
    return frozenset(key for key, numbers in seen.items() if _stand_close(numbers))


def _stand_close(numbers: Sequence[int]) -> bool:
    """Whether so many pages so close together carry a line that it runs; a heading may repeat, but sections apart."""
    windows = zip(numbers, numbers[_REPEATED_ON - 1 :], strict=False)
    return any(last - first < _REPEATED_WITHIN for first, last in windows)


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
        return len(self._lines) == 1 and mark.text.isdigit() and _is_raised_above(mark, line)

    def joined(self) -> Line:
        if len(self._lines) == 1:
            return self.first
        pieces: list[Piece] = []
        for piece in (piece for line in self._lines for piece in line.pieces):
            if pieces and piece.text.startswith(_CLOSING):
                # What goes on after a raised footnote mark.
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text + piece.text)
            else:
                pieces.append(piece)
        last_y, right = min(line.last_y for line in self._lines), max(line.right for line in self._lines)
        return replace(self.first, pieces=tuple(pieces), last_y=last_y, right=right)


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


def _first_footnote(lines: Sequence[Line], size: float, *, goes_on: bool) -> int:
    """Where the footnotes begin: below it, all is small print, and its first line opens with a tiny number.

    Where a footnote of the page before goes on, the small print begins with the rest of it.
    """
    start = small_from = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.size >= size * _FOOTNOTE_SIZE:
            break
        small_from = index
        if footnote_number(line, size):
            start = index
    return small_from if goes_on else start


def footnote_number(line: Line, size: float) -> str:
    """The tiny number that the line opens with, and the white space after it; empty where it opens no footnote.

    Args:
        line: a printed line.
        size: the body's type size in points.
    """
    opening = _FOOTNOTE_START.match(line.text) if line.size <= size * _FOOTNOTE_NUMBER_SIZE else None
    return opening.group() if opening else ""
