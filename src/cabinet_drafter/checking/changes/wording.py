"""What changed in the words of a paragraph: the changed words in context, and what was supplied."""

import re
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.checking.changes.told import Supplied, WordChange
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.same_words import normal_form

AWAITING: Final = re.compile(r"\[awaiting: ([^\[\]]*)\]")
_CONTEXT: Final = 4
_MOST_PHRASES: Final = 4
"""In one text; with more, finding which words answer which could take long."""
# A number with a point or bracket after it, or in steps, and no small letter next: "1.5 million" is no numbering.
_TYPED_NUMBER: Final = re.compile(
    r"\s*(?:-\s+)?(?:\d{1,2}(?:\.\d{1,3})+[.)]?\s+|\d{1,2}(?:[.)]\s+|[.)]?\t\s*))(?![a-z])"
)


def words_of(line: PaperLine) -> str:
    """The words of a line without a number typed before them, for a number that moves on is no change."""
    text = line.text if line.cell is not None else _TYPED_NUMBER.sub("", line.text, count=1)
    return " ".join(text.split()) if text.strip() else " ".join(line.text.split())


def changed_words(was: str, now: str) -> tuple[WordChange, ...]:
    """The places where the words differ, each with the words around it."""
    old, new = was.split(), now.split()
    matcher = SequenceMatcher(None, [normal_form(w) for w in old], [normal_form(w) for w in new], autojunk=False)
    return tuple(
        WordChange(_shown(old, group[0][1], group[-1][2]), _shown(new, group[0][3], group[-1][4]))
        for group in matcher.get_grouped_opcodes(_CONTEXT)
    )


def likeness(was: str, now: str) -> float:
    """How much of the words of two texts is the same, 0 to 1."""
    matcher = SequenceMatcher(None, normal_form(was).split(), normal_form(now).split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= 0.4 and matcher.quick_ratio() >= 0.4 else 0.0


def supplied(was: str, now: str) -> tuple[Supplied, ...]:
    """What was put in for marked phrases, where nothing else of the text changed; else nothing."""
    phrases = AWAITING.findall(was)
    if not phrases or len(phrases) > _MOST_PHRASES:
        return ()
    said = [re.escape(piece) for piece in AWAITING.split(normal_form(was))[::2]]
    match = re.fullmatch("(.+?)".join(said), normal_form(now))
    if match is None or any(AWAITING.search(words) for words in match.groups()):
        return ()
    return tuple(Supplied(phrase, words.strip()) for phrase, words in zip(phrases, match.groups(), strict=True))


def phrases_gone(was: str, now: str) -> tuple[Supplied, ...]:
    """The marked phrases that the returned text no longer holds, without the words that took their place."""
    left = AWAITING.findall(now)
    return tuple(Supplied(phrase, "") for phrase in AWAITING.findall(was) if phrase not in left)


def _shown(words: list[str], begin: int, end: int) -> str:
    text = " ".join(words[begin:end])
    return f"{'… ' if begin else ''}{text}{' …' if end < len(words) else ''}".strip()
