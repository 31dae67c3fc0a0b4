"""The JSON Schemas say what the readers accept, in plain words, and what `read --json` prints."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.schemas import brief_schema, finance_schema, inspection_schema, visit_schema
from tests.changed_inputs import (
    BRIEF,
    FINANCE,
    WrongChange,
    made_wrong,
    other_value,
    places_in,
    several_wrong,
    value_at,
)
from tests.conftest import ROOT

SCHEMAS = {
    "brief": brief_schema(),
    "finance": finance_schema(),
    "inspection": inspection_schema(),
    "visit": visit_schema(),
}
CHECKS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
YAML_FILES = sorted((ROOT / "examples").glob("*/*.yaml"))
UNSAID = (
    "which only keeps a place",
    "a day that is not in the calendar",
    "an id that no entry has",
    "a second time",
    " makes £",
    " makes −£",
    " in brackets; allowed: put the address in quotation marks",
    "the id “",
    "one of the two",
    "paragraphs to print in its place",
    "allowed: the file’s SHA-256: 64 of the digits",  # of a number, which has no pattern
    "^[0-9a-f]{12}$",  # the same
)
"""What only the readers say."""


def as_an_editor_reads(path: Path) -> Any:
    """The content of a YAML file by the core schema of YAML 1.2, which has no dates."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(path), default=str))


def refusals(read: Callable[[Path], object], path: Path, tree: Any) -> tuple[str, ...]:
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")
    try:
        read(path)
    except InputsInvalidError as error:
        return error.problems or (str(error),)
    return ()


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property that the schema describes, by its path in the schema."""
    if isinstance(schema, dict):
        for name, described in schema.get("properties", {}).items():
            yield f"{path}/{name}", described
        schema = {**schema, "default": None}
    inner = schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    for step, value in inner:
        yield from properties(value, f"{path}/{step}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_valid_and_names_itself(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[name]["$id"] == f"urn:cabinet-drafter:{name}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_everything_described_has_a_title_and_a_description_in_plain_words(name):
    described = [*properties(SCHEMAS[name]), ("/", SCHEMAS[name]), *SCHEMAS[name]["$defs"].items()]
    assert len(described) > 15
    for path, schema in described:
        assert re.fullmatch(r"[A-Z][^_]*", schema["title"]), path
        assert re.search(r"[.?]$|: yes or no\.$", schema["description"]), path


@pytest.mark.parametrize("name", ["brief", "finance"])
def test_every_line_that_a_noun_has_is_in_the_filled_in_inputs(name):
    """So that the tests below look at all of them."""
    tree = {"brief": BRIEF, "finance": FINANCE}[name]
    written = {path[-1] for path in places_in(tree)} | {"leaders"}
    places = set(SCHEMAS["brief"]["properties"]["quotations"]["properties"])
    assert {path.rpartition("/")[2] for path, _ in properties(SCHEMAS[name])} - places <= written
    assert list(CHECKS[name].iter_errors(tree)) == []


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_names_its_schema_and_fits_it(path):
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
    assert named is not None
    lies_at = (path.parent / named[1]).resolve()
    assert lies_at == ROOT / "docs" / "schemas" / f"{path.stem}.schema.json"
    schema = json.loads(lies_at.read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(as_an_editor_reads(path))) == []


@given(other_value(BRIEF))
def test_schema_of_a_brief_accepts_what_its_reader_accepts_and_no_more_than_it_must(tmp_path_factory, tree):
    told = refusals(read_brief, tmp_path_factory.getbasetemp() / "brief.yaml", tree)
    errors = [error.message for error in CHECKS["brief"].iter_errors(tree)]
    assert bool(told) == bool(errors) or (told and all(any(word in each for word in UNSAID) for each in told)), (
        told,
        errors,
    )


@given(other_value(FINANCE))
def test_schema_of_finance_inputs_accepts_what_their_reader_accepts_and_no_more_than_it_must(tmp_path_factory, tree):
    told = refusals(read_finance, tmp_path_factory.getbasetemp() / "finance.yaml", tree)
    errors = [error.message for error in CHECKS["finance"].iter_errors(tree)]
    assert bool(told) == bool(errors) or (told and all(any(word in each for word in UNSAID) for each in told)), (
        told,
        errors,
    )


@given(several_wrong(BRIEF))
def test_schema_of_a_brief_refuses_misspelt_names_wrong_kinds_and_needed_lines_left_out(changes: list[WrongChange]):
    assert not CHECKS["brief"].is_valid(made_wrong(BRIEF, changes))


@given(several_wrong(FINANCE))
def test_schema_of_finance_inputs_refuses_misspelt_names_wrong_kinds_and_needed_lines_left_out(
    changes: list[WrongChange],
):
    assert not CHECKS["finance"].is_valid(made_wrong(FINANCE, changes))


@pytest.mark.parametrize(
    ("path", "value", "fits"),
    [
        (("cover", "key_decision"), "Yes", True),
        (("cover", "key_decision"), "y", False),
        (("title",), 2017, True),
        (("meeting", "date"), "29 April 2025", False),
        (("alternative_options",), "None", True),
        (("quotations", "summary"), [4, "4:1-2", {"at": "5"}, {"auto": "2"}], True),
        (("quotations", "summry"), ["4"], False),
        (("quotations", "leaders"), {"auto": 21}, False),
        (("pack",), None, False),
        (("comments",), None, True),
    ],
)
def test_a_value_of_a_brief_fits_or_not_as_officers_write_it(path, value, fits):
    tree = made_wrong(BRIEF, [])
    value_at(tree, path[:-1])[path[-1]] = value
    assert CHECKS["brief"].is_valid(tree) is fits


def test_each_kind_of_finance_entry_is_shown_with_what_it_means():
    kinds = SCHEMAS["finance"]["$defs"]["FinanceKind"]["anyOf"][0]
    assert len(kinds["enum"]) == len(kinds["enumDescriptions"]) == 7


def test_facts_of_the_made_up_reports_fit_the_schema():
    reports = sorted((ROOT / "examples" / "alderbrook" / "published").glob("*.pdf"))
    assert reports
    for path in reports:
        assert [e.message for e in CHECKS["inspection"].iter_errors(inspection_record(read_inspection(path)))] == []


def test_facts_of_published_reports_fit_the_schema(corpus):
    for path in sorted((corpus / "reports").glob("*tower-hamlets*.pdf")):
        assert [e.message for e in CHECKS["inspection"].iter_errors(inspection_record(read_inspection(path)))] == []


def test_a_fact_by_another_name_does_not_fit():
    record = inspection_record(read_inspection(ROOT / "examples" / "alderbrook" / "published" / "inspection-2025.pdf"))
    record["authorities"] = record.pop("authority")
    assert len([*CHECKS["inspection"].iter_errors(record)]) == 2


@pytest.mark.parametrize("name", SCHEMAS)
def test_command_prints_the_schema_and_writes_it_to_a_new_file_only(name, tmp_path):
    path = tmp_path / "schema.json"
    printed = CliRunner().invoke(app, ["schema", name])
    written = CliRunner().invoke(app, ["schema", name, "-o", str(path)])
    again = CliRunner().invoke(app, ["schema", name, "-o", str(path)])
    assert (printed.exit_code, written.exit_code, again.exit_code) == (0, 0, 16)
    assert json.loads(printed.stdout) == json.loads(path.read_text(encoding="utf-8")) == SCHEMAS[name]
    assert "the file is there already" in again.stderr
