"""Everything wrong in one input file, each thing in a sentence: file, line, path, what was found, what is allowed."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from cabinet_drafter.evidence import InputPlaces, nearest_first
from cabinet_drafter.reading.plain_text import shown

MOST_PROBLEMS: Final = 100
"""Nobody reads more at once, and a hostile file could hold thousands."""


class ProblemsFound:
    """The problems of one input file, each in one sentence with its line."""

    def __init__(self, places: InputPlaces) -> None:
        self.places = places
        self._paths: set[str] = set()
        self._sentences: list[tuple[int, str]] = []

    def __len__(self) -> int:
        return len(self._sentences)

    def add(self, path: str, found: str, allowed: str) -> None:
        """Note that at `path` stands `found` where only `allowed` is."""
        self._paths.add(path)
        line = self.places.evidence(path).line
        self._sentences.append(
            (line or 0, f"{self.places.place(path)}, {shown_path(path)}: found {found}; allowed: {allowed}.")
        )

    def told_at(self, path: str) -> bool:
        """Whether there is a problem at `path` or at what holds it."""
        return any(branch in self._paths for branch in nearest_first(path))

    def nearest(self, name: str, known: Sequence[str]) -> str:
        """As `nearest`; nothing after the first hundred problems: the search is slow and they are not shown."""
        return nearest(name, known) if len(self) < MOST_PROBLEMS else ""

    def all_told(self) -> tuple[str, ...]:
        """Every problem in the order of the file's lines, or the first hundred and how many more there are."""
        told = tuple(sentence for _, sentence in sorted(self._sentences, key=lambda placed: placed[0]))
        more = len(told) - MOST_PROBLEMS
        return told if more <= 0 else (*told[:MOST_PROBLEMS], f"And {more:,} more.")

    def in_brief(self) -> str:
        """How many problems there are in which file."""
        count = len(self)
        return f"{count:,} problem{'' if count == 1 else 's'} in {self.places.source.name}"


def nearest(name: str, known: Sequence[str]) -> str:
    """The question whether X was meant, for a misspelt name, or nothing where none of the known ones is near."""
    close = get_close_matches(name[:60].lower(), known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def shown_path(path: str) -> str:
    """A dotted path as a message shows it, nothing in it that acts on a terminal."""
    return shown(path)[1:-1] if path else "the whole file"


def check_phrase(path: str, text: str | None, problems: ProblemsFound, *, after_the: bool = False) -> None:
    """A text that a template prints within a sentence ends without a full stop; one printed after "the" has none."""
    if text is None:
        return
    if text.endswith("."):
        problems.add(path, "a full stop at its end", "a phrase that stands within a sentence, without one")
    if after_the and text.casefold().startswith("the "):
        problems.add(path, "the word “the” at its start", "the name alone: the paper prints “the” before it")
