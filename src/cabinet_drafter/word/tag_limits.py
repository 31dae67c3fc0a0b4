"""How tags are known in a text, and how long, how deep and how many they may be: one rule for check and fill.

The expressions that look for tags go through a text once: a hostile template may hold nothing but opening brackets.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.word.tag_rules import BrokenRule, unknown_tag

LONGEST_TAG: Final = 300
MOST_TAGS: Final = 5_000
MOST_BLOCKS_DEEP: Final = 10
MOST_LOOPS_DEEP: Final = 4
MOST_TURNS: Final = 50
_MOST_SIGNS: Final = 10

TAG: Final = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#(?:(?!#\}).){0,300}#\}", re.DOTALL)
_STRAY: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_BEGINS_AGAIN: Final = re.compile(r"(\{[{%#][^{}]{0,300})(?=\{[{%#])")
_NESTING_SIGN: Final = re.compile(r"[(\[+-]|\bnot\b")
_STATEMENT: Final = re.compile(r"\{%[-+]?\s*(\w*)")
_BEGIN: Final = {"if": "endif", "for": "endfor"}
_WITHIN: Final = ("elif", "else")


def too_long(tag: str) -> BrokenRule | None:
    """The rule that one tag breaks by its length or by what nests within it, or None."""
    if len(tag) > LONGEST_TAG:
        return BrokenRule(
            "tag.too-long",
            f"The tag “{tag[:60]}…” has {len(tag)} characters; at most {LONGEST_TAG} are read.",
            "Print one field, or ask one yes/no field; wording belongs in the Word text.",
        )
    if not tag.startswith("{#") and sum(1 for _ in _NESTING_SIGN.finditer(tag)) > _MOST_SIGNS:
        return BrokenRule(
            "tag.too-long",
            f"The tag “{tag[:60]}…” holds more than {_MOST_SIGNS} brackets, signs or “not”.",
            "Print one field, or ask one yes/no field or its “not”.",
        )
    return None


def too_deep(open_words: Sequence[str]) -> BrokenRule | None:
    """The rule that the innermost of the open conditions and loops (`if`, `for`, the outermost first) breaks."""
    if open_words.count("for") > MOST_LOOPS_DEEP:
        return BrokenRule(
            "tag.too-deep",
            f"More than {MOST_LOOPS_DEEP} loops stand within one another.",
            "Loop over what belongs to the item of the loop around it, or put the loops after one another.",
        )
    if len(open_words) > MOST_BLOCKS_DEEP:
        return BrokenRule(
            "tag.too-deep",
            f"More than {MOST_BLOCKS_DEEP} conditions and loops stand within one another.",
            "End some before the next begins, or use {% elif … %}.",
        )
    return None


def too_many_turns(turns: int) -> BrokenRule | None:
    """The rule that one condition breaks by the number of its `elif`, or None."""
    if turns <= MOST_TURNS:
        return None
    return BrokenRule(
        "tag.too-many", f"A condition has more than {MOST_TURNS} “elif”.", "Make several conditions of it."
    )


def too_many() -> BrokenRule:
    """The rule that a part with too many tags breaks."""
    return BrokenRule(
        "tag.too-many",
        f"This part of the template holds more than {MOST_TAGS} tags.",
        "Take out the tags that this paper does not need.",
    )


def stray_bracket(text: str) -> BrokenRule | None:
    """The rule that a text breaks in which a tag has no beginning or no end, or None."""
    stray = _STRAY.search(TAG.sub("", text))
    if stray is None:
        return None
    if "#" in stray[0]:
        return BrokenRule(
            "tag.unclosed",
            f"“{stray[0]}” stands alone: a note between {{# and #}} is not whole.",
            "Type {# before the note and #} after it, in one paragraph, or delete it.",
        )
    again = _BEGINS_AGAIN.search(TAG.sub("", text)) or _BEGINS_AGAIN.search(text)
    if again:
        return BrokenRule(
            "tag.unclosed",
            f"The tag “{again[1][:60].strip()}” begins again before it ends.",
            "Close each tag with }} or %} before the next one begins.",
        )
    return BrokenRule(
        "tag.unclosed",
        f"“{stray[0]}” stands alone: a tag is not whole.",
        "A tag begins and ends in one paragraph: {{ field }} or {% if field %}.",
    )


def broken_limits(source: str) -> Iterator[tuple[int, BrokenRule]]:
    """Every limit that a whole part breaks as Jinja is to read it, with its line; asked before Jinja does."""
    open_words: list[str] = []
    turns: list[int] = []
    for number, found in enumerate(TAG.finditer(source), start=1):
        rule = too_many() if number > MOST_TAGS else too_long(found[0])
        statement = _STATEMENT.match(found[0])
        if rule is None and statement:
            word = statement[1]
            if word in _BEGIN:
                open_words.append(word)
                turns.append(0)
                rule = too_deep(open_words)
            elif word in _BEGIN.values():
                del open_words[-1:], turns[-1:]
            elif word == "elif" and turns:
                turns[-1] += 1
                rule = too_many_turns(turns[-1])
            elif word not in _WITHIN:
                rule = unknown_tag(word)
        if rule is not None:
            yield source.count("\n", 0, found.start()) + 1, rule
            return
    stray = stray_bracket(source)
    if stray is not None:
        yield 1, stray
