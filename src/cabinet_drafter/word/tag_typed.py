"""A tag taken apart: its first word, what it takes the place of, what it says; and what was meant by a slip of it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.word.tag_healing import as_meant
from cabinet_drafter.word.tag_rules import BrokenRule, unknown_tag
from cabinet_drafter.word.tag_words import ENDS_WHATEVER_IS_OPEN, JINJA, PLACES, STATEMENTS, is_guess, place_of, word_of

_HYPHENS: Final = "-+–—−"
_PRINT_PLACE: Final = re.compile(r"(p|tr|tc|r)(?=\s)", re.IGNORECASE)
_PRINTABLE: Final = re.compile(r"[A-Za-z_][\w.]*(\s*\|.*)?", re.DOTALL)
_SIGNS: Final = re.compile(r"[^\w\s.]+")
_ALONE: Final = ("else", "endif", "endfor")
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_NOT_TYPED: Final = re.compile(r"([^\x20-\x7e]+)")
_LOOP_STUCK: Final = re.compile(r"for(\w+)\s+in\s+([\w.]+)")
_ODD_BEGINNING: Final = re.compile(r"\s*([^\w\s]+)\s*(?=\w)")
_LOOP: Final = re.compile(r"each\s+(\w+)\s+(?:in|of)\s+([\w.]+)|(\w+)\s+(?:of|from|within)\s+([\w.]+)")
"""`for each x in y` and `for x of y`, as other languages say it."""


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        text: as typed.
        word: `print`, or the first word of a statement; the one that was meant where another was typed.
        place: what it takes the place of: "p", "tr", "tc", "r", or "" where it stands within its paragraph.
        expression: what it says, without the first word.
        start: the character of the paragraph's text at which it begins.
        slips: what is wrong with its brackets, its place and its word.
        guessed: True where its word is only like the one that was typed.
    """

    text: str
    word: str
    place: str
    expression: str
    start: int = 0
    slips: tuple[BrokenRule, ...] = ()
    guessed: bool = False

    @property
    def meant(self) -> str:
        """The tag as it must be typed."""
        if self.word == "print":
            return f"{{{{ {self.expression} }}}}"
        return f"{{%{self.place} {self.word}{' ' if self.expression else ''}{self.expression} %}}"

    @property
    def end(self) -> int:
        """The character of the paragraph's text before which it ends."""
        return self.start + len(self.text)


def taken_apart(text: str, start: int, known: Collection[str]) -> Tag:
    """The tag that stands in right brackets."""
    inside = as_meant(text)[2:-2]
    bare = inside.strip(" ").strip(_HYPHENS) if inside[:1] in _HYPHENS or inside[-1:] in _HYPHENS else inside
    merging = bare is not inside and inside != bare
    tag = _printing(text, start, bare) if text.startswith("{{") else _stating(text, start, bare, known)
    if not merging:
        return tag
    slip = BrokenRule(
        "tag.merging",
        f"The tag “{text}” has a hyphen at its brackets, which would take Word’s paragraphs apart.",
        f"Type {tag.meant}, without the hyphen; {{%p … %}} takes its own paragraph away.",
    )
    return Tag(text, tag.word, tag.place, tag.expression, start, (slip,))


def _printing(text: str, start: int, inside: str) -> Tag:
    place = _PRINT_PLACE.match(inside)
    said = (inside[place.end() :] if place else inside).strip()
    word, rest, _ = word_of(said)
    small = word.lower()
    if small in STATEMENTS and not rest.startswith((".", "|")):
        tag = Tag(text, small, "", rest, start)
        slip = BrokenRule(
            "tag.unknown",
            f"“{text}” would print, and “{small}” is not a field.",
            f"What asks or repeats stands in {{% %}}: type {tag.meant}.",
        )
        return Tag(text, small, "", rest, start, (slip,))
    tag = Tag(text, "print", "", said, start)
    if not place:
        return tag
    slip = BrokenRule(
        "tag.unknown",
        f"The tag “{text}” cannot print in place of a {PLACES[place[1].lower()]}.",
        f"Type {tag.meant}.",
    )
    return Tag(text, "print", "", said, start, (slip,))


