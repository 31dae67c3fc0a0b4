"""A tag as typed in Word: found in a paragraph's text, taken apart, and read by Jinja on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from cabinet_drafter.word.environment import environment
from cabinet_drafter.word.tag_limits import TAG, stray_bracket, too_long
from cabinet_drafter.word.tag_rules import (
    BrokenRule,
    broken_in_condition,
    broken_in_loop,
    broken_in_print,
    nearest,
    unknown_tag,
)

_PLACE: Final = re.compile(r"(p|tr|tc|r)(?=\s|$)")
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
"""docxtpl straightens the quotation marks that Word curls as they are typed, so they are no fault of the template."""
_WORDS: Final = ("if", "elif", "else", "endif", "for", "endfor")
_BEYOND_TYPEWRITER: Final = re.compile(r"[^\x20-\x7e]")


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        text: as typed.
        word: `print`, or the first word of a statement.
        place: what it takes the place of: "p", "tr", "tc", "r", or "" where it stands within its paragraph.
        expression: what it says, without the first word.
    """

    text: str
    word: str
    place: str
    expression: str


def tags_in(text: str) -> tuple[tuple[Tag, ...], tuple[BrokenRule, ...]]:
    """The tags of a paragraph in order, and what is wrong with their brackets or length; such a tag is left out.

    What a template's author notes between {# and #} is no tag, and does not print.
    """
    tags: list[Tag] = []
    problems: list[BrokenRule] = []
    for found in TAG.finditer(text):
        if found[0].startswith("{#"):
            continue
        refused = too_long(found[0])
        if refused is None:
            tags.append(_taken_apart(found[0], found[0][2:-2]))
        else:
            problems.append(refused)
    stray = stray_bracket(text)
    return tuple(tags), (*problems, stray) if stray else tuple(problems)


def _taken_apart(text: str, inside: str) -> Tag:
    place = _PLACE.match(inside)
    rest = inside[place.end() :] if place else inside
    if text.startswith("{{"):
        return Tag(text, "print", place[1] if place else "", rest.strip())
    word, _, expression = rest.replace("\u00a0", " ").strip().partition(" ")
    return Tag(text, word, place[1] if place else "", expression.strip())


def problems_of_form(tag: Tag) -> Iterator[BrokenRule]:
    """What is wrong with a tag before asking what its names mean."""
    inside = tag.text[2:-2]
    if inside[:1] in {"-", "+"} or inside[-1:] in {"-", "+"}:
        yield BrokenRule(
            "tag.merging",
            f"The tag “{tag.text}” joins paragraphs by a hyphen, which takes Word’s paragraphs apart.",
            "Leave the hyphen out; {%p … %} takes its own paragraph away.",
        )
        return
    if tag.word == "print" and tag.place:
        yield BrokenRule(
            "tag.unknown",
            f"The tag “{tag.text}” cannot print in place of a {_PLACES[tag.place]}.",
            "Write {{ field }}.",
        )
        return
    if tag.place and inside[len(tag.place) : len(tag.place) + 1] != " ":
        yield BrokenRule(
            "tag.typography",
            f"After “{tag.place}” the tag “{tag.text}” has a space that Word does not break at.",
            "Delete that space and type an ordinary one.",
        )
    if tag.word in {"else", "endif", "endfor"}:
        if tag.expression:
            yield BrokenRule(
                "tag.unreadable", f"The tag “{tag.text}” says more than “{tag.word}”.", f"Write only “{tag.word}”."
            )
        return
    if tag.word not in {"print", "if", "elif", "for"}:
        yield _unknown_word(tag)
        return
    try:
        parsed = read(tag)
    except TemplateSyntaxError as reason:
        yield _unreadable(tag, reason)
        return
    match parsed:
        case nodes.For():
            yield from broken_in_loop(parsed)
        case nodes.Expr() if tag.word == "print":
            yield from broken_in_print(parsed)
        case nodes.Expr():
            yield from broken_in_condition(parsed)


@lru_cache(maxsize=4096)
def read(tag: Tag) -> nodes.Expr | nodes.For:
    """The expression of a printing tag or condition, or the loop of a `for`.

    Raises:
        jinja2.TemplateSyntaxError: the tag cannot be read.
    """
    said = tag.expression.translate(_STRAIGHT)
    if tag.word == "print":
        printed = environment().parse(f"{{{{ {said} }}}}").body
        if len(printed) != 1 or not isinstance(printed[0], nodes.Output) or len(printed[0].nodes) != 1:
            raise TemplateSyntaxError("it prints nothing", 1)
        expression = printed[0].nodes[0]
        if not isinstance(expression, nodes.Expr):
            raise TemplateSyntaxError("it prints nothing", 1)
        return expression
    if tag.word == "for":
        loop = environment().parse(f"{{% for {said} %}}{{% endfor %}}").body[0]
        if isinstance(loop, nodes.For):
            return loop
    condition = environment().parse(f"{{% if {said} %}}{{% endif %}}").body[0]
    if isinstance(condition, nodes.If) and isinstance(condition.test, nodes.Expr):
        return condition.test
    raise TemplateSyntaxError("it is not a tag", 1)


_PLACES: Final = {"p": "paragraph", "tr": "table row", "tc": "table cell", "r": "run"}


def _unknown_word(tag: Tag) -> BrokenRule:
    if tag.word in _PLACES:
        return BrokenRule(
            "tag.unknown",
            f"The tag “{tag.text}” has a space before “{tag.word}”.",
            f"Write {{%{tag.word} with no space between.",
        )
    near = nearest(tag.word, _WORDS)
    rule = unknown_tag(tag.word)
    return BrokenRule(rule.code, rule.found, f"Did you mean “{near}”?") if near else rule


def _unreadable(tag: Tag, reason: TemplateSyntaxError) -> BrokenRule:
    odd = _BEYOND_TYPEWRITER.search(tag.expression.translate(_STRAIGHT))
    if odd:
        return BrokenRule(
            "tag.typography",
            f"The tag “{tag.text}” holds the character “{odd[0]}” (U+{ord(odd[0]):04X}), which no tag may hold.",
            "Word puts such characters in as one types: delete it and type the plain sign.",
        )
    return BrokenRule(
        "tag.unreadable",
        f"The tag “{tag.text}” cannot be read: {reason.message}.",
        "Write {{ field }}, {{ field | filter }}, {% if field %}, {% if field is missing %} or {% for item in list %}.",
    )
