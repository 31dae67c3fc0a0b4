"""The sentences of a paper, each with its place, what it quotes from the reports blanked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.blanked import QUOTED
from cabinet_drafter.findings import Where

_BOUNDARY: Final = re.compile(
    rf"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bNo\.)(?<!\bCllr\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
    rf"(?:(?<=[.!?])[”’\"')\]]*|(?<={QUOTED}))\s+(?=[“‘\"'(]?[A-Z0-9{QUOTED}])|\n+"
)
_IN_MARKS: Final = re.compile(r"“[^”]{0,2000}”|\"[^\"]*\"|(?<!\w)‘[^’]*(?:’\w[^’]*)*’(?!\w)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line; `start` is its place in the line, `before` what a table cell's row and column say of it."""

    line: PaperLine
    start: int
    text: str
    before: str = ""

    def where(self, start: int = 0, end: int | None = None) -> Where:
        """The place of its words from `start` to before `end`, counted in the sentence."""
        end = len(self.text) if end is None else end
        return self.line.where(self.start + start, self.start + end)

    @property
    def unmarked(self) -> str:
        """Its text with whatever stands in quotation marks blanked too: titles hold words that are not said."""
        return _unmarked(self.text)


@lru_cache(maxsize=64)
def _unmarked(text: str) -> str:
    """Kept, for it is asked for each date in the text."""
    return _IN_MARKS.sub(lambda marked: QUOTED * len(marked.group()), text)


@lru_cache(maxsize=1)
def sentences(paper: PaperUnderCheck) -> tuple[Sentence, ...]:
    """Every sentence of the paper in reading order."""
    return tuple(sentence for line in paper.lines for sentence in sentences_of(paper, line))


def sentences_of(paper: PaperUnderCheck, line: PaperLine) -> Iterator[Sentence]:
    """The sentences of one line."""
    prose = paper.prose[line.order]
    before = ""
    if line.cell is not None and line.cell.column:
        before = f"{line.cell.label} {line.cell.header}: ".lstrip()
    start = 0
    for boundary in (*_BOUNDARY.finditer(prose), None):
        end = boundary.start() if boundary else len(prose)
        text = prose[start:end]
        if text.strip(f"{QUOTED} \t\n"):
            yield Sentence(line, start, text, before)
        start = boundary.end() if boundary else end
