"""The report's areas for improvement as a paper lists them: in the printed words, in others, or not at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import labelled
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.placed import Verdict
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import AreaForImprovement
from cabinet_drafter.same_words import places_of

_NEAR: Final = 0.6  # of the words, to tell which area a line is meant to give; never that it gives it
_VERY_NEAR: Final = 0.8
_LEAST_WORDS: Final = 4
_AT_THE_END: Final = re.compile(r"\s*\((?:[^()]*(?:framework|outcome|enabler)[^()]*)\)[\s.]*$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s+|[-–•*]\s*)?")
_WORD: Final = re.compile(r"[\w’'-]+")


@dataclass(frozen=True)
class ListedArea:
    """A printed area, the line that gives it word for word, and those that give it in other words."""

    area: AreaForImprovement
    given: PaperLine | None
    reworded: tuple[PaperLine, ...]


@lru_cache(maxsize=1)
def listed_areas(paper: PaperUnderCheck) -> tuple[ListedArea, ...]:
    """What became of each printed area for improvement, priority actions among them."""
    inspection = paper.against.inspection
    areas = (*inspection.areas_for_improvement, *inspection.areas_for_priority_action)
    lines = [line for line in paper.lines if len(_WORD.findall(line.text)) >= _LEAST_WORDS]
    given = {area.text: [line for line in lines if _gives(line, area)] for area in areas}
    exact = {line.order for found in given.values() for line in found}
    quoted_lines = _lines_quoted(paper)
    near: dict[str, list[PaperLine]] = {area.text: [] for area in areas}
    for line in lines:
        passed_over = line.order in exact or line.order in quoted_lines or line.is_heading
        if passed_over or not areas or labelled(line.text, (inspection,)):
            continue
        area, likeness = max(((each, _likeness(line.text, each)) for each in areas), key=lambda pair: pair[1])
        if likeness >= (_VERY_NEAR if given[area.text] else _NEAR):
            near[area.text].append(line)
    quoted_areas = _areas_quoted(paper, areas)
    return tuple(
        ListedArea(area, next(iter(given[area.text]), None) or quoted_areas.get(area.text), tuple(near[area.text]))
        for area in areas
    )


def check_areas_reworded(paper: PaperUnderCheck) -> Iterator[Finding]:
    """An area for improvement is given in the report's own words."""
    for each in listed_areas(paper):
        for line in each.reworded:
            yield told(
                "area-reworded",
                MUST_FIX,
                line.where(),
                f"This is an area for improvement in other words. The report prints: {quoted(each.area.text)}",
                "Give the area in the printed words.",
                _printed(paper, each.area),
            )


def check_areas_missing(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A paper that lists areas for improvement lists all of them."""
    found = listed_areas(paper)
    missing = [each for each in found if each.given is None and not each.reworded]
    if not missing:
        return
    if len(missing) == len(found):
        yield told(
            "area-missing",
            TO_CONFIRM,
            Where(),
            f"The paper gives none of the {len(found)} areas for improvement in the report’s words; the first is "
            f"{quoted(missing[0].area.text)}",
            "Say whether Cabinet should see them here, or where it can read them.",
            _printed(paper, missing[0].area),
        )
        return
    beside = next(line for each in found for line in (each.given, *each.reworded) if line)
    for each in missing:
        yield told(
            "area-missing",
            MUST_FIX,
            beside.where(),
            f"The paper lists areas for improvement and leaves one out. The report prints: {quoted(each.area.text)}",
            "Add it to the list.",
            _printed(paper, each.area),
        )


def _gives(line: PaperLine, area: AreaForImprovement) -> bool:
    """Whether the line holds the area word for word; its end stop, and the framework named after it, aside."""
    words = _AT_THE_END.sub("", area.text).strip().rstrip(".;: ")
    if len(line.text) < len(words):
        return False
    return any(places_of(form, line.text) for form in (words, words[:1].swapcase() + words[1:]))


def _likeness(text: str, area: AreaForImprovement) -> float:
    said = _words(_NUMBER.sub("", text))
    printed = _words(area.text)
    most = 2 * min(len(said), len(printed)) / (len(said) + len(printed)) if said else 0
    if most < _NEAR:
        return 0
    matcher = SequenceMatcher(None, said, printed, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0  # The quick one is never less, and far quicker.


@lru_cache(maxsize=4_096)
def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(_AT_THE_END.sub("", text))]


def _lines_quoted(paper: PaperUnderCheck) -> set[int]:
    """Lines that hold a quotation placed in the report: those are told of as quotations."""
    return {part.order for quotation in paper.quotations if quotation.is_of_a_report for part in quotation.parts}


def _areas_quoted(paper: PaperUnderCheck, areas: tuple[AreaForImprovement, ...]) -> dict[str, PaperLine]:
    """Areas that stand in a quotation, over several paragraphs too or with words changed."""
    by_order = {line.order: line for line in paper.lines}
    found = {}
    for area in areas:
        for quotation in paper.quotations:
            text = " ".join(quotation.text.split())
            placed = any(place.text == area.text for place in quotation.places)
            verbatim = quotation.verdict in (Verdict.VERBATIM, Verdict.FORMATTING_ONLY)
            if (placed and (not verbatim or len(text) > len(area.text) / 2)) or places_of(area.text.rstrip(". "), text):
                found[area.text] = by_order[quotation.parts[0].order]
    return found


def _printed(paper: PaperUnderCheck, area: AreaForImprovement) -> Evidence:
    return Evidence(source=paper.against.inspection.source, page=area.page)
