"""The contract is what the noun `CabinetPaper` says, whole and in plain words."""

from collections.abc import Iterator
from typing import Any

from sample_paper import sample_paper

from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.contract import IMPLIES, contract_as_markdown, contract_fields, field_at, nearest_path
from cabinet_drafter.word.marks import AbsentValue, MarkedPhrase
from cabinet_drafter.word.plain_data import plain_data


def paths_of(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            below = f"{path}.{name}".lstrip(".")
            yield below
            yield from paths_of(inner, below)
    elif isinstance(value, list):
        for item in value:
            yield from paths_of(item, f"{path}[]")


def test_every_path_of_a_paper_stands_in_the_contract() -> None:
    known = {field.path for field in contract_fields()}
    paths = set(paths_of(plain_data(sample_paper()).values, ""))
    assert len(paths) > 80
    assert paths <= known


def test_kinds_are_said_in_plain_words() -> None:
    kinds = {path: field_at(path).kind for path in ("title", "has_previous", "inspection.starts_on")}  # type: ignore[union-attr]
    assert kinds == {"title": "text", "has_previous": "yes/no", "inspection.starts_on": "date"}
    assert field_at("areas_for_improvement").kind == "list of texts"  # type: ignore[union-attr]
    assert field_at("areas_for_improvement[]").kind == "text"  # type: ignore[union-attr]
    assert field_at("inspection.judgements[]").kind == "group"  # type: ignore[union-attr]


def test_a_field_that_may_be_missing_says_whose_it_is() -> None:
    field = field_at("cover.key_decision")
    assert field is not None
    assert (field.may_be_missing, field.role) == (True, ClearanceRole.DEMOCRATIC_SERVICES)
    assert all(field.role is not None for field in contract_fields() if field.may_be_missing)


def test_a_field_that_may_not_exist_says_what_to_ask_first() -> None:
    asked = {field.path: field.ask_first for field in contract_fields() if field.ask_first}
    assert asked["previous"] == "has_previous"
    assert asked["inspection.overall_grade"] == "inspection.has_overall"
    assert all(field_at(first).kind == "yes/no" for first in asked.values())  # type: ignore[union-attr]


def test_what_is_asked_first_is_what_the_paper_itself_names() -> None:
    def absent(value: Any) -> Iterator[AbsentValue]:
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            if isinstance(inner, AbsentValue):
                yield inner
            elif not isinstance(inner, MarkedPhrase):
                yield from absent(inner)

    found = list(absent(plain_data(sample_paper()).values))
    assert {each.path for each in found} >= {"previous", "comparison"}
    for each in found:
        assert field_at(each.path).ask_first.endswith(each.ask_first)  # type: ignore[union-attr]


def test_every_field_has_a_meaning() -> None:
    assert all(field.meaning for field in contract_fields())


def test_implied_answers_are_fields_of_the_contract() -> None:
    for path in (*IMPLIES, *IMPLIES.values()):
        assert field_at(path) is not None, path


def test_the_nearest_name_is_found_within_the_group_or_elsewhere() -> None:
    assert nearest_path("cover.wards_afected") == "cover.wards_affected"
    assert nearest_path("wards_affected") == "cover.wards_affected"
    assert nearest_path("inspection.judgements[].grad") == "inspection.judgements[].grade"
    assert nearest_path("zzzzzz") is None


def test_the_page_of_fields_lists_each_of_them() -> None:
    page = contract_as_markdown()
    assert len(page.splitlines()) == len(contract_fields()) + 2
    assert "| `title` | text |" in page
