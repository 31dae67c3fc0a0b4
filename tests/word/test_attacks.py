"""A hostile template reaches nothing: it is refused as a Word template that cannot be used."""

from pathlib import Path

import pytest
from jinja2.exceptions import TemplateError
from sample_paper import fill_sample, sample_paper
from small_template import paragraph, part_of, run, small_template

from cabinet_drafter.errors import ExitCode, WordTemplateError
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.environment import compiled, environment
from cabinet_drafter.word.marks import TagRefusedError
from cabinet_drafter.word.plain_data import plain_data
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.template_check import check_word_template

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

PUBLISHED = (Path(__file__).parent / "injection_payloads.txt").read_text(encoding="utf-8").splitlines()
"""Payloads of the kinds that the public lists of server-side template injection for Jinja give."""


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


@pytest.mark.parametrize("payload", PUBLISHED)
def test_a_published_payload_is_refused_and_told_in_plain_words(payload: str) -> None:
    template = small_template(paragraph(payload))
    with pytest.raises(WordTemplateError):
        fill_sample(template)
    found = [each for each in check_word_template(template, "x.docx") if each.severity is Severity.MUST_FIX]
    assert {each.where.block for each in found} == {"paragraph 1"}
    said = " ".join(f"{each.message} {each.remedy}" for each in found)
    assert "Error" not in said.replace("Error! Reference", "")
    assert "jinja" not in said.lower()


@pytest.mark.parametrize("payload", PUBLISHED)
def test_a_published_payload_is_refused_where_word_has_split_it(payload: str) -> None:
    letters = '<w:proofErr w:type="spellStart"/>'.join(map(run, payload))
    with pytest.raises(WordTemplateError):
        fill_sample(small_template(paragraph(xml=letters)))


@pytest.mark.parametrize("payload", PUBLISHED)
@pytest.mark.parametrize("part", ["header", "footer", "footnote"])
def test_a_published_payload_is_refused_outside_the_text(part: str, payload: str) -> None:
    with pytest.raises(WordTemplateError):
        fill_sample(small_template("{{ title }}", **{part: paragraph(payload)}))


@pytest.mark.parametrize("payload", PUBLISHED)
def test_behind_the_check_the_environment_shows_no_insides(payload: str, tmp_path: Path) -> None:
    """Where the second wall lets a form through that the first refuses, only the paper's own words come of it."""
    aimed = payload.replace("SENTINEL", str(tmp_path / "SENTINEL"))
    try:
        shown = compiled(aimed).render(plain_data(sample_paper()).values)
    except (TagRefusedError, TemplateError):
        shown = ""
    assert not any(inside in shown for inside in ("<class", "<function", "<built-in", " object at ", "__", "root:"))
    assert list(tmp_path.iterdir()) == []


def test_the_environment_holds_no_globals_and_only_the_listed_filters() -> None:
    assert environment().globals == {}
    assert set(environment().tests) == {"missing"}
    assert not {"attr", "map", "safe", "join", "tojson"} & set(environment().filters)


def test_an_attack_inside_a_value_is_only_text() -> None:
    draft = fill_sample(small_template("{{ title }}"), sample_paper(title="{{ cover.__class__ }} {% raw %} <w:p/>"))
    assert "{{ cover.__class__ }} {% raw %} &lt;w:p/&gt;</w:t>" in part_of(draft.content, "word/document.xml")
    assert read_written_paper(draft.content).blocks[0].text == "{{ cover.__class__ }} {% raw %} <w:p/>"  # type: ignore[union-attr]
