"""What to type instead of a tag that breaks a rule: the whole tag, ready to be typed in Word."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from cabinet_drafter.word.contract import DATE, GROUP, POUNDS, TEXT, YES_NO, field_at, fields_within
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.tag_rules import MISSING_TEST, BrokenRule, field_path, nearest
from cabinet_drafter.word.tag_text import read
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope, as_written, kind_of, through_list

_SIGNS: Final = re.compile(r"[^\w.|]+")


def with_what_to_type(rule: BrokenRule, tag: Tag, scope: Scope) -> BrokenRule:
    """The rule with a remedy that says what to type in this tag's place, where that can be known."""
    if rule.replaces is not None:
        wrong, right = rule.replaces
        meant = re.sub(rf"(?<![\w.]){re.escape(wrong)}(?![\w])", lambda _: right, tag.meant, count=1)
        return replace(rule, remedy=f"{rule.remedy} Type {meant}.")
    advice = _ADVICE.get(rule.code)
    typed = None if advice is None else advice(tag, scope)
    return rule if typed is None else replace(rule, remedy=f"{typed} {rule.remedy}".strip())


def _expression(tag: Tag) -> nodes.Expr | nodes.For | None:
    try:
        return read(tag)
    except TemplateSyntaxError:
        return None


def _instead_of_no_field(tag: Tag, scope: Scope) -> str | None:
    expression = _expression(tag)
    if expression is None:
        return None
    if isinstance(expression, nodes.For):
        listed = next((name for name in _names(expression.iter) if _is_list(name, scope)), None)
        item = expression.target.name if isinstance(expression.target, nodes.Name) else "item"
        return f"Type {{%{tag.place} for {item} in {listed} %}}." if listed else None
    return _instead_of_printing(expression, tag, scope) if tag.word == "print" else _instead_of_asking(tag, scope)


def _instead_of_printing(expression: nodes.Expr, tag: Tag, scope: Scope) -> str | None:
    core = expression
    while isinstance(core, nodes.Filter) and core.node is not None:
        core = core.node
    names = _names(core)
    meant = guessed_field(tag.expression, scope)
    if meant is not None:
        return f"Type {{{{ {meant} }}}}."
    match core:
        case nodes.Const():
            return f"Type the words in Word without a tag: {core.value}"[:200] + "."
        case nodes.Getitem() if names and _is_list(names[0], scope):
            return through_list(scope.resolved(names[0]) or names[0], "", scope)
        case nodes.Call():
            return _instead_of_calling(core, scope)
        case nodes.CondExpr():
            first, asked, other = said(core.expr1), said(core.test), None if core.expr2 is None else said(core.expr2)
            otherwise = f"{{% else %}}{{{{ {other} }}}}" if other else ""
            return f"Type {{% if {asked} %}}{{{{ {first} }}}}{otherwise}{{% endif %}}." if first and asked else None
        case nodes.Compare() | nodes.And() | nodes.Or() | nodes.Not() | nodes.Test():
            return f"Ask it: type {{% if {said(core) or 'field'} %}} … {{% endif %}}."
    if len(names) > 1:
        tags = " and ".join(f"{{{{ {name} }}}}" for name in names)
        return f"Type {tags}, each a tag of its own, with what stands between them in Word."
    return f"Type {{{{ {names[0]} }}}}." if names else None


def _instead_of_calling(call: nodes.Call, scope: Scope) -> str | None:
    """`title.upper()` and `count(contacts)`: the field, through a filter where one is so called."""
    argument = field_path(call.args[0]) if call.args else None
    named = field_path(call.node) or ""
    called = named.rpartition(".")[2]
    value = argument if "." not in named else named.rpartition(".")[0]
    if not value:
        return None
    near = nearest(called, list(FILTERS))
    fits = near is not None and _fits(FILTERS[near].takes, kind_of(value, scope)) and not FILTERS[near].arguments
    return f"Type {{{{ {value} | {near} }}}}." if fits else f"Type {printing(value, scope)}."


def _instead_of_asking(tag: Tag, scope: Scope) -> str | None:
    condition = _expression(tag)
    end = f"{{%{tag.place} endif %}}"
    begin = f"{{%{tag.place} {tag.word} "
    if isinstance(condition, nodes.And | nodes.Or):
        left, right = said(condition.left), said(condition.right)
        if left and right and isinstance(condition, nodes.And):
            return f"Type {begin}{left} %}}{{%{tag.place} if {right} %}} … {end}{end}."
        if left and right:
            return f"Type {begin}{left} %}} … {{%{tag.place} elif {right} %}} … {end}, with the same words in both."
    if isinstance(condition, nodes.Compare):
        asked = _asked_by_comparing(condition, scope)
        if asked:
            return f"Type {begin}{asked} %}}."
    names = [] if condition is None else _names(condition)
    return None if not names else _yes_no_near(names[0], begin, scope)


