"""`check` and `compare` tell the same, byte for byte, whenever, wherever and in whatever locale they are run."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from example_folder import ExampleFolder

from tests.drafting import ALDERBROOK, drafted

RUNNER = Path(__file__).with_name("run_on_another_day.py")
FINDINGS = 14


@dataclass(frozen=True)
class Surroundings:
    """Everything about a run that must not show in what it tells."""

    day: str = "2025-04-15"
    time_zone: str = "Europe/London"
    locale: str = "C.UTF-8"
    hash_seed: str = "0"
    folder: str = "work"


USUAL = Surroundings()
OTHERS = {
    "another date and time zone": Surroundings(day="2032-02-29", time_zone="Pacific/Kiritimati"),
    "another locale": Surroundings(locale="POSIX"),
    "another hash seed": Surroundings(hash_seed="4294967295"),
    "a third hash seed": Surroundings(hash_seed="77"),
    "another folder": Surroundings(folder="a place/of élan"),
    "everything at once": Surroundings("1999-12-31", "America/St_Johns", "tr_TR.ISO-8859-9", "12", "else/where"),
}


@dataclass(frozen=True)
class Told:
    """What the runs in one place told: both commands as text and as JSON, and the annotated copy."""

    checked: bytes
    checked_as_json: bytes
    compared: bytes
    compared_as_json: bytes
    annotated: bytes


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A draft, and the paper that came back: other words, grades, dates and sums, blocks gone and moved."""
    draft = drafted(ALDERBROOK, tmp_path_factory.mktemp("draft")).draft
    document = docx.Document(str(draft))
    for number, paragraph in enumerate(document.paragraphs):
        text = paragraph.text
        for old, new in (
            (" good", " outstanding"),
            ("2025", "2024"),
            ("£1", "£2"),
            (" the ", " their "),
            ("136", "163"),
        ):
            text = text.replace(old, new, 1)
        if number % 3 == 0 and text != paragraph.text and paragraph.runs:
            for run in paragraph.runs[1:]:
                run.text = ""
            paragraph.runs[0].text = text
    body = document.element.body
    body.insert(len(body) // 2, body[len(body) // 4])
    body.remove(body[len(body) // 3])
    returned = draft.with_name("returned.docx")
    document.save(str(returned))
    return draft.read_bytes(), returned.read_bytes()


def told_in(surroundings: Surroundings, base: Path, papers: tuple[bytes, bytes]) -> Told:
    """What is told of the papers in those surroundings, in a fresh copy of the example."""
    example = ExampleFolder.copied_to(base / surroundings.folder)
    for name, content in zip(("draft.docx", "returned.docx"), papers, strict=True):
        (example.folder / name).write_bytes(content)

    def run(arguments: Sequence[str], *expected: int) -> bytes:
        noon = dt.datetime.combine(dt.date.fromisoformat(surroundings.day), dt.time(12), dt.UTC)
        done = subprocess.run(
            [sys.executable, str(RUNNER), str(noon.timestamp()), *arguments],
            capture_output=True,
            check=False,
            timeout=120,
            cwd=example.folder,
            env={
                **{name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))},
                "TZ": surroundings.time_zone,
                "LANG": surroundings.locale,
                "LC_ALL": surroundings.locale,
                "PYTHONHASHSEED": surroundings.hash_seed,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        )
        assert done.returncode in expected, done.stderr
        return done.stdout

    check = ["check", "returned.docx", "--brief", "brief.yaml"]
    compare = ["compare", "draft.docx", "returned.docx"]
    checked = run([*check, "--annotate", "annotated.docx"], FINDINGS)
    return Told(
        checked,
        run([*check, "--format", "json"], FINDINGS),
        run(compare, 0),
        run([*compare, "--format", "json"], 0),
        (example.folder / "annotated.docx").read_bytes(),
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory, edited: tuple[bytes, bytes]) -> dict[str, Told]:
    """Every run, two at a time."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting = {
            name: pool.submit(told_in, surroundings, tmp_path_factory.mktemp("run"), edited)
            for name, surroundings in {"usual": USUAL, **OTHERS}.items()
        }
        return {name: run.result() for name, run in waiting.items()}


def test_there_is_much_to_tell(runs: dict[str, Told]) -> None:
    assert runs["usual"].checked_as_json.count(b'"code"') > 5
    assert runs["usual"].compared_as_json.count(b'"kind"') > 10


@pytest.mark.parametrize("what", ["checked_as_json", "compared_as_json", "checked", "compared", "annotated"])
@pytest.mark.parametrize("other", OTHERS)
def test_the_same_is_told_under(other: str, what: str, runs: dict[str, Told]) -> None:
    assert getattr(runs[other], what) == getattr(runs["usual"], what)
