"""A Word template as the lines a person sees: each paragraph with its place, whatever Word put between its letters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Anchor, Where
from cabinet_drafter.word.live_content import refuse_live_content
from cabinet_drafter.word.numbering import Numbering
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import MC, W, WordParts

PARAGRAPH: Final = W + "p"
SEPARATORS: Final = ("separator", "continuationSeparator", "continuationNotice")
"""Kinds of notes that hold no words of an author: they draw the line above the notes of a page."""
_LONGEST_QUOTED: Final = 400
_CALLED: Final = {
    "instr": "field code",
    "instrText": "field code",
    "string": "WordArt or watermark",
    "tail": "between texts",
}
"""What Word calls a text that is none of a paragraph, by the attribute or element that holds it."""


@dataclass(frozen=True)
class SourceParagraph:
    """A paragraph of a template part.

    `line` counts paragraphs from 1 within the part; `element` is its XML. `heading` is the one that it stands under,
    with its number; `block` its place there, as Word shows it. `order` is that among all paragraphs that a reader of
    the file meets, from 0 (`written_paper.Block`); None of one that Word never shows.
    """

    line: int
    text: str
    part: str
    heading: str | None
    block: str
    element: etree._Element
    order: int | None = None

    @property
    def where(self) -> Where:
        """The place as a reader of the template would look for it."""
        return self.where_of(0, len(self.text))

    def where_of(self, start: int, end: int) -> Where:
        """The same for the words from one character of its text to another."""
        anchor = None if self.order is None else Anchor(order=self.order, start=start, end=end)
        return Where(section=self.heading, block=self.block, text=shortened(self.text, _LONGEST_QUOTED), anchor=anchor)

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
    stories: list[TemplateStory] = []
    order = 0
    for part, what in word.story_parts():
        root = word.tree(part)
        notes = _numbered_notes(stories[0].root, what) if stories else {}
        paragraphs = tuple(_Places(what, styles, Numbering.of(word, styles), order, notes).of(root))
        order += sum(1 for paragraph in paragraphs if paragraph.order is not None)
        stories.append(TemplateStory(part, what, root, paragraphs))
    return tuple(stories)


class _Places:
    """Says of each paragraph of one part, in the order of its XML, where in Word a person finds it."""

    def __init__(self, what: str, styles: Styles, numbering: Numbering, order: int, notes: Mapping[str, int]) -> None:
        self._what = what
        self._styles = styles
        self._numbering = numbering
        self._order = order
        self._notes = notes
        self._heading: str | None = None
        self._nth = 0

    def of(self, root: etree._Element) -> Iterator[SourceParagraph]:
        tables = {table: number for number, table in enumerate(root.iter(W + "tbl"), start=1)}
        rows = _numbered_rows(root)
        for line, element in enumerate(root.iter(PARAGRAPH), start=1):
            text = own_text(element)
            row = next(element.iterancestors(W + "tr"), None)
            table = None if row is None else next(row.iterancestors(W + "tbl"), None)
            # Word shows one of two copies of a text box, and no note that only draws the line above notes.
            shown = next(element.iterancestors(MC + "Fallback"), None) is None and not _draws_a_line(element)
            number = self._numbering.shown(element) if shown else ""
            if row is not None and table is not None:
                block = f"table {tables[table]}, row {rows[row]}"
            else:
                block = self._in_running_text(element, text, number, shown=shown)
            if next(element.iterancestors(W + "txbxContent"), None) is not None:
                block = f"text box, {block}"
            if self._what != "body":
                block = f"{self._what}{self._number_of_note(element)}, {block}"
            yield SourceParagraph(
                line=line,
                text=text,
                part=self._what,
                heading=self._heading,
                block=block,
                element=element,
                order=self._order if shown else None,
            )
            self._order += shown

    def _number_of_note(self, element: etree._Element) -> str:
        note = next(element.iterancestors(W + "footnote", W + "endnote"), None)
        number = None if note is None else self._notes.get(note.get(W + "id") or "")
        return "" if number is None else f" {number}"

    def _in_running_text(self, element: etree._Element, text: str, number: str, *, shown: bool) -> str:
        number = number.rstrip(".)")
        if self._what == "body" and text.strip() and self._styles.heading_level(element) is not None:
            self._heading = f"{number} {text.strip()}".strip()
            self._nth = 0
            return "heading"
        self._nth += shown
        return f"paragraph {number}" if "." in number else f"paragraph {self._nth}"


def _numbered_notes(body: etree._Element, what: str) -> dict[str, int]:
    """The number of each note of a kind by its id, as Word counts them: in the order of their references."""
    numbers: dict[str, int] = {}
    for reference in body.iter(W + f"{what}Reference"):
        numbers.setdefault(reference.get(W + "id") or "", len(numbers) + 1)
    return numbers


def _draws_a_line(element: etree._Element) -> bool:
    note = next(element.iterancestors(W + "footnote", W + "endnote"), None)
    return note is not None and note.get(W + "type") in SEPARATORS


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
    return "".join(text for _, text in text_pieces(paragraph))


def text_pieces(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The same in the pieces that Word keeps it in: the element of each, and its text."""
    for child in element:
        if child.tag == W + "t":
            yield child, child.text or ""
        elif child.tag in {W + "tab", W + "br", W + "cr"} and element.tag == W + "r":
            yield child, " "
        elif child.tag == W + "noBreakHyphen":
            yield child, "-"
        elif child.tag not in {PARAGRAPH, W + "pPr", W + "rPr", W + "del", W + "txbxContent", MC + "Fallback"}:
            yield from text_pieces(child)


def tags_outside_text(element: etree._Element) -> Iterator[str]:
    """The alternative texts and field codes within a paragraph, or a whole part, that hold a tag."""
    yield from (text for _, text in named_outside_text(element))


def named_outside_text(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The same, each with what Word calls it."""
    for inner in element.iter(etree.Element):
        yield from _tags_beside_text(inner)


def tags_between_paragraphs(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The same of a part for what stands in no paragraph: a table's alternative text, say."""
    tables = {table: f"table {number}, " for number, table in enumerate(root.iter(W + "tbl"), start=1)}
    yield from _between(root, "", tables)


def _between(element: etree._Element, table: str, tables: dict[etree._Element, str]) -> Iterator[tuple[str, str]]:
    table = tables.get(element, table)
    yield from ((f"{table}{what}", text) for what, text in _tags_beside_text(element))
    for child in element.iterchildren(etree.Element):
        if child.tag != PARAGRAPH:
            yield from _between(child, table, tables)


def _tags_beside_text(element: etree._Element) -> Iterator[tuple[str, str]]:
    values = [(etree.QName(str(name)).localname, str(value)) for name, value in element.attrib.items()]
    values.append(("tail", element.tail or ""))
    if element.tag != W + "t":
        values.append((etree.QName(element).localname, element.text or ""))
    for name, value in values:
        if "{{" in value or "{%" in value or "{#" in value:
            yield _CALLED.get(name, "alternative text"), value


def shortened(text: str, most: int = 120) -> str:
    """The text, cut at `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
