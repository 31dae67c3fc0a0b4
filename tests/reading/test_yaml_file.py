"""What is let in from a YAML file that came by e-mail, and how the rest is refused."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cabinet_drafter.errors import ExitCode, InputsInvalidError
from cabinet_drafter.evidence import InputPlaces
from cabinet_drafter.reading.inputs.yaml_file import LARGEST_YAML, MOST_VALUES, read_yaml


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "brief.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return path


def refusal(folder: Path, content: str | bytes) -> InputsInvalidError:
    with pytest.raises(InputsInvalidError) as caught:
        read_yaml(written(folder, content))
    assert caught.value.exit_code == ExitCode.INPUTS_INVALID
    assert caught.value.remedy
    return caught.value


def outcome(path: Path) -> tuple[object, InputPlaces] | InputsInvalidError:
    try:
        return read_yaml(path)
    except InputsInvalidError as error:
        return error


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("a: 02079460000", "02079460000"),
        ("a: 4200000", "4200000"),
        ("a: 5200000.50", "5200000.50"),
        ("a: 2019-07-31", "2019-07-31"),
        ("a: 0x1F", "0x1F"),
        ("a: 12:30", "12:30"),
        ("a: 4:1,8", "4:1,8"),
        ("a: 1_000", "1_000"),
        ("a: yes", "yes"),
        ("a: .nan", ".nan"),
        ("a: 2017/18 and 2018/19", "2017/18 and 2018/19"),
        ("a: ''", ""),
        ("a: 'null'", "null"),
        ("a: Null", "Null"),
        ("a: null", None),
        ("a: ~", None),
        ("a:", None),
        ("a: # nobody knows yet", None),
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ("a: >\n  one\n  two\n", "one two\n"),
        ("a: []", []),
        ("\ufeffa: café", "café"),
        ("%FUTURE x\n--- {a: b}", "b"),
    ],
)
def test_a_scalar_stays_the_text_that_the_file_prints(tmp_path: Path, content: str, value: object) -> None:
    tree, _ = read_yaml(written(tmp_path, content))

    assert tree == {"a": value}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_each_value_has_the_line_and_column_its_name_stands_at(tmp_path: Path, newline: str) -> None:
    text = "\ufeff# a brief\na: >\n  folded\n  text\n\nb:\n  - c: 1\n    d:\n      two\n  - [x, y]\n"

    _, found = read_yaml(written(tmp_path, text.replace("\n", newline)))

    assert {path: (place.line, place.column) for path, place in found.places.items()} == {
        "": (2, 1),
        "a": (2, 1),
        "b": (6, 1),
        "b.0": (7, 5),
        "b.0.c": (7, 5),
        "b.0.d": (8, 5),
        "b.1": (10, 5),
        "b.1.0": (10, 6),
        "b.1.1": (10, 9),
    }
    assert found.evidence("b.0.d").line == 8
    assert found.place("b.0.d") == "brief.yaml, line 8, column 5"
    assert found.place("z") == "brief.yaml, line 2, column 1"
    assert found.evidence("z").line is None


@pytest.mark.parametrize(
    ("content", "code", "where"),
    [
        ("a: 1\nb: *x\n", "inputs.yaml-alias", "line 2, column 4"),
        ("*x : 1\n", "inputs.yaml-alias", "line 1, column 1"),
        ("a: &x 1\n", "inputs.yaml-anchor", "line 1, column 4"),
        ("a: &x [1]\n", "inputs.yaml-anchor", "line 1, column 4"),
        ("&x a: 1\n", "inputs.yaml-anchor", "line 1, column 1"),
        ("a: !!python/object/apply:os.system [x]\n", "inputs.yaml-tag", "line 1, column 4"),
        ("a: !!str 1\n", "inputs.yaml-tag", "line 1, column 4"),
        ("a: 1\nb: 2\na: 3\n", "inputs.duplicate-name", "line 3, column 1"),
        ("a: {b: 1, b: 2}\n", "inputs.duplicate-name", "line 1, column 11"),
        ("a: 1\n---\nb: 2\n", "inputs.yaml-several-documents", "line 2, column 1"),
        ("%YAML 1.1\n---\na: 1\n", "inputs.yaml-directive", "line 2, column 1"),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", "inputs.yaml-directive", "line 2, column 1"),
        ("a:\n\tb: 1\n", "inputs.yaml-tab", "line 2, column 1"),
        ("a:\n  \tb: 1\n", "inputs.yaml-tab", "line 2, column 3"),
        ("a: 1\nb: x\x00y\n", "inputs.forbidden-character", "line 2, column 5"),
        ("a: one\u2028two\n", "inputs.forbidden-character", "line 1, column 7"),
        ("a: 1 # \x0b\n", "inputs.forbidden-character", "line 1, column 8"),
        ('"\\ud800": 1\n', "inputs.forbidden-character", "line 1, column 1"),
        ("[a]: 1\n", "inputs.yaml-name-not-text", "line 1, column 1"),
        ("? {a: 1}\n: 1\n", "inputs.yaml-name-not-text", "line 1, column 3"),
        ("a: Report: part two\n", "inputs.yaml-not-understood", "line 1, column 10"),
        ("a: @x\n", "inputs.yaml-not-understood", "line 1, column 4"),
        ("a: 'x\n", "inputs.yaml-not-understood", "line 2, column 1"),
        ("a: 'x' y\n", "inputs.yaml-not-understood", "line 1, column 8"),
        ("a: [x\n", "inputs.yaml-not-understood", "line 2, column 1"),
        ("a: 1\n- b\n", "inputs.yaml-not-understood", "line 2, column 1"),
        ("a:\nb\n", "inputs.yaml-not-understood", "line 2, column 1"),
        ("a: " + "[" * 40 + "]" * 40, "inputs.yaml-too-deep", "line 1, column 15"),
        ("- " * 40 + "a\n", "inputs.yaml-too-deep", "line 1, column 25"),
        ("[" * 500_000, "inputs.yaml-too-deep", "line 1, column 13"),
        ("- a\n" * (MOST_VALUES + 1), "inputs.too-many-values", f"line {MOST_VALUES}, column 3"),
    ],
)
def test_more_yaml_than_a_form_needs_is_refused_at_its_place(
    tmp_path: Path, content: str, code: str, where: str
) -> None:
    error = refusal(tmp_path, content)

    assert (error.code, error.where) == (code, f"brief.yaml, {where}")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("a: Report: part two", "a colon and a space within a value"),
        ("a:\tb", "a tab"),
        ("a: `b`", "a value begins with a character that has a meaning in YAML"),
        ("a: 'b", "a quotation mark that is never closed"),
        ("a: [b", "a bracket that is never closed"),
        ('a: "b" c', "text after a closing quotation mark"),
        ('a: "\\U00110000"', "not Unicode"),
        ('a: "C:\\Documents"', "a backslash between double quotation marks"),
        ("a: & b", "a value that begins with * or &"),
        ("a: , b", "a comma, dash or bracket where a value is due"),
        ("a: - b", "a dash and a space where text is due"),
        ("a: | text", "text in the same line after | or >"),
        ("a: !<x", "this is not YAML"),
        ("a: 1\na: 2", "first in line 1"),
    ],
)
def test_a_slip_is_told_in_plain_words(tmp_path: Path, content: str, found: str) -> None:
    assert found in refusal(tmp_path, content).found


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"a: 1\nb: caf\xe9\n", "line 2, column 7"),
        (b"a: caf\xc3\xa9s\nb: \xc3\xa9t\xe9\n", "line 2, column 6"),
        ("a: 1\n".encode("utf-16"), "line 1, column 1"),
        (b"a: \xed\xa0\x80\n", "line 1, column 4"),
    ],
)
def test_a_file_in_another_encoding_is_refused_with_the_place(tmp_path: Path, content: bytes, where: str) -> None:
    error = refusal(tmp_path, content)

    assert (error.code, error.where) == ("inputs.not-utf8", f"brief.yaml, {where}")
    assert "UTF-8" in error.remedy


def test_a_file_over_the_size_limit_is_refused_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    text = "a: " + "x" * (LARGEST_YAML - 3)
    tree, _ = read_yaml(written(tmp_path, text))

    assert len(tree["a"]) == LARGEST_YAML - 3
    assert refusal(tmp_path, text + "x").code == "inputs.file-too-large"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputsInvalidError) as missing:
        read_yaml(tmp_path / "breif.yaml")
    with pytest.raises(InputsInvalidError) as folder:
        read_yaml(tmp_path)

    assert (missing.value.code, folder.value.code) == ("inputs.file-not-found", "inputs.folder-not-file")
    assert "breif.yaml" in str(missing.value)


def test_only_an_unquoted_entry_in_brackets_is_bare(tmp_path: Path) -> None:
    tree, _ = read_yaml(written(tmp_path, "a: [x, 'y']\nb:\n  - z\n"))

    assert [item.bare for item in (*tree["a"], *tree["b"])] == [True, False, False]


@given(st.one_of(st.binary(max_size=200), st.text(alphabet="ab:-?[]{}&*!|>'\"%@#,~ \n\t\\xu0\u2028é", max_size=80)))
@example("? ")
@example("- ? : -")
@example("a: |9\n")
@example("--- |\n")
@example("!")
@example("&")
@example("%YAML 99.99\n---\n")
@example("%YAML\n")
def test_no_file_whatever_ends_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, content: str | bytes) -> None:
    found = outcome(written(tmp_path_factory.getbasetemp(), content))

    if isinstance(found, InputsInvalidError):
        assert found.remedy
        assert found.where.startswith("brief.yaml")
    else:
        assert found[0] is None or isinstance(found[0], dict | list | str)
        assert all(place.line >= 1 and place.column >= 1 for place in found[1].places.values())


@pytest.mark.parametrize("text", ["title: Open #2\n", "title: Open\t# why\n", "list:\n  - one # two\n", "a: 4 #\n"])
def test_words_that_yaml_would_take_for_a_note_are_not_lost_in_silence(tmp_path, text):
    path = tmp_path / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputsInvalidError, match="begins a note") as refusal:
        read_yaml(path)
    assert refusal.value.code == "inputs.yaml-words-lost"
    assert "line" in refusal.value.where


@pytest.mark.parametrize(
    "text", ["# note\ntitle: Open#2\n", 'title: "Open #2" # note\n', "title: # note\n", "a: >-\n  b #2\n"]
)
def test_notes_that_lose_nothing_are_let_in(tmp_path, text):
    path = tmp_path / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    tree, _ = read_yaml(path)
    assert tree.keys() <= {"title", "a"}


@pytest.mark.parametrize("slip", ["title:Ofsted", "title:\u00a0Ofsted", "title"])
def test_a_name_without_its_colon_and_space_is_told_where_it_stands(tmp_path, slip):
    path = tmp_path / "brief.yaml"
    path.write_text(f"pack: alderbrook\n{slip}\n\n\nmeeting:\n  date: 2025-04-29\n", "utf-8")
    with pytest.raises(InputsInvalidError) as refused:
        read_yaml(path)
    assert refused.value.where == "brief.yaml, line 2, column 1"
    assert refused.value.found == "a line without a colon and a space after its name"


def test_a_tag_without_end_is_refused_at_once(tmp_path):
    path = tmp_path / "brief.yaml"
    path.write_text(f"pack: alderbrook\ntitle: !{'b' * 900_000} x\n", "utf-8")
    with pytest.raises(InputsInvalidError) as refused:
        read_yaml(path)
    assert refused.value.code == "inputs.yaml-tag"
    assert refused.value.where == "brief.yaml, line 2, column 8"
