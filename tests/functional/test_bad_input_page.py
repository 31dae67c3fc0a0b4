"""docs/bad-input.md says what each bad input is told: the table is made here, by running each one.

After a change of a message: pytest tests/functional/test_bad_input_page.py -n0 --force-regen, and read the
difference.
"""

import re
from itertools import groupby
from pathlib import Path

import pytest
from bad_inputs import CASES, BadInput
from example_folder import ROOT, ExampleFolder, files_in, run

PAGE = ROOT / "docs" / "bad-input.md"
HEAD = """# What is told of bad input

Made by the tests, which run each of these {count} mistakes on the example and compare what is told; after a refusal
nothing was written. Fingerprints are shortened here.
"""
ROWS: dict[str, str] = {}


@pytest.fixture(scope="module", autouse=True)
def page_written(request: pytest.FixtureRequest) -> None:
    yield
    if request.config.getoption("--force-regen"):
        assert len(ROWS) == len(CASES), "run the whole module in one process: -n0"
        PAGE.write_text(page(), "utf-8")


def page() -> str:
    blocks = [HEAD.format(count=len(CASES))]
    for heading, cases in groupby(CASES, key=lambda case: case.heading):
        blocks.append(f"\n## {heading}\n\n| Mistake | Exit | What is told |\n|---|---|---|\n")
        blocks += [ROWS[case.name] for case in cases]
    return "".join(blocks)


def in_one_row(case: BadInput, exit_code: int, told: str, folder: Path) -> str:
    text = told.replace(f"{folder}/", "").replace(str(folder), "the folder")
    text = re.sub(rf"“{re.escape(str(folder)[:12])}[^”]*”", "“…”", text)
    text = re.sub(r"\b([0-9a-f]{8})[0-9a-f]{56}\b", r"\1…", text)
    lines = [line.strip() for line in text.strip().splitlines()]
    return f"| {case.name} | {exit_code} | {'<br>'.join(lines).replace('|', chr(92) + '|')} |\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.heading}: {case.name}")
def test_each_bad_input_is_told_as_the_page_says(
    case: BadInput, example: ExampleFolder, request: pytest.FixtureRequest
) -> None:
    command = case.prepare(example)
    before = files_in(example.folder)
    with case.while_running():
        told = run(command)
    assert told.exit_code in {10, 11, 12, 13, 16}, told
    assert not told.stdout
    assert told.stderr.startswith("cabinet-drafter: ")
    assert files_in(example.folder) == before, "a refused run left something behind"
    row = ROWS[case.name] = in_one_row(
        case, told.exit_code, told.stderr.removeprefix("cabinet-drafter: "), example.folder
    )
    if not request.config.getoption("--force-regen"):
        assert row in PAGE.read_text("utf-8").splitlines(keepends=True)


def test_the_page_holds_every_case_and_nothing_else() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ") and "| Exit |" not in line]
    assert len({case.name for case in CASES}) == len(CASES) == len(rows)
    assert len(CASES) >= 60
