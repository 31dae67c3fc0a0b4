"""Word fields that begin in one branch of a condition or loop and end in another: filling would leave half of one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_source import SourceParagraph, TemplateStory, text_pieces
from cabinet_drafter.word.word_parts import W

_STEPS = {"begin": 1, "end": -1}


class Fields:
    """Where in a part Word fields begin and end."""

    def __init__(self, story: TemplateStory) -> None:
        self._places: list[tuple[int, int]] = []
        self._steps: list[int] = []
        if next(story.root.iter(W + "fldChar"), None) is None:
            return
        for paragraph in story.paragraphs:
            for at, step in _marks(paragraph):
                self._places.append((paragraph.line, at))
                self._steps.append(step)

    def halved(self, begin: tuple[int, int], end: tuple[int, int]) -> bool:
        """True where between two places, each a line and a character, stands one end of a field without the other."""
        deep = 0
        for step in self._steps[bisect_left(self._places, begin) : bisect_right(self._places, end)]:
            deep += step
            if deep < 0:
                return True
        return deep != 0


def _marks(paragraph: SourceParagraph) -> Iterator[tuple[int, int]]:
    """The characters of a paragraph's text at which fields begin (1) or end (-1)."""
    lengths = {element: len(text) for element, text in text_pieces(paragraph.element)}
    at = 0
    for element in paragraph.element.iter():
        at += lengths.get(element, 0)
        step = _STEPS.get(element.get(W + "fldCharType") or "") if element.tag == W + "fldChar" else None
        if step is not None and next(element.iterancestors(W + "p"), None) is paragraph.element:
            yield at, step


def halved_field(since: Tag, tag: Tag) -> BrokenRule:
    """What is wrong between two tags that hold the half of a field."""
    return BrokenRule(
        "tag.amid-field",
        f"Between “{since.text}” and “{tag.text}” stands only one end of a Word field.",
        f"Press Alt+F9 to see the fields; then put the whole field between the two, or type {since.meant} and "
        f"{tag.meant} both on one side of it.",
    )
