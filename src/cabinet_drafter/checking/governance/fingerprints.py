"""Fingerprints of a paper's sections, by which a clearance is known to be for these words and no others."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine, lines_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.section_roles import part_of
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.written_paper import Block

_DIGITS: Final = 12
_LONGEST_CLEARED: Final = 160
"""Characters of a line that says who cleared a section: name, post and day. A longer one says other things too."""
_CLEARED: Final = re.compile(r"\s*Cleared by\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section of the paper: its heading, the part of the brief's comments that it prints, its lines."""

    heading: str
    part: str | None
    lines: tuple[PaperLine, ...]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its words; formatting does not change it.

        What says who cleared the section, and that it was drafted for clearance, is left out: it changes with
        clearance.
        """
        words = " ".join(line.text for line in self.lines if not line.is_heading and not _is_of_clearance(line))
        return hashlib.sha256(normal_form(words).encode()).hexdigest()[:_DIGITS]

    @property
    def cleared_line(self) -> PaperLine | None:
        """The line that says who cleared it."""
        return next((line for line in self.lines if _CLEARED.match(line.text)), None)


def sections_of(paper: PaperUnderCheck) -> tuple[PaperSection, ...]:
    """The sections of the paper in its order, all of each, however much of the paper is checked.

    A heading within a part of the brief's comments that is of a lower level, or only looks like a heading, is of that
    part, unless it is of a part of its own: whoever cleared the part cleared what stands under it.
    """
    found: dict[str, list[PaperLine]] = {}
    levels = {block.order: block.heading_level for block in paper.written.blocks if isinstance(block, Block)}
    current, level = "", 0
    for line in lines_of(paper.written):
        if line.section is None or line.part != "body":
            continue
        if line.is_heading:
            own = levels.get(line.order)
            below = level and (own is None or own > level)
            if not (below and part_of(current) and part_of(line.section) is None):
                current, level = line.section, own or 0
        found.setdefault(current, []).append(line)
    return tuple(PaperSection(heading, part_of(heading), tuple(lines)) for heading, lines in found.items())


def _is_of_clearance(line: PaperLine) -> bool:
    """Whether the line says who cleared the section, or that somebody must."""
    if "clearance" in line.style.casefold():
        return True
    return _CLEARED.match(line.text) is not None and len(line.text) <= _LONGEST_CLEARED
