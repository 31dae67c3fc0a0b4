"""Empty paragraphs that a loop or a condition would leave in papers, again and again."""

from collections.abc import Iterator
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.paragraph_text import read_pictures, text_boxes
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck, tags_of, told
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.word.word_parts import W

_BREAKS: Final = (W + "br", W + "sectPr", W + "fldChar", W + "sym")


def blank_within_blocks(template: TemplateUnderCheck) -> Iterator[Finding]:
    """An empty paragraph between the tags of a loop or condition prints with it: once for each item of a loop."""
    for story in template.stories:
        open_tags: list[Tag] = []
        for paragraph in story.paragraphs:
            for tag in tags_of(paragraph):
                if tag.word in {"if", "for"} and tag.place in {"p", "tr"}:
                    open_tags.append(tag)
                elif tag.word in {"endif", "endfor"} and tag.place in {"p", "tr"} and open_tags:
                    open_tags.pop()
            if open_tags and paragraph.order is not None and _is_blank(paragraph):
                loop = next((tag for tag in reversed(open_tags) if tag.word == "for"), None)
                tag = loop or open_tags[-1]
                yield told(
                    "blank-in-block",
                    Severity.MUST_FIX,
                    paragraph,
                    f"An empty paragraph stands within “{tag.text}”: it would print "
                    f"{'once for each item' if loop else 'with it'}.",
                    "Delete it; for more space, change the spacing of the style of the paragraph before it.",
                )


def _is_blank(paragraph: SourceParagraph) -> bool:
    element = paragraph.element
    if paragraph.text.strip() or read_pictures(element) or next(text_boxes(element), None) is not None:
        return False
    if next(element.iter(*_BREAKS), None) is not None:
        return False
    cell = next(element.iterancestors(W + "tc"), None)
    # A cell must hold a paragraph, and may be meant to be empty.
    return cell is None or len(cell.findall(W + "p")) > 1
