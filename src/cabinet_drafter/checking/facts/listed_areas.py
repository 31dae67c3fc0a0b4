"""Areas for improvement, of the report and of letters on visits, as a paper lists them: in print's words or others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.areas_abridged import is_abridged
from cabinet_drafter.checking.facts.areas_selected import is_a_selection
from cabinet_drafter.checking.facts.judgement_names import is_ilacs, labelled
from cabinet_drafter.checking.facts.telling import MUST_FIX, TO_CONFIRM, listed, quoted, told
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.placed import Verdict
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import Passage
from cabinet_drafter.same_words import places_of
from cabinet_drafter.visit import Publication, VisitLetter
from cabinet_drafter.vocabulary import Severity

_NEAR: Final = 0.6  # of the words, to tell which area a line is meant to give; never that it gives it
_VERY_NEAR: Final = 0.8
_LEAST_WORDS: Final = 4
_AT_THE_END: Final = re.compile(r"\s*\((?:[^()]*(?:framework|outcome|enabler)[^()]*)\)[\s.]*$", re.IGNORECASE)
_FRAMEWORK: Final = re.compile(r"\b(?:outcome|enabler)s?\s+\d", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s+|[-–•*]\s*)?")
_WORD: Final = re.compile(r"[\w’'-]+")
_SHOWN: Final = 14  # words of what a selection leaves out


@dataclass(frozen=True)
class ListedArea:
    """A printed area and who prints it; the line that gives it word for word, and those that give it in other words."""

    publication: Publication
    area: Passage
    given: PaperLine | None
    reworded: tuple[PaperLine, ...]


@lru_cache(maxsize=1)
def listed_areas(paper: PaperUnderCheck) -> tuple[ListedArea, ...]:
    """What became of each printed area for improvement, priority actions among them."""
    inspection = paper.against.inspection
    publications: tuple[Publication, ...] = (inspection, *paper.against.visits)
    areas: list[tuple[Publication, Passage]] = [
        (publication, area)
        for publication in publications
        for area in (*publication.areas_for_improvement, *publication.areas_for_priority_action)
    ]
    lines = [line for line in paper.lines if len(_WORD.findall(line.text)) >= _LEAST_WORDS]
    given = [[line for line in lines if _gives(line, area)] for _, area in areas]
    exact = {line.order for found in given for line in found}
    quoted_lines = _lines_quoted(paper)
    near: list[list[PaperLine]] = [[] for _ in areas]
    for line in lines:
        passed_over = line.order in exact or line.order in quoted_lines or line.is_heading
        if passed_over or not areas or labelled(line.text, (inspection,)):
            continue
        likeness, nth = max(((_likeness(line.text, area), -nth) for nth, (_, area) in enumerate(areas)))
        # Nothing says that a paper lists the areas of a letter: what is less than very near is its own words.
        of_the_report = areas[-nth][0] is inspection
        if likeness >= (_NEAR if of_the_report and not given[-nth] else _VERY_NEAR):
            near[-nth].append(line)
    quoted_areas = _areas_quoted(paper, [area for _, area in areas])
    return tuple(
        ListedArea(publication, area, next(iter(lines_given), None) or quoted_areas.get(area.text), tuple(reworded))
        for (publication, area), lines_given, reworded in zip(areas, given, near, strict=True)
    )


def check_areas_reworded(paper: PaperUnderCheck) -> Iterator[Finding]:
    """An area for improvement is given in the words in which it is printed; one of a letter may be meant as no copy."""
    for each in listed_areas(paper):
        publication = each.publication
        letter = isinstance(publication, VisitLetter)
        prints = f"The letter on the {publication.named}" if isinstance(publication, VisitLetter) else "The report"
        for line in each.reworded:
            in_short = is_abridged(line.text, each.area.text, in_table=line.cell is not None)
            how = "with words left out or set otherwise" if in_short else "in other words"
            yield told(
                "area-reworded",
                TO_CONFIRM if letter or in_short else MUST_FIX,
                line.where(),
                f"This is an area for improvement {how}. {prints} prints: {quoted(each.area.text)}",
                "Give the area in the printed words.",
                _printed(each),
            )


def check_areas_missing(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A paper that lists the report's areas for improvement lists all of them; so with those of a letter."""
    inspection = paper.against.inspection
    every = listed_areas(paper)
    found = [each for each in every if each.publication is inspection]
    missing = [each for each in found if _is_missing(each)]
    if missing and len(missing) == len(found):
        yield told(
            "area-missing",
            TO_CONFIRM,
            Where(),
            f"The paper gives none of the {len(found)} areas for improvement in the report’s words; the first is "
            f"{quoted(missing[0].area.text)}",
            "Say whether Cabinet should see them here, or where it can read them.",
            _printed(missing[0]),
        )
    elif missing and is_a_selection(paper, _orders(found), len(found)):
        yield _told_once(paper, found, missing)
    elif missing:
        word_for_word = sum(each.given is not None for each in found)
        in_short = sum(each.given is None and bool(each.reworded) for each in found)
        yield from _left_out(found, "The report", MUST_FIX if word_for_word >= in_short else TO_CONFIRM)
    for letter in paper.against.visits:
        of_letter = [each for each in every if each.publication is letter]
        if sum(each.given is not None for each in of_letter) > 1:  # One alone may be spoken of for itself.
            yield from _left_out(of_letter, f"The letter on the {letter.named}", TO_CONFIRM)


