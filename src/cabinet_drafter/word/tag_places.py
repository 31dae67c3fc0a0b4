"""What a tag takes the place of in Word, what would be lost with it, and where what it begins can end."""

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from lxml import etree

from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.tag_words import END
from cabinet_drafter.word.template_source import SourceParagraph, own_text, shortened, text_pieces
from cabinet_drafter.word.word_parts import W

CAN_END: Final = {
    "": "in the same paragraph as",
    "r": "in the same paragraph as",
    "p": "in the same cell, header or text as",
    "tr": "in the same table as",
    "tc": "in the same row as",
}
"""Where what a tag begins must end, by what the tag takes the place of."""

WRAPPERS: Final = {
    W + "hyperlink": "link",
    W + "sdtContent": "content control",
    W + "fldSimple": "field",
    W + "ins": "insertion",
}
"""What within a paragraph may hold some of its words, and so no more than both or neither end of a condition."""


_NO_HOLDERS: Final = {W + "r", W + "smartTag", W + "customXml"}


def must_stay_within(tag: Tag, paragraph: SourceParagraph) -> etree._Element:
    """What a tag's block must begin and end in."""
    element = paragraph.element
    match tag.place:
        case "p":
            parent = element.getparent()
            return element if parent is None else parent
        case "tr":
            return next(element.iterancestors(W + "tbl"), element)
        case "tc":
            return next(element.iterancestors(W + "tr"), element)
    return _holder(tag, element)


def _holder(tag: Tag, paragraph: etree._Element) -> etree._Element:
    """The paragraph, or what within it the tag begins in: a link, a content control, a field."""
    begins, elements = _pieces(paragraph)
    at = bisect_right(begins, tag.start) - 1
    for around in elements[at].iterancestors() if at >= 0 else ():
        if around.tag not in _NO_HOLDERS:
            return around
    return paragraph


@lru_cache(maxsize=1)
def _pieces(paragraph: etree._Element) -> tuple[list[int], list[etree._Element]]:
    """The first character of each piece of a paragraph's text, and its element; asked again for each tag in it."""
    begins: list[int] = []
    elements: list[etree._Element] = []
    at = 0
    for element, text in text_pieces(paragraph):
        if text:
            begins.append(at)
            elements.append(element)
        at += len(text)
    return begins, elements


def outside_table(tag: Tag, paragraph: SourceParagraph) -> BrokenRule | None:
    """The complaint about a tag for table rows or cells that stands in no table, or None."""
    if tag.place not in {"tr", "tc"} or next(paragraph.element.iterancestors(W + tag.place), None) is not None:
        return None
    over_paragraphs = Tag(tag.text, tag.word, "p", tag.expression).meant
    return BrokenRule(
        "tag.crossed",
        f"“{tag.text}” does not stand in a table.",
        f"Type {over_paragraphs} for whole paragraphs, at its end too; or move it into a table.",
    )


def text_lost(tag: Tag, paragraph: SourceParagraph, told: set[etree._Element]) -> list[BrokenRule]:
    """The complaint about text that would vanish with the paragraph, row or cell whose place a tag takes.

    Args:
        tag: the tag.
        paragraph: where it stands.
        told: the paragraphs, rows and cells told of already; one told of now is added.
    """
    kind = {"p": W + "p", "tr": W + "tr", "tc": W + "tc"}.get(tag.place)
    if kind is None or tag.word == "print":
        return []
    element = paragraph.element
    taken = element if kind == W + "p" else next(element.iterancestors(kind), None)
    if taken is None or taken in told:
        return []
    text = _whole_text(taken).replace(tag.text, "", 1).strip()
    if tag.slips:
        # What is left of its own brackets is no text.
        text = "" if len(text) <= len("%}") else text.strip("{}% ")
    if not text and taken.find(f".//{W}sectPr") is None and taken.find(f".//{W}drawing") is None:
        return []
    told.add(taken)
    what = {"p": "paragraph", "tr": "table row", "tc": "table cell"}[tag.place]
    beside = f"“{shortened(text)}”" if text else "a section break or a picture"
    plain = Tag(tag.text, tag.word, "", tag.expression).meant
    others = f"{{% {END[tag.word]} %}} where it ends" if tag.word in END else "the other tags of it"
    within = f"or, to choose within the paragraph, type {plain} here and {others}, each without the p"
    remedy = f"Leave {tag.meant} alone in a {what} of its own{f'; {within}' if what == 'paragraph' else ''}."
    if text == tag.text:
        remedy = f"Delete one of the two: {tag.meant} stands twice."
    elif what == "table row" and "{%tr" in text:
        remedy = (
            f"Make three rows of it: {tag.meant} alone in the first, the words in the second, the end in the third."
        )
    return [
        BrokenRule(
            "tag.text-lost",
            f"“{tag.text}” takes the place of its whole {what}, and {beside} would be lost with it.",
            remedy,
        )
    ]


@lru_cache(maxsize=1)
def _whole_text(taken: etree._Element) -> str:
    """The text of a paragraph, row or cell; asked again for each tag in a row."""
    return " ".join(map(own_text, taken.iter(W + "p")))
