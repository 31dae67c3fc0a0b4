"""How much of a section, and of what was chosen from it, limits or criticises."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.limiting_words import limiting_words


@dataclass(frozen=True, slots=True)
class Balance:
    """How many passages there are, and how many of them limit.

    A paragraph limits where at least one of its sentences does; a chosen passage where a sentence does of which words
    were taken, and with them a word that limits.
    """

    passages: int
    limiting: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where there are no passages."""
        return self.limiting / self.passages if self.passages else 0.0


def passages_under(inspection: Inspection, key: str) -> dict[str, Passage]:
    """The passages of one list of the brief by address: the summary's, or the paragraphs on a judgement."""
    if key == SUMMARY:
        return {f"S{number}": passage for number, passage in enumerate(inspection.summary, start=1)}
    sections = (section for section in inspection.sections if section.key == key)
    return {paragraph.address: paragraph for section in sections for paragraph in section.paragraphs}


def balance_of(inspection: Inspection, key: str) -> Balance:
    """The balance of the report itself under "summary" or the key of a judgement."""
    passages = passages_under(inspection, key).values()
    return Balance(len(passages), sum(any(map(limiting_words, passage.sentences)) for passage in passages))


def balance_of_chosen(chosen: Sequence[ChosenPassage]) -> Balance:
    """The balance of the passages chosen."""
    return Balance(len(chosen), sum(map(is_limiting, chosen)))


def is_limiting(chosen: ChosenPassage) -> bool:
    """Whether a limiting sentence is among the words taken."""
    return any(map(limiting_words, chosen.taken))
