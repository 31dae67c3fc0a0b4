"""A comment in the annotated copy begins and ends at the very words, however the words are cut and wrapped in Word."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from small_template import run, small_template

from cabinet_drafter.findings import Anchor
from cabinet_drafter.word.annotate import FindingNote, annotated
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import Block

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = {W + "t": None, W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
NOTHING = (
    '<w:bookmarkStart w:id="7" w:name="b"/>', '<w:bookmarkEnd w:id="7"/>', "<w:proofErr w:type='spellStart'/>",
    "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='separate'/></w:r>",
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>',
    '<w:del w:id="3" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:moveFrom w:id="4" w:author="A"><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>',
    '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "<w:r><w:softHyphen/></w:r>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
)  # fmt: skip
"""What may stand between words and is none of them."""
WRAPPERS = (
    "{}", "{}", "{}",
    '<w:hyperlink w:anchor="x">{}</w:hyperlink>', '<w:ins w:id="5" w:author="A">{}</w:ins>',
    '<w:moveTo w:id="6" w:author="A">{}</w:moveTo>', "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr="REF x">{}</w:fldSimple>', '<w:smartTag w:element="place">{}</w:smartTag>',
    '<w:hyperlink w:anchor="x"><w:ins w:id="8" w:author="A">{}</w:ins></w:hyperlink>',
)  # fmt: skip
WORD = st.text(st.sampled_from("abé“”’.- \u00a0\t\n\u2011&<"), min_size=1, max_size=8)
PIECES = st.lists(
    st.tuples(WORD, st.sampled_from(WRAPPERS), st.sampled_from(("", *NOTHING)), st.booleans()), min_size=1
)


def in_runs(text: str, *, bold: bool) -> str:
    """A run that holds a text: tabs, breaks and hyphens as Word has them."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>"}.get(part)
        or re.sub("^<w:r>|</w:r>$", "", run(part))
        for part in re.split("([\t\n\u2011])", text)
        if part
    )
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{inner}</w:r>"


def between_marks(content: bytes) -> str:
    """The text between the beginning and the end of the one comment, as a reader of Word's XML sees it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    inside, said = False, ""
    for element in root.iter(etree.Element):
        if element.tag in {W + "commentRangeStart", W + "commentRangeEnd"}:
            inside = element.tag == W + "commentRangeStart"
        elif inside and element.tag in TEXT and next(element.iterancestors(W + "moveFrom"), None) is None:
            said += (element.text or "") if TEXT[element.tag] is None else TEXT[element.tag]
    return said


@given(PIECES, st.data())
@settings(max_examples=300, deadline=None)
def test_what_stands_between_the_marks_are_the_very_words(
    pieces: list[tuple[str, str, str, bool]], data: st.DataObject
) -> None:
    body = "".join(f"{beside}{around.format(in_runs(text, bold=bold))}" for text, around, beside, bold in pieces)
    content = small_template(f"<w:p>{body}</w:p>", footnote="<w:p/>")
    block = read_written_paper(content).blocks[0]
    assert isinstance(block, Block)
    assert block.text == "".join(text for text, *_ in pieces)
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    result = annotated(content, "paper.docx", [FindingNote("Legal", Anchor(order=0, start=start, end=end), "Mend it.")])
    assert between_marks(result) == block.text[start:end]
    [comment] = read_written_paper(result).comments
    assert comment.anchored_text == block.text[start:end]


@pytest.mark.parametrize("around", WRAPPERS[3:])
def test_words_that_run_into_and_out_of_something_are_marked_exactly(around: str) -> None:
    content = small_template(f"<w:p>{run('one two ')}{around.format(run('three four'))}{run(' five six')}</w:p>")
    for words in ("two three", "three", "hree fou", "four five", "two three four five", "three four"):
        start = "one two three four five six".index(words)
        anchor = Anchor(order=0, start=start, end=start + len(words))
        assert between_marks(annotated(content, "paper.docx", [FindingNote("Legal", anchor, "Why?")])) == words
