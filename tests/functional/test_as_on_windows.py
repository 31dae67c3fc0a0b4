"""What differs on Windows, as far as another machine can stand in for it: files held open, no fork, code page, CRLF."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from example_folder import ExampleFolder, files_in, is_refused, run

from cabinet_drafter import brief_sources, whole_files
from cabinet_drafter.reading.child import pool
from cabinet_drafter.workflow import draft_paper

NOT_WRITTEN = 16
IN_USE = "The process cannot access the file because it is being used by another process"
BOM = b"\xef\xbb\xbf"


def as_notepad_saves(path: Path) -> None:
    """The same text with a byte order mark and Windows' line ends."""
    path.write_bytes(BOM + path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("held", ["cabinet-paper.docx", "cabinet-paper.manifest.json"])
@pytest.mark.parametrize("earlier_draft", [True, False])
def test_a_file_that_another_program_holds_open_is_told_and_nothing_changes(
    example: ExampleFolder, monkeypatch: pytest.MonkeyPatch, held: str, earlier_draft: bool
) -> None:
    if earlier_draft:
        draft_paper(example.request)
        example.change_brief("wards_affected: All wards", "wards_affected: Harbour ward")
    replace = Path.replace

    def as_windows(path: Path, target: Path) -> Path:
        if target.name == held:
            raise PermissionError(13, IN_USE)
        return replace(path, target)

    monkeypatch.setattr(whole_files.Path, "replace", as_windows)
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.cannot-write",
        told=[f"{held}: the file cannot be written: {IN_USE}", "Close the file wherever it is open", "-o"],
    )


def test_an_earlier_draft_that_may_not_even_be_read_counts_as_edited(
    example: ExampleFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_paper(example.request)
    before = files_in(example.folder)
    read_bytes = Path.read_bytes

    def as_windows(path: Path) -> bytes:
        if path.suffix == ".docx" and path.parent == example.folder:
            raise PermissionError(13, IN_USE)
        return read_bytes(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", as_windows)
        told = run(example.draft_command)
    assert told.exit_code == NOT_WRITTEN
    assert "somebody has changed it since" in told.stderr
    assert files_in(example.folder) == before


def test_a_report_held_open_by_another_program_is_told(example: ExampleFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def as_windows(path: Path, *arguments: str) -> object:
        if path.suffix == ".pdf":
            raise PermissionError(13, IN_USE)
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", as_windows)
    told = run(example.draft_command)
    assert told.exit_code == 12
    assert f"cannot be read: {IN_USE}" in told.stderr
    assert "Check that you may open the file" in told.stderr


def test_where_nothing_can_be_forked_the_draft_has_the_same_bytes(
    example: ExampleFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = draft_paper(example.request)
    word_file, manifest = expected.draft.read_bytes(), expected.manifest.read_bytes()

    def no_fork() -> None:
        pytest.fail("this process was forked")

    monkeypatch.setattr(os, "fork", no_fork)
    monkeypatch.setattr(pool, "_children", pool.Children())
    # What was read before in this run of the tests would be used again.
    monkeypatch.setattr(brief_sources, "begin_reading", brief_sources.begin_reading.__wrapped__)

    result = draft_paper(example.request)
    pool._children.close()

    assert result.draft.read_bytes() == word_file
    assert result.manifest.read_bytes() == manifest


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(lambda example: [example.brief], id="brief"),
        pytest.param(lambda example: [example.finance], id="finance"),
        pytest.param(lambda example: [example.pack / "pack.toml"], id="pack"),
        pytest.param(lambda example: [example.finance, example.brief, example.pack / "pack.toml"], id="all"),
    ],
)
def test_inputs_saved_by_notepad_make_the_same_word_file(
    example: ExampleFolder, saved: Callable[[ExampleFolder], list[Path]]
) -> None:
    expected = draft_paper(example.request).draft.read_bytes()
    for path in saved(example):
        as_notepad_saves(path)
        if path == example.finance:
            example.pin(path)

    assert draft_paper(example.request).draft.read_bytes() == expected


@pytest.mark.parametrize("code_page", ["cp1252", "cp850"])
def test_text_for_people_prints_in_windows_code_pages(example: ExampleFolder, code_page: str) -> None:
    example.change_brief("wards_affected: All wards", "wards_affected: “All” … wards — Łódź")
    example.change_brief("date: 2025-04-29", "date: “29 April” Łódź")
    done = subprocess.run(
        [sys.executable, "-m", "cabinet_drafter", *example.draft_command],
        env={**os.environ, "PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 12
    told = done.stderr.decode(code_page)
    assert "meeting.date" in told
    assert "29 April" in told
    assert "Traceback" not in told
    assert "\\u0141" in told, "what the code page cannot show is shown by its number"
