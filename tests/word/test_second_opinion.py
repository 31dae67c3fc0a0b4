"""docxtpl-lint, a checker by others, finds no fault in a template that `template check` does not find (decision 24)."""

import docxtpl_lint
import pytest
from broken_templates import broken_templates
from good_template import Broken, template

from cabinet_drafter.word.contract import GROUP, POUNDS, WHOLE_NUMBER, YES_NO, contract_fields
from cabinet_drafter.word.filters import FILTERS
from cabinet_drafter.word.template_check import check_word_template
from tests.conftest import ROOT

_TYPES = {YES_NO: "boolean", WHOLE_NUMBER: "integer", POUNDS: "number", GROUP: "object"}
SHIPPED = sorted(ROOT.glob("templates/*/*.docx"))


def as_json_schema() -> dict[str, object]:
    """The contract as the data contract of docxtpl-lint."""
    schema: dict[str, object] = {"type": "object"}
    for field in contract_fields():
        node: dict[str, object] = schema
        for step in field.path.split("."):
            properties = node.setdefault("properties", {})
            assert isinstance(properties, dict)
            node = properties.setdefault(step.removesuffix("[]"), {})
            if step.endswith("[]"):
                node = node.setdefault("items", {})
        node["type"] = "array" if field.is_list else _TYPES.get(field.kind, "string")
    return schema


SCHEMA = as_json_schema()


def second_opinion(content: bytes) -> list[str]:
    """What docxtpl-lint finds, by its rules."""
    result = docxtpl_lint.lint(content, schema=SCHEMA, filters=list(FILTERS), tests=["missing"])
    return [issue.rule for issue in result.issues]


@pytest.mark.parametrize("broken", broken_templates(), ids=lambda each: each.name)
def test_what_it_finds_is_found(broken: Broken) -> None:
    if second_opinion(broken.content):
        assert check_word_template(broken.content, "broken.docx")


def test_it_finds_a_good_part_of_the_faults_so_the_comparison_means_something() -> None:
    assert sum(1 for broken in broken_templates() if second_opinion(broken.content)) >= 70


@pytest.mark.parametrize("content", [template(), *(path.read_bytes() for path in SHIPPED)])
def test_it_has_nothing_against_the_templates_that_are_sound(content: bytes) -> None:
    assert second_opinion(content) == []
