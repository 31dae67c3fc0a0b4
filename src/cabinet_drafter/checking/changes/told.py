"""What a comparison of two papers tells: changes by section, each with whose it is and where it stands."""

from dataclasses import dataclass
from enum import StrEnum

from cabinet_drafter.vocabulary import ClearanceRole


class ChangeKind(StrEnum):
    """What became of a paragraph, a cell or a row."""

    CHANGED = "changed"
    SUPPLIED = "supplied"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class SectionFate(StrEnum):
    """What became of a whole section."""

    KEPT = "kept"
    RENAMED = "renamed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that changed, with a few words around them; one of the two may be no more than those."""

    was: str
    became: str


@dataclass(frozen=True, slots=True)
class Supplied:
    """What the draft waited for, and the words that stand there now."""

    phrase: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its place is that in the returned paper, or in the draft where it is removed.

    `text` is what was added, removed or moved; `words` what changed within what was kept; `elsewhere` the section that
    it was moved from.
    """

    kind: ChangeKind
    place: str
    role: ClearanceRole
    text: str = ""
    words: tuple[WordChange, ...] = ()
    supplied: tuple[Supplied, ...] = ()
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class SectionChanges:
    """The changes of one section; `was_called` is its heading in the draft where it was renamed.

    `formatting` counts its paragraphs and cells of which only the look changed.
    """

    heading: str
    role: ClearanceRole
    fate: SectionFate = SectionFate.KEPT
    was_called: str = ""
    moved: bool = False
    changes: tuple[Change, ...] = ()
    formatting: int = 0

    @property
    def tells_something(self) -> bool:
        """Whether there is anything to tell of it but its look."""
        return bool(self.changes) or self.moved or self.fate is not SectionFate.KEPT
