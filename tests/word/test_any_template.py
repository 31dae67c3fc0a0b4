"""A template that passes its check can be filled, whatever tags stand where; one that does not says why."""

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from sample_paper import fill_sample
from small_template import cell, paragraph, row, run, small_template, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.word.template_check import check_word_template

TAGS = [
    "{{ title }}",
    "{{ cover.report_of.name }}",
    "{{ meeting.held_on | long_date }}",
    "{{ a }}",
    "{{ j.grade }}",
    "{{ inspection.overall_grade }}",
    "{{ contacts | count }}",
    "words",
    "{# remark #}",
    "{{ loop.index }}",
    "{{",
    "}}",
    *(
        f"{{%{place} {said} %}}"
        for place in ("", "p", "tr", "tc", "r")
        for said in (
            "if has_previous",
            "if not has_areas_for_improvement",
            "if cover.key_decision is missing",
            "if cover.key_decision",
            "elif inspection.has_overall",
            "else",
            "endif",
            "endif",
            "for a in areas_for_improvement",
            "for j in inspection.judgements",
            "for j in contacts",
            "endfor",
            "endfor",
        )
    ),
]
WORDS = st.lists(st.sampled_from(TAGS), min_size=0, max_size=3)
PARAGRAPHS = st.builds(lambda words: paragraph(xml="".join(map(run, words))), WORDS)
CELLS = st.builds(lambda blocks: cell(*blocks), st.lists(PARAGRAPHS, min_size=1, max_size=3))
ROWS = st.builds(lambda cells: row(*cells), st.lists(CELLS, min_size=1, max_size=3))
TABLES = st.builds(lambda rows: table(*rows, columns=3), st.lists(ROWS, min_size=1, max_size=4))
BLOCK = [
    ["{%p if has_areas_for_improvement %}", "{%p endif %}"],
    ["{%p if has_previous %}", "{%p endif %}"],
    ["{%p for j in inspection.judgements %}", "{%p endfor %}"],
]
WRAPPED = st.builds(
    lambda ends, inner: paragraph(ends[0]) + "".join(inner) + paragraph(ends[1]),
    st.sampled_from(BLOCK),
    st.lists(st.one_of(PARAGRAPHS, TABLES), max_size=2),
)


@given(st.lists(st.one_of(PARAGRAPHS, TABLES, WRAPPED), min_size=1, max_size=4), st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_passes_the_check_can_be_filled(blocks: list[str], in_header: bool) -> None:
    template = small_template("One", header="".join(blocks)) if in_header else small_template(*blocks)
    findings = check_word_template(template, "any.docx")
    note(story(read_written_paper(template)))
    if findings:
        try:
            fill_sample(template)
        except WordTemplateError as refused:
            assert len(refused.problems) == len(findings)  # noqa: PT017 - the other branch must fail as well
            return
        raise AssertionError("a template with problems was filled")
    told = story(read_written_paper(fill_sample(template).content))
    assert "{%" not in told
    assert "{{" not in told
