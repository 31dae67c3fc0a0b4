"""Which field a name in a tag means, and what a template must have asked before it may use that field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from jinja2 import nodes

from cabinet_drafter.word.contract import (
    DATE,
    GROUP,
    IMPLIES,
    TEXT,
    WHOLE_NUMBER,
    YES_NO,
    branches,
    field_at,
    fields_within,
    nearest_path,
)
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.tag_rules import LOOP_NUMBERS, LOOP_YES_NO, BrokenRule, field_path, nearest

_LOOP: Final = "loop"
_MISSING: Final = "missing"
OUTSIDE_LOOP: Final = "tag.outside-loop"


@dataclass(frozen=True)
class Fact:
    """What a template knows inside a branch: that `path` is yes or no, or that it is missing or not."""

    path: str
    asked: str
    holds: bool

    def denied(self) -> "Fact":
        """What is known under `else`."""
        return Fact(self.path, self.asked, not self.holds)


@dataclass
class Scope:
    """The loops and conditions around a tag: loop names with the item each stands for (None: not known), and facts.

    Where `doubtful`, a condition around the tag is broken: what it meant to ask is not known, and no more is asked for.
    `loops` are all the loops of the part by the name that each gives, as typed: a name used outside of its loop is
    told so.
    """

    names: dict[str, str | None] = field(default_factory=dict)
    facts: frozenset[Fact] = frozenset()
    in_loop: bool = False
    loops: Mapping[str, str] = field(default_factory=dict)
    doubtful: bool = False

    def within_loop(self, name: str, items: str | None) -> "Scope":
        """The scope inside a loop."""
        return replace(self, names={**self.names, name: items}, in_loop=True)

    def knowing(self, *facts: Fact) -> "Scope":
        """The scope inside a branch."""
        implied = {
            Fact(IMPLIES[fact.path], YES_NO, holds=True)
            for fact in facts
            if fact.path in IMPLIES and fact.asked == YES_NO and fact.holds
        }
        implied |= {Fact(_what_it_has(fact.path), _MISSING, fact.holds) for fact in facts if fact.asked == _MISSING}
        return replace(self, facts=self.facts | set(facts) | implied)

    def resolved(self, name: str) -> str | None:
        """The path in the contract that a dotted name means; None where a loop name stands for nothing known."""
        first, dot, rest = name.partition(".")
        if first in self.names:
            item = self.names[first]
            return None if item is None else f"{item}{dot}{rest}"
        return name


def problems_of_name(name: str, scope: Scope) -> Iterator[BrokenRule]:
    """What is wrong with naming that field at all: it does not exist, or may not exist and nobody asked."""
    if _is_loop(name, scope):
        return
    path = scope.resolved(name)
    if path is None:
        return
    if field_at(path) is None:
        yield _unknown(name, path, scope)
        return
    for branch in () if scope.doubtful else branches(path):
        if branch.ask_first and Fact(branch.ask_first, YES_NO, holds=True) not in scope.facts:
            yield BrokenRule(
                "tag.not-given",
                f"“{name}” does not exist for every paper.",
                f"Use it only inside “if {as_written(branch.ask_first, scope)}”.",
                needs=f"if {as_written(branch.ask_first, scope)}",
            )


def problems_of_print(node: nodes.Expr, scope: Scope) -> Iterator[BrokenRule]:
    """What is wrong with the names and kinds of a printing tag whose form is right."""
    chain: list[nodes.Filter] = []
    while isinstance(node, nodes.Filter) and node.node is not None:
        chain.insert(0, node)
        node = node.node
    name = field_path(node)
    if name is None:
        return
    for argument in (argument for each in chain for argument in each.args):
        named = field_path(argument)
        if named is not None:
            yield from problems_of_name(named, scope)
    found = list(problems_of_name(name, scope))
    yield from found
    kind = kind_of(name, scope)
    is_missing = Fact(scope.resolved(name) or "", _MISSING, holds=True) in scope.facts
    if not found and kind is not None and not is_missing and not (kind == YES_NO and scope.doubtful):
        yield from _problems_of_kind(name, kind, chain, scope)


def _problems_of_kind(name: str, kind: str, chain: list[nodes.Filter], scope: Scope) -> Iterator[BrokenRule]:
    """What is wrong with printing a value of that kind through these filters."""
    for each in chain:
        entry = FILTERS.get(each.name)
        if entry is None:
            return
        fits = kind == entry.takes or (entry.takes == "list" and kind.startswith("list of "))
        if not fits and (entry.takes, kind) != ("list of text", "list of texts"):
            yield BrokenRule(
                "tag.wrong-kind",
                f"The filter “{each.name}” takes {a_kind(entry.takes)}; “{name}” is {a_kind(kind)}.",
                entry.meaning,
            )
            return
        if entry.takes == DATE:
            for argument in each.args:
                given = field_path(argument)
                if given is None or kind_of(given, scope) not in {DATE, None}:
                    yield BrokenRule(
                        "tag.wrong-kind", f"The brackets of “{each.name}” must name a date.", entry.meaning
                    )
        if each.name == "count":
            yield from not_asked(name, scope, "counted")
        kind = WHOLE_NUMBER if each.name == "count" else TEXT
    if kind not in {TEXT, WHOLE_NUMBER}:
        yield BrokenRule(
            "tag.not-printable", f"“{name}” is {a_kind(kind)}, which cannot be printed as it is.", _HOW[kind]
        )


def not_asked(name: str, scope: Scope, use: str) -> Iterator[BrokenRule]:
    """The complaint that a value which may be missing is used as if it were there."""
    path = scope.resolved(name)
    if path is None or scope.doubtful or _is_loop(name, scope):
        return
    present = {fact.path for fact in scope.facts if fact.asked == _MISSING and not fact.holds}
    known = {branch.path for each in present for branch in branches(each)}
    for branch in branches(path):
        if branch.may_be_missing and branch.path not in known:
            yield BrokenRule(
                "tag.missing-not-asked",
                f"“{name}” is {use}, and may be missing: then nobody has given an answer.",
                f"Ask “if {as_written(branch.path, scope)} is missing” first, and use it under “else”.",
            )
            return


def kind_of(name: str, scope: Scope) -> str | None:
    """The kind of value that a name stands for; None where it is not known."""
    if _is_loop(name, scope):
        return YES_NO if name.removeprefix("loop.") in LOOP_YES_NO else WHOLE_NUMBER
    path = scope.resolved(name)
    found = None if path is None else field_at(path)
    return None if found is None else found.kind


def a_kind(kind: str) -> str:
    """A kind of value in words, with its article."""
    return {"text": "text", "pounds": "a sum of money", GROUP: "a group of fields"}.get(kind, f"a {kind}")


def _what_it_has(path: str) -> str:
    """The list that a field `has_…` is about: the two are missing together."""
    group, dot, name = path.rpartition(".")
    return f"{group}{dot}{name.removeprefix('has_')}"


def _is_loop(name: str, scope: Scope) -> bool:
    first, _, rest = name.partition(".")
    return scope.in_loop and first == _LOOP and rest in LOOP_YES_NO + LOOP_NUMBERS


def _unknown(name: str, path: str, scope: Scope) -> BrokenRule:
    """A name that means no field, with the name it most likely should be, as it would be written in this place."""
    found = f"There is no field “{name}”."
    steps = path.split(".")
    if steps[0] in scope.loops:
        return BrokenRule(
            OUTSIDE_LOOP,
            f"“{steps[0]}” stands for each item of the loop “{scope.loops[steps[0]]}”, and here that loop is not open.",
            f"Move it to between “{scope.loops[steps[0]]}” and its end, or print a field that is no item of a list.",
            needs=f"for {name}",
        )
    good = 0
    while good < len(steps) and field_at(".".join(steps[: good + 1])) is not None:
        good += 1
    group = ".".join(steps[:good])
    listed = field_at(group)
    if listed is not None and listed.is_list and field_at(f"{group}[].{'.'.join(steps[good:])}") is not None:
        return BrokenRule(
            "tag.unknown-field",
            f"“{as_written(group, scope)}” is a list: each of its items has its own “{steps[good]}”.",
            through_list(group, ".".join(steps[good:]), scope),
        )
    wrong = steps[good]
    known = (*fields_within(group), *((*scope.names, _LOOP) if not group and scope.in_loop else ()))
    near = nearest(wrong, known)
    suggestion = ".".join(filter(None, (group, near, *steps[good + 1 :]))) if near else nearest_path(path)
    if suggestion is not None and field_at(suggestion) is None and near is not None:
        suggestion = f"{group}.{near}" if group else near
    if suggestion is None:
        listed_here = f"“{as_written(group, scope)}” has: {', '.join(known)}." if group and known else ""
        remedy = listed_here or "The list of fields (“template fields”) has every name."
        return BrokenRule("tag.unknown-field", found, remedy, needs="" if group else f"for {name}")
    written = as_written(suggestion, scope)
    if "[]" in written:
        items, _, inner = written.rpartition("[].")
        return BrokenRule("tag.unknown-field", found, through_list(items, inner, scope), needs=f"for {name}")
    needs = "" if near else f"for {name}"
    return BrokenRule("tag.unknown-field", found, f"Did you mean “{written}”?", replaces=(name, written), needs=needs)


def through_list(path: str, inner: str, scope: Scope) -> str:
    """What to type to print a field of each item of a list."""
    written = as_written(path, scope)
    item = f"item.{inner}" if inner else "item"
    return (
        f"Go through the list: type {{% for item in {written} %}} {{{{ {item} }}}} {{% endfor %}}; over paragraphs or "
        f"table rows {{%p for … %}} or {{%tr for … %}}."
    )


def as_written(path: str, scope: Scope) -> str:
    """A path as a tag in this scope would write it: by the name of the loop that it belongs to."""
    loops = sorted(((item, name) for name, item in scope.names.items() if item), key=lambda pair: -len(pair[0]))
    for item, name in loops:
        if path == item or path.startswith(f"{item}."):
            return f"{name}{path.removeprefix(item)}"
    return path


_HOW: Final = {
    DATE: "Print it through “long_date” or another filter for dates.",
    "pounds": "Print it through “pounds” or “pounds_millions”.",
    YES_NO: "Ask it with {% if … %} and put the wording in the Word text.",
    GROUP: "Print one of the fields within it.",
    **{
        f"list of {several}": "Go through it with {% for … %}, or use “join_and” for texts or “count”."
        for several in ("texts", "dates", "sums", "numbers", "groups")
    },
}
