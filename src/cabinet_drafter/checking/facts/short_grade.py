"""Whether a paper says once what it means by RI, as a table's key does."""

import re
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_MARKS: Final = r"[\s“”\"'‘’(]*"
_EXPLAINED: Final = re.compile(
    rf"\bRI\b{_MARKS}(?:=|:|–|—|-|\(|means|stands for|is short for){_MARKS}requir\w+ improvement|"
    rf"\brequir\w+ improvement(?: to be good)?{_MARKS}[(–—-]{_MARKS}(?:or |abbreviated as |hereafter )?{_MARKS}RI\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def explains_short(paper: PaperUnderCheck) -> bool:
    """Whether it says somewhere that RI is “requires improvement to be good”."""
    return any(_EXPLAINED.search(line.text) for line in paper.lines)