def _asked_by_comparing(compare: nodes.Compare, scope: Scope) -> str | None:
    """`x == true`, `x == none`, `x == ""`: a question that can be asked without comparing."""
    name = field_path(compare.expr)
    if name is None or len(compare.ops) != 1 or not isinstance(compare.ops[0].expr, nodes.Const):
        return None
    value, equal = compare.ops[0].expr.value, compare.ops[0].op == "eq"
    if isinstance(value, bool) and kind_of(name, scope) == YES_NO:
        return name if value is equal else f"not {name}"
    if value is None or value == "":
        return f"{name} is {'' if equal else 'not '}{MISSING_TEST}"
    return None


def _yes_no_near(name: str, begin: str, scope: Scope) -> str | None:
    """The yes/no field to ask about a field, or those beside it."""
    path = scope.resolved(name) or name
    group, _, last = path.rpartition(".")
    prefix = f"{group}." if group else ""
    if field_at(f"{prefix}has_{last}") is not None:
        return f"Type {begin}{as_written(f'{prefix}has_{last}', scope)} %}}."
    found = field_at(path)
    if found is not None and found.may_be_missing and found.kind != YES_NO:
        return f"To ask whether it is there, type {begin}{name} is not {MISSING_TEST} %}}."
    beside = [each for each in fields_within(group) if (at := field_at(f"{prefix}{each}")) and at.kind == YES_NO]
    if not beside:
        return None
    fields = ", ".join(as_written(f"{prefix}{each}", scope) for each in beside)
    return f"Fields that can be asked here: {fields}; type {begin}{as_written(f'{prefix}{beside[0]}', scope)} %}}."


def printing(name: str, scope: Scope) -> str:
    """How a field of that name is printed, by its kind."""
    path = scope.resolved(name) or name
    match kind_of(name, scope):
        case kind if kind == DATE:
            return f"{{{{ {name} | long_date }}}}"
        case kind if kind == POUNDS:
            return f"{{{{ {name} | pounds }}}}"
        case kind if kind == YES_NO:
            return f"{{% if {name} %}}Yes{{% else %}}No{{% endif %}}"
        case kind if kind == GROUP:
            within = (f"{path}.{each}" for each in fields_within(path))
            texts = [each for each in within if (at := field_at(each)) and at.kind == TEXT]
            return ", ".join(f"{{{{ {as_written(each, scope)} }}}}" for each in texts) or "one of its fields"
        case "list of texts":
            return f"{{{{ {name} | join_and }}}}"
        case kind if kind is not None and kind.startswith("list of "):
            texts = [
                each for each in fields_within(f"{path}[]") if (at := field_at(f"{path}[].{each}")) and at.kind == TEXT
            ]
            inner = f"item.{texts[0]}" if texts else "item"
            return f"{{% for item in {name} %}} {{{{ {inner} }}}} {{% endfor %}}"
    return f"{{{{ {name} }}}}"


def _printed_rightly(tag: Tag, scope: Scope) -> str | None:
    expression = _expression(tag)
    if tag.word == "print" and isinstance(expression, nodes.Expr):
        core = expression
        while isinstance(core, nodes.Filter) and core.node is not None:
            core = core.node
        name = field_path(core)
        return None if name is None else f"Type {printing(name, scope)}."
    if isinstance(expression, nodes.For):
        name = field_path(expression.iter)
        return None if name is None else f"To print it, type {printing(name, scope)}."
    name = next(iter(_names(expression)), None) if expression is not None else None
    return None if name is None else _yes_no_near(name, f"{{%{tag.place} {tag.word} ", scope)


def _filter_values(tag: Tag, scope: Scope) -> str | None:
    """The first filter that has the wrong number of values, with what it takes."""
    node = _expression(tag)
    if not isinstance(node, nodes.Filter):
        return None
    core: nodes.Expr = node
    chain: list[str] = []
    while isinstance(core, nodes.Filter) and core.node is not None:
        chain.insert(0, core.name)
        core = core.node
    name = field_path(core)
    if name is None or not all(each in FILTERS for each in chain):
        return None
    written = " | ".join(f"{each}{_values_of(each, name, scope)}" for each in chain)
    return f"Type {{{{ {name} | {written} }}}}."


