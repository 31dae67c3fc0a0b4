"""Files that a brief names: inside its folder, read once, held to their digest."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.brief import NamedFile
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.reading.inputs.named_files import bytes_within, pinned_bytes, resolve_named

NAMED_AT = "brief.yaml, line 2"
DIGEST = "0" * 64


def resolve(brief: Path, name: str) -> Path:
    named = NamedFile(file=name, sha256=DIGEST)
    return resolve_named(brief, named, named_at=NAMED_AT, option="--report")


def outcome(brief: Path, name: str) -> Path | InputsInvalidError:
    try:
        return resolve(brief, name)
    except InputsInvalidError as error:
        return error


@pytest.mark.parametrize("name", ["2019.pdf", "earlier/2017.pdf", "./2019.pdf", "a b’c.pdf", "..pdf", "x/..pdf"])
def test_a_file_in_the_briefs_folder_is_found_from_the_brief(tmp_path: Path, name: str) -> None:
    assert resolve(tmp_path / "brief.yaml", name) == tmp_path / name


@pytest.mark.parametrize(
    "name",
    ["../2019.pdf", "a/../../2019.pdf", "a/..", "/etc/passwd", "//server/share/x", "C:\\x.pdf", "C:x.pdf", "..\\x.pdf",
     "\\\\server\\share\\x", "a\\b.pdf", "~/x.pdf", "a\x00b", "a\nb", "out", "loop", "out/../x", "out/x.pdf"],
)  # fmt: skip
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "brief"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    (folder / "loop").symlink_to(folder / "loop")

    if name == "loop":  # newer versions of Python resolve such a link to itself: then it is no file
        with pytest.raises(InputsInvalidError):
            bytes_within(resolve(folder / "brief.yaml", name), 10)
        return
    with pytest.raises(InputsInvalidError) as caught:
        resolve(folder / "brief.yaml", name)
    assert (caught.value.code, caught.value.where) == ("inputs.path-not-allowed", NAMED_AT)
    assert "--report" in caught.value.remedy


def test_a_file_with_the_digest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "2019.pdf"
    path.write_bytes(b"%PDF")

    assert pinned_bytes(path, hashlib.sha256(b"%PDF").hexdigest(), named_at=NAMED_AT) == b"%PDF"
    assert pinned_bytes(path, None, named_at=NAMED_AT) == b"%PDF"


def test_another_file_is_refused_with_both_digests_and_the_line_to_mend(tmp_path: Path) -> None:
    path = tmp_path / "2019.pdf"
    path.write_bytes(b"%PDF")
    found = hashlib.sha256(b"%PDF").hexdigest()

    with pytest.raises(InputsInvalidError) as caught:
        pinned_bytes(path, DIGEST, named_at=NAMED_AT, digest_at="brief.yaml, line 3")

    assert caught.value.code == "inputs.digest-differs"
    assert caught.value.where == "brief.yaml, line 3"
    assert DIGEST in caught.value.found
    assert f"“sha256: {found}” at brief.yaml, line 3" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("absent.pdf", "inputs.file-not-found"),
        ("absent/absent.pdf", "inputs.file-not-found"),
        ("folder", "inputs.folder-not-file"),
        ("pipe", "inputs.file-not-found"),
        ("x" * 300, "inputs.file-not-readable"),
        ("a\x00b", "inputs.file-name-not-text"),
        ("a\udc80b", "inputs.file-name-not-text"),
        ("large", "inputs.file-too-large"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "large").write_bytes(b"12345678901")
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputsInvalidError) as caught:
        bytes_within(tmp_path / name, 10, named_at=NAMED_AT)
    assert (caught.value.code, caught.value.where) == (code, NAMED_AT)


@given(st.text(min_size=1, max_size=30))
def test_any_name_stays_in_the_folder_or_is_refused(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    found = outcome(folder / "brief.yaml", name)

    if isinstance(found, InputsInvalidError):
        assert found.code == "inputs.path-not-allowed"
    else:
        assert found.resolve().is_relative_to(folder.resolve())
