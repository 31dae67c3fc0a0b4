"""The grammar of a quotation's address: which passage, which sentences or words of it, of which report.

4             paragraph 4                     34b           the second paragraph that is printed with number 34
S2            second paragraph of the summary A3            third area for improvement
4:1-2,5       sentences 1, 2 and 5 of it      2017/4:1      in the earlier report that the brief calls 2017
4 from "Staff morale" to "manageable;"        from those words to those words, each standing there once
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cabinet_drafter.errors import InputsInvalidError

GRAMMAR: Final = (
    "An address is a paragraph (4, or 34a where a number is printed twice), a summary paragraph (S2) or an area for "
    "improvement (A3); then, if not the whole is wanted, sentences (4:1-2,5) or first and last words "
    '(4 from "first words" to "last words"); before it, for an earlier report, its label and a slash (2017/4).'
)


class PassageKind(StrEnum):
    """What an address points at; the value is the letter that the address begins with."""

    PARAGRAPH = ""
    SUMMARY = "S"
    AREA_FOR_IMPROVEMENT = "A"


@dataclass(frozen=True, slots=True)
class Address:
    """An address as understood; `label` is empty for the published report that the paper is about.

    `sentences` counts from 1 in printed order; where it and `words` (first and last) are both None, the whole passage
    is meant. `letter` is "b" for the second paragraph printed with that number.
    """

    label: str
    kind: PassageKind
    number: int
    letter: str = ""
    sentences: tuple[int, ...] | None = None
    words: tuple[str, str] | None = None

    @property
    def passage(self) -> str:
        """The passage alone: "4", "34b", "S2", "A3"."""
        return f"{self.kind.value}{self.number}{self.letter}"

    @property
    def name(self) -> str:
        """The passage in words: "paragraph 47", "summary, paragraph 2", "area for improvement 3"."""
        match self.kind:
            case PassageKind.SUMMARY:
                return f"summary, paragraph {self.number}"
            case PassageKind.AREA_FOR_IMPROVEMENT:
                return f"area for improvement {self.number}"
            case PassageKind.PARAGRAPH:
                return f"paragraph {self.number}{self.letter}"

    def __str__(self) -> str:
        text = f"{self.label}/{self.passage}" if self.label else self.passage
        if self.sentences is not None:
            return f"{text}:{_as_ranges(self.sentences)}"
        if self.words is not None:
            return f'{text} from "{self.words[0]}" to "{self.words[1]}"'
        return text


_ACROSS: Final = re.compile(r"\s*[0-9]+\s*[-–,]\s*[0-9]+\s*")
_WITH_A_WORD: Final = re.compile(
    r"\s*(?:paragraphs?|paras?\.?|pp?\.?|no\.?|§)\s*(?P<number>[0-9]+[A-Za-z]?)\s*", re.IGNORECASE
)

_MARKS: Final = '"“”„‟'
# Four digits are more than any report's paragraphs, and keep numbers that no computer should be asked to read out.
_ADDRESS: Final = re.compile(
    rf"""
    (?: (?P<label> [A-Za-z0-9][A-Za-z0-9-]* ) \s*/\s* )?
    (?: (?P<kind> [SsAa] ) (?P<place> [0-9]{{1,4}} ) | (?P<number> [0-9]{{1,4}} ) (?P<letter> [A-Za-z]? ) )
    (?: \s*:\s* (?P<sentences> [0-9]{{1,4}} (?: \s*[-–,]\s* [0-9]{{1,4}} )* )
      | \s+ from \s* [{_MARKS}] (?P<first> [^{_MARKS}]+ ) [{_MARKS}]
        \s* to \s* [{_MARKS}] (?P<last> [^{_MARKS}]+ ) [{_MARKS}]
    )?
    """,
    re.VERBOSE,
)


def parse_address(text: str, where: str = "") -> Address:
    """The address that `text` writes.

    Args:
        text: the address as the brief has it.
        where: its place in the brief, for the error.

    Raises:
        InputsInvalidError: it is not an address (`quotation.address-not-understood`).
    """
    parts = _ADDRESS.fullmatch(text.strip())
    if parts is None:
        raise _not_understood(text, _likely_mistake(text), where)
    sentences = _sentences(parts["sentences"], text, where) if parts["sentences"] else None
    words = (_single_spaced(parts["first"]), _single_spaced(parts["last"])) if parts["first"] else None
    if words is not None and not all(any(map(str.isalnum, each)) for each in words):
        raise _not_understood(text, "between its quotation marks there is no word", where)
    return Address(
        label=parts["label"] or "",
        kind=PassageKind((parts["kind"] or "").upper()),
        number=int(parts["place"] or parts["number"]),
        letter=(parts["letter"] or "").lower(),
        sentences=sentences,
        words=words,
    )


def _likely_mistake(text: str) -> str:
    if _ACROSS.fullmatch(text):
        return "a quotation never crosses a paragraph; give each paragraph a line of its own"
    if with_a_word := _WITH_A_WORD.fullmatch(text):
        return f"for that paragraph write {with_a_word['number']} alone"
    return "it is not in a form that is known"


def _sentences(written: str, text: str, where: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for part in written.split(","):
        ends = [int(end) for end in re.split("[-–]", part)]
        if len(ends) > 2 or ends[-1] < ends[0]:
            raise _not_understood(text, f"“{part.strip()}” is not a range of sentences", where)
        # Asked before a range is written out: a hostile address could name thousands of long ones.
        if numbers and ends[0] <= numbers[-1]:
            raise _not_understood(text, "its sentences are not in printed order, each once", where)
        numbers.extend(range(ends[0], ends[-1] + 1))
    return tuple(numbers)


def _as_ranges(numbers: tuple[int, ...]) -> str:
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs_of(numbers))


def runs_of(numbers: Sequence[int]) -> list[tuple[int, ...]]:
    """Rising numbers in runs without a gap: (1, 2, 5) is (1, 2) and (5,)."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [tuple(run) for run in runs]


def _single_spaced(words: str) -> str:
    return " ".join(words.split())


def _not_understood(text: str, why: str, where: str) -> InputsInvalidError:
    shown = text if len(text) <= 120 else f"{text[:120]}…"
    return InputsInvalidError(
        "quotation.address-not-understood",
        f"the address “{shown}” is not understood: {why}",
        where=where,
        remedy=GRAMMAR,
    )