def _stating(text: str, start: int, inside: str, known: Collection[str]) -> Tag:
    odd = _ODD_BEGINNING.match(inside)
    place, rest, placed_right = place_of(inside[odd.end() :] if odd else inside)
    odd = odd or _ODD_BEGINNING.match(rest)
    word, expression, meant = _word_of(rest[odd.end() :] if odd and odd.string is rest else rest, known)
    cleaned, cleaned_expression, _ = word_of(_SIGNS.sub("", rest))
    if word.lower() not in STATEMENTS and cleaned in STATEMENTS and not odd:
        word, expression, meant = rest.split(maxsplit=1)[0], cleaned_expression, cleaned
    squeezed = _NO_LETTERS.sub("", rest).lower()
    if word not in STATEMENTS and squeezed in _ALONE:
        word, expression, meant = rest.strip(), "", squeezed
    plain, plain_expression, _ = word_of(_NOT_TYPED.sub("", rest))
    if not odd and word not in STATEMENTS and plain in STATEMENTS:
        odd = _NOT_TYPED.search(rest)
        word, expression, meant = plain, plain_expression, plain
    if word.lower() not in STATEMENTS and word not in JINJA:
        found = _of_no_word(text, start, place, rest.strip(), known)
        if found is not None:
            return found
    if meant is None or meant in JINJA or meant in JINJA.values():
        return Tag(text, word, place, expression, start, (_refused_word(text, word),))
    loop = _LOOP.fullmatch(expression) if meant == "for" else None
    if loop:
        expression = f"{loop[1] or loop[3]} in {loop[2] or loop[4]}"
    tag = Tag(text, meant, place, expression, start)
    slips: list[BrokenRule] = []
    if odd:
        slips.append(
            BrokenRule("tag.typography", f"“{text}” holds “{odd[1]}”, which is no part of a tag.", f"Type {tag.meant}.")
        )
    elif word != meant or meant == ENDS_WHATEVER_IS_OPEN:
        slips.append(_wrong_word(tag, word))
    elif loop:
        slips.append(
            BrokenRule("tag.unreadable", f"The loop “{text}” does not say “in” before its list.", f"Type {tag.meant}.")
        )
    elif not placed_right:
        slips.append(
            BrokenRule(
                "tag.unknown",
                f"In “{text}” the “{place}” is not typed as it must be: small, next to the {{%, with a space after it.",
                f"Type {tag.meant}.",
            )
        )
    return Tag(text, meant, place, expression, start, tuple(slips), guessed=is_guess(word, meant))


def _word_of(statement: str, known: Collection[str]) -> tuple[str, str, str | None]:
    """`word_of`, with `ifhas_previous` taken for `if has_previous`."""
    word, expression, meant = word_of(statement)
    said = statement.strip()
    for begin in ("elif", "if"):
        if said.startswith(begin) and word != begin and re.split(r"\W", said[len(begin) :], maxsplit=1)[0] in known:
            return word, said[len(begin) :], begin
    stuck = _LOOP_STUCK.fullmatch(said)
    return (word, f"{stuck[1]} in {stuck[2]}", "for") if stuck else (word, expression, meant)


def _wrong_word(tag: Tag, word: str) -> BrokenRule:
    if tag.word == ENDS_WHATEVER_IS_OPEN:
        return BrokenRule("tag.unknown", f"There is no tag “{word}”.", "Did you mean “endif” or “endfor”?")
    if word.lower() == tag.word:
        return BrokenRule(
            "tag.unknown",
            f"“{word}” in “{tag.text}” has a capital letter, which Word’s autocorrect puts in; tags have none.",
            f"Type {tag.meant}.",
        )
    return BrokenRule("tag.unknown", f"There is no tag “{word}”.", f"Did you mean “{tag.word}”? Type {tag.meant}.")


def _of_no_word(text: str, start: int, place: str, said: str, known: Collection[str]) -> Tag | None:
    """A statement that only names a field was meant to print it; an empty one says nothing."""
    if not said:
        slip = BrokenRule("tag.unknown", f"The tag “{text}” is empty.", "Delete it, or type a field: {{ title }}.")
        return Tag(text, "", place, "", start, (slip,))
    if _PRINTABLE.fullmatch(said) and re.split(r"\W", said, maxsplit=1)[0] in known:
        tag = Tag(text, "print", "", said, start)
        slip = BrokenRule(
            "tag.unknown", f"“{text}” neither asks nor repeats anything.", f"To print a field, type {tag.meant}."
        )
        return Tag(text, "print", "", said, start, (slip,))
    return None


def _refused_word(text: str, word: str) -> BrokenRule:
    rule = unknown_tag(word)
    if word not in JINJA and word not in JINJA.values():
        return rule
    remedy = {
        "set": "A template works nothing out: delete the tag, and print the field itself, {{ field }}.",
        "raw": "Delete the tag; text in Word prints as it stands.",
        "vm": "Merge the cells in Word.",
        "hm": "Merge the cells in Word.",
        "cellbg": "Shade the cell in Word.",
        "colspan": "Merge the cells in Word.",
    }.get(word, "Delete the tag, and put the words into this template.")
    return BrokenRule(rule.code, f"“{text}” is a tag of another program; here there is no “{word}”.", remedy)
