"""Word comments as this tool writes them: the comment, what anchors it, the part that holds them all."""

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from lxml import etree

from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import MC, XML_SPACE, W, WordParts

AUTHOR: Final = "cabinet-drafter"
INITIALS: Final = "cd"
NO_COMMENT_WITHIN: Final = (
    W + "txbxContent",
    MC + "AlternateContent",
    W + "hdr",
    W + "ftr",
    W + "footnote",
    W + "endnote",
)
"""Word has no comments in text boxes, headers, footers and notes."""

_PART: Final = "comments"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


@dataclass(frozen=True)
class CommentAnchor:
    """The three marks of one comment: where its words begin, where they end, and its reference."""

    begins: etree._Element
    ends: etree._Element
    reference: etree._Element


class CommentForm:
    """The form of comments in one Word file: Word's own styles for them where the file has them, else none."""

    def __init__(self, styles: Styles) -> None:
        self._text_style = styles.id_of("annotation text", "paragraph")
        self._reference_style = styles.id_of("annotation reference", "character")

    def comment(self, number: int, paragraphs: Sequence[str]) -> etree._Element:
        """A comment without a date, since the same input makes the same file; a line feed is a break."""
        attributes = {W + "id": str(number), W + "author": AUTHOR, W + "initials": INITIALS}
        word_comment = etree.Element(W + "comment", attributes)
        for position, text in enumerate(paragraphs):
            paragraph = etree.SubElement(word_comment, W + "p")
            if self._text_style:
                properties = etree.SubElement(paragraph, W + "pPr")
                etree.SubElement(properties, W + "pStyle", {W + "val": self._text_style})
            if position == 0:
                mark = self._reference_run()
                etree.SubElement(mark, W + "annotationRef")
                paragraph.append(mark)
            run = etree.SubElement(paragraph, W + "r")
            for line_number, line in enumerate(text.split("\n")):
                if line_number:
                    etree.SubElement(run, W + "br")
                run.append(text_element(line))
        return word_comment

    def anchor(self, number: int) -> CommentAnchor:
        """What stands before, at the end of and after the words that a comment is about."""
        attributes = {W + "id": str(number)}
        reference = self._reference_run()
        etree.SubElement(reference, W + "commentReference", attributes)
        return CommentAnchor(
            etree.Element(W + "commentRangeStart", attributes),
            etree.Element(W + "commentRangeEnd", attributes),
            reference,
        )

    def _reference_run(self) -> etree._Element:
        run = etree.Element(W + "r")
        if self._reference_style:
            properties = etree.SubElement(run, W + "rPr")
            etree.SubElement(properties, W + "rStyle", {W + "val": self._reference_style})
        return run


def add_comments(word: WordParts, comments: Iterable[etree._Element]) -> None:
    """Put comments after those that the file holds; where it has no part for them, it gets one."""
    part = word.the(_PART)
    held = None if part is None else word.tree(part)
    if part is not None and held is not None and held.tag == W + "comments":
        held.extend(comments)
        word.put(part, held)
        return
    if next(word.related(word.main, _PART), None) is not None:  # It names a part that is not there, or holds others.
        word.drop(word.main, (_PART,))
    root = etree.Element(W + "comments", nsmap={"w": W[1:-1]})
    root.extend(comments)
    folder = posixpath.dirname(word.main)
    taken = {name.lower() for name in word.parts}
    types = word.parts["[Content_Types].xml"].lower()  # It may give the type of a part that is not there.
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    free = next(name for name in names if name.lower() not in taken and name.lower().encode() not in types)
    word.add(word.main, free, _CONTENT_TYPE, _RELATIONSHIP, root)


def text_element(text: str) -> etree._Element:
    """Text of a run, with its white space kept."""
    element = etree.Element(W + "t", {XML_SPACE: "preserve"})
    element.text = text
    return element
