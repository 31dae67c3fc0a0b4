"""From a brief to the lists from which its quotations are chosen: the order of the work."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cabinet_drafter.brief import WantedProposals
from cabinet_drafter.brief_sources import BriefSources
from cabinet_drafter.composing.choices import chosen_passages, lists_of
from cabinet_drafter.composing.quotation_lists import QuotationList, quotation_lists
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inputs.brief_file import read_brief


@dataclass(frozen=True)
class ChoiceRequest:
    """Which brief, which of its lists (all where none is named), and how many proposals where it does not say."""

    brief: Path
    published_report: Path | None = None
    previous_reports: tuple[Path, ...] = ()
    lists: tuple[str, ...] = ()
    proposals: int = 4


@dataclass(frozen=True)
class ChoiceOffered:
    """The report that the paper is about, and its lists."""

    inspection: Inspection
    lists: tuple[QuotationList, ...]


def quotations_to_choose(request: ChoiceRequest) -> ChoiceOffered:
    """Every passage of the report by list, with what the brief chose and what is proposed beside it.

    Raises:
        InputsInvalidError: the brief is wrong, an address is unknown or has moved, or the report has no such list.
        DrafterError: a report cannot be read.
    """
    brief_file = read_brief(request.brief)
    sources = BriefSources(request.brief, brief_file)
    published_report = sources.begin_published_report(request.published_report)
    previous = [
        (named, reading.inspection()) for named, reading in sources.begin_previous_reports(request.previous_reports)
    ]
    inspection = published_report.inspection()
    _refuse_unknown(request.lists, lists_of(inspection))
    chosen = chosen_passages(brief_file, {"": inspection, **{named.label: earlier for named, earlier in previous}})
    wanted = {
        key: choice.auto
        for key, choices in brief_file.brief.quotations.items()
        for choice in choices
        if isinstance(choice, WantedProposals)
    }
    lists = quotation_lists(inspection, chosen, wanted, request.proposals)
    return ChoiceOffered(inspection, tuple(each for each in lists if not request.lists or each.key in request.lists))


def _refuse_unknown(names: Iterable[str], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise InputsInvalidError(
                "quotation.no-such-list",
                f"the report has no passages for “{name}”",
                where="--list",
                remedy=f"It has: {', '.join(known)}." if known else "Its paragraphs are not read.",
            )
