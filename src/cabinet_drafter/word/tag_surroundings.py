"""What stands around or amid a tag in Word and would spoil what it prints: a field, the placeholder of a control."""

from collections.abc import Iterator, Sequence

from lxml import etree

from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_source import text_pieces
from cabinet_drafter.word.word_parts import W


class Surroundings:
    """Where each character of a paragraph's text stands in its XML; asked for each of its tags."""

    def __init__(self, paragraph: etree._Element) -> None:
        self._paragraph = paragraph
        self._pieces: list[tuple[int, int, etree._Element]] = []
        at = 0
        for element, text in text_pieces(paragraph):
            self._pieces.append((at, at + len(text), element))
            at += len(text)

    def problems(self, tag: Tag) -> Iterator[BrokenRule]:
        """What is wrong around one tag of the paragraph."""
        pieces = [element for start, end, element in self._pieces if start < tag.end and end > tag.start]
        if not pieces:
            return
        if len(pieces) > 1 and self._field_amid(pieces):
            yield BrokenRule(
                "tag.amid-field",
                f"A Word field begins or ends in the midst of “{tag.text}”.",
                f"Delete the tag with the field, and type {tag.meant} in one go.",
            )
        for control in pieces[0].iterancestors(W + "sdt"):
            yield from _problems_of_control(control, tag)

    def _field_amid(self, pieces: Sequence[etree._Element]) -> bool:
        simple = [next(piece.iterancestors(W + "fldSimple"), None) for piece in pieces]
        if any(each is not simple[0] for each in simple):
            return True
        within = False
        for element in self._paragraph.iter(W + "t", W + "tab", W + "br", W + "fldChar"):
            if element is pieces[0]:
                within = True
            elif element is pieces[-1]:
                return False
            elif within and element.tag == W + "fldChar":
                return True
        return False


def _problems_of_control(control: etree._Element, tag: Tag) -> Iterator[BrokenRule]:
    said = control.find(W + "sdtPr")
    if said is None:
        return
    if said.find(W + "showingPlcHdr") is not None:
        yield BrokenRule(
            "tag.placeholder",
            f"“{tag.text}” is the placeholder of a content control, which goes with the first click on it.",
            f"Right-click the control, choose Remove Content Control, and type {tag.meant} there.",
        )
