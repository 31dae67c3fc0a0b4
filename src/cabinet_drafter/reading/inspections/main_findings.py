"""Reads the inspections before the Single Inspection Framework, whose judgements stand in a "Record of main findings".

Two forms have that make-up: inspections of looked after children services (2013) and of arrangements for the protection
of children (2012 to 2013). The front page prints no judgement; the record closes the report.
"""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.evidence import Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.dates import inspection_periods, printed_date, with_slips_mended
from cabinet_drafter.reading.inspections.cross_checks import cross_checks
from cabinet_drafter.reading.inspections.front_page import FrontPage, only_first_report
from cabinet_drafter.reading.inspections.inspectors import people
from cabinet_drafter.reading.inspections.lost_full_stops import findings_of_lost_full_stops
from cabinet_drafter.reading.inspections.main_findings_body import read_main_findings_body
from cabinet_drafter.reading.inspections.main_findings_checks import disagreements
from cabinet_drafter.reading.inspections.main_findings_record import heading_of_the_record, read_record
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.reading.pdf.footnotes import read_footnotes
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import Framework

_TITLE: Final = re.compile(r"(?:re-?)?inspection of\b", re.IGNORECASE)
_INSPECTION_DATES: Final = re.compile(r"inspection dates?\b", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?P<label>inspection dates?|(?:lead|reporting) inspectors?|published)(?:\s*:\s*|\s+|$)", re.IGNORECASE
)
_OTHER_LABEL: Final = re.compile(r"age group\b|[A-Z][\w ]{2,30}:", re.IGNORECASE)
_SAME_SIZE: Final = 1.0  # points
_LARGE_TYPE: Final = 1.1  # of the size that most of the text has


def is_main_findings_report(printed: PrintedPages) -> bool:
    """Whether the document is an inspection report that closes with a "Record of main findings".

    A council's own paper, into which such a report is bound, does not open with its title and inspection dates.
    """
    front = printed.pages[0].lines
    titled = any(_TITLE.match(line.text) and line.size > printed.body_size * _LARGE_TYPE for line in front)
    dated = any(_INSPECTION_DATES.match(line.text) for line in front)
    return titled and dated and heading_of_the_record(only_first_report(printed)) is not None


def read_main_findings_report(printed: PrintedPages, source: Source) -> Inspection:
    """The inspection that the pages print.

    Args:
        printed: the pages of a document that `is_main_findings_report` knows; where another report is bound in
            behind the first, the first is read.
        source: the file they come from.

    Raises:
        SourceUnreadableError: the front page or the record of main findings cannot be read whole.
        FormNotRecognisedError: the record gives two sets of judgements.
    """
    front = _front_page(printed)
    own_pages = only_first_report(printed)
    record = read_record(own_pages)
    body = read_main_findings_body(own_pages, record.heading)
    facts = ReadFacts(
        printed=printed,
        source=source,
        framework=Framework.OTHER,
        front=front,
        lead_inspectors=front.lead_inspectors,
        judgements=record.judgements,
        summary=(),
        sections=body.sections,
        says_what_must_improve=bool(body.areas_for_improvement),
    )
    return Inspection(
        source=source,
        authority=front.authority,
        framework=Framework.OTHER,
        title=front.title,
        inspection_periods=front.inspection_periods,
        published=front.published,
        lead_inspectors=front.lead_inspectors,
        judgements=record.judgements,
        areas_for_improvement=body.areas_for_improvement,
        sections=body.sections,
        footnotes=read_footnotes(own_pages),
        findings=(
            *cross_checks(facts),
            *disagreements(facts, record, body),
            # Its areas for improvement stand in its sections too.
            *findings_of_lost_full_stops(source, summary=(), areas=(), sections=body.sections),
        ),
        fact_pages={**front.fact_pages, "judgements": record.heading.page},
    )


def _front_page(printed: PrintedPages) -> FrontPage:
    """The title in its own type size, the authority beside it in another, and below them one fact to a label."""
    lines = printed.pages[0].lines
    first_label = next((place for place, line in enumerate(lines) if _LABEL.match(line.text)), len(lines))
    authority, title = _authority_and_title(printed.name, lines[:first_label])
    facts = _labelled(lines[first_label:])
    dates = facts.get("inspection date", "")
    periods = inspection_periods(with_slips_mended(dates))
    if not periods:
        raise SourceUnreadableError(
            "source.inspection-dates-not-read",
            f"no inspection dates can be read on the front page: “{dates}”"
            if dates
            else "the front page prints no inspection dates",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    inspectors = facts.get("lead inspector") or facts.get("reporting inspector", "")
    return FrontPage(
        authority=authority,
        title=title,
        inspection_periods=periods,
        published=printed_date(facts.get("published", "")),
        lead_inspectors=people(inspectors),
        dates_printed=dates,
        inspectors_printed=inspectors,
    )


def _authority_and_title(name: str, head: Sequence[Line]) -> tuple[str, str]:
    start = next((place for place, line in enumerate(head) if _TITLE.match(line.text)), len(head))
    end = start
    while end < len(head) and abs(head[end].size - head[start].size) <= _SAME_SIZE:
        end += 1
    title = join_lines(line.text for line in head[start:end])
    authority = join_lines(line.text for line in (*head[:start], *head[end:]))
    if not (title and authority):
        raise SourceUnreadableError(
            "source.title-not-read",
            "the front page prints no title that begins with “Inspection of”, with the authority’s name beside it",
            where=f"{name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    return authority, title


def _labelled(lines: Sequence[Line]) -> dict[str, str]:
    """What stands after each label, up to the next, by the label in small letters and the singular."""
    facts: dict[str, list[str]] = {}
    words: list[str] = []
    for line in lines:
        if label := _LABEL.match(line.text):
            words = facts.setdefault(label["label"].lower().removesuffix("s"), [])
            words.append(line.text[label.end() :])
        elif _OTHER_LABEL.match(line.text):
            words = []
        else:
            words.append(line.text)
    return {label: join_lines(words) for label, words in facts.items()}
