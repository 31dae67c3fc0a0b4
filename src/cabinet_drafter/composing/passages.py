"""From an address to the passage of the published report that it names, or to what the report has instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cabinet_drafter.composing.addresses import Address, PassageKind, runs_of
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection, Paragraph, Passage, Section


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage where it stands; `section` is None for the summary and the areas for improvement."""

    address: Address
    inspection: Inspection
    passage: Passage
    section: Section | None = None


def find_passage(address: Address, sources: Mapping[str, Inspection], where: str) -> FoundPassage:
    """The whole passage that an address names.

    Args:
        address: the address; the sentences or words that it names are not looked at.
        sources: the reports by label: "" is the one that the paper is about.
        where: the place of the address in the brief, for the error.

    Raises:
        InputsInvalidError: no such report, or nothing is printed there (`quotation.address-unknown`).
    """
    inspection = sources.get(address.label)
    if inspection is None:
        labels = ", ".join(sorted(label for label in sources if label)) or "none"
        raise nothing_there(
            f"“{address}” names a report called {address.label}; earlier reports in the brief: {labels}",
            "Name an earlier report by its label in the brief, or add the report there.",
            where,
        )
    match address.kind:
        case PassageKind.PARAGRAPH:
            return _numbered(address, inspection, where)
        case PassageKind.SUMMARY:
            return _listed(address, inspection, inspection.summary, "summary paragraphs", where)
        case PassageKind.AREA_FOR_IMPROVEMENT:
            return _listed(address, inspection, inspection.areas_for_improvement, "areas for improvement", where)


def nothing_there(found: str, allowed: str, where: str) -> InputsInvalidError:
    """The error that an address names something that is not printed, and what could be named."""
    return InputsInvalidError("quotation.address-unknown", found, where=where, remedy=allowed)


def _listed(
    address: Address, inspection: Inspection, passages: Sequence[Passage], what: str, where: str
) -> FoundPassage:
    if 1 <= address.number <= len(passages):
        return FoundPassage(address, inspection, passages[address.number - 1])
    letter = address.kind.value
    last = f" to {letter}{len(passages)}" if len(passages) > 1 else ""
    allowed = f"The report has {what} {letter}1{last}." if passages else f"The report has no {what}."
    raise nothing_there(f"the report has no {address.name} (“{address}”)", allowed, where)


def _numbered(address: Address, inspection: Inspection, where: str) -> FoundPassage:
    standing = {paragraph.address: (paragraph, each) for each in inspection.sections for paragraph in each.paragraphs}
    if address.passage in standing:
        return FoundPassage(address, inspection, *standing[address.passage])
    paragraphs = [paragraph for paragraph, _ in standing.values()]
    twins = [paragraph.address for paragraph in paragraphs if paragraph.number == address.number]
    if twins and not address.letter:
        times = f"{len(twins)} times" if len(twins) > 1 else "with a letter"
        raise nothing_there(
            f"the report prints the number {address.number} {times}, so “{address}” is ambiguous",
            f"Name one of them: {', '.join(twins)}.",
            where,
        )
    raise nothing_there(f"the report has no {address.name} (“{address}”)", _paragraphs_of_the_report(paragraphs), where)


def _paragraphs_of_the_report(paragraphs: Sequence[Paragraph]) -> str:
    if not paragraphs:
        return "The report has no numbered paragraphs."
    lettered = [paragraph.address for paragraph in paragraphs if paragraph.address != str(paragraph.number)]
    plain = sorted({paragraph.number for paragraph in paragraphs if paragraph.address == str(paragraph.number)})
    runs = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs_of(plain)]
    return f"The report has paragraphs {', '.join([*runs, *lettered])}."
