"""What each rule of fitness is given, the paragraph before which a rule finds something, and how that is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.paragraph_text import read_text
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.tag_text import tags_in
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_source import SourceParagraph, TemplateStory
from cabinet_drafter.word.word_parts import WordParts


@dataclass(frozen=True)
class TemplateUnderCheck:
    """An opened Word template: its parts, its styles, and its paragraphs with their places."""

    word: WordParts
    styles: Styles
    stories: tuple[TemplateStory, ...]

    def paragraphs(self, *parts: str) -> Iterator[SourceParagraph]:
        """The paragraphs that Word shows, of the parts named ("body", "header"…) or of all."""
        for story in self.stories:
            if not parts or story.what in parts:
                yield from (paragraph for paragraph in story.paragraphs if paragraph.order is not None)


def tags_of(paragraph: SourceParagraph) -> tuple[Tag, ...]:
    """The tags of a paragraph, those that are no tags left out; what is wrong with them is told by other rules."""
    return tags_in(paragraph.text)[0]


def goes_with_its_tag(paragraph: SourceParagraph) -> bool:
    """Whether the paragraph is the place of a tag alone, and so does not print."""
    return any(tag.place in {"p", "tr", "tc"} for tag in tags_of(paragraph))


def words_of(paragraph: SourceParagraph) -> str:
    """The words of a paragraph that print as they stand: what is left without its tags."""
    text = read_text(paragraph.element)
    for tag in tags_of(paragraph):
        text = text.replace(tag.text, " ", 1)
    return " ".join(text.split())


def told(code: str, severity: Severity, at: SourceParagraph | Where | None, found: str, remedy: str) -> Finding:
    """A finding on the template, at a paragraph, at another place or on the whole."""
    where = at.where if isinstance(at, SourceParagraph) else at or Where()
    return Finding(code=f"template.{code}", severity=severity, where=where, message=found, remedy=remedy)
