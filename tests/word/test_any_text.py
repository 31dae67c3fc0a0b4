"""Any text that an officer may type comes through a draft unchanged."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_paper import fill_sample, sample_paper
from small_template import paragraph, part_of, row, small_template, table

from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.word.word_parts import strict_parser
from cabinet_drafter.written_paper import Block, Table

TEMPLATE = small_template(
    paragraph("{{ title }}", "Title"),
    paragraph("Wards: {{ cover.wards_affected }}."),
    "{%p for reason in reasons_for_decisions %}",
    paragraph("{{ reason | upper_first }}", "ListBullet"),
    "{%p endfor %}",
    table(row("A", "B", header=True), row("{{ cover.wards_affected }}", "x")),
    header=paragraph("{{ cover.wards_affected }}"),
)
AWKWARD = [
    "<w:p>&amp;</w:p> ]]> <!-- x -->",
    "{{ title }} {% if x %} {# c #} }} %} {_{ }_} {_% %_}",
    "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467 ไทย עברית \u202eright to left\u202c",
    "a" * 10_000,
    "one\ntwo\n\nthree\tfour",
    "  two  spaces  ",
    "'single' \"double\" `tick` \\ \\n \\1",
    "\u00a0\u2028\u2029\u200b\ufeff\u00ad",
]
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\t\n<>&{}%#\"'"), min_size=1, max_size=80
).filter(str.strip)


def check(text: str) -> None:
    composed = sample_paper(reasons_for_decisions=[f"x{text}"])
    paper = composed.paper
    composed = sample_paper(
        title=text,
        cover=paper.cover.model_copy(update={"wards_affected": text}),
        reasons_for_decisions=[f"X{text}"],
    )
    content = fill_sample(TEMPLATE, composed).content
    for part in ("word/document.xml", "word/header1.xml"):
        etree.fromstring(part_of(content, part).encode(), strict_parser())
    read = read_written_paper(content)
    bodies = [block.text for block in read.blocks if isinstance(block, Block)]
    assert bodies == [text, f"Wards: {text}.", f"X{text}", text]
    tables = [block for block in read.blocks if isinstance(block, Table)]
    assert tables[0].rows[1].cells[0].blocks[0].text == text  # type: ignore[union-attr]
    assert f"Wards: {text}.".replace("\n", "⏎").replace("\t", "⇥") in story(read)


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_comes_through_unchanged(text: str) -> None:
    check(text)


@given(WORDS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_comes_through_unchanged(text: str) -> None:
    check(text)


def test_awkward_text_keeps_the_file_sound(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    draft = tmp_path / "draft.docx"
    draft.write_bytes(fill_sample(TEMPLATE, sample_paper(title="".join(AWKWARD))).content)
    assert OpenXmlValidator().validate(str(draft)).errors == []
