"""A paragraph's text into its sentences, so that a quotation can name them.

Nothing is added, dropped or mended: the sentences joined by single spaces are the text again. Where print has
lost a full stop there is one sentence, for a guess would move the addresses of those after it.
"""

import re
from typing import Final

_ENDS: Final = re.compile(r"[.!?…][’”\"')\]]*$")
_OPENS: Final = re.compile(r"[‘“\"'(\[]*[A-Z0-9£]")
_OPENING_MARKS: Final = "‘“\"'(["
_LIST_MARKS: Final = frozenset("•◼■▪●")
_STAND_BEFORE_A_NAME: Final = frozenset({"mr.", "mrs.", "ms.", "mx.", "dr.", "prof.", "rev.", "hon.", "cllr.", "st."})
_NEVER_END: Final = _STAND_BEFORE_A_NAME | {"e.g.", "i.e.", "cf.", "vs.", "approx."}
_STAND_BEFORE_A_NUMBER: Final = frozenset(
    {"no.", "nos.", "para.", "paras.", "p.", "pp.", "s.", "ss.", "sec.", "reg.", "regs.", "art.", "sch.", "ch.", "fig."}
    | {"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "c.", "v."}
)
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, whose words stand apart by single spaces.

    A sentence ends with a word that closes with ".", "!", "?" or "…" (closing quotes and brackets belong to it)
    where the next word opens as a sentence does: a capital, a digit, a pound sign, after any opening marks.
    Abbreviations and the initials of a name end none; nor does a question in quotes after which the sentence goes
    on. A bullet begins one.
    """
    words = text.split()
    sentences: list[str] = []
    begin = 0
    for place in range(1, len(words)):
        if _begins_at(words, begin, place):
            sentences.append(" ".join(words[begin:place]))
            begin = place
    if words:
        sentences.append(" ".join(words[begin:]))
    return tuple(sentences)


def _begins_at(words: list[str], begin: int, place: int) -> bool:
    before, word = words[place - 1], words[place]
    if word in _LIST_MARKS:
        return True
    if before in _LIST_MARKS or not _ENDS.search(before) or not _OPENS.match(word):
        return False
    bare = before.lstrip(_OPENING_MARKS)
    if bare.lower() in _NEVER_END:
        return False
    if bare.lower() in _STAND_BEFORE_A_NUMBER:
        return not word[:1].isdigit()
    return not (_INITIALS.fullmatch(bare) and _belong_to_a_name(words, begin, place - 1))


def _belong_to_a_name(words: list[str], begin: int, initials: int) -> bool:
    """Whether initials open the sentence or follow a title or another part of a name ("Dr. A. Jones", "Ann B. Lee")."""
    if initials == begin:
        return True
    previous = words[initials - 1].lstrip(_OPENING_MARKS)
    return previous.lower() in _STAND_BEFORE_A_NAME or previous[:1].isupper()
