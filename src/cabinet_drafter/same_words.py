"""The one definition of when two texts are the same words, and where words stand in a text.

Forgiven is formatting and nothing else: the style of quotation marks (straight or curly, single or double), white
space, the style of dashes, soft and line-end hyphens, ligatures, and how an ellipsis is set. Never forgiven: a
word, a digit, a capital letter, singular or plural, a missing mark.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_QUOTE_MARKS: Final = "'\"‘’‚‛“”„‟`´＇＂"
_DASHES: Final = "-‐‑‒–—―−﹘﹣－"
# A soft hyphen and the zero-width characters print nothing.
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# U+FFFE is what PDFium writes for a hyphen at the end of a printed line, always the author's own.
_STYLES: Final = str.maketrans(
    dict.fromkeys(_QUOTE_MARKS, "'")
    | dict.fromkeys(_DASHES, "-")
    | {"\ufffe": "-", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# Possessive throughout: where a pattern gives nothing back, no text makes the search slower than its length.
# A run of dots, ellipses and space is an ellipsis if it holds "…" or three dots.
_AN_ELLIPSIS: Final = r"\s*+(?:\.\s*+){0,2}+[.…][\s.…]*+"
_ELLIPSIS: Final = re.compile(rf"(?<![\s.…]){_AN_ELLIPSIS}")
_DASH_WITH_SPACE: Final = re.compile(r"\s*-\s*")
_SPACE: Final = re.compile(r"\s+")


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in formatting at most."""
    return normal_form(one) == normal_form(other)


def normal_form(text: str) -> str:
    """The form that all texts of the same words share; for comparing, never for printing.

    Dots beside an ellipsis are part of it, because "timely manner.... Improved" sets a full stop and an ellipsis.
    """
    styled = unicodedata.normalize("NFC", text.translate(_INVISIBLE)).translate(_STYLES)
    styled = unicodedata.normalize("NFC", styled)
    spaced = _SPACE.sub(" ", _ELLIPSIS.sub("…", styled))
    return _DASH_WITH_SPACE.sub("-", spaced).strip()


def places_of(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `words` stand in `text` as whole words: start and end of each place, formatting forgiven.

    Places may overlap ("had had" stands twice in "had had had"). Half of a hyphenated word is not a whole word.
    Words without a letter or digit stand nowhere.
    """
    pattern = _pattern_of(words)
    if pattern is None:
        return ()
    places = set()
    for match in pattern.finditer(text):
        # Space before a leading dash fits the pattern but is not the words'.
        start, end = match.span(1)
        printed = match[1]
        places.add((start + len(printed) - len(printed.lstrip()), end - len(printed) + len(printed.rstrip())))
    return tuple(sorted(places))


@lru_cache(maxsize=1_024)
def _pattern_of(words: str) -> re.Pattern[str] | None:
    """The pattern of words in print, made once for the many texts they are sought in; None without letter or digit."""
    wanted = normal_form(words)
    if not any(character.isalnum() for character in wanted):
        return None
    joint = f"[{re.escape(_DASHES + _QUOTE_MARKS)}\ufffe]"
    before = rf"(?<!\w)(?<!\w{joint})" if wanted[0].isalnum() else ""
    after = rf"(?!\w)(?!{joint}\w)" if wanted[-1].isalnum() else ""
    pattern = "".join(_printed_as(character) for character in wanted)
    return re.compile(rf"{before}(?=({pattern}){after})")


def _printed_as(character: str) -> str:
    """The pattern of what a character of the normal form may be in print."""
    match character:
        case " ":
            return r"\s++"
        case "'":
            return f"[{re.escape(_QUOTE_MARKS)}]"
        case "-":
            return rf"\s*+[{re.escape(_DASHES)}\ufffe]\s*+"
        case "…":
            return _AN_ELLIPSIS
        case _:
            return re.escape(character)
