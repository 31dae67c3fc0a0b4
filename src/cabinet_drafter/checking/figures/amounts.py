"""Sums of money in a text and in table cells: in pounds, with how finely each is stated."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
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
    r"(?P<minus>(?<![\w.)])[−–-])?£\s?(?!000)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?:\s?(?P<unit>bn|billion|million|mn|m|k|thousand)(?![A-Za-z])"
    r"|(?=\s?(?:[-–—]|to)\s?£?\d{1,3}(?:\.\d+)?\s?(?P<of_range>bn|billion|million|mn|m|k|thousand)(?![A-Za-z])))?",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    r"\s*(?:\+\s?)?(?P<minus>\(|[−–-]\s?)?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?\)?\s*(?P<unit>m|k)?\s*\)?\s*",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(r"£\s?(?P<unit>millions?|thousands?|m\b|k\b|[’']?000s?|bn\b)?", re.IGNORECASE)

_HEDGE: Final = re.compile(
    r"(?:\b(?:about|around|approx(?:imately|\.)?|circa|some|nearly|almost|over|under|below|above|at least|at most|"
    r"up to|(?:more|less) than|in excess of|in the region of|close to|roughly|broadly|just|between|"
    r"a maximum of|a minimum of)(?: a)?|\bca?\.?|~)\s*$",
    re.IGNORECASE,
)
_HEDGE_AT_MOST: Final = 24
_HEDGE_ENDS: Final = {
    "about", "around", "approx", "approx.", "approximately", "circa", "some", "nearly", "almost", "over", "under",
    "below", "above", "least", "most", "to", "than", "of", "a", "roughly", "broadly", "just", "between", "c", "c.",
    "ca", "ca.", "~",
}  # fmt: skip
"""The last word of each, so that most sums are told to have none without a search."""
_ONE_DECIMAL: Final = re.compile(r"£\s?[\d,]+\.\d$")
_THOUSAND: Final = Decimal(1_000)
_MOST_THOUSANDS: Final = 1_000_000
_MOST_MILLIONS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in pounds; `grain` is the size of the last digit stated; `digits` are those that tell it.

    `hedged` where the words before it say that it is not exact: “around £4m”, “c. £4m”, “up to £4m”.
    """

    line: PaperLine
    start: int
    end: int
    text: str
    value: Decimal
    grain: Decimal
    scale: Decimal
    hedged: bool = False

    @property
    def digits(self) -> str:
        """The digits of the number without noughts at either end: “52” of £5.2m, £5,200 and £5.2."""
        return str(int(self.value * 100)).strip("0-")

    @property
    def impossible(self) -> str | None:
        """Why no sum is written so, in words that go on from “it”; None where one may be."""
        if self.scale == 1 and _ONE_DECIMAL.search(self.text):
            return "it has one decimal place, as millions have, and no unit"
        if "£" in self.text and self.scale > 1 and self._counts_pounds:
            return "it counts pounds, and then names a unit again"
        return None

    @property
    def _counts_pounds(self) -> bool:
        """Whether there are more millions, or thousands, than anybody writes: £12,720k is usual, £500,000k is not."""
        number = abs(self.value) / self.scale
        if self.scale == _THOUSAND:
            return number >= _MOST_THOUSANDS or (number >= _MOST_THOUSANDS / 10 and not number % _THOUSAND)
        return number >= _MOST_MILLIONS

    @property
    def where(self) -> Where:
        """Its place."""
        return self.line.where(self.start, self.end)

    def agrees(self, exact: Decimal) -> bool:
        """Whether the exact sum, rounded as finely as this is stated, is this."""
        return abs(abs(self.value) - abs(exact)) * 2 <= self.grain


def amounts_in(line: PaperLine, text: str) -> tuple[Amount, ...]:
    """Every sum in pounds that the text names with its sign, in order."""
    return tuple(_amount(line, found, _unit_of(found)) for found in _AMOUNT.finditer(text))


def amounts_of(paper: PaperUnderCheck, line: PaperLine) -> tuple[Amount, ...]:
    """The sums of one line, those within quotations of a report and marked phrases left out."""
    return _amounts_by_line(paper).get(line.order, ())


def own_words(paper: PaperUnderCheck, line: PaperLine) -> str:
    """What the paper itself says in a line: quotations of a report and marked phrases blanked, places kept."""
    return without_marked(paper.prose[line.order])


@lru_cache(maxsize=1)
def _amounts_by_line(paper: PaperUnderCheck) -> dict[int, tuple[Amount, ...]]:
    """The sums of each line that has any; kept, for every check asks for them."""
    return {
        line.order: amounts_in(line, own_words(paper, line)) for line in paper.lines if "£" in paper.prose[line.order]
    }


def amount_of_cell(line: PaperLine, header: str | None = None) -> Amount | None:
    """The number that a table cell holds and nothing else, in the unit of its own or of the header over it.

    The header is that of its column, unless another is given.
    """
    whole = _AMOUNT.fullmatch(line.text.strip(" ()"))
    if whole is not None:
        return next(iter(amounts_in(line, line.text)), None)
    bare = _BARE.fullmatch(line.text)
    if bare is None or line.cell is None:
        return None
    over = _HEADER.search(line.cell.header if header is None else header)
    unit = bare["unit"] or (_unit(over["unit"] or "") if over else "")
    return _amount(line, bare, unit)


def _unit_of(found: re.Match[str]) -> str:
    """The unit of a sum; the lower end of a range has that of the upper: £1.5-2m."""
    if found["unit"] or not found["of_range"] or len(found["whole"]) > 3:
        return found["unit"] or ""
    return found["of_range"]


def names_unit(header: str) -> bool:
    """Whether a header says that what stands under it is money: £, £m, £000."""
    return _HEADER.search(header) is not None


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
    return Amount(line, start, start + len(text), text, value, grain, scale, _is_hedged(found.string, start))


def _is_hedged(text: str, start: int) -> bool:
    before = text[max(0, start - _HEDGE_AT_MOST) : start]
    last = before.split()[-1:]
    return bool(last) and last[0].lower().lstrip("(") in _HEDGE_ENDS and _HEDGE.search(before) is not None
