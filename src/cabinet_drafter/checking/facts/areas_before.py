"""How many areas for improvement a paper says the earlier report named, and how many more or fewer there are now."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.facts.areas_counted import AREAS_COUNTED, TO_IMPROVE, bullets_of
from cabinet_drafter.checking.facts.inspection_meant import YEAR, inspections_of_year
from cabinet_drafter.checking.facts.numbers import NUMBER, in_words, number_of
from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection

_HAD: Final = re.compile(
    r"\b(?:report|ofsted|inspectors?|it)\b[^.;]{0,40}\b(?:had|named|listed|gave|printed|made|set out|"
    r"identified|has|names|lists)(?: only)?\s+$",
    re.IGNORECASE,
)
_FEWER: Final = re.compile(
    rf"(?P<number>{NUMBER}) (?P<way>fewer|less|more) than "
    r"(?:in|the report of|at the inspection (?:of|in)) (?:19|20)\d\d",
    re.IGNORECASE,
)
_AREAS: Final = re.compile(r"\bareas? (?:for|that|to|in need)\b[^.;]{0,20}\bimprove", re.IGNORECASE)


def check_previous_areas_count(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A number of areas said of the earlier report is that of the areas which it prints; so is how many fewer it is."""
    for sentence in sentences(paper):
        years = [int(match.group()) for match in YEAR.finditer(sentence.text)]
        of = [each for year in years for each in inspections_of_year(paper, year)]
        if len(of) != 1 or of[0] is paper.against.inspection or not of[0].areas_for_improvement:
            continue
        (previous,) = of
        yield from _previous_count(sentence, previous)
        yield from _fewer(paper, sentence, previous)


def _previous_count(sentence: Sentence, previous: Inspection) -> Iterator[Finding]:
    improve, priority = len(previous.areas_for_improvement), len(previous.areas_for_priority_action)
    allowed = {improve, priority, improve + priority, bullets_of(previous.areas_for_improvement)}
    for match in AREAS_COUNTED.finditer(sentence.text):
        said = f"{match.group()} {sentence.text[match.end() :]}"
        if number_of(match["number"]) in allowed or not _HAD.search(sentence.text[: match.start()]):
            continue
        if TO_IMPROVE.search(said) or re.search(r"bullet|point", match["kind"], re.IGNORECASE):
            yield told(
                "areas-count",
                TO_CONFIRM,
                sentence.where(match.start(), match.end()),
                f"The paper counts {match['number']} {match['kind']} in the report of {previous.inspection_end.year}; "
                f"it prints {in_words(improve)}.",
                "Correct the number, if that report is meant.",
                Evidence(source=previous.source, page=previous.areas_for_improvement[0].page),
            )


def _fewer(paper: PaperUnderCheck, sentence: Sentence, previous: Inspection) -> Iterator[Finding]:
    now, then = len(paper.against.inspection.areas_for_improvement), len(previous.areas_for_improvement)
    for match in _FEWER.finditer(sentence.text):
        fewer = number_of(match["number"]) * (1 if match["way"].lower() == "more" else -1)
        if now and now - then != fewer and _AREAS.search(sentence.line.text):
            yield told(
                "areas-count",
                TO_CONFIRM,
                sentence.where(*match.span()),
                f"The report prints {in_words(now)} areas for improvement, and that of "
                f"{previous.inspection_end.year} {in_words(then)}.",
                "Correct the number, if areas for improvement are meant.",
                Evidence(source=previous.source, page=previous.areas_for_improvement[0].page),
            )
