"""Where a value comes from: the file, and the page, paragraph, line or cell within it."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from cabinet_drafter.noun import Noun


class Source(Noun):
    """A file that values were taken from: its name without any folder, and its content's SHA-256 in hex."""

    name: str
    sha256: str

    @classmethod
    def of(cls, path: Path, content: bytes) -> "Source":
        """The source that `content`, read from `path`, is."""
        return cls(name=path.name, sha256=hashlib.sha256(content).hexdigest())


class Evidence(Noun):
    """One place in one source; `computed_from` names the fields a worked-out value rests on, and `rule` how."""

    source: Source | None = None
    page: int | None = None
    paragraph: str | None = None
    line: int | None = None
    cell: str | None = None
    computed_from: tuple[str, ...] = ()
    rule: str | None = None


def nearest_first(path: str) -> Iterator[str]:
    """A dotted path, then each branch that it stands on, up to the first step."""
    while path:
        yield path
        path = path.rpartition(".")[0]


class LinesOfInput(Noun):
    """An input file (brief, finance inputs, pack) with the line that each of its values stands on.

    `lines` maps a dotted path, list places by number (`cover.lead_member.name`, `entries.2.amount`), to a
    line counted from 1.
    """

    source: Source
    lines: Mapping[str, int]

    def evidence(self, path: str) -> Evidence:
        """The evidence for the value at `path`; its nearest stated parent where the value has no line of its own."""
        line = next((self.lines[branch] for branch in nearest_first(path) if branch in self.lines), None)
        return Evidence(source=self.source, line=line)

    def place(self, path: str) -> str:
        """The place of a value as an error names it: "brief.yaml, line 12"."""
        line = self.evidence(path).line
        return self.source.name if line is None else f"{self.source.name}, line {line}"
