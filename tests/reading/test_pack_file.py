"""Packs found by name, and Word templates kept within their pack's folder."""

from pathlib import Path

import pytest

from cabinet_drafter.errors import ExitCode, WordTemplateError
from cabinet_drafter.reading.inputs.pack_file import find_pack, word_template_path
from cabinet_drafter.vocabulary import ClearanceRole

PACK = """\
# a made-up council
name = "anyborough"
version = "1.0"

[labels]
council = "Anyborough Council"
decision_maker = "The Cabinet"
meeting_body = "Cabinet"

[roles]
chief_finance_officer = "Director of Finance"

[documents]
cabinet-paper = "cabinet-paper.docx"
"""


def lay_out(folder: Path, name: str = "anyborough", text: str = PACK) -> Path:
    (folder / name).mkdir(parents=True)
    (folder / name / "pack.toml").write_text(text, encoding="utf-8")
    (folder / name / "cabinet-paper.docx").write_bytes(b"PK")
    return folder


def refusal(name: str, pack_dirs: list[Path], shipped: Path) -> WordTemplateError:
    with pytest.raises(WordTemplateError) as caught:
        find_pack(name, pack_dirs, shipped)
    assert caught.value.exit_code == ExitCode.WORD_TEMPLATE_NOT_USABLE
    return caught.value


def test_a_pack_is_read_with_the_line_of_each_value(tmp_path: Path) -> None:
    pack = find_pack("anyborough", [], lay_out(tmp_path))

    assert pack.shipped
    assert pack.file.labels.council == "Anyborough Council"
    assert pack.role_title(ClearanceRole.CHIEF_FINANCE_OFFICER) == "Director of Finance"
    assert pack.role_title(ClearanceRole.LEGAL_SERVICES) == "Legal services"
    assert {path: place.line for path, place in pack.places.places.items()} == {
        "name": 2,
        "version": 3,
        "labels": 5,
        "labels.council": 6,
        "labels.decision_maker": 7,
        "labels.meeting_body": 8,
        "roles": 10,
        "roles.chief_finance_officer": 11,
        "documents": 13,
        "documents.cabinet-paper": 14,
    }
    assert word_template_path(pack, "cabinet-paper") == tmp_path / "anyborough" / "cabinet-paper.docx"


def test_a_councils_own_pack_comes_before_the_shipped_one(tmp_path: Path) -> None:
    shipped = lay_out(tmp_path / "shipped")
    own = lay_out(tmp_path / "own", text=PACK.replace("1.0", "2.0"))

    pack = find_pack("anyborough", [tmp_path / "not there", own], shipped)

    assert (pack.file.version, pack.shipped) == ("2.0", False)


def test_a_pack_that_is_not_there_lists_those_that_are(tmp_path: Path) -> None:
    error = refusal("anybrough", [tmp_path / "mine"], lay_out(tmp_path / "shipped"))

    assert error.code == "pack.not-found"
    assert "The packs there are: anyborough (did you mean anyborough?)" in error.remedy
    assert "mine" in error.found
    assert "shipped" not in str(error)


@pytest.mark.parametrize(
    "name", ["../anyborough", "/etc", "a/b", "a\\b", "", ".", "C:", "Any Borough", "a\n", "é", "-a"]
)
def test_a_name_that_is_a_path_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(name, [], lay_out(tmp_path)).code == "pack.name-not-plain"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '"anyborough"',
            '"otherborough"',
            "line 2, name: found “otherborough”; allowed: anyborough, the name of the folder",
        ),
        ('version = "1.0"', "version = 1.0", "line 3, version: found “1.0”, which is not text; allowed: text"),
        ('version = "1.0"', "version = 2019-07-31", "“2019-07-31”, which is not text"),
        ('version = "1.0"', "", "version: found nothing"),
        ("council =", "councl =", "(did you mean council?)"),
        ("chief_finance_officer", "chief_finance_oficer", "line 11, roles.chief_finance_oficer: found the name"),
        ('"Cabinet"', '""', "labels.meeting_body: found text without a letter"),
        ('"Cabinet"', '"[Insert body]"', "only keeps a place"),
        ('"Cabinet"', '"\\u0007"', "U+0007"),
        ("[documents]", "[documents.more]", "documents.more: found lines named “cabinet-paper”; allowed: text"),
        ("[roles]", "roles = 1\n[other]", "labels.roles"),
    ],
)
def test_a_wrong_value_in_a_pack_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    error = refusal("anyborough", [], lay_out(tmp_path, text=PACK.replace(old, new)))

    assert error.code == "pack.file-wrong"
    assert told in " ".join(error.problems)


