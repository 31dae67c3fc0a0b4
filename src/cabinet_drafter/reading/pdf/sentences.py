"""A paragraph's text into its sentences, so that a quotation can name them.

Nothing is added, dropped or mended: the sentences joined by single spaces are the text again.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_ENDS: Final = re.compile(r"[.!?…][’”\"')\]]*$")
_OPENS: Final = re.compile(r"[‘“\"'(\[]*[A-Z0-9£]")
_OPENING_MARKS: Final = "‘“\"'(["
_LIST_MARKS: Final = frozenset("•◼■▪●")
_DASHES: Final = frozenset("-–−—")
_STAND_BEFORE_A_NAME: Final = frozenset({"mr.", "mrs.", "ms.", "mx.", "dr.", "prof.", "rev.", "hon.", "cllr.", "st."})
_NEVER_END: Final = _STAND_BEFORE_A_NAME | {"e.g.", "eg.", "i.e.", "ie.", "viz.", "cf.", "vs.", "approx.", "incl."}
_STAND_BEFORE_A_NUMBER: Final = frozenset(
    {"no.", "nos.", "para.", "paras.", "p.", "pp.", "s.", "ss.", "sec.", "reg.", "regs.", "art.", "sch.", "ch.", "fig."}
    | {"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "c.", "v."}
)
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+")
# A full stop is lost only before a word that opens sentences and, with a small letter after it, no name.
_OPENERS: Final = frozenset(
    {"The", "This", "These", "Those", "They", "Their", "It", "Its", "There", "However,", "Although", "Despite"}
    | {"When", "Where", "While", "Some", "Most", "Many"}
)
_OPEN_TOGETHER: Final = frozenset(
    {("As", "a"), ("For", "example,"), ("For", "instance,"), ("In", "addition,"), ("In", "particular,")}
)
# Between any other two words no sentence ends; asked first, for it is asked between every two words of a report.
_CLOSE: Final = frozenset(".!?…’”\"')]")
_BEGIN: Final = _OPENERS | _LIST_MARKS | {first for first, _ in _OPEN_TOGETHER}
_MAY_CLOSE: Final = "’”)"
_SMALL_LETTER: Final = re.compile(r"[a-z]")
_NEVER_LAST: Final = frozenset(
    {"a", "an", "the", "of", "at", "by", "from", "with", "to", "into", "as", "and", "or", "but", "nor", "than", "that"}
    | {"which", "who", "whose", "if", "because", "including", "called", "named", "titled", "entitled", "my", "our"}
    | {"their", "its", "his", "her", "this", "these", "those", "via", "per", "is", "are", "was", "were", "be"}
)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, whose words stand apart by single spaces.

    A sentence ends with a word that closes with ".", "!", "?" or "…" (closing quotes and brackets belong to it)
    where the next word opens as a sentence does: a capital, a digit, a pound sign, after any opening marks.
    Abbreviations and the initials of a name end none; nor does a question in quotes after which the sentence goes
    on. A bullet begins one, and so does the dash of a sub-point after the end of a sentence. Where print has lost a
    full stop, a word of a short list that opens sentences begins one ("… for the children They do …").
    """
    words = text.split()
    sentences: list[str] = []
    begin = 0
    for place in range(1, len(words)):
        may_begin = words[place - 1][-1] in _CLOSE or words[place] in _BEGIN
        if may_begin and _begins_at(words, begin, place):
            sentences.append(" ".join(words[begin:place]))
            begin = place
    if words:
        sentences.append(" ".join(words[begin:]))
    return tuple(sentences)


def lost_full_stops(sentences: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each sentence of a passage that print leaves without its full stop, with the one after it."""
    return tuple(
        (sentence, following)
        for sentence, following in pairwise(sentences)
        if not _ENDS.search(sentence) and following.split(maxsplit=1)[0] not in _LIST_MARKS
    )


def _begins_at(words: list[str], begin: int, place: int) -> bool:
    before, word = words[place - 1], words[place]
    if word in _LIST_MARKS or before in _LIST_MARKS:
        return word in _LIST_MARKS
    if not _ENDS.search(before):
        return _stop_is_lost(before, word, words[place + 1 : place + 2])
    bare = before.lstrip(_OPENING_MARKS)
    if bare.lower() in _NEVER_END or (_INITIALS.fullmatch(bare) and _belong_to_a_name(words, begin, place - 1)):
        return False
    if bare.lower() in _STAND_BEFORE_A_NUMBER and word[:1].isdigit():
        return False
    return bool(_OPENS.match(word)) or (word in _DASHES and bare.lower() != "etc.")


def _stop_is_lost(before: str, word: str, after: Sequence[str]) -> bool:
    if not after or not _may_end(before) or before.lower() in _NEVER_LAST:
        return False
    return (word in _OPENERS and bool(_SMALL_LETTER.match(after[0]))) or (word, after[0]) in _OPEN_TOGETHER


def _may_end(word: str) -> bool:
    """Whether a word ends with a small letter or a bracket, and perhaps with closing quotes and brackets after it."""
    bare = word.rstrip(_MAY_CLOSE)
    return "a" <= bare[-1:] <= "z" or ")" in word[len(bare) :]


def _belong_to_a_name(words: list[str], begin: int, initials: int) -> bool:
    """Whether initials open the sentence or follow a title or another part of a name ("Dr. A. Jones", "Ann B. Lee")."""
    if initials == begin:
        return True
    previous = words[initials - 1].lstrip(_OPENING_MARKS)
    return previous.lower() in _STAND_BEFORE_A_NAME or previous[:1].isupper()
