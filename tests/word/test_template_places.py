"""Each paragraph of a template has its place as Word shows it, and the order that reading the file gives it."""

import pytest
from small_template import paragraph, row, small_template, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.read_back import paragraphs_in_order
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_source import own_text, template_stories
from cabinet_drafter.word.word_parts import WordParts
from tests.conftest import ROOT

BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>beside it</w:t></w:r></w:p>"
)
MADE = small_template(
    paragraph("Reasons", "Heading1"),
    paragraph("One", "NumberedParagraph"),
    "Plain",
    BOX,
    table(row("A", "B", header=True), row("x", "y")),
    paragraph("Law", "Heading1"),
    "Last",
    header=paragraph("Head"),
    footer=paragraph("Foot"),
    footnote=paragraph("Note"),
)
FILES = {"made": MADE, **{str(p.parent.name): p.read_bytes() for p in ROOT.glob("templates/*/*.docx")}}


def opened(content: bytes) -> WordParts:
    return WordParts(content, "small.docx", WordTemplateError)


@pytest.mark.parametrize("name", FILES)
def test_the_order_of_each_paragraph_is_the_one_that_reading_gives_it(name: str) -> None:
    word = opened(FILES[name])
    read = {order: own_text(element) for each in paragraphs_in_order(word).values() for order, element in each}
    stories = template_stories(word, Styles.of(word))
    told = {p.order: p.text for story in stories for p in story.paragraphs if p.order is not None}
    assert told == read
    assert list(told) == list(range(len(read)))


def test_a_note_has_the_number_that_its_reference_shows() -> None:
    refers = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    word = opened(small_template("One", refers, footnote=paragraph("Note") + paragraph("more")))
    blocks = [p.block for story in template_stories(word, Styles.of(word)) for p in story.paragraphs if p.order]
    assert blocks[-2:] == ["footnote 1, paragraph 1", "footnote 1, paragraph 2"]


def test_a_place_has_the_number_that_word_shows_or_counts_within_its_section() -> None:
    word = opened(MADE)
    places = [
        (p.heading, p.block)
        for story in template_stories(word, Styles.of(word))
        for p in story.paragraphs
        if p.order is not None
    ]
    assert places == [
        ("1 Reasons", "heading"),
        ("1 Reasons", "paragraph 1.1"),
        ("1 Reasons", "paragraph 2"),
        ("1 Reasons", "paragraph 3"),
        ("1 Reasons", "text box, paragraph 4"),
        ("1 Reasons", "table 1, row 1"),
        ("1 Reasons", "table 1, row 1"),
        ("1 Reasons", "table 1, row 2"),
        ("1 Reasons", "table 1, row 2"),
        ("2 Law", "heading"),
        ("2 Law", "paragraph 1"),
        (None, "header, paragraph 1"),
        (None, "footer, paragraph 1"),
        (None, "footnote, paragraph 1"),
    ]
