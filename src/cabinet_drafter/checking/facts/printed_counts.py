"""How many judgements and numbered paragraphs a paper says that the report has."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.counted_judgements import judgement_sets
from cabinet_drafter.checking.facts.inspection_meant import EARLIER, YEAR
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, listed, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_ALL: Final = re.compile(rf"\b(?:all|each of the)\s+(?P<number>{NUMBER})\s+(?:graded\s+)?judge?ments?\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\b(?P<number>[1-9]\d{0,2})\s+numbered paragraphs\b", re.IGNORECASE)
_LAST: Final = re.compile(
    r"\b(?:last|final|closing) paragraph of the (?:\w+ )?report,?\s*(?:\(|is |number(?:ed)? |paragraph |no\.? )+"
    r"(?P<number>[1-9]\d{0,2})\b",
    re.IGNORECASE,
)


def check_printed_counts(paper: PaperUnderCheck) -> Iterator[Finding]:
    """“All five judgements”, “62 numbered paragraphs”, “the last paragraph of the report, number 76”."""
    inspection = paper.against.inspection
    paragraphs = [each.number for section in inspection.sections for each in section.paragraphs]
    judgements = {len(each) for each in judgement_sets(inspection)}
    for sentence in sentences(paper):
        words = _LAST.sub("", sentence.text)  # "last … report" is also how an earlier one is named
        if EARLIER.search(words) or any(
            int(each.group()) < inspection.inspection_start.year for each in YEAR.finditer(words)
        ):
            continue
        for pattern, right, what in (
            (_ALL, judgements, "judgements"),
            (_NUMBERED, {len(paragraphs), max(paragraphs, default=0)} - {0}, "numbered paragraphs"),
            (_LAST, {max(paragraphs, default=0)} - {0}, "as the number of its last paragraph"),
        ):
            for match in pattern.finditer(sentence.text):
                if right and number_of(match["number"]) not in right:
                    has = listed([str(each) for each in sorted(right)], "or")
                    yield told(
                        "count-printed",
                        TO_CONFIRM,
                        sentence.where(*match.span("number")),
                        f"The paper says {match['number']}; the report has {has} {what}.",
                        "Correct the number, or take it out.",
                        inspection.evidence("judgements"),
                    )
