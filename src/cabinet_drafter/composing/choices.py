"""What the brief chose to quote, list by list, and what the tool proposes where the brief asks it to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from cabinet_drafter.brief import BriefFile, WantedProposals
from cabinet_drafter.composing.highlights import Proposal, propose
from cabinet_drafter.composing.provenance import each
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, belongs_under, quote
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection

# Nobody reads more at once, and a hostile brief could hold thousands.
_MOST_TOLD: Final = 100


def chosen_passages(brief_file: BriefFile, sources: Mapping[str, Inspection]) -> dict[str, list[ChosenPassage]]:
    """The passages that the officer chose, by list, in the order of the brief.

    Args:
        brief_file: the brief.
        sources: the reports by label: "" is the one that the paper is about.

    Raises:
        InputsInvalidError: addresses are unknown, stand under another judgement, are listed twice or have moved; where
            there are several, `problems` tells each.
    """
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
                if len(refusals) == _MOST_TOLD:
                    raise _all_told(refusals) from None
            else:
                chosen[key].append(passage)
    if refusals:
        raise _all_told(refusals)
    return chosen


def _all_told(refusals: Sequence[InputsInvalidError]) -> InputsInvalidError:
    if len(refusals) == 1:
        return refusals[0]
    return InputsInvalidError(
        "quotation.problems",
        f"{len(refusals)} problems{' or more' if len(refusals) == _MOST_TOLD else ''} with the quotations",
        remedy="Put the addresses right in the brief.",
        problems=tuple(f"{refusal.where}: {refusal.found}. {refusal.remedy}" for refusal in refusals),
    )


def proposals_asked_for(
    brief_file: BriefFile, inspection: Inspection, chosen: Mapping[str, Sequence[ChosenPassage]]
) -> dict[str, tuple[Proposal, ...]]:
    """The proposals for each list of the brief that says `auto`; they repeat nothing that was chosen.

    Raises:
        InputsInvalidError: the report has no passages of its own for that list.
    """
    proposed: dict[str, tuple[Proposal, ...]] = {}
    for key, choices in brief_file.brief.quotations.items():
        for path, choice in each(choices, f"quotations.{key}"):
            if not isinstance(choice, WantedProposals):
                continue
            if key not in lists_of(inspection):
                raise InputsInvalidError(
                    "quotation.nothing-to-propose",
                    f"passages are to be proposed under {key}, and the report has none there",
                    where=brief_file.places.place(path),
                    remedy=f"Take the line out. The report has passages for: {', '.join(lists_of(inspection))}.",
                )
            own = [passage for passage in chosen.get(key, ()) if not passage.address.label]
            proposed[key] = propose(inspection, key, choice.auto, own)
    return proposed


def lists_of(inspection: Inspection) -> tuple[str, ...]:
    """The lists of a brief for which the report has passages: the summary, then each judgement that has a section."""
    keys = dict.fromkeys(section.key.value for section in inspection.sections if section.key and section.paragraphs)
    return ((SUMMARY,) if inspection.summary else ()) + tuple(keys)


def _refuse_a_second_time(passage: ChosenPassage, chosen: Iterable[list[ChosenPassage]], where: str) -> None:
    if any(passage.address == earlier.address for passages in chosen for earlier in passages):
        raise InputsInvalidError(
            "quotation.listed-twice",
            f"“{passage.address}” is listed a second time",
            where=where,
            remedy="Keep one of the two.",
        )
