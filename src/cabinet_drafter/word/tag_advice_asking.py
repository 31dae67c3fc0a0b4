"""What to type instead of a condition that breaks a rule: a question that a tag may ask."""

import re
from typing import Final

from jinja2 import nodes

from cabinet_drafter.word.contract import YES_NO, branches, contract_fields, field_at, fields_within
from cabinet_drafter.word.tag_guess import expression_of, guessed_field, is_list, names_in, said
from cabinet_drafter.word.tag_rules import MISSING_TEST, field_path
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope, as_written, not_asked

_NEGATED: Final = re.compile(r"(?:!|no\s|nor\s|isn't\s|without\s)\s*([\w.]+)$|([\w.]+)\s+not$")
_WORD: Final = re.compile(r"[\w.]+")


def instead_of_asking(tag: Tag, scope: Scope) -> str | None:
    """For a condition that does more than ask one yes/no field."""
    condition = expression_of(tag)
    begin, end = _begin(tag), f"{{%{tag.place} endif %}}"
    if isinstance(condition, nodes.And | nodes.Or):
        left, right = said(condition.left), said(condition.right)
        if left and right and isinstance(condition, nodes.And):
            return f"Type {begin}{left} %}}{{%{tag.place} if {right} %}} … {end}{end}."
        if left and right:
            return f"Type {begin}{left} %}} … {{%{tag.place} elif {right} %}} … {end}, with the same words in both."
    if isinstance(condition, nodes.Compare):
        asked = _asked_by_comparing(condition)
        if asked:
            return _question(asked, tag, scope)
    names = [] if condition is None else names_in(condition)
    return None if not names else yes_no_near(names[0], tag, scope)


def _begin(tag: Tag) -> str:
    return f"{{%{tag.place} {tag.word} "


def _asked_by_comparing(compare: nodes.Compare) -> str | None:
    """`x == true`, `x == none`, `x == ""`, `grade == "Good"`: a question that can be asked without comparing."""
    name = field_path(compare.expr)
    if name is None or len(compare.ops) != 1 or not isinstance(compare.ops[0].expr, nodes.Const):
        return None
    value, equal = compare.ops[0].expr.value, compare.ops[0].op == "eq"
    if isinstance(value, bool):
        return name if value is equal else f"not {name}"
    if value is None or value == "":
        return f"{name} is {'' if equal else 'not '}{MISSING_TEST}"
    word = re.sub(r"\W+", "_", str(value).strip().lower())
    named_so = [each.path for each in contract_fields() if each.kind == YES_NO and word in each.path.split(".")[-1]]
    if not word.isdigit() and named_so and "[]" not in named_so[0]:
        return named_so[0] if equal else f"not {named_so[0]}"
    return None


def yes_no_near(name: str, tag: Tag, scope: Scope) -> str | None:
    """The yes/no field to ask about a field, or those beside it."""
    path = scope.resolved(name) or name
    group, _, last = path.rpartition(".")
    prefix = f"{group}." if group else ""
    if field_at(f"{prefix}has_{last}") is not None:
        return _question(as_written(f"{prefix}has_{last}", scope), tag, scope)
    found = field_at(path)
    if found is not None and found.may_be_missing and found.kind != YES_NO:
        return f"To ask whether it is there, type {_begin(tag)}{name} is not {MISSING_TEST} %}}."
    beside = [each for each in fields_within(group) if (at := field_at(f"{prefix}{each}")) and at.kind == YES_NO]
    if not beside:
        return None
    fields = ", ".join(f"{_begin(tag)}{as_written(f'{prefix}{each}', scope)} %}}" for each in beside)
    return f"What can be asked here: {fields}."


def asked_missing_first(tag: Tag, scope: Scope) -> str | None:
    """For a yes/no that may be missing and is asked at once."""
    expression = expression_of(tag)
    asked = None if expression is None else said(expression)
    return None if tag.word != "if" or asked is None else _question(asked, tag, scope)


def _question(asked: str, tag: Tag, scope: Scope) -> str:
    """A condition to type; where nobody may have answered, that is asked first."""
    name = asked.removeprefix("not ").partition(" is ")[0]
    missing = None
    if " is " not in asked and any(not_asked(name, scope, "asked")):
        missing = next((each for each in branches(scope.resolved(name) or "") if each.may_be_missing), None)
    if missing is None or tag.word != "if":
        return f"Type {_begin(tag)}{asked} %}}."
    may_be = as_written(missing.path, scope)
    first = f"{{%{tag.place} if {may_be} is missing %}}"
    if tag.place:
        return f"Type {first}, under it {{{{ {may_be} }}}}, then {{%{tag.place} elif {asked} %}}."
    return f"Type {first}{{{{ {may_be} }}}}{{% elif {asked} %}} … {{% endif %}}."


def inside_its_question(tag: Tag, scope: Scope) -> str | None:
    """For a field that does not exist for every paper, printed without asking."""
    expression = expression_of(tag)
    if expression is None or tag.word != "print":
        return None
    for name in names_in(expression):
        for branch in branches(scope.resolved(name) or name):
            if branch.ask_first:
                asked = as_written(branch.ask_first, scope)
                return (
                    f"Type {{% if {asked} %}} before the words that go with {tag.meant} and {{% endif %}} after them; "
                    f"or put them between {{%p if {asked} %}} and {{%p endif %}}, each alone in a paragraph."
                )
    return None


def instead_of_unreadable(tag: Tag, scope: Scope) -> str | None:
    """For a tag that cannot be read: the field that it nearly names, with its word."""
    if tag.word == "for":
        listed = next((name for name in _WORD.findall(tag.expression) if is_list(name, scope)), None)
        return f"Type {{%{tag.place} for item in {listed} %}}." if listed else None
    negated = _NEGATED.match(tag.expression)
    if tag.word in {"if", "elif"} and negated:
        return f"Type {_begin(tag)}not {negated[1] or negated[2]} %}}."
    meant = guessed_field(tag.expression, scope)
    return None if meant is None else f"Type {Tag(tag.text, tag.word, tag.place, meant).meant}."
