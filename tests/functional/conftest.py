"""The made-up council's example in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from example_folder import ExampleFolder, sources_read_once


@pytest.fixture(scope="session", autouse=True)
def _sources_are_read_once() -> Iterator[None]:
    with sources_read_once():
        yield


@pytest.fixture
def example(tmp_path: Path) -> ExampleFolder:
    """A copy of the complete example, to be changed at will."""
    return ExampleFolder.copied_to(tmp_path / "work")
