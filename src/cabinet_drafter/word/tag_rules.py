"""What a tag may say: print a field through filters, ask one yes/no field, go through a list. Nothing else.

`template_check` asks these rules of every tag to report them all; `environment` asks them once more of the whole
template just before it is filled, so that nothing else is ever compiled.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from jinja2 import nodes

from cabinet_drafter.word.filters import FILTERS

MISSING_TEST: Final = "missing"
LOOP_YES_NO: Final = ("first", "last")
LOOP_NUMBERS: Final = ("index", "index0", "length", "revindex", "revindex0")


@dataclass(frozen=True)
class BrokenRule:
    """A rule that a tag breaks: a code word, what was found, and what to write instead.

    `replaces` names words of the tag and those to type in their place, where the rule knows them. `needs` is the
    condition or loop around the tag without which it breaks the rule: "if has_previous", "for line.name" for some loop
    that gives `line` with a `name`.
    """

    code: str
    found: str
    remedy: str
    replaces: tuple[str, str] | None = None
    needs: str = ""


def field_path(node: nodes.Node) -> str | None:
    """The dotted name that an expression is (`cover.wards_affected`), or None where it is anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        parent = field_path(node.node)
        return None if parent is None else f"{parent}.{node.attr}"
    return None


def nearest(name: str, known: Iterator[str] | tuple[str, ...] | list[str]) -> str | None:
    """The known name most like this one, or None where none is near."""
    by_small_letters = {each.lower(): each for each in known}
    near = get_close_matches(name.lower(), list(by_small_letters), n=1, cutoff=0.6)
    return by_small_letters[near[0]] if near else None


def broken_in_print(node: nodes.Expr) -> Iterator[BrokenRule]:
    """The rules that the expression of a printing tag breaks."""
    while isinstance(node, nodes.Filter):
        yield from _broken_in_filter(node)
        if node.node is None:
            return
        node = node.node
    if field_path(node) is None:
        yield _not_a_field(node)


def broken_in_condition(node: nodes.Node) -> Iterator[BrokenRule]:
    """The rules that a condition breaks: it is one field, or the test `missing` on one, or `not` either."""
    if isinstance(node, nodes.Not):
        node = node.node
    if isinstance(node, nodes.Test):
        if node.name != MISSING_TEST:
            yield BrokenRule(
                "tag.unknown-test", f"There is no test “is {node.name}”.", f"The only test is “is {MISSING_TEST}”."
            )
        elif node.args or node.kwargs:
            yield BrokenRule("tag.unknown-test", "The test “is missing” takes no brackets.", "Leave the brackets out.")
        node = node.node
    if field_path(node) is None:
        yield _not_a_field(node)


def broken_in_loop(node: nodes.For) -> Iterator[BrokenRule]:
    """The rules that a loop breaks: one name, one list, no condition, no recursion."""
    if not isinstance(node.target, nodes.Name):
        yield BrokenRule("tag.loop-names", "The tag gives several names.", "Give one name: {% for line in lines %}.")
    if node.test is not None or node.recursive:
        yield BrokenRule(
            "tag.loop-condition",
            "The tag has a condition of its own.",
            "Put {% if … %} and {% endif %} inside the loop.",
        )
    if field_path(node.iter) is None:
        yield _not_a_field(node.iter)


def broken_in_template(tree: nodes.Template) -> Iterator[tuple[int, BrokenRule]]:
    """Every rule that a whole parsed template breaks, with the line of its tag."""
    yield from _broken_in_body(tree.body)


def _broken_in_body(body: list[nodes.Node]) -> Iterator[tuple[int, BrokenRule]]:
    for node in body:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData):
                        yield from ((part.lineno, rule) for rule in broken_in_print(part))
            case nodes.If():
                yield from ((node.lineno, rule) for rule in broken_in_condition(node.test))
                yield from _broken_in_body([*node.body, *node.elif_, *node.else_])
            case nodes.For():
                yield from ((node.lineno, rule) for rule in broken_in_loop(node))
                yield from _broken_in_body([*node.body, *node.else_])
            case _:
                yield node.lineno, unknown_tag(type(node).__name__.lower())


def unknown_tag(word: str) -> BrokenRule:
    """The rule that a tag breaks whose word is none of if, elif, else, endif, for, endfor."""
    return BrokenRule(
        "tag.unknown",
        f"There is no tag “{word}”.",
        "The tags are {% if … %}, {% elif … %}, {% else %}, {% endif %}, {% for … in … %}, {% endfor %}.",
    )


def _broken_in_filter(node: nodes.Filter) -> Iterator[BrokenRule]:
    entry = FILTERS.get(node.name)
    if entry is None:
        near = _FILTERS_OF_JINJA.get(node.name) or nearest(node.name, list(FILTERS))
        yield BrokenRule(
            "tag.unknown-filter",
            f"There is no filter “{node.name}”.",
            f"Did you mean “{near}”?" if near else f"The filters are {', '.join(FILTERS)}.",
            replaces=(node.name, near) if near else None,
        )
        return
    if node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) != entry.arguments:
        yield BrokenRule(
            "tag.filter-values",
            f"The filter “{node.name}” takes {_IN_BRACKETS[entry.arguments]} in brackets, and here has "
            f"{_IN_BRACKETS.get(len(node.args) + len(node.kwargs), 'more')}.",
            entry.meaning,
        )
    for argument in node.args:
        is_text = isinstance(argument, nodes.Const) and isinstance(argument.value, str)
        if not is_text and field_path(argument) is None:
            yield _not_a_field(argument)


_IN_BRACKETS: Final = {0: "nothing", 1: "one value", 2: "two values"}
_FILTERS_OF_JINJA: Final = {
    "length": "count", "join": "join_and", "capitalize": "upper_first", "date": "long_date", "currency": "pounds",
    "money": "pounds",
}  # fmt: skip
"""What those who know another template tool would type."""

_SAID: Final[tuple[tuple[type[nodes.Node], str], ...]] = (
    (nodes.Compare, "compares"),
    (nodes.And, "joins two conditions"),
    (nodes.Or, "joins two conditions"),
    (nodes.Call, "calls something"),
    (nodes.BinExpr, "calculates"),
    (nodes.UnaryExpr, "calculates"),
    (nodes.Concat, "joins texts"),
    (nodes.Const, "holds a text or number of its own"),
    (nodes.TemplateData, "holds a text of its own"),
    (nodes.Getitem, "takes an item by its place"),
    (nodes.CondExpr, "chooses between two values"),
    (nodes.Filter, "uses a filter where only the name of a field may stand"),
    (nodes.Test, "asks a question where only the name of a field may stand"),
)


def _not_a_field(node: nodes.Node) -> BrokenRule:
    said = next((said for kind, said in _SAID if isinstance(node, kind)), "is not the name of a field")
    return BrokenRule(
        "tag.not-a-field",
        f"The tag {said}.",
        "Print one field, or ask one yes/no field or its “not”; wording belongs in the Word text, "
        "choices in separate {% if … %} tags.",
    )
