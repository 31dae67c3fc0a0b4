"""What the documents show of a command is what the command prints."""

import re
import shlex
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from tests.conftest import ROOT

DOCUMENTS = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "examples" / "README.md", ROOT / "README.md"])
CONSOLE = re.compile(r"^```console\n(?P<inside>.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(?P<code>.*?)^```\n.*?^```text\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"
MISTAKES = {
    "{{ meeting.held_on | long_date }}": "{{ meeting.held_on }}",
    "{{ cover.wards_affected }}": "{{ cover.ward_affected }}",
    "There are no direct legal implications.": "There are no direct legal implications beyond paragraph 3.4.",
}


def shown_commands() -> Iterator[tuple[str, str, list[str]]]:
    """Document, command line and the lines shown below it, for each command on the example that anybody has."""
    for path in DOCUMENTS:
        for block in CONSOLE.finditer(path.read_text(encoding="utf-8")):
            for entry in re.split(r"^\$ ", re.sub(r"\\\n\s*", "", block["inside"]), flags=re.MULTILINE)[1:]:
                line, *shown = entry.rstrip("\n").split("\n")
                if line.startswith("cabinet-drafter ") and not shlex.split(line)[-1].startswith("tower-hamlets"):
                    yield path.name, line, shown


def first_difference(shown: list[str], printed: list[str]) -> str | None:
    """The first line shown that is not printed where it should be; … alone stands for any lines, or none."""
    at, may_skip = 0, False
    for line in shown:
        if line.strip() == LEFT_OUT:
            may_skip = True
            continue
        places = [place for place in range(at, len(printed)) if printed[place].rstrip() == line.rstrip()]
        if not places or (places[0] != at and not may_skip):
            return line
        at, may_skip = places[0] + 1, False
    return None if may_skip or not shown or at == len(printed) else f"(not shown) {printed[at]}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples, with a Word template that holds the documented mistakes."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("*.manifest.json"))
    source = ROOT / "examples" / "alderbrook" / "packs" / "alderbrook" / "cabinet-paper.docx"
    with zipfile.ZipFile(source) as right, zipfile.ZipFile(tmp_path / "my-paper.docx", "w") as wrong:
        for name in right.namelist():
            content = right.read(name)
            for tag, mistake in MISTAKES.items():
                content = content.replace(tag.encode(), mistake.encode()) if name == "word/document.xml" else content
            wrong.writestr(name, content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("document", "line", "shown"), list(shown_commands()))
def test_a_documented_command_prints_what_the_document_shows(folder, document, line, shown):
    result = CliRunner().invoke(app, shlex.split(line)[1:])
    assert result.exit_code == (13 if "my-paper" in line else 0)
    assert first_difference(shown, result.output.splitlines()) is None


def test_the_documented_python_prints_what_the_document_shows(folder, capsys):
    example = PYTHON.search((ROOT / "docs" / "scripted-runs.md").read_text(encoding="utf-8"))
    assert example is not None
    exec(compile(example["code"], "scripted-runs.md", "exec"), {"__name__": "example"})
    assert capsys.readouterr().out == example["shown"]


def test_a_line_that_is_not_printed_is_found():
    assert first_difference(["a", LEFT_OUT, "d"], ["a", "b", "c", "d"]) is None
    assert first_difference(["a", "c"], ["a", "b", "c"]) == "c"
    assert first_difference(["a"], ["a", "b"]) == "(not shown) b"
