"""How many numbered paragraphs a paper says that the report has, and on what."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_WHOLE: Final = re.compile(r"\b(?P<whole>\d{1,3}) (?:numbered )?paragraphs\b", re.IGNORECASE)
_PART: Final = re.compile(
    r"(?:(?<=[:;,] )|(?<=\band )|(?<=of which )|(?<=: )|^|(?<=, and ))(?P<part>\d{1,3}) "
    r"(?:(?:are|is|of them|paragraphs) )*"
    r"(?:on|about|for|in|under|speak of|deal with)\b",
    re.IGNORECASE,
)
_REPORT: Final = re.compile(r"\b(?:report|ofsted|inspect\w+)\b", re.IGNORECASE)


def check_paragraph_counts(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The parts make the whole, and the whole is as many as the report numbers."""
    inspection = paper.against.inspection
    printed = sum(len(section.paragraphs) for section in inspection.sections)
    by_section = {len(section.paragraphs) for section in inspection.sections}
    for sentence in sentences(paper):
        for whole in _WHOLE.finditer(sentence.text):
            if not printed or not _REPORT.search(sentence.line.text):
                continue
            number = int(whole["whole"])
            parts = [int(each["part"]) for each in _PART.finditer(sentence.line.text, sentence.start + whole.end())]
            if len(parts) > 1 and sum(parts) != number:
                yield told(
                    "count-printed",
                    TO_CONFIRM,
                    sentence.where(whole.start(), len(sentence.text)),
                    f"The paper gives {number} paragraphs, and parts of them that make {sum(parts)}.",
                    "Count them again in the report.",
                    inspection.evidence("title"),
                )
            elif "numbered" in whole.group() and number not in by_section | {printed}:
                yield told(
                    "count-printed",
                    TO_CONFIRM,
                    sentence.where(*whole.span()),
                    f"The paper gives {number} numbered paragraphs; the report has {printed}.",
                    f"Write {printed}, if the whole report is meant.",
                    inspection.evidence("title"),
                )
