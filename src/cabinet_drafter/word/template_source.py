"""A Word template as the lines a person sees: each paragraph with its place, whatever Word put between its letters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Where
from cabinet_drafter.word.live_content import refuse_live_content
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import MC, W, WordParts

PARAGRAPH: Final = W + "p"
_LONGEST_QUOTED: Final = 400


@dataclass(frozen=True)
class SourceParagraph:
    """A paragraph of a template part.

    `line` counts paragraphs from 1 within the part; `element` is its XML.
    """

    line: int
    text: str
    part: str
    heading: str | None
    block: str
    element: etree._Element

    @property
    def where(self) -> Where:
        """The place as a reader of the template would look for it."""
        return Where(section=self.heading, block=self.block, text=shortened(self.text, _LONGEST_QUOTED))

    @property
    def place(self) -> str:
        """The place in words, for an error."""
        under = f", under “{self.heading}”" if self.heading else ""
        return f"{self.block}{under}: “{shortened(self.text)}”"


@dataclass(frozen=True)
class TemplateStory:
    """A part of a template that holds text: its name, what it is ("body", "header"…), its XML and paragraphs."""

    part: str
    what: str
    root: etree._Element
    paragraphs: tuple[SourceParagraph, ...]


def opened_template(content: bytes, name: str) -> WordParts:
    """The parts of a Word template.

    Raises:
        WordTemplateError: not a Word file, or one that is not safe to open or to make drafts from.
    """
    word = WordParts(content, name, WordTemplateError)
    refuse_live_content(word)
    return word


def template_stories(word: WordParts, styles: Styles) -> tuple[TemplateStory, ...]:
    """Every part of a template that holds text, the body first."""
    trees = [(part, what, word.tree(part)) for part, what in word.story_parts()]
    return tuple(TemplateStory(part, what, root, source_paragraphs(root, what, styles)) for part, what, root in trees)


def source_paragraphs(root: etree._Element, what: str, styles: Styles) -> tuple[SourceParagraph, ...]:
    """The paragraphs of one part in the order of its XML, those within text boxes and tables too.

    Args:
        root: the part.
        what: "body", "header", "footer", "footnote" or "endnote".
        styles: the document's styles, by which headings are known.
    """
    paragraphs: list[SourceParagraph] = []
    heading: str | None = None
    tables = {table: number for number, table in enumerate(root.iter(W + "tbl"), start=1)}
    rows = _numbered_rows(root)
    outside = 0
    for line, element in enumerate(root.iter(PARAGRAPH), start=1):
        text = own_text(element)
        row = next(element.iterancestors(W + "tr"), None)
        boxed = next(element.iterancestors(W + "txbxContent"), None) is not None
        table = None if row is None else next(row.iterancestors(W + "tbl"), None)
        if row is None or table is None:
            outside += 1
            block = f"paragraph {outside}"
        else:
            block = f"table {tables[table]}, row {rows[row]}"
        if boxed:
            block = f"text box, {block}"
        if what == "body":
            if styles.heading_level(element) is not None and text.strip():
                heading = text.strip()
        else:
            block = f"{what}, {block}"
        paragraphs.append(SourceParagraph(line, text, what, heading, block, element))
    return tuple(paragraphs)


def _numbered_rows(root: etree._Element) -> dict[etree._Element, int]:
    """The number of each table row among the rows beside it, from 1."""
    rows: dict[etree._Element, int] = {}
    beside: dict[etree._Element | None, int] = {}
    for row in root.iter(W + "tr"):
        parent = row.getparent()
        beside[parent] = rows[row] = beside.get(parent, 0) + 1
    return rows


def own_text(paragraph: etree._Element) -> str:
    """A paragraph's text, its tabs and breaks as spaces, without that of text boxes anchored in it."""
    return "".join(_pieces(paragraph))


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in {W + "tab", W + "br", W + "cr"} and element.tag == W + "r":
            yield " "
        elif child.tag == W + "noBreakHyphen":
            yield "-"
        elif child.tag not in {PARAGRAPH, W + "pPr", W + "rPr", W + "del", W + "txbxContent", MC + "Fallback"}:
            yield from _pieces(child)


def tags_outside_text(element: etree._Element) -> Iterator[str]:
    """The alternative texts and field codes within a paragraph, or a whole part, that hold a tag."""
    for inner in element.iter(etree.Element):
        yield from _tags_beside_text(inner)


def tags_between_paragraphs(root: etree._Element) -> Iterator[str]:
    """The same of a part for what stands in no paragraph: a table's alternative text, say."""
    yield from _tags_beside_text(root)
    for child in root.iterchildren(etree.Element):
        if child.tag != PARAGRAPH:
            yield from tags_between_paragraphs(child)


def _tags_beside_text(element: etree._Element) -> Iterator[str]:
    values = [*map(str, element.attrib.values()), element.tail or ""]
    if element.tag != W + "t":
        values.append(element.text or "")
    yield from (value for value in values if "{{" in value or "{%" in value or "{#" in value)


def shortened(text: str, most: int = 120) -> str:
    """The text, cut at `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
