"""What a council's Word template prints for each choice of a brief, told line by line in notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.preparing.yaml_lines import in_short, note

YOUR_WORDS: Final = "[your words]"
"""Stands in the printed words where the officer's own would be."""

_LEFT_EMPTY: Final = "left empty"
_FILLED_IN: Final = "filled in"
_MOST_LINES: Final = 3
_MOST_WORDS: Final = 40
_AROUND: Final = 10  # words
AWAITING: Final = re.compile(r"\[awaiting: [^\[\]]*\]")
"""The marked phrase that stands where an input is missing."""


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """An answer, as the brief writes it, with the lines that print for it and those that no longer do."""

    answer: str
    comes: tuple[str, ...]
    goes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """For one choice: the lines that its marked phrase prints in while it is missing, and what its answers print."""

    awaiting: tuple[str, ...] = ()
    answers: tuple[PrintedAnswer, ...] = ()

    @property
    def prints(self) -> bool:
        """Whether the Word template has a place for it."""
        return bool(self.awaiting) or any(answer.comes or answer.goes for answer in self.answers)

    def notes(self, indent: int, name: str = "") -> list[str]:
        """What prints, each answer on a line of its own, told as that for `name` where one is given."""
        if not self.prints:
            return note("With this pack and this report nothing prints for it.", indent, within=2)
        lines = [f"{_LEFT_EMPTY}: {_lines([_around(line) for line in self.awaiting])}"] if self.awaiting else []
        lines += [line for answer in self.answers for line in _answer(answer)]
        return [each for line in lines for each in note(f"{name}, {line}" if name else line, indent, within=2)]


def _answer(printed: PrintedAnswer) -> Iterator[str]:
    answer = _FILLED_IN if printed.answer == YOUR_WORDS else printed.answer
    if printed.comes:
        yield f"{answer}: {_lines([in_short(line, _MOST_WORDS) for line in printed.comes])}"
    elif printed.goes:
        yield f"{answer}: no longer {_lines([in_short(printed.goes[0], _MOST_WORDS), *printed.goes[1:]], most=1)}"
    else:
        yield f"{answer}: nothing"


def _lines(lines: Sequence[str], most: int = _MOST_LINES) -> str:
    more = len(lines) - most
    behind = [f"{more} more line{'s' if more > 1 else ''}"] if more > 0 else []
    return "; ".join([*(f"“{line}”" for line in lines[:most]), *behind])


def _around(line: str) -> str:
    """A line that waits for an input, with the words near its marked phrase where it is long."""
    found = AWAITING.search(line)
    if found is None or len(line.split()) <= _MOST_WORDS:
        return line
    before, after = line[: found.start()].split(), line[found.end() :].split()
    begin = ["[…]", *before[-_AROUND:]] if len(before) > _AROUND else before
    end = [*after[:_AROUND], "[…]"] if len(after) > _AROUND else after
    gap = "" if line[found.end() : found.end() + 1] in {".", ",", ";"} else " "
    return f"{' '.join([*begin, found[0]])}{gap}{' '.join(end)}".strip()
