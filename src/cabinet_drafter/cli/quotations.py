"""`quotations`: what there is to quote, what is chosen, what is cut, what is proposed."""

# ruff: noqa: PLR0917  (typer makes a parameter of each option)

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Annotated, Any, Final

import typer

from cabinet_drafter.brief import MOST_PROPOSED
from cabinet_drafter.cli.options import PreviousOption, ReportOption
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.composing.balance import Balance
from cabinet_drafter.composing.highlights import Proposal
from cabinet_drafter.composing.quotation_lists import ListedPassage, QuotationList
from cabinet_drafter.composing.quotations import ChosenPassage
from cabinet_drafter.dates_in_words import span
from cabinet_drafter.quotation_choice import ChoiceOffered, ChoiceRequest, quotations_to_choose

_WIDTH: Final = 96


def quotations(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF.yaml", help="The brief.")],
    lists: Annotated[
        list[str] | None, typer.Option("--list", metavar="NAME", help="Only this list, as in leaders; may be repeated.")
    ] = None,
    proposals: Annotated[
        int, typer.Option(min=0, max=MOST_PROPOSED, metavar="N", help="Proposals where the brief asks for none.")
    ] = 4,
    short: Annotated[
        bool, typer.Option("--short", help="Leave out the passages that are neither chosen nor proposed.")
    ] = False,
    published_report: ReportOption = None,
    previous: PreviousOption = None,
    output_format: FormatOption = Format.TEXT,
) -> None:
    """List what the report says, part by part, for choosing quotations: chosen, cut, proposed, and the balance.

    Nothing is written: copy the addresses that you want into the brief.
    """
    with told_to_the_user(output_format):
        offered = quotations_to_choose(
            ChoiceRequest(
                brief=brief,
                published_report=published_report,
                previous_reports=tuple(previous or ()),
                lists=tuple(lists or ()),
                proposals=proposals,
            )
        )
        if output_format is Format.JSON:
            print_data(as_json(_record(offered)))
        else:
            say("\n".join(_lines(offered, short=short)))


def _lines(offered: ChoiceOffered, *, short: bool) -> Iterator[str]:
    inspection = offered.inspection
    yield f"{inspection.authority}: {inspection.title}"
    yield f"Inspected {span(inspection.inspection_start, inspection.inspection_end)}."
    yield "* taken by your choice, ! holds words that limit (read it: it may not), cut: left out."
    yield "Addresses such as 4:1-2 (paragraph 4, sentences 1 and 2) go into the brief under quotations."
    for each in offered.lists:
        yield ""
        yield from _list_lines(each, short=short)


def _list_lines(each: QuotationList, *, short: bool) -> Iterator[str]:
    yield each.key
    yield _wrapped(each.heading, 2)
    yield f"  In the report: {_balance(each.balance, 'paragraph')}."
    if each.chosen:
        yield f"  Chosen so far: {_balance(each.balance_of_choice, 'passage')}."
    else:
        yield "  Chosen so far: nothing."
    left = [f"{passage.address} (page {passage.page})" for passage in each.limiting_not_chosen]
    if left:
        yield _wrapped(f"With words that limit, none of them chosen: {', '.join(left)}.", 4, first="  ")
    for chosen in each.chosen:
        yield ""
        yield f"  Chosen  {chosen.address}  (page {chosen.page})"
        yield _wrapped(chosen.text, 10)
        yield from _cut_lines(chosen, each)
    for proposal in each.proposals:
        yield ""
        yield f'  Proposed  - at: "{proposal.chosen.address}"  (page {proposal.chosen.page})'
        yield _wrapped(f"It {proposal.why}.", 10)
        yield _wrapped(proposal.chosen.text, 10)
        yield from _cut_lines(proposal.chosen, each)
    if short:
        return
    yield ""
    yield "  All there is"
    for passage in each.passages:
        yield from _passage_lines(passage)


def _cut_lines(chosen: ChosenPassage, each: QuotationList) -> Iterator[str]:
    """What else the passage says, sentence by sentence, less what other choices take of it."""
    if chosen.address.words is not None:
        for cut in chosen.left_out:
            yield _wrapped(f"cut: {cut}", 10)
        return
    taken = chosen.address.sentences or ()
    passage = next(passage for passage in each.passages if passage.address == chosen.address.passage)
    for sentence in passage.sentences:
        if taken and sentence.number not in taken and not sentence.taken:
            mark = "!" if sentence.limits else " "
            yield _wrapped(sentence.text, 18, first=f"          cut {mark}{sentence.number:>2} ")


def _passage_lines(passage: ListedPassage) -> Iterator[str]:
    yield f"  {passage.address}  (page {passage.page})"
    for sentence in passage.sentences:
        marks = f"{'*' if sentence.taken else ' '}{'!' if sentence.limits else ' '}"
        yield _wrapped(sentence.text, 10, first=f"   {marks}{sentence.number:>3}  ")


def _balance(balance: Balance, what: str) -> str:
    """The two numbers side by side, and no verdict: words are looked for, and whether they limit is for her to read."""
    share = f" ({balance.share:.0%})" if balance.passages else ""
    holds = "holds" if balance.limiting == 1 else "hold"
    counted = f"{balance.passages} {what}{'' if balance.passages == 1 else 's'}"
    return f"{counted}, {balance.limiting} {holds} words that limit{share}"


def _wrapped(text: str, indent: int, *, first: str = "") -> str:
    return fill(
        text,
        _WIDTH,
        initial_indent=first or " " * indent,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _record(offered: ChoiceOffered) -> dict[str, Any]:
    return {
        "authority": offered.inspection.authority,
        "title": offered.inspection.title,
        "source": offered.inspection.source.model_dump(),
        "lists": [
            {
                "list": each.key,
                "heading": each.heading,
                "balance": _balance_record(each.balance),
                "balance_of_choice": _balance_record(each.balance_of_choice),
                "chosen": [_chosen_record(chosen) for chosen in each.chosen],
                "proposals": [_proposal_record(proposal) for proposal in each.proposals],
                "passages": [
                    {
                        "address": passage.address,
                        "page": passage.page,
                        "limiting": passage.limiting,
                        "sentences": [
                            {
                                "number": sentence.number,
                                "text": sentence.text,
                                "taken": sentence.taken,
                                "limits": list(sentence.limits),
                            }
                            for sentence in passage.sentences
                        ],
                    }
                    for passage in each.passages
                ],
            }
            for each in offered.lists
        ],
    }


def _balance_record(balance: Balance) -> dict[str, int]:
    return {"passages": balance.passages, "limiting": balance.limiting}


def _chosen_record(chosen: ChosenPassage) -> dict[str, Any]:
    return {"at": str(chosen.address), "page": chosen.page, "text": chosen.text, "cut": list(chosen.left_out)}


def _proposal_record(proposal: Proposal) -> dict[str, Any]:
    return {
        **_chosen_record(proposal.chosen),
        "opens": proposal.choice.opens,
        "closes": proposal.choice.closes,
        "limiting": proposal.limiting,
        "why": proposal.why,
    }
