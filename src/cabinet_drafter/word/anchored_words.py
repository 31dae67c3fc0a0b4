"""Anchors comments at the very words of one paragraph: runs are cut where the words begin and end."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.word.paragraph_text import runs_as_read, text_of_piece
from cabinet_drafter.word.word_comments import CommentAnchor
from cabinet_drafter.word.word_parts import XML_SPACE, W

_OPEN: Final = {
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
}
"""What holds runs and may hold the marks of a comment between them; of anything else the whole is marked."""


@dataclass(frozen=True, slots=True)
class AnchoredWords:
    """Words of a paragraph, from the character `start` to before `end`, and the marks to set around them."""

    start: int
    end: int
    anchor: CommentAnchor


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run as it is read: where its text begins and ends, and what the marks stand beside."""

    begin: int
    end: int
    holder: etree._Element


def anchor_words(paragraph: etree._Element, words: Sequence[AnchoredWords]) -> None:
    """Set the marks of comments around words of a paragraph; in one without text, after its properties.

    Words that reach past its end are taken to its end; where none are left, the character nearest is marked.
    """
    length = sum(len(text_of_piece(child)) for run in runs_as_read(paragraph) for child in run)
    if length == 0:
        _anchor_in_the_empty(paragraph, words)
        return
    within = [_within(length, each) for each in words]
    stretches = _cut(paragraph, {place for each in within for place in (each.start, each.end)})
    last_after: dict[etree._Element, etree._Element] = {}

    def put_after(element: etree._Element, new: etree._Element) -> None:
        last_after.get(element, element).addnext(new)
        last_after[element] = new

    # All beginnings are set before any end: a mark that ends here must not stand after one that begins here.
    for each in within:
        first = stretches[bisect_right(stretches, each.start, key=lambda stretch: stretch.end)].holder
        first.addprevious(each.anchor.begins)
    for each in within:
        last = stretches[bisect_left(stretches, each.end, key=lambda stretch: stretch.begin) - 1].holder
        put_after(last, each.anchor.ends)
        # Beside the paragraph's own runs, so that the comment stays where a link is taken out or a change rejected.
        put_after(_top(paragraph, last), each.anchor.reference)


def _anchor_in_the_empty(paragraph: etree._Element, words: Sequence[AnchoredWords]) -> None:
    at = 0 if paragraph.find(W + "pPr") is None else 1
    marks = [(each.anchor.begins, each.anchor.ends, each.anchor.reference) for each in words]
    paragraph[at:at] = [mark for of_one in marks for mark in of_one]


def _within(length: int, words: AnchoredWords) -> AnchoredWords:
    start = min(max(words.start, 0), length - 1)
    return AnchoredWords(start, min(max(words.end, start + 1), length), words.anchor)


def _cut(paragraph: etree._Element, places: set[int]) -> list[_Stretch]:
    """The stretches of the paragraph's text after its runs are cut at these places."""
    stretches: list[_Stretch] = []
    in_order = sorted(places)
    begin = 0
    for run in list(runs_as_read(paragraph)):
        length = sum(len(text_of_piece(child)) for child in run)
        if length == 0:
            continue
        holder = _holder(paragraph, run)
        cuts = in_order[bisect_right(in_order, begin) : bisect_left(in_order, begin + length)]
        inside = [place - begin for place in cuts]
        if holder is run and inside and next(run.iterdescendants(W + "r"), None) is None:
            pieces = _pieces(run, inside)
        else:
            pieces, inside = [holder], []
        bounds = [0, *inside, length]
        stretches += [
            _Stretch(begin + first, begin + last, piece)
            for piece, first, last in zip(pieces, bounds[:-1], bounds[1:], strict=True)
        ]
        begin += length
    return stretches


def _holder(paragraph: etree._Element, run: etree._Element) -> etree._Element:
    """What the marks stand beside: the run, or the outermost thing around it that cannot hold them."""
    holder = run
    for around in run.iterancestors():
        if around is paragraph:
            break
        if around.tag not in _OPEN or _is_filled_from_data(around):
            holder = around
    return holder


def _is_filled_from_data(element: etree._Element) -> bool:
    """A content control that Word fills again from the file's data as it opens it; marks within it would be lost."""
    return element.find(f"{W}sdtPr/{W}dataBinding") is not None


def _top(paragraph: etree._Element, element: etree._Element) -> etree._Element:
    top = element
    for around in element.iterancestors():
        if around is paragraph:
            break
        top = around
    return top


def _pieces(run: etree._Element, places: list[int]) -> list[etree._Element]:
    """The run in pieces, cut at these places of its text, each set as the whole was; the last is the run itself."""
    pieces: list[etree._Element] = []
    for place in reversed(places):
        rest = _cut_off(run, place)
        run.addnext(rest)
        pieces.insert(0, rest)
    return [run, *pieces]


def _cut_off(run: etree._Element, place: int) -> etree._Element:
    """What stands in a run after the first `place` characters of its text, taken out of it as a run of its own."""
    rest = etree.Element(run.tag, dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(W + "rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    read = 0
    for child in list(run):
        length = len(text_of_piece(child))
        if read >= place and child is not properties and (length or len(rest) > (properties is not None)):
            rest.append(child)
        elif read < place < read + length:
            rest.append(_cut_text(child, place - read))
        read += length
    return rest


def _cut_text(text: etree._Element, place: int) -> etree._Element:
    """What stands in a text after `place`, taken out of it; white space at the cut is kept."""
    whole = text.text or ""
    rest = etree.Element(text.tag, dict(text.attrib))
    text.text, rest.text = whole[:place], whole[place:]
    for piece, at_the_cut in ((text, whole[place - 1]), (rest, whole[place])):
        if at_the_cut.isspace():
            piece.set(XML_SPACE, "preserve")
    return rest
