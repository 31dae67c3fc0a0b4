"""What published reports print, as notes at the top of a brief: each fact with its page."""

from collections.abc import Iterator

from cabinet_drafter.brief import PreviousReport
from cabinet_drafter.dates_in_words import long_date, span
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.preparing.yaml_lines import listed, note


def facts_as_notes(inspection: Inspection, file: str) -> list[str]:
    """The facts of the report that the paper is about."""
    return [*note(f"THE PUBLISHED REPORT: {file}"), *_facts(inspection)]


def earlier_facts_as_notes(named: PreviousReport, earlier: Inspection) -> list[str]:
    """The facts of an earlier report, which the brief calls by its label."""
    return [*note(f"THE EARLIER REPORT {named.label}: {named.file}"), *_facts(earlier)]


def dates_of(inspection: Inspection) -> str:
    """The printed dates of an inspection: 3 to 14 February 2025."""
    return listed(span(period.start, period.end) for period in inspection.inspection_periods)


def _facts(inspection: Inspection) -> Iterator[str]:
    for name, value, fact in (
        ("Authority", inspection.authority, "authority"),
        ("Title", inspection.title, "title"),
        ("Inspected", dates_of(inspection), "inspection_periods"),
        ("Published", long_date(inspection.published) if inspection.published else "", "published"),
        ("Lead inspectors", ", ".join(inspection.lead_inspectors), "lead_inspectors"),
    ):
        where = _on(inspection.evidence(fact).page)
        yield from _item(f"{name}: {value}{where}" if value else f"{name}: the report does not say")
    yield from _item(f"Framework: {inspection.framework.published_name}, told by the judgement table")
    yield from _listed("Judgements", [(_told(each), each.page) for each in inspection.judgements])
    if inspection.overall_sentence and inspection.overall_sentence not in {each.name for each in inspection.judgements}:
        yield from _item(f"“{inspection.overall_sentence}”")
    for heading, areas in (
        ("Areas for priority action", inspection.areas_for_priority_action),
        ("Areas for improvement", inspection.areas_for_improvement),
    ):
        yield from _listed(
            heading, [(f"{number}. {area.text}", area.page) for number, area in enumerate(areas, start=1)]
        )
    if inspection.findings:
        yield from note("What the reader of the report noticed:")
    for finding in inspection.findings:
        yield from _item(f"{finding.message} {finding.remedy}")


def _told(judgement: Judgement) -> str:
    """Name and grade; a judgement that is printed as a sentence says its grade itself."""
    in_a_sentence = judgement.grade_printed.casefold() in judgement.name.casefold()
    return f"“{judgement.name}”" if in_a_sentence else f"{judgement.name}: {judgement.grade_printed}"


def _listed(heading: str, items: list[tuple[str, int]]) -> Iterator[str]:
    """Items with their pages; a page that all share stands with the heading."""
    pages = {page for _, page in items}
    if items:
        yield from note(f"{heading}, as printed{_on(items[0][1]) if len(pages) == 1 else ''}:")
    for text, page in items:
        yield from _item(text if len(pages) == 1 else f"{text}{_on(page)}")


def _on(page: int | None) -> str:
    return f" (page {page})" if page else ""


def _item(text: str) -> list[str]:
    return note(text, within=2)
