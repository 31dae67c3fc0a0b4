"""The record of truth of a made paper: what is quoted truly in it, and what is wrong in it on purpose."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the Word file: paragraph by its order as read back, from the character `start` to before `end`."""

    order: int
    start: int
    end: int

    def overlaps(self, order: int, start: int, end: int) -> bool:
        return self.order == order and start < self.end and self.start < max(end, start + 1)


@dataclass(frozen=True, slots=True)
class TrueQuotation:
    """A passage that the report prints, however it is set; `form` says how it is cut, set and dressed."""

    form: str
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class PlantedError:
    """One thing made wrong.

    Attributes:
        kind: what was done ("quotation: a digit changed").
        codes: the findings that tell of it; one that ends with * stands for all that begin so.
        text: the words as they now stand.
        was: the words as they would be right.
        places: where; none where something was taken out, or the paper as a whole is wrong.
    """

    kind: str
    codes: tuple[str, ...]
    text: str
    was: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class PlantedPaper:
    """A Word file with its record; `lines` are the texts of its paragraphs as they should be read back."""

    name: str
    house: str
    content: bytes
    report: Path
    previous: tuple[Path, ...]
    errors: tuple[PlantedError, ...]
    quotations: tuple[TrueQuotation, ...]
    lines: tuple[str, ...] = field(repr=False, default=())
