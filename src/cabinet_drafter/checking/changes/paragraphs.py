"""What changed in the paragraphs of a section."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cabinet_drafter.checking.changes.alignment import aligned
from cabinet_drafter.checking.changes.told import Change, ChangeKind
from cabinet_drafter.checking.changes.wording import AWAITING, changed_words, phrases_gone, supplied, words_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.same_words import same_words
from cabinet_drafter.vocabulary import ClearanceRole

RoleOf = Callable[[str], ClearanceRole]
"""Whose a paragraph or field of a section is, by its words."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The changes of paragraphs or cells in order, and how many of the others changed in their look only."""

    changes: tuple[Change, ...]
    formatting: int


def compared_paragraphs(was: Sequence[PaperLine], now: Sequence[PaperLine], role_of: RoleOf) -> Compared:
    """What became of each paragraph."""
    pairs = list(aligned([words_of(line) for line in was], [words_of(line) for line in now]))
    changes: list[Change] = []
    formatting = 0
    for old, new in _with_supplied([(_at(was, one), _at(now, other)) for one, other in pairs]):
        if old is None and new is not None:
            changes.append(Change(ChangeKind.ADDED, new.block, role_of(new.text), words_of(new)))
        elif new is None and old is not None:
            changes.append(Change(ChangeKind.REMOVED, old.block, role_of(old.text), words_of(old)))
        elif old is not None and new is not None:
            change = changed(words_of(old), words_of(new), new.block, role_of(old.text))
            if change is not None:
                changes.append(change)
            else:
                formatting += looks_changed(old, new)
    return Compared(tuple(changes), formatting)


def changed(was: str, now: str, place: str, role: ClearanceRole) -> Change | None:
    """What changed of a text that was kept; None where it says the same."""
    if same_words(was, now):
        return None
    put_in = supplied(was, now)
    if put_in:
        return Change(ChangeKind.SUPPLIED, place, role, supplied=put_in)
    return Change(ChangeKind.CHANGED, place, role, words=changed_words(was, now), supplied=phrases_gone(was, now))


def looks_changed(was: PaperLine, now: PaperLine) -> bool:
    """Whether a paragraph of the same words is set another way."""
    return (words_of(was), was.style, _looks(was)) != (words_of(now), now.style, _looks(now))


def _looks(line: PaperLine) -> list[tuple[str | None, str | None, bool, bool]]:
    """How each character that prints is set; where runs are cut says nothing."""
    return [
        (run.character_style, run.colour, run.emphasised, run.hidden)
        for run in line.runs
        for character in run.text
        if not character.isspace()
    ][-len("".join(words_of(line).split())) :]


def _at(lines: Sequence[PaperLine], place: int | None) -> PaperLine | None:
    return None if place is None else lines[place]


def _with_supplied(
    pairs: list[tuple[PaperLine | None, PaperLine | None]],
) -> Iterator[tuple[PaperLine | None, PaperLine | None]]:
    """The pairs, each paragraph that was a marked phrase alone with the new one beside it: nothing else is alike."""
    waiting: list[PaperLine] = []
    for old, new in pairs:
        if new is None and old is not None and AWAITING.fullmatch(words_of(old)):
            waiting.append(old)
        elif old is None and waiting:
            yield waiting.pop(0), new
        else:
            if old is not None and new is not None:
                yield from ((gone, None) for gone in waiting)
                waiting.clear()
            yield old, new
    yield from ((gone, None) for gone in waiting)
