"""Writes what is generated: cli.md, template-fields.md, codes.md, the JSON Schemas, the stories of the templates.

Run it after changing the command line, the contract, a code or a Word template; a test fails where a page is stale.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import typer.main
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cabinet_drafter.cli import app
from cabinet_drafter.cli.telling import as_json
from cabinet_drafter.errors import DrafterError
from cabinet_drafter.schemas import brief_schema, finance_schema, inspection_schema, visit_schema
from cabinet_drafter.template_maintenance import story_of
from cabinet_drafter.word.contract import contract_as_markdown
from cabinet_drafter.word.filters import filters_as_markdown

sys.path.insert(0, str(Path(__file__).resolve().parent))
from finding_codes import finding_codes

_FIELDS = """# What a Word template may use

Generated from the contract by `docs/generate.py`. How to use it: [template maintainers](template-maintainers.md).

## Fields

{fields}
## Filters

{filters}
"""
_PACKAGES: Final = re.compile(r"(?<=<!-- packages: docs/generate.py -->\n).*?(?=<!-- end -->)", re.DOTALL)
_SYSTEMS: Final = {
    "Linux": {"platform_system": "Linux", "sys_platform": "linux", "os_name": "posix", "platform_machine": "x86_64"},
    "Windows": {"platform_system": "Windows", "sys_platform": "win32", "os_name": "nt", "platform_machine": "AMD64"},
}
_PYTHON: Final = {"python_version": "3.11", "python_full_version": "3.11.0", "implementation_name": "cpython"}
_NOT_INSTALLED_EVERYWHERE: Final = {"colorama": ("BSD", "any machine")}
"""Licence and kind of wheel of what only Windows needs."""
ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "cabinet_drafter"


def pages() -> dict[Path, str]:
    """Every generated file with what it must hold."""
    docs = ROOT / "docs"
    return {
        docs / "cli.md": command_line(),
        docs / "template-fields.md": _FIELDS.format(
            fields=contract_as_markdown(), filters=filters_as_markdown().rstrip()
        ),
        docs / "codes.md": codes(),
        docs / "modules.md": modules(),
        docs / "installing.md": _PACKAGES.sub(
            lambda _: f"\n{packages()}\n", (docs / "installing.md").read_text(encoding="utf-8")
        ),
        docs / "schemas" / "brief.schema.json": as_json(brief_schema()),
        docs / "schemas" / "finance.schema.json": as_json(finance_schema()),
        docs / "schemas" / "inspection.schema.json": as_json(inspection_schema()),
        docs / "schemas" / "visit.schema.json": as_json(visit_schema()),
        **{path.with_suffix(".story.txt"): story_of(path) for path in word_templates()},
    }


def word_templates() -> list[Path]:
    """The Word templates that come with the project."""
    return sorted([*ROOT.glob("templates/*/*.docx"), *ROOT.glob("examples/*/packs/*/*.docx")])


def command_line() -> str:
    """The help of each command, as it prints at 80 columns."""
    lines = ["# Command line", "", "Generated from the commands' own help by `docs/generate.py`.", ""]
    for path, command in _commands(typer.main.get_command(app), "cabinet-drafter"):
        context = command.context_class(command, info_name=path, terminal_width=80, max_content_width=80)
        lines += [f"## `{path}`", "", "```text", command.get_help(context).rstrip(), "```", ""]
    return "\n".join(lines)


def _commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        yield from _commands(inner, f"{path} {name}")


def modules() -> str:
    """Every module with its job: the first line of its own docstring."""
    lines = ["# Modules", "", "Generated from the modules' first lines by `docs/generate.py`; how they hang together:"]
    lines += ["[architecture](architecture.md).", ""]
    for folder in sorted(path.parent for path in SOURCE.rglob("__init__.py")):
        lines += [f"## {folder.relative_to(SOURCE.parent).as_posix()}", ""]
        if folder != SOURCE:
            lines += [_first_line(folder / "__init__.py"), ""]
        lines += ["| Module | Job |", "|---|---|"]
        named = [path for path in sorted(folder.glob("*.py")) if folder == SOURCE or path.stem != "__init__"]
        lines += [f"| `{path.stem}` | {_first_line(path)} |" for path in named] + [""]
    return "\n".join(lines)


def _first_line(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].replace("|", "\\|")


def codes() -> str:
    """The code words of errors and findings with what they say, read off the source; … stands for what was found."""
    errors = {kind.__name__: kind.exit_code for kind in _kinds(DrafterError)}
    exits: dict[str, int] = {}
    says: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func).rsplit(".", 1)[-1]
            code, message = (*node.args[:2], None, None)[:2]
            if name == "Finding":
                given = {keyword.arg: keyword.value for keyword in node.keywords}
                code, message = given.get("code"), given.get("message")
            elif name not in errors and name not in {"BrokenRule", "TagRefusedError"}:
                continue
            if isinstance(code, ast.Constant):
                says.setdefault(code.value, set()).add(_skeleton(message))
                if name in errors:
                    exits[code.value] = errors[name]
    for code in finding_codes(SOURCE):
        says.setdefault(code, set())
    lines = ["# Codes", "", "Generated from the source by `docs/generate.py`. A code word never changes its meaning."]
    lines += ["", "## Errors", "", "| Code | Exit code | Says |", "|---|---|---|"]
    lines += [f"| `{code}` | {exits[code]:d} | {_said(says[code])} |" for code in sorted(exits)]
    lines += ["", "## Findings", "", "| Code | Says |", "|---|---|"]
    lines += [f"| `{code}` | {_said(says[code])} |" for code in sorted(says.keys() - exits.keys())]
    return "\n".join(lines) + "\n"


def packages() -> str:
    """The table of every package that is installed with the tool, on Windows or Linux, off the packages' metadata."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(line).name): Requirement(line) for line in project["dependencies"]}
    needed_by: dict[str, set[str]] = {}
    systems: dict[str, set[str]] = {}
    for system, machine in _SYSTEMS.items():
        waiting = [(project["name"], line) for line in project["dependencies"]]
        while waiting:
            wanting, line = waiting.pop()
            requirement = Requirement(line)
            name = canonicalize_name(requirement.name)
            if requirement.marker and not requirement.marker.evaluate({**machine, **_PYTHON, "extra": ""}):
                continue
            needed_by.setdefault(name, set()).add(wanting)
            if system not in systems.setdefault(name, set()):
                systems[name].add(system)
                waiting += [(name, inner) for inner in _requirements_of(name)]
    lines = ["| Package | Version | Licence | Wheel for | Needed by |", "|---|---|---|---|---|"]
    for name in sorted(needed_by, key=lambda name: (name not in asked, name)):
        version = str(asked[name].specifier) if name in asked else ""
        only = "" if systems[name] == {*_SYSTEMS} else f" (on {', '.join(systems[name])} only)"
        licence, wheel = _licence_and_wheel(name)
        lines.append(f"| {name}{only} | {version} | {licence} | {wheel} | {', '.join(sorted(needed_by[name]))} |")
    return "\n".join(lines) + "\n"


