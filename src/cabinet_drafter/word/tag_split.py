"""Tags that Enter has cut into two paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.word.tag_limits import LONGEST_TAG, TAG
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag, taken_apart
from cabinet_drafter.word.template_source import SourceParagraph

CUT: Final = "tag.cut"
_BEGINS: Final = re.compile(r"\{[{%]?[^{}]{0,300}\Z")
_ENDS: Final = re.compile(r"\A[^{}]{0,300}\}{1,2}|\A%\}")

_WHOLE_WORD: Final = re.compile(r"\b(?:p|tr|tc|r|if|elif|for|in|is|not)\Z")


def split_by_enter(paragraphs: Sequence[SourceParagraph]) -> Iterator[tuple[SourceParagraph, str, tuple[Tag, ...]]]:
    """Each paragraph, its text without the pieces of tags that Enter has cut, and the tags that begin in it so.

    A piece is blanked out by spaces, so that what else stands in the text keeps its place.
    """
    head = 0
    for index, paragraph in enumerate(paragraphs):
        text = " " * head + paragraph.text[head:]
        head = 0
        tags: tuple[Tag, ...] = ()
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        begins = _BEGINS.search(TAG.sub(lambda tag: " " * len(tag[0]), text)) if "{" in text else None
        if begins and following is not None and following.element.getparent() is paragraph.element.getparent():
            ends = _ENDS.search(following.text)
            joined = _joined(begins[0], ends[0]) if ends else ""
            if ends and TAG.fullmatch(joined) and len(joined) <= LONGEST_TAG:
                tags = (_cut(begins[0], joined, begins.start()),)
                text = text[: begins.start()] + " " * len(begins[0])
                head = len(ends[0])
        yield paragraph, text, tags


def _joined(piece: str, rest: str) -> str:
    """The two pieces as one; Enter after a whole word took the place of a space."""
    after_word = _WHOLE_WORD.search(piece) is not None
    return f"{piece}{' ' if after_word else ''}{rest}"


def is_cut(tag: Tag) -> bool:
    """True of a tag that Enter has cut in two."""
    return any(slip.code == CUT for slip in tag.slips)


def _cut(piece: str, joined: str, start: int) -> Tag:
    tag = taken_apart(joined, start, ())
    slip = BrokenRule(
        "tag.cut",
        f"“{piece.strip()}” goes on in the next paragraph: Enter has cut the tag in two.",
        f"Delete the paragraph mark within it, or type {tag.meant} in one paragraph.",
    )
    return replace(tag, text=piece, slips=(*tag.slips, slip))
