"""A copy of the made-up council's example, the command run on it, and what a refusal owes to the user."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter import brief_sources
from cabinet_drafter.cli import app
from cabinet_drafter.workflow import DraftRequest

ROOT = Path(__file__).resolve().parents[2]
ALDERBROOK = ROOT / "examples" / "alderbrook"


@dataclass(frozen=True)
class Told:
    """What a run of the command told: exit code and both streams."""

    exit_code: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class LineAndColumn:
    """Where the name on a line of a YAML file stands, counted from 1, as a message says it."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


@dataclass(frozen=True)
class ExampleFolder:
    """The example in a folder of its own, with short ways to change it."""

    folder: Path

    @classmethod
    def copied_to(cls, folder: Path) -> "ExampleFolder":
        """A fresh copy of the example at `folder`."""
        shutil.copytree(ALDERBROOK, folder, ignore=shutil.ignore_patterns("make_reports.py", "__pycache__"))
        return cls(folder)

    @property
    def brief(self) -> Path:
        return self.folder / "brief.yaml"

    @property
    def finance(self) -> Path:
        return self.folder / "finance.yaml"

    @property
    def packs(self) -> Path:
        return self.folder / "packs"

    @property
    def pack(self) -> Path:
        return self.packs / "alderbrook"

    @property
    def word_template(self) -> Path:
        return self.pack / "cabinet-paper.docx"

    @property
    def published_report(self) -> Path:
        return self.folder / "published" / "inspection-2025.pdf"

    @property
    def draft(self) -> Path:
        """Where the draft is written when no other place is given."""
        return self.folder / "cabinet-paper.docx"

    @property
    def manifest(self) -> Path:
        return self.folder / "cabinet-paper.manifest.json"

    @property
    def draft_command(self) -> list[str]:
        return ["draft", str(self.brief), "--pack-dir", str(self.packs)]

    @property
    def request(self) -> DraftRequest:
        return DraftRequest(brief=self.brief, pack_dirs=(self.packs,))

    def change(self, path: Path, old: str, new: str) -> LineAndColumn:
        """Replaces `old`, which stands once in the file at `path`; gives the place of the name there as changed."""
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
        path.write_text(text.replace(old, new), "utf-8")
        return self.place_in(path, text[: text.index(old)].count("\n") + 1)

    def change_brief(self, old: str, new: str) -> LineAndColumn:
        return self.change(self.brief, old, new)

    def change_finance(self, old: str, new: str) -> LineAndColumn:
        """Changes the finance inputs, and pins the brief to them as changed."""
        place = self.change(self.finance, old, new)
        self.pin(self.finance)
        return place

    def pin(self, path: Path) -> None:
        """Writes the digest of the file at `path`, as it is now, into the brief."""
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        lines = self.brief.read_text("utf-8").split("\n")
        name = path.relative_to(self.folder).as_posix()
        place = next(number for number, line in enumerate(lines) if line.strip() == f"file: {name}")
        lines[place + 1] = f"{lines[place + 1].partition('sha256:')[0]}sha256: {digest}"
        self.brief.write_text("\n".join(lines), "utf-8")

    def place_of(self, path: Path, words: str) -> LineAndColumn:
        """The place of the name on the line of the file on which `words` stand first."""
        lines = path.read_text("utf-8").split("\n")
        return self.place_in(path, next(number for number, line in enumerate(lines, start=1) if words in line))

    def place_in(self, path: Path, number: int) -> LineAndColumn:
        """The place of the name on a line of the file, after its indent and its dash."""
        line = path.read_text("utf-8").split("\n")[number - 1]
        return LineAndColumn(number, len(line) - len(line.lstrip(" -")) + 1)


@contextmanager
def sources_read_once() -> Iterator[None]:
    """Reads a published report or finance inputs once: one content has one outcome, and hundreds of drafts need it."""
    with pytest.MonkeyPatch.context() as patch:
        for reader in ("begin_reading", "read_finance"):
            patch.setattr(brief_sources, reader, lru_cache(maxsize=16)(getattr(brief_sources, reader)))
        yield


def run(arguments: Sequence[str]) -> Told:
    """The command, run in this process."""
    result = CliRunner().invoke(app, list(arguments))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Told(result.exit_code, result.stdout, result.stderr)


def run_for_real(
    arguments: Sequence[str], *, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Told:
    """The command, run as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "cabinet_drafter", *arguments],
        capture_output=True,
        env={**os.environ, **(environment or {})},
        cwd=folder,
        check=False,
        timeout=60,
    )
    return Told(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def files_in(folder: Path) -> dict[str, str]:
    """Every file and folder below `folder`, hidden and temporary ones too, with the digest of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in folder.rglob("*")
    }


def is_refused(
    arguments: Sequence[str],
    folder: Path,
    *,
    exit_code: int,
    code: str,
    told: Sequence[str],
    json_option: Sequence[str] = ("--format", "json"),
) -> Told:
    """Runs the command twice, for people and for programs, and asserts what every refusal owes to its user.

    Nothing in `folder` is written, changed or left behind; stderr holds the place and the remedy and no traceback;
    in JSON the same stands on stdout.
    """
    before = files_in(folder)
    shown = run(arguments)
    assert shown.exit_code == exit_code, shown
    assert not shown.stdout
    assert shown.stderr.startswith("cabinet-drafter: ")
    assert "Traceback" not in shown.stderr
    for words in told:
        assert words in shown.stderr, f"{words!r} is not in: {shown.stderr}"
    in_json = run([*arguments, *json_option])
    assert in_json.exit_code == exit_code
    assert not in_json.stderr
    record = json.loads(in_json.stdout)
    assert [*record] == ["error"]
    error = record["error"]
    assert [*error] == ["code", "found", "where", "remedy", "problems"]
    assert error["code"] == code
    assert error["remedy"]
    assert shown.stderr.rstrip().endswith(error["remedy"]), "the remedy is the last thing that is read"
    assert error["found"] in shown.stderr
    assert error["where"] in shown.stderr
    assert all(problem in shown.stderr for problem in error["problems"])
    assert files_in(folder) == before, "a refused run left something behind"
    return shown