def _values_of(name: str, of: str, scope: Scope) -> str:
    entry = FILTERS[name]
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


def _inside_its_question(tag: Tag, scope: Scope) -> str | None:
    expression = _expression(tag)
    if expression is None:
        return None
    for name in _names(expression):
        for branch in _asked_before(name, scope):
            return f"Type {{% if {branch} %}}{tag.meant}{{% endif %}}." if tag.word == "print" else None
    return None


def _asked_before(name: str, scope: Scope) -> list[str]:
    path = scope.resolved(name) or name
    steps = path.split(".")
    fields = (field_at(".".join(steps[: length + 1])) for length in range(len(steps)))
    return [as_written(each.ask_first, scope) for each in fields if each is not None and each.ask_first]


def _asked_missing_first(tag: Tag, scope: Scope) -> str | None:
    expression = _expression(tag)
    if tag.word != "if" or not isinstance(expression, nodes.Expr):
        return None
    name = next(iter(_names(expression)), None)
    path = None if name is None else scope.resolved(name)
    if name is None or path is None:
        return None
    steps = path.split(".")
    for length in range(1, len(steps) + 1):
        found = field_at(".".join(steps[:length]))
        if found is not None and found.may_be_missing:
            may_be = as_written(found.path, scope)
            asked = f"{{%{tag.place} if {may_be} is missing %}}{{{{ {may_be} }}}}"
            return f"Type {asked}{{%{tag.place} elif {said(expression)} %}} … {{%{tag.place} endif %}}."
    return None


def _instead_of_unreadable(tag: Tag, scope: Scope) -> str | None:
    """A name that is nearly a field's once signs, spaces and dashes in it are set right."""
    expression = tag.expression
    if tag.word == "for":
        listed = next((name for word in re.findall(r"[\w.]+", expression) if _is_list(name := word, scope)), None)
        return f"Type {{%{tag.place} for item in {listed} %}}." if listed else None
    negated = re.match(r"(?:!|no\s|nor\s|isn't\s|without\s)\s*([\w.]+)$|([\w.]+)\s+not$", expression)
    if tag.word in {"if", "elif"} and negated:
        return f"Type {{%{tag.place} {tag.word} not {negated[1] or negated[2]} %}}."
    meant = guessed_field(expression, scope)
    if meant is None:
        return None
    return f"Type {Tag(tag.text, tag.word, tag.place, meant).meant}."


def guessed_field(expression: str, scope: Scope) -> str | None:
    """The expression with the name of a field that it holds but for wrong signs between its letters, or None."""
    value, *filters = expression.split("|")
    value = re.sub(r"""\[\s*['"](\w+)['"]\s*\]""", r".\1", value).strip()
    chain: list[str] = []
    for each in filters:
        name = _SIGNS.sub("_", each.strip()).strip("_")
        near = each.strip() if each.strip().partition("(")[0] in FILTERS else nearest(name, list(FILTERS))
        if near is None:
            return None
        chain.append(near)
    for sign in ("_", ".", ""):
        name = _SIGNS.sub(sign, value).strip("._")
        path = scope.resolved(name)
        if path is not None and field_at(path) is not None:
            right = " | ".join((name, *chain))
            return right if right != expression.strip() else None
    return None


def said(node: nodes.Node) -> str | None:
    """An expression that a tag may hold, as it would be typed; None for any other."""
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


def _names(node: nodes.Node) -> list[str]:
    """The dotted names within an expression, in order."""
    name = field_path(node)
    if name is not None:
        return [name]
    return [name for child in node.iter_child_nodes() for name in _names(child)]


def _is_list(name: str, scope: Scope) -> bool:
    kind = kind_of(name, scope)
    return kind is not None and kind.startswith("list of ")


def _fits(takes: str, kind: str | None) -> bool:
    return kind == takes or (takes == "list" and (kind or "").startswith("list of "))


_ADVICE: Final[dict[str, Callable[[Tag, Scope], str | None]]] = {
    "tag.not-a-field": _instead_of_no_field,
    "tag.not-printable": _printed_rightly,
    "tag.wrong-kind": _printed_rightly,
    "tag.filter-values": _filter_values,
    "tag.not-given": _inside_its_question,
    "tag.missing-not-asked": _asked_missing_first,
    "tag.unreadable": _instead_of_unreadable,
    "tag.typography": _instead_of_unreadable,
    "tag.unknown-test": _instead_of_asking,
}
