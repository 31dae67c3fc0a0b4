"""Which fields a Word template names, and which it prints, by their paths in the contract."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from cabinet_drafter.word.contract import field_at
from cabinet_drafter.word.tag_rules import field_path
from cabinet_drafter.word.tag_text import read, tags_in
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope
from cabinet_drafter.word.template_source import TemplateStory, tags_outside_text

_CONDITIONS: Final = ("if", "elif")


@dataclass(frozen=True)
class FieldsUsed:
    """The fields that a template names, the printed ones among them, and each condition as typed."""

    fields: frozenset[str]
    printed: frozenset[str]
    conditions: frozenset[str]


def fields_used(stories: tuple[TemplateStory, ...]) -> FieldsUsed:
    """What a template names; tags that cannot be read, and names that mean no field, are left out."""
    found = _Found(set(), set(), set())
    for story in stories:
        scopes = [Scope()]
        for paragraph in story.paragraphs:
            if paragraph.order is None:
                continue
            for text in (paragraph.text, *tags_outside_text(paragraph.element)):
                for tag in tags_in(text)[0]:
                    _follow(tag, scopes, found)
    return FieldsUsed(frozenset(found.fields), frozenset(found.printed), frozenset(found.conditions))


@dataclass
class _Found:
    fields: set[str]
    printed: set[str]
    conditions: set[str]


def _follow(tag: Tag, scopes: list[Scope], found: _Found) -> None:
    if tag.word == "endfor" and len(scopes) > 1:
        scopes.pop()
    expression = _read(tag) if tag.word in {"print", "for", *_CONDITIONS} else None
    if expression is None:
        if tag.word == "for":
            scopes.append(scopes[-1].within_loop("", None))
        return
    scope = scopes[-1]
    if isinstance(expression, nodes.For):
        listed = field_path(expression.iter)
        path = None if listed is None else scope.resolved(listed)
        known = path if path is not None and field_at(path) is not None else None
        if known is not None:
            found.fields.add(known)
        target = expression.target.name if isinstance(expression.target, nodes.Name) else ""
        scopes.append(scope.within_loop(target, None if known is None else f"{known}[]"))
        return
    named = set(_paths(expression, scope))
    found.fields |= named
    if tag.word == "print":
        found.printed |= named
    else:
        found.conditions.add(" ".join(tag.text.split()))


def _paths(expression: nodes.Node, scope: Scope) -> Iterator[str]:
    """The fields that an expression names, those within the brackets of a filter too."""
    named = field_path(expression)
    if named is not None:
        path = scope.resolved(named)
        if path is not None and field_at(path) is not None:
            yield path
        return
    for child in expression.iter_child_nodes():
        yield from _paths(child, scope)


@lru_cache(maxsize=1024)
def _read(tag: Tag) -> nodes.Expr | nodes.For | None:
    try:
        return read(tag)
    except TemplateSyntaxError:
        return None
