"""The quotations of a paper: of the summary, by judgement, of earlier reports; proposals print as marked phrases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cabinet_drafter.brief import BriefFile
from cabinet_drafter.composing.choices import chosen_passages, proposals_asked_for
from cabinet_drafter.composing.highlights import Proposal
from cabinet_drafter.composing.provenance import Provenance, each
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper import EarlierQuotations, Quotation, QuotationGroup, missing
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
    """Every chosen passage, and the proposals that the brief asks for; every word comes out of a published report.

    Raises:
        InputsInvalidError: addresses are unknown, stand under another judgement, are listed twice or have moved; where
            there are several, `problems` tells each.
    """
    chosen = chosen_passages(brief_file, {"": inspection, **earlier})
    proposed = proposals_asked_for(brief_file, inspection, chosen)
    quoted = QuotedPassages()
    for key, passages in chosen.items():
        own: list[ChosenPassage | Proposal] = [
            *(passage for passage in passages if not passage.address.label),
            *proposed.get(key, ()),
        ]
        if key == SUMMARY:
            quoted.summary.extend(_printed(own, "summary_quotations", provenance, key))
        elif own:
            path = f"quotation_groups.{len(quoted.groups)}"
            provenance.rests_on(f"{path}.name", inspection.evidence("judgements"))
            name = _printed_name(JudgementArea(key), inspection)
            quoted.groups.append(
                QuotationGroup(name=name, quotations=_printed(own, f"{path}.quotations", provenance, key))
            )
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


def _printed(
    passages: Sequence[ChosenPassage | Proposal], path: str, provenance: Provenance, key: str = ""
) -> list[Quotation]:
    quotations = []
    for place, passage in each(passages, path):
        chosen = passage.chosen if isinstance(passage, Proposal) else passage
        provenance.rests_on(place, chosen.evidence)
        provenance.rests_on(f"{place}.source_title", chosen.found.inspection.evidence("title"))
        quotations.append(_not_yet_chosen(passage, key) if isinstance(passage, Proposal) else chosen.quotation)
    return quotations


def _not_yet_chosen(proposal: Proposal, key: str) -> Quotation:
    """A proposal as a marked phrase: the paper prints no passage as a quotation that the officer did not choose."""
    chosen = proposal.chosen
    missing_choice = missing(Quotation, "text", f"quotations.{key} {chosen.address}")
    marked = missing_choice.model_copy(
        update={
            "phrase": f"[proposed: {chosen.text}]",
            "ask": f"Proposed, not chosen: {chosen.paragraph}, page {chosen.page}. It {proposal.why}. To keep it, "
            f'write - at: "{chosen.address}" in the brief under quotations, {key}; once the line auto is taken out '
            "there, the other proposals go.",
        }
    )
    return chosen.quotation.model_copy(update={"text": marked})


def _printed_name(key: JudgementArea, inspection: Inspection) -> str:
    """The judgement as the front page prints it; else as the section's own heading does, without its grade."""
    judgement = inspection.judgement(key)
    if judgement is not None:
        return judgement.name
    return next(section.heading.rsplit(":", 1)[0] for section in inspection.sections if section.key is key)
