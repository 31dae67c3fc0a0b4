"""Nothing is left behind in a filled part: no empty paragraph where a tag stood, no cell without text, no twin id."""

from typing import Final

from lxml import etree

from cabinet_drafter.word.tag_xml import HELD_TAGS, take_away
from cabinet_drafter.word.word_parts import MC, WP, W

_NOT_EMPTY: Final = (
    W + "drawing", W + "pict", W + "object", W + "fldChar", W + "fldSimple", W + "sym", W + "ptab", W + "sectPr",
    W + "footnoteReference", W + "endnoteReference", MC + "AlternateContent",
)  # fmt: skip
_BLOCKS: Final = (W + "p", W + "tbl", W + "sdt")


def tidied(root: etree._Element) -> None:
    """Take away from a filled part whatever its tags left behind."""
    for table in list(root.iter(W + "tbl")):
        if table.find(f".//{W}tr") is None:
            take_away(table)
    for paragraph in list(root.iter(W + "p")):
        if paragraph.attrib.pop(HELD_TAGS, None) and _is_empty(paragraph) and _may_go(paragraph):
            take_away(paragraph)
    for box in root.iter(W + "tc", W + "hdr", W + "ftr", W + "txbxContent", W + "footnote", W + "endnote"):
        blocks = [child for child in box if child.tag in _BLOCKS]
        if not blocks or (box.tag == W + "tc" and blocks[-1].tag == W + "tbl"):
            etree.SubElement(box, W + "p")
    _make_bookmarks_unique(root)
    _make_controls_unique(root)
    for number, drawing in enumerate(root.iter(WP + "docPr"), start=1):
        drawing.set("id", str(number))


def _is_empty(paragraph: etree._Element) -> bool:
    if any((text.text or "").strip() for text in paragraph.iter(W + "t")):
        return False
    if any(line_break.get(W + "type") in {"page", "column"} for line_break in paragraph.iter(W + "br")):
        return False
    return next(paragraph.iter(*_NOT_EMPTY), None) is None


def _may_go(paragraph: etree._Element) -> bool:
    """False for the only block of a cell, header, text box or note, and for what must follow a table in a cell."""
    parent = paragraph.getparent()
    if parent is None:
        return False
    if parent.tag == W + "body":
        return True
    blocks = [child for child in parent if child.tag in _BLOCKS]
    is_last = blocks[-1] is paragraph
    return len(blocks) > 1 and not (is_last and blocks[-2].tag == W + "tbl")


def _make_bookmarks_unique(root: etree._Element) -> None:
    """A loop copies the bookmarks within it: only the first copy keeps its name, and every start has its end."""
    names: set[str] = set()
    open_bookmarks: dict[str, etree._Element] = {}
    number = 0
    for mark in list(root.iter(W + "bookmarkStart", W + "bookmarkEnd")):
        old = mark.get(W + "id") or ""
        if mark.tag == W + "bookmarkEnd":
            start = open_bookmarks.pop(old, None)
            if start is None:
                take_away(mark)
            else:
                mark.set(W + "id", start.get(W + "id") or "")
            continue
        name = mark.get(W + "name") or ""
        if name in names or old in open_bookmarks:
            take_away(mark)
            continue
        names.add(name)
        open_bookmarks[old] = mark
        mark.set(W + "id", str(number))
        number += 1
    for start in open_bookmarks.values():
        take_away(start)


def _make_controls_unique(root: etree._Element) -> None:
    seen: set[str] = set()
    for control in list(root.iter(W + "sdtPr")):
        number = control.find(W + "id")
        if number is None:
            continue
        value = number.get(W + "val") or ""
        if value in seen:
            control.remove(number)
        seen.add(value)
