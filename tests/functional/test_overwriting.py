"""Nothing that a person may have edited is written over."""

import json
from pathlib import Path

import docx
import pytest
from example_folder import ExampleFolder, files_in, is_refused, run, run_for_real

from cabinet_drafter import whole_files
from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.workflow import draft_paper

NOT_WRITTEN = 16


def edited_in_word(path: Path) -> bytes:
    """What a file holds after somebody added a paragraph and saved it."""
    document = docx.Document(str(path))
    document.add_paragraph("Two hours of an officer's work.")
    document.save(str(path))
    return path.read_bytes()


def test_a_word_file_that_somebody_else_wrote_is_not_written_over(example: ExampleFolder) -> None:
    docx.Document().save(str(example.draft))
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.edited-work",
        told=["cabinet-paper.docx: the file is there already", "-o", "--overwrite"],
    )


def test_a_draft_edited_in_word_is_not_written_over(example: ExampleFolder) -> None:
    draft_paper(example.request)
    edited = edited_in_word(example.draft)
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.edited-work",
        told=["cabinet-paper.docx: the file is there already", "somebody has changed it since"],
    )
    assert example.draft.read_bytes() == edited


def test_the_refusal_comes_before_the_work(example: ExampleFolder) -> None:
    draft_paper(example.request)
    edited_in_word(example.draft)
    example.published_report.unlink()
    assert run(example.draft_command).exit_code == NOT_WRITTEN


@pytest.mark.parametrize("content", [None, b"", b"not JSON", b"[]", b"{}", b'{"word_file_sha256": null}', b"[" * 9999])
def test_a_draft_whose_manifest_is_lost_or_spoilt_is_not_written_over(
    example: ExampleFolder, content: bytes | None
) -> None:
    draft_paper(example.request)
    if content is None:
        example.manifest.unlink()
    else:
        example.manifest.write_bytes(content)
    before = files_in(example.folder)
    with pytest.raises(OutputNotWrittenError) as refusal:
        draft_paper(example.request)
    assert refusal.value.code == "output.edited-work"
    assert files_in(example.folder) == before


def test_another_file_under_the_name_of_the_manifest_is_not_written_over(example: ExampleFolder) -> None:
    example.manifest.write_text("a list of ships", "utf-8")
    is_refused(
        example.draft_command,
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.not-our-manifest",
        told=["cabinet-paper.manifest.json, which this tool did not write", "-o"],
    )


@pytest.mark.parametrize("lock", ["~$binet-paper.docx", "~$cabinet-paper.docx", ".~lock.cabinet-paper.docx#"])
@pytest.mark.parametrize("option", [[], ["--overwrite"]])
def test_a_draft_that_is_open_is_not_written_over_even_on_demand(
    example: ExampleFolder, lock: str, option: list[str]
) -> None:
    draft_paper(example.request)
    (example.folder / lock).write_bytes(b"\x05A. Officer")
    is_refused(
        [*example.draft_command, *option],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.open-in-word",
        told=["cabinet-paper.docx: the file is open in Word or LibreOffice", lock, "Close it"],
    )


def test_an_unchanged_draft_is_written_over(example: ExampleFolder) -> None:
    draft_paper(example.request)
    first = example.draft.read_bytes()
    example.change_brief("wards_affected: All wards", "wards_affected: Harbour ward")
    assert run(example.draft_command).exit_code == 0
    assert example.draft.read_bytes() != first
    assert "Harbour ward" in example.manifest.read_text("utf-8")


def test_an_edited_draft_is_written_over_on_demand(example: ExampleFolder) -> None:
    draft_paper(example.request)
    first = example.draft.read_bytes()
    edited_in_word(example.draft)
    told = run([*example.draft_command, "--overwrite"])
    assert told.exit_code == 0, told
    assert example.draft.read_bytes() == first


@pytest.mark.parametrize("name", ["brief.yaml", "finance.yaml", "published/inspection-2025.pdf"])
def test_an_input_under_another_suffix_is_never_the_output(example: ExampleFolder, name: str) -> None:
    is_refused(
        [*example.draft_command, "--overwrite", "-o", str(example.folder / name)],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.not-docx",
        told=["a draft is a Word file"],
    )


def test_the_word_template_is_not_written_over_even_on_demand(example: ExampleFolder) -> None:
    is_refused(
        [*example.draft_command, "--overwrite", "-o", str(example.word_template)],
        example.folder,
        exit_code=NOT_WRITTEN,
        code="output.is-word-template",
        told=["cabinet-paper.docx: this is the pack's Word template", "-o"],
    )


def test_the_manifest_lies_beside_the_draft_under_its_name(example: ExampleFolder) -> None:
    before = {*files_in(example.folder)}
    output = example.folder / "Item 6.1 v2.docx"
    told = run([*example.draft_command, "-o", str(output), "--format", "json"])
    manifest = example.folder / "Item 6.1 v2.manifest.json"
    assert {*files_in(example.folder)} - before == {output.name, manifest.name}
    record = json.loads(told.stdout)
    assert (record["draft"], record["manifest"]) == (str(output), str(manifest))
    assert record["missing"] == []


def test_a_draft_may_be_read_by_colleagues_as_any_new_file(example: ExampleFolder) -> None:
    draft_paper(example.request)
    plain = example.folder / "plain.txt"
    plain.write_text("new", "utf-8")
    assert example.draft.stat().st_mode == plain.stat().st_mode == example.manifest.stat().st_mode


def test_a_disk_that_fails_between_the_two_files_leaves_both_as_they_were(
    example: ExampleFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_paper(example.request)
    before = files_in(example.folder)
    replace = Path.replace

    def fails_for_manifests(path: Path, target: Path) -> Path:
        if target.name.endswith(".json"):
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(whole_files.Path, "replace", fails_for_manifests)
    example.change_brief("wards_affected: All wards", "wards_affected: Harbour ward")
    with pytest.raises(OutputNotWrittenError, match="No space left on device"):
        draft_paper(example.request)
    after = files_in(example.folder)
    assert {name: after[name] for name in after if name != "brief.yaml"} == {
        name: before[name] for name in before if name != "brief.yaml"
    }


def test_the_real_command_keeps_an_edited_draft(example: ExampleFolder) -> None:
    assert run_for_real(example.draft_command).exit_code == 0
    edited = edited_in_word(example.draft)
    refused = run_for_real(example.draft_command)
    assert refused.exit_code == NOT_WRITTEN
    assert "--overwrite" in refused.stderr
    assert example.draft.read_bytes() == edited
