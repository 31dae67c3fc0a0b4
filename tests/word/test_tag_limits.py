"""How long, deep and many the tags of a template may be: told by check, and so by fill, within moments."""

import time

import pytest
from sample_paper import fill_sample
from small_template import paragraph, row, small_template, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word import render
from cabinet_drafter.word.environment import compiled
from cabinet_drafter.word.marks import TagRefusedError
from cabinet_drafter.word.tag_limits import LONGEST_TAG, MOST_BLOCKS_DEEP, MOST_LOOPS_DEEP, MOST_TAGS, MOST_TURNS
from cabinet_drafter.word.template_check import check_word_template


def codes(*blocks: str) -> set[str]:
    """The codes of the findings; fill refuses with the same problems."""
    content = small_template(*blocks)
    found = {finding.code for finding in check_word_template(content, "small.docx")}
    if found:
        with pytest.raises(WordTemplateError):
            fill_sample(content)
    return found


def loops(deep: int) -> list[str]:
    begins = [f"{{%p for item{n} in inspection.judgements %}}" for n in range(deep)]
    return [*begins, "{{ title }}", *["{%p endfor %}"] * deep]


def conditions(deep: int) -> list[str]:
    return [*["{%p if has_areas_for_improvement is missing %}"] * deep, "x", *["{%p endif %}"] * deep]


def test_loops_and_conditions_may_nest_as_deep_as_the_rule_says() -> None:
    assert codes(*loops(MOST_LOOPS_DEEP)) == set()
    assert codes(*conditions(MOST_BLOCKS_DEEP)) == set()


@pytest.mark.parametrize("deep", [MOST_LOOPS_DEEP + 1, 9, 120])
def test_loops_within_loops_beyond_that_are_refused(deep: int) -> None:
    assert codes(*loops(deep)) == {"tag.too-deep"}


@pytest.mark.parametrize("deep", [MOST_BLOCKS_DEEP + 1, 200])
def test_conditions_within_conditions_beyond_that_are_refused(deep: int) -> None:
    assert codes(*conditions(deep)) == {"tag.too-deep"}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ " + ".".join(["a"] * 5000) + " }}",
        "{{ " + "(" * 3000 + "title" + ")" * 3000 + " }}",
        "{{ " + "(" * 120 + "title" + ")" * 120 + " }}",
        "{{ " + "9" * 5000 + " }}",
        "{{ title" + "|lower" * 3000 + " }}",
        "{{ " + "-" * 280 + "title }}",
        "{{ title".ljust(LONGEST_TAG) + "}}",
    ],
)
def test_a_tag_that_is_too_long_is_a_finding(tag: str) -> None:
    assert codes(tag) == {"tag.too-long"}
    with pytest.raises(TagRefusedError) as caught:
        compiled(tag)
    assert caught.value.code == "tag.too-long"


def test_a_tag_of_the_longest_length_is_read() -> None:
    assert codes("{{ title".ljust(LONGEST_TAG - 2) + "}}") == set()


def test_too_many_negations_are_a_finding() -> None:
    assert "tag.too-long" in codes("{% if " + "not " * 60 + "has_previous %}x{% endif %}")


def test_too_many_tags_are_refused() -> None:
    assert codes("{{ title }}" * (MOST_TAGS + 1)) == {"tag.too-many"}


def test_too_many_branches_of_one_condition_are_refused() -> None:
    begin = "{% if has_areas_for_improvement is missing %}"
    branch = "{% elif has_areas_for_improvement is missing %}"
    assert codes(begin + branch * MOST_TURNS + "{% endif %}") == set()
    assert codes(begin + branch * (MOST_TURNS + 1) + "{% endif %}") >= {"tag.too-many"}


@pytest.mark.parametrize("text", ["{{ ", "{% ", "{# ", "}} ", "{{", "{%", "{{ a %} "])
def test_brackets_without_end_are_refused_at_once(text: str) -> None:
    began = time.perf_counter()
    assert codes(text * (60_000 // len(text))) == {"tag.unclosed"}
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("outside", ["caption", "between"])
def test_loops_outside_the_text_are_refused_by_check_as_well(outside: str) -> None:
    nest = "{% for item in inspection.judgements %}" * 9 + "{% endfor %}" * 9
    held = table(row("x", "y"), alt_text=nest) if outside == "caption" else f"<w:p/>{nest}<w:p/>"
    assert "tag.crossed" in codes(held)


def test_a_field_printed_in_a_tables_alternative_text_is_sound() -> None:
    assert codes(table(row("x", "y"), alt_text="Table of {{ title }}")) == set()


def test_a_tag_in_an_xml_comment_is_not_seen() -> None:
    assert codes(paragraph("x") + "<!-- {% for a in inspection.judgements %} {{ nonsense }} -->") == set()


def test_a_filled_part_stops_growing_at_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    content = small_template(*loops(3))
    assert fill_sample(content).content
    monkeypatch.setattr(render, "LARGEST_FILLED", 500)
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(content)
    assert caught.value.code == "template.too-much-text"


def test_the_rows_of_a_long_table_are_numbered_once() -> None:
    began = time.perf_counter()
    found = check_word_template(
        small_template(table(*[row(f"{n * 7919}", "y") for n in range(9_000)], row("{{ titel }}"))), "x"
    )
    assert found[0].where.block == "table 1, row 9001"
    assert time.perf_counter() - began < 10


def test_a_row_outside_a_table_is_no_defect() -> None:
    assert codes("<w:tr><w:tc><w:p/></w:tc></w:tr>", "x") == set()


def test_a_row_of_many_tags_says_once_each_what_would_be_lost_and_quotes_little_of_it() -> None:
    cells = [f"{{%tr if has_previous %}}{n * 7919}" for n in range(300)]
    found = check_word_template(small_template(table(row(*cells))), "x")
    assert all(len(finding.message) < 300 for finding in found if finding.code == "tag.text-lost")
