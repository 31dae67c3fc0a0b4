"""Names said to have led an inspection that come near to a printed lead inspector's and are not."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.checking.facts.lead_inspector import NAME
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import normal_form

_BEFORE: Final = NAME.replace("<name>", "<before>").replace("<alone>", "<only>")
_LED_BY: Final = re.compile(rf"\b(?:and |was |were |team )?led by (?:HMI )?{NAME}|{_BEFORE} led (?:it|them|the team)\b")
_TEAM: Final = re.compile(r"\b(?:inspectors?|HMI|inspection team)\b", re.IGNORECASE)
_LISTED: Final = re.compile(r"\s*(?:Team |Shadow |Other )?[Ii]nspectors?(?: team)?:")
_ONE: Final = re.compile(NAME)
_NEAR: Final = 0.6
"""Of the letters of a name that differ in one of its two words: Radley and Bradley, Sheena and Sheila."""


def check_near_lead_names(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Whoever is said to have led is written as the report of that inspection, or of an earlier one, prints the name.

    Where the sentence says that it is an inspection, `check_lead_inspector` holds the name to print letter for letter.
    """
    reports = (paper.against.inspection, *paper.against.previous)
    printed = {normal_form(name): (name, each) for each in reports for name in each.lead_inspectors}
    team = {normal_form(name): (name, each) for each in reports for name in _team_printed(each)}
    for sentence in sentences(paper):
        for match in _LED_BY.finditer(sentence.text):
            which = "name" if match["name"] else "before"
            said = normal_form(match[which] or "")
            if said in printed or not said:
                continue
            near = next((held for name, held in printed.items() if _is_near(said, name)), None)
            if near is not None:
                yield _told(sentence, match.span(which), near, "as lead inspector")
        if not team or not _TEAM.search(sentence.text):
            continue
        for match in _ONE.finditer(sentence.text):
            said = normal_form(match["name"])
            near = None if said in team or said in printed else _nearest(said, team)
            if near is not None:
                yield _told(sentence, match.span("name"), near, "among its inspectors")


def _told(sentence: Sentence, place: tuple[int, int], printed: tuple[str, Inspection], what: str) -> Finding:
    name, inspection = printed
    return told(
        "lead-inspector",
        TO_CONFIRM,
        sentence.where(*place),
        f"The paper names {sentence.text[place[0] : place[1]]}; the report on the inspection of "
        f"{inspection.inspection_end.year} prints {name} {what}.",
        f"Write {name}, if that inspection is meant.",
        inspection.evidence("lead_inspectors"),
    )


def _nearest(said: str, team: dict[str, tuple[str, Inspection]]) -> tuple[str, Inspection] | None:
    if any(name.startswith(f"{said}-") for name in team):
        return None  # A part of a name, as print may cut it at a line's end.
    return next((held for name, held in team.items() if _is_near(said, name)), None)


def _team_printed(inspection: Inspection) -> Iterator[str]:
    """The inspectors whom a report of the earlier framework lists at its end."""
    for section in inspection.sections:
        for passage in (*section.unnumbered, *section.paragraphs):
            listed = _LISTED.match(passage.text)
            if listed:
                names = passage.text[listed.end() :].replace("- ", "-")
                yield from (each["name"] for each in _ONE.finditer(names))


def _is_near(one: str, other: str) -> bool:
    """Whether one word of two names is the same and the other one near."""
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    differ = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(differ) == 1 and SequenceMatcher(None, *differ[0]).ratio() >= _NEAR
