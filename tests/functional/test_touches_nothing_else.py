"""No command uses the network, or writes outside the folder it is told to write to; the one program that it starts is
the Python that reads PDFs, which is held to the same.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from example_folder import ExampleFolder, files_in
from run_watched import ENDED_BY_THE_WATCH
from typer.main import get_command

from cabinet_drafter.cli import app
from cabinet_drafter.preparing.finance_workbook import finance_workbook
from cabinet_drafter.reading.inputs.finance_file import read_finance

RUNNER = Path(__file__).parent / "run_watched.py"


@dataclass(frozen=True)
class Use:
    """A command as typed in the example's folder, the code it ends with, and the files and folders new then."""

    typed: str
    exit_code: int = 0
    new: frozenset[str] = frozenset()


DRAFT = frozenset({"cabinet-paper.docx", "cabinet-paper.manifest.json"})
USES = [
    Use("draft brief.yaml --pack-dir packs", new=DRAFT),
    Use("draft brief.yaml --pack-dir packs --format json", new=DRAFT),
    Use("draft brief.yaml --pack-dir packs -o paper.pdf", exit_code=16),
    Use("draft brief.yaml --pack-dir packs --report published/inspection-2021.pdf", exit_code=12),
    Use(
        "new published/inspection-2025.pdf --pack alderbrook --pack-dir packs --into paper "
        "--previous published/inspection-2021.pdf",
        new=frozenset({"paper"}),
    ),
    Use("read published/inspection-2025.pdf"),
    Use("read published/inspection-2025.pdf --json -o facts.json", new=frozenset({"facts.json"})),
    Use("read brief.yaml", exit_code=10),
    Use("template check packs/alderbrook/cabinet-paper.docx"),
    Use("template story packs/alderbrook/cabinet-paper.docx"),
    Use("template fields"),
    Use("template fields --word fields.docx", new=frozenset({"fields.docx"})),
    Use("template list --pack-dir packs"),
    Use("template preview packs/alderbrook --html", new=frozenset({"preview-alderbrook"})),
    Use("template new mine --from packs/alderbrook --into more-packs", new=frozenset({"more-packs"})),
    Use("template check packs/alderbrook --annotate checked.docx", new=frozenset({"checked.docx"})),
    Use("template diff packs/alderbrook/cabinet-paper.docx packs/alderbrook/cabinet-paper.docx"),
    Use("quotations brief.yaml"),
    Use(
        "check packs/alderbrook/cabinet-paper.docx --report published/inspection-2025.pdf --annotate checked.docx",
        exit_code=14,
        new=frozenset({"checked.docx"}),
    ),
    Use("compare packs/alderbrook/cabinet-paper.docx packs/alderbrook/cabinet-paper.docx"),
    Use("finance show finance.yaml"),
    Use("finance export finance.yaml -o copy.yaml", new=frozenset({"copy.yaml"})),
    Use("finance show finance.xlsx"),
    Use("schema brief"),
    Use("schema finance -o schema.json", new=frozenset({"schema.json"})),
]
"""Every command at least once: a new one is refused by a test until it has a line here."""


def run_watched(folder: Path, elsewhere: Path, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Python with these arguments, in `folder`, with a home and a folder for temporary files that are empty."""
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    elsewhere.mkdir()
    return subprocess.run(
        [sys.executable, "-B", *arguments],  # without -B Python itself keeps compiled modules beside their source
        cwd=folder,
        env={
            **os.environ,
            **dict.fromkeys((*names, "TMPDIR", "TEMP", "TMP"), str(elsewhere)),
            "PYTHONPATH": os.pathsep.join([str(RUNNER.parent), *sys.path]),
            "PYTHONUTF8": "1",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("use", USES, ids=lambda use: use.typed)
def test_a_command_touches_its_folder_alone(example: ExampleFolder, tmp_path: Path, use: Use) -> None:
    if "finance.xlsx" in use.typed:
        inputs = read_finance(example.finance).inputs
        (example.folder / "finance.xlsx").write_bytes(finance_workbook("Alderbrook", "ILACS inspection", "", inputs))
    before = files_in(example.folder)
    elsewhere = tmp_path / "home"

    done = run_watched(example.folder, elsewhere, [str(RUNNER), str(example.folder), *use.typed.split()])

    assert done.returncode == use.exit_code, done.stderr
    assert "ended by the watch" not in done.stderr
    after = files_in(example.folder)
    assert {name.partition("/")[0] for name in {*after} - {*before}} == use.new
    assert {name: after.get(name) for name in before} == before, "a file that was there is changed"
    assert not [*elsewhere.iterdir()], "something was left in the home or the folder for temporary files"


def test_every_command_is_watched() -> None:
    commands = commands_of(get_command(app))
    watched = {name for name in commands for use in USES if f"{use.typed} ".startswith(f"{name} ")}
    assert commands - watched == set(), "give each a line in USES"


def commands_of(command: object, path: str = "") -> set[str]:
    """The names of all commands: `draft`, `template check`…"""
    within = getattr(command, "commands", None)
    if within is None:
        return {path}
    return {name for part, inner in within.items() for name in commands_of(inner, f"{path} {part}".strip())}


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
        "import subprocess, sys; subprocess.run([sys.executable, '-V'])",
        "import os; os.system('exit 0')",
        "open('../outside', 'w')",
        "import os; os.open('../outside', os.O_RDWR | os.O_CREAT)",
        "import os; os.mkdir('../outside')",
        "import os; open('inside', 'w').close(); os.rename('inside', '../outside')",
        "import tempfile; tempfile.mkstemp()",
        "import tempfile; tempfile.mkdtemp()",
        "import os; os._exit(os.waitstatus_to_exitcode(os.wait()[1])) if os.fork() else open('../outside', 'w')",
    ],
)
def test_the_watch_ends_what_it_must(tmp_path: Path, deed: str) -> None:
    folder = tmp_path / "work"
    folder.mkdir()

    done = run_watched(folder, tmp_path / "home", ["-c", f"import run_watched; run_watched.watch('.'); {deed}"])

    assert done.returncode == ENDED_BY_THE_WATCH, done.stderr
    assert "ended by the watch" in done.stderr
    assert not (tmp_path / "outside").exists()


def test_the_watch_lets_pass_what_stays_in_the_folder(tmp_path: Path) -> None:
    deed = "import os; open('a', 'w').close(); os.rename('a', 'b'); os.mkdir('c'); open('../d').read()"
    folder = tmp_path / "work"
    folder.mkdir()
    (tmp_path / "d").write_text("may be read", encoding="utf-8")

    done = run_watched(folder, tmp_path / "home", ["-c", f"import run_watched; run_watched.watch('.'); {deed}"])

    assert (done.returncode, done.stderr) == (0, "")
    assert {*files_in(folder)} == {"b", "c"}


def test_making_a_finance_workbook_makes_no_temporary_file(tmp_path: Path) -> None:
    deed = (
        "from pathlib import Path; from cabinet_drafter.preparing.finance_workbook import finance_workbook; "
        "Path('finance.xlsx').write_bytes(finance_workbook('Alderbrook', 'ILACS inspection', ''))"
    )
    folder, elsewhere = tmp_path / "work", tmp_path / "home"
    folder.mkdir()

    done = run_watched(folder, elsewhere, ["-c", f"import run_watched; run_watched.watch('.'); {deed}"])

    assert (done.returncode, done.stderr) == (0, "")
    assert {*files_in(folder)} == {"finance.xlsx"}
    assert not [*elsewhere.iterdir()]
