"""All the tags of one part of a template in order, read once before they are followed."""

from collections.abc import Iterable
from dataclasses import dataclass

from jinja2 import nodes

from cabinet_drafter.word.contract import field_at
from cabinet_drafter.word.tag_blocks import Block
from cabinet_drafter.word.tag_guess import expression_of
from cabinet_drafter.word.tag_places import must_stay_within
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_split import split_by_enter
from cabinet_drafter.word.tag_text import FIELDS, tags_in
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.tag_words import END
from cabinet_drafter.word.template_source import SourceParagraph, TemplateStory


@dataclass(frozen=True)
class ReadParagraph:
    """A paragraph with its tags in order, those that Enter has cut last, and what is wrong with its other brackets."""

    paragraph: SourceParagraph
    tags: tuple[Tag, ...]
    strays: tuple[BrokenRule, ...]


@dataclass(frozen=True)
class ReadStory:
    """A part with its tags; `loops` are its loops by the name that each gives, `known` all first steps of names."""

    paragraphs: tuple[ReadParagraph, ...]
    loops: dict[str, str]
    known: frozenset[str]

    def tags(self) -> tuple[tuple[Tag, SourceParagraph], ...]:
        """The tags with their paragraphs."""
        return tuple((tag, read.paragraph) for read in self.paragraphs for tag in read.tags)


def read_story(story: TemplateStory) -> ReadStory:
    """Read the tags of a part."""
    loops = _loops_of(story)
    known = FIELDS | set(loops)
    paragraphs: list[ReadParagraph] = []
    for paragraph, text, cut in split_by_enter(story.paragraphs):
        tags, strays = tags_in(text, known)
        paragraphs.append(ReadParagraph(paragraph, (*tags, *cut), tuple(stray.rule for stray in strays)))
    return ReadStory(tuple(paragraphs), loops, known)


def ends_later(block: Block, ahead: Iterable[tuple[Tag, SourceParagraph]]) -> bool:
    """True where the end of an open condition or loop is still to come.

    Args:
        block: the condition or loop.
        ahead: the tags that follow, with their paragraphs.
    """
    deep = 0
    for tag, paragraph in ahead:
        if tag.word == block.tag.word:
            deep += 1
        elif tag.word == END[block.tag.word]:
            if deep == 0 and must_stay_within(tag, paragraph) is block.within:
                return True
            deep -= deep > 0
    return False


def _loops_of(story: TemplateStory) -> dict[str, str]:
    """The name that each loop of a part gives to its items, with its tag; the last where two give the same."""
    loops: dict[str, str] = {}
    for paragraph in story.paragraphs:
        if "for" not in paragraph.text.lower():
            continue
        for tag in tags_in(paragraph.text)[0]:
            loop = expression_of(tag) if tag.word == "for" else None
            if not isinstance(loop, nodes.For) or not isinstance(loop.target, nodes.Name):
                continue
            if field_at(loop.target.name) is None:
                loops[loop.target.name] = tag.text
    return loops
