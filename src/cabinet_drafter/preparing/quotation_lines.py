"""The lists of quotations in a new brief: empty, with what the report has for each and the proposals as examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.brief import QuotationChoice, WantedProposals
from cabinet_drafter.preparing.yaml_lines import example, in_short, note, quoted

_MOST_WORDS: Final = 40


@dataclass(frozen=True, slots=True)
class ProposedPassage:
    """A passage proposed: the choice as a brief holds it, its printed words with their marks, and why."""

    choice: QuotationChoice
    words: str
    page: int
    limiting: bool
    why: str


@dataclass(frozen=True, slots=True)
class ListToFill:
    """One list of quotations: where its passages stand in the report, how many of them limit, what is proposed."""

    key: str
    heading: str
    addresses: tuple[str, ...]
    pages: tuple[int, int]
    limiting: int
    proposals: tuple[ProposedPassage, ...]


def quotation_lines(lists: tuple[ListToFill, ...], description: str) -> list[str]:
    """The part `quotations` of a new brief."""
    explained = [
        line
        for model, names in ((QuotationChoice, ("at", "opens", "closes")), (WantedProposals, ("auto",)))
        for name in names
        for line in note(f"{name}: {model.model_fields[name].description}", within=2)
    ]
    return [
        *note(
            f"{description} The lists are empty until you choose: take out the “# ” before the lines of a passage, or "
            "write other addresses in the same way. “cabinet-drafter quotations brief.yaml” shows every passage by its "
            "address. In place of choosing, a list may hold “- auto: 4”."
        ),
        *explained,
        "quotations:",
        *(line for each in lists for line in _list(each)),
    ]


def _list(wanted: ListToFill) -> Iterator[str]:
    first, last = wanted.addresses[0], wanted.addresses[-1]
    paragraphs = f"paragraph {first}" if first == last else f"{len(wanted.addresses)} paragraphs, {first} to {last}"
    pages = "page {}".format(*wanted.pages) if len({*wanted.pages}) == 1 else "pages {} to {}".format(*wanted.pages)
    yield from note(f"{wanted.heading} ({pages}), {paragraphs}; {_limiting(wanted)}.", 2)
    yield f"  {wanted.key}:"
    for proposal in wanted.proposals:
        limiting = ", with words that limit" if proposal.limiting else ""
        yield from note(f"Page {proposal.page}{limiting}: {in_short(proposal.words, _MOST_WORDS)}", 4)
        yield from note(f"It {proposal.why}.", 4, within=2)
        yield from example(_choice(proposal.choice), 4)


def _limiting(wanted: ListToFill) -> str:
    if not wanted.limiting:
        return "none holds words that limit"
    if wanted.limiting == len(wanted.addresses):
        return "all hold words that limit" if wanted.limiting > 1 else "it holds words that limit"
    return (
        f"{wanted.limiting} of them hold words that limit"
        if wanted.limiting > 1
        else "one of them holds words that limit"
    )


def _choice(choice: QuotationChoice) -> list[str]:
    given = (("at", choice.at), ("opens", choice.opens), ("closes", choice.closes))
    lines = [f"{name}: {quoted(words)}" for name, words in given if words is not None]
    return [f"{'  ' if place else '- '}{line}" for place, line in enumerate(lines)]
