"""A cross-reference shows the number that its paragraph has in this paper, whatever dropped out before it."""

import pytest
from sample_paper import fill_sample
from small_template import paragraph, part_of, run, small_template

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import Block

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LEFT_OUT = ["{%p if inspection.has_overall is missing %}", paragraph("Not here", "NumberedParagraph"), "{%p endif %}"]


def see(code: str, *shown: str) -> str:
    results = "".join(run(each) for each in shown)
    inner = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    field = f"{MARK.format('begin')}{inner}{MARK.format('separate')}{results}{MARK.format('end')}"
    return paragraph(xml=f"{run('See ')}{field}{run('.')}")


def named(text: str, name: str = "_Ref1") -> str:
    mark = f'<w:bookmarkStart w:id="1" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="1"/>'
    return paragraph(style="NumberedParagraph", xml=mark)


def texts(content: bytes) -> list[str]:
    return [block.text for block in read_written_paper(content).blocks if isinstance(block, Block)]


@pytest.mark.parametrize("switch", ["\\r \\h", "\\n", "\\w"])
def test_the_number_is_that_of_the_paragraph_after_one_before_it_dropped_out(switch: str) -> None:
    content = small_template(
        paragraph("One", "Heading1"), *LEFT_OUT, named("Named"), see(f"REF _Ref1 {switch}", "1", ".2")
    )
    draft = fill_sample(content)
    assert texts(draft.content)[-1] == "See 1.1."
    assert 'w:dirty="true"' in part_of(draft.content, "word/document.xml")


def test_a_reference_before_its_paragraph_and_in_a_simple_field() -> None:
    simple = f'<w:p><w:fldSimple w:instr=" REF _Ref1 \\r ">{run("9.9")}</w:fldSimple></w:p>'
    content = small_template(simple, paragraph("One", "Heading1"), paragraph("x", "NumberedParagraph"), named("Named"))
    assert texts(fill_sample(content).content)[0] == "1.2"


def test_a_bookmark_between_paragraphs_belongs_to_the_next() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="_Ref1"/>'
    content = small_template(
        paragraph("One", "Heading1"), mark, paragraph("x", "NumberedParagraph"),
        '<w:bookmarkEnd w:id="1"/>', see("REF _Ref1 \\r", "7.7"),
    )  # fmt: skip
    assert texts(fill_sample(content).content)[-1] == "See 1.1."


def test_a_reference_to_words_or_a_page_is_left_for_word_to_work_out() -> None:
    content = small_template(
        paragraph("One", "Heading1"), named("Named"), see("REF _Ref1 \\h", "Named"), see("PAGEREF _Ref1", "1")
    )
    draft = fill_sample(content)
    assert texts(draft.content)[-2:] == ["See Named.", "See 1."]
    assert part_of(draft.content, "word/document.xml").count('w:dirty="true"') == 2


def test_a_field_of_another_kind_is_left_alone() -> None:
    draft = fill_sample(small_template(see("PAGE", "1")))
    assert "w:dirty" not in part_of(draft.content, "word/document.xml")


def test_a_reference_to_what_did_not_print_is_refused_with_its_place() -> None:
    gone = ["{%p if inspection.has_overall is missing %}", named("Named"), "{%p endif %}"]
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(small_template(*gone, see("REF _Ref1 \\r", "1.1")))
    assert caught.value.code == "template.reference-lost"
    assert "See 1.1." in caught.value.where
