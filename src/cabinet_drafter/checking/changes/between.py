"""What changed between a draft and the paper that came back, section by section."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.checking.changes.paragraphs import RoleOf, compared_paragraphs
from cabinet_drafter.checking.changes.sections import COVER, PaperSection, SectionPair, matched, sections_of
from cabinet_drafter.checking.changes.tables import compared_tables
from cabinet_drafter.checking.changes.told import Change, ChangeKind, SectionChanges, SectionFate
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.section_roles import section_role
from cabinet_drafter.same_words import normal_form

_FEWEST_WORDS_MOVED: Final = 4
"""A shorter paragraph found elsewhere, such as "None", was not moved there."""


def changes_between(was: Sequence[PaperLine], now: Sequence[PaperLine]) -> tuple[SectionChanges, ...]:
    """Every section of both papers in the order of the returned one, with what changed in it.

    Args:
        was: the lines of the draft.
        now: the lines of the returned paper.
    """
    sections = [_compared(pair) for pair in matched(sections_of(was), sections_of(now))]
    return tuple(_with_moves(sections))


def _compared(pair: SectionPair) -> SectionChanges:
    was, now = pair.was, pair.became
    section = now or was
    assert section is not None
    role = section_role(section.heading)
    role_of: RoleOf = section_role if section.heading == COVER else (lambda _: role)
    old, new = _lines(was), _lines(now)
    paragraphs = compared_paragraphs(
        [line for line in old if line.cell is None], [line for line in new if line.cell is None], role_of
    )
    tables = compared_tables(old, new, role_of)
    return SectionChanges(
        heading=section.heading,
        role=role,
        fate=_fate(was, now),
        was_called=was.heading if was is not None and now is not None and was.key != now.key else "",
        moved=pair.moved,
        changes=(*paragraphs.changes, *tables.changes),
        formatting=paragraphs.formatting + tables.formatting,
    )


def _lines(section: PaperSection | None) -> tuple[PaperLine, ...]:
    return () if section is None else section.lines


def _fate(was: PaperSection | None, now: PaperSection | None) -> SectionFate:
    if was is None:
        return SectionFate.ADDED
    if now is None:
        return SectionFate.REMOVED
    return SectionFate.KEPT if was.key == now.key else SectionFate.RENAMED


def _with_moves(sections: list[SectionChanges]) -> list[SectionChanges]:
    """The sections with each paragraph that went from one place and came to another told once, where it stands now."""
    gone: defaultdict[str, list[tuple[int, Change]]] = defaultdict(list)
    for place, section in enumerate(sections):
        for change in section.changes:
            if change.kind is ChangeKind.REMOVED and len(change.text.split()) >= _FEWEST_WORDS_MOVED:
                gone[normal_form(change.text)].append((place, change))
    moved: set[int] = set()
    told: list[list[Change]] = []
    for section in sections:
        changes: list[Change] = []
        for change in section.changes:
            from_here = gone[normal_form(change.text)] if change.kind is ChangeKind.ADDED else []
            if from_here:
                place, old = from_here.pop(0)
                moved.add(id(old))
                change = replace(change, kind=ChangeKind.MOVED, elsewhere=sections[place].heading)  # noqa: PLW2901
            changes.append(change)
        told.append(changes)
    return [
        replace(section, changes=tuple(change for change in changes if id(change) not in moved))
        for section, changes in zip(sections, told, strict=True)
    ]
