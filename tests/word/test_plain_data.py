"""A template reaches plain data only, and a missing value never passes for an answer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sample_paper import a_note, sample_paper

from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.word.environment import compiled
from cabinet_drafter.word.marks import MARK_BEGINS, AbsentValue, MarkedPhrase, NotedValue, TagRefusedError
from cabinet_drafter.word.plain_data import plain_data


def printed(source: str, **changes: Any) -> str:
    return compiled(source).render(plain_data(sample_paper(**changes)).values)


def test_nothing_but_plain_data_is_reached() -> None:
    def kinds(value: Any) -> set[type]:
        if isinstance(value, dict):
            return {dict}.union(*map(kinds, value.values()))
        if isinstance(value, list):
            return {list}.union(*map(kinds, value))
        return {type(value)}

    allowed = {dict, list, str, int, bool, date, Decimal, MarkedPhrase, AbsentValue, NotedValue}
    assert kinds(plain_data(sample_paper()).values) <= allowed


def test_a_missing_value_prints_as_its_phrase_between_marks() -> None:
    text = printed("{{ cover.strategic_plan_priority }}")
    assert text.startswith(f"{MARK_BEGINS}missing:cover.strategic_plan_priority")
    assert "strategic plan priority or outcome" in text


def test_a_field_of_a_missing_group_is_that_missing_group() -> None:
    assert "missing:cover.report_of" in printed("{{ cover.report_of.name | upper_first }}")


def test_a_loop_over_a_missing_list_prints_its_phrase_once() -> None:
    text = printed("{% for c in contacts %}{{ c.name }}|{% endfor %}")
    assert text.count("missing:contacts") == 1


@pytest.mark.parametrize(
    "source",
    [
        "{% if cover.key_decision %}y{% endif %}",
        "{% if not cover.key_decision %}n{% endif %}",
        "{{ contacts | count }}",
    ],
)
def test_a_missing_value_is_no_answer(source: str) -> None:
    with pytest.raises(TagRefusedError) as caught:
        printed(source)
    assert caught.value.code == "tag.missing-not-asked"
    assert "is missing" in caught.value.remedy


def test_is_missing_may_always_be_asked() -> None:
    assert printed("{% if cover.key_decision is missing %}m{% endif %}") == "m"
    assert printed("{% if title is not missing %}given{% endif %}") == "given"


@pytest.mark.parametrize(
    "source",
    [
        "{{ previous.title }}",
        "{{ previous }}",
        "{% if previous %}x{% endif %}",
        "{% if previous is missing %}x{% endif %}",
        "{% for r in comparison.rows %}x{% endfor %}",
        "{% for r in comparison %}x{% endfor %}",
    ],
)
def test_a_value_that_does_not_exist_names_what_to_ask_first(source: str) -> None:
    with pytest.raises(TagRefusedError) as caught:
        printed(source)
    assert caught.value.code == "tag.not-given"
    assert "has_previous" in caught.value.remedy


def test_a_note_on_a_branch_marks_what_is_printed_below_it() -> None:
    notes = {"cover.lead_member": a_note()}
    assert f"{MARK_BEGINS}note:cover.lead_member" in printed("{{ cover.lead_member.name }}", notes=notes)
    assert MARK_BEGINS not in printed("{{ cover.wards_affected }}", notes=notes)


def test_a_note_does_not_turn_a_yes_no_into_a_yes() -> None:
    assert printed("{% if has_previous %}y{% else %}n{% endif %}", notes={"has_previous": a_note()}) == "n"


@pytest.mark.parametrize(
    "character", ["\x0b", "\x00", "\x0c", "\x07", "\ufdd0", "\ufdd5", "\ufffe", "\uffff", "\ud800"]
)
def test_a_character_that_word_cannot_hold_is_named_with_its_field(character: str) -> None:
    with pytest.raises(InputsInvalidError) as caught:
        plain_data(sample_paper(reasons_for_decisions=["fine", f"not{character}fine"]))
    assert caught.value.where == "reasons_for_decisions.1"
    assert f"U+{ord(character):04X}" in caught.value.found


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{{ inspection.starts_on }}", "tag.needs-filter"),
        ("{{ has_previous }}", "tag.not-printable"),
        ("{{ inspection }}", "tag.not-printable"),
        ("{{ areas_for_improvement }}", "tag.not-printable"),
    ],
)
def test_what_is_not_text_is_not_printed_bare(source: str, code: str) -> None:
    with pytest.raises(TagRefusedError) as caught:
        printed(source)
    assert caught.value.code == code
