"""What the expression of a broken tag names, and which field it nearly names."""

import re
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from cabinet_drafter.word.contract import field_at
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.tag_rules import MISSING_TEST, field_path, nearest
from cabinet_drafter.word.tag_text import read
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope, kind_of

_SIGNS: Final = re.compile(r"[^\w.|]+")
_IN_SQUARE_BRACKETS: Final = re.compile(r"""\[\s*['"](\w+)['"]\s*\]""")


def expression_of(tag: Tag) -> nodes.Expr | nodes.For | None:
    """What a tag says, or None where it cannot be read."""
    try:
        return read(tag)
    except TemplateSyntaxError:
        return None


def without_filters(node: nodes.Expr) -> tuple[nodes.Expr, list[nodes.Filter]]:
    """The value that goes through the filters of an expression, and the filters in order."""
    chain: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter) and node.node is not None:
        chain.insert(0, node)
        node = node.node
    return node, chain


def names_in(node: nodes.Node) -> list[str]:
    """The dotted names within an expression, in order."""
    name = field_path(node)
    if name is not None:
        return [name]
    return [name for child in node.iter_child_nodes() for name in names_in(child)]


def is_list(name: str, scope: Scope) -> bool:
    """True where a name stands for a list."""
    kind = kind_of(name, scope)
    return kind is not None and kind.startswith("list of ")


def said(node: nodes.Node) -> str | None:
    """A question that a tag may ask, as it would be typed; None for any other expression."""
    match node:
        case nodes.Not():
            inner = said(node.node)
            if isinstance(node.node, nodes.Test):
                return None if inner is None else inner.replace(" is ", " is not ")
            return None if inner is None or inner.startswith("not ") else f"not {inner}"
        case nodes.Test() if node.name == MISSING_TEST:
            inner = field_path(node.node)
            return None if inner is None else f"{inner} is {MISSING_TEST}"
    return field_path(node)


def guessed_field(expression: str, scope: Scope) -> str | None:
    """A field with its filters that an expression names but for wrong signs between its letters, or None."""
    value, *filters = expression.split("|")
    chain: list[str] = []
    for each in filters:
        near = _guessed_filter(each.strip())
        if near is None:
            return None
        chain.append(near)
    value = _IN_SQUARE_BRACKETS.sub(r".\1", value).strip()
    for sign in ("_", ".", ""):
        name = _SIGNS.sub(sign, value).strip("._")
        path = scope.resolved(name)
        if path is not None and field_at(path) is not None:
            right = " | ".join((name, *chain))
            return right if right != expression.strip() else None
    return None


def _guessed_filter(said_filter: str) -> str | None:
    if said_filter.partition("(")[0] in FILTERS:
        return said_filter
    return nearest(_SIGNS.sub("_", said_filter).strip("_"), list(FILTERS))
