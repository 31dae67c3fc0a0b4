"""A tag with a slip, as it was meant where it stands: told by the conditions and loops that are open around it."""

from collections.abc import Sequence
from dataclasses import replace

from cabinet_drafter.word.tag_blocks import Block
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.tag_words import END, ENDS_WHATEVER_IS_OPEN, STATEMENTS
from cabinet_drafter.word.template_source import SourceParagraph


def as_it_stands(tag: Tag, paragraph: SourceParagraph, open_blocks: Sequence[Block]) -> Tag:
    """A tag with a slip as it was meant where it stands: the end of what is open, or alone in its paragraph."""
    if tag.word == ENDS_WHATEVER_IS_OPEN:
        return _ended_somehow(tag, open_blocks)
    if tag.guessed and tag.word == "elif" and not any(block.tag.word == "if" for block in open_blocks):
        tag = _with_word(tag, "if")
    alone = paragraph.text.strip() == tag.text
    if not tag.slips or tag.place or tag.word not in STATEMENTS or not alone or tag.text.startswith("{% "):
        return tag
    if tag.word not in END and not (open_blocks and open_blocks[-1].tag.place == "p"):
        return tag
    return _told_as(tag, replace(tag, place="p"))


def _ended_somehow(tag: Tag, open_blocks: Sequence[Block]) -> Tag:
    """`{% end %}` as the end of what is open."""
    if not open_blocks:
        return replace(tag, word="endif", slips=())
    block = open_blocks[-1]
    meant = replace(tag, word=END[block.tag.word], place=block.tag.place)
    slips = tuple(replace(slip, remedy=f"Type {meant.meant}.") for slip in tag.slips)
    return replace(meant, slips=slips)


def _with_word(tag: Tag, word: str) -> Tag:
    """A tag with a slip, its word taken for another that is as near."""
    meant = _told_as(tag, replace(tag, word=word))
    slips = tuple(replace(slip, remedy=slip.remedy.replace(f"“{tag.word}”", f"“{word}”")) for slip in meant.slips)
    return replace(meant, slips=slips)


def _told_as(tag: Tag, meant: Tag) -> Tag:
    """What was meant, with slips that say to type it."""
    slips = tuple(replace(slip, remedy=slip.remedy.replace(tag.meant, meant.meant)) for slip in tag.slips)
    return replace(meant, slips=slips)
