"""Every broken template is named: the defect once, its place as Word shows it, and what to type instead."""

import re
from pathlib import Path

import pytest
from broken_templates import TYPED, broken_templates
from good_template import Broken, changed, template
from sample_paper import fill_sample
from small_template import paragraph, run

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.template_maintenance import check_template
from cabinet_drafter.word.render import prepare
from cabinet_drafter.word.template_check import check_word_template

BROKEN = broken_templates()


def test_there_are_enough_of_them_and_each_has_its_name() -> None:
    assert len({each.name for each in BROKEN}) == len(BROKEN) >= 45


def test_the_template_they_are_made_from_is_sound() -> None:
    assert check_word_template(template(), "good.docx") == ()
    assert fill_sample(template()).content


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: each.name)
def test_check_names_it_once_with_place_and_remedy(broken: Broken) -> None:
    found = check_word_template(broken.content, "broken.docx")
    told = [(f.code, ", ".join(filter(None, (f.where.section, f.where.block))), f.remedy) for f in found]
    assert [code for code, *_ in told][:1] == [broken.code], told
    assert told[0][1] == broken.place
    assert broken.types in told[0][2]
    assert len(found) == broken.findings, told


@pytest.mark.parametrize("broken", [each for each in BROKEN if each.refused], ids=lambda each: each.name)
def test_drafting_refuses_it_with_the_same_place_and_words(broken: Broken) -> None:
    found = check_word_template(broken.content, "broken.docx")[0]
    with pytest.raises(WordTemplateError) as caught:
        prepare(broken.content, "broken.docx")
    assert caught.value.problems[0] == f"{broken.place}: {found.message} {found.remedy}"
    assert "Traceback" not in str(caught.value)
    assert " line " not in str(caught.value).replace(" line in ", "")


TO_TYPE = re.compile(r"[Tt]ype (\{.*?[%}]\}(?:[^{.,]*\{.*?[%}]\})*)")
HIDDEN = paragraph(xml=run("{{ title }}", properties="<w:vanish/>"))
BOUND = paragraph(
    xml='<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent>'
    f"{run('{{ title }}')}</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize(
    ("block", "code", "does"),
    [(HIDDEN, "template.hidden-text", "Delete it"), (BOUND, "template.bound-control", "Remove Content Control")],
)
def test_tags_in_hidden_text_and_bound_controls_are_named_once(
    block: str, code: str, does: str, tmp_path: Path
) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(template({"title": block}))
    found = [finding for finding in check_template(path) if finding.where.block == "paragraph 1"]
    assert [finding.code for finding in found] == [code]
    assert does in found[0].remedy


def test_typing_what_is_said_mends_the_slip() -> None:
    mended = 0
    for _, block, text, *_ in TYPED:
        found = check_word_template(template(changed(block, text)), "broken.docx")[0]
        said = TO_TYPE.search(found.remedy)
        if said is None or found.where.anchor is None:
            continue
        at = found.where.anchor
        typed = text[: at.start] + said[1].replace("…", "x") + text[at.end :]
        mended += check_word_template(template(changed(block, typed)), "mended.docx") == ()
    assert mended >= 65
