"""The chosen passages of a paper in the order of the brief: of the summary, by judgement, and of earlier reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cabinet_drafter.brief import BriefFile, WantedProposals
from cabinet_drafter.composing.provenance import Provenance, each
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, belongs_under, quote
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import EarlierQuotations, Quotation, QuotationGroup
from cabinet_drafter.vocabulary import JudgementArea


@dataclass(frozen=True)
class QuotedPassages:
    """What the paper quotes; passages of an earlier report stand apart, so that nobody takes them for this one's."""

    summary: list[Quotation] = field(default_factory=list)
    groups: list[QuotationGroup] = field(default_factory=list)
    earlier: list[EarlierQuotations] = field(default_factory=list)


def quoted_passages(
    brief_file: BriefFile, inspection: Inspection, earlier: Mapping[str, Inspection], provenance: Provenance
) -> QuotedPassages:
    """Every chosen passage; every word comes out of a published report.

    Raises:
        InputsInvalidError: addresses are unknown, stand under another judgement, are listed twice or have moved; where
            there are several, `problems` tells each.
    """
    chosen = _chosen(brief_file, {"": inspection, **earlier})
    quoted = QuotedPassages()
    for key, passages in chosen.items():
        own = [passage for passage in passages if not passage.address.label]
        if key == SUMMARY:
            quoted.summary.extend(_printed(own, "summary_quotations", provenance))
        elif own:
            path = f"quotation_groups.{len(quoted.groups)}"
            provenance.rests_on(f"{path}.name", inspection.evidence("judgements"))
            name = _printed_name(JudgementArea(key), inspection)
            quoted.groups.append(QuotationGroup(name=name, quotations=_printed(own, f"{path}.quotations", provenance)))
    every = [passage for passages in chosen.values() for passage in passages]
    for label, source in earlier.items():
        passages = [passage for passage in every if passage.address.label == label]
        if passages:
            path = f"earlier_quotations.{len(quoted.earlier)}"
            provenance.rests_on(path, source.evidence("inspection_periods"))
            provenance.rests_on(f"{path}.title", source.evidence("title"))
            quoted.earlier.append(
                EarlierQuotations(
                    title=source.title,
                    starts_on=source.inspection_start,
                    ends_on=source.inspection_end,
                    quotations=_printed(passages, f"{path}.quotations", provenance),
                )
            )
    return quoted


def _chosen(brief_file: BriefFile, sources: Mapping[str, Inspection]) -> dict[str, list[ChosenPassage]]:
    """The passages by list; all that is wrong with the addresses is told together."""
    chosen: dict[str, list[ChosenPassage]] = {}
    refusals: list[InputsInvalidError] = []
    for key, choices in brief_file.brief.quotations.items():
        chosen[key] = []
        for path, choice in each(choices, f"quotations.{key}"):
            if isinstance(choice, WantedProposals):
                continue
            where = brief_file.places.place(path)
            try:
                passage = quote(choice, sources, where)
                belongs_under(passage, key, where)
                _refuse_a_second_time(passage, chosen.values(), where)
            except InputsInvalidError as refusal:
                refusals.append(refusal)
            else:
                chosen[key].append(passage)
    if len(refusals) == 1:
        raise refusals[0]
    if refusals:
        raise InputsInvalidError(
            "quotation.problems",
            f"{len(refusals)} problems with the quotations",
            remedy="Put the addresses right in the brief.",
            problems=tuple(f"{refusal.where}: {refusal.found} {refusal.remedy}" for refusal in refusals),
        )
    return chosen


def _refuse_a_second_time(passage: ChosenPassage, chosen: Iterable[list[ChosenPassage]], where: str) -> None:
    if any(passage.address == earlier.address for passages in chosen for earlier in passages):
        raise InputsInvalidError(
            "quotation.listed-twice",
            f"“{passage.address}” is listed a second time",
            where=where,
            remedy="Keep one of the two.",
        )


def _printed(chosen: list[ChosenPassage], path: str, provenance: Provenance) -> list[Quotation]:
    for place, passage in each(chosen, path):
        provenance.rests_on(place, passage.evidence)
        provenance.rests_on(f"{place}.source_title", passage.found.inspection.evidence("title"))
    return [passage.quotation for passage in chosen]


def _printed_name(key: JudgementArea, inspection: Inspection) -> str:
    """The judgement as the front page prints it; else as the section's own heading does, without its grade."""
    judgement = inspection.judgement(key)
    if judgement is not None:
        return judgement.name
    return next(section.heading.rsplit(":", 1)[0] for section in inspection.sections if section.key is key)
