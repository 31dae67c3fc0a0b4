"""The lists from which an officer chooses quotations: every passage, what is taken, what is cut, what is proposed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabinet_drafter.composing.balance import Balance, balance_of, balance_of_chosen, passages_under
from cabinet_drafter.composing.choices import lists_of
from cabinet_drafter.composing.highlights import Proposal, propose
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.limiting_words import limiting_words


@dataclass(frozen=True, slots=True)
class ListedSentence:
    """One sentence of a passage: its number, whether the choice takes it, and the printed words that limit."""

    number: int
    text: str
    taken: bool
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """A passage that can be chosen, by its address."""

    address: str
    page: int
    sentences: tuple[ListedSentence, ...]

    @property
    def limiting(self) -> bool:
        """Whether any of its sentences limits or criticises."""
        return any(sentence.limits for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class QuotationList:
    """One list of a brief's quotations: the part of the report it draws on, and the choice made so far."""

    key: str
    heading: str
    passages: tuple[ListedPassage, ...]
    chosen: tuple[ChosenPassage, ...]
    proposals: tuple[Proposal, ...]
    balance: Balance
    balance_of_choice: Balance

    @property
    def limiting_not_chosen(self) -> tuple[ListedPassage, ...]:
        """Passages that limit or criticise, of which the choice takes no sentence that does."""
        return tuple(
            passage
            for passage in self.passages
            if passage.limiting and not any(sentence.limits and sentence.taken for sentence in passage.sentences)
        )


def quotation_lists(
    inspection: Inspection, chosen: Mapping[str, Sequence[ChosenPassage]], wanted: Mapping[str, int], otherwise: int
) -> tuple[QuotationList, ...]:
    """Each list for which the report has passages, in the order in which the report prints them.

    Args:
        inspection: the report that the paper is about.
        chosen: what the brief chose, by list; passages of earlier reports are passed over.
        wanted: how many proposals, by list.
        otherwise: how many for a list that `wanted` does not name.
    """
    return tuple(
        _list(
            inspection,
            key,
            tuple(passage for passage in chosen.get(key, ()) if not passage.address.label),
            wanted.get(key, otherwise),
        )
        for key in lists_of(inspection)
    )


def _list(inspection: Inspection, key: str, chosen: tuple[ChosenPassage, ...], how_many: int) -> QuotationList:
    return QuotationList(
        key=key,
        heading=_heading(inspection, key),
        passages=tuple(
            _passage(address, passage, chosen) for address, passage in passages_under(inspection, key).items()
        ),
        chosen=chosen,
        proposals=propose(inspection, key, how_many, chosen) if how_many else (),
        balance=balance_of(inspection, key),
        balance_of_choice=balance_of_chosen(chosen),
    )


def _heading(inspection: Inspection, key: str) -> str:
    if key == SUMMARY:
        return "Summary"
    return next(section.heading for section in inspection.sections if section.key == key)


def _passage(address: str, passage: Passage, chosen: Sequence[ChosenPassage]) -> ListedPassage:
    taken = [span for choice in chosen if choice.address.passage == address for span in _spans(choice, passage)]
    sentences = []
    start = 0
    for number, text in enumerate(passage.sentences, start=1):
        end = start + len(text)
        touched = any(first < end and start < last for first, last in taken)
        sentences.append(ListedSentence(number, text, touched, limiting_words(text)))
        start = end + 1
    return ListedPassage(address, passage.page, tuple(sentences))


def _spans(choice: ChosenPassage, passage: Passage) -> Iterator[tuple[int, int]]:
    """From where to where in the passage's text each unbroken stretch of the choice goes."""
    end = 0
    for stretch in choice.taken:
        start = passage.text.index(stretch, end)
        end = start + len(stretch)
        yield start, end
