"""How many numbered paragraphs a paper says that the report has, and on what."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import mentions
from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_WHOLE: Final = re.compile(r"\b(?P<whole>\d{1,3}) (?:numbered )?paragraphs\b", re.IGNORECASE)
_PART: Final = re.compile(
    rf"(?:(?<=[:;,] )|(?<=\band )|(?<=of which )|(?<=\()|(?<=: )|^|(?<=, and ))(?P<part>\d{{1,3}}|{NUMBER}) "
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
            parts = [_value(each["part"]) for each in _PART.finditer(sentence.line.text, sentence.start + whole.end())]
            if len(parts) > 1 and sum(parts) != number:
                yield told(
                    "count-printed",
                    TO_CONFIRM,
                    sentence.where(whole.start(), len(sentence.text)),
                    f"The paper gives {number} paragraphs, and parts of them that make {sum(parts)}.",
                    "Count them again in the report.",
                    inspection.evidence("title"),
                )
            elif parts and (wrong := _of_section(paper, sentence, whole.end())) is not None:
                yield told(
                    "count-printed",
                    TO_CONFIRM,
                    sentence.where(whole.start(), len(sentence.text)),
                    f"The paper gives {wrong[0]} of them on {wrong[1]}; the report has {wrong[2]} there.",
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


def _of_section(paper: PaperUnderCheck, sentence: Sentence, since: int) -> tuple[int, str, int] | None:
    """A part that is said of one judgement and is not as many as its section has: the number, of what, as printed."""
    inspection = paper.against.inspection
    text = sentence.text
    for part in _PART.finditer(text, since):
        end = re.compile(r"[,;.)]| and (?=\d|\w+ on)").search(text, part.end())
        named = {each.area for each in mentions(text[part.end() : end.start() if end else None], (inspection,))}
        sections = [section for section in inspection.sections if section.key in named]
        if len(named) == 1 and len(sections) == 1 and len(sections[0].paragraphs) != _value(part["part"]):
            what = text[part.end() : end.start() if end else None].strip()
            return _value(part["part"]), what, len(sections[0].paragraphs)
    return None


def _value(words: str) -> int:
    return int(words) if words.isdigit() else number_of(words)
