"""The sums of a list within a sentence: which are parts beside each other, and where the list ends."""

import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.figures.statements import SUM, Statement

_MOST_PARTS: Final = 12
_MOST_PERHAPS: Final = 4
_FARTHEST: Final = 30
_LONGEST_GAP: Final = 160
_ENDS: Final = re.compile(
    r"\b(?:compared|against|than|whereas|while|although|but|however|total\w*|altogether|giving|making|bringing|"
    r"net|up from|down from)\b|"
    r"\b(?:from|to|by|exceeds?)\s*$|\b(?:increase|decrease|reduction|rise|fall|variance|difference|overspend|underspend|"
    r"shortfall|gap|budget|forecast|outturn) of\s*$|=\s*$",
    re.IGNORECASE,
)
_WITHIN_A_PART: Final = re.compile(
    r"\b(?:includ\w+|of (?:which|this|that|it)|a further|an additional|in addition|plus|as well as|alongside|also|"
    r"together with|compris\w+|being|already)\b",
    re.IGNORECASE,
)
_TAKEN: Final = re.compile(r"\b(?:less|minus|net of|offset\w*|netted off|reduced by)\b", re.IGNORECASE)
_TAKEN_LAST: Final = re.compile(r"\b(?:offset\w*|netted off|reduced by)\b", re.IGNORECASE)
_NO_PART: Final = re.compile(
    r"^\s*(?:more|less(?! (?!than))|higher|lower|above|below|over|under|short|better|worse|"
    r"greater|of (?:the|this|that|a) )\b",
    re.IGNORECASE,
)
_COMPLEMENTS: Final = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        ("revenue", "capital"),
        ("one[- ]off|non[- ]recurr\\w+|temporary", "ongoing|recurr\\w+|permanent|base|on-going"),
        ("general fund", "HRA|housing revenue account|DSG|dedicated schools grant"),
        ("spent|committed|used|drawn down", "unspent|uncommitted|unallocated|unused"),
        ("statutory", "non[- ]statutory|discretionary"),
        ("pay|staff\\w*|salar\\w+", "non[- ]pay|non[- ]staff\\w*"),
        ("internal", "external"),
        ("first year", "second year"),
        ("year (?:1|one)", "year (?:2|two)"),
        ("controllable", "non[- ]controllable|uncontrollable"),
    )
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Which sums of a statement are parts: `surely`, and `perhaps` where they may be parts of a part.

    `taken` are those that are taken off the others: “£2.1m less £1.3m”, “…, offset by £1.3m”.
    """

    surely: tuple[int, ...]
    perhaps: tuple[int, ...]
    taken: tuple[int, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last."""
        return self.surely[0], max((*self.surely, *self.perhaps, *self.taken))


def parts_from(statement: Statement, first: int, *, in_brackets: bool) -> Parts | None:
    """The list that begins with that sum; None where it is not one that adds up."""
    surely, perhaps, taken = [first], list[int](), list[int]()
    depth, nested = 0, False
    if _NO_PART.match(statement.after(first)) or statement.before(first).rstrip().endswith("between"):
        return None
    for nth in range(first + 1, min(first + _FARTHEST, len(statement.amounts))):
        gap = statement.after(nth - 1)
        if _TAKEN.search(gap):
            taken.append(nth)
            if _TAKEN_LAST.search(gap):
                break
            continue
        if len(gap) > _LONGEST_GAP or _ENDS.search(gap) or _NO_PART.match(statement.after(nth)):
            break
        if gap.rstrip().endswith("between"):
            return None
        depth += gap.count("(") - gap.count(")")
        if depth < 0:
            break
        nested = nested or _WITHIN_A_PART.search(gap) is not None
        if depth == 0 and not nested:
            surely.append(nth)
        elif nested:
            perhaps.append(nth)
        if len(surely) > _MOST_PARTS or len(perhaps) > _MOST_PERHAPS:
            return None
    if in_brackets and depth == 0 and ")" not in statement.after(max((*surely, *perhaps, *taken))):
        return None
    return Parts(tuple(surely), tuple(perhaps), tuple(taken))


def are_complements(words: str) -> bool:
    """Whether two parts are by their names all that there is: revenue and capital, spent and unspent."""
    for one, other in _COMPLEMENTS:
        rest = other.search(words)
        if rest and one.search(words[: rest.start()] + SUM + words[rest.end() :]):
            return True
    return False