def _left_out(found: Sequence[ListedArea], who: str, severity: Severity) -> Iterator[Finding]:
    """Each of the areas that is missing, told beside the first that is not."""
    beside = next(line for each in found for line in (each.given, *each.reworded) if line)
    for each in found:
        if _is_missing(each):
            yield told(
                "area-missing",
                severity,
                beside.where(),
                f"The paper lists areas for improvement and leaves one out. {who} prints: {quoted(each.area.text)}",
                "Add it to the list.",
                _printed(each),
            )


def _told_once(paper: PaperUnderCheck, found: Sequence[ListedArea], missing: Sequence[ListedArea]) -> Finding:
    """One question for all that a selection leaves out."""
    what = "areas for improvement" if is_ilacs(paper.against.inspection) else "recommendations"
    return told(
        "area-missing",
        TO_CONFIRM,
        paper.line(min(_orders(found))).where(),
        f"The paper gives {len(found) - len(missing)} of the report’s {len(found)} {what}. It leaves out: "
        f"{listed([quoted(_begin(each.area.text)) for each in missing])}.",
        "Choose on purpose which of them Cabinet sees here, and say where it can read the rest.",
        _printed(missing[0]),
    )


def _orders(found: Sequence[ListedArea]) -> set[int]:
    return {line.order for each in found for line in (each.given, *each.reworded) if line is not None}


def _begin(text: str) -> str:
    words = text.split()
    return text if len(words) <= _SHOWN else f"{' '.join(words[:_SHOWN])}…"


def _is_missing(each: ListedArea) -> bool:
    return each.given is None and not each.reworded


def _gives(line: PaperLine, area: Passage) -> bool:
    """Whether the line holds the area word for word; its end stop, and the framework named after it, aside.

    Of an area with points under it, its heading alone on a line tells readers which it is.
    """
    head, *points = area.text.split("•")
    alone = _NUMBER.sub("", line.text).strip(" .:;*").lower()
    if points and len(head.split()) >= _LEAST_WORDS and alone == head.strip(" .:;").lower():
        return True
    words = _AT_THE_END.sub("", area.text).strip().rstrip(".;: ")
    if len(line.text) < len(words):
        return False
    places = [place for form in (words, words[:1].swapcase() + words[1:]) for place in places_of(form, line.text)]
    return any(_frameworks(line.text[end:]) in ([], _frameworks(area.text)) for _, end in places)


def _frameworks(text: str) -> list[str]:
    """The outcomes and enablers of the national framework that are named after an area."""
    return [" ".join(each.lower().split()) for each in _FRAMEWORK.findall(text)]


def _likeness(text: str, area: Passage) -> float:
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


def _areas_quoted(paper: PaperUnderCheck, areas: Sequence[Passage]) -> dict[str, PaperLine]:
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


def _printed(each: ListedArea) -> Evidence:
    return Evidence(source=each.publication.source, page=each.area.page)
