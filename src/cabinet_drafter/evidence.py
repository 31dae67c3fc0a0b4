"""Where a value comes from: the file, and the page, paragraph, line or cell within it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from cabinet_drafter.noun import Noun


class Source(Noun):
    """A file that values were taken from: its name without any folder, and its content's SHA-256 in hex."""

    name: str = Field(description="The file’s name, without any folder.")
    sha256: str = Field(description="The fingerprint (SHA-256) of its content, in hexadecimal digits.")

    @classmethod
    def of(cls, path: Path, content: bytes) -> "Source":
        """The source that `content`, read from `path`, is."""
        return cls(name=path.name, sha256=hashlib.sha256(content).hexdigest())


class Evidence(Noun):
    """One place in one source; `computed_from` names the fields a worked-out value rests on, and `rule` how."""

    source: Source | None = Field(None, description="The file.")
    page: int | None = Field(None, description="The page, counted from 1.")
    paragraph: str | None = Field(None, description="The paragraph, by its address.")
    line: int | None = Field(None, description="The line, counted from 1.")
    cell: str | None = Field(None, description="The cell of a workbook, with its sheet.")
    computed_from: tuple[str, ...] = Field(default=(), description="The fields that a worked-out value rests on.")
    rule: str | None = Field(None, description="How it was worked out.")


def nearest_first(path: str) -> Iterator[str]:
    """A dotted path, then each branch that it stands on, up to the first step."""
    while path:
        yield path
        path = path.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an input file a value stands: line and column counted from 1, or the sheet and the cell ("C7")."""

    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """What leads to it: ("line 12", "column 3") or ("sheet Entries", "cell C7")."""
        named = (("line", self.line), ("column", self.column), ("sheet", self.sheet), ("cell", self.cell))
        return tuple(f"{name} {value}" for name, value in named if value is not None)


class InputPlaces(Noun):
    """An input file (brief, finance inputs, pack) with the place at which each of its values stands.

    `places` is by dotted path, places in a list by number (`cover.lead_member.name`, `entries.2.amount`); at the empty
    path, if at all, stands the place where all of it begins.
    """

    source: Source
    places: Mapping[str, Place]

    def at(self, path: str) -> Place:
        """The place of the value at `path`; of its nearest stated parent where the value has none of its own."""
        return next((self.places[branch] for branch in nearest_first(path) if branch in self.places), Place())

    def evidence(self, path: str) -> Evidence:
        """The evidence for the value at `path`."""
        place = self.at(path)
        cell = f"{place.sheet}!{place.cell}" if place.sheet and place.cell else place.cell
        return Evidence(source=self.source, line=place.line, cell=cell)

    def place(self, path: str) -> str:
        """The place of a value as an error names it: "brief.yaml, line 12, column 3".

        What is missing altogether is told where the file's content begins.
        """
        steps = self.at(path).steps or self.places.get("", Place()).steps
        return ", ".join((self.source.name, *steps))

    def is_in_list(self, path: str) -> bool:
        """Whether the last step of the path, if a number, counts places in a list and is no name that somebody gave."""
        holder, _, step = path.rpartition(".")
        counts = step.isascii() and step.isdecimal() and str(int(step)) == step
        # A name has its own place, and a list that has one at its fifth entry has one at its first.
        return counts and (path not in self.places or f"{holder}.0".removeprefix(".") in self.places)
