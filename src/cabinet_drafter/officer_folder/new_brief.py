"""The text of a new brief, from everything that is known of its paper."""

from collections.abc import Sequence

from cabinet_drafter.brief import Brief, BriefFile, InspectionInputs, Meeting, PreviousReport
from cabinet_drafter.composing.inspections import in_order, other_authority, other_council
from cabinet_drafter.composing.possible_dates import refuse_impossible_dates
from cabinet_drafter.composing.quotation_lists import QuotationList, quotation_lists
from cabinet_drafter.deadlines import deadlines
from cabinet_drafter.evidence import InputPlaces, Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack
from cabinet_drafter.preparing.brief_text import NewBrief, brief_text
from cabinet_drafter.preparing.quotation_lines import ListToFill, ProposedPassage
from cabinet_drafter.printed_choices import printed_choices
from cabinet_drafter.word.filling import WordTemplateFile

_PARAGRAPHS_FOR_A_PROPOSAL = 2


def new_brief(
    brief: Brief,
    inspection: Inspection,
    previous: Sequence[tuple[PreviousReport, Inspection]],
    pack: Pack,
    word_template: WordTemplateFile,
    *,
    proposals: int,
) -> str:
    """The text of `brief`, with all that the officer needs to fill it in.

    Args:
        brief: what is filled in already: pack, files, dates that are known.
        inspection: the report that the paper is about.
        previous: the earlier reports that the brief names.
        pack: the council's pack.
        word_template: its Word template.
        proposals: the most quotations to propose for one list.

    Raises:
        InputsInvalidError: a date cannot be.
        WordTemplateError: the Word template cannot be used.
    """
    unplaced = BriefFile(brief=brief, places=InputPlaces(source=Source(name="brief.yaml", sha256="0" * 64), places={}))
    refuse_impossible_dates(unplaced, inspection, in_order(inspection, previous, unplaced))
    unanswered = brief.model_copy(update={"inspection": InspectionInputs(), "meeting": Meeting()})
    return brief_text(
        NewBrief(
            brief=brief,
            council=pack.file.labels.council,
            documents=tuple(pack.file.documents),
            inspection=inspection,
            previous=tuple(previous),
            printed=printed_choices(unanswered, inspection, previous, pack, word_template),
            lists=_lists(inspection, proposals),
            deadlines=deadlines(
                brief.inspection.received, brief.meeting.date, key_decision=pack.key_decision(None), where="--received"
            ),
            doubts=doubts(inspection, [earlier for _, earlier in previous], pack),
        )
    )


def doubts(inspection: Inspection, previous: Sequence[Inspection], pack: Pack) -> tuple[str, ...]:
    """What to confirm where reports and pack seem to be of different councils."""
    asked = (other_council(inspection, pack.file.labels.council), *(other_authority(inspection, e) for e in previous))
    return tuple(dict.fromkeys(filter(None, asked)))


def _lists(inspection: Inspection, proposals: int) -> tuple[ListToFill, ...]:
    known = quotation_lists(inspection, {}, {}, 0)
    wanted = {each.key: min(proposals, max(1, len(each.passages) // _PARAGRAPHS_FOR_A_PROPOSAL)) for each in known}
    return tuple(_to_fill(each) for each in quotation_lists(inspection, {}, wanted, 0))


def _to_fill(offered: QuotationList) -> ListToFill:
    pages = [passage.page for passage in offered.passages]
    return ListToFill(
        key=offered.key,
        heading=offered.heading,
        addresses=tuple(passage.address for passage in offered.passages),
        pages=(min(pages), max(pages)),
        limiting=offered.balance.limiting,
        proposals=tuple(
            ProposedPassage(each.choice, each.chosen.text, each.chosen.page, each.limiting, each.why)
            for each in offered.proposals
        ),
    )
