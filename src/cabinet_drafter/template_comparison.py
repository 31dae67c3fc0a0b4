"""From two versions of a Word template to what changed: words, styles, fields and conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cabinet_drafter.checking.changes.alignment import aligned
from cabinet_drafter.checking.changes.between import changes_between
from cabinet_drafter.checking.changes.told import SectionChanges
from cabinet_drafter.checking.paper_lines import PaperLine, lines_of
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.pack_templates import word_template_bytes
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.style_differences import StyleChange, style_changes
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_fields import FieldsUsed, fields_used
from cabinet_drafter.word.template_source import template_stories
from cabinet_drafter.word.word_parts import WordParts

_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Restyled:
    """A paragraph whose words stayed and whose style changed."""

    place: str
    words: str
    old: str
    new: str


@dataclass(frozen=True)
class CameAndWent:
    """Fields or conditions that only one of the two versions has, in the order of their names."""

    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True)
class TemplateComparison:
    """What changed between two versions of a Word template."""

    old: Path
    new: Path
    sections: tuple[SectionChanges, ...]
    restyled: tuple[Restyled, ...]
    fields: CameAndWent
    conditions: CameAndWent
    styles: tuple[StyleChange, ...]

    @property
    def is_the_same(self) -> bool:
        """Whether nothing of all that changed."""
        told = any(section.tells_something for section in self.sections)
        used = any(each.came or each.went for each in (self.fields, self.conditions))
        return not (told or self.restyled or used or self.styles)


def compare_templates(old: Path, new: Path) -> TemplateComparison:
    """What changed between two versions of a Word template.

    Raises:
        WordTemplateError: one of them is not a Word file that can be opened.
    """
    (old_lines, old_styles, old_used), (new_lines, new_styles, new_used) = (_opened(path) for path in (old, new))
    return TemplateComparison(
        old=old,
        new=new,
        sections=changes_between(old_lines, new_lines),
        restyled=tuple(_restyled(old_lines, new_lines)),
        fields=_came_and_went(old_used.fields, new_used.fields),
        conditions=_came_and_went(old_used.conditions, new_used.conditions),
        styles=style_changes(old_styles, new_styles),
    )


def _opened(path: Path) -> tuple[tuple[PaperLine, ...], Styles, FieldsUsed]:
    content = word_template_bytes(path)
    word = WordParts(content, path.name, WordTemplateError)
    styles = Styles.of(word)
    lines = lines_of(read_written_paper(content, path.name, WordTemplateError))
    return lines, styles, fields_used(template_stories(word, styles))


def _restyled(was: tuple[PaperLine, ...], now: tuple[PaperLine, ...]) -> Iterator[Restyled]:
    old, new = ([line for line in lines if line.text.strip()] for lines in (was, now))
    for one, other in aligned([line.text for line in old], [line.text for line in new], lambda _one, _other: 0.0):
        if one is None or other is None:
            continue
        before, after = old[one], new[other]
        if before.style != after.style and normal_form(before.text) == normal_form(after.text):
            place = ": ".join(filter(None, (after.section, after.block)))
            words = beginning(" ".join(after.text.split()), _LONGEST_SHOWN)
            yield Restyled(place, words, before.style, after.style)


def _came_and_went(was: frozenset[str], now: frozenset[str]) -> CameAndWent:
    return CameAndWent(tuple(sorted(now - was)), tuple(sorted(was - now)))
