"""The documents lead to files that exist, and print commands that exist."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from cabinet_drafter.cli import app
from tests.conftest import ROOT

DOCUMENTS = sorted(
    [
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "docs" / "decisions").glob("*.md"),
        ROOT / "examples" / "README.md",
        ROOT / "README.md",
    ]
)
FENCE = re.compile(r"^ *(?P<fence>`{3,})[^\n]*\n(?P<inside>.*?)^ *(?P=fence) *$", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
COMMAND = re.compile(r"^ *(?:\$ +)?(?P<command>cabinet-drafter(?: .*)?)$")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def links(path: Path) -> list[str]:
    """The targets of a document's relative links; what stands in code is not a link."""
    text = CODE_SPAN.sub("", FENCE.sub("", path.read_text(encoding="utf-8")))
    targets = (found["target"] for found in LINK.finditer(text))
    return [target for target in targets if not re.match(r"[a-z]+:|#", target)]


def command_lines(text: str) -> Iterator[str]:
    """The lines within fences that call cabinet-drafter, those broken by a backslash as one."""
    for fence in FENCE.finditer(text):
        for line in re.sub(r"\\\n\s*", "", fence["inside"]).splitlines():
            if found := COMMAND.match(line):
                yield found["command"]


def unknown_in(line: str) -> str | None:
    """What a command line names that the command does not have, or None."""
    command = get_command(app)
    for word in shlex.split(line, comments=True)[1:]:
        own = {name for each in command.params for name in (*each.opts, *each.secondary_opts) if name.startswith("-")}
        if word.startswith("-") and word.partition("=")[0] not in {*own, "--help"}:
            return word
        within = getattr(command, "commands", None)
        if within is not None and not word.startswith("-"):
            if word not in within:
                return word
            command = within[word]
    return None


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_relative_link_leads_to_a_file(path):
    broken = [target for target in links(path) if not (path.parent / target.partition("#")[0]).exists()]
    assert broken == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_printed_command_exists_with_its_options(path):
    unknown = {line: word for line in command_lines(path.read_text(encoding="utf-8")) if (word := unknown_in(line))}
    assert unknown == {}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("cabinet-drafter draft brief.yaml --pack-dir packs -o out.docx", None),
        ("cabinet-drafter template check cabinet-paper.docx --format=json", None),
        ("cabinet-drafter --version", None),
        ("cabinet-drafter drft brief.yaml", "drft"),
        ("cabinet-drafter draft brief.yaml --outptu out.docx", "--outptu"),
        ("cabinet-drafter template chek cabinet-paper.docx", "chek"),
        ("cabinet-drafter template check --previous earlier.pdf", "--previous"),
    ],
)
def test_a_misspelt_command_or_option_is_found(line, word):
    assert unknown_in(line) == word


def test_a_command_broken_over_lines_is_read_as_one():
    text = "```console\n$ cabinet-drafter draft brief.yaml \\\n    --finance f.yaml\nDraft: x\n```\n"
    assert list(command_lines(text)) == ["cabinet-drafter draft brief.yaml --finance f.yaml"]
