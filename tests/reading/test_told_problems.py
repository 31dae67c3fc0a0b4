"""Whatever is wrong with a brief or finance inputs is told, all of it at once, in sentences with line and column."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.evidence import InputPlaces, Place, Source
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.inputs.problems_found import shown_path
from tests.changed_inputs import BRIEF, FINANCE, WrongChange, made_wrong, several_wrong, wrong_changes

WORDS_OF_PYDANTIC = re.compile(r"Input should|Extra inputs|Value error|Field required|validation|pydantic|\btype=")
SENTENCE = re.compile(r"(brief|finance)\.yaml, line [1-9][0-9]*, column [1-9][0-9]*, .+: found .+; allowed: .+\.")


def problems(read: Callable[[Path], object], path: Path, tree: Any) -> tuple[str, ...]:
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")
    with pytest.raises(InputsInvalidError) as caught:
        read(path)
    return caught.value.problems


def shown(path: tuple[str | int, ...]) -> str:
    """The path as a message shows it, worked out from the steps themselves."""
    steps = [f" {step + 1}" if isinstance(step, int) else step for step in path]
    after = [
        "" if isinstance(step, int) else ", " if isinstance(path[n - 1], int) else "." for n, step in enumerate(path)
    ]
    return steps[0] + "".join(between + step for between, step in zip(after[1:], steps[1:], strict=True))


def assert_told(told: tuple[str, ...], changes: list[WrongChange]) -> None:
    for sentence in told:
        assert SENTENCE.fullmatch(sentence), sentence
        assert not WORDS_OF_PYDANTIC.search(sentence), sentence
    for change in changes:
        # What stands in a list of quotations is told as a whole where no name in it is known.
        paths = {shown(change.told_at), shown(change.path[:-1]) if len(change.path) > 1 else ""}
        if change.path == ("quotations", "leaders", "auto"):
            paths.add("quotations.leaders 1, auto")  # auto where a list is due is the first of a list
        assert any(f", {path}: found " in sentence for sentence in told for path in paths), (change, told)


@given(several_wrong(BRIEF))
def test_everything_wrong_in_a_brief_is_told_at_once(
    tmp_path_factory: pytest.TempPathFactory, changes: list[WrongChange]
) -> None:
    path = tmp_path_factory.getbasetemp() / "brief.yaml"
    assert_told(problems(read_brief, path, made_wrong(BRIEF, changes)), changes)


@given(several_wrong(FINANCE))
def test_everything_wrong_in_finance_inputs_is_told_at_once(
    tmp_path_factory: pytest.TempPathFactory, changes: list[WrongChange]
) -> None:
    path = tmp_path_factory.getbasetemp() / "finance.yaml"
    assert_told(problems(read_finance, path, made_wrong(FINANCE, changes)), changes)


RENAMED = [(read_brief, "brief.yaml", BRIEF, change) for change in wrong_changes(BRIEF) if change.done == "renamed"]
RENAMED += [
    (read_finance, "finance.yaml", FINANCE, change) for change in wrong_changes(FINANCE) if change.done == "renamed"
]


@given(st.sampled_from(RENAMED))
def test_a_misspelt_name_is_told_with_the_nearest_known_one(
    tmp_path_factory: pytest.TempPathFactory, renamed: tuple[Callable[[Path], object], str, Any, WrongChange]
) -> None:
    read, name, tree, change = renamed
    told = problems(read, tmp_path_factory.getbasetemp() / name, made_wrong(tree, [change]))

    assert any(f"(did you mean {change.path[-1]}?)" in sentence for sentence in told), told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("", "the whole file"),
        ("cover.wards", "cover.wards"),
        ("entries.0.amount", "entries 1, amount"),
        ("sums.1.plus.0", "sums 2, plus 1"),
        ("quotations.leaders.0.8", "quotations.leaders 1, 8"),
        ("documents.2019", "documents.2019"),
        ("0", "1"),
        ("a.007", "a.007"),
        ("a\x1b", "a\\U+001B"),
    ],
)
def test_a_path_is_shown_with_places_in_lists_counted_from_one(path: str, told: str) -> None:
    places = ["entries.0", "sums.0", "sums.1", "sums.1.plus.0", "quotations.leaders.0", "quotations.leaders.0.8"]
    known = InputPlaces(
        source=Source(name="brief.yaml", sha256="0" * 64),
        places={place: Place(line=1, column=1) for place in [*places, "documents.2019"]},
    )

    assert shown_path(path, known) == told
