"""A hostile template reaches nothing: it is refused as a Word template that cannot be used."""

import pytest
from sample_paper import fill_sample, sample_paper
from small_template import paragraph, part_of, small_template

from cabinet_drafter.errors import ExitCode, WordTemplateError
from cabinet_drafter.word.environment import compiled, environment
from cabinet_drafter.word.marks import TagRefusedError
from cabinet_drafter.word.plain_data import plain_data
from cabinet_drafter.word.read_back import read_written_paper

ATTACKS = [
    "{{ ''.__class__.__mro__ }}",
    "{{ title.__class__ }}",
    "{{ title.__init__.__globals__ }}",
    "{{ council.__class__ }}",
    "{{ cover['wards_affected'] }}",
    "{{ title.upper() }}",
    "{{ title.format }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner }}",
    "{{ namespace }}",
    "{{ range(999999999) }}",
    "{{ dict }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ request }}",
    "{{ title | attr('__class__') }}",
    "{{ title | map }}",
    "{{ title | safe }}",
    "{{ areas_for_improvement | join('x') }}",
    "{{ title ~ title }}",
    "{{ 'a' * 999999999 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{% set x = 1 %}",
    "{% include 'x' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% macro m() %}{% endmacro %}",
    "{% autoescape false %}{{ title }}{% endautoescape %}",
    "{% filter lower %}x{% endfilter %}",
    "{% with x = title %}{{ x }}{% endwith %}",
    "{% call title() %}{% endcall %}",
    "{% block b %}{% endblock %}",
    "{% for a, b in areas_for_improvement %}x{% endfor %}",
    "{% for a in areas_for_improvement recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a in areas_for_improvement if a %}x{% endfor %}",
    "{% for a in areas_for_improvement %}{{ loop.cycle('a', 'b') }}{% endfor %}",
    "{% if title is sameas(title) %}x{% endif %}",
    "{% if title == 'x' %}x{% endif %}",
    "{% if has_previous and has_areas_for_improvement %}x{% endif %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_tag_stops_the_draft(attack: str) -> None:
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(small_template(paragraph(attack)))
    assert caught.value.exit_code is ExitCode.WORD_TEMPLATE_NOT_USABLE
    assert "paragraph 1" in " ".join(caught.value.problems)


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_environment_refuses_it_on_its_own(attack: str) -> None:
    """The check of the template is the first wall; this is the second."""
    with pytest.raises(TagRefusedError):
        compiled(attack).render(plain_data(sample_paper()).values)


def test_the_environment_holds_no_globals_and_only_the_listed_filters() -> None:
    assert environment().globals == {}
    assert set(environment().tests) == {"missing"}
    assert not {"attr", "map", "safe", "join", "tojson"} & set(environment().filters)


def test_an_attack_inside_a_value_is_only_text() -> None:
    draft = fill_sample(small_template("{{ title }}"), sample_paper(title="{{ cover.__class__ }} {% raw %} <w:p/>"))
    assert "{{ cover.__class__ }} {% raw %} &lt;w:p/&gt;</w:t>" in part_of(draft.content, "word/document.xml")
    assert read_written_paper(draft.content).blocks[0].text == "{{ cover.__class__ }} {% raw %} <w:p/>"  # type: ignore[union-attr]
