"""The same inputs give the same bytes, whenever, wherever and under whatever name the draft is made."""

import datetime as dt
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from example_folder import ExampleFolder

RUNNER = Path(__file__).with_name("run_on_another_day.py")


@dataclass(frozen=True)
class Surroundings:
    """Everything about a run that must not show in what it writes."""

    day: str
    time_zone: str
    locale: str
    hash_seed: str
    umask: str
    folder: str
    output: str


# The second day is a leap day, seen from a zone where it is already over.
USUAL = Surroundings("2025-04-15", "Europe/London", "C.UTF-8", "0", "022", "work", "paper.docx")
OTHERS = {
    "another date": Surroundings("2032-02-29", "Europe/London", "C.UTF-8", "0", "022", "work", "paper.docx"),
    "another time zone": Surroundings("2025-04-15", "Pacific/Kiritimati", "C.UTF-8", "0", "022", "work", "paper.docx"),
    "another locale": Surroundings("2025-04-15", "Europe/London", "POSIX", "0", "022", "work", "paper.docx"),
    "another hash seed": Surroundings(
        "2025-04-15", "Europe/London", "C.UTF-8", "4294967295", "022", "work", "paper.docx"
    ),
    "another umask": Surroundings("2025-04-15", "Europe/London", "C.UTF-8", "0", "077", "work", "paper.docx"),
    "another folder": Surroundings(
        "2025-04-15", "Europe/London", "C.UTF-8", "0", "022", "a place/of élan", "paper.docx"
    ),
    "another output name": Surroundings("2025-04-15", "Europe/London", "C.UTF-8", "0", "022", "work", "Item 6.1.docx"),
    "everything at once": Surroundings(
        "1999-12-31", "America/St_Johns", "tr_TR.ISO-8859-9", "77", "027", "else/where", "PAPER (final).DOCX"
    ),
}


@dataclass(frozen=True)
class Written:
    """What a run wrote, the day it believed in, and the mode of the Word file."""

    word_file: bytes
    manifest: bytes
    day: str
    mode: str


def written_in(surroundings: Surroundings, base: Path) -> Written:
    """The example drafted in those surroundings, each time from a fresh copy."""
    example = ExampleFolder.copied_to(base / surroundings.folder)
    output = example.folder / surroundings.output
    noon = dt.datetime.combine(dt.date.fromisoformat(surroundings.day), dt.time(12), dt.UTC)
    done = subprocess.run(
        [sys.executable, str(RUNNER), str(noon.timestamp()), *example.draft_command, "-o", str(output)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))},
            "TZ": surroundings.time_zone,
            "LANG": surroundings.locale,
            "LC_ALL": surroundings.locale,
            "PYTHONHASHSEED": surroundings.hash_seed,
            "UMASK_OF_THE_RUN": surroundings.umask,
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
    )
    assert done.returncode == 0, done.stderr
    manifest = output.with_suffix(".manifest.json")
    day, formatted = done.stderr.split()
    assert day == formatted
    return Written(output.read_bytes(), manifest.read_bytes(), day, f"{output.stat().st_mode & 0o777:03o}")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """Every run, two at a time."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting = {
            name: pool.submit(written_in, surroundings, tmp_path_factory.mktemp("run"))
            for name, surroundings in {"usual": USUAL, **OTHERS}.items()
        }
        return {name: run.result() for name, run in waiting.items()}


def test_the_runs_really_believe_in_another_day_zone_and_mask(runs: dict[str, Written]) -> None:
    assert runs["usual"].day == USUAL.day != str(dt.date.today())
    assert runs["another date"].day == "2032-02-29"
    assert runs["another time zone"].day == "2025-04-16"
    assert runs["another umask"].mode == "600"
    assert runs["usual"].mode == "644"


@pytest.mark.parametrize("what", OTHERS)
def test_the_word_file_has_the_same_bytes_under(what: str, runs: dict[str, Written]) -> None:
    assert runs[what].word_file == runs["usual"].word_file


@pytest.mark.parametrize("what", OTHERS)
def test_the_manifest_has_the_same_bytes_under(what: str, runs: dict[str, Written]) -> None:
    assert runs[what].manifest == runs["usual"].manifest
