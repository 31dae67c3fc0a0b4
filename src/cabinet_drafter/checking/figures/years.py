"""Financial years and spans of years named in a text, as the years in which they begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_YEARS: Final = re.compile(
    r"(?<![\d/£,.])(?P<first>20\d{2})\s?(?P<sep>/|[-–—]|\s?to\s?|\s?and\s?)\s?(?P<last>20\d{2}|\d{2})(?![\d/]|,\d|\.\d)"
    r"(?:\s?(?:/|[-–—])\s?(?P<tail>\d{2}))?"
)
_CENTURY: Final = 100


@dataclass(frozen=True, slots=True)
class Years:
    """A financial year, or a span of them: where it stands, and the years in which they begin."""

    start: int
    end: int
    text: str
    first: int
    last: int

    @property
    def begins(self) -> frozenset[int]:
        """The year in which each begins."""
        return frozenset(range(self.first, self.last + 1))

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins, which no year does."""
        return self.last < self.first


def years_in(text: str) -> Iterator[Years]:
    """Every financial year (2017/18) and span of years (2017-2020, 2017 to 2020, 2017/18 to 2019/20) in order."""
    at = 0
    while (found := _YEARS.search(text, at)) is not None:
        first, sep, last = int(found["first"]), found["sep"].strip(), found["last"]
        until = int(last) if len(last) > 2 else first - first % _CENTURY + int(last)
        at = found.end()
        if sep == "and" or (sep == "to" and len(last) == 2):
            at = found.start() + len(found["first"])
            continue
        end = found.end() if found["tail"] is None else found.end("last")
        if found["tail"] is not None:
            if sep == "to":  # 2017 to 2019/20
                end, until = found.end(), until + 1
            at = end
        years = Years(found.start(), end, text[found.start() : end], first, until - 1)
        follows = re.compile(r"\s?(?:to|[-–—])\s?(?=20\d{2})").match(text, end)
        then = _YEARS.match(text, follows.end()) if follows else None
        if follows and then and then["sep"].strip() in {"/", "-", "–"} and len(then["last"]) == 2:
            years = Years(
                years.start, then.end("last"), text[years.start : then.end("last")], first, int(then["first"])
            )
            at = years.end
        yield years
