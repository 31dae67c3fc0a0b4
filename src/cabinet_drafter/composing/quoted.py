"""The chosen passages of a paper in the order of the brief: those of the summary, then by judgement."""

from collections.abc import Mapping

from cabinet_drafter.brief import BriefFile
from cabinet_drafter.composing.provenance import Provenance, each
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, belongs_under, quote
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import Quotation, QuotationGroup
from cabinet_drafter.vocabulary import JudgementArea


def quoted_passages(
    brief_file: BriefFile, inspection: Inspection, earlier: Mapping[str, Inspection], provenance: Provenance
) -> tuple[list[Quotation], list[QuotationGroup]]:
    """The quotations of the summary and the groups by judgement; every word comes out of a published report.

    Raises:
        InputsInvalidError: an address is unknown or stands under another judgement.
        QuotationMovedError: a passage opens or closes with other words than the brief holds.
    """
    sources = {"": inspection, **earlier}
    summary: list[Quotation] = []
    groups: list[QuotationGroup] = []
    for key, choices in brief_file.brief.quotations.items():
        chosen = []
        for path, choice in each(choices, f"quotations.{key}"):
            where = brief_file.lines.place(path)
            passage = quote(choice, sources, where)
            belongs_under(passage, key, where)
            chosen.append(passage)
        if key == SUMMARY:
            summary = _printed(chosen, "summary_quotations", provenance)
        elif chosen:
            path = f"quotation_groups.{len(groups)}"
            name = _printed_name(JudgementArea(key), inspection)
            provenance.rests_on(f"{path}.name", inspection.evidence("judgements"))
            groups.append(QuotationGroup(name=name, quotations=_printed(chosen, f"{path}.quotations", provenance)))
    return summary, groups


def _printed(chosen: list[ChosenPassage], path: str, provenance: Provenance) -> list[Quotation]:
    for place, passage in each(chosen, path):
        provenance.rests_on(place, passage.evidence)
    return [passage.quotation for passage in chosen]


def _printed_name(key: JudgementArea, inspection: Inspection) -> str:
    """The judgement as the front page prints it; else as the section's own heading does, without its grade."""
    judgement = inspection.judgement(key)
    if judgement is not None:
        return judgement.name
    return next(section.heading.rsplit(":", 1)[0] for section in inspection.sections if section.key is key)
