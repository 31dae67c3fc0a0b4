"""What a sum is called by the words beside it: what was planned, or what it came to."""

import re
from enum import Enum, auto
from typing import Final

from cabinet_drafter.checking.figures.statements import Statement

_PLANNED: Final = re.compile(
    r"\b(?:budget\w*|available|allocat\w+|funding|funded|provision|plan\w*|resources?|target|grant|income|received|"
    r"required|high needs block|DSG|envelope|limit)\b",
    re.IGNORECASE,
)
_ACTUAL: Final = re.compile(
    r"\b(?:forecast\w*|outturn|spend|spending|spent|actuals?|expenditure|cost|costs|costing|project\w+|demand|"
    r"requirement|expected|estimated|delivered|achieved|realised)\b",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\s*(?:(?:net|base|gross|original|revised|approved|annual|savings) )*"
    r"(?P<what>budget|provision|allocation|target|grant|outturn|forecast|spend|expenditure)\b",
    re.IGNORECASE,
)
_CALLED_NEAR: Final = 60


class Level(Enum):
    """Whether a sum is what was planned or what it came to."""

    PLANNED = auto()
    ACTUAL = auto()


def level_of(statement: Statement, nth: int) -> Level | None:
    """What the words at a sum call it: those just after it, else the last of those that lead to it.

    “£32.1m budget” is planned whatever stands before; “against a budget of £32.1m” and “spent £26.8m” by their lead.
    """
    called = _CALLED.match(statement.after(nth)[:_CALLED_NEAR])
    words = called["what"] if called else statement.before(nth)
    last = {
        level: max((found.start() for found in pattern.finditer(words)), default=-1)
        for level, pattern in ((Level.PLANNED, _PLANNED), (Level.ACTUAL, _ACTUAL))
    }
    if max(last.values()) < 0:
        return None
    # “The forecast spend against the budget is”: what a sentence begins with is what it gives.
    return max(last, key=lambda level: last[level])
