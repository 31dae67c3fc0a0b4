"""Puts notes into a copy of a Word file as comments at the very words that they are about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from lxml import etree

from cabinet_drafter.allowed_text import without_forbidden
from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.findings import Anchor
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.word.anchored_words import AnchoredWords, anchor_words
from cabinet_drafter.word.paragraph_text import read_text
from cabinet_drafter.word.read_back import paragraphs_in_order
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_comments import NO_COMMENT_WITHIN, CommentForm, add_comments
from cabinet_drafter.word.word_parts import W, WordParts, in_the_form_of

_LONGEST_QUOTED: Final = 80
_NAMES_A_COMMENT: Final = (W + "comment", W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
_RESTYLED: Final = W + "rPrChange"
_EMPTY_LINE: Final = re.compile(r"\n[ \n]*\n")
_WHOLE: Final = "On the paper as a whole"
_WITHOUT_COMMENTS: Final = {
    "header": "In the header",
    "footer": "In the footer",
    "footnote": "In a footnote",
    "endnote": "In an endnote",
}


@dataclass(frozen=True, slots=True)
class FindingNote:
    """What a comment says: who must act, the words that it is about, the text; an empty line parts its paragraphs."""

    title: str
    anchor: Anchor | None
    text: str


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of the file, and where it stands in words if Word takes no comment there."""

    element: etree._Element
    without_comments: str


def annotated(content: bytes, name: str, notes: Sequence[FindingNote]) -> bytes:
    """A copy of a Word file with one comment for each note; all that was in the file stays as it was.

    A note on words where Word takes no comment, or on no words at all, stands at the first paragraph and says so.

    Args:
        content: the file's bytes.
        name: its name, for errors.
        notes: what to say, in the order of the comments; their words may overlap.

    Raises:
        SourceUnreadableError: not a Word file, or one that is not safe to open.
    """
    word = WordParts(content, name, SourceUnreadableError)
    if not notes:
        return content
    before = dict(word.parts)
    paragraphs, first = _paragraphs(word)
    form = CommentForm(Styles.of(word))
    comments: list[etree._Element] = []
    by_paragraph: dict[etree._Element, list[AnchoredWords]] = {}
    for number, note in zip(_free_numbers(word), notes, strict=False):
        found = None if note.anchor is None else paragraphs.get(note.anchor.order)
        if note.anchor is not None and found is not None and not found.without_comments:
            paragraph, start, end, place = found.element, note.anchor.start, note.anchor.end, ""
        else:
            paragraph, start, end, place = first, 0, len(read_text(first)), _place(found, note.anchor)
        comments.append(form.comment(number, _said(note, place)))
        by_paragraph.setdefault(paragraph, []).append(AnchoredWords(start, end, form.anchor(number)))
    root = first.getroottree().getroot()
    restyled = list(root.iter(_RESTYLED))
    for paragraph, words in by_paragraph.items():
        anchor_words(paragraph, words)
    _number_copies(root, restyled)
    word.put(word.main, root)
    add_comments(word, comments)
    for part, now in word.parts.items():
        if now != before.get(part):
            word.parts[part] = in_the_form_of(before.get(part, before[word.main]), now)
    return word.written()


def _paragraphs(word: WordParts) -> tuple[dict[int, _Paragraph], etree._Element]:
    """The paragraphs by their order, and the first that takes a comment; it is made where there is none."""
    kinds = dict(word.story_parts())
    in_parts = paragraphs_in_order(word)
    paragraphs = {
        order: _Paragraph(element, _WITHOUT_COMMENTS.get(kinds[part]) or _closed_around(element))
        for part, numbered in in_parts.items()
        for order, element in numbered
    }
    first = next((each.element for each in paragraphs.values() if not each.without_comments), None)
    if first is None:
        of_the_body = in_parts[word.main]
        root = of_the_body[0][1].getroottree().getroot() if of_the_body else word.tree(word.main)
        body = root.find(W + "body")
        first = etree.Element(W + "p")
        (root if body is None else body).insert(0, first)
    return paragraphs, first


def _closed_around(paragraph: etree._Element) -> str:
    around = next(paragraph.iterancestors(*NO_COMMENT_WITHIN), None)
    if around is None:
        return ""
    return "In a text box" if next(paragraph.iterancestors(W + "txbxContent"), None) is not None else "Elsewhere"


def _free_numbers(word: WordParts) -> Iterator[int]:
    """Numbers that no comment of the file has and that nothing in it is anchored to, from the least."""
    comments = word.the("comments")
    parts = [part for part, _ in word.story_parts()] + ([comments] if comments else [])
    written = {element.get(W + "id") or "" for part in parts for element in word.tree(part).iter(*_NAMES_A_COMMENT)}
    return _numbers_beside(written)


def _numbers_beside(written: set[str]) -> Iterator[int]:
    taken = {int(number) for number in written if number.isascii() and number.isdigit() and len(number) <= 10}
    return (number for number in count() if number not in taken)


def _number_copies(root: etree._Element, restyled: list[etree._Element]) -> None:
    """Give each tracked change of formatting that came by cutting a run a number of its own, as Word would."""
    free = _numbers_beside({element.get(W + "id") or "" for element in root.iter(etree.Element)})
    there = set(restyled)
    for element in root.iter(_RESTYLED):
        if element not in there:
            element.set(W + "id", str(next(free)))


def _place(found: _Paragraph | None, anchor: Anchor | None) -> str:
    """Where the words stand that a note is about, for a comment that cannot stand there."""
    if found is None or anchor is None:
        return _WHOLE
    words = " ".join(read_text(found.element)[anchor.start : anchor.end].split())
    return f"{found.without_comments}, at “{beginning(words, _LONGEST_QUOTED)}”" if words else found.without_comments


def _said(note: FindingNote, place: str) -> list[str]:
    """The paragraphs of a comment: whose it is and where, then the text."""
    text = ": ".join(filter(None, (note.title, place, note.text.replace("\r\n", "\n").strip())))
    # A report's or a paper's words may hold what XML cannot; a comment shows the rest of them.
    return [without_forbidden(part).replace("\t", " ") for part in _EMPTY_LINE.split(text)]
