"""Reads off the source which findings there are: codes written out, and codes that a function puts together."""

import ast
from collections.abc import Iterator
from pathlib import Path


def finding_codes(source: Path) -> set[str]:
    """Every code that a finding of the modules in a folder may have.

    A function that makes a finding of a family (`code=f"facts.{code}"`) is followed to its calls, which name the rest.
    """
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(source.rglob("*.py"))}
    found: set[str] = set()
    makers: dict[Path, dict[str, tuple[str, int]]] = {}
    for path, tree in trees.items():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for code in _codes_given(function):
                if isinstance(code, ast.Constant):
                    found.add(str(code.value))
                elif (made := _made_of(code, function)) is not None:
                    # A function of one module (`_finding`) means that module's calls, another those of its package.
                    scope = path if function.name.startswith("_") else path.parent
                    makers.setdefault(scope, {})[function.name] = made
    for path, tree in trees.items():
        _follow(tree, {**makers.get(path.parent, {}), **makers.get(path, {})}, found)
    return found


def _codes_given(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", 1)[-1] == "Finding":
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "code")


def _made_of(code: ast.expr, function: ast.FunctionDef) -> tuple[str, int] | None:
    """The family and the place of the parameter that names the rest, where a code is made so."""
    if not isinstance(code, ast.JoinedStr) or len(code.values) != 2:
        return None
    family, rest = code.values
    parameters = [each.arg for each in (*function.args.args, *function.args.kwonlyargs)]
    if isinstance(family, ast.Constant) and isinstance(rest, ast.FormattedValue):
        name = ast.unparse(rest.value)
        if name in parameters:
            return str(family.value), parameters.index(name)
    return None


def _follow(tree: ast.Module, makers: dict[str, tuple[str, int]], found: set[str]) -> None:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rsplit(".", 1)[-1]
        if name not in makers:
            continue
        family, place = makers[name]
        given = node.args[place] if place < len(node.args) else None
        for each in _constants(given):
            found.add(f"{family}{each}")


def _constants(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
