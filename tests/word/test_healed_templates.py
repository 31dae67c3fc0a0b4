"""What Word puts into or around a tag without harm is read as it was meant, and prints right: no finding, no loss."""

import pytest
from broken_places import text_box
from good_template import split, template
from sample_paper import fill_sample
from small_template import paragraph, part_of, row, run, small_template, table

from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.template_check import check_word_template
from cabinet_drafter.written_paper import Block

HELD = ("Cabinet", "31 July 2019")
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


def filled(*blocks: str, **parts: str) -> str:
    """The text of the draft that a template makes; the check finds nothing in it."""
    content = small_template(*blocks, **parts)
    assert check_word_template(content, "small.docx") == ()
    written = read_written_paper(fill_sample(content).content)
    return "\n".join(block.text for block in written.blocks if isinstance(block, Block))


def amid(xml: str) -> str:
    """A tag with XML in the midst of a name."""
    return paragraph(xml=run("{{ meeting.he") + xml + run("ld_on | long_date }} is the day"))


AMID = {
    "spelling mark": '<w:proofErr w:type="spellStart"/>',
    "bookmark": '<w:bookmarkStart w:id="4" w:name="_GoBack"/><w:bookmarkEnd w:id="4"/>',
    "end of a page": "<w:r><w:lastRenderedPageBreak/></w:r>",
    "soft hyphen": "<w:r><w:softHyphen/></w:r>",
    "pasted soft hyphen": RUN.format("\u00ad"),
    "space without width": RUN.format("\u200b"),
    "mark of direction": RUN.format("\u200e"),
    "comment anchor": '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>',
    "footnote reference": '<w:r><w:footnoteReference w:id="1"/></w:r>',
    "empty bold run": "<w:r><w:rPr><w:b/></w:rPr></w:r>",
}


@pytest.mark.parametrize("name", AMID)
def test_what_word_keeps_amid_a_tag_does_no_harm(name: str) -> None:
    text = filled(amid(AMID[name]), footnote=paragraph("A note."))
    assert "31 July 2019 is the day" in text


def test_a_footnote_or_bookmark_amid_a_tag_is_not_lost() -> None:
    marks = '<w:bookmarkStart w:id="4" w:name="held"/><w:r><w:footnoteReference w:id="1"/></w:r>'
    xml = amid(marks) + paragraph(xml='<w:bookmarkEnd w:id="4"/>')
    document = part_of(fill_sample(small_template(xml, footnote=paragraph("A note."))).content, "word/document.xml")
    assert "footnoteReference" in document
    assert 'w:name="held"' in document


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u2009", "\u202f", "\u3000", "</w:t><w:tab/><w:t>", "</w:t><w:br/><w:t>", "</w:t><w:cr/><w:t>"]
)
@pytest.mark.parametrize(
    "text", ["{{ meeting.held_on~|~long_date~}}", "{%~if~has_previous~%}x{%~else~%}31 July 2019{% endif %}"]
)
def test_any_space_is_a_space(space: str, text: str) -> None:
    assert "31 July 2019" in filled(paragraph(xml=f"<w:r><w:t>{text.replace('~', space)}</w:t></w:r>"))


def test_a_space_that_does_not_break_after_p_is_a_space() -> None:
    assert filled(
        "{%p\u00a0if has_previous %}", "x", "{%p\u00a0else %}", "first", "{%p\u00a0endif\u00a0%}"
    ).split() == ["first"]


@pytest.mark.parametrize("quotes", ["“”", "‘’", "„“", "””", '""', "''"])
def test_quotation_marks_that_word_curls_are_straight(quotes: str) -> None:
    one, many = (f"{quotes[0]}{word}{quotes[1]}" for word in ("inspector", "inspectors"))
    assert filled(f"{{{{ inspection.lead_inspectors | count | plural({one}, {many}) }}}}") == "inspectors"


def test_an_apostrophe_that_word_curls_prints_within_double_marks() -> None:
    said = "{{ inspection.lead_inspectors | count | plural(“inspector’s”, “inspectors’”) }} report"
    assert filled(said) == "inspectors' report"


def test_a_tag_in_many_formats_prints_in_the_first() -> None:
    assert "Cabinet, 31 July 2019" in filled(
        split("{", "{ meeting", ".bo", "dy }", "}, {{ meeting.held_on ", "| long_date }", "}")
    )


def test_a_tag_half_in_a_link_prints_and_leaves_the_file_whole() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("{{ meeting.")}</w:hyperlink>'
    assert filled(paragraph(xml=link + run("body }} meets"))) == "Cabinet meets"
    link = f'<w:hyperlink w:anchor="x">{run("body }} meets")}</w:hyperlink>'
    assert filled(paragraph(xml=run("{{ meeting.") + link)) == "Cabinet meets"


def test_a_condition_may_hold_a_whole_field_or_stand_within_one() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    opened = f"{begin}<w:r><w:instrText> HYPERLINK x </w:instrText></w:r>{middle}"
    within = opened + run("{% if has_previous %}a{% else %}b{% endif %}") + end
    around = run("{% if has_previous %}a{% else %}") + opened + run("b") + end + run("{% endif %}")
    assert filled(paragraph(xml=within)) == filled(paragraph(xml=around)) == "b"


def test_a_tag_half_in_a_content_control_prints() -> None:
    control = f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{run("{{ meeting.")}</w:sdtContent></w:sdt>'
    assert filled(paragraph(xml=control + run("body }} meets"))) == "Cabinet meets"


def test_tags_print_in_content_controls_text_boxes_and_notes() -> None:
    held = paragraph("{{ meeting.body }} 1")
    control = f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{held}</w:sdtContent></w:sdt>'
    bad = paragraph("{{ meeting.body }} 2")
    text = filled(control, text_box("{{ meeting.body }} 3"), header=bad, footer=bad, footnote=bad)
    assert [text.count(f"Cabinet {number}") for number in (1, 2, 3)] == [1, 3, 1]


def test_quotation_marks_and_spaces_in_alternative_text_are_read_as_meant() -> None:
    told = "{{ inspection.lead_inspectors\u00a0| count |\u200b plural(“inspector”, “inspectors”) }}"
    content = small_template("x", table(row("A", "B", header=True), row("x", "y"), alt_text=told))
    assert check_word_template(content, "small.docx") == ()
    assert 'w:val="inspectors"' in part_of(fill_sample(content).content, "word/document.xml")


@pytest.mark.parametrize(
    "text",
    [
        "Words in {braces} are words, and so are {a title} and 5 % of 10 %.",
        "The set {1, 2} and the title (title) of [the report].",
        "100% if has been said, %d of them, {}",
        "See the report «Title» <<here>>.",
    ],
)
def test_brackets_of_plain_words_are_left_alone(text: str) -> None:
    assert filled(text) == text


def test_a_tag_in_a_word_comment_does_not_come_into_drafts() -> None:
    content = template(comments=f'<w:comment w:id="0" w:author="Terry">{paragraph("{{ title }}")}</w:comment>')
    draft = fill_sample(content).content
    assert "{{" not in part_of(draft, "word/document.xml")
    assert "Terry" not in part_of(draft, "[Content_Types].xml")
