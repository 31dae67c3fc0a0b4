"""Conditions and loops that are open, and what is wrong where one does not end as it began."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from cabinet_drafter.word.tag_places import CAN_END, WRAPPERS, must_stay_within
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.tag_words import END, PLACES
from cabinet_drafter.word.template_names import Fact, Scope
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.word.word_parts import W


@dataclass
class Block:
    """An open condition or loop: where it began, in what it must end, and the scope around it.

    `since` is its last tag so far, which began the branch that is open. `doubtful` is True once one of its conditions
    was broken: what is known in its branches is then not known. `accused` is True once it was told that it does not
    stand where it can: its other tags are not told again. `gives` is the name that a loop gives.
    """

    tag: Tag
    paragraph: SourceParagraph
    within: etree._Element
    around: Scope
    denied: tuple[Fact, ...] = ()
    had_else: bool = False
    turns: int = 0
    accused: bool = False
    doubtful: bool = False
    since: tuple[Tag, SourceParagraph] | None = None
    gives: str = field(default="")

    @property
    def end(self) -> str:
        """The tag that ends it."""
        return f"{{%{self.tag.place} {END[self.tag.word]} %}}"


def not_ended(block: Block) -> BrokenRule:
    """What is wrong with a condition or loop that is open where its part ends."""
    alone = f", in a {PLACES[block.tag.place]} of its own" if block.tag.place in {"p", "tr", "tc"} else ""
    return BrokenRule("tag.not-ended", f"“{block.tag.text}” is never ended.", f"Type {block.end} where it ends{alone}.")


def not_begun(tag: Tag, words: tuple[str, ...], elsewhere: Iterable[Block]) -> BrokenRule:
    """What is wrong with an `else` or end that nothing open fits."""
    what = " or ".join({"if": "condition", "for": "loop"}[word] for word in words)
    beginning = f"{{%{tag.place} for item in list %}}" if words == ("for",) else f"{{%{tag.place} if field %}}"
    open_now = next((f"; open here is “{block.tag.text}”" for block in elsewhere), "")
    return BrokenRule(
        "tag.not-begun",
        f"“{tag.text}” has nothing to belong to: no {what} is open here{open_now}.",
        f"Delete this tag; or, where its {what} is to begin, type {beginning}.",
    )


def ended_by_other_word(tag: Tag, block: Block) -> BrokenRule:
    """What is wrong with `endfor` where only a condition is open, or `endif` where only a loop is."""
    return BrokenRule(
        "tag.not-begun",
        f"“{tag.text}” does not end what is open here, “{block.tag.text}”.",
        f"Type {block.end}.",
    )


def moved_before_its_beginning(end: Tag, block: Block) -> BrokenRule:
    """What is wrong with an end that stands above the condition or loop that it was to end."""
    what = PLACES.get(end.place, "tag") if end.place != "r" else "tag"
    return BrokenRule(
        "tag.moved",
        f"“{end.text}” stands above “{block.tag.text}” ({block.paragraph.block}), which it is to end.",
        f"Move the {what} with “{end.text}” below what “{block.tag.text}” is to hold, or type {block.end} there and "
        "delete it here.",
    )


def still_open(block: Block, at: Tag) -> BrokenRule:
    """What is wrong with a condition or loop that is open where one around it ends."""
    return BrokenRule(
        "tag.crossed",
        f"“{block.tag.text}” is still open where “{at.text}” stands.",
        f"End it before that: type {block.end}.",
    )


def stands_wrong(tag: Tag, paragraph: SourceParagraph, block: Block) -> BrokenRule | None:
    """What is wrong with an end or `else` that does not stand where its condition or loop can end, or None."""
    if block.tag.place == tag.place and block.within is must_stay_within(tag, paragraph):
        return None
    found = f"“{tag.text}” does not stand where “{block.tag.text}” (in {block.paragraph.block}) can end."
    return BrokenRule("tag.crossed", found, _to_type_over(tag, paragraph, block))


def _to_type_over(tag: Tag, paragraph: SourceParagraph, block: Block) -> str:
    """What to type at both ends of a block whose ends do not fit each other."""
    begins, ends = block.paragraph.element, paragraph.element
    if block.tag.place != tag.place and _place_fits(block.tag.place, begins, ends):
        return f"Type {_in_place(tag, block.tag.place)}, as it began with “{block.tag.text}”."
    if begins is ends and block.tag.place == tag.place:
        wrapper = WRAPPERS.get(must_stay_within(tag, paragraph).tag) or WRAPPERS.get(block.within.tag) or "link"
        return f"Type {block.tag.meant} and {tag.meant} both within the {wrapper}, or both outside of it."
    if begins is ends:
        return f"Type {_in_place(block.tag, '')} and {_in_place(tag, '')}, within the paragraph."
    for place in ("p", "tr", "tc") if block.tag.place not in {"tr", "tc"} else ():
        if _place_fits(place, begins, ends):
            return (
                f"Type {_in_place(block.tag, place)} and {_in_place(tag, place)}, each in a {PLACES[place]} of its own."
            )
    return f"Delete it here, and type {_in_place(tag, block.tag.place)} {CAN_END[block.tag.place]} “{block.tag.text}”."


def _in_place(tag: Tag, place: str) -> str:
    return Tag(tag.text, tag.word, place, tag.expression).meant


def _place_fits(place: str, begins: etree._Element, ends: etree._Element) -> bool:
    """True where tags of that place, one in each of two paragraphs, would begin and end one block."""
    if place == "":
        return begins is ends
    if place == "p":
        return begins is not ends and begins.getparent() is ends.getparent()
    kind = {"tr": "tr", "tc": "tc"}.get(place)
    if kind is None:
        return False
    one, other = (next(each.iterancestors(W + kind), None) for each in (begins, ends))
    return one is not None and other is not None and one is not other and one.getparent() is other.getparent()
