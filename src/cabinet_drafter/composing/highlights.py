"""Which passages to propose for a list of the brief: what the section says most, limits in the share it has of them.

No model and no chance: docs/quotations.md explains the method and tells how well it does. A proposal is an address; its
words are the printed ones.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cabinet_drafter.brief import QuotationChoice
from cabinet_drafter.composing.balance import balance_of, is_limiting, passages_under
from cabinet_drafter.composing.cuts import cut_of
from cabinet_drafter.composing.likeness import Likeness, Weights, alike, most_alike, together
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, describe_choice, quote
from cabinet_drafter.composing.statements import Statement, statements
from cabinet_drafter.inspection import Inspection, Passage

# Likeness from which a passage is said to bear on an area for improvement.
_BEARS_ON: Final = 0.2
# What an opening sentence is worth that judges or limits in so many words; on the scale of likeness.
_OPENING: Final = 0.2
_ENOUGH_WORDS: Final = 3
_WORDS_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage proposed, with why in words that go on from "It"; `choice` is what the brief would hold."""

    choice: QuotationChoice
    chosen: ChosenPassage
    limiting: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph that can be cut by the rules."""

    place: int
    chosen: ChosenPassage
    limiting: bool
    weights: Weights
    worth: float
    why: str


def propose(
    inspection: Inspection, key: str, how_many: int, already: Sequence[ChosenPassage] = ()
) -> tuple[Proposal, ...]:
    """Passages for one list of the brief, in the order in which they are printed.

    Args:
        inspection: the report that the paper is about.
        key: "summary", or the key of a judgement.
        how_many: the most to propose; fewer where fewer can be.
        already: what the officer chose of this report; the proposals repeat none of it, and make up its balance.
    """
    likeness = Likeness(each.text for each in _everything(inspection))
    candidates = _candidates(inspection, key, {each.address.passage for each in already}, likeness)
    wanted = min(how_many, len(candidates))
    limiting = _limiting_wanted(inspection, key, wanted, already, candidates)
    beside = [likeness.weights(each.found.passage.text) for each in already]
    chosen = _pick([each for each in candidates if each.limiting], limiting, beside)
    beside += [each.weights for each in chosen]
    chosen += _pick([each for each in candidates if not each.limiting], wanted - limiting, beside)
    return tuple(
        Proposal(describe_choice(each.chosen), each.chosen, each.limiting, each.why)
        for each in sorted(chosen, key=lambda each: each.place)
    )


def _everything(inspection: Inspection) -> list[Passage]:
    return [*inspection.summary, *(each for section in inspection.sections for each in section.paragraphs)]


def _candidates(inspection: Inspection, key: str, already: Set[str], likeness: Likeness) -> list[_Candidate]:
    """The paragraphs of the list that can be proposed, in printed order."""
    passages = passages_under(inspection, key)
    weights = {address: likeness.weights(passage.text) for address, passage in passages.items()}
    all_together = together(weights.values())
    areas = [likeness.weights(area.text) for area in inspection.areas_for_improvement]
    summary = [] if key == SUMMARY else [likeness.weights(each.text) for each in inspection.summary]
    candidates = []
    for place, (address, (numbers, said)) in enumerate(_cuts(passages, in_full=key == SUMMARY).items()):
        if address in already:
            continue
        chosen = quote(QuotationChoice(at=_address(address, numbers, said)), {"": inspection}, "")
        own, limiting = weights[address], is_limiting(chosen)
        like_the_others = (alike(own, all_together) - alike(own, own)) / max(1, len(weights) - 1)
        worth = like_the_others + most_alike(own, summary) + _opens_with_a_judgement(said)
        if limiting:
            worth += most_alike(own, areas)
        why = _why(numbers, said, likeness.weights(chosen.words), areas)
        candidates.append(_Candidate(place, chosen, limiting, own, worth, why))
    return candidates


def _cuts(
    passages: Mapping[str, Passage], *, in_full: bool
) -> dict[str, tuple[tuple[int, ...], tuple[Statement, ...]]]:
    """What can be taken of each passage of which something can, by address: sentence numbers, and what all say."""
    said = {address: statements(passage.sentences) for address, passage in passages.items()}
    turned = {before for before, after in pairwise(said) if said[after][0].turns}
    cuts = {}
    for address, sentences in said.items():
        # No quotation crosses paragraphs, so praise that the next one turns ("However, …") would stand unturned.
        if address in turned and not any(each.limiting for each in sentences):
            continue
        numbers = cut_of(sentences, in_full=in_full)
        if numbers is not None:
            cuts[address] = (numbers, sentences)
    return cuts


def _opens_with_a_judgement(sentences: Sequence[Statement]) -> float:
    words = len(sentences[0].judges) + len(sentences[0].limits)
    return _OPENING * min(words, _ENOUGH_WORDS) / _ENOUGH_WORDS


def _address(passage: str, numbers: tuple[int, ...], sentences: Sequence[Statement]) -> str:
    whole = len(numbers) == len(sentences)
    return passage if whole else f"{passage}:{','.join(map(str, numbers))}"


def _limiting_wanted(
    inspection: Inspection, key: str, wanted: int, already: Sequence[ChosenPassage], candidates: Sequence[_Candidate]
) -> int:
    """How many of the wanted are to limit, so that with those already chosen the share is the section's."""
    balance = balance_of(inspection, key)
    total = wanted + len(already)
    # Half rounds up: never less criticism for rounding's sake.
    share = (2 * total * balance.limiting + balance.passages) // (2 * balance.passages) if balance.passages else 0
    if total >= 2:
        share = max(share, min(1, balance.limiting))
        share = min(share, total - min(1, balance.passages - balance.limiting))
    share -= sum(map(is_limiting, already))
    can_limit = sum(each.limiting for each in candidates)
    return max(wanted - (len(candidates) - can_limit), min(share, can_limit, wanted), 0)


def _pick(candidates: Sequence[_Candidate], how_many: int, beside: Sequence[Weights]) -> list[_Candidate]:
    """The worthiest one by one, each worth less as it repeats one taken before (maximal marginal relevance)."""
    left = list(candidates)
    repeats = {each.place: most_alike(each.weights, beside) for each in candidates}
    picked: list[_Candidate] = []
    while left and len(picked) < how_many:
        best = max(left, key=lambda each: (each.worth - repeats[each.place], -each.place))
        picked.append(best)
        left.remove(best)
        repeats |= {each.place: max(repeats[each.place], alike(each.weights, best.weights)) for each in left}
    return picked


def _why(numbers: Sequence[int], sentences: Sequence[Statement], words: Weights, areas: Sequence[Weights]) -> str:
    taken = [sentences[number - 1] for number in numbers]
    limits = [limit for each in taken for limit in each.limits]
    if limits:
        reasons = [f"has words that limit: {_shown(limits)}"]
        left_out = sum(each.limiting for each in sentences) - sum(each.limiting for each in taken)
        if left_out:
            reasons.append(f"leaves out {left_out} other such sentence{'s' if left_out > 1 else ''}")
    elif numbers[0] == 1 and taken[0].judges:
        reasons = [f"opens the paragraph with the inspectors’ judgement: {_shown(taken[0].judges)}"]
    else:
        reasons = [f"gives the inspectors’ judgement: {_shown([judge for each in taken for judge in each.judges])}"]
    likest = max(range(len(areas)), key=lambda area: alike(words, areas[area]), default=None)
    if likest is not None and alike(words, areas[likest]) >= _BEARS_ON:
        reasons.append(f"bears on area for improvement {likest + 1}")
    return "; ".join(reasons)


def _shown(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:_WORDS_SHOWN])
