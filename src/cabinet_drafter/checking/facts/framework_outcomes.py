"""The outcomes and enablers of the national framework to which a report links its areas for improvement."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, in_words, number_of
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding

_PRINTED: Final = re.compile(r"\b(?P<kind>outcome|enabler)s?\s+(?P<number>\d)", re.IGNORECASE)
_SAID: Final = re.compile(
    rf"(?P<all>\ball (?:of )?(?:the |them )?)?(?:(?P<number>{NUMBER}|\b(?:both|none)\b)|(?P<whole>\ball\b))"
    r"(?P<between>[^.;:\d]{0,80}?)\b(?:to|with|under|against|of)\s+(?:the\s+)?"
    r"(?P<kind>outcome|enabler) (?P<which>\d)\b",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(
    r"\b(?:link\w*|go(?:es)?|relat\w+|refer\w*|tied|belong\w*|fall\w*|map\w*|are|is|and)\b", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"\b(?:ofsted|areas?|national framework|them|these|inspect\w+|nine|report)\b", re.IGNORECASE)


def check_framework_outcomes(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“Four of the nine go to outcome 2” is as many as the report prints with that outcome behind them."""
    inspection = paper.against.inspection
    areas = inspection.areas_for_improvement
    printed: Counter[str] = Counter()
    for area in areas:
        printed.update({f"{each['kind'].lower()} {each['number']}" for each in _PRINTED.finditer(area.text)})
    if not printed:
        return
    for sentence in sentences(paper):
        for said in _claims(sentence.text):
            which = f"{said['kind'].lower()} {said['which']}"
            number = len(areas) if said["whole"] else {"both": 2, "none": 0}.get(said["number"].lower())
            number = number_of(said["number"]) if number is None else number
            if number == printed[which] or not _LINKS.search(sentence.text) or not _ABOUT.search(sentence.text):
                continue
            yield told(
                "areas-count",
                TO_CONFIRM,
                sentence.where(said.start(), said.end()),
                f"The paper counts {in_words(number)} with {which}; the report prints {which} behind "
                f"{in_words(printed[which]) if printed[which] else 'none'} of its {len(areas)} areas.",
                "Correct the number or the outcome.",
                Evidence(source=inspection.source, page=areas[0].page),
            )


def _claims(text: str) -> Iterator[re.Match[str]]:
    """Each number with the outcome that it is said of, none within another."""
    at = 0
    while (said := _SAID.search(text, at)) is not None:
        inner = _SAID.search(text, said.end("number") if said["number"] else said.end("whole"))
        nearer = inner is not None and inner.end() == said.end()
        at = said.end("number") if nearer and said["number"] else said.end()
        if not nearer or re.search(rf"\bof (?:the |its )?{NUMBER}", said["between"], re.IGNORECASE):
            yield said
            at = said.end()
