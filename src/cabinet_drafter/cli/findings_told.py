"""How commands tell findings on the terminal, and where a copy with comments may be written."""

import os
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from cabinet_drafter.cli.telling import say
from cabinet_drafter.errors import OutputNotWrittenError
from cabinet_drafter.finding_notes import HEADINGS
from cabinet_drafter.findings import Finding

_WIDTH: Final = 79


def tell_by_severity(findings: Iterable[Finding], whose: Callable[[Finding], str], whole: str) -> None:
    """Print findings under their severity, the gravest first.

    Args:
        findings: in the order in which they are told.
        whose: whose each is to mend, in words; empty where that is not said.
        whole: what a finding that has no place is about: "the paper".
    """
    several = list(findings)
    for severity, heading in HEADINGS.items():
        told = [found for found in several if found.severity is severity]
        if told:
            say(f"\n{heading}")
        for found in told:
            place = ": ".join(part for part in (found.where.section, found.where.block) if part) or whole
            said = f"{place} ({whose(found)})" if whose(found) else place
            say(f"\n{wrapped(said, '')}")
            if found.where.text:
                say(
                    wrapped(f"“{found.where.text}”" if not found.where.text.startswith("“") else found.where.text, "  ")
                )
            say(wrapped(found.message, "  "))
            say(wrapped(found.remedy, "  → ", "    "))
            say(f"  {found.code}")


def wrapped(text: str, first: str, following: str | None = None) -> str:
    """A text in lines of the terminal, the first and the following ones begun as given."""
    return textwrap.fill(
        " ".join(text.split()),
        width=_WIDTH,
        initial_indent=first,
        subsequent_indent=first if following is None else following,
        break_long_words=False,
        break_on_hyphens=False,
    )


def refuse_to_write_over(path: Path, option: str = "--annotate") -> None:
    """Refuse a name for a Word file, given with an option, that is none of a Word file, or that is taken.

    Raises:
        OutputNotWrittenError: as said.
    """
    if path.suffix.lower() != ".docx":
        raise OutputNotWrittenError(
            "output.not-docx",
            "what is written is a Word file, whose name ends in .docx",
            where=path.name,
            remedy=f"Give another file name with {option}.",
        )
    if os.path.lexists(path):
        raise OutputNotWrittenError(
            "output.exists",
            "the file is there already",
            where=path.name,
            remedy=f"Give another file name with {option}.",
        )
