"""What to type instead of a tag that breaks a rule: the whole tag, ready to be typed in Word."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from jinja2 import nodes

from cabinet_drafter.word.contract import DATE, GROUP, POUNDS, TEXT, YES_NO, field_at, fields_within
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.tag_advice_asking import (
    asked_missing_first,
    inside_its_question,
    instead_of_asking,
    instead_of_unreadable,
    yes_no_near,
)
from cabinet_drafter.word.tag_guess import expression_of, guessed_field, is_list, names_in, said, without_filters
from cabinet_drafter.word.tag_rules import BrokenRule, field_path, nearest
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope, as_written, kind_of, through_list
from cabinet_drafter.word.template_source import shortened

_LONGEST_SHOWN: Final = 100
_NO_TAG: Final = "The tag "
"""A rule that knows no more than the expression begins so; the finding names the tag."""


def with_what_to_type(rule: BrokenRule, tag: Tag, scope: Scope) -> BrokenRule:
    """The rule told of this tag: it names the tag, and its remedy says what to type, where that can be known."""
    if rule in tag.slips:
        return rule
    if rule.found.startswith(_NO_TAG) and tag.text not in rule.found:
        rule = replace(rule, found=f"“{shortened(tag.text, _LONGEST_SHOWN)}” {rule.found.removeprefix(_NO_TAG)}")
    if rule.replaces is not None:
        wrong, right = rule.replaces
        meant = re.sub(rf"(?<![\w.]){re.escape(wrong)}(?![\w])", lambda _: right, tag.meant, count=1)
        return replace(rule, remedy=f"{rule.remedy} Type {meant}.")
    advice = _ADVICE.get(rule.code)
    typed = None if advice is None else advice(tag, scope)
    if typed is None:
        return rule
    return replace(rule, remedy=f"{typed} {_WHY[rule.code]}" if rule.code in _WHY else typed)


def _instead_of_no_field(tag: Tag, scope: Scope) -> str | None:
    expression = expression_of(tag)
    if isinstance(expression, nodes.For):
        return _plain_loop(tag, scope)
    if expression is None:
        return None
    return _instead_of_printing(expression, tag, scope) if tag.word == "print" else instead_of_asking(tag, scope)


def _plain_loop(tag: Tag, scope: Scope) -> str | None:
    """A loop that gives one name and goes through all of one list."""
    loop = expression_of(tag)
    if not isinstance(loop, nodes.For):
        return None
    listed = next((name for name in names_in(loop.iter) if is_list(name, scope)), None)
    targets = [node.name for node in loop.find_all(nodes.Name) if node.ctx == "store"]
    if not listed or not targets:
        return None
    typed = " or ".join(f"{{%{tag.place} for {target} in {listed} %}}" for target in targets)
    return f"Type {typed}{', by the name that the tags within it print' if len(targets) > 1 else ''}."


def _loop_through_all(tag: Tag, scope: Scope) -> str | None:
    """A loop without its condition, and where that may stand."""
    typed = _plain_loop(tag, scope)
    alone = {"p": ", each alone in a paragraph", "tr": ", each alone in a table row"}.get(tag.place, "")
    within = f"type {{%{tag.place} if … %}} and {{%{tag.place} endif %}} inside the loop{alone}"
    return None if typed is None else f"{typed} To leave out some of its items, {within}."


def _instead_of_printing(expression: nodes.Expr, tag: Tag, scope: Scope) -> str | None:
    core, _ = without_filters(expression)
    names = names_in(core)
    meant = guessed_field(tag.expression, scope)
    if meant is not None:
        return f"Type {{{{ {meant} }}}}."
    advice: str | None = None
    match core:
        case nodes.Const():
            advice = f"Delete the tag and type its words in Word: {shortened(str(core.value))}"
        case nodes.Getitem() if names and is_list(names[0], scope):
            advice = through_list(scope.resolved(names[0]) or names[0], "", scope)
        case nodes.Call():
            advice = _instead_of_calling(core, scope)
        case nodes.CondExpr():
            advice = _instead_of_choosing(core)
        case nodes.Compare() | nodes.And() | nodes.Or() | nodes.Not() | nodes.Test():
            asked = said(core)
            advice = f"Ask it: type {{% if {asked} %}} … {{% endif %}}." if asked else None
    if advice is None and len(names) > 1:
        tags = " and ".join(printing(name, scope) for name in names)
        return f"Type {tags}, each a tag of its own, with what stands between them in Word."
    return advice or (f"Type {printing(names[0], scope)}." if names and is_field(names[0], scope) else None)


def is_field(name: str, scope: Scope) -> bool:
    """True where a name stands for a field that is known."""
    return kind_of(name, scope) is not None


def _instead_of_choosing(choice: nodes.CondExpr) -> str | None:
    first, asked = said(choice.expr1), said(choice.test)
    other = None if choice.expr2 is None else said(choice.expr2)
    otherwise = f"{{% else %}}{{{{ {other} }}}}" if other else ""
    return f"Type {{% if {asked} %}}{{{{ {first} }}}}{otherwise}{{% endif %}}." if first and asked else None


def _instead_of_calling(call: nodes.Call, scope: Scope) -> str | None:
    """`title.upper()` and `count(contacts)`: the field, through a filter where one is so called."""
    argument = field_path(call.args[0]) if call.args else None
    value, dot, called = (field_path(call.node) or "").rpartition(".")
    value = value if dot else argument or ""
    if not is_field(value, scope):
        return None
    near = nearest(called, list(FILTERS))
    takes = FILTERS[near].takes if near else ""
    fits = kind_of(value, scope) == takes or (takes == "list" and is_list(value, scope))
    if near and fits and not FILTERS[near].arguments:
        return f"Type {{{{ {value} | {near} }}}}."
    return f"Type {printing(value, scope)}."


def printing(name: str, scope: Scope) -> str:
    """How a field of that name is printed, by its kind."""
    path = scope.resolved(name) or name
    kind = kind_of(name, scope) or ""
    ways = {
        DATE: f"{{{{ {name} | long_date }}}}",
        POUNDS: f"{{{{ {name} | pounds }}}}",
        YES_NO: f"{{% if {name} %}}Yes{{% else %}}No{{% endif %}}",
        "list of texts": f"{{{{ {name} | join_and }}}}",
    }
    if kind in ways:
        return ways[kind]
    if kind == GROUP:
        return ", ".join(f"{{{{ {as_written(each, scope)} }}}}" for each in _texts_within(path)) or "one of its fields"
    if kind.startswith("list of "):
        items = [each.removeprefix(f"{path}[].") for each in _texts_within(f"{path}[]")]
        inner = f"item.{items[0]}" if items else "item"
        return f"{{% for item in {name} %}} {{{{ {inner} }}}} {{% endfor %}}"
    return f"{{{{ {name} }}}}"


def _texts_within(path: str) -> list[str]:
    within = (f"{path}.{each}" for each in fields_within(path))
    return [each for each in within if (at := field_at(each)) and at.kind == TEXT]


def _printed_rightly(tag: Tag, scope: Scope) -> str | None:
    """For a value that cannot be printed, asked or gone through as it is."""
    expression = expression_of(tag)
    if isinstance(expression, nodes.For):
        name = field_path(expression.iter)
        return None if name is None else f"Go through a list; or to print “{name}”, type {printing(name, scope)}."
    if tag.word != "print" or expression is None:
        name = next(iter(names_in(expression)), None) if expression is not None else None
        return None if name is None else yes_no_near(name, tag, scope)
    core, chain = without_filters(expression)
    name = field_path(core)
    if name is None:
        return None
    if chain and all(each.name in FILTERS for each in chain) and kind_of(name, scope) == FILTERS[chain[0].name].takes:
        return _with_values(name, chain[:1], scope)
    return f"Type {printing(name, scope)}."


def _filter_values(tag: Tag, scope: Scope) -> str | None:
    expression = expression_of(tag)
    if not isinstance(expression, nodes.Filter):
        return None
    core, chain = without_filters(expression)
    name = field_path(core)
    return None if name is None else _with_values(name, chain, scope)


def _with_values(name: str, chain: list[nodes.Filter], scope: Scope) -> str | None:
    """A field through filters, each with as many values in brackets as it takes."""
    if not all(each.name in FILTERS for each in chain):
        return None
    written = " | ".join(f"{each.name}{_values_of(each.name, name, scope)}" for each in chain)
    return f"Type {{{{ {name} | {written} }}}}."


def _values_of(filter_name: str, of: str, scope: Scope) -> str:
    entry = FILTERS[filter_name]
    if not entry.arguments:
        return ""
    if entry.takes != DATE:
        return '("grade", "grades")'
    path = scope.resolved(of) or of
    group = path.rpartition(".")[0]
    prefix = f"{group}." if group else ""
    others = [f"{prefix}{each}" for each in fields_within(group) if f"{prefix}{each}" != path]
    dates = [as_written(each, scope) for each in others if (at := field_at(each)) and at.kind == DATE]
    return f"({dates[0] if dates else 'another date'})"


_WHY: Final = {
    "tag.not-a-field": "A tag only prints one field, or asks one yes/no field or its “not”: wording belongs in the "
    "Word text, choices in separate {% if … %} tags.",
    "tag.missing-not-asked": "Unasked, a missing answer would print as “No”.",
    "tag.typography": "Word puts such characters in as one types.",
}
"""Said after what to type, where that alone would leave a maintainer wondering."""

_ADVICE: Final[dict[str, Callable[[Tag, Scope], str | None]]] = {
    "tag.not-a-field": _instead_of_no_field,
    "tag.not-printable": _printed_rightly,
    "tag.wrong-kind": _printed_rightly,
    "tag.filter-values": _filter_values,
    "tag.not-given": inside_its_question,
    "tag.missing-not-asked": asked_missing_first,
    "tag.unreadable": instead_of_unreadable,
    "tag.typography": instead_of_unreadable,
    "tag.unknown-test": instead_of_asking,
    "tag.loop-names": _plain_loop,
    "tag.loop-condition": _loop_through_all,
}