def _requirements_of(name: str) -> list[str]:
    return [] if name in _NOT_INSTALLED_EVERYWHERE else distribution(name).requires or []


def _licence_and_wheel(name: str) -> tuple[str, str]:
    if name in _NOT_INSTALLED_EVERYWHERE:
        return _NOT_INSTALLED_EVERYWHERE[name]
    installed = distribution(name)
    told = installed.metadata
    classified = [
        re.sub(r"( Software)? License( \(.*\))?$", "", line.rpartition(" :: ")[2])
        for line in told.get_all("Classifier", [])
        if line.startswith("License :: OSI Approved :: ")
    ]
    licence = told.get("License-Expression") or " or ".join(classified) or told["License"]
    compiled = "Root-Is-Purelib: false" in (installed.read_text("WHEEL") or "")
    return licence, "one kind of machine" if compiled else "any machine"


def _skeleton(message: ast.expr | None) -> str:
    """The words of a message in the source, with … for each part that is filled in; nothing where it is built up."""
    parts = message.values if isinstance(message, ast.JoinedStr) else [message]
    words = [part.value if isinstance(part, ast.Constant) else "…" for part in parts]
    return "" if words == ["…"] else "".join(map(str, words)).replace("|", "\\|")


def _said(messages: set[str]) -> str:
    return "; or: ".join(sorted(filter(None, messages)))


def _kinds(kind: type[DrafterError]) -> Iterator[type[DrafterError]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from _kinds(inner)


def main() -> None:
    """Write every page."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
