"""The names of judgements in a paper's sentences: nearly the printed words, and not quite."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.checking.facts.judgement_names import STANDARD_NAMES, is_sentence
from cabinet_drafter.checking.facts.judgement_tables import graded_cells
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, printed_judgement, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection, Judgement

# Only words that begin a printed name and are seldom said of anything else; "help and protection" names it well enough.
_BEGINS: Final = re.compile(
    r"\b(?:(?:experiences?|progress)(?: and|,| &) (?:the )?(?:experiences?|progress)\b|"
    r"impact of (?:the )?(?:\w+ )?leader(?:s|ship)(?= on\b)|leadership, \w+ and \w+|leadership and \w+ and \w+|"
    r"(?:children )?looked[- ]after (?:children )?and achieving\b)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_STOPS: Final = re.compile(
    r"[.;:()\ufffc]|\b(?:is|are|was|were|has|have|had|requires?|remain(?:s|ed)?|rose|fell|improved|declined)\b",
    re.IGNORECASE,
)
_PASSED_OVER: Final = {"the", "our", "its", "their", "all"}
_OF_GRADES: Final = re.compile(
    r"\b(?:judge\w*|grad(?:e|es|ed|ing)|rat(?:ed|ing|ings)|good|outstanding|inadequate|requires? improvement)\b",
    re.IGNORECASE,
)
_NEAR: Final = 0.8  # of the words of a printed name
_NEAR_OF_FEW: Final = 0.75
_FEW: Final = 4
_LONGER: Final = 3  # words


def check_prose_names(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A judgement named in full is named in the printed words; to name it shortly is every paper's right."""
    labels = {cell.label.order for cell in graded_cells(paper)}
    for sentence in sentences(paper):
        if sentence.line.order in labels:
            continue
        for begin in _BEGINS.finditer(sentence.text):
            found = _nearly(paper, sentence.text, begin.start())
            if found is None:
                continue
            inspection, judgement, end = found
            said = sentence.text[begin.start() : end]
            if any(_prints(each, said) for each in (paper.against.inspection, *paper.against.previous)):
                continue
            yield told(
                "judgement-name",
                TO_CONFIRM,
                sentence.where(begin.start(), end),
                f"The paper names a judgement {quoted(said)}; the report prints {quoted(judgement.name)}.",
                "If that judgement is meant, name it in the printed words.",
                printed_judgement(inspection, judgement),
            )


def _prints(inspection: Inspection, words: str) -> bool:
    """Whether the report itself has these words: it too calls its judgements otherwise in its text."""
    passages = [*inspection.summary]
    for section in inspection.sections:
        passages += [*section.paragraphs, *section.unnumbered]
    texts = [*(section.heading for section in inspection.sections), *(passage.text for passage in passages)]
    said = " ".join(words.lower().split())
    return any(said in " ".join(text.lower().split()) for text in texts)


def _nearly(paper: PaperUnderCheck, text: str, start: int) -> tuple[Inspection, Judgement, int] | None:
    """The judgement that the words from `start` nearly name, and where they end; None where they name one rightly."""
    stop = _STOPS.search(text, start)
    spoken = list(_WORD.finditer(text, start, stop.start() if stop else len(text)))
    said = [
        (_stem(word.group()), word.group().lower(), word.end())
        for word in spoken
        if word.group().lower() not in _PASSED_OVER
    ]
    everyone = (paper.against.inspection, *paper.against.previous)
    printed = [(each, judgement) for each in everyone for judgement in each.judgements if not is_sentence(judgement)]
    names = [_words(judgement.name) for _, judgement in printed]
    if any(_is(name, said) for name in (*names, *map(_words, STANDARD_NAMES))):
        return None
    best: tuple[float, int, int] | None = None
    for place, name in enumerate(names):
        for length in range(max(_FEW, len(name) - 2), min(len(said), len(name) + _LONGER) + 1):
            near = _likeness(said[:length], name)
            if near >= (_NEAR if len(name) > _FEW else _NEAR_OF_FEW) and (best is None or near > best[0]):
                best = (near, place, length)
    if best is None:
        return None
    _, place, length = best
    only_longer = _within(names[place], [lower for _, lower, _ in said[:length]])
    return None if only_longer and not _OF_GRADES.search(text) else (*printed[place], said[length - 1][2])


def _likeness(said: list[tuple[str, str, int]], name: list[str]) -> float:
    """How near the words are to the name; 0 where they only shorten it, or end in words that are none of its."""
    stems, printed = [stem for stem, _, _ in said], [_stem(word) for word in name]
    ends_alike = stems[-1] in printed or (len(stems) == len(printed) and stems[-2] == printed[-2])
    if len(name) < _FEW or not ends_alike or _within([lower for _, lower, _ in said], name):
        return 0
    if sorted(stems) == sorted(printed):
        return 1  # The same words in another order.
    return SequenceMatcher(None, stems, printed, autojunk=False).ratio()


def _is(name: list[str], said: list[tuple[str, str, int]]) -> bool:
    return [lower for _, lower, _ in said[: len(name)]] == name


def _within(some: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words hold the others in their order: what is left out only shortens."""
    left = iter(words)
    return all(word in left for word in some)


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name) if word.lower() not in _PASSED_OVER]


def _stem(word: str) -> str:
    """Singular and plural are near each other."""
    return word.lower().removesuffix("s")
