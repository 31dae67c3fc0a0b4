"""Any Word paper is read as a reader sees it: numbers, headings, tables, pictures, comments, changes."""

import io
import zipfile

import pytest
from small_template import STYLES, cell, paragraph, row, run, small_template, table, zipped

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.word.numbering import in_form
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.written_paper import Block, Picture, Table, WrittenPaper

PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="Picture 1"{}/></wp:inline></w:drawing></w:r></w:p>'
)


def read(*blocks: str, header: str = "", footnote: str = "", comments: str = "", styles: str = STYLES) -> WrittenPaper:
    return read_written_paper(
        small_template(*blocks, header=header, footnote=footnote, comments=comments, styles=styles)
    )


def blocks_of(paper: WrittenPaper) -> list[Block]:
    return [block for block in paper.blocks if isinstance(block, Block)]


def test_numbers_are_those_that_word_shows() -> None:
    paper = read(
        paragraph("One", "Heading1"),
        paragraph("a", "NumberedParagraph"),
        paragraph("b", "NumberedParagraph"),
        paragraph("bullet", "ListBullet"),
        paragraph("Two", "Heading1"),
        paragraph("c", "NumberedParagraph"),
        paragraph("plain"),
    )
    assert [block.number for block in blocks_of(paper)] == ["1", "1.1", "1.2", "•", "2", "2.1", ""]


def test_numbering_can_be_taken_from_a_paragraph() -> None:
    off = '<w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>'
    assert [block.number for block in blocks_of(read(off, paragraph("a", "NumberedParagraph")))] == ["", "1.1"]


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        (4, "lowerLetter", "d"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (719, "upperRoman", "DCCXIX"),
        (999_999, "lowerLetter", "999999"),
        (7, "decimalZero", "07"),
        (7, "ordinalText", "7"),
        (7, "none", ""),
    ],
)
def test_numbers_are_written_in_word_s_forms(number: int, kind: str, shown: str) -> None:
    assert in_form(number, kind) == shown


def test_headings_are_known_by_outline_level_and_by_name() -> None:
    plain = STYLES.replace('<w:outlineLvl w:val="1"/>', "")
    assert [b.heading_level for b in blocks_of(read(paragraph("x", "Heading2"), paragraph("y"), styles=plain))] == [
        2,
        None,
    ]
    direct = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:p>'
    assert blocks_of(read(direct))[0].heading_level == 3


def test_style_names_are_those_that_word_shows() -> None:
    assert [b.style for b in blocks_of(read(paragraph("x", "Heading1"), paragraph("y"), paragraph("z", "Gone")))] == [
        "Heading 1", "Normal", "Gone",
    ]  # fmt: skip


def test_runs_keep_character_style_and_colour() -> None:
    coloured = run("red", properties='<w:color w:val="ff0000"/>')
    block = blocks_of(read(paragraph(xml=run("a") + run("b") + run("gap", "MissingInput") + coloured)))[0]
    assert [(r.text, r.character_style, r.colour) for r in block.runs] == [
        ("ab", None, None), ("gap", "Missing input", "9C1F00"), ("red", None, "FF0000"),
    ]  # fmt: skip


def test_colour_on_a_shaded_ground_is_not_told() -> None:
    shaded = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="003078"/></w:tcPr>'
    white = paragraph(xml=run("Head", properties='<w:color w:val="FFFFFF"/>'))
    paper = read(table(f"<w:tr>{shaded}{white}</w:tc>{cell('x')}</w:tr>"))
    assert isinstance(paper.blocks[0], Table)
    assert paper.blocks[0].rows[0].cells[0].blocks[0].runs[0].colour is None  # type: ignore[union-attr]


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    changed = (
        f'<w:p>{run("kept ")}<w:ins w:id="1" w:author="A">{run("new")}</w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'
    )
    paper = read(changed)
    assert (blocks_of(paper)[0].text, paper.tracked_changes) == ("kept new", 2)


def test_hyperlinks_fields_and_content_controls_are_read_through() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('inside')}</w:sdtContent></w:sdt>"
    link = f'<w:p><w:hyperlink w:anchor="x">{run("link")}</w:hyperlink> {field}</w:p>'
    assert [b.text for b in blocks_of(read(link, control))] == ["link7", "inside"]


def test_a_text_box_is_read_once_after_its_anchor() -> None:
    inner = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r>'
        f"{run('outside')}</w:p>"
    )
    assert [(b.part, b.text) for b in blocks_of(read(box))] == [("body", "outside"), ("text box", "boxed")]


