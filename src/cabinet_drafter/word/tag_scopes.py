"""What a condition or loop says of the fields within it, and what is wrong with what it asks or goes through."""

from dataclasses import replace

from jinja2 import nodes

from cabinet_drafter.word.contract import YES_NO, field_at
from cabinet_drafter.word.tag_rules import BrokenRule, field_path
from cabinet_drafter.word.template_names import Fact, Scope, a_kind, kind_of, not_asked, problems_of_name


def asked(condition: nodes.Node, scope: Scope) -> tuple[list[BrokenRule], tuple[Fact, ...]]:
    """What is wrong with the names of a condition, and what is known where it holds; of a misspelt one, what it meant.

    No facts where the condition is none that can be asked.
    """
    holds = not isinstance(condition, nodes.Not)
    if isinstance(condition, nodes.Not):
        condition = condition.node
    question = YES_NO
    if isinstance(condition, nodes.Test):
        question, condition = "missing", condition.node
    name = field_path(condition)
    if name is None:
        return [], ()
    problems = list(problems_of_name(name, scope))
    kind = kind_of(name, scope)
    if question == YES_NO and kind is not None and not problems:
        if kind == YES_NO:
            problems += not_asked(name, scope, "asked as a yes/no")
        else:
            problems.append(
                BrokenRule(
                    "tag.wrong-kind",
                    f"“{name}” is {a_kind(kind)}; a condition asks a yes/no.",
                    "Ask a yes/no field (often named has_…), or “is missing”.",
                )
            )
    meant = next((rule.replaces[1] for rule in problems if rule.replaces is not None), name)
    path = scope.resolved(meant)
    return problems, () if path is None else (Fact(path, question, holds),)


def inside_loop(loop: nodes.For, scope: Scope) -> tuple[list[BrokenRule], Scope]:
    """What is wrong with the names of a loop, and the scope within it."""
    problems: list[BrokenRule] = []
    items: str | None = None
    listed = field_path(loop.iter)
    if listed is not None:
        problems += problems_of_name(listed, scope)
        listed = next((rule.replaces[1] for rule in problems if rule.replaces is not None), listed)
        kind = kind_of(listed, scope)
        path = scope.resolved(listed)
        if kind is not None and not kind.startswith("list of ") and not problems:
            problems.append(
                BrokenRule("tag.wrong-kind", f"“{listed}” is {a_kind(kind)}, not a list.", "Go through a list.")
            )
        elif kind is not None and kind.startswith("list of ") and path is not None:
            items = f"{path}[]"
    if isinstance(loop.target, nodes.Tuple):
        # What each of several names means is not known, and was told already.
        others = {name.name: None for name in loop.target.items if isinstance(name, nodes.Name)}
        return problems, replace(scope, names={**scope.names, **others}, in_loop=True)
    target = loop.target.name if isinstance(loop.target, nodes.Name) else ""
    taken = target in scope.names
    if target and (target == "loop" or taken or field_at(target) is not None):
        means = "the items of the loop around it" if taken else "something else"
        problems.append(
            BrokenRule(
                "tag.loop-names",
                f"The loop’s name “{target}” already means {means}.",
                "Choose another name.",
                replaces=(target, f"each_{target}"),
            )
        )
    return problems, scope.within_loop(target, items)
