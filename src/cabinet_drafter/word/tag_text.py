"""A tag as typed in Word: found in a paragraph's text, taken apart as it was meant, and read by Jinja on its own."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from cabinet_drafter.word.contract import fields_within
from cabinet_drafter.word.environment import environment
from cabinet_drafter.word.tag_brackets import GONE, near_tags
from cabinet_drafter.word.tag_healing import as_meant
from cabinet_drafter.word.tag_limits import TAG, stray_bracket, too_long
from cabinet_drafter.word.tag_rules import BrokenRule, broken_in_condition, broken_in_loop, broken_in_print
from cabinet_drafter.word.tag_typed import Tag, taken_apart
from cabinet_drafter.word.tag_words import STATEMENTS

FIELDS: Final = frozenset(fields_within("")) | {"loop"}
"""The first steps of all names of fields."""
_BEYOND_TYPEWRITER: Final = re.compile(r"[^\x20-\x7e]")


@dataclass(frozen=True)
class Stray:
    """Something of a text that is no tag and yet not a word either: what is wrong with it, and where it stands."""

    rule: BrokenRule
    start: int
    end: int


def tags_in(text: str, known: Collection[str] = FIELDS) -> tuple[tuple[Tag, ...], tuple[Stray, ...]]:
    """The tags of a paragraph in order, near ones as they were meant; and what is wrong with the rest of its brackets.

    What a template's author notes between {# and #} is no tag, and does not print.

    Args:
        text: the paragraph's.
        known: the first steps of the names of fields, and the names that loops give.
    """
    tags: list[Tag] = []
    strays: list[Stray] = []
    letters = list(text)
    for found in TAG.finditer(text):
        start, end = found.span()
        letters[start:end] = GONE * (end - start)
        if found[0].startswith("{#"):
            continue
        refused = too_long(found[0])
        if refused is not None:
            strays.append(Stray(refused, start, end))
        elif text[start - 1 : start] == "{" or text[end : end + 1] == "}":
            begin, beyond = start - (text[start - 1 : start] == "{"), end + (text[end : end + 1] == "}")
            letters[begin:beyond] = GONE * (beyond - begin)
            tags.append(_with_slip(text[begin:beyond], found[0], begin, known))
        else:
            tags.append(taken_apart(found[0], start, known))
    near, rest = near_tags("".join(letters), known)
    tags += [_with_slip(each.typed, each.meant, each.start, known) for each in near]
    stray = stray_bracket(rest)
    if stray is not None:
        strays.append(Stray(stray, 0, len(text)))
    return tuple(sorted(tags, key=lambda tag: tag.start)), tuple(strays)


def _with_slip(typed: str, meant: str, start: int, known: Collection[str]) -> Tag:
    """A tag whose brackets are wrong, as it was meant."""
    tag = taken_apart(meant, start, known)
    try:
        if tag.word in {"print", "if", "elif", "for"}:
            read(tag)
        remedy = f"Type {tag.meant}."
    except TemplateSyntaxError:
        remedy = f"Type it again from one bracket to the other. {_FORMS}"
    slip = BrokenRule("tag.unclosed", f"“{typed}” is nearly a tag, but its brackets are wrong.", remedy)
    return Tag(typed, tag.word, tag.place, tag.expression, start, (slip,))


def problems_of_form(tag: Tag) -> Iterator[BrokenRule]:
    """What is wrong with a tag before asking what its names mean."""
    yield from tag.slips
    if tag.word in {"else", "endif", "endfor"}:
        if tag.expression and not tag.slips:
            bare = Tag(tag.text, tag.word, tag.place, "")
            or_else = f", or {{%{tag.place} elif {tag.expression} %}}" if tag.word == "else" else ""
            yield BrokenRule(
                "tag.unreadable",
                f"The tag “{tag.text}” says more than “{tag.word}”.",
                f"Write only “{tag.word}”: type {bare.meant}{or_else}.",
            )
        return
    if tag.word != "print" and tag.word not in STATEMENTS:
        return
    try:
        parsed = read(tag)
    except TemplateSyntaxError:
        if not tag.slips:
            yield _unreadable(tag)
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
    said = as_meant(tag.expression)
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


def _unreadable(tag: Tag) -> BrokenRule:
    odd = _BEYOND_TYPEWRITER.search(as_meant(tag.expression))
    if odd:
        return BrokenRule(
            "tag.typography",
            f"The tag “{tag.text}” holds the character “{odd[0]}” (U+{ord(odd[0]):04X}), which no tag may hold.",
            "Word puts such characters in as one types: delete it and type the plain sign.",
        )
    if not tag.expression:
        return BrokenRule(
            "tag.unreadable", f"“{tag.text}” names no field.", f"Delete it, or type a field in it. {_FORMS}"
        )
    return BrokenRule("tag.unreadable", f"“{tag.text}” is neither a field, nor a question, nor a loop.", _FORMS)


_FORMS: Final = (
    "A tag reads {{ field }}, {{ field | filter }}, {% if field %}, {% if field is missing %} or "
    "{% for item in list %}."
)
