"""Fingerprints of a paper's sections, by which a clearance is known to be for these words and no others."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine, lines_of
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.section_roles import part_of
from cabinet_drafter.same_words import normal_form

_DIGITS: Final = 12
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
    """The sections of the paper in its order, all of each, however much of the paper is checked."""
    found: dict[str, list[PaperLine]] = {}
    for line in lines_of(paper.written):
        if line.section is not None and line.part == "body":
            found.setdefault(line.section, []).append(line)
    return tuple(PaperSection(heading, part_of(heading), tuple(lines)) for heading, lines in found.items())


def _is_of_clearance(line: PaperLine) -> bool:
    """Whether the line says who cleared the section, or that somebody must."""
    return "clearance" in line.style.casefold() or _CLEARED.match(line.text) is not None
