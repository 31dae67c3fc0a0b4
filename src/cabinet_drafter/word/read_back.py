"""Read any Word paper, whoever wrote it, into the noun `WrittenPaper`."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from cabinet_drafter.errors import SourceUnreadableError, WordTemplateError
from cabinet_drafter.word.numbering import Numbering
from cabinet_drafter.word.paragraph_text import (
    PAGE_BREAK,
    read_pictures,
    read_runs,
    read_text,
    text_boxes,
    text_of_run,
    watermarks,
)
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_source import SEPARATORS
from cabinet_drafter.word.word_parts import MC, W14, W15, W, WordParts, whole_number
from cabinet_drafter.written_paper import Block, Cell, Row, Table, WordComment, WrittenPaper

_CP: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_CHANGES: Final = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "cellIns", "cellDel", "cellMerge", "numberingChange",
)  # fmt: skip
_NOT_IN_THE_TEXT: Final = (W + "del", W + "moveFrom", W + "txbxContent", MC + "Fallback")
"""A text box is read after the paragraph that it hangs on, so its words are none of those that a comment is about."""
LONGEST_ANCHORED: Final = 1_000
"""Characters of the words that a comment is about; a thousand comments may each be about the whole of a paper."""


def read_written_paper(
    content: bytes,
    name: str = "the Word file",
    refusal: type[WordTemplateError] | type[SourceUnreadableError] = SourceUnreadableError,
) -> WrittenPaper:
    """A Word file as a paper: the body in reading order, then headers, footers and notes.

    Args:
        content: the file's bytes.
        name: its name, for errors.
        refusal: what to raise where it cannot be read.

    Raises:
        SourceUnreadableError, WordTemplateError: not a Word file, or one that is not safe to open.
    """
    word = WordParts(content, name, refusal)
    styles = Styles.of(word)
    trees = [(word.tree(part), what) for part, what in word.story_parts()]
    blocks: list[Block | Table] = []
    paragraphs: list[etree._Element] = []
    for root, what in trees:
        reader = _Reader(styles, Numbering.of(word, styles), what, paragraphs)
        for story in _stories(root):
            blocks += reader.blocks(story)
    core = next((word.tree(part) for _, part in word.related("", "core-properties") if part in word.parts), None)
    return WrittenPaper(
        title=_property(core, "title"),
        author=_property(core, "creator"),
        changed_by=_property(core, "lastModifiedBy", _CP),
        subject=_property(core, "subject"),
        language=styles.language,
        blocks=tuple(blocks),
        comments=_word_comments(word, trees[0][0], {paragraph: order for order, paragraph in enumerate(paragraphs)}),
        missing_styles=_missing_styles([root for root, _ in trees], styles),
        watermarks=tuple(dict.fromkeys(words for root, _ in trees for words in watermarks(root))),
        tracked_changes=sum(1 for root, _ in trees for _ in root.iter(*(W + change for change in _CHANGES))),
    )


def paragraphs_in_order(word: WordParts) -> dict[str, list[tuple[int, etree._Element]]]:
    """The paragraphs of each part of a Word file with the order that reading gives them, for marking them.

    The elements belong to trees of their own: put a part's tree back to keep what is changed in them.
    """
    styles = Styles.of(word)
    paragraphs: list[etree._Element] = []
    found: dict[str, list[tuple[int, etree._Element]]] = {}
    for part, what in word.story_parts():
        begin = len(paragraphs)
        reader = _Reader(styles, Numbering.of(word, styles), what, paragraphs)
        for story in _stories(word.tree(part)):
            for _ in reader.blocks(story):
                pass
        found[part] = list(enumerate(paragraphs[begin:], start=begin))
    return found


class _Reader:
    """Reads the blocks of one part, counting its numbered paragraphs; adds each paragraph to `paragraphs`."""

    def __init__(self, styles: Styles, numbering: Numbering, part: str, paragraphs: list[etree._Element]) -> None:
        self._paragraphs = paragraphs
        self._styles = styles
        self._numbering = numbering
        self._part = part

    def blocks(self, parent: etree._Element) -> Iterator[Block | Table]:
        """The paragraphs and tables of a body, cell, header, note or text box; a text box follows its anchor."""
        for element in _unwrapped(parent):
            if element.tag == W + "tbl":
                yield self._table(element)
            elif element.tag == W + "p":
                yield self._paragraph(element)
                for box in text_boxes(element):
                    outer, self._part = self._part, "text box"
                    yield from self.blocks(box)
                    self._part = outer

    def _paragraph(self, element: etree._Element) -> Block:
        runs = read_runs(element, self._styles)
        self._paragraphs.append(element)
        return Block(
            part=self._part,
            order=len(self._paragraphs) - 1,
            changed=next(element.iter(*(W + change for change in _CHANGES)), None) is not None,
            style=self._styles.name(self._styles.paragraph_style(element)),
            number=self._numbering.shown(element),
            text="".join(run.text for run in runs) or (PAGE_BREAK if _ends_a_section(element) else ""),
            heading_level=self._styles.heading_level(element),
            runs=runs,
            pictures=read_pictures(element),
        )

    def _table(self, element: etree._Element) -> Table:
        named = element.find(f"{W}tblPr/{W}tblStyle")
        described = [element.find(f"{W}tblPr/{W}{name}") for name in ("tblCaption", "tblDescription")]
        return Table(
            part=self._part,
            style=None if named is None else self._styles.name(named.get(W + "val"), "table"),
            alt_text=" ".join(words.get(W + "val") or "" for words in described if words is not None).strip(),
            rows=tuple(self._row(row) for row in _unwrapped(element) if row.tag == W + "tr"),
        )

    def _row(self, element: etree._Element) -> Row:
        repeated = element.find(f"{W}trPr/{W}tblHeader")
        return Row(
            cells=tuple(
                Cell(blocks=tuple(self.blocks(cell)), columns=_columns(cell))
                for cell in _unwrapped(element)
                if cell.tag == W + "tc"
            ),
            is_header=repeated is not None and repeated.get(W + "val") not in {"0", "false", "off"},
        )


def _ends_a_section(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}sectPr") is not None


def _unwrapped(parent: etree._Element) -> Iterator[etree._Element]:
    """A block's children in order, those within content controls and other wrappers in place of the wrapper."""
    for child in parent:
        if child.tag in {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"}:
            yield from _unwrapped(child)
        elif child.tag == MC + "AlternateContent":
            for choice in child.iterchildren(MC + "Choice"):
                yield from _unwrapped(choice)
        else:
            yield child


def _stories(root: etree._Element) -> Iterator[etree._Element]:
    """What holds blocks within a part: its body, itself, or each note that an author wrote."""
    body = root.find(W + "body")
    notes = [note for note in root if note.tag in {W + "footnote", W + "endnote"}]
    if body is not None:
        yield body
    elif notes:
        yield from (note for note in notes if note.get(W + "type") not in SEPARATORS)
    else:
        yield root


def _columns(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return whole_number(span, 1)


def _property(core: etree._Element | None, name: str, namespace: str = _DC) -> str:
    found = None if core is None else core.find(namespace + name)
    return "" if found is None else (found.text or "").strip()


def _word_comments(word: WordParts, body: etree._Element, orders: dict[etree._Element, int]) -> tuple[WordComment, ...]:
    """The Word comments in the order of their anchors, then those that nothing is anchored to."""
    part = word.the("comments")
    if part is None:
        return ()
    anchored: dict[str, str] = {}
    begins: dict[str, int | None] = {}
    open_ranges: set[str] = set()
    for element in body.iter(W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference", W + "p", W + "r"):
        number = element.get(W + "id") or ""
        if element.tag in {W + "commentRangeStart", W + "commentReference"} and number not in begins:
            paragraph = next(element.iterancestors(W + "p"), None)
            begins[number] = None if paragraph is None else orders.get(paragraph)
        if element.tag == W + "commentRangeStart":
            open_ranges.add(number)
            anchored.setdefault(number, "")
        elif element.tag == W + "commentRangeEnd":
            open_ranges.discard(number)
        elif element.tag == W + "commentReference":
            anchored.setdefault(number, "")
        elif next(element.iterancestors(*_NOT_IN_THE_TEXT), None) is not None:
            continue
        elif element.tag == W + "p":
            anchored.update({held: f"{anchored[held]}\n" for held in open_ranges if anchored[held]})
        elif open_ranges and (text := text_of_run(element)):
            anchored.update({held: (anchored[held] + text)[:LONGEST_ANCHORED] for held in open_ranges})
            open_ranges -= {held for held in open_ranges if len(anchored[held]) == LONGEST_ANCHORED}
    written = {element.get(W + "id") or "": element for element in word.tree(part).iter(W + "comment")}
    ticked = _ticked_as_resolved(word)
    order = [number for number in anchored if number in written] + [n for n in written if n not in anchored]
    return tuple(
        WordComment(
            author=written[number].get(W + "author") or "",
            text="\n".join(read_text(paragraph) for paragraph in written[number].iter(W + "p")),
            anchored_text=anchored.get(number, ""),
            order=begins.get(number),
            resolved=any(each.get(W14 + "paraId", "").upper() in ticked for each in written[number].iter(W + "p")),
        )
        for number in order
    )


def _ticked_as_resolved(word: WordParts) -> set[str]:
    """The ids of paragraphs in comments that are ticked as resolved (part `commentsExtended`, since Word 2013)."""
    part = word.the("commentsExtended")
    return {
        each.get(W15 + "paraId", "").upper()
        for each in (() if part is None else word.tree(part).iter(W15 + "commentEx"))
        if each.get(W15 + "done") in {"1", "true", "on"} and each.get(W15 + "paraIdParent") is None
    } - {""}


def _missing_styles(roots: list[etree._Element], styles: Styles) -> tuple[str, ...]:
    used = {
        element.get(W + "val") or ""
        for root in roots
        for element in root.iter(W + "pStyle", W + "rStyle", W + "tblStyle")
    }
    return tuple(sorted(style for style in used if style and not styles.known(style)))
