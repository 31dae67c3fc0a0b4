"""The first word of a tag, and which one was meant where autocorrect, haste or another language made it another."""

import re
from typing import Final

from cabinet_drafter.word.tag_rules import nearest

STATEMENTS: Final = ("if", "elif", "else", "endif", "for", "endfor")
PLACES: Final = {"p": "paragraph", "tr": "table row", "tc": "table cell", "r": "run"}
END: Final = {"if": "endif", "for": "endfor"}
ENDS_WHATEVER_IS_OPEN: Final = "end"
"""Not a word of any tag: it stands for the end of the innermost condition or loop."""

JINJA: Final = {
    "set": "", "include": "", "import": "", "from": "", "extends": "", "do": "", "continue": "", "break": "",
    "macro": "endmacro", "call": "endcall", "filter": "endfilter", "block": "endblock", "raw": "endraw",
    "with": "endwith", "autoescape": "endautoescape", "trans": "endtrans", "verbatim": "endverbatim",
    "vm": "", "hm": "", "cellbg": "", "colspan": "",
}  # fmt: skip
"""Words of Jinja and docxtpl that no template here may use, with the word that ends each."""

_MEANT: Final = {
    "elseif": "elif", "elsif": "elif", "else if": "elif", "el if": "elif", "otherwise if": "elif",
    "otherwise": "else", "sonst": "else", "ansonsten": "else", "sinon": "else", "arall": "else",
    "when": "if", "where": "if", "wenn": "if", "falls": "if", "si": "if", "os": "if",
    "end if": "endif", "end for": "endfor", "fi": "endif", "next": "endfor", "end each": "endfor",
    "foreach": "for", "for each": "for", "each": "for", "loop": "for", "für": "for", "pour": "for",
    "end": ENDS_WHATEVER_IS_OPEN, "ende": ENDS_WHATEVER_IS_OPEN, "fin": ENDS_WHATEVER_IS_OPEN,
}  # fmt: skip
_PLACE: Final = re.compile(r"(\s*)(p|tr|tc|r)(?=\s|$)", re.IGNORECASE)
_PLACE_STUCK: Final = re.compile(r"(\s*)(p|tr|tc|r)(?=(?:if|elif|else|endif|for|endfor)\b)", re.IGNORECASE)
_WORDS: Final = re.compile(r"\s*(\w+)(?:\s+(\w+))?")


def place_of(inside: str) -> tuple[str, str, bool]:
    """What a statement takes the place of ("" for nothing), the rest of it, and whether that is typed as it must be."""
    found = _PLACE.match(inside)
    if found:
        return found[2].lower(), inside[found.end() :], not found[1] and found[2].islower()
    stuck = _PLACE_STUCK.match(inside)
    if stuck:
        return stuck[2].lower(), inside[stuck.end() :], False
    return "", inside, True


def is_guess(word: str, meant: str) -> bool:
    """True where a word is only like the one that was meant."""
    return word.lower() != meant and word.lower() not in _MEANT


def word_of(statement: str) -> tuple[str, str, str | None]:
    """The word that a statement begins with, what follows it, and the word that was meant where it is another.

    None where nothing is like it. "else if" and "end if" count as one word.
    """
    found = _WORDS.match(statement)
    if found is None:
        word, _, rest = statement.strip().partition(" ")
        return word, rest.strip(), None
    first = found[1]
    after_first = statement[found.end(1) :].strip()
    pair = f"{first} {found[2] or ''}".lower()
    if pair in _MEANT:
        return f"{first} {found[2]}", statement[found.end(2) :].strip(), _MEANT[pair]
    if first in STATEMENTS or first in JINJA or first in JINJA.values():
        return first, after_first, first
    small = first.lower()
    if small in STATEMENTS:
        return first, after_first, small
    if small == "fi" and after_first:
        return first, after_first, "if"
    return first, after_first, _MEANT.get(small) or nearest(small, STATEMENTS)
