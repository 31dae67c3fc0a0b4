"""Cross-checks inside one report: what it says twice must agree. Where it does not, the front page is used, and told.

Each check is a small function of its own that yields findings with both readings and their pages.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.reading.inspections import front_page_checks, judgement_checks
from cabinet_drafter.reading.inspections.front_page import following_front_page
from cabinet_drafter.reading.inspections.read_facts import ReadFacts
from cabinet_drafter.vocabulary import Framework, JudgementArea, Severity


def cross_checks(facts: ReadFacts) -> tuple[Finding, ...]:
    """Everything that the report says in two ways, as findings with both readings and their pages."""
    checks = [check for check in _CHECKS if facts.framework is not Framework.OTHER or check not in _OF_A_FRONT_TABLE]
    return tuple(finding for check in checks for finding in check(facts))


def _another_report_bound_in(facts: ReadFacts) -> Iterator[Finding]:
    if page := following_front_page(facts.printed):
        yield Finding(
            code="reading.another-report-bound-in",
            severity=Severity.TO_CONFIRM,
            message=f"On page {page} another report begins, with a front page of its own. Only the one that begins on "
            "page 1 is read.",
            remedy="Check that the first is the report you want; for the other, give a file that begins with it.",
            evidence=facts.on(1, page),
        )


def _paragraph_numbers(facts: ReadFacts) -> Iterator[Finding]:
    """Paragraph numbers left out, printed twice or out of order."""
    numbered = [(one.number, one.page) for section in facts.sections for one in section.paragraphs]
    if numbered:
        numbered = [(0, numbered[0][1]), *numbered]
    odd = [
        (_between(upper, lower), page, following_page)
        for (upper, page), (lower, following_page) in pairwise(numbered)
        if lower != upper + 1
    ]
    if odd:
        pages = dict.fromkeys(page for _, *both in odd for page in both)
        told = "; ".join(f"{what} (page {page})" for what, _, page in odd)
        yield Finding(
            code="reading.paragraph-numbers",
            severity=Severity.FOR_INFORMATION,
            message=f"The numbers of paragraphs do not run on: {told}.",
            remedy="Look at those pages before quoting a paragraph by its number.",
            evidence=facts.on(*pages),
        )


def _parts_not_found(facts: ReadFacts) -> Iterator[Finding]:
    """Parts that every report has: where one is not found, the file may be cut short, or set as none met so far."""
    # Some reports of 2014 print bullets where all others print numbered paragraphs.
    bullets_will_do = facts.framework in {Framework.SIF, Framework.OTHER}
    if not any(one.paragraphs or (bullets_will_do and one.unnumbered) for one in facts.sections):
        yield Finding(
            code="reading.no-numbered-paragraphs",
            severity=Severity.TO_CONFIRM,
            message="No numbered paragraph was found behind the front page.",
            remedy="Check that the file is whole; if its paragraphs are numbered, tell the maintainers.",
            evidence=facts.on(1),
        )
    if not facts.summary and facts.framework is not Framework.OTHER:
        yield Finding(
            code="reading.no-summary",
            severity=Severity.TO_CONFIRM,
            message="No summary was found in this report.",
            remedy="Check that the file is whole; if the report has a summary, tell the maintainers.",
            evidence=facts.on(1),
        )
    if not facts.says_what_must_improve:
        yield Finding(
            code="reading.no-areas-for-improvement",
            severity=Severity.TO_CONFIRM,
            message="No list of recommendations or areas for improvement was found in this report; none is used.",
            remedy="Look in the report for what it says must improve; if it lists it, tell the maintainers.",
            evidence=facts.on(1),
        )
    about_the_board = next((section for section in facts.sections if section.key is JudgementArea.LSCB), None)
    if about_the_board and facts.judgement(JudgementArea.LSCB) is None:
        yield Finding(
            code="reading.board-judgement-not-found",
            severity=Severity.TO_CONFIRM,
            message=f"On page {about_the_board.page} begins a part on the safeguarding board, but no sentence was "
            "found in which the report judges the board; none is used.",
            remedy="Look at that page and at the front page for the judgement on the board.",
            evidence=facts.on(1, about_the_board.page),
        )


def _between(upper: int, lower: int) -> str:
    if lower == upper:
        return f"{lower} is printed twice"
    if lower < upper:
        return f"{lower} follows {upper}"
    return f"{upper + 1} is left out" if lower == upper + 2 else f"{upper + 1} to {lower - 1} are left out"


_CHECKS: Final[tuple[Callable[[ReadFacts], Iterator[Finding]], ...]] = (
    _another_report_bound_in,
    judgement_checks.text_order,
    judgement_checks.section_headings,
    judgement_checks.overall_in_prose,
    front_page_checks.fields_in_text_order,
    front_page_checks.running_dates,
    front_page_checks.running_authority,
    front_page_checks.unlikely_dates,
    front_page_checks.form_and_dates,
    front_page_checks.publication_date_not_read,
    front_page_checks.doubtful_dates,
    front_page_checks.no_names,
    front_page_checks.no_lead_inspector,
    _paragraph_numbers,
    _parts_not_found,
)
_OF_A_FRONT_TABLE: Final = (
    judgement_checks.text_order,
    judgement_checks.section_headings,
    judgement_checks.overall_in_prose,
    front_page_checks.fields_in_text_order,
)
"""These know a front page that prints the judgements; a report with a record of main findings has its own checks."""
