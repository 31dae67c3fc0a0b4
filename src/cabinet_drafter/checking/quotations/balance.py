"""Passages of the report that limit or criticise and of which nothing stands in the paper, for a conscious choice."""

from collections.abc import Iterator

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding
from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.vocabulary import ClearanceRole, Severity


def check_balance(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each numbered or summary paragraph with a limiting sentence that no quotation of the paper touches."""
    inspection = paper.against.inspection
    if paper.against.chosen:
        return
    quoted = {
        place.address
        for quotation in paper.quotations
        for place in quotation.places
        if place.publication.source == inspection.source and limiting_words(place.words)
    }
    passages = [(f"S{number}", passage) for number, passage in enumerate(inspection.summary, start=1)]
    passages += [(each.address, each) for section in inspection.sections for each in section.paragraphs]
    for address, passage in passages:
        sentence = next((each for each in passage.sentences if limiting_words(each)), None)
        if sentence is None or address in quoted:
            continue
        named = f"Summary paragraph {address[1:]}" if address.startswith("S") else f"Paragraph {address}"
        yield Finding(
            code="balance.left-out",
            severity=Severity.FOR_INFORMATION,
            role=ClearanceRole.ORIGINATING_OFFICER,
            message=f"{named} (page {passage.page}) limits or criticises, and the paper quotes nothing of that: "
            f"“{sentence}”",
            remedy="Choose on purpose whether members should read it.",
            evidence=(Evidence(source=inspection.source, page=passage.page, paragraph=address),),
        )
