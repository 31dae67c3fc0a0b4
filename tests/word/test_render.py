"""Filling a Word template: marks become styles and Word comments, tags leave nothing behind, bytes are the same."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sample_paper import PROPERTIES, ROLES, a_note, fill_sample, inspection_facts, sample_paper
from small_template import STYLES, cell, paragraph, part_of, row, run, small_template, table

from cabinet_drafter.errors import InputsInvalidError, WordTemplateError
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.render import fill
from cabinet_drafter.written_paper import Block, Table, WrittenPaper

WARDS = "strategic plan priority or outcome"


def filled(*blocks: str, header: str = "", footer: str = "", footnote: str = "", **changes: object) -> WrittenPaper:
    content = small_template(*blocks, header=header, footer=footer, footnote=footnote)
    return read_written_paper(fill_sample(content, sample_paper(**changes)).content)  # type: ignore[arg-type]


def texts(paper: WrittenPaper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Block)]


def test_a_tag_that_word_split_over_runs_is_filled() -> None:
    split = paragraph(xml=run("For {") + run("{ cover.wa", properties="<w:b/>") + run("rds_affected }} only"))
    assert texts(filled(split)) == ["For All wards only"]


def test_quotation_marks_curled_by_word_do_not_stop_a_tag() -> None:
    tag = "{% for j in inspection.judgements %}{{ loop.index | plural(“first”, ‘later’) }} {% endfor %}"
    assert texts(filled(tag)) == ["first later "]


def test_headers_footers_and_footnotes_are_filled() -> None:
    paper = filled(
        "One",
        header=paragraph("{{ title }}"),
        footer=paragraph("{{ meeting.body }}"),
        footnote=paragraph("{{ council.name }}"),
    )
    assert [(block.part, block.text) for block in paper.blocks if isinstance(block, Block)] == [
        ("body", "One"),
        ("header", "Outcome of the inspection"),
        ("footer", "Cabinet"),
        ("footnote", "text"),
    ]


def test_text_that_looks_like_xml_or_tags_prints_as_it_is() -> None:
    title = "A <b> & {{ title }} {% if %} {_{ }} &amp; “c”"
    paper = filled("{{ title }}", header=paragraph("{{ title }}"), title=title)
    assert texts(paper) == [title, title]


def test_a_line_break_and_a_tab_stay_what_they_are() -> None:
    draft = fill_sample(small_template("{{ title }}"), sample_paper(title="one\ntwo\nthree\tfour\n\nfive"))
    assert texts(read_written_paper(draft.content)) == ["one\ntwo\nthree\tfour\n\nfive"]
    assert part_of(draft.content, "word/document.xml").count("<w:br/>") == 4


def test_a_missing_input_is_styled_wherever_it_prints_and_asked_for_once() -> None:
    paper = filled(
        "First {{ cover.strategic_plan_priority }}.", "Again {{ cover.strategic_plan_priority | upper_first }}."
    )
    for block in paper.blocks:
        assert isinstance(block, Block)
        assert [r.text for r in block.runs if r.character_style == "Missing input"] == [
            block.text.split(" ", 1)[1][:-1]
        ]
    assert len(paper.comments) == 1
    assert paper.comments[0].author == "cabinet-drafter"
    assert paper.comments[0].text.startswith("Originating officer: ")
    assert WARDS in paper.comments[0].anchored_text


def test_a_comment_is_addressed_by_the_council_s_title_for_the_role() -> None:
    paper = filled("{%p if finance is missing %}", "{{ finance }}", "{%p endif %}")
    assert [c.text.split(":")[0] for c in paper.comments] == ["Chief Finance Officer"]


def test_a_comment_carries_no_date() -> None:
    draft = fill_sample(small_template("{{ cover.strategic_plan_priority }}"))
    xml = part_of(draft.content, "word/comments.xml")
    assert 'w:initials="cd"' in xml
    assert "date" not in xml.split("<w:t", 1)[0]


def test_what_is_missing_is_told_in_the_order_of_the_draft_and_once() -> None:
    body = ["{{ law.publish_by | long_date }}", "{{ cover.report_of.name }}, {{ cover.report_of.title }}"]
    draft = fill_sample(small_template(*body))
    assert [missing.field for missing in draft.missing] == ["law.publish_by", "cover.report_of"]


def test_what_does_not_print_is_not_reported_as_missing() -> None:
    assert fill_sample(small_template("{% if has_previous %}{{ cover.report_of.name }}{% endif %}", "x")).missing == ()


def test_a_missing_input_in_a_header_is_asked_for_in_the_body() -> None:
    paper = filled(paragraph("{{ title }}", "Title"), header=paragraph("{{ law.publish_by | long_date }}"))
    assert len(paper.comments) == 1
    assert paper.comments[0].anchored_text == "Outcome of the inspection"


def test_a_value_to_confirm_has_a_comment_and_no_style() -> None:
    draft = fill_sample(
        small_template("{{ cover.wards_affected | upper_first }}", "{{ cover.wards_affected }}"),
        sample_paper(notes={"cover.wards_affected": a_note("Is this right?")}),
    )
    paper = read_written_paper(draft.content)
    assert [(c.text, c.anchored_text) for c in paper.comments] == [("Legal services: Is this right?", "All wards")]
    assert all(r.character_style is None for block in paper.blocks if isinstance(block, Block) for r in block.runs)
    assert [note.text for note in draft.notes] == ["Is this right?"]


def test_a_note_on_a_list_stands_at_the_first_item_that_prints() -> None:
    notes = {"inspection.judgements": a_note()}
    paper = filled("{%p for j in inspection.judgements %}", "{{ j.grade }}", "{%p endfor %}", notes=notes)
    assert [c.anchored_text for c in paper.comments] == ["Good"]


def test_a_mark_in_a_field_that_is_no_text_leaves_only_the_phrase() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="7" name="Crest" '
        'descr="Crest: {{ cover.strategic_plan_priority }}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    draft = fill_sample(small_template("One", picture))
    block = read_written_paper(draft.content).blocks[1]
    assert isinstance(block, Block)
    assert WARDS in block.pictures[0].alt_text
    assert [m.field for m in draft.missing] == ["cover.strategic_plan_priority"]
    assert len(read_written_paper(draft.content).comments) == 1


def test_a_draft_whose_body_is_empty_still_asks_for_what_its_header_lacks() -> None:
    header = paragraph("{{ law.publish_by | long_date }}")
    paper = filled("{%p if has_previous %}", "x", "{%p endif %}", header=header)
    assert len(paper.comments) == 1


def test_paragraphs_of_tags_leave_nothing_behind() -> None:
    body = [
        "One",
        "{%p if has_previous %}",
        "Two",
        "{%p endif %}",
        "{% if has_previous %}Three{% endif %}",
        "{# note #}",
        "Four",
    ]
    assert texts(filled(*body)) == ["One", "Four"]


def test_an_empty_paragraph_of_the_template_itself_stays() -> None:
    assert texts(filled("One", paragraph(), "Two")) == ["One", "", "Two"]


def test_a_cell_whose_only_paragraph_empties_stays_a_cell() -> None:
    paper = filled(
        table(
            row("A", "B", header=True),
            row("{% if has_previous %}x{% endif %}", cell("{%p if has_previous %}", "y", "{%p endif %}")),
        )
    )
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert [len(c.blocks) for c in tables[0].rows[1].cells] == [1, 1]


def test_rows_are_repeated_and_tag_rows_vanish() -> None:
    paper = filled(
        table(
            row("Judgement", "Grade", header=True),
            row("{%tr for j in inspection.judgements %}", ""),
            row("{{ j.name }}", "{{ j.grade }}"),
            row("{%tr endfor %}", ""),
        )
    )
    assert isinstance(paper.blocks[0], Table)
    cells = [[c.blocks[0].text for c in r.cells] for r in paper.blocks[0].rows]  # type: ignore[union-attr]
    assert cells == [["Judgement", "Grade"], ["Leaders", "Good"], ["Overall effectiveness", "Good"]]


def test_a_table_that_loses_all_its_rows_vanishes() -> None:
    body = table(row("{%tr if has_previous %}", ""), row("x", "y"), row("{%tr endif %}", ""))
    assert texts(filled("One", body, "Two")) == ["One", "Two"]


def test_a_loop_of_cells_widens_the_table() -> None:
    cells = row(cell("{%tc for j in inspection.judgements %}"), cell("{{ j.name }}"), cell("{%tc endfor %}"))
    paper = filled(table(row("A", "B", "C", header=True), cells, columns=3))
    assert isinstance(paper.blocks[0], Table)
    assert len(paper.blocks[0].rows[1].cells) == 2


def test_bookmarks_in_a_loop_stay_unique() -> None:
    marked = paragraph(xml=f'<w:bookmarkStart w:id="4" w:name="here"/>{run("{{ a }}")}<w:bookmarkEnd w:id="4"/>')
    draft = fill_sample(small_template("{%p for a in areas_for_improvement %}", marked, "{%p endfor %}"))
    xml = part_of(draft.content, "word/document.xml")
    assert (xml.count("bookmarkStart"), xml.count("bookmarkEnd")) == (1, 1)


def test_nothing_of_the_template_s_author_reaches_the_draft() -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>One</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    word_comment = f'<w:comment w:id="0" w:author="Terry Template">{paragraph("Ask Terry {{ nothing }}")}</w:comment>'
    draft = fill_sample(small_template(body, comments=word_comment))
    with zipfile.ZipFile(io.BytesIO(draft.content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    for trace in (b"Terry", b"Template Makers Ltd", b"revision", b"lastModifiedBy", b"00AB12CD", b"commentReference"):
        assert trace not in everything, trace


def test_properties_are_the_draft_s_own() -> None:
    paper = filled("One")
    assert (paper.title, paper.subject, paper.author) == ("Outcome & next steps", "Cabinet paper", "Anytown Council")
    core = part_of(fill_sample(small_template("One")).content, "docProps/core.xml")
    assert "<dc:language>en-GB</dc:language>" in core
    assert "created" not in core


def test_a_date_of_the_properties_stands_only_where_it_is_given() -> None:
    dated = replace(PROPERTIES, created=date(2019, 7, 5))
    content = fill(small_template("One"), "small.docx", sample_paper(), ROLES, dated).content
    assert "2019-07-05T00:00:00Z" in part_of(content, "docProps/core.xml")


def test_a_word_template_file_becomes_a_document() -> None:
    content = small_template("One")
    parts = {name: part_of(content, name).encode() for name in zipfile.ZipFile(io.BytesIO(content)).namelist()}
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace(b"document.main+xml", b"template.main+xml")
    from small_template import zipped

    assert "document.main+xml" in part_of(fill_sample(zipped(parts)).content, types)


def test_the_same_paper_and_template_give_the_same_bytes() -> None:
    content = small_template("{{ title }} {{ cover.report_of.name }}", header=paragraph("{{ meeting.body }}"))
    first = fill_sample(content).content
    from cabinet_drafter.word import render

    render.prepare.cache_clear()
    assert fill_sample(content).content == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_filling_does_not_change_the_prepared_template() -> None:
    content = small_template("{{ title }}", "{{ cover.report_of.name }}")
    first = fill_sample(content).content
    fill_sample(content, sample_paper(title="Other"))
    assert fill_sample(content).content == first


def test_a_template_with_problems_names_them_all_and_fills_nothing() -> None:
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(small_template(paragraph("Part", "Heading1"), "{{ titel }}", "{{ cover.ward }}"))
    assert len(caught.value.problems) == 2
    assert caught.value.problems[0].startswith("1 Part, paragraph 1: ")
    assert "Did you mean “title”?" in caught.value.problems[0]


def test_an_error_while_filling_names_the_paragraph_and_its_heading() -> None:
    facts = inspection_facts(starts_on=date(2019, 7, 1))
    body = [
        paragraph("Dates", "Heading1"),
        "One",
        "{%p if has_areas_for_improvement %}",
        "On {{ inspection.starts_on | to_date(inspection.ends_on) }}",
        "{%p endif %}",
    ]
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(small_template(*body), sample_paper(inspection=facts))
    assert caught.value.where.startswith("small.docx, paragraph 3, under “1 Dates”: “On {{ inspection.starts_on")
    assert "ends before it starts" in caught.value.found


def test_a_template_without_the_style_for_missing_inputs_is_refused() -> None:
    with pytest.raises(WordTemplateError) as caught:
        fill_sample(small_template("One", styles=STYLES.replace("Missing input", "Other")))
    assert caught.value.code == "template.no-missing-style"


def test_a_template_without_comment_styles_is_filled_all_the_same() -> None:
    styles = STYLES.replace("annotation text", "Remark").replace("annotation reference", "Remark mark")
    draft = fill_sample(small_template("{{ cover.report_of.name }}", styles=styles))
    assert "rStyle" not in part_of(draft.content, "word/comments.xml")
    assert read_written_paper(draft.content).missing_styles == ()


def test_a_control_character_in_a_value_is_the_inputs_fault() -> None:
    with pytest.raises(InputsInvalidError, match="title"):
        fill_sample(small_template("{{ title }}"), sample_paper(title="a\x0bb"))


@pytest.mark.parametrize("body", [["{{ cover.report_of.name }} <&> {{ title }}"]])
def test_a_draft_passes_the_rules_of_open_xml(tmp_path: Path, body: list[str]) -> None:
    from openxml_audit import OpenXmlValidator

    content = small_template(
        *body,
        table(
            row("A", "B", header=True),
            row("{%tr for j in inspection.judgements %}", ""),
            row("{{ j.name }}", "{{ law.publish_by | long_date }}"),
            row("{%tr endfor %}", ""),
        ),
        header=paragraph("{{ title }}"),
        footnote=paragraph("{{ cover.report_of.name }}"),
    )
    draft = tmp_path / "draft.docx"
    draft.write_bytes(fill_sample(content).content)
    assert OpenXmlValidator().validate(str(draft)).errors == []
