"""Checks on the front page: dates and authority against headers and footers, dates against the form, the inspectors."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cabinet_drafter.dates_in_words import span
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.reading.dates import inspection_periods, with_slips_mended
from cabinet_drafter.reading.inspections.front_page import INSPECTION_DATES, PUBLISHED, only_first_report
from cabinet_drafter.reading.inspections.front_page_title import area_in_title, distinctive_words
from cabinet_drafter.reading.inspections.inspectors import lead_inspector_fields, no_people
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages
from cabinet_drafter.vocabulary import Framework, Severity

FORMS_IN_USE: Final = {
    Framework.OTHER: (date(2012, 5, 1), date(2013, 11, 30)),
    Framework.SIF: (date(2013, 11, 1), date(2018, 8, 31)),
    Framework.ILACS_2018: (date(2018, 1, 1), date(2022, 12, 31)),
    Framework.ILACS_2023: (date(2023, 1, 1), date(2026, 3, 31)),
    Framework.ILACS_2026: (date(2026, 4, 1), date.max),
}
"""First and last day on which an inspection that is reported in each form began.

Source: Ofsted's own announcements (the Single Inspection Framework from November 2013; ILACS from January 2018; a
judgement on care leavers of its own, 2 December 2022, for inspections from January 2023; the end of the judgement on
overall effectiveness, 27 November 2025, for inspections from 1 April 2026), and the first and last published report of
each form: re-inspections under the Single Inspection Framework went on to summer 2018. The forms before it are dated
by the reports that use them.
"""

_LONGEST_VISIT: Final = 56  # days: the longest published period took four weeks
_NEXT_FIELD: Final = re.compile(
    r"lead inspector|report published|judge?ment|inspection of|children[’']s services|the overall|\bthere (?:are|is)\b",
    re.IGNORECASE,
)
_BY_THE_WEEK: Final = re.compile(r"\bweeks? (?:commencing|beginning|of|starting)\b|\bw/[cb]\b", re.IGNORECASE)
_PAGE_NUMBER: Final = re.compile(r"\s\d{1,3}$")


def fields_in_text_order(facts: ReadFacts) -> Iterator[Finding]:
    """Dates and names, read from where the lines stand and from the order of the text."""
    page = facts.printed.pages[0]
    running = {id(line) for line in page.running}
    text = " ".join(line.text for line in page.as_written if id(line) not in running)
    dates = INSPECTION_DATES.search(text)
    words = _NEXT_FIELD.split(text[dates.end() :], maxsplit=1)[0] if dates else ""
    periods = inspection_periods(with_slips_mended(words))
    if periods and periods != facts.front.inspection_periods:
        yield _differ(facts, "dates", _spans(facts.front.inspection_periods), _spans(periods))
    letters = _letters(text)
    for name in facts.front.lead_inspectors:
        if _letters(name) not in letters:
            yield _differ(facts, "lead inspectors", f"“{name}”", "no such name in one piece")


def _differ(facts: ReadFacts, what: str, first: str, second: str) -> Finding:
    return Finding(
        code="reading.front-page-readings-differ",
        severity=Severity.TO_CONFIRM,
        message=f"Two readings of the {what} on page 1 differ: the places of the lines give {first}; the order of the "
        f"text gives {second}. The first is used.",
        remedy="Look at the front page and confirm what it prints.",
        evidence=facts.on(1),
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text).lower()


def running_dates(facts: ReadFacts) -> Iterator[Finding]:
    """A running header or footer with other inspection dates than the front page, which some published reports have."""
    for line, words in _running_lines(facts.printed):
        periods = inspection_periods(words)
        if periods and not _same_or_cut_short(periods, facts.front.inspection_periods):
            yield Finding(
                code="reading.footer-dates-differ",
                severity=Severity.TO_CONFIRM,
                message=(
                    f"The head or foot of page {line.page} prints “{words}”, other inspection dates than the front "
                    f"page ({_spans(facts.front.inspection_periods)}). The front page is used."
                ),
                remedy="Compare the dates with your own record of the inspection.",
                evidence=facts.on(1, line.page),
            )


def running_authority(facts: ReadFacts) -> Iterator[Finding]:
    """A running header or footer that names another authority than the front page."""
    own = distinctive_words(f"{facts.front.authority} {facts.front.title}") - {
        "inspection",
        "services",
        "social",
        "care",
    }
    for line, words in _running_lines(facts.printed):
        if not distinctive_words(area_in_title(words)) <= own:
            yield Finding(
                code="reading.footer-authority-differs",
                severity=Severity.TO_CONFIRM,
                message=f"The head or foot of page {line.page} prints “{words}”; the front page names "
                f"“{facts.front.authority}”. The front page is used.",
                remedy="Check that the whole file is the report on your authority.",
                evidence=facts.on(1, line.page),
            )


def unlikely_dates(facts: ReadFacts) -> Iterator[Finding]:
    """A period on site longer than any inspection takes: a month or year may be misprinted."""
    for period in facts.front.inspection_periods:
        if (period.end - period.start).days > _LONGEST_VISIT:
            yield Finding(
                code="reading.inspection-dates-unlikely",
                severity=Severity.TO_CONFIRM,
                message=f"The front page gives {_spans([period])} as one period on site, longer than any other.",
                remedy="Compare the dates with your own record of the inspection.",
                evidence=facts.on(1),
            )


def form_and_dates(facts: ReadFacts) -> Iterator[Finding]:
    """A form of the judgement table that was not in use when the inspection began."""
    first, last = FORMS_IN_USE.get(facts.framework, (date.min, date.max))
    start = facts.front.inspection_periods[0].start
    if not first <= start <= last:
        yield Finding(
            code="reading.form-and-dates-differ",
            severity=Severity.TO_CONFIRM,
            message=f"The judgements are printed in the form {facts.framework.value}; the front page says that the "
            f"inspection began on {span(start, start)}, when that form was not in use.",
            remedy="Look at the dates and the judgement table on the front page; one of them may be misprinted.",
            evidence=facts.on(1, *dict.fromkeys(judgement.page for judgement in facts.judgements[:1])),
        )


def publication_date_not_read(facts: ReadFacts) -> Iterator[Finding]:
    """A field for the publication date whose words name no one day."""
    for line in facts.printed.pages[0].lines if facts.front.published is None else ():
        field = PUBLISHED.match(line.text)
        if field and field.end() < len(line.text):
            yield Finding(
                code="reading.publication-date-not-read",
                severity=Severity.TO_CONFIRM,
                message=f"The front page prints “{line.text}”, in which no publication date can be read; none is used.",
                remedy="Take the date of publication from the page on which Ofsted publishes the report.",
                evidence=facts.on(1),
            )


def doubtful_dates(facts: ReadFacts) -> Iterator[Finding]:
    """Inspection dates that are printed with a slip, only by the week, or beside others that are not read as such."""
    printed = facts.front.dates_printed
    told = [f"“{line}”, which is not counted among the inspection dates" for line in facts.front.further_dates]
    if with_slips_mended(printed) != printed:
        told.append(f"“{printed}”, which is read as {_spans(facts.front.inspection_periods)}")
    if _BY_THE_WEEK.search(printed):
        told.append(f"“{printed}”, which names the first day of a week and not the last day of the inspection")
    for words in told:
        yield Finding(
            code="reading.inspection-dates-doubtful",
            severity=Severity.TO_CONFIRM,
            message=f"The front page prints {words}. The inspection dates given are "
            f"{_spans(facts.front.inspection_periods)}.",
            remedy="Compare the dates with your own record of the inspection.",
            evidence=facts.on(1),
        )


def no_names(facts: ReadFacts) -> Iterator[Finding]:
    """Words in the lead inspector's field that are no person's name."""
    fields = [(facts.front.inspectors_printed, 1)]
    if not facts.front.lead_inspectors:
        fields += lead_inspector_fields(only_first_report(facts.printed).lines)
    for words, page in dict.fromkeys((words, page) for field, page in fields for words in no_people(field)):
        yield Finding(
            code="reading.lead-inspector-not-read",
            severity=Severity.TO_CONFIRM,
            message=f"In the field for the lead inspector, page {page} prints “{words}”, which is not read as a "
            "person’s name; it is left out.",
            remedy="Look at that page, and take the name of the lead inspector from it.",
            evidence=facts.on(page),
        )


def no_lead_inspector(facts: ReadFacts) -> Iterator[Finding]:
    """A report that names nobody as leading; a few published ones do not."""
    if not facts.lead_inspectors:
        yield Finding(
            code="reading.no-lead-inspector",
            severity=Severity.FOR_INFORMATION,
            message="This report names no lead inspector in a field of its own; none is given.",
            remedy="Leave the name out of the paper, or take it from your own record of the inspection.",
            evidence=facts.on(1),
        )


def _running_lines(printed: PrintedPages) -> Iterator[tuple[Line, str]]:
    """Each wording of the running headers and footers once, without the page number, with the first line of it."""
    seen: set[str] = set()
    for page in only_first_report(printed).pages:
        for line in page.running:
            words = _PAGE_NUMBER.sub("", line.text)
            if words not in seen:
                seen.add(words)
                yield line, words


def _same_or_cut_short(footer: tuple[InspectionPeriod, ...], front: tuple[InspectionPeriod, ...]) -> bool:
    """Whether the footer gives some or all of the front page's periods, or one day of them, and no other."""
    known = {(period.start, period.end) for period in front}
    ends = {day for pair in known for day in pair}
    return all((one.start, one.end) in known or (one.start == one.end and one.start in ends) for one in footer)


def _spans(periods: Iterable[InspectionPeriod]) -> str:
    return " and ".join(span(period.start, period.end) for period in periods)
