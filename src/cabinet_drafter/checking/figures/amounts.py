"""Sums of money in a text and in table cells: in pounds, with how finely each is stated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Where

_SCALES: Final = {
    "": Decimal(1), "k": Decimal(1_000), "thousand": Decimal(1_000), "m": Decimal(1_000_000), "mn": Decimal(1_000_000),
    "million": Decimal(1_000_000), "bn": Decimal(1_000_000_000), "billion": Decimal(1_000_000_000),
}  # fmt: skip
_AMOUNT: Final = re.compile(
    r"(?P<minus>[−–-]\s?)?£\s?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?:\s?(?P<unit>bn|billion|million|mn|m|k|thousand)(?![A-Za-z]))?",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\s*(?P<minus>\(|[−–-]\s?)?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?\)?\s*(?P<unit>m|k)?\s*\)?\s*",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(r"£\s?(?P<unit>millions?|thousands?|m\b|k\b|[’']?000s?|bn\b)?", re.IGNORECASE)

_ONE_DECIMAL: Final = re.compile(r"£\s?[\d,]+\.\d$")
_MOST_OF_A_UNIT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in pounds; `grain` is the size of the last digit stated; `digits` are those that tell it."""

    line: PaperLine
    start: int
    end: int
    text: str
    value: Decimal
    grain: Decimal
    scale: Decimal

    @property
    def digits(self) -> str:
        """The digits of the number without noughts at either end: “52” of £5.2m, £5,200 and £5.2."""
        return str(int(self.value * 100)).strip("0-")

    @property
    def impossible(self) -> str | None:
        """Why no sum is written so, in words that go on from “it”; None where one may be."""
        if self.scale == 1 and _ONE_DECIMAL.search(self.text):
            return "it has one decimal place, as millions have, and no unit"
        if "£" in self.text and self.scale > 1 and abs(self.value) / self.scale >= _MOST_OF_A_UNIT:
            return "it counts pounds, and then names a unit again"
        return None

    @property
    def where(self) -> Where:
        """Its place."""
        return self.line.where(self.start, self.end)

    def agrees(self, exact: Decimal) -> bool:
        """Whether the exact sum, rounded as finely as this is stated, is this."""
        return abs(abs(self.value) - abs(exact)) * 2 <= self.grain


def amounts_in(line: PaperLine, text: str) -> tuple[Amount, ...]:
    """Every sum in pounds that the text names with its sign, in order."""
    return tuple(_amount(line, found, found["unit"] or "") for found in _AMOUNT.finditer(text))


def amounts_of(paper: PaperUnderCheck, line: PaperLine) -> tuple[Amount, ...]:
    """The sums of one line, those within quotations of a report and marked phrases left out."""
    return amounts_in(line, without_marked(paper.prose[line.order]))


def all_amounts(paper: PaperUnderCheck) -> Iterator[Amount]:
    """Every sum of the paper, those of tables whose header gives the unit too."""
    for line in paper.lines:
        found = amounts_of(paper, line)
        if not found and line.cell is not None and line.cell.row:
            cell = amount_of_cell(line)
            if cell is not None and _HEADER.search(line.cell.header):
                found = (cell,)
        yield from found


def amount_of_cell(line: PaperLine) -> Amount | None:
    """The number that a table cell holds and nothing else, in the unit of its own or of its column's header."""
    whole = _AMOUNT.fullmatch(line.text.strip(" ()"))
    if whole is not None:
        return next(iter(amounts_in(line, line.text)), None)
    bare = _BARE.fullmatch(line.text)
    if bare is None or line.cell is None:
        return None
    header = _HEADER.search(line.cell.header)
    unit = bare["unit"] or (_unit(header["unit"] or "") if header else "")
    return _amount(line, bare, unit)


def _unit(said: str) -> str:
    said = said.lower().strip("’'")
    if said.startswith(("thousand", "000", "k")):
        return "k"
    return "bn" if said == "bn" else "m" if said.startswith("m") else ""


def _amount(line: PaperLine, found: re.Match[str], unit: str) -> Amount:
    scale = _SCALES[unit.lower()]
    decimals = found["decimals"] or ""
    number = Decimal(found["whole"].replace(",", "") + decimals)
    grain = scale / 10 ** max(len(decimals) - 1, 0)
    value = number * scale * (-1 if found["minus"] else 1)
    start = found.end("minus") if found["minus"] else found.start()
    text = found.string[start : found.end()].strip()
    start += len(found.string[start:]) - len(found.string[start:].lstrip())
    return Amount(line, start, start + len(text), text, value, grain, scale)
