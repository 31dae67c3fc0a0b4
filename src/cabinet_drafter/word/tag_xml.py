"""From the XML of a template part to text that Jinja can fill, and back to a tree, by way of docxtpl."""

import io
import re
from itertools import islice
from typing import Final

from docxtpl import DocxTemplate
from lxml import etree

from cabinet_drafter.word.tag_healing import as_meant
from cabinet_drafter.word.tag_limits import TAG
from cabinet_drafter.word.template_source import text_pieces
from cabinet_drafter.word.word_parts import W14, XML_SPACE, W, WordParts, strict_parser

HELD_TAGS: Final = "heldTags"
"""An attribute, gone before the draft is written, of a paragraph that held tags within its text."""

_SPELLING_MARKS: Final = (W + "proofErr", W + "lastRenderedPageBreak")
_COMMENT_ANCHORS: Final = (W + "commentRangeStart", W + "commentRangeEnd")
_MUST_BE_UNIQUE: Final = (W14 + "paraId", W14 + "textId")
_OF_NO_USE: Final = (W + "smartTag", W + "customXml")
"""Wrappers that Word no longer acts on, and takes away itself; one could hold one end of a condition."""
_PARAGRAPH_BEGINS: Final = re.compile(r"<w:p(?=[ >/])")
_OWN_PARAGRAPH: Final = re.compile(r"\{[%{]\s?(?:p|tr|tc)\s")


class WordTags(DocxTemplate):  # type: ignore[misc]
    """docxtpl's reading of tags in Word XML, without its way of filling.

    docxtpl mends broken XML in silence, rewrites control characters in values and has no place for errors, so only
    two of its steps are used: `patch_xml` (tags split by Word are joined; `{%p`, `{%tr`, `{%tc`, `{%r` take the place
    of their paragraph, row, cell, run) and `fix_tables` (columns where a loop makes cells).
    """

    def __init__(self) -> None:
        super().__init__(io.BytesIO())


def jinja_source(root: etree._Element, paragraph_texts: dict[etree._Element, str]) -> str:
    """The part as a Jinja template in which line n + 1 is the n-th paragraph of the Word file.

    Args:
        root: the part; it is changed: what Word keeps for itself (spelling marks, paragraph ids) and what belongs to
            the template's author (Word comments) is taken away, and paragraphs that hold tags are marked.
        paragraph_texts: the text of each paragraph.
    """
    for comment_reference in list(root.iter(W + "commentReference")):
        run = comment_reference.getparent()
        if run is not None:
            run.remove(comment_reference)
            if all(child.tag == W + "rPr" for child in run):
                take_away(run)
    for element in list(root.iter(*_SPELLING_MARKS, *_COMMENT_ANCHORS)):
        take_away(element)
    for element in root.iter(W + "p", W + "tr"):
        for attribute in _MUST_BE_UNIQUE:
            element.attrib.pop(attribute, None)
    for element in list(root.iter(*_OF_NO_USE)):
        _unwrap(element)
    for paragraph in root.iter(W + "p"):
        _join_tags(paragraph)
        text = paragraph_texts.get(paragraph, "")
        if TAG.search(text) and not _OWN_PARAGRAPH.search(text):
            paragraph.set(HELD_TAGS, "1")
    for element in root.iter(etree.Element):
        _heal_outside_text(element)
    source = etree.tostring(root, encoding="unicode").replace("\n", " ")
    # Tags are whole by now: docxtpl must not make one of a brace that ends a text and one that begins another.
    source = source.replace("{<", "&#123;<").replace(">}", ">&#125;")
    return str(WordTags().patch_xml(_PARAGRAPH_BEGINS.sub("\n<w:p", source)))


def _unwrap(element: etree._Element) -> None:
    """Put what stands within an element in its place; what it says of itself goes."""
    parent = element.getparent()
    if parent is not None:
        held = [child for child in element if child.tag not in {W + "smartTagPr", W + "customXmlPr"}]
        at = parent.index(element)
        parent[at : at + 1] = held


def _heal_outside_text(element: etree._Element) -> None:
    """Read tags in alternative texts and field codes as they were meant."""
    for name, value in element.attrib.items():
        if "{" in value:
            # Double marks would be written as entities in an attribute, which Jinja cannot read.
            element.set(name, TAG.sub(lambda tag: as_meant(tag[0]).replace('"', "'"), value))
    if element.tag == W + "instrText" and element.text:
        element.text = TAG.sub(lambda tag: as_meant(tag[0]), element.text)


def _join_tags(paragraph: etree._Element) -> None:
    """Put each tag whole into the text where it begins; what stands in the midst of it comes after it.

    Word splits a tag wherever spelling, formatting, a bookmark, a link or a field begins or ends. Once it is whole,
    nothing of the paper can be taken away with what docxtpl cuts out between the pieces of a tag.
    """
    pieces = list(text_pieces(paragraph))
    begins = [0]
    for _, text in pieces:
        begins.append(begins[-1] + len(text))
    tags = [(found.start(), found.end(), as_meant(found[0])) for found in TAG.finditer("".join(t for _, t in pieces))]
    if not tags:
        return
    ended = 0
    for (element, text), begin in zip(pieces, begins, strict=False):
        end = begin + len(text)
        kept: list[str] = []
        at = begin
        while ended < len(tags) and tags[ended][1] <= begin:
            ended += 1
        for start, stop, tag in islice(tags, ended, None):
            if start >= end:
                break
            kept.append(text[at - begin : max(start, begin) - begin])
            if start >= begin:
                kept.append(tag)
            at = min(stop, end)
        now = "".join(kept) + text[at - begin :]
        if element.tag == W + "t":
            element.text = now
            element.set(XML_SPACE, "preserve")
        elif not now and element.get(W + "type") in {None, "textWrapping"}:
            take_away(element)


def parsed_again(xml: str, *, cells_loop: bool) -> etree._Element:
    """The tree of a filled part.

    Args:
        xml: the filled part.
        cells_loop: True where the template makes cells by `{%tc`, so that a table's columns must be counted again.

    Raises:
        lxml.etree.XMLSyntaxError: it is not well-formed.
    """
    root = etree.fromstring(xml.replace("\n", ""), strict_parser())
    if cells_loop:
        root = WordTags().fix_tables(etree.tostring(root, encoding="unicode"))
    return root


def take_away(element: etree._Element) -> None:
    """Remove an element but keep the text that follows it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def without_author_traces(word: WordParts) -> None:
    """Take away what the template's author left: Word comments, who wrote them, thumbnail, attached template.

    A Word template saved as one (.dotx) becomes a document.
    """
    word.drop(word.main, ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"))
    word.drop("", ("thumbnail", "custom-properties", "extended-properties"))
    word.parts["[Content_Types].xml"] = word.parts["[Content_Types].xml"].replace(
        b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
    )
    settings = word.the("settings")
    if settings is not None:
        root = word.tree(settings)
        for element in list(root.iter(W + "attachedTemplate", W + "rsids")):
            take_away(element)
        word.put(settings, root)
        word.drop(settings, ("attachedTemplate",))