def test_a_pack_without_documents_is_refused(tmp_path: Path) -> None:
    text = PACK.replace('cabinet-paper = "cabinet-paper.docx"\n', "")

    assert "documents" in " ".join(refusal("anyborough", [], lay_out(tmp_path, text=text)).problems)


@pytest.mark.parametrize("text", ["name = anyborough", "name", '"', "a = 1\na = 2", "x = " + "[" * 10_000, "\x00"])
def test_a_pack_file_that_is_not_toml_is_refused(tmp_path: Path, text: str) -> None:
    assert refusal("anyborough", [], lay_out(tmp_path, text=text)).code == "pack.not-toml"


def test_a_pack_file_larger_than_any_pack_needs_is_refused(tmp_path: Path) -> None:
    assert refusal("anyborough", [], lay_out(tmp_path, text=PACK + "#" * 256 * 1024)).code == "pack.not-readable"


@pytest.mark.parametrize("heading", ["  [ labels ]  # names", "[labels]", "\t[\tlabels\t]"])
def test_space_within_a_tables_brackets_does_not_hide_its_lines(tmp_path: Path, heading: str) -> None:
    pack = find_pack("anyborough", [], lay_out(tmp_path, text=PACK.replace("[labels]", heading)))

    assert (pack.places.at("labels").line, pack.places.at("labels.council").line) == (5, 6)


def test_a_pack_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "anyborough" / "pack.toml").write_bytes(b'name = "anyborough"\nversion = "\xe9"\n')

    assert "line 2 is not text in UTF-8" in refusal("anyborough", [], tmp_path).found


@pytest.mark.parametrize(
    "file",
    [
        "../other.docx",
        "/other.docx",
        "C:other.docx",
        "..\\\\other.docx",
        "link.docx",
        "loop.docx",
        "x.docm",
        "a/../../other.docx",
    ],
)
def test_a_word_template_outside_the_pack_is_refused(tmp_path: Path, file: str) -> None:
    lay_out(tmp_path, text=PACK.replace("cabinet-paper.docx", file))
    (tmp_path / "other.docx").write_bytes(b"PK")
    (tmp_path / "anyborough" / "x.docm").write_bytes(b"PK")
    (tmp_path / "anyborough" / "link.docx").symlink_to(tmp_path / "other.docx")
    (tmp_path / "anyborough" / "loop.docx").symlink_to(tmp_path / "anyborough" / "loop.docx")
    pack = find_pack("anyborough", [], tmp_path)

    with pytest.raises(WordTemplateError) as caught:
        word_template_path(pack, "cabinet-paper")
    assert caught.value.code in {"pack.word-template-outside", "pack.word-template-not-found"}
    assert caught.value.where == "pack.toml of anyborough, line 14"


def test_a_document_the_pack_does_not_have_is_named_with_those_it_has(tmp_path: Path) -> None:
    pack = find_pack("anyborough", [], lay_out(tmp_path))

    with pytest.raises(WordTemplateError, match=r"(?s)“cabinet-papr”.*It has cabinet-paper \(did you mean"):
        word_template_path(pack, "cabinet-papr")


def test_a_word_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    pack = find_pack("anyborough", [], lay_out(tmp_path))
    (tmp_path / "anyborough" / "cabinet-paper.docx").unlink()

    with pytest.raises(WordTemplateError, match=r"there is no file “cabinet-paper\.docx”"):
        word_template_path(pack, "cabinet-paper")
