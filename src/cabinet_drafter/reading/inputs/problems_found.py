"""Everything wrong in one input file, each thing in a sentence: where it stands, what was found, what is allowed."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from cabinet_drafter.evidence import InputPlaces, Place, nearest_first
from cabinet_drafter.reading.inputs.plain_text import shown

MOST_PROBLEMS: Final = 100
"""Nobody reads more at once, and a hostile file could hold thousands."""


_Order = tuple[int, str, int, int, str]
_CELL: Final = re.compile(r"([A-Z]+)([0-9]+)")


class ProblemsFound:
    """The problems of one input file, each in one sentence with its line or its cell.

    `called` says what people call the value at a path where that is not the path itself: the heading of its column.
    """

    def __init__(self, places: InputPlaces, called: Mapping[str, str] | None = None) -> None:
        self.places = places
        self._called = called
        self._paths: set[str] = set()
        self._sentences: list[tuple[_Order, str]] = []

    def __len__(self) -> int:
        return len(self._sentences)

    def add(self, path: str, found: str, allowed: str) -> None:
        """Note that at `path` stands `found` where only `allowed` is."""
        self._paths.add(path)
        called = shown_path(path, self.places) if self._called is None else self._called.get(path, "")
        where = ", ".join(part for part in (self.places.place(path), called) if part)
        sentence = f"{where}: found {found}; allowed: {allowed}."
        self._sentences.append((_in_reading_order(self.places.at(path)), sentence))

    def told_at(self, path: str) -> bool:
        """Whether there is a problem at `path` or at what holds it."""
        return "" in self._paths or any(branch in self._paths for branch in nearest_first(path))

    def nearest(self, name: str, known: Sequence[str]) -> str:
        """As `nearest`; nothing after the first hundred problems: the search is slow and they are not shown."""
        return nearest(name, known) if len(self) < MOST_PROBLEMS else ""

    def all_told(self) -> tuple[str, ...]:
        """Every problem in the order of the file's lines or cells, or the first hundred and how many more there are."""
        told = tuple(sentence for _, sentence in sorted(self._sentences, key=lambda placed: placed[0]))
        more = len(told) - MOST_PROBLEMS
        return told if more <= 0 else (*told[:MOST_PROBLEMS], f"And {more:,} more.")

    def in_brief(self) -> str:
        """How many problems there are in which file."""
        count = len(self)
        return f"{count:,} problem{'' if count == 1 else 's'} in {self.places.source.name}"


def _in_reading_order(place: Place) -> _Order:
    """By line; in a workbook by sheet, row and column. Problems in one place stay in the order they were found."""
    match = _CELL.fullmatch(place.cell or "")
    row, column = (int(match[2]), match[1]) if match else (0, "")
    return (place.line or 0, place.sheet or "", row, len(column), column)


def nearest(name: str, known: Sequence[str]) -> str:
    """The question whether X was meant, for a misspelt name, or nothing where none of the known ones is near."""
    close = get_close_matches(name[:60].lower(), known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def shown_path(path: str, places: InputPlaces) -> str:
    """A dotted path as a message shows it: places in lists counted from 1, nothing in it that acts on a terminal.

    `entries.0.amount` is shown as "entries 1, amount", `quotations.summary.2` as "quotations.summary 3".
    """
    words, walked, after = "", "", ""
    for step in path.split("."):
        walked = f"{walked}.{step}" if walked else step
        if places.is_in_list(walked):
            words, after = f"{words} {int(step) + 1}", ", "
        else:
            words, after = f"{words}{after}{step}", "."
    return shown(words.strip())[1:-1] if path else "the whole file"


def check_phrase(path: str, text: str | None, problems: ProblemsFound, *, after_the: bool = False) -> None:
    """A text that a template prints within a sentence ends without a full stop; one printed after "the" has none."""
    if text is None:
        return
    if text.endswith("."):
        problems.add(path, "a full stop at its end", "a phrase that stands within a sentence, without one")
    if after_the and text.casefold().startswith("the "):
        problems.add(path, "the word “the” at its start", "the name alone: the paper prints “the” before it")
