"""Words of a text without their endings, each with its place: what two tellings of one fact share."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b|\d+")
_SMALL: Final = frozenset(
    """
    a about according after all almost also although an and another any approximately are around as at be because
    been before being between both but by can cent commented could did do does down during each every few figure
    figures find finds for found from had has have he her highlighted his however identified if in included includes
    including inspected inspection inspector inspectors into is it its just least made make makes many may might
    more most much must nearly new no not note noted notes now number numbers observed of off ofsted on one only onto or
    other our out over own per percent recognised recorded records report reported reports said same saw say says
    she should since so some state stated states still such tells than that the their them then there these they
    this those though through to told too total under up us very was we well were when where which while who whom
    whose will with within without would yet you your
    """.split()  # noqa: SIM905 - a list of words reads as one
)
_SAME: Final = {
    "council": "author",
    "children": "child",
    "people": "person",
    "persons": "person",
    "borough": "author",
    "county": "author",
    "city": "author",
    "conversations": "interview",
    "conversation": "interview",
    "staff": "workforce",
    "rose": "increas",
    "risen": "increas",
    "rise": "increas",
    "rising": "increas",
    "grown": "increas",
    "grew": "increas",
    "fell": "reduc",
    "fallen": "reduc",
    "fall": "reduc",
    "falling": "reduc",
    "decrease": "reduc",
    "decreased": "reduc",
    "decline": "reduc",
    "declined": "reduc",
    "reduction": "reduc",
    "dropped": "reduc",
    "leaver": "leav",
    "leavers": "leav",
    "teenagers": "young",
    "youngsters": "young",
    "pa": "advis",
    "pas": "advis",
    "director": "dcs",
    "directors": "dcs",
    "dcss": "dcs",
    "family": "famil",
    "frequently": "often",
    "went": "go",
    "going": "go",
    "goes": "go",
    "gone": "go",
}
_ENDINGS: Final = (
    "isations", "isation", "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ions", "ion", "ers",
    "ies", "er", "ed", "es", "ly", "al", "s", "y", "e",
)  # fmt: skip
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word that says something, without its ending, and where in the text it stands."""

    stem: str
    start: int


def content_words(text: str) -> list[ContentWord]:
    """The words of the text that say something, in order; numbers are among them as they are printed."""
    found = []
    for match in _WORD.finditer(text):
        stem = stem_of(match.group())
        if stem:
            found.append(ContentWord(stem, match.start()))
    return found


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """The word without its ending; empty for one that only joins others or says who tells."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if word[0].isdigit():
        return word.replace(",", "").rstrip("stndrh")
    if word in _SMALL or len(word) == 1:
        return ""
    if word in _SAME:
        return _SAME[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > _SHORTEST + 1 and word[-1] == word[-2] else word
