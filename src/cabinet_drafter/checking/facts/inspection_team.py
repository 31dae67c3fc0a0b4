"""Who came besides the lead inspector, deputies and how many inspectors, against what the report prints of its team."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import is_ilacs
from cabinet_drafter.checking.facts.lead_inspector import NAME, RANK, inspection_of_names
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import normal_form

_TEAM: Final = re.compile(
    rf"(?P<size>{NUMBER})\s+(?:(?:of|Ofsted|social|care|experienced|HMI|Her|His|Majesty[’']s|lead|of|regulatory|"
    rf"main)\s+)*"
    r"(?:inspectors|HMIs?)\b|\bteam of\s+(?P<team>" + NUMBER + r")(?!\s+(?:social|teachers|advisers))(?:\s+\w+)?",
    re.IGNORECASE,
)  # fmt: skip
_OTHER_VISITS: Final = re.compile(r"\b(?:monitoring|focus{1,2}ed|JTAI|school|previous|visits?)\b", re.IGNORECASE)
_TEAM_PRINTED: Final = re.compile(r"\binspection team consisted of\b(?P<who>.*)", re.IGNORECASE | re.DOTALL)
_DEPUTIES_PRINTED: Final = re.compile(r"\bDeputy lead inspectors?:\s*(?P<who>.*)", re.IGNORECASE | re.DOTALL)
_RANKS: Final = re.compile(
    r"\b(?:Senior )?(?:HMI|(?:Her|His) Majesty[’']s Inspectors?)\b.*|\b(?:Quality|Team|Shadow|Deputy)\b.*", re.DOTALL
)
_DEPUTY: Final = r"[Dd]eputy (?:[Ll]ead )?(?:[Oo]fsted )?[Ii]nspectors?"
_NAMED_AFTER: Final = re.compile(rf"\b{_DEPUTY},?(?: (?:was|were|is|are)|:| –| -|,| \()? (?P<who>[A-Z][^.;:)]*)")
_NAMED_BEFORE: Final = re.compile(
    rf"{NAME}{RANK},? (?:(?:was|is|as|–|-|\() ?)*(?:(?:the |her |his |their |its )?{_DEPUTY}|"
    r"(?:her|his|the team[’']s) deputy\b(?!\s+\w+\s+(?:member|of|for))(?! (?:director|leader|chief|head|chair|mayor|"
    r"manager|lead\b)))"
)
_ONE: Final = re.compile(NAME)


def check_team_size(paper: PaperUnderCheck) -> Iterator[Finding]:
    """ILACS reports do not print how many inspectors came, and the council may know it; those before it do."""
    inspection = paper.against.inspection
    printed = None if is_ilacs(inspection) else _team_printed(inspection)
    if not is_ilacs(inspection) and printed is None:
        return
    for sentence in sentences(paper):
        if _OTHER_VISITS.search(sentence.text) or not re.search(r"inspect|HMI", sentence.text, re.IGNORECASE):
            continue
        if inspection_of_names(paper, sentence) is not inspection:
            continue
        for match in _TEAM.finditer(sentence.text):
            size = match["size"] or match["team"]
            if size.lower() in {"one", "1"}:
                continue  # "One of Her Majesty’s Inspectors" is anyone.
            if printed is not None and number_of(size) not in printed[0]:
                yield _told(
                    sentence,
                    match.span(),
                    f"The paper gives the number of inspectors, {size}; the report prints {quoted(printed[1])}",
                    "Give the number that is printed.",
                    inspection,
                    code="team-size",
                )
            if printed is not None:
                continue
            yield told(
                "team-size",
                TO_CONFIRM,
                sentence.where(match.start(), match.end()),
                f"The paper gives the number of inspectors, {size}; the report does not print it.",
                "Confirm it from the council’s own record of the inspection, or leave it out.",
                inspection.evidence("inspection_periods"),
            )


def check_deputies(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A deputy lead inspector is one whom the report prints as such, letter for letter."""
    for sentence in sentences(paper):
        if "eputy" not in sentence.text or _OTHER_VISITS.search(sentence.text):
            continue
        inspection = inspection_of_names(paper, sentence)
        printed = deputies_printed(inspection) if inspection else ()
        if not inspection or not printed:
            continue
        known = {normal_form(name) for name in (*printed, *inspection.lead_inspectors)}
        surnames = {name.split()[-1] for name in known}
        for named, place in _deputies_said(sentence.text):
            name = named.removesuffix(" Senior")  # "Senior HMI" is a rank.
            if normal_form(name) in known or (" " not in name and normal_form(name) in surnames):
                continue
            yield _told(
                sentence,
                place,
                f"The paper names {name} as deputy lead inspector; the report prints {listed(list(printed))}.",
                f"Write {listed(list(printed))}.",
                inspection,
                code="lead-inspector",
            )


def deputies_printed(inspection: Inspection) -> tuple[str, ...]:
    """The deputy lead inspectors that a report prints; SIF reports do, at their end."""
    found = next((match for text in _texts(inspection) if (match := _DEPUTIES_PRINTED.search(text))), None)
    parts = re.split(r",\s*|;\s*|\s+and\s+", found["who"]) if found else []
    return tuple(name for part in parts if len((name := _RANKS.sub("", part).strip(" .")).split()) > 1)


def _team_printed(inspection: Inspection) -> tuple[frozenset[int], str] | None:
    """The numbers that a report prints of its team, their sum among them, and the sentence."""
    for text in _texts(inspection):
        match = _TEAM_PRINTED.search(text)
        numbers = [number_of(each) for each in re.findall(NUMBER, match["who"], re.IGNORECASE)] if match else []
        if numbers:
            return frozenset({*numbers, sum(numbers)}), text
    return None


def _texts(inspection: Inspection) -> Iterator[str]:
    for section in inspection.sections:
        for passage in (*section.unnumbered, *section.paragraphs):
            yield from passage.sentences


def _deputies_said(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for after in _NAMED_AFTER.finditer(text):
        for match in _ONE.finditer(text, after.start("who"), after.end("who")):
            yield match["name"], match.span("name")
    for before in _NAMED_BEFORE.finditer(text):
        yield before["name"], before.span("name")


def _told(
    sentence: Sentence, place: tuple[int, int], message: str, remedy: str, inspection: Inspection, *, code: str
) -> Finding:
    page = inspection.sections[-1].page if inspection.sections else 1
    evidence = Evidence(source=inspection.source, page=page)
    return told(code, MUST_FIX, sentence.where(*place), message, remedy, evidence)