def test_tables_tell_header_rows_spans_and_nested_blocks() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{table(row("in", "ner"))}{paragraph()}</w:tc>'
    paper = read(table(row("A", "B", header=True), f"<w:tr>{wide}</w:tr>", alt_text="Judgements"))
    found = paper.blocks[0]
    assert isinstance(found, Table)
    assert ([r.is_header for r in found.rows], found.alt_text, found.style) == (
        [True, False],
        "Judgements",
        "Table Grid",
    )
    assert found.rows[1].cells[0].columns == 2
    assert isinstance(found.rows[1].cells[0].blocks[0], Table)


def test_pictures_tell_their_alternative_text() -> None:
    decorative = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="1" name="x"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></wp:docPr></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    paper = read(PICTURE.format(' descr="The crest"'), PICTURE.format(""), decorative)
    assert [b.pictures for b in blocks_of(paper)] == [
        (Picture(alt_text="The crest"),), (Picture(alt_text=""),), (Picture(alt_text="", decorative=True),),
    ]  # fmt: skip


def test_comments_tell_the_words_they_are_anchored_to() -> None:
    anchored = (
        f'<w:p>{run("All ")}<w:commentRangeStart w:id="3"/>{run("these")}</w:p>'
        f'<w:p>{run("words")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>{run(" end")}</w:p>'
    )
    word_comment = f'<w:comment w:id="3" w:author="Jo">{paragraph("Why?")}{paragraph("Really?")}</w:comment>'
    comments = read(anchored, comments=word_comment).comments
    assert [(c.author, c.text, c.anchored_text) for c in comments] == [("Jo", "Why?\nReally?", "these\nwords")]


def test_language_and_styles_that_do_not_exist_are_told() -> None:
    paper = read(paragraph("x", "Gone"))
    assert (paper.language, paper.missing_styles) == ("en-GB", ("Gone",))


def test_page_and_section_breaks_are_not_empty_paragraphs() -> None:
    breaks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    assert [b.text for b in blocks_of(read(breaks, section, paragraph()))] == ["\f", "\f", ""]


def test_a_strict_open_xml_document_is_read_as_well() -> None:
    content = small_template(paragraph("x", "Heading1"))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    strict = {
        name: xml.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, xml in parts.items()
    }
    assert read_written_paper(zipped(strict)) == read_written_paper(content)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", zipped({"a.txt": b"x"})])
def test_what_is_no_word_file_is_an_unreadable_source(content: bytes) -> None:
    with pytest.raises(SourceUnreadableError):
        read_written_paper(content, "paper.docx")


def test_a_broken_part_is_named() -> None:
    with pytest.raises(SourceUnreadableError, match=r"word/document\.xml is not well-formed"):
        read_written_paper(small_template("x", extra={"word/document.xml": b"<w:document"}))


def test_the_story_shows_a_template_line_by_line() -> None:
    paper = read(
        paragraph("{{ title }}", "Title"),
        paragraph("Part", "Heading1"),
        paragraph(xml="<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/></w:r>"),
        table(row("A", "B", header=True), row(cell("x", "y"), "{{ title }}"), alt_text="Grades"),
        PICTURE.format(' descr="Crest"'),
        header=paragraph("{{ meeting.body }}"),
    )
    assert story(paper) == (
        "title: Old title\nsubject:\nauthor: Terry Template\nlanguage: en-GB\n"
        "\n== body\n"
        "Title |  | {{ title }}\n"
        "Heading 1 | 1 | Part\n"
        "Normal |  | one⏎two⇥\n"
        "table | Table Grid | Grades\n"
        "  header row\n"
        "    cell: Normal |  | A\n"
        "    cell: Normal |  | B\n"
        "  row\n"
        "    cell:\n"
        "      Normal |  | x\n"
        "      Normal |  | y\n"
        "    cell: Normal |  | {{ title }}\n"
        "Normal |  |\n"
        "  picture: Crest\n"
        "\n== header\n"
        "Normal |  | {{ meeting.body }}\n"
    )


def test_the_highlighter_is_read() -> None:
    marked = run("Look", properties='<w:highlight w:val="yellow"/>') + run(
        " here", properties='<w:highlight w:val="none"/>'
    )
    (block,) = blocks_of(read(paragraph(xml=marked)))
    assert [(each.text, each.highlighted) for each in block.runs] == [("Look", True), (" here", False)]


def test_a_watermark_is_read() -> None:
    drawn = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/></v:shape>'
        "</w:pict></w:r></w:p>"
    )
    assert read(paragraph("Text."), header=drawn).watermarks == ("DRAFT",)
    assert read(paragraph("Text.")).watermarks == ()
